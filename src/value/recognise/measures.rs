//! Amounts with units: quantities, durations, ages; and ranks.

use super::{Sight, by_length};
use crate::text::{Capture, Edge, Match};
use crate::value::{Amount, Hedge, Item, MeasureRule, Rules};

/// Puts quantities, durations and ordinals on the chart.
pub fn recognise(rules: &Rules, sight: &mut Sight) {
    let hedging = |m: &Match| matches!(rules.measure_rules[m.rule as usize], MeasureRule::Hedge(_));
    for wanted in [false, true] {
        let matches = rules.measures.matches(&sight.chart).into_iter().filter(|m| hedging(m) == wanted).collect();
        for found in by_length(&sight.chart, matches) {
            if let Some((symbol, item)) = make(rules, sight, &found) {
                let item = sight.items.push(item);
                sight.chart.add(found.start, Edge { symbol, end: found.end, item });
            }
        }
    }
}

fn make(rules: &Rules, sight: &Sight, found: &Match) -> Option<(crate::text::Symbol, Item)> {
    let kinds = &rules.kinds;
    let amount = found.captures.iter().find_map(|c| amount_of(rules, sight, c));
    let unit = found.captures.iter().find(|c| is_unit(rules, c)).map(|c| c.edge);
    let dual = unit.is_some_and(|e| e.symbol == kinds.pair || e.symbol == kinds.time_pair);
    let amount = amount.unwrap_or_else(|| Amount::exact(if dual { 2.0 } else { 1.0 }));
    match &rules.measure_rules[found.rule as usize] {
        MeasureRule::Quantity => {
            let unit = unit?.item;
            Some((kinds.quantity, Item::Quantity(scaled(amount, rules.units[unit as usize].factor), unit)))
        }
        MeasureRule::Duration => Some((kinds.duration, Item::Duration(amount, unit?.item))),
        MeasureRule::Fixed(id) => {
            let unit = rules.units.iter().position(|u| u.id == *id && u.measures == "age" || u.id == *id)? as u32;
            Some((kinds.quantity, Item::Quantity(amount, unit)))
        }
        MeasureRule::Hedge(hedge) => hedged(rules, sight, found, *hedge),
    }
}

fn amount_of(rules: &Rules, sight: &Sight, capture: &Capture) -> Option<Amount> {
    let kinds = &rules.kinds;
    let counts = [kinds.amount, kinds.number, kinds.share].contains(&capture.edge.symbol);
    counts.then(|| sight.items.amount(capture.edge.item)).flatten()
}

fn is_unit(rules: &Rules, capture: &Capture) -> bool {
    let kinds = &rules.kinds;
    [kinds.unit, kinds.time, kinds.pair, kinds.time_pair].contains(&capture.edge.symbol)
        || rules.symbols.name(capture.edge.symbol).starts_with("{unit:")
}

/// A hedge around a whole quantity: «15 km or so».
fn hedged(rules: &Rules, sight: &Sight, found: &Match, hedge: Hedge) -> Option<(crate::text::Symbol, Item)> {
    let edge = found.captures.first()?.edge;
    let item = match sight.items.get(edge.item)? {
        Item::Quantity(a, unit) => Item::Quantity(rules.hedged(a, hedge), *unit),
        Item::Duration(a, unit) => Item::Duration(rules.hedged(a, hedge), *unit),
        _ => return None,
    };
    Some((edge.symbol, item))
}

fn scaled(amount: Amount, factor: f64) -> Amount {
    let times = |v: Option<f64>| v.map(|v| v * factor);
    if factor == 1.0 {
        return amount;
    }
    Amount { low: times(amount.low), high: times(amount.high), best: times(amount.best), hedge: amount.hedge }
}
