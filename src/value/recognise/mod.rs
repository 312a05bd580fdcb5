//! Finds every value of a sentence, smallest first: numbers, hedges, units, dates. Each step adds edges to the chart.

mod amounts;
mod dates;
mod fields;
mod measures;
mod sums;
mod tense;

pub use dates::Moment;
pub use fields::Slot;
pub use tense::tense_at;

use super::number::numbers;
use super::{Items, Rules};
use crate::text::{Chart, Edge, Match, Pos, Sentence, Tokens};

/// A sentence as the recognisers see it.
#[derive(Debug, Default)]
pub struct Sight {
    /// Which words and values span what.
    pub chart: Chart,
    /// What the values' edges point at.
    pub items: Items,
    /// Room for the edges that are told.
    pub(super) told: Vec<(Pos, Edge, usize)>,
}

/// Fills `sight` with the words and values of `sentence`.
pub fn recognise(tokens: &Tokens<'_>, sentence: &Sentence, rules: &Rules, sight: &mut Sight) {
    sight.chart.reset(sentence.start, sentence.end);
    sight.items.clear();
    rules.lexicon.look_up(tokens, &rules.normal, &mut sight.chart);
    numbers(tokens, rules, &mut sight.chart, &mut sight.items);
    amounts::recognise(rules, sight);
    measures::recognise(tokens, rules, sight);
    dates::recognise(tokens, rules, sight);
}

/// Matches, longest first, so that the first that fits a place is the one to take.
fn by_length(chart: &Chart, mut matches: Vec<Match>) -> Vec<Match> {
    matches.sort_by_key(|m| {
        let ((a, b), (c, d)) = (chart.rank(m.start), chart.rank(m.end));
        (std::cmp::Reverse((c - a, d)), a, b, m.rule)
    });
    matches
}
