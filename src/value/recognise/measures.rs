//! Amounts with units: quantities, durations, ages, and what several of them make together.

use super::{Sight, by_length, sums};
use crate::text::{Capture, Edge, Kind, Match, Symbol, Tokens};
use crate::value::{Amount, Item, MeasureRule, Rules};

/// Puts quantities and durations on the chart, then those made of others.
pub fn recognise(tokens: &Tokens<'_>, rules: &Rules, sight: &mut Sight) {
    let rule = |m: &Match| &rules.measure_rules[m.rule as usize];
    let made_of_others =
        |m: &Match| !matches!(rule(m), MeasureRule::Quantity | MeasureRule::Duration | MeasureRule::Fixed { .. });
    for round in 0..4 {
        let matches = rules.measures.matches(&sight.chart);
        let mut matches = by_length(&sight.chart, matches);
        if round == 0 {
            matches.sort_by_key(|m| made_of_others(m));
        } else {
            matches.retain(|m| made_of_others(m));
        }
        let changes: Vec<Match> = matches.extract_if(.., |m| matches!(rule(m), MeasureRule::Change)).collect();
        let mut new = false;
        for found in matches {
            let made = match rule(&found) {
                MeasureRule::Sum => sums::sum(rules, sight, &found),
                MeasureRule::Half => sums::half(rules, sight, &found),
                MeasureRule::Range if changes.iter().any(|c| within(sight, &found, c)) => None,
                MeasureRule::Range => sums::range(rules, sight, &found),
                MeasureRule::Duration if is_rank(tokens, rules, sight, &found) => None,
                _ => make(rules, sight, &found),
            };
            let Some((symbol, item)) = made else { continue };
            let known = |e: &Edge| e.symbol == symbol && e.end == found.end;
            if made_of_others(&found) && sight.chart.at(found.start).iter().any(known) {
                continue;
            }
            new = true;
            let item = sight.items.push(item);
            if matches!(rule(&found), MeasureRule::Sum) {
                sums::note_shift(rules, sight, &found, item);
            }
            sight.chart.add(found.start, Edge { symbol, end: found.end, item });
        }
        if !new {
            return;
        }
    }
}

fn within(sight: &Sight, part: &Match, whole: &Match) -> bool {
    sight.chart.holds((whole.start, whole.end), (part.start, part.end))
}

/// «a second fire»: a unit of time that is a word of rank too, behind no number and before another word, is a rank.
fn is_rank(tokens: &Tokens<'_>, rules: &Rules, sight: &Sight, found: &Match) -> bool {
    let ranks =
        |c: &Capture| sight.chart.at(c.start).iter().any(|e| e.symbol == rules.kinds.ordinal && e.end == found.end);
    let goes_on = !sight.chart.is_end(found.end) && tokens.list[sight.chart.token(found.end)].kind == Kind::Word;
    goes_on && found.captures.iter().all(|c| amount_of(rules, sight, c).is_none() && is_unit(rules, c) && ranks(c))
}

fn make(rules: &Rules, sight: &Sight, found: &Match) -> Option<(Symbol, Item)> {
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
        MeasureRule::Fixed { measure, unit: usual } => {
            let id = unit
                .filter(|u| rules.units[u.item as usize].seconds.is_some())
                .map_or(usual, |u| &rules.units[u.item as usize].id);
            let of_measure = rules.units.iter().position(|u| u.id == *id && u.measures == *measure);
            Some((kinds.quantity, Item::Quantity(amount, of_measure? as u32)))
        }
        MeasureRule::Hedge(hedge) => same_unit(rules, sight, found, |a| rules.hedged(&a, *hedge)),
        MeasureRule::Negative => same_unit(rules, sight, found, |a| scaled(a, -1.0)),
        MeasureRule::Sum | MeasureRule::Half | MeasureRule::Range | MeasureRule::Change => None,
    }
}

fn amount_of(rules: &Rules, sight: &Sight, capture: &Capture) -> Option<Amount> {
    let kinds = &rules.kinds;
    if let (true, Some(Item::Ordinal(n))) = (capture.edge.symbol == kinds.ordinal, sight.items.get(capture.edge.item)) {
        return Some(Amount::exact(*n as f64));
    }
    let counts = [kinds.amount, kinds.number, kinds.share].contains(&capture.edge.symbol);
    counts.then(|| sight.items.amount(capture.edge.item)).flatten()
}

fn is_unit(rules: &Rules, capture: &Capture) -> bool {
    let kinds = &rules.kinds;
    [kinds.unit, kinds.time, kinds.pair, kinds.time_pair].contains(&capture.edge.symbol)
        || rules.unit_symbols.contains(&capture.edge.symbol)
}

/// What is said around a whole quantity: «15 km or so», «5 degrees below zero», «less than a year».
fn same_unit(rules: &Rules, sight: &Sight, found: &Match, change: impl Fn(Amount) -> Amount) -> Option<(Symbol, Item)> {
    let (amount, unit) = sums::part(rules, sight, found.captures.first()?)?;
    Some(sums::of_unit(rules, change(amount), unit))
}

fn scaled(amount: Amount, factor: f64) -> Amount {
    let times = |v: Option<f64>| v.map(|v| v * factor);
    if factor == 1.0 {
        return amount;
    }
    let (low, high) = if factor < 0.0 { (amount.high, amount.low) } else { (amount.low, amount.high) };
    Amount { low: times(low), high: times(high), best: times(amount.best), hedge: amount.hedge }
}
