//! Days in file names and addresses: the last resort for a publication date, so only what cannot be read otherwise.

use super::{How, Published, mail, url};
use jiff::civil::Date;
use std::path::Path;

/// A day outside these years is more likely a number of another kind.
const PLAUSIBLE_YEARS: std::ops::RangeInclusive<i16> = 1990..=2100;

/// The day in a file's name.
pub(super) fn of_file(path: &Path) -> Option<Published> {
    day_in(&path.file_name()?.to_string_lossy()).map(published)
}

/// The day in an address's path.
pub(super) fn of_url(address: &str) -> Option<Published> {
    day_in(url::path(address)).map(published)
}

/// The day that a string starts with as `2025-08-13`, whatever the year; what follows may be a time.
pub(super) fn leading_day(text: &str) -> Option<Date> {
    let (year, rest) = digits(text);
    let (month, rest) = digits(rest.strip_prefix('-')?);
    let (day, _) = digits(rest.strip_prefix('-')?);
    let whole = year.len() == 4 && month.len() == 2 && day.len() == 2;
    whole.then(|| date(year, month, day)).flatten()
}

fn published(date: Date) -> Published {
    Published { date, how: How::Path, sure: true }
}

/// Two different days leave open which is meant, so neither is taken.
fn day_in(text: &str) -> Option<Date> {
    let mut days = numbers(text).filter_map(day_at).filter(|day| PLAUSIBLE_YEARS.contains(&day.year()));
    let first = days.next()?;
    days.all(|day| day == first).then_some(first)
}

/// What stands from each number on, numbers not being cut in two.
fn numbers(text: &str) -> impl Iterator<Item = &str> {
    let bytes = text.as_bytes();
    let starts = move |at: &usize| bytes[*at].is_ascii_digit() && (*at == 0 || !bytes[*at - 1].is_ascii_digit());
    (0..bytes.len()).filter(starts).map(|at| &text[at..])
}

fn day_at(text: &str) -> Option<Date> {
    let (number, rest) = digits(text);
    match (number.len(), rest.chars().next()) {
        (8, _) => date(&number[..4], &number[4..6], &number[6..]),
        (4, Some('-')) => leading_day(text),
        (4, Some('/')) => slashed_day(number, rest),
        _ => None,
    }
}

/// Addresses also write `2025/8/3`, and `2025/aug/3`.
fn slashed_day(year: &str, rest: &str) -> Option<Date> {
    let rest = rest.strip_prefix('/')?;
    let (month, rest) = rest.split_at(rest.find('/')?);
    let (day, _) = digits(&rest[1..]);
    let named = || mail::month(month).map(|month| month.to_string());
    let month = if month.len() <= 2 { Some(month.to_owned()) } else { named() };
    date(year, &month?, day).filter(|_| day.len() <= 2)
}

fn digits(text: &str) -> (&str, &str) {
    text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()))
}

fn date(year: &str, month: &str, day: &str) -> Option<Date> {
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}
