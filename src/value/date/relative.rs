//! Dates that are said from the day of the article: «last week», «three days ago», «next Friday».

use super::days::{self, Days};
use super::{Fields, Shift, Span, Tense};
use crate::value::Grain;
use jiff::civil::{Date, Weekday};

/// The days of a counted length before or after `on`: «three days ago». Longer units give the day itself with
/// the unit's grain, since that is all the words say.
pub fn counted(f: &Fields, on: Date) -> Option<(Days, Grain)> {
    if let (Some(count), Some(weekday), Some(way)) = (f.count, f.weekday, f.ago) {
        let first = match way {
            1 => days::weekday_after(on, weekday, false)?,
            _ => days::weekday_before(on, weekday, false)?,
        };
        let weeks = count.clamp(1.0, 10_000.0) as i64 - 1;
        let day = days::shift(first, weeks * 7 * i64::from(way))?;
        return Some(((day, day), Grain::Day));
    }
    let (shift, unit) = f.shift?;
    if let Some(way) = f.within {
        let end = moved(on, shift.times(i32::from(way)))?;
        return Some(((on.min(end), on.max(end)), Grain::Day));
    }
    let day = moved(on, shift.times(i32::from(f.ago?)))?;
    Some(((day, day), grain(unit)))
}

/// The days of a pointed-at length: «last week», «this month», «next year».
pub fn pointed(f: &Fields, on: Date) -> Option<(Days, Grain)> {
    let (unit, way) = (f.unit?, f.way?);
    let at = moved(on, Shift::of(f64::from(way), unit))?;
    let days = match unit {
        Span::Day => (at, at),
        Span::Week => week_part(f, at)?,
        Span::Weekend => weekend(at)?,
        Span::Fortnight => (on.min(at), on.max(at)),
        Span::Month => days::month(at.year(), at.month())?,
        Span::Quarter => days::quarter(at.year(), (at.month() + 2) / 3)?,
        Span::Year => days::year(at.year())?,
        Span::Decade => decade(at.year())?,
        Span::Century => days::years((at.year() - 1) / 100 * 100 + 1, (at.year() - 1) / 100 * 100 + 100)?,
    };
    let one = f.weekday.is_some() && unit == Span::Week;
    Some((rest(f, on, days)?, if one { Grain::Day } else { grain(unit) }))
}

/// «later this week», «the year to date».
fn rest(f: &Fields, on: Date, (from, to): Days) -> Option<Days> {
    Some(match f.rest {
        Some(1) if from <= on && on <= to => (on, to),
        Some(-1) if from <= on && on <= to => (from, on),
        _ => (from, to),
    })
}

/// Saturday and Sunday of the week of `date`.
pub fn weekend(date: Date) -> Option<Days> {
    let (monday, sunday) = days::week(date)?;
    Some((days::shift(monday, 5)?, sunday))
}

/// The weekend that a day stands next to: that of Labor Day, a Monday, is the one before it.
pub fn nearest_weekend(date: Date) -> Option<Days> {
    let begins = matches!(date.weekday(), Weekday::Monday | Weekday::Tuesday);
    weekend(if begins { days::shift(date, -2)? } else { date })
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

/// A day of the month without its month, and perhaps the weekday it falls on: by the tense, else the nearest.
pub fn monthly(day: i8, weekday: Option<Weekday>, tense: Tense, on: Date) -> Option<Days> {
    let fits = |months: i32| {
        let at = moved(on.first_of_month(), Shift { months, days: 0 })?;
        let date = Date::new(at.year(), at.month(), day).ok()?;
        weekday.is_none_or(|w| date.weekday() == w).then_some((date, date))
    };
    let past = (-14..=0).rev().filter_map(fits).find(|d| d.0 <= on);
    let coming = (0..=14).filter_map(fits).find(|d| d.0 >= on);
    match tense {
        Tense::Past => past.or(coming),
        Tense::Future => coming.or(past),
        Tense::Unknown => [past, coming].into_iter().flatten().min_by_key(|d| distance(*d, on)),
    }
}

/// Days by which a text may be printed after the day that it still speaks of as to come.
const PRINTED_LATE: i64 = 3;

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
        (None, Tense::Future) => {
            let late = days::shift(on, -PRINTED_LATE)?;
            all.iter().find(|d| d.1 >= on || d.0 == d.1 && d.1 >= late).copied()
        }
        (None, Tense::Unknown) => all.iter().min_by_key(|d| distance(**d, on)).copied(),
    }
}

fn distance(days: Days, on: Date) -> i64 {
    let to = |a: Date, b: Date| (a.since(b).map_or(0, |s| i64::from(s.get_days()))).max(0);
    to(days.0, on).max(to(on, days.1))
}

/// `date` moved by a length of calendar time.
pub fn moved(date: Date, shift: Shift) -> Option<Date> {
    let months = jiff::Span::new().try_months(shift.months).ok()?;
    days::shift(days::add(date, months)?, i64::from(shift.days))
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
