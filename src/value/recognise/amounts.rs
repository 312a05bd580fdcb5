//! Hedges, signs and ranges around numbers.

use super::{Sight, by_length};
use crate::text::{Edge, Match, Pos, Symbol};
use crate::value::{Amount, AmountRule, Hedge, Item, Rules};

/// Puts every amount on the chart: numbers as they are, and with what is said around them.
pub fn recognise(rules: &Rules, sight: &mut Sight) {
    let kinds = &rules.kinds;
    if !plain_amounts(rules, sight) {
        return;
    }
    let matches = by_length(&sight.chart, rules.amounts.matches(&sight.chart));
    for time in matches.iter().filter(|m| rule(rules, m) == AmountRule::Time) {
        let gone = [kinds.number, kinds.any, kinds.amount, kinds.share, kinds.ordinal, kinds.half, kinds.day];
        sight.chart.clear_between(time.start, time.end, &gone);
    }
    let plain = |m: &Match| m.get(kinds.n).is_none_or(|c| c.edge.symbol != kinds.amount);
    let stands = |sight: &Sight, m: &Match| m.captures.iter().all(|c| sight.chart.at(c.start).contains(&c.edge));
    let first: Vec<Match> = matches.into_iter().filter(|m| plain(m) && stands(sight, m)).collect();
    if add(rules, sight, &first) {
        // «about 500 or less», «between minus ten and five»: what was made now is part of something longer.
        let again = rules.amounts.matches(&sight.chart);
        let again = by_length(&sight.chart, again.into_iter().filter(|m| !first.iter().any(|f| same(f, m))).collect());
        add(rules, sight, &again);
    }
}

fn same(a: &Match, b: &Match) -> bool {
    (a.rule, a.start, a.end) == (b.rule, b.start, b.end)
}

/// Numbers as amounts; tells whether there are any.
fn plain_amounts(rules: &Rules, sight: &mut Sight) -> bool {
    let mut any = false;
    for pos in sight.chart.positions() {
        for k in 0..sight.chart.at(pos).len() {
            let edge = sight.chart.at(pos)[k];
            any |= edge.symbol == rules.kinds.any || edge.symbol == rules.kinds.ordinal;
            if edge.symbol == rules.kinds.number {
                sight.chart.add(pos, Edge { symbol: rules.kinds.amount, ..edge });
            }
        }
    }
    any
}

/// Adds what `matches` make; tells whether any of it may be part of something longer.
fn add(rules: &Rules, sight: &mut Sight, matches: &[Match]) -> bool {
    let changes = |sight: &Sight, found: &Match| {
        matches
            .iter()
            .filter(|m| rule(rules, m) == AmountRule::Same)
            .any(|m| sight.chart.holds((m.start, m.end), (found.start, found.end)))
    };
    let mut again = false;
    for found in matches {
        if rule(rules, found) == AmountRule::Range && changes(sight, found) {
            continue;
        }
        if let (AmountRule::Rank, Some(n)) = (rule(rules, found), found.get(rules.kinds.n)) {
            let Some(rank) = sight.items.amount(n.edge.item).and_then(|a| a.best) else { continue };
            let item = sight.items.push(Item::Ordinal(rank as i64));
            sight.chart.add(n.start, Edge { symbol: rules.kinds.ordinal, end: n.edge.end, item });
            continue;
        }
        if let Some((symbol, amount)) = make(rules, sight, found) {
            again |= amount.hedge == Hedge::About;
            let item = sight.items.push(Item::Amount(amount));
            if rule(rules, found) == AmountRule::Negative {
                again = true;
                for symbol in [rules.kinds.number, rules.kinds.any] {
                    sight.chart.add(found.start, Edge { symbol, end: found.end, item });
                }
            }
            sight.chart.add(found.start, Edge { symbol, end: found.end, item });
        }
    }
    again
}

fn rule(rules: &Rules, found: &Match) -> AmountRule {
    rules.amount_rules[found.rule as usize]
}

fn make(rules: &Rules, sight: &Sight, found: &Match) -> Option<(Symbol, Amount)> {
    let kinds = &rules.kinds;
    let best = |name: Symbol| sight.items.amount(found.get(name)?.edge.item)?.best;
    let whole = |amount: Amount| Some((kinds.amount, amount));
    match rule(rules, found) {
        AmountRule::Hedge(hedge) => {
            let n = found.get(kinds.n)?;
            let said = sight.items.amount(n.edge.item)?;
            let amount = rules.hedged(&said, hedge);
            if n.edge.symbol == kinds.amount && amount == said {
                return None;
            }
            Some((if is_share(rules, sight, found) { kinds.share } else { kinds.amount }, amount))
        }
        AmountRule::OneSided(below) => {
            let said = sight.items.amount(found.get(kinds.n)?.edge.item)?;
            let amount = rules.hedged(&said, Hedge::About).one_sided(below);
            Some((if is_share(rules, sight, found) { kinds.share } else { kinds.amount }, amount))
        }
        AmountRule::Range => {
            let high = found.get(kinds.high)?.edge.item;
            if is_weekday(rules, sight, found.get(kinds.low)?.start) {
                return None;
            }
            let unscaled = sight.items.scale(found.get(kinds.low)?.edge.item).is_none();
            let scale = sight.items.scale(high).filter(|_| unscaled);
            whole(range(best(kinds.low)?, best(kinds.high)?, scale)?)
        }
        AmountRule::Negative => whole(Amount::exact(-best(kinds.n)?)),
        AmountRule::Quotient => {
            let (n, by) = (best(kinds.n)?, best(kinds.by)?);
            let more = found.get(kinds.whole).and_then(|c| sight.items.amount(c.edge.item)?.best);
            let fits = by != 0.0 && more.is_none_or(|_| n < by);
            fits.then(|| Amount::exact(more.unwrap_or(0.0) + n / by)).and_then(whole)
        }
        AmountRule::Power(negative) => {
            let by = best(kinds.by)?;
            let amount = best(kinds.n)?.powf(if negative { -by } else { by });
            amount.is_finite().then(|| Amount::exact(amount)).and_then(whole)
        }
        AmountRule::Same | AmountRule::Time | AmountRule::Rank => None,
    }
}

/// Is the word at `pos` a weekday, which reads like a number («الاثنين إلى 47»)?
fn is_weekday(rules: &Rules, sight: &Sight, pos: Pos) -> bool {
    rules.lexicon.is_definite(&sight.chart, pos) && sight.chart.at(pos).iter().any(|e| e.symbol == rules.kinds.weekday)
}

/// Is what `{n}` holds a share alone?
fn is_share(rules: &Rules, sight: &Sight, found: &Match) -> bool {
    found
        .get(rules.kinds.n)
        .is_some_and(|c| sight.chart.at(c.start).iter().any(|e| e.symbol == rules.kinds.share && e.item == c.edge.item))
}

/// «10 to 15 thousand» means 10,000 to 15,000: a low end that is written short takes the scale of the high end.
fn range(low: f64, high: f64, scale: Option<f64>) -> Option<Amount> {
    let low = match scale {
        Some(scale) if low < high / scale => low * scale,
        _ => low,
    };
    (low < high).then(|| Amount::between(low, high))
}
