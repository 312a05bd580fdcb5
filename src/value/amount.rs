//! An interval of numbers and how firmly it is put.

use serde::{Deserialize, Serialize};

/// How firmly a value is put.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Hedge {
    /// Said flatly.
    Exact,
    /// «about», «nearly»: ten percent either side.
    About,
    /// «at least», and of a date «after».
    AtLeast,
    /// «more than».
    MoreThan,
    /// «at most», and of a date «before».
    AtMost,
    /// «less than».
    LessThan,
    /// A range with two ends.
    Between,
    /// «thousands», «several»: no number was said.
    Vague,
}

/// A closed interval `low..high`; `None` is open. `best` is the number that was said.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Amount {
    /// Least value it can have.
    pub low: Option<f64>,
    /// Greatest value it can have.
    pub high: Option<f64>,
    /// The number that was said; `None` where none was («thousands», «20 to 25»).
    pub best: Option<f64>,
    /// How firmly it is put.
    pub hedge: Hedge,
}

impl Amount {
    /// A number said flatly.
    pub fn exact(best: f64) -> Self {
        Amount { low: Some(best), high: Some(best), best: Some(best), hedge: Hedge::Exact }
    }

    /// A range with two ends, in either order.
    pub fn between(a: f64, b: f64) -> Self {
        Amount { low: Some(a.min(b)), high: Some(a.max(b)), best: None, hedge: Hedge::Between }
    }

    /// A vague plural: an interval and no number.
    pub fn vague(low: f64, high: f64) -> Self {
        Amount { low: Some(low), high: Some(high), best: None, hedge: Hedge::Vague }
    }

    /// The interval that `hedge` makes of a number that was said (design.md's table).
    /// `share` is how far «about» reaches either side, as a share of the number (0.1).
    pub fn hedged(best: f64, hedge: Hedge, share: f64) -> Self {
        let slack = best.abs() * share;
        let (low, high) = match hedge {
            Hedge::About => (Some(best - slack), Some(best + slack)),
            Hedge::AtLeast | Hedge::MoreThan => (Some(best), None),
            Hedge::AtMost | Hedge::LessThan => (None, Some(best)),
            Hedge::Exact | Hedge::Between | Hedge::Vague => (Some(best), Some(best)),
        };
        Amount { low, high, best: Some(best), hedge }
    }

    /// «nearly»: about, and no more than the number; «just over»: about, and no less.
    pub fn one_sided(self, below: bool) -> Self {
        Amount {
            low: if below { self.low } else { self.best },
            high: if below { self.best } else { self.high },
            ..self
        }
    }

    /// The same for countable things: «more than 600» starts at 601, «less than 600» ends at 599,
    /// and «about» reaches at least 1 either side.
    pub fn counted(self) -> Self {
        let mut amount = self;
        match (self.hedge, self.best) {
            (Hedge::MoreThan, Some(best)) if best.fract() == 0.0 => amount.low = Some(best + 1.0),
            (Hedge::LessThan, Some(best)) if best.fract() == 0.0 => amount.high = Some(best - 1.0),
            (Hedge::About, Some(best)) => {
                let (below, above) = (self.low != self.best, self.high != self.best);
                amount.low = self.low.map(|low| if below { low.min(best - 1.0).max(0.0) } else { low });
                amount.high = self.high.map(|high| if above { high.max(best + 1.0) } else { high });
            }
            _ => {}
        }
        amount
    }

    /// Both together; `None` where either is vague, since a vague figure adds nothing that could be told.
    pub fn plus(&self, other: &Amount) -> Option<Amount> {
        if self.hedge == Hedge::Vague || other.hedge == Hedge::Vague {
            return None;
        }
        let add = |x: Option<f64>, y: Option<f64>| x.zip(y).map(|(x, y)| x + y);
        let hedge = if self.hedge == Hedge::Exact { other.hedge } else { self.hedge };
        Some(Amount {
            low: add(self.low, other.low),
            high: add(self.high, other.high),
            best: add(self.best, other.best),
            hedge,
        })
    }

    /// Do the two intervals share a number?
    pub fn overlaps(&self, other: &Amount) -> bool {
        below(self.low, other.high) && below(other.low, self.high)
    }
}

fn below(low: Option<f64>, high: Option<f64>) -> bool {
    match (low, high) {
        (Some(low), Some(high)) => low <= high,
        _ => true,
    }
}
