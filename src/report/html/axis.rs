//! The axis of a picture: from values to places, in percent of its width, so that it fits a page and a phone alike.

use super::span::{Span, day_of};
use super::ticks;
use crate::value::Hedge;

/// Percent left free at either end, for the half of a dot that lies there and for the arrow of an open end.
const MARGIN: f64 = 4.0;
/// How many times the least value the greatest is, from which on tenfold steps show more than equal ones.
const LOGARITHMIC_FROM: f64 = 25.0;
/// Where the least value is less than this share of the greatest, the axis begins at nothing.
const FROM_NOTHING: f64 = 0.4;

/// How values are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scale {
    /// Equal steps.
    Linear,
    /// Tenfold steps.
    Tenfold,
    /// Days.
    Days,
}

/// From the least to the greatest value that it shows.
#[derive(Debug)]
pub(super) struct Axis {
    low: f64,
    high: f64,
    scale: Scale,
    /// Only whole numbers are on it: half a person is no mark.
    whole: bool,
}

/// A mark on the axis.
#[derive(Debug, PartialEq)]
pub(super) struct Tick {
    /// Percent of the width.
    pub(super) at: f64,
    pub(super) text: String,
}

impl Axis {
    /// An axis that holds all of them; `None` where there is nothing to show. A vague one («thousands») would leave the
    /// others no room: it holds those only where there are no others.
    pub(super) fn over(spans: &[Span], days: bool) -> Option<Axis> {
        let firm: Vec<Span> = spans.iter().copied().filter(|span| span.hedge != Hedge::Vague).collect();
        let spans = if firm.is_empty() { spans } else { &firm };
        let least = spans.iter().flat_map(Span::points).reduce(f64::min)?;
        let most = spans.iter().flat_map(Span::points).reduce(f64::max)?;
        let (scale, low, high) = match () {
            _ if days => padded(least, most, Scale::Days, 2.0),
            _ if least > 0.0 && most / least > LOGARITHMIC_FROM => (Scale::Tenfold, least, most),
            _ if least >= 0.0 && least < FROM_NOTHING * most => (Scale::Linear, 0.0, most * 1.04),
            _ => padded(least, most, Scale::Linear, 1.0),
        };
        let whole = spans.iter().flat_map(Span::points).all(|point| point.fract() == 0.0);
        Some(Axis { low, high, scale, whole })
    }

    /// Where a value lies, in percent of the width.
    pub(super) fn at(&self, value: f64) -> f64 {
        let on = |value: f64| if self.scale == Scale::Tenfold { value.max(f64::MIN_POSITIVE).log10() } else { value };
        let share = (on(value) - on(self.low)) / (on(self.high) - on(self.low));
        MARGIN + share.clamp(0.0, 1.0) * (100.0 - 2.0 * MARGIN)
    }

    /// Where an end lies; one beyond the axis at its very edge.
    pub(super) fn end_at(&self, value: f64) -> f64 {
        match () {
            _ if value < self.low => 0.0,
            _ if value > self.high => 100.0,
            _ => self.at(value),
        }
    }

    /// Its marks, a handful.
    pub(super) fn ticks(&self) -> Vec<Tick> {
        let marks = match self.scale {
            Scale::Linear => ticks::linear(self.low, self.high, self.whole),
            Scale::Tenfold => ticks::tenfold(self.low, self.high),
            Scale::Days => ticks::days(day_of(self.low), day_of(self.high)),
        };
        marks.into_iter().map(|(value, text)| Tick { at: self.at(value), text }).collect()
    }

    /// Are equal steps on it tenfold?
    pub(super) fn is_tenfold(&self) -> bool {
        self.scale == Scale::Tenfold
    }
}

fn padded(least: f64, most: f64, scale: Scale, by: f64) -> (Scale, f64, f64) {
    let by = ((most - least) * 0.06).max(if least == most { by } else { 0.0 });
    (scale, least - by, most + by)
}
