//! Dates in words: as coarse as they were said, and open about what is not known.

use crate::value::{DateValue, Grain, Hedge};
use jiff::civil::{Date, Weekday};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// «19 June 2024».
///
/// ```
/// assert_eq!(crosscheck::value::day(jiff::civil::date(2024, 6, 19)), "19 June 2024");
/// ```
pub fn day(date: Date) -> String {
    format!("{} {} {}", date.day(), month_of(date), date.year())
}

/// The date in words.
pub(super) fn phrase(date: &DateValue) -> String {
    let about = if date.hedge == Hedge::About { "about " } else { "" };
    match (date.earliest, date.latest) {
        (Some(first), Some(last)) => format!("{about}{}", span(first, last, date.grain)),
        (Some(first), None) => format!("{} or later", unit_of(first, date.grain)),
        (None, Some(last)) => format!("{} or earlier", unit_of(last, date.grain)),
        (None, None) => format!("{about}{}", unresolved(date)),
    }
}

fn span(first: Date, last: Date, grain: Grain) -> String {
    match () {
        _ if first == last => day(first),
        _ if grain == Grain::Day || !whole_months(first, last) => days(first, last),
        _ if first.month() == 1 && last.month() == 12 => years(first, last),
        _ => months(first, last),
    }
}

fn whole_months(first: Date, last: Date) -> bool {
    first.day() == 1 && last == last.last_of_month()
}

fn days(first: Date, last: Date) -> String {
    match () {
        _ if first.year() != last.year() => format!("{} – {}", day(first), day(last)),
        _ if first.month() != last.month() => format!("{} {} – {}", first.day(), month_of(first), day(last)),
        _ => format!("{}–{}", first.day(), day(last)),
    }
}

fn months(first: Date, last: Date) -> String {
    match () {
        _ if first.year() != last.year() => format!("{} – {}", month_year(first), month_year(last)),
        _ if first.month() != last.month() => format!("{}–{}", month_of(first), month_year(last)),
        _ => month_year(first),
    }
}

fn years(first: Date, last: Date) -> String {
    if first.year() == last.year() { first.year().to_string() } else { format!("{}–{}", first.year(), last.year()) }
}

// One end of an open date, as coarse as it was said.
fn unit_of(date: Date, grain: Grain) -> String {
    match grain {
        Grain::Year | Grain::Decade | Grain::Century => date.year().to_string(),
        Grain::Month | Grain::Quarter | Grain::Season | Grain::PartOfYear => month_year(date),
        Grain::Day | Grain::Weekend | Grain::Week | Grain::PartOfMonth => day(date),
    }
}

fn unresolved(date: &DateValue) -> String {
    let partial = date.partial.as_deref().and_then(partial);
    match (date.weekday.map(weekday), partial) {
        (Some(weekday), Some((known, missing))) => format!("{weekday} {known} ({missing} not known)"),
        (Some(weekday), None) => format!("{weekday} (day not known)"),
        (None, Some((known, missing))) => format!("{known} ({missing} not known)"),
        (None, None) => "date not known".into(),
    }
}

/// `--08-15` is «15 August», and the year is missing; `--04` «April»; `---15` «the 15th», month missing.
fn partial(text: &str) -> Option<(String, &'static str)> {
    let known = text.strip_prefix("--")?;
    if let Some(day) = known.strip_prefix('-') {
        return Some((format!("the {}", super::number::ordinal(day.parse().ok()?)), "month"));
    }
    let (month, day) = known.split_once('-').map_or((known, None), |(month, day)| (month, Some(day)));
    let month = *MONTHS.get(month.parse::<usize>().ok()?.checked_sub(1)?)?;
    match day {
        Some(day) => Some((format!("{} {month}", day.parse::<u8>().ok()?), "year")),
        None => Some((month.into(), "year")),
    }
}

fn month_of(date: Date) -> &'static str {
    usize::try_from(date.month() - 1).ok().and_then(|index| MONTHS.get(index)).copied().unwrap_or_default()
}

fn month_year(date: Date) -> String {
    format!("{} {}", month_of(date), date.year())
}

/// «Wednesday».
pub fn weekday(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}
