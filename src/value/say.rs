//! The lowest layer on its own: a text in, its values out.

use super::date::Tense;
use super::recognise::{Sight, tense_at};
use super::{Amount, Found, Hedge, Item, Moment, Rules, Value, recognise};
use crate::text::{Edge, Tokens, sentences, tokenise};

/// What is asked of [`values`] besides the text.
#[derive(Debug, Clone, Copy, Default)]
pub struct Asked {
    /// What relative dates are resolved with.
    pub moment: Moment,
}

/// The values of `text`, in order, none within another.
pub fn values(text: &str, rules: &Rules, asked: &Asked) -> Vec<Found> {
    let tokens = tokenise(text, &rules.normal);
    let mut sight = Sight::default();
    let mut out = Vec::new();
    for sentence in sentences(&tokens, &rules.abbreviations) {
        recognise(&tokens, &sentence, rules, &mut sight);
        collect(&tokens, rules, &mut sight, asked, &mut out);
    }
    out
}

fn collect(tokens: &Tokens<'_>, rules: &Rules, sight: &mut Sight, asked: &Asked, out: &mut Vec<Found>) {
    let mut edges = std::mem::take(&mut sight.told);
    edges.clear();
    for pos in sight.chart.positions() {
        let told = sight.chart.at(pos).iter().filter_map(|e| Some((pos, *e, rank(rules, e)?)));
        edges.extend(told);
    }
    edges.sort_by_key(|(pos, e, rank)| (sight.chart.rank(*pos), std::cmp::Reverse(sight.chart.rank(e.end)), *rank));
    let mut from = (0, 0);
    for (pos, edge, _) in &edges {
        if sight.chart.rank(*pos) < from {
            continue;
        }
        let moment = match asked.moment.tense {
            Tense::Unknown => Moment { tense: tense_at(rules, sight, *pos), ..asked.moment },
            _ => asked.moment,
        };
        if let Some(value) = value_of(rules, sight, edge, &moment) {
            let (start, end) = sight.chart.bytes(tokens, *pos, edge.end);
            out.push(Found { value, start, end });
            from = sight.chart.rank(edge.end);
        }
    }
    sight.told = edges;
}

/// Which of two readings of the same words is told: the one that says more.
fn rank(rules: &Rules, edge: &Edge) -> Option<usize> {
    let kinds = &rules.kinds;
    [kinds.date, kinds.duration, kinds.quantity, kinds.ordinal, kinds.amount, kinds.share]
        .iter()
        .position(|kind| *kind == edge.symbol)
}

/// The value that an edge stands for.
pub fn value_of(rules: &Rules, sight: &Sight, edge: &Edge, moment: &Moment) -> Option<Value> {
    Some(match sight.items.get(edge.item)? {
        Item::Amount(a) => Value::Number(*a),
        Item::Quantity(a, unit) => Value::Quantity(*a, rules.units[*unit as usize].id.clone()),
        Item::Duration(a, unit) => duration(rules, a, *unit),
        Item::Ordinal(n) => Value::Ordinal(*n),
        Item::Date(first, last) => Value::Date(moment.resolve(first, last.as_ref())?),
    })
}

fn duration(rules: &Rules, amount: &Amount, unit: u32) -> Value {
    let unit = &rules.units[unit as usize];
    let count = amount.best.or(if amount.hedge == Hedge::Vague { amount.low } else { None });
    Value::Duration {
        amount: *amount,
        unit: unit.id.clone(),
        seconds: count.zip(unit.seconds).map(|(n, seconds)| n * seconds),
    }
}
