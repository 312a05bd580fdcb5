//! From the slots of a date's pattern to its fields.

use super::Sight;
use super::dates::is_word;
use crate::text::Capture;
use crate::value::date::{Calendar, Field, Fields, Shift, Span};
use crate::value::{Hedge, Item, Rules};

/// Vague numbers from here on («tens of years ago») tell no day.
const TENS: f64 = 10.0;

/// What a slot's name says of its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Number {
    /// How many.
    #[default]
    Count,
    /// Day of the month.
    Day,
    /// First day of a range within a month.
    FirstDay,
    /// Month.
    Month,
    /// Year.
    Year,
    /// Year of two digits.
    ShortYear,
    /// Quarter of a year.
    Quarter,
    /// Century.
    Century,
    /// Which of several.
    Nth,
    /// Week of the year.
    Week,
}

/// What the name of a slot says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Slot {
    /// It belongs to the last end of a range.
    pub last: bool,
    /// It is the same date said again.
    pub same: bool,
    /// Its unit is what an ordinal counts.
    pub each: bool,
    /// What its number is.
    pub number: Number,
}

impl Slot {
    /// The slot of a written name.
    pub fn new(name: &str) -> Slot {
        let (last, bare) = match name.strip_prefix("last-") {
            Some(rest) => (true, rest),
            None => (name == "last", name),
        };
        let number = match bare {
            "day" => Number::Day,
            "first-day" => Number::FirstDay,
            "month-number" => Number::Month,
            "year" => Number::Year,
            "short-year" => Number::ShortYear,
            "quarter" => Number::Quarter,
            "century" => Number::Century,
            "nth" => Number::Nth,
            "week" => Number::Week,
            _ => Number::Count,
        };
        Slot { last, same: name == "same", each: bare == "each", number }
    }
}

/// Adds what a capture says to `fields`; `None` where it does not go with them.
pub fn fill(rules: &Rules, sight: &Sight, capture: &Capture, fields: &mut Fields) -> Option<()> {
    let slot = rules.date_slots.get(&capture.name).copied().unwrap_or_default();
    if is_word(rules, capture) {
        let word = rules.date_words.get(capture.edge.item as usize)?;
        for field in &word.fields {
            let field = match field {
                Field::Unit(unit) if slot.each => Field::Each(*unit),
                other => *other,
            };
            *fields = fields.with(field)?;
        }
        if word.calendar != Calendar::Gregorian {
            fields.calendar = word.calendar;
        }
        return Some(());
    }
    let kinds = &rules.kinds;
    if capture.edge.symbol == kinds.time || capture.edge.symbol == kinds.time_pair {
        let count = if capture.edge.symbol == kinds.time_pair { 2.0 } else { 1.0 };
        let unit = span_of(&rules.units[capture.edge.item as usize].id)?;
        *fields = fields.with(Field::Shift(Shift::of(count, unit), unit))?;
        return Some(());
    }
    let number = match sight.items.get(capture.edge.item)? {
        Item::Amount(a) => a.best.or(a.low)?,
        Item::Ordinal(n) => *n as f64,
        Item::Duration(a, unit) => {
            let unit = span_of(&rules.units[*unit as usize].id)?;
            let noted = sight.items.shift(capture.edge.item);
            let count = a.best.or(a.low.filter(|low| a.hedge != Hedge::Vague || *low < TENS))?;
            let shift = noted.unwrap_or_else(|| Shift::of(count, unit));
            *fields = fields.with(Field::Shift(shift, unit))?;
            return Some(());
        }
        _ => return None,
    };
    *fields = fields.with(numbered(slot.number, number)?)?;
    Some(())
}

fn numbered(is: Number, number: f64) -> Option<Field> {
    let between = |low: f64, high: f64| (low..=high).contains(&number).then_some(number);
    Some(match is {
        Number::Day => Field::Day(between(1.0, 31.0)? as i8),
        Number::FirstDay => Field::FirstDay(between(1.0, 31.0)? as i8),
        Number::Month => Field::Month(between(1.0, 12.0)? as i8),
        Number::Year => Field::Year(between(1.0, 2999.0)? as i16),
        Number::ShortYear => Field::ShortYear(between(0.0, 99.0)? as i16),
        Number::Quarter => Field::Quarter(between(1.0, 4.0)? as i8),
        Number::Century => Field::Century(between(1.0, 30.0)? as i16),
        Number::Nth => Field::Nth(between(1.0, 31.0)? as i8),
        Number::Week => Field::Week(between(1.0, 53.0)? as i8),
        Number::Count => Field::Count(number),
    })
}

/// A date with what was said around it: a weekday, a length of time it is counted from.
pub fn joined(date: Fields, around: Fields) -> Option<Fields> {
    let mut date = date;
    if let Some((shift, unit)) = around.shift {
        if date.shift.is_some() {
            return None;
        }
        date = date.with(Field::Shift(shift, unit))?.with(Field::Anchored)?;
    }
    if let Some(weekday) = around.weekday {
        date = date.with(Field::Weekday(weekday.to_monday_one_offset()))?;
    }
    Some(date)
}

/// The date with what its rule sets; a hedge on a range is about its last end.
pub fn set(date: Fields, sets: &[Field], range: bool) -> Option<(Fields, Option<Hedge>)> {
    let mut date = date;
    let mut hedge = None;
    for field in sets {
        match field {
            Field::Hedge(h) if range => hedge = Some(*h),
            field => date = date.with(*field)?,
        }
    }
    Some((date, hedge))
}

/// The calendar length that a unit of time counts.
pub fn span_of(unit: &str) -> Option<Span> {
    Some(match unit {
        "day" => Span::Day,
        "week" => Span::Week,
        "fortnight" => Span::Fortnight,
        "month" => Span::Month,
        "year" => Span::Year,
        "decade" => Span::Decade,
        "century" => Span::Century,
        _ => return None,
    })
}
