//! First and last days of months, years, seasons and their parts.

use super::Part;
use jiff::civil::{Date, Weekday};
use jiff::{Span as JiffSpan, ToSpan};

/// First and last day.
pub type Days = (Date, Date);

/// A month.
pub fn month(year: i16, month: i8) -> Option<Days> {
    let first = Date::new(year, month, 1).ok()?;
    Some((first, first.last_of_month()))
}

/// A year.
pub fn year(year: i16) -> Option<Days> {
    Some((Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?))
}

/// Years `from..=to`.
pub fn years(from: i16, to: i16) -> Option<Days> {
    Some((Date::new(from, 1, 1).ok()?, Date::new(to, 12, 31).ok()?))
}

/// Monday to Sunday around `date`.
pub fn week(date: Date) -> Option<Days> {
    let monday = shift(date, -i64::from(date.weekday().to_monday_zero_offset()))?;
    Some((monday, shift(monday, 6)?))
}

/// A season of a year, by whole months (spring is March to May); winter begins in December of `year`.
pub fn season(year: i16, season: i8) -> Option<Days> {
    let first = Date::new(year, season * 3, 1).ok()?;
    Some((first, add(first, 2.months())?.last_of_month()))
}

/// A quarter of a year.
pub fn quarter(year: i16, quarter: i8) -> Option<Days> {
    let first = Date::new(year, quarter * 3 - 2, 1).ok()?;
    Some((first, add(first, 2.months())?.last_of_month()))
}

/// A part of a month: 1st to 10th, 11th to 20th, 21st to the last (design.md's table). The month may be of any calendar.
pub fn part_of_month((first, last): Days, part: Part) -> Option<Days> {
    let on = |day: i64| shift(first, day - 1);
    Some(match part {
        Part::Early => (first, on(10)?),
        Part::Mid => (on(11)?, on(20)?),
        Part::Late => (on(21)?, last),
        Part::End => (on(21)?, last),
        Part::FirstHalf => (first, on(15)?),
        Part::SecondHalf => (on(16)?, last),
    })
}

/// A part of a year: thirds of four months, halves of six.
pub fn part_of_year(y: i16, part: Part) -> Option<Days> {
    let (from, to) = match part {
        Part::Early => (1, 4),
        Part::Mid => (5, 8),
        Part::Late => (9, 12),
        Part::End => (9, 12),
        Part::FirstHalf => (1, 6),
        Part::SecondHalf => (7, 12),
    };
    Some((month(y, from)?.0, month(y, to)?.1))
}

/// A part of a decade: four, three and three years, or halves of five.
pub fn part_of_decade(first: i16, part: Part) -> Option<Days> {
    let (from, to) = match part {
        Part::Early => (0, 3),
        Part::Mid => (4, 6),
        Part::Late | Part::End => (7, 9),
        Part::FirstHalf => (0, 4),
        Part::SecondHalf => (5, 9),
    };
    years(first + from, first + to)
}

/// The last such weekday before `date`, or `date` itself where `same` allows it.
pub fn weekday_before(date: Date, weekday: Weekday, same: bool) -> Option<Date> {
    let back = i64::from(date.weekday().since(weekday));
    shift(date, -if back == 0 && !same { 7 } else { back })
}

/// The first such weekday after `date`, or `date` itself where `same` allows it.
pub fn weekday_after(date: Date, weekday: Weekday, same: bool) -> Option<Date> {
    let ahead = i64::from(weekday.since(date.weekday()));
    shift(date, if ahead == 0 && !same { 7 } else { ahead })
}

/// `date` moved by days.
pub fn shift(date: Date, days: i64) -> Option<Date> {
    date.checked_add(JiffSpan::new().try_days(days).ok()?).ok()
}

/// `date` moved by a span.
pub fn add(date: Date, span: JiffSpan) -> Option<Date> {
    date.checked_add(span).ok()
}
