//! Values of the contract: each kind shows its own keys and no others.

use super::number::Figure;
use crate::value::{Amount, DateValue, Found, Grain, Hedge, Value, weekday};
use serde::Serialize;

/// A value as the contract shows it.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(crate) enum ValueJson<'a> {
    Number {
        #[serde(flatten)]
        amount: AmountJson,
    },
    Quantity {
        #[serde(flatten)]
        amount: AmountJson,
        unit: &'a str,
    },
    Ordinal {
        best: i64,
    },
    Date(DateJson<'a>),
    Duration {
        #[serde(flatten)]
        amount: AmountJson,
        unit: &'a str,
        seconds: Option<Figure>,
    },
    Quotation {
        speaker: Option<&'a str>,
        words: &'a str,
    },
}

/// The keys that every amount shows.
#[derive(Debug, Serialize)]
pub(crate) struct AmountJson {
    low: Option<Figure>,
    high: Option<Figure>,
    best: Option<Figure>,
    hedge: Hedge,
}

/// The keys of a date.
#[derive(Debug, Serialize)]
pub(crate) struct DateJson<'a> {
    earliest: Option<String>,
    latest: Option<String>,
    grain: Grain,
    hedge: Hedge,
    weekday: Option<String>,
    partial: Option<&'a str>,
    resolved_on: Option<String>,
}

/// A value where it stands in a text.
#[derive(Debug, Serialize)]
pub(crate) struct FoundJson<'a> {
    #[serde(flatten)]
    value: ValueJson<'a>,
    text: &'a str,
    start: usize,
    end: usize,
}

impl<'a> ValueJson<'a> {
    pub(crate) fn new(value: &'a Value) -> Self {
        match value {
            Value::Number(amount) => ValueJson::Number { amount: amount.into() },
            Value::Quantity(amount, unit) => ValueJson::Quantity { amount: amount.into(), unit },
            Value::Ordinal(best) => ValueJson::Ordinal { best: *best },
            Value::Date(date) => ValueJson::Date(date.into()),
            Value::Duration { amount, unit, seconds } => {
                ValueJson::Duration { amount: amount.into(), unit, seconds: seconds.map(Figure) }
            }
            Value::Quotation { speaker, words } => ValueJson::Quotation { speaker: speaker.as_deref(), words },
        }
    }
}

impl<'a> FoundJson<'a> {
    pub(crate) fn new(found: &'a Found, text: &'a str) -> Self {
        FoundJson {
            value: ValueJson::new(&found.value),
            text: text.get(found.start..found.end).unwrap_or_default(),
            start: found.start,
            end: found.end,
        }
    }
}

impl From<&Amount> for AmountJson {
    fn from(amount: &Amount) -> Self {
        AmountJson {
            low: amount.low.map(Figure),
            high: amount.high.map(Figure),
            best: amount.best.map(Figure),
            hedge: amount.hedge,
        }
    }
}

impl<'a> From<&'a DateValue> for DateJson<'a> {
    fn from(date: &'a DateValue) -> Self {
        DateJson {
            earliest: date.earliest.map(|day| day.to_string()),
            latest: date.latest.map(|day| day.to_string()),
            grain: date.grain,
            hedge: date.hedge,
            weekday: date.weekday.map(|day| weekday(day).to_lowercase()),
            partial: date.partial.as_deref(),
            resolved_on: date.resolved_on.map(|day| day.to_string()),
        }
    }
}
