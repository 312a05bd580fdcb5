//! Days as mail and programs write them, with a month's English name or its first letters.

use jiff::civil::Date;

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The day in `Wed, 13 Aug 2025 01:00:00 +0300`, in `Wed Aug 13 01:00:00 CEST 2025`, or in what is left of either.
pub(super) fn day(text: &str) -> Option<Date> {
    let words: Vec<&str> = text.split([' ', ',', '-']).filter(|word| !word.is_empty()).collect();
    (0..words.len()).find_map(|at| {
        let month = month(words[at])?;
        let word = |at: usize| words.get(at).copied().unwrap_or_default();
        let before = at.checked_sub(1).and_then(|day| date(word(at + 1), month, word(day)));
        let clock = usize::from(word(at + 2).contains(':'));
        let behind = || (at + 2 + clock..=at + 2 + 2 * clock).find_map(|year| date(word(year), month, word(at + 1)));
        before.or_else(behind)
    })
}

/// The number of the month that `word` names.
pub(super) fn month(word: &str) -> Option<i8> {
    let word = word.trim_end_matches('.').to_ascii_lowercase();
    let at = MONTHS.iter().position(|name| word.len() >= 3 && name.starts_with(&word))?;
    i8::try_from(at + 1).ok()
}

fn date(year: &str, month: i8, day: &str) -> Option<Date> {
    let year = Some(year).filter(|year| year.len() == 4)?;
    Date::new(year.parse().ok()?, month, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        day(text).map(|day| day.to_string())
    }

    #[test]
    fn a_program_puts_the_clock_between_day_and_year() {
        assert_eq!(read("Wed Aug 13 01:00:00 CEST 2025").as_deref(), Some("2025-08-13"));
        assert_eq!(read("Wed, 13 Aug 2025 01:00:00 +0300").as_deref(), Some("2025-08-13"));
        assert_eq!(read("13-Aug-2025").as_deref(), Some("2025-08-13"));
        assert_eq!(read("Sept. 3, 2020").as_deref(), Some("2020-09-03"));
    }

    #[test]
    fn what_is_a_weekday_elsewhere_is_no_month() {
        assert_eq!(read("mar. 5 juin 2018"), None);
        assert_eq!(read("mardi 5 juin 2018"), None);
        assert_eq!(read("Maybe 5 of 2018"), None);
    }
}
