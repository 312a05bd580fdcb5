//! Figures that hold two types together: «five shot, two of them dead» is three injured.

use super::position::{amount, in_title};
use super::{Made, Subject};
use crate::catalogue::{Catalogue, ClaimType};
use crate::extract::{Claim, Role};
use crate::value::{Amount, Hedge, Value};
use std::collections::BTreeSet;

/// Articles whose headline counts those of the type that `kind` is counted together with («four shot»), and none of `kind`.
pub fn headlined_without(kind: &ClaimType, all: &[usize], claims: &[Claim], catalogue: &Catalogue) -> BTreeSet<usize> {
    let titled = |wanted: &dyn Fn(&Claim) -> bool| {
        let found = all.iter().map(|c| &claims[*c]).filter(|c| in_title(c) && wanted(c));
        found.map(|c| c.article).collect::<BTreeSet<_>>()
    };
    let beside =
        titled(&|c| catalogue.kind(&c.kind).and_then(|k| k.together_with.as_deref()) == Some(kind.id.as_str()));
    let own = titled(&|c| c.kind == kind.id);
    beside.difference(&own).copied().collect()
}

/// Takes from each position of a type that its article counts together with another what the article says of the other.
pub fn part(subjects: &mut [Subject], claims: &[Claim], catalogue: &Catalogue) {
    let others: Vec<(String, usize, Amount)> =
        subjects.iter().filter(|s| s.role == Role::Current).flat_map(of_subject).collect();
    for subject in subjects.iter_mut().filter(|s| s.role == Role::Current) {
        let Some(other) = catalogue.kind(&subject.kind).and_then(|k| k.together_with.clone()) else { continue };
        for position in &mut subject.positions {
            let main = &claims[position.claims[0]];
            let taken = others.iter().find(|(kind, article, _)| *kind == other && *article == position.article);
            if let (true, Some((_, _, taken)), Some(both)) = (main.cues.together, taken, amount(main))
                && let Some(left) = less(&both, taken)
            {
                position.value = match &position.value {
                    Value::Quantity(_, unit) => Value::Quantity(left, unit.clone()),
                    _ => Value::Number(left),
                };
                position.how = Made::Summed;
            }
        }
    }
}

fn of_subject(subject: &Subject) -> Vec<(String, usize, Amount)> {
    let exact = |value: &Value| match value {
        Value::Quantity(a, _) | Value::Number(a) if a.hedge == Hedge::Exact => Some(*a),
        _ => None,
    };
    subject.positions.iter().filter_map(|p| Some((subject.kind.clone(), p.article, exact(&p.value)?))).collect()
}

/// What is left of `both`; `None` where the other is more than both.
fn less(both: &Amount, other: &Amount) -> Option<Amount> {
    let by = other.best?;
    let minus = |v: Option<f64>| v.map(|v| v - by);
    let left = Amount { low: minus(both.low), high: minus(both.high), best: minus(both.best), hedge: both.hedge };
    left.best.is_some_and(|b| b >= 0.0).then_some(left)
}
