//! One source's interval as shapes on the axis: a dot for what was said, whiskers for «about», a bar for a range, dashes
//! for a vague figure, a line that fades into an arrow for an open end, a cross for a denial.

use super::axis::Axis;
use super::span::Span;
use crate::value::Hedge;

/// Shapes on one axis; all places in percent of its width.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Strip {
    /// The line from end to end; none where both are one point.
    pub(super) line: Option<(f64, f64)>,
    /// How the line is drawn: `about`, `range`, `vague`, `open`.
    pub(super) style: &'static str,
    /// A line that goes on beyond its end, to the left.
    pub(super) open_left: bool,
    /// To the right.
    pub(super) open_right: bool,
    /// The number that was said.
    pub(super) dot: Option<f64>,
    /// The number itself is not meant («more than 600»).
    pub(super) hollow: bool,
    /// A denial.
    pub(super) cross: bool,
}

impl Strip {
    /// The shapes of an interval.
    pub(super) fn new(axis: &Axis, span: &Span, denied: bool) -> Strip {
        let (open_left, open_right) = (span.low.is_none(), span.high.is_none());
        let from = span.low.map_or(0.0, |low| axis.end_at(low));
        let to = span.high.map_or(100.0, |high| axis.end_at(high));
        let point = span.low.is_some() && span.low == span.high;
        let style = match span.hedge {
            _ if open_left || open_right => "open",
            Hedge::About => "about",
            Hedge::Vague => "vague",
            _ => "range",
        };
        let said = span.best.or(span.low.filter(|_| point)).or(open_end(span)).filter(|_| style != "vague");
        let within = said.filter(|said| style != "range" || point || covers(span, *said));
        Strip {
            line: (!point).then_some((from, to)),
            style,
            open_left,
            open_right,
            dot: within.map(|said| axis.at(said)),
            hollow: matches!(span.hedge, Hedge::MoreThan | Hedge::LessThan),
            cross: denied,
        }
    }

    /// The pieces of a line that fades towards its open end: from, to, and how much is left of it.
    pub(super) fn pieces(&self) -> Vec<(f64, f64, &'static str)> {
        let Some((from, to)) = self.line else { return Vec::new() };
        let cut = |share: f64| from + (to - from) * share;
        match (self.open_left, self.open_right) {
            (false, true) => vec![(from, cut(0.4), "1"), (cut(0.4), cut(0.7), "0.65"), (cut(0.7), to, "0.35")],
            (true, false) => vec![(cut(0.6), to, "1"), (cut(0.3), cut(0.6), "0.65"), (from, cut(0.3), "0.35")],
            _ => vec![(from, to, "1")],
        }
    }
}

/// The end of an interval that is open at the other.
fn open_end(span: &Span) -> Option<f64> {
    span.low.xor(span.high)
}

// A position that spans several figures keeps the number of one of them, which is not all of it.
fn covers(span: &Span, said: f64) -> bool {
    span.hedge == Hedge::About && span.low.is_some_and(|low| low <= said) && span.high.is_some_and(|high| said <= high)
}
