//! Numbers as they were said: 600 and not 600.0, 660 and not 660.0000000000001, never 1e9.

use serde::{Serialize, Serializer};

/// A number of the contract.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Figure(pub(crate) f64);

impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match tidy(self.0) {
            whole if whole.fract() == 0.0 && whole.abs() < 9e15 => serializer.serialize_i64(whole as i64),
            other => serializer.serialize_f64(other),
        }
    }
}

/// Twelve digits hold every figure that a newspaper prints; what lies beyond them is binary noise of our own sums.
pub(crate) fn tidy(value: f64) -> f64 {
    if value.fract() == 0.0 { value } else { format!("{value:.11e}").parse().unwrap_or(value) }
}
