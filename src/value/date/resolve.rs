//! From fields to days.

use super::days::{self, Days};
use super::{Calendar, Fields, Tense, hijri, relative};
use crate::value::{DateValue, Grain, Hedge};
use jiff::civil::Date;

/// The date that `fields` mean in an article of the day `on`. Without it, what is relative stays unresolved, with the
/// weekday or the partial date that is known. `None` where the fields mean no date at all (31 June).
pub fn resolve(fields: &Fields, on: Option<Date>, tense: Tense) -> Option<DateValue> {
    let mut date =
        absolute(fields).or_else(|| on.and_then(|on| from_day(fields, on, tense))).or_else(|| unknown(fields))?;
    date.weekday = fields.weekday;
    if let Some(hedge) = fields.hedge {
        date = hedged(date, hedge);
    }
    Some(date)
}

/// Opens the end that «before» or «after» leaves open.
pub fn hedged(date: DateValue, hedge: Hedge) -> DateValue {
    match hedge {
        Hedge::AtMost | Hedge::LessThan => DateValue { earliest: None, hedge: Hedge::AtMost, ..date },
        Hedge::AtLeast | Hedge::MoreThan => DateValue { latest: None, hedge: Hedge::AtLeast, ..date },
        _ => DateValue { hedge, ..date },
    }
}

/// A date that needs no other day to be known.
fn absolute(f: &Fields) -> Option<DateValue> {
    if let Some(decade) = f.decade {
        let (a, b) = days::years(decade, decade + 9)?;
        return Some(DateValue::span(a, b, Grain::Decade));
    }
    if let Some(century) = f.century {
        let (a, b) = days::years((century - 1) * 100 + 1, century * 100)?;
        return Some(DateValue::span(a, b, Grain::Century));
    }
    let ((a, b), grain) = in_year(f, f.year?)?;
    Some(DateValue::span(a, b, grain))
}

/// The days that the fields mean within `year`.
fn in_year(f: &Fields, year: i16) -> Option<(Days, Grain)> {
    if f.calendar == Calendar::Hijri {
        let grain = if f.day.is_some() {
            Grain::Day
        } else if f.month.is_some() {
            Grain::Month
        } else {
            Grain::Year
        };
        let span = hijri::days(year, f.month, f.day)?;
        return Some((span, grain));
    }
    if let Some(season) = f.season {
        return Some((days::season(year, season)?, Grain::Season));
    }
    if let Some(quarter) = f.quarter {
        return Some((days::quarter(year, quarter)?, Grain::Quarter));
    }
    match (f.month, f.day, f.part) {
        (Some(month), Some(day), _) => {
            let last = Date::new(year, month, day).ok()?;
            let first = Date::new(year, month, f.first_day.unwrap_or(day)).ok()?;
            (first <= last).then_some(((first, last), Grain::Day))
        }
        (Some(month), None, Some(part)) => {
            Some((days::part_of_month(days::month(year, month)?, part)?, Grain::PartOfMonth))
        }
        (Some(month), None, None) => Some((days::month(year, month)?, Grain::Month)),
        (None, None, Some(part)) => Some((days::part_of_year(year, part)?, Grain::PartOfYear)),
        (None, None, None) => Some((days::year(year)?, Grain::Year)),
        (None, Some(_), _) => None,
    }
}

/// A date resolved on the day of the article.
fn from_day(f: &Fields, on: Date, tense: Tense) -> Option<DateValue> {
    let made = |(a, b): Days, grain| DateValue { resolved_on: Some(on), ..DateValue::span(a, b, grain) };
    if let Some(offset) = f.offset {
        let day = days::shift(on, i64::from(offset))?;
        return Some(DateValue { relative_day: true, ..made((day, day), Grain::Day) });
    }
    if let Some((days, grain)) = relative::counted(f, on) {
        let hedge = if grain == Grain::Day { Hedge::Exact } else { Hedge::About };
        return Some(DateValue { hedge, ..made(days, grain) });
    }
    if f.unit.is_some() && f.way.is_some() {
        let ((a, b), grain) = relative::pointed(f, on)?;
        return part_of(f, on, (a, b), grain).map(|(days, grain)| made(days, grain));
    }
    if f.month.is_some() || f.season.is_some() || f.quarter.is_some() {
        let here = if f.calendar == Calendar::Hijri { hijri::year_of(on)? } else { on.year() };
        let grain = in_year(f, here).map(|(_, grain)| grain)?;
        let span = relative::yearly(&|year| in_year(f, year).map(|(d, _)| d), here, f.way, tense, on)?;
        return Some(made(span, grain));
    }
    if let Some(day) = f.day {
        let span = Date::new(on.year(), on.month(), day).ok()?;
        return Some(made((span, span), Grain::Day));
    }
    let day = relative::weekday(f.weekday?, f.way, tense, on)?;
    Some(made((day, day), Grain::Day))
}

/// «the end of last month», «on the 5th of this month», «July of last year».
fn part_of(f: &Fields, _on: Date, whole: Days, grain: Grain) -> Option<(Days, Grain)> {
    match (grain, f.part, f.day, f.month) {
        (Grain::Year, _, _, Some(_)) => in_year(f, whole.0.year()),
        (Grain::Year, Some(part), ..) => Some((days::part_of_year(whole.0.year(), part)?, Grain::PartOfYear)),
        (Grain::Month, Some(part), ..) => Some((days::part_of_month(whole, part)?, Grain::PartOfMonth)),
        (Grain::Month, None, Some(day), _) => {
            let day = Date::new(whole.0.year(), whole.0.month(), day).ok()?;
            Some(((day, day), Grain::Day))
        }
        _ => Some((whole, grain)),
    }
}

/// What is known without a day to resolve on.
fn unknown(f: &Fields) -> Option<DateValue> {
    let partial = match (f.month, f.day) {
        _ if f.calendar == Calendar::Hijri => None,
        (Some(month), Some(day)) => Some((format!("--{month:02}-{day:02}"), Grain::Day)),
        (Some(month), None) => {
            Some((format!("--{month:02}"), if f.part.is_some() { Grain::PartOfMonth } else { Grain::Month }))
        }
        _ => None,
    };
    if let (Some(month), Some(day)) = (f.month, f.day)
        && f.calendar == Calendar::Gregorian
    {
        Date::new(2024, month, day).ok()?;
    }
    let grain = partial.as_ref().map_or_else(|| f.unit.map_or(Grain::Day, relative::grain), |(_, grain)| *grain);
    let says = f.weekday.is_some() || f.offset.is_some() || f.unit.is_some() || f.season.is_some() || f.month.is_some();
    says.then(|| DateValue { partial: partial.map(|(p, _)| p), ..DateValue::unresolved(grain) })
}
