//! The day on which an entry says it was published: that of its own clock, which a time in UTC would move for whoever
//! publishes at night.

use crate::article::path_date;
use chrono::{DateTime, NaiveDate, Utc};
use jiff::civil::Date;
use jiff::fmt::rfc2822::DateTimeParser;

/// The day of a timestamp as noon in UTC, which is how the reader of feeds hands days on.
pub(super) fn as_utc(text: &str) -> Option<DateTime<Utc>> {
    let day = day(text.trim())?;
    let date = NaiveDate::from_ymd_opt(day.year().into(), day.month().try_into().ok()?, day.day().try_into().ok()?)?;
    Some(date.and_hms_opt(12, 0, 0)?.and_utc())
}

/// Of `2025-08-13T01:00:00+03:00`, or of `Wed, 13 Aug 2025 01:00:00 +0300` with or without its weekday, zone and time.
fn day(text: &str) -> Option<Date> {
    let exact = || DateTimeParser::new().relaxed_weekday(true).parse_zoned(text).ok().map(|at| at.date());
    path_date::leading_day(text).or_else(exact).or_else(|| loose(text))
}

/// A day, a month's first letters and a year, in the order that mail has used since RFC 822, among other words.
fn loose(text: &str) -> Option<Date> {
    const MONTHS: &str = "janfebmaraprmayjunjulaugsepoctnovdec";
    let words: Vec<&str> = text.split([' ', ',', '-']).filter(|word| !word.is_empty()).collect();
    words.windows(3).find_map(|three| {
        let month = three[1].get(..3).and_then(|letters| MONTHS.find(&letters.to_lowercase()))?;
        let (day, year) = (three[0].parse().ok()?, three[2].parse().ok()?);
        (month % 3 == 0).then(|| Date::new(year, i8::try_from(month / 3 + 1).ok()?, day).ok()).flatten()
    })
}
