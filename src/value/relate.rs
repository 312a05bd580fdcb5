//! How two values of one kind stand to each other: the same, one vaguer, or apart.

use super::{Amount, DateValue, Grain, Hedge, Value};
use jiff::civil::Date;

/// How two values stand to each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Relation {
    /// They say the same.
    Same,
    /// Both can be true: they overlap, or one is the other rounded.
    Compatible,
    /// They cannot both be true. `by`: how far apart, as a share of the larger, or in days.
    Apart {
        /// A share of the larger number, or days.
        by: f64,
    },
    /// They are of kinds or units that are not compared.
    Unrelated,
}

/// Lays `a` beside `b`; amounts within `tolerance`, a share of the larger, are compatible.
pub fn relate(a: &Value, b: &Value, tolerance: f64) -> Relation {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => amounts(a, b, tolerance),
        (Value::Quantity(a, u), Value::Quantity(b, v)) if u == v => amounts(a, b, tolerance),
        (Value::Ordinal(a), Value::Ordinal(b)) if a == b => Relation::Same,
        (Value::Ordinal(_), Value::Ordinal(_)) => Relation::Apart { by: 1.0 },
        (Value::Date(a), Value::Date(b)) => dates(a, b),
        (Value::Duration { .. }, Value::Duration { .. }) => durations(a, b),
        _ => Relation::Unrelated,
    }
}

fn amounts(a: &Amount, b: &Amount, tolerance: f64) -> Relation {
    let same = (a.low, a.high) == (b.low, b.high);
    if same && a.hedge != Hedge::Vague {
        return Relation::Same;
    }
    if a.overlaps(b) || of_one_number(a, b) {
        return Relation::Compatible;
    }
    if a.hedge == Hedge::Vague || b.hedge == Hedge::Vague {
        return Relation::Compatible;
    }
    let (x, y) = (near(a, b), near(b, a));
    let gap = |x: f64, y: f64| (x - y).abs() / x.abs().max(y.abs()).max(1e-9);
    let by = a.best.zip(b.best).map_or_else(|| gap(x, y), |(x, y)| gap(x, y));
    if gap(x, y) <= tolerance || rounds(x, y) || rounds(y, x) {
        return Relation::Compatible;
    }
    Relation::Apart { by }
}

/// «more than 600» and 600 are one number.
fn of_one_number(a: &Amount, b: &Amount) -> bool {
    a.best.is_some() && a.best == b.best
}

/// The end of `a` that lies nearest to `b`.
fn near(a: &Amount, b: &Amount) -> f64 {
    let above = matches!((a.low, b.high), (Some(low), Some(high)) if low > high);
    let end = if above { a.low } else { a.high };
    end.or(a.best).or(a.low).or(a.high).unwrap_or(0.0)
}

/// Is `a` the number `b` rounded? Round numbers of three digits or more within five percent, and numbers with fewer
/// decimals for ones with more (design.md).
fn rounds(a: f64, b: f64) -> bool {
    let (few, many) = (decimals(a), decimals(b));
    if few < many && (a - b).abs() <= 0.5 * 0.1_f64.powi(few) + EXACT {
        return true;
    }
    a.abs() >= 100.0 && (a - b).abs() <= 0.05 * a.abs() && digits(a) <= 2 && digits(b) > digits(a)
}

/// Below this, two numbers differ by how a machine keeps them.
const EXACT: f64 = 1e-9;

/// How many decimals a number was said with.
fn decimals(number: f64) -> i32 {
    let text = format!("{:.6}", number.abs());
    let text = text.trim_end_matches('0');
    text.split_once('.').map_or(0, |(_, decimals)| decimals.len() as i32)
}

/// How many digits of a number say something: 10,100 has three.
fn digits(number: f64) -> usize {
    let text = format!("{:.6}", number.abs());
    let text = text.trim_end_matches('0').trim_end_matches('.');
    let whole = if text.contains('.') { text } else { text.trim_end_matches('0') };
    whole.chars().filter(char::is_ascii_digit).count()
}

fn durations(a: &Value, b: &Value) -> Relation {
    let (Some(x), Some(y)) = (seconds(a), seconds(b)) else { return Relation::Unrelated };
    let ((a_low, a_high, a_unit), (b_low, b_high, b_unit)) = (x, y);
    if (a_low, a_high) == (b_low, b_high) {
        return Relation::Same;
    }
    let slack = a_unit.max(b_unit) / 2.0;
    let (gap, top) = ((b_low - a_high).max(a_low - b_high), a_high.max(b_high).max(1e-9));
    let one_unit = (a_unit - b_unit).abs() < 1e-9;
    if gap <= if one_unit { 0.0 } else { slack } { Relation::Compatible } else { Relation::Apart { by: gap / top } }
}

/// The ends of a duration and its unit, in seconds.
fn seconds(value: &Value) -> Option<(f64, f64, f64)> {
    let Value::Duration { amount, seconds, .. } = value else { return None };
    let said = amount.best.or(amount.low)?;
    let unit = if said != 0.0 { (*seconds)? / said } else { return None };
    Some((amount.low.unwrap_or(0.0) * unit, amount.high.unwrap_or(f64::MAX / 1e9) * unit, unit))
}

fn dates(a: &DateValue, b: &DateValue) -> Relation {
    let known = |d: &DateValue| d.earliest.is_some() || d.latest.is_some();
    if !known(a) || !known(b) {
        return partly(a, b);
    }
    if (a.earliest, a.latest) == (b.earliest, b.latest) {
        return Relation::Same;
    }
    let ((a0, a1), (b0, b1)) = (a.widened(), b.widened());
    let gap = days_between(a1, b0).max(days_between(b1, a0));
    let slack = i64::from(a.relative_day || b.relative_day);
    if gap <= slack { Relation::Compatible } else { Relation::Apart { by: gap as f64 } }
}

/// Days from `end` to `start`; none where either is open.
fn days_between(end: Option<Date>, start: Option<Date>) -> i64 {
    match (end, start) {
        (Some(end), Some(start)) => start.since(end).map_or(0, |span| i64::from(span.get_days())),
        _ => i64::MIN,
    }
}

/// Dates of which only a weekday, a month or a day of the year is known: compared on what both say.
fn partly(a: &DateValue, b: &DateValue) -> Relation {
    let mut said = 0;
    let mut differ = false;
    if let (Some(x), Some(y)) = (weekday(a), weekday(b)) {
        said += 1;
        differ |= x != y;
    }
    if let (Some(x), Some(y)) = (partial(a), partial(b)) {
        said += 1;
        let n = x.len().min(y.len());
        differ |= x[..n] != y[..n];
    }
    match (said, differ) {
        (0, _) => Relation::Unrelated,
        (_, true) => Relation::Apart { by: 1.0 },
        _ if a.weekday == b.weekday && a.partial == b.partial && a.earliest == b.earliest => Relation::Same,
        _ => Relation::Compatible,
    }
}

fn weekday(date: &DateValue) -> Option<jiff::civil::Weekday> {
    let one_day = date.earliest.filter(|_| date.earliest == date.latest);
    date.weekday.or(one_day.map(|d| d.weekday()))
}

fn partial(date: &DateValue) -> Option<String> {
    let of = |d: Date| match date.grain {
        Grain::Day => Some(format!("--{:02}-{:02}", d.month(), d.day())),
        Grain::Month | Grain::PartOfMonth => Some(format!("--{:02}", d.month())),
        _ => None,
    };
    date.partial.clone().or_else(|| date.earliest.and_then(of))
}
