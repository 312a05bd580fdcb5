//! The day on which an entry says it was published: that of its own clock, which a time in UTC would move for whoever
//! publishes at night.

use crate::article::{mail, path_date};
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
    path_date::leading_day(text).or_else(exact).or_else(|| mail::day(text))
}
