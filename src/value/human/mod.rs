//! Values in plain English: the reasons of findings and every report speak of a value in the same words.

mod amount;
mod date;
mod number;
mod unit;

pub use date::{day, weekday};
pub use number::number;

use super::Value;

/// The value in plain words.
///
/// ```
/// use crosscheck::value::{Amount, Hedge, Value, human};
/// let dead = Value::Number(Amount::hedged(10_000.0, Hedge::About, 0.1));
/// assert_eq!(human(&dead), "about 10,000");
/// let cost = Value::Quantity(Amount::exact(1.3e9), "USD".into());
/// assert_eq!(human(&cost), "USD 1.3 billion");
/// ```
pub fn human(value: &Value) -> String {
    match value {
        Value::Number(amount) => amount::phrase(amount, None),
        Value::Quantity(amount, unit) => amount::phrase(amount, Some(unit)),
        Value::Duration { amount, unit, .. } => amount::phrase(amount, Some(unit)),
        Value::Ordinal(rank) => number::ordinal(*rank),
        Value::Date(date) => date::phrase(date),
        Value::Quotation { words, .. } => format!("«{}»", words.trim()),
    }
}

/// The interval behind words that do not show it: «9,000–11,000» of «about 10,000». `None` where the words say it all.
pub fn interval(value: &Value) -> Option<String> {
    match value {
        Value::Number(amount) => amount::interval(amount, true),
        Value::Quantity(amount, unit) => amount::interval(amount, unit == "person"),
        Value::Duration { amount, .. } => amount::interval(amount, false),
        Value::Ordinal(_) | Value::Date(_) | Value::Quotation { .. } => None,
    }
}
