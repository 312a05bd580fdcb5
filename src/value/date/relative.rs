//! Dates that are said from the day of the article: «last week», «three days ago», «next Friday».

use super::days::{self, Days};
use super::{Fields, Span, Tense};
use crate::value::Grain;
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// The days of a counted length before or after `on`: «three days ago». Longer units give the day itself with
/// the unit's grain, since that is all the words say.
pub fn counted(f: &Fields, on: Date) -> Option<(Days, Grain)> {
    let (unit, count) = (f.unit?, f.count?);
    if let Some(way) = f.within {
        let end = moved(on, unit, count * f64::from(way))?;
        return Some(((on.min(end), on.max(end)), Grain::Day));
    }
    let day = moved(on, unit, count * f64::from(f.ago?))?;
    Some(((day, day), grain(unit)))
}

/// The days of a pointed-at length: «last week», «this month», «next year».
pub fn pointed(f: &Fields, on: Date) -> Option<(Days, Grain)> {
    let (unit, way) = (f.unit?, f64::from(f.way?));
    let at = moved(on, unit, way)?;
    let days = match unit {
        Span::Day => (at, at),
        Span::Week => week_part(f, at)?,
        Span::Weekend => (days::shift(days::week(at)?.0, 5)?, days::week(at)?.1),
        Span::Fortnight => (on.min(at), on.max(at)),
        Span::Month => days::month(at.year(), at.month())?,
        Span::Quarter => days::quarter(at.year(), (at.month() + 2) / 3)?,
        Span::Year => days::year(at.year())?,
        Span::Decade => decade(at.year())?,
        Span::Century => days::years(at.year() / 100 * 100 + 1, at.year() / 100 * 100 + 100)?,
    };
    let one = f.weekday.is_some() && unit == Span::Week;
    Some((days, if one { Grain::Day } else { grain(unit) }))
}

fn week_part(f: &Fields, at: Date) -> Option<Days> {
    let (monday, sunday) = days::week(at)?;
    match f.weekday {
        Some(weekday) => days::shift(monday, i64::from(weekday.to_monday_zero_offset())).map(|d| (d, d)),
        None => Some((monday, sunday)),
    }
}

fn decade(year: i16) -> Option<Days> {
    days::years(year / 10 * 10, year / 10 * 10 + 9)
}

/// A weekday: by its own word («last», «next»), else by the tense, else the nearest past one, today included.
pub fn weekday(weekday: Weekday, way: Option<i8>, tense: Tense, on: Date) -> Option<Date> {
    match (way, tense) {
        (Some(-1), _) => days::weekday_before(on, weekday, false),
        (Some(0), _) => days::shift(days::week(on)?.0, i64::from(weekday.to_monday_zero_offset())),
        (Some(_), _) => days::weekday_after(on, weekday, false),
        (None, Tense::Future) => days::weekday_after(on, weekday, true),
        (None, _) => days::weekday_before(on, weekday, true),
    }
}

/// Of days that recur every year, those that are meant: by «last» or «next», else by the tense, else the nearest.
/// `of` gives the days in a year.
pub fn yearly(of: &dyn Fn(i16) -> Option<Days>, here: i16, way: Option<i8>, tense: Tense, on: Date) -> Option<Days> {
    let all: Vec<Days> = (here - 1..=here + 1).filter_map(of).collect();
    let past = all.iter().rev().find(|d| d.1 < on).copied();
    let begun = all.iter().rev().find(|d| d.0 <= on).copied();
    let coming = all.iter().find(|d| d.0 > on).copied();
    match (way, tense) {
        (Some(-1), _) => past,
        (Some(0), _) => of(here),
        (Some(_), _) => coming,
        (None, Tense::Past) => begun,
        (None, Tense::Future) => all.iter().find(|d| d.1 >= on).copied(),
        (None, Tense::Unknown) => all.iter().min_by_key(|d| distance(**d, on)).copied(),
    }
}

fn distance(days: Days, on: Date) -> i64 {
    let to = |a: Date, b: Date| (a.since(b).map_or(0, |s| i64::from(s.get_days()))).max(0);
    to(days.0, on).max(to(on, days.1))
}

fn moved(on: Date, unit: Span, count: f64) -> Option<Date> {
    let whole = count.trunc() as i64;
    let half = count.fract() != 0.0;
    let sign = if count < 0.0 { -1 } else { 1 };
    let span = |n: i64| match unit {
        Span::Day => jiff::Span::new().try_days(n),
        Span::Week | Span::Weekend => jiff::Span::new().try_weeks(n),
        Span::Fortnight => jiff::Span::new().try_weeks(2 * n),
        Span::Month => jiff::Span::new().try_months(n),
        Span::Quarter => jiff::Span::new().try_months(3 * n),
        Span::Year => jiff::Span::new().try_years(n),
        Span::Decade => jiff::Span::new().try_years(10 * n),
        Span::Century => jiff::Span::new().try_years(100 * n),
    };
    let day = days::add(on, span(whole).ok()?)?;
    match unit {
        Span::Year if half => days::add(day, (6 * sign).months()),
        Span::Month if half => days::shift(day, 15 * sign),
        _ => Some(day),
    }
}

/// The grain of a unit.
pub fn grain(unit: Span) -> Grain {
    match unit {
        Span::Day => Grain::Day,
        Span::Weekend => Grain::Weekend,
        Span::Week | Span::Fortnight => Grain::Week,
        Span::Month => Grain::Month,
        Span::Quarter => Grain::Quarter,
        Span::Year => Grain::Year,
        Span::Decade => Grain::Decade,
        Span::Century => Grain::Century,
    }
}
