//! Days in words, for languages that the catalogue has no folder of: a month's name between a day and a year.

use jiff::civil::Date;
use rustc_hash::FxHashMap;

/// Letters of a word that may stand between a day and its month: «de», «of».
const LINK: usize = 3;

/// The first day that `text` names with one of `months`, which are by name in lower case.
pub fn day(text: &str, months: &FxHashMap<String, i8>) -> Option<Date> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    (0..words.len()).find_map(|at| {
        let month = *months.get(words[at])?;
        let before = words[..at].iter().rev().take(2).enumerate().find_map(|(gap, word)| {
            let linked = gap == 0 || words[at - 1].chars().count() <= LINK;
            number(word).filter(|_| linked).map(|day| (day, at))
        });
        let (day, behind) = before.or_else(|| Some((number(words.get(at + 1)?)?, at + 1)))?;
        let year = words[behind + 1..].iter().take(2).find_map(|word| year(word))?;
        Date::new(year, month, day).ok()
    })
}

/// A day of a month, with or without the letters of an ordinal.
fn number(word: &str) -> Option<i8> {
    let digits = word.trim_end_matches(|c: char| c.is_alphabetic());
    let ordinal = word.len() - digits.len() <= LINK;
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
        let months = months.iter().map(|(name, month)| ((*name).to_owned(), *month)).collect();
        day(text, &months).map(|day| day.to_string())
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
    fn a_month_without_day_or_year_is_none() {
        assert_eq!(read("mai 2019"), None);
        assert_eq!(read("11 mai"), None);
        assert_eq!(read("32 mai 2019"), None);
    }
}
