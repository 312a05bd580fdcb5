//! Do two counts count the same people?

use super::Case;
use crate::extract::{Claim, Role};
use crate::subject::Position;
use crate::value::{Amount, Value};

/// True where one counts soldiers and the other workers, or one soldiers and the other, larger, all people.
pub fn different_groups(case: &Case<'_>, (a, pa): (&Claim, &Position), (b, pb): (&Claim, &Position)) -> bool {
    let (x, y) = (special(case, a), special(case, b));
    match (x.is_empty(), y.is_empty()) {
        (true, true) => false,
        (false, false) => !x.iter().any(|k| y.contains(k)),
        (false, true) => less(pa, pb) && says_all(case, b),
        (true, false) => less(pb, pa) && says_all(case, a),
    }
}

/// Of the claims that say what a position holds, the first that counts everybody («kills nine», where the text says
/// nine workers), else the first.
pub fn widest<'c>(case: &'c Case<'_>, position: &Position) -> &'c Claim {
    let all = position.claims.iter().map(|c| &case.claims[*c]);
    all.clone().find(|c| says_all(case, c)).unwrap_or(&case.claims[position.claims[0]])
}

/// Do the figures differ by one, an attacker whose death one article at least tells of, and that not both count?
pub fn by_the_attacker(case: &Case<'_>, a: &Position, b: &Position) -> bool {
    let apart = top(&a.value).zip(top(&b.value)).is_some_and(|(x, y)| (x - y).abs() == 1.0);
    let kind = &case.claims[a.claims[0]].kind;
    let told = |p: &Position| {
        let of_article = case.claims.iter().filter(|c| c.article == p.article && c.kind == *kind);
        of_article.filter(|c| c.role != Role::Background).any(|c| of_attacker(case, c))
    };
    let counted = |p: &Position| p.claims.iter().any(|c| of_attacker(case, &case.claims[*c]));
    apart && (told(a) || told(b)) && !(counted(a) && counted(b))
}

/// Is the claim on an attacker, or does it say that it counts him?
fn of_attacker(case: &Case<'_>, claim: &Claim) -> bool {
    claim.slots.contains_key("attacker") || claim.role == Role::Part && special(case, claim).contains(&"attacker")
}

/// What the counted are beyond people, and beyond what all are whom the type counts: what their noun is, and what
/// narrows the figure.
fn special<'c>(case: &'c Case<'_>, claim: &'c Claim) -> Vec<&'c str> {
    let is = claim.slots.get("who").and_then(|who| case.catalogue.noun(who)).unwrap_or_default();
    let kind = case.catalogue.kind(&claim.kind);
    let everybody = kind.map_or(&[][..], |kind| &kind.everybody);
    let narrowed = kind.map_or(&[][..], |kind| &kind.narrowed_by).iter().filter_map(|slot| claim.slots.get(slot));
    is.iter().skip(1).filter(|class| !everybody.contains(class)).chain(narrowed).map(String::as_str).collect()
}

/// Its noun, or none, holds everybody.
fn says_all(case: &Case<'_>, claim: &Claim) -> bool {
    special(case, claim).is_empty()
}

fn less(a: &Position, b: &Position) -> bool {
    match (top(&a.value), top(&b.value)) {
        (Some(a), Some(b)) => a < b,
        _ => false,
    }
}

fn top(value: &Value) -> Option<f64> {
    let number = |a: &Amount| a.best.or(a.high).or(a.low);
    match value {
        Value::Number(a) | Value::Quantity(a, _) => number(a),
        _ => None,
    }
}
