//! Quantities that are said in several parts: «two years and three months», «ساعتان ونصف», «10 dollars 30 cents».

use super::Sight;
use super::fields::span_of;
use crate::text::{Capture, Match, Symbol};
use crate::value::date::Shift;
use crate::value::{Amount, Hedge, Item, Rules};

/// An amount and its unit.
type Part = (Amount, u32);

/// `{q}` and `{more}` as one, counted in the finer unit of the two.
pub fn sum(rules: &Rules, sight: &Sight, found: &Match) -> Option<(Symbol, Item)> {
    let kinds = &rules.kinds;
    let (a, b) = (part(rules, sight, found.get(kinds.q)?)?, part(rules, sight, found.get(kinds.more)?)?);
    let (first, second) = (&rules.units[a.1 as usize], &rules.units[b.1 as usize]);
    if let (Some(long), Some(short)) = (first.seconds, second.seconds) {
        if first.id == second.id {
            return None;
        }
        let unit = if long < short { a.1 } else { b.1 };
        let of = long.min(short);
        let amount = plus(&times(&a.0, long / of), &times(&b.0, short / of))?;
        return Some((kinds.duration, Item::Duration(amount, unit)));
    }
    let cents = first.measures == second.measures && second.part_of_all && !first.part_of_all;
    let amount = plus(&a.0, &times(&b.0, 0.01)).filter(|_| cents)?;
    Some((kinds.quantity, Item::Quantity(amount, a.1)))
}

/// `{q}` and a share of its unit.
pub fn half(rules: &Rules, sight: &Sight, found: &Match) -> Option<(Symbol, Item)> {
    let kinds = &rules.kinds;
    let q = found.get(kinds.q)?;
    let (amount, unit) = part(rules, sight, q)?;
    let (share, sign) = match found.get(kinds.less) {
        Some(less) => (less, -1.0),
        None => (found.get(kinds.n)?, 1.0),
    };
    let share = sight.items.amount(share.edge.item)?.best.filter(|share| *share < 1.0)?;
    let said = found.captures.iter().rev().find(|c| [kinds.unit, kinds.time].contains(&c.edge.symbol));
    let other = said.filter(|c| c.start != q.start).map(|c| c.edge.item);
    if other.is_some_and(|other| rules.units[other as usize].id != rules.units[unit as usize].id) {
        return None;
    }
    let whole = plus(&amount, &Amount::exact(sign * share))?;
    Some(if rules.units[unit as usize].seconds.is_some() {
        (kinds.duration, Item::Duration(whole, unit))
    } else {
        (kinds.quantity, Item::Quantity(whole, unit))
    })
}

/// Notes how far on the calendar a duration in several units reaches: months stay months.
pub fn note_shift(rules: &Rules, sight: &mut Sight, found: &Match, item: u32) {
    let kinds = &rules.kinds;
    let shift = |capture: Option<&Capture>| {
        let capture = capture?;
        let (amount, unit) = part(rules, sight, capture)?;
        let noted = sight.items.shift(capture.edge.item).filter(|_| capture.edge.symbol == kinds.duration);
        noted.or_else(|| Some(Shift::of(amount.best?, span_of(&rules.units[unit as usize].id)?)))
    };
    if let (Some(a), Some(b)) = (shift(found.get(kinds.q)), shift(found.get(kinds.more))) {
        sight.items.set_shift(item, a.plus(b));
    }
}

fn part(rules: &Rules, sight: &Sight, capture: &Capture) -> Option<Part> {
    let kinds = &rules.kinds;
    if capture.edge.symbol == kinds.time || capture.edge.symbol == kinds.unit {
        return Some((Amount::exact(1.0), capture.edge.item));
    }
    match sight.items.get(capture.edge.item)? {
        Item::Duration(a, unit) | Item::Quantity(a, unit) => Some((*a, *unit)),
        _ => None,
    }
}

fn times(amount: &Amount, by: f64) -> Amount {
    let times = |v: Option<f64>| v.map(|v| v * by);
    Amount { low: times(amount.low), high: times(amount.high), best: times(amount.best), hedge: amount.hedge }
}

/// Both together, as firmly as the first is put; nothing is added to a range.
fn plus(a: &Amount, b: &Amount) -> Option<Amount> {
    let more = b.best.filter(|_| b.hedge == Hedge::Exact)?;
    a.best?;
    let add = |v: Option<f64>| v.map(|v| v + more);
    Some(Amount { low: add(a.low), high: add(a.high), best: add(a.best), hedge: a.hedge })
}
