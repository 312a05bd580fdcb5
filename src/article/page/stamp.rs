//! A day as metadata writes it: in figures, whatever the order that leaves no doubt.

use crate::article::mail;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// Years in which a page's date can lie; a far future is a placeholder, and so is the beginning of computer time.
const YEARS: std::ops::RangeInclusive<i16> = 1950..=2050;

/// The day that `text` names in figures; `None` where that is in doubt. The day is that of the stamp's own clock.
pub(super) fn day(text: &str) -> Option<Date> {
    let text: String = text.trim().chars().map(ascii_digit).collect();
    plausible(iso(&text).or_else(|| compact(&text)).or_else(|| seconds(&text)).or_else(|| mail::day(&text)))
        .or_else(|| plausible(day_first(&text)))
}

/// The first day in figures anywhere in a line.
pub(super) fn day_within(line: &str) -> Option<Date> {
    let starts = |at: &usize| !line[..*at].ends_with(|c: char| ascii_digit(c).is_ascii_digit());
    let digits = line.char_indices().filter(|(_, c)| ascii_digit(*c).is_ascii_digit());
    digits.map(|(at, _)| at).filter(starts).take(8).find_map(|at| {
        let text: String = line[at..].chars().take(16).map(ascii_digit).collect();
        plausible(iso(&text).or_else(|| day_first(&text)))
    })
}

/// A day in a year that a page can be of.
pub(super) fn plausible(date: Option<Date>) -> Option<Date> {
    let start = |date: &Date| matches!((date.year(), date.month(), date.day()), (1970, 1, 1) | (1969, 12, 31));
    date.filter(|date| YEARS.contains(&date.year()) && !start(date))
}

/// Arabic-Indic and Persian digits as those that a parser reads.
pub(super) fn ascii_digit(c: char) -> char {
    let value = match c {
        '\u{660}'..='\u{669}' => c as u32 - 0x660,
        '\u{6f0}'..='\u{6f9}' => c as u32 - 0x6f0,
        _ => return c,
    };
    char::from_digit(value, 10).unwrap_or(c)
}

/// `2024-03-05`, `2024/3/5`, `2024.03.05`, whatever follows.
fn iso(text: &str) -> Option<Date> {
    let (year, rest) = number(text)?;
    let mark = rest.chars().next().filter(|c| matches!(c, '-' | '/' | '.'))?;
    let (month, rest) = number(&rest[1..])?;
    let (day, _) = number(rest.strip_prefix(mark)?)?;
    (year.len() == 4 && month.len() <= 2 && day.len() <= 2).then(|| date(year, month, day)).flatten()
}

/// `20240305`, `20240305T101500`, `20240305101500`.
fn compact(text: &str) -> Option<Date> {
    let (digits, _) = number(text)?;
    matches!(digits.len(), 8 | 12 | 14).then(|| date(&digits[..4], &digits[4..6], &digits[6..8])).flatten()
}

/// Seconds or milliseconds since 1970.
fn seconds(text: &str) -> Option<Date> {
    let (digits, rest) = number(text)?;
    let value: i64 = digits.parse().ok().filter(|_| rest.is_empty() || rest.starts_with('.'))?;
    let seconds = match digits.len() {
        9 | 10 => value,
        13 => value / 1000,
        _ => return None,
    };
    let moment = jiff::Timestamp::from_second(seconds).ok()?;
    Some(moment.to_zoned(TimeZone::UTC).date())
}

/// `25/03/2024`, `3/25/2024`: only where one of the two can be no month, or both are the same.
fn day_first(text: &str) -> Option<Date> {
    let (first, rest) = number(text)?;
    let mark = rest.chars().next().filter(|c| matches!(c, '-' | '/' | '.'))?;
    let (second, rest) = number(&rest[1..])?;
    let (year, _) = number(rest.strip_prefix(mark)?)?;
    let (a, b): (u8, u8) = (first.parse().ok()?, second.parse().ok()?);
    if year.len() != 4 {
        return None;
    }
    match mark {
        // Dots are written between day and month alone.
        '.' => date(year, second, first),
        _ if a > 12 || a == b => date(year, second, first),
        _ if b > 12 => date(year, first, second),
        _ => None,
    }
}

/// The digits that `text` begins with, and the rest.
fn number(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    (end > 0).then(|| text.split_at(end))
}

fn date(year: &str, month: &str, day: &str) -> Option<Date> {
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}
