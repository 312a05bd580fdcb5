//! Values: the normalised things that are read from words. Every value is an interval, and keeps how firmly it was put.

mod amount;
pub mod date;
mod human;
mod item;
mod moment;
pub mod number;
mod recognise;
mod relate;
mod rules;
mod say;

pub use amount::{Amount, Hedge};
pub use human::{day, human, interval, number as figure, weekday};
pub use item::{Item, Items};
pub use moment::{DateValue, Grain};
pub use recognise::{Moment, Sight, Slot, recognise, tense_at};
pub use relate::{Relation, relate};
pub use rules::{AmountRule, DateRule, Kinds, MeasureRule, Rules, Unit};
pub use say::{Asked, value_of, values};

/// A value as design.md's table describes it; which keys it shows in JSON is decided in `report`.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A bare count, low..high.
    Number(Amount),
    /// An amount with a unit: `person`, `USD`, `km`, `percent`, `year`, ...
    Quantity(Amount, String),
    /// A rank: the 80th.
    Ordinal(i64),
    /// A day or a span of days.
    Date(DateValue),
    /// A length of time: the amount counts `unit`s (`hour`), and one unit lasts `seconds`.
    Duration {
        /// How many units.
        amount: Amount,
        /// `second`, `minute`, `hour`, `day`, `week`, `month`, `year`.
        unit: String,
        /// Length of `best` in seconds (30-day months, 365-day years).
        seconds: Option<f64>,
    },
    /// Words in quotation marks.
    Quotation {
        /// Canonical id or the words that name the speaker; `None` where the text does not say.
        speaker: Option<String>,
        /// The words between the marks, exactly.
        words: String,
    },
}

impl Value {
    /// The amount of a count, a quantity or a length of time; days, ranks and words have none.
    pub fn amount(&self) -> Option<Amount> {
        match self {
            Value::Number(amount) | Value::Quantity(amount, _) | Value::Duration { amount, .. } => Some(*amount),
            Value::Ordinal(_) | Value::Date(_) | Value::Quotation { .. } => None,
        }
    }
}

/// A value where it stands in a text: byte offsets, end exclusive.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// The value.
    pub value: Value,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}
