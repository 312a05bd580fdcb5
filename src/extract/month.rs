//! Days as they are written in languages that the catalogue has no folder of: a month's name between a day and a year,
//! or figures in the order that those languages keep to.

use crate::catalogue::Months;
use jiff::civil::Date;

/// Letters of a word that may stand between a day and its month: «de», «of».
const LINK: usize = 3;
/// Letters besides a month's name in a line that is a date and little else.
const REST: usize = 16;
/// Characters of such a line.
const MOST_CHARS: usize = 80;

/// The first day that `text` names.
pub fn day(text: &str, months: &Months) -> Option<Date> {
    let lower = text.to_lowercase();
    named(&lower, months).or_else(|| marked(&lower, months)).or_else(|| figures(&lower))
}

/// Is a line a day, with a place or «published» before it at most?
pub fn is_dateline(line: &str, months: &Months) -> bool {
    let lower = line.to_lowercase();
    let other = |word: &&str| !months.names.contains_key(*word);
    let letters = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count();
    let rest: usize = words(&lower).into_iter().filter(other).map(letters).sum();
    rest <= REST && line.chars().count() <= MOST_CHARS && day(line, months).is_some()
}

fn words(lower: &str) -> Vec<&str> {
    lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

/// A month's name between a day and a year, or before both.
fn named(lower: &str, months: &Months) -> Option<Date> {
    let words = words(lower);
    (0..words.len()).find_map(|at| {
        let month = *months.names.get(words[at])?;
        let before = words[..at].iter().rev().take(2).enumerate().find_map(|(gap, word)| {
            let linked = gap == 0 || words[at - 1].chars().count() <= LINK;
            number(word).filter(|_| linked).map(|day| (day, at))
        });
        let (day, behind) = before.or_else(|| Some((number(words.get(at + 1)?)?, at + 1)))?;
        let year = words[behind + 1..].iter().take(2).find_map(|word| year(word))?;
        Date::new(year, month, day).ok()
    })
}

/// Figures of year, month and day, each with its mark behind it.
fn marked(lower: &str, months: &Months) -> Option<Date> {
    let of = |marks: &[String; 3]| {
        let [first, second, third] = marks;
        lower.match_indices(first.as_str()).find_map(|(at, _)| {
            let year: i16 = lower.get(at.checked_sub(4)?..at)?.parse().ok()?;
            let (month, rest) = lower[at + first.len()..].split_once(second.as_str())?;
            let (day, _) = rest.split_once(third.as_str())?;
            Date::new(year, month.trim().parse().ok()?, day.trim().parse().ok()?).ok()
        })
    };
    months.marks.iter().find_map(of)
}

/// `3/4/2020`, `14.06.16`, `2020. 06. 14.`: the day comes first wherever the year comes last.
fn figures(lower: &str) -> Option<Date> {
    let joined = lower.replace(". ", ".");
    let mut runs = joined.split(|c: char| !c.is_ascii_digit() && !matches!(c, '/' | '-' | '.'));
    runs.find_map(|run| {
        let parts: Vec<&str> = run.trim_end_matches('.').split(['/', '-', '.']).collect();
        let [first, second, third, ..] = parts[..] else { return None };
        let (day, year) = if first.len() == 4 { (third, first) } else { (first, third) };
        let year = self::year(year).or_else(|| short_year(year).filter(|_| run.contains('.')))?;
        Date::new(year, second.parse().ok()?, day.parse().ok()?).ok()
    })
}

/// The two figures that end a year of this age.
fn short_year(word: &str) -> Option<i16> {
    let year: i16 = word.parse().ok().filter(|_| word.len() == 2)?;
    Some(if year < 50 { 2000 + year } else { 1900 + year })
}

/// A day of a month, with or without the letters of an ordinal, or glued to what stood before it.
fn number(word: &str) -> Option<i8> {
    let glued = word.trim_start_matches(|c: char| c.is_alphabetic());
    let digits = glued.trim_end_matches(|c: char| c.is_alphabetic());
    let ordinal = glued.len() - digits.len() <= LINK;
    digits.parse().ok().filter(|day| ordinal && digits.len() <= 2 && (1..=31).contains(day))
}

fn year(word: &str) -> Option<i16> {
    word.parse().ok().filter(|year| word.len() == 4 && (1900..=2100).contains(year))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        let months = [("mai", 5), ("may", 5), ("agosto", 8), ("janvier", 1)];
        let names = months.iter().map(|(name, month)| ((*name).to_owned(), *month)).collect();
        let marks = vec![["年", "月", "日"].map(str::to_owned)];
        day(text, &Months { names, marks }).map(|day| day.to_string())
    }

    #[test]
    fn a_month_stands_between_its_day_and_its_year() {
        assert_eq!(read("Publié le 11 mai 2019 à 8h").as_deref(), Some("2019-05-11"));
        assert_eq!(read("14. Mai 2021, 10:30 Uhr").as_deref(), Some("2021-05-14"));
        assert_eq!(read("3 de agosto de 2018").as_deref(), Some("2018-08-03"));
        assert_eq!(read("May 7, 2020").as_deref(), Some("2020-05-07"));
        assert_eq!(read("1er janvier 2017").as_deref(), Some("2017-01-01"));
    }

    #[test]
    fn figures_keep_the_order_of_their_languages() {
        assert_eq!(read("Hallingen, 3/4/2020, 10:15").as_deref(), Some("2020-04-03"));
        assert_eq!(read("2020-04-03 10:15").as_deref(), Some("2020-04-03"));
        assert_eq!(read("发布时间:2018年03月12日 10:22").as_deref(), Some("2018-03-12"));
        assert_eq!(read("Di, 14.06.16").as_deref(), Some("2016-06-14"));
        assert_eq!(read("2020. 06. 14. 10:15").as_deref(), Some("2020-06-14"));
        assert_eq!(read("13/13/2020"), None);
        assert_eq!(read("14/06/16"), None);
        assert_eq!(read("2018年"), None);
    }

    #[test]
    fn a_day_may_be_glued_to_what_stands_before_it() {
        assert_eq!(read("Inés Holm7 de agosto de 2018").as_deref(), Some("2018-08-07"));
    }

    #[test]
    fn a_month_without_day_or_year_is_none() {
        assert_eq!(read("mai 2019"), None);
        assert_eq!(read("11 mai"), None);
        assert_eq!(read("32 mai 2019"), None);
    }
}
