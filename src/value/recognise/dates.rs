//! Dates: the words of a pattern give its fields; a range takes what its first end leaves out from its last.

use super::{Sight, by_length};
use crate::text::{Capture, Edge, Match};
use crate::value::date::{Calendar, Field, Fields, Tense, resolve};
use crate::value::{DateValue, Hedge, Item, Rules};
use jiff::civil::Date;

/// When an article was written and when its sentence plays: what relative dates are resolved with.
#[derive(Debug, Clone, Copy, Default)]
pub struct Moment {
    /// The day of the article, where it can be relied on.
    pub on: Option<Date>,
    /// Past or future.
    pub tense: Tense,
}

impl Moment {
    /// The days that a recognised date means.
    pub fn resolve(&self, first: &Fields, last: Option<&Fields>) -> Option<DateValue> {
        let Some(last) = last else { return resolve(first, self.on, self.tense) };
        let end = resolve(last, self.on, self.tense)?;
        let mut whole = *first;
        whole.year = whole.year.or(last.year);
        whole.month = whole.month.or(last.month.filter(|_| whole.day.is_some()));
        whole.way = whole.way.or(last.way);
        let start = resolve(&whole, self.on, self.tense)?;
        if matches!((start.earliest, end.latest), (Some(a), Some(b)) if a > b) {
            return None;
        }
        Some(DateValue { earliest: start.earliest, hedge: Hedge::Between, grain: start.grain.min(end.grain), ..end })
    }
}

/// Puts dates on the chart, then dates made of dates: ranges, and dates with «before» or «after».
pub fn recognise(rules: &Rules, sight: &mut Sight) {
    let of_dates = |m: &Match| m.captures.iter().any(|c| c.edge.symbol == rules.kinds.date);
    for second in [false, true] {
        let matches = rules.dates.matches(&sight.chart).into_iter().filter(|m| of_dates(m) == second).collect();
        for found in by_length(&sight.chart, matches) {
            if let Some(item) = make(rules, sight, &found) {
                let item = sight.items.push(item);
                sight.chart.add(found.start, Edge { symbol: rules.kinds.date, end: found.end, item });
            }
        }
    }
}

fn make(rules: &Rules, sight: &Sight, found: &Match) -> Option<Item> {
    let rule = &rules.date_rules[found.rule as usize];
    let mut fields = Fields { calendar: rule.calendar, ..Fields::default() };
    let mut last = None;
    let mut seen = false;
    for capture in &found.captures {
        if capture.edge.symbol == rules.kinds.date {
            let Item::Date(first, end) = sight.items.get(capture.edge.item)? else { return None };
            if seen {
                last = Some(*first);
            } else {
                (fields, last, seen) = (*first, *end, true);
            }
        } else {
            for field in fields_of(rules, sight, capture)? {
                fields = fields.with(field)?;
            }
            if word(rules, capture).is_some_and(|w| w.calendar == Calendar::Hijri) {
                fields.calendar = Calendar::Hijri;
            }
        }
    }
    for field in &rule.sets {
        fields = fields.with(*field)?;
    }
    let open = Moment::default().resolve(&fields, last.as_ref());
    let on = Moment { on: Date::new(2024, 6, 15).ok(), tense: Tense::Unknown };
    if open.is_none() && on.resolve(&fields, last.as_ref()).is_none() {
        return None;
    }
    Some(Item::Date(fields, last))
}

fn word<'r>(rules: &'r Rules, capture: &Capture) -> Option<&'r crate::value::date::DateWord> {
    let name = rules.symbols.name(capture.edge.symbol);
    name.starts_with("{d:").then(|| rules.date_words.get(capture.edge.item as usize)).flatten()
}

/// What a slot says: its word's fields, or its number as the field that its name calls for.
fn fields_of(rules: &Rules, sight: &Sight, capture: &Capture) -> Option<Vec<Field>> {
    if let Some(word) = word(rules, capture) {
        return Some(word.fields.clone());
    }
    let number = match sight.items.get(capture.edge.item)? {
        Item::Amount(a) => a.best.or(a.low)?,
        Item::Ordinal(n) => *n as f64,
        Item::Duration(a, unit) => {
            let span = span_of(&rules.units[*unit as usize].id)?;
            return Some(vec![Field::Count(a.best.or(a.low)?), Field::Unit(span)]);
        }
        _ => return None,
    };
    Some(vec![match rules.symbols.name(capture.name) {
        "{day}" => Field::Day(number as i8),
        "{first-day}" => Field::FirstDay(number as i8),
        "{month-number}" => Field::Month(number as i8),
        "{year}" => Field::Year(number as i16),
        "{short-year}" => Field::ShortYear(number as i16),
        "{quarter}" => Field::Quarter((1.0..=4.0).contains(&number).then_some(number as i8)?),
        "{century}" => Field::Century((1.0..=30.0).contains(&number).then_some(number as i16)?),
        "{decade}" => Field::Decade(number as i16),
        _ => Field::Count(number),
    }])
}

/// The calendar length that a unit of time counts.
fn span_of(unit: &str) -> Option<crate::value::date::Span> {
    use crate::value::date::Span;
    Some(match unit {
        "day" => Span::Day,
        "week" => Span::Week,
        "month" => Span::Month,
        "year" => Span::Year,
        "decade" => Span::Decade,
        "century" => Span::Century,
        _ => return None,
    })
}
