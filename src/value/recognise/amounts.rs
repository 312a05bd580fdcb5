//! Hedges, signs and ranges around numbers.

use super::{Sight, by_length};
use crate::text::{Edge, Match, Pos, Symbol};
use crate::value::{Amount, AmountRule, Item, Rules};

/// Puts every amount on the chart: numbers as they are, and with what is said around them.
pub fn recognise(rules: &Rules, sight: &mut Sight) {
    let plain: Vec<(Pos, Edge)> = sight
        .chart
        .positions()
        .flat_map(|pos| sight.chart.at(pos).iter().map(move |e| (pos, *e)))
        .filter(|(_, e)| e.symbol == rules.kinds.number)
        .collect();
    if plain.is_empty() {
        return;
    }
    for (pos, edge) in plain {
        sight.chart.add(pos, Edge { symbol: rules.kinds.amount, ..edge });
    }
    let names = Names::new(rules);
    let matches = by_length(&sight.chart, rules.amounts.matches(&sight.chart));
    let changes: Vec<(Pos, Pos)> =
        matches.iter().filter(|m| rule(rules, m) == AmountRule::Same).map(|m| (m.start, m.end)).collect();
    for found in matches {
        let within = |span: &(Pos, Pos)| {
            sight.chart.rank(span.0) <= sight.chart.rank(found.start)
                && sight.chart.rank(found.end) <= sight.chart.rank(span.1)
        };
        if rule(rules, &found) == AmountRule::Range && changes.iter().any(within) {
            continue;
        }
        if let Some(amount) = names.make(rules, sight, &found) {
            let item = sight.items.push(Item::Amount(amount));
            sight.chart.add(found.start, Edge { symbol: rules.kinds.amount, end: found.end, item });
        }
    }
}

fn rule(rules: &Rules, found: &Match) -> AmountRule {
    rules.amount_rules[found.rule as usize]
}

struct Names {
    n: Option<Symbol>,
    low: Option<Symbol>,
    high: Option<Symbol>,
    by: Option<Symbol>,
}

impl Names {
    fn new(rules: &Rules) -> Self {
        let get = |name| rules.symbols.get(name);
        Names { n: get("{n}"), low: get("{low}"), high: get("{high}"), by: get("{by}") }
    }

    fn make(&self, rules: &Rules, sight: &Sight, found: &Match) -> Option<Amount> {
        let amount = |name: Option<Symbol>| sight.items.amount(found.get(name?)?.edge.item);
        match rule(rules, found) {
            AmountRule::Hedge(hedge) => Some(rules.hedged(&amount(self.n)?, hedge)),
            AmountRule::Range => range(amount(self.low)?.best?, amount(self.high)?.best?),
            AmountRule::Negative => amount(self.n)?.best.map(|best| Amount::exact(-best)),
            AmountRule::Quotient => {
                let (n, by) = (amount(self.n)?.best?, amount(self.by)?.best?);
                (by != 0.0).then(|| Amount::exact(n / by))
            }
            AmountRule::Same => None,
        }
    }
}

/// «10 to 15 thousand» means 10,000 to 15,000: a low end that is written short takes the scale of the high end.
fn range(low: f64, high: f64) -> Option<Amount> {
    let scale = [1e12, 1e9, 1e6, 1e3].into_iter().find(|s| high >= *s && high % s == 0.0);
    let low = match scale {
        Some(scale) if low < high / scale && low < 1000.0 => low * scale,
        _ => low,
    };
    (low < high).then(|| Amount::between(low, high))
}
