//! A value as a stretch of a line: numbers as they are, days as numbers of days.

use crate::value::{Amount, DateValue, Hedge, Value};
use jiff::civil::Date;

/// A stretch of an axis; `None` is an open end.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Span {
    pub(super) low: Option<f64>,
    pub(super) high: Option<f64>,
    /// The number that was said.
    pub(super) best: Option<f64>,
    pub(super) hedge: Hedge,
}

impl Span {
    /// Where the value lies; `None` where it has no place on a line.
    pub(super) fn of(value: &Value) -> Option<Span> {
        match value {
            Value::Number(amount) | Value::Quantity(amount, _) | Value::Duration { amount, .. } => {
                Span::of_amount(amount)
            }
            Value::Ordinal(rank) => Span::of_amount(&Amount::exact(*rank as f64)),
            Value::Date(date) => Span::of_date(date),
            Value::Quotation { .. } => None,
        }
    }

    fn of_amount(amount: &Amount) -> Option<Span> {
        let Amount { low, high, best, hedge } = *amount;
        let finite = |end: Option<f64>| end.filter(|end| end.is_finite());
        let span = Span { low: finite(low), high: finite(high), best: finite(best), hedge };
        (span.low.is_some() || span.high.is_some()).then_some(span)
    }

    fn of_date(date: &DateValue) -> Option<Span> {
        let (earliest, latest) = date.widened();
        let (low, high) = (earliest.map(number_of), latest.map(number_of));
        let best = low.filter(|low| high == Some(*low));
        (low.is_some() || high.is_some()).then_some(Span { low, high, best, hedge: date.hedge })
    }

    /// Every finite point of it.
    pub(super) fn points(&self) -> impl Iterator<Item = f64> {
        [self.low, self.high, self.best].into_iter().flatten()
    }

    /// What both hold; `None` where they are apart.
    pub(super) fn shared(&self, other: &Span) -> Option<Span> {
        let low = larger(self.low, other.low, f64::max);
        let high = larger(self.high, other.high, f64::min);
        let apart = low.zip(high).is_some_and(|(low, high)| low > high);
        (!apart).then_some(Span { low, high, best: None, hedge: Hedge::Between })
    }

    /// What lies between two that are apart.
    pub(super) fn between(&self, other: &Span) -> Option<(f64, f64)> {
        let gap = |below: &Span, above: &Span| below.high.zip(above.low).filter(|(from, to)| from < to);
        gap(self, other).or_else(|| gap(other, self))
    }
}

fn larger(a: Option<f64>, b: Option<f64>, pick: fn(f64, f64) -> f64) -> Option<f64> {
    match (a, b) {
        (Some(a), Some(b)) => Some(pick(a, b)),
        (end, None) | (None, end) => end,
    }
}

/// What must be the same of values on one axis: their kind and unit.
pub(super) fn unit_of(value: &Value) -> &str {
    match value {
        Value::Number(_) => "number",
        Value::Quantity(_, unit) | Value::Duration { unit, .. } => unit,
        Value::Ordinal(_) => "rank",
        Value::Date(_) => DAYS,
        Value::Quotation { .. } => "words",
    }
}

/// The unit of dates.
pub(super) const DAYS: &str = "date";

/// Days since the first of the year 1.
pub(super) fn number_of(day: Date) -> f64 {
    let first = jiff::civil::date(1, 1, 1);
    first.until(day).map_or(0.0, |span| f64::from(span.get_days()))
}

/// The day of a number of days.
pub(super) fn day_of(number: f64) -> Date {
    let first = jiff::civil::date(1, 1, 1);
    first.checked_add(jiff::Span::new().try_days(number as i64).unwrap_or_default()).unwrap_or(first)
}
