//! Days within a year, a month or another span that the words name: «the first Friday of May», «late 2024», «week 31».

use super::days::{self, Days};
use super::{Calendar, Fields, Part, Span, other, relative};
use crate::value::Grain;
use jiff::civil::Date;

/// The days that the fields mean within `year`.
pub fn in_year(f: &Fields, year: i16) -> Option<(Days, Grain)> {
    let (days, grain) = named(f, year)?;
    Some((plus(f, days)?, grain))
}

/// The days that lie as far from these as the fields say.
pub fn plus(f: &Fields, (from, to): Days) -> Option<Days> {
    let by = i64::from(f.plus.unwrap_or(0));
    Some((days::shift(from, by)?, days::shift(to, by)?))
}

fn named(f: &Fields, year: i16) -> Option<(Days, Grain)> {
    if f.calendar.is_other() {
        return in_other(f, year);
    }
    if let Some(offset) = f.easter {
        let sunday = if f.calendar == Calendar::Julian { eastern_easter(year) } else { easter(year) };
        let day = days::shift(sunday?, i64::from(offset))?;
        return Some(((day, day), Grain::Day));
    }
    if let Some(week) = f.week {
        let first = days::week(Date::new(year, 1, 4).ok()?)?.0;
        let monday = days::shift(first, (i64::from(week) - 1) * 7)?;
        return Some((days::week(monday)?, Grain::Week));
    }
    if let Some(season) = f.season {
        return Some((days::season(year, season)?, Grain::Season));
    }
    if let Some(quarter) = f.quarter {
        return Some((days::quarter(year, quarter)?, Grain::Quarter));
    }
    match f.month {
        Some(month) => inside(f, days::month(year, month)?, Grain::Month),
        None => inside(f, days::year(year)?, Grain::Year),
    }
}

fn in_other(f: &Fields, year: i16) -> Option<(Days, Grain)> {
    let grain = match (f.day, f.month) {
        (Some(_), _) => Grain::Day,
        (None, Some(_)) => Grain::Month,
        _ => Grain::Year,
    };
    let whole = other::days(f.calendar, year, f.month, f.day)?;
    if let Some(nth) = f.nth.filter(|_| grain == Grain::Month) {
        return counted(f, nth, whole);
    }
    match f.part {
        Some(part) if grain == Grain::Month => Some((days::part_of_month(whole, part)?, Grain::PartOfMonth)),
        _ => Some((whole, grain)),
    }
}

/// What the fields mean of the days `whole`, a span of `grain`.
pub fn inside(f: &Fields, whole: Days, grain: Grain) -> Option<(Days, Grain)> {
    if let Some(nth) = f.nth {
        return counted(f, nth, whole);
    }
    match (grain, f.day, f.part) {
        (Grain::Month, Some(day), _) => {
            let on = |day: i8| Date::new(whole.0.year(), whole.0.month(), day).ok();
            let (first, last) = (on(f.first_day.unwrap_or(day))?, on(day)?);
            (first <= last).then_some(((first, last), Grain::Day))
        }
        (Grain::Month, None, Some(part)) => Some((days::part_of_month(whole, part)?, Grain::PartOfMonth)),
        (Grain::Year, None, Some(part)) => Some((days::part_of_year(whole.0.year(), part)?, Grain::PartOfYear)),
        (Grain::Decade, None, Some(part)) => Some((days::part_of_decade(whole.0.year(), part)?, Grain::Decade)),
        (Grain::Week, None, Some(part)) => Some((part_of_week(whole, part)?, Grain::Week)),
        (_, Some(_), _) => None,
        _ => Some((whole, grain)),
    }
}

fn part_of_week((monday, sunday): Days, part: Part) -> Option<Days> {
    let on = |n| days::shift(monday, n);
    Some(match part {
        Part::Early | Part::FirstHalf => (monday, on(2)?),
        Part::Mid => (on(2)?, on(3)?),
        Part::Late | Part::End | Part::SecondHalf => (on(3)?, sunday),
    })
}

/// The first, the second, the last of the weekdays or units within `whole`.
fn counted(f: &Fields, nth: i8, whole: Days) -> Option<(Days, Grain)> {
    let (days, grain) = match (f.each, f.weekday) {
        (None, Some(weekday)) => {
            let first = days::weekday_after(whole.0, weekday, true)?;
            let last = days::weekday_before(whole.1, weekday, true)?;
            let day =
                if nth < 0 { days::shift(last, (i64::from(nth) + 1) * 7) } else { days::shift(first, weeks(nth)) }?;
            ((day, day), Grain::Day)
        }
        (Some(Span::Day), _) => {
            let day = if nth < 0 {
                days::shift(whole.1, i64::from(nth) + 1)
            } else {
                days::shift(whole.0, i64::from(nth) - 1)
            }?;
            ((day, day), Grain::Day)
        }
        (Some(Span::Week), _) => (week_of(nth, whole)?, Grain::Week),
        (Some(Span::Weekend), _) => {
            let first = days::weekday_after(whole.0, jiff::civil::Weekday::Saturday, true)?;
            let last = days::weekday_before(whole.1, jiff::civil::Weekday::Saturday, true)?;
            let saturday = if nth < 0 { last } else { days::shift(first, weeks(nth))? };
            (relative::weekend(saturday)?, Grain::Weekend)
        }
        (Some(Span::Month), _) => {
            let month = if nth < 0 { whole.1.month() + nth + 1 } else { whole.0.month() + nth - 1 };
            (days::month(whole.0.year(), month)?, Grain::Month)
        }
        (Some(Span::Quarter), _) => {
            (days::quarter(whole.0.year(), if nth < 0 { 5 + nth } else { nth })?, Grain::Quarter)
        }
        (Some(Span::Year), _) => {
            let year = if nth < 0 { whole.1.year() + i16::from(nth) + 1 } else { whole.0.year() + i16::from(nth) - 1 };
            (days::year(year)?, Grain::Year)
        }
        _ => return None,
    };
    let fits = days.0 <= whole.1 && days.1 >= whole.0;
    fits.then_some((days, grain))
}

fn weeks(nth: i8) -> i64 {
    (i64::from(nth) - 1) * 7
}

/// A week belongs to the month or year that its Thursday lies in, as ISO has it for years.
fn week_of(nth: i8, (from, to): Days) -> Option<Days> {
    let thursday = if nth < 0 {
        days::shift(days::weekday_before(to, jiff::civil::Weekday::Thursday, true)?, (i64::from(nth) + 1) * 7)?
    } else {
        days::shift(days::weekday_after(from, jiff::civil::Weekday::Thursday, true)?, weeks(nth))?
    };
    days::week(thursday)
}

/// Easter Sunday of the eastern churches, by the same author's rule for the Julian calendar, as a civil day.
fn eastern_easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let d = (19 * (y % 19) + 15) % 30;
    let e = (2 * (y % 4) + 4 * (y % 7) - d + 34) % 7;
    let julian = Date::new(year, ((d + e + 114) / 31) as i8, ((d + e + 114) % 31 + 1) as i8).ok()?;
    days::shift(julian, i64::from(y / 100 - y / 400 - 2))
}

/// Easter Sunday of the western churches (the algorithm of Meeus, Jones and Butcher).
fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let sum = h + l - 7 * m + 114;
    Date::new(year, (sum / 31) as i8, (sum % 31 + 1) as i8).ok()
}
