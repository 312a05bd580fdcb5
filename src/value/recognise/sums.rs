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
    if first.seconds.is_some() && first.id == second.id {
        return None;
    }
    if let Some((unit, [x, y])) = in_finer(rules, a, b) {
        return Some(of_unit(rules, plus(&x, &y)?, unit));
    }
    let cents = first.measures == second.measures && second.part_of_all && !first.part_of_all;
    let amount = plus(&a.0, &times(&b.0, 0.01)).filter(|_| cents)?;
    Some((kinds.quantity, Item::Quantity(amount, a.1)))
}

/// From `{low}` to `{high}`, counted in the finer unit of the two.
pub fn range(rules: &Rules, sight: &Sight, found: &Match) -> Option<(Symbol, Item)> {
    let kinds = &rules.kinds;
    let (a, b) = (part(rules, sight, found.get(kinds.low)?)?, part(rules, sight, found.get(kinds.high)?)?);
    let (unit, [low, high]) = if rules.units[a.1 as usize].id == rules.units[b.1 as usize].id {
        (a.1, [a.0, b.0])
    } else {
        in_finer(rules, a, b)?
    };
    let exact = |amount: Amount| amount.best.filter(|_| amount.hedge == Hedge::Exact);
    let (low, high) = (exact(low)?, exact(high)?);
    (low < high).then(|| of_unit(rules, Amount::between(low, high), unit))
}

/// Two amounts of one measure in the finer of their units: times, and units that hold so many of the other.
fn in_finer(rules: &Rules, a: Part, b: Part) -> Option<(u32, [Amount; 2])> {
    let (first, second) = (&rules.units[a.1 as usize], &rules.units[b.1 as usize]);
    if let (Some(long), Some(short)) = (first.seconds, second.seconds) {
        let of = long.min(short);
        return Some((if long < short { a.1 } else { b.1 }, [times(&a.0, long / of), times(&b.0, short / of)]));
    }
    let holds = first.holds.iter().find(|(id, _)| *id == second.id).map(|(_, holds)| *holds);
    let holds = holds.filter(|holds| b.0.best.is_some_and(|best| best < *holds))?;
    Some((b.1, [times(&a.0, holds), b.0]))
}

/// So many of a unit, as a length of time or a quantity.
pub fn of_unit(rules: &Rules, amount: Amount, unit: u32) -> (Symbol, Item) {
    if rules.units[unit as usize].seconds.is_some() {
        (rules.kinds.duration, Item::Duration(amount, unit))
    } else {
        (rules.kinds.quantity, Item::Quantity(amount, unit))
    }
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
    let whole = plus(&amount, &Amount::exact(sign * share * said_in(amount.best?)))?;
    Some(of_unit(rules, whole, unit))
}

/// The scale that a round number is said in: a half behind «a million dollars» is half a million.
fn said_in(best: f64) -> f64 {
    let mut scale = 1.0;
    while best >= scale * 1000.0 && best % (scale * 1000.0) == 0.0 {
        scale *= 1000.0;
    }
    scale
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

/// What a capture holds: one or two of a unit where no number is said.
pub fn part(rules: &Rules, sight: &Sight, capture: &Capture) -> Option<Part> {
    let kinds = &rules.kinds;
    let one =
        [kinds.time, kinds.unit].contains(&capture.edge.symbol) || rules.unit_symbols.contains(&capture.edge.symbol);
    if one || [kinds.pair, kinds.time_pair].contains(&capture.edge.symbol) {
        return Some((Amount::exact(if one { 1.0 } else { 2.0 }), capture.edge.item));
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
