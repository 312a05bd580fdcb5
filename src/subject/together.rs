//! Figures that hold two types together: «five shot, two of them dead» is three injured.

use super::addition::is_attacker;
use super::choice::FAR_BEHIND;
use super::position::{amount, counts, in_title};
use super::{Made, Position, Subject};
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

/// What an article says of the type that another is counted together with: an exact figure, or something less firm; and
/// whether it says so without a number.
type Other = (usize, Option<Amount>, bool);

/// Drops the subjects of a type of its own that nobody but figures of two types together speak of: «15 killed and
/// injured» does not say how many were killed.
pub fn drop_mixed(subjects: &mut Vec<Subject>, claims: &[Claim], catalogue: &Catalogue) {
    let own = |s: &Subject| catalogue.kind(&s.kind).is_some_and(|k| k.together_with.is_none());
    let mixed = |p: &Position| claims[p.claims[0]].cues.together;
    subjects.retain(|s| s.role != Role::Current || !own(s) || !s.positions.iter().all(mixed));
}

/// Takes from each position of a type that its article counts together with another what the article says of the other.
pub fn part(subjects: &mut Vec<Subject>, all: &[usize], claims: &[Claim], catalogue: &Catalogue) {
    for index in 0..subjects.len() {
        let kind = catalogue.kind(&subjects[index].kind).filter(|_| subjects[index].role == Role::Current);
        let Some(other) = kind.and_then(|k| k.together_with.clone()) else { continue };
        let others: Vec<Other> = subjects.iter().filter(|s| s.kind == other).flat_map(|s| held(s, claims)).collect();
        let own = subjects[index].kind.clone();
        let subject = &mut subjects[index];
        for position in &mut subject.positions {
            let taken = others.iter().find(|(article, ..)| *article == position.article);
            let main = position.claims[0];
            if claims[main].cues.together && !others_beside(main, &other, all, claims) {
                rest(position, claims, taken.and_then(|t| t.1));
            } else if let Some(taken) = taken.map_or(Some(Amount::exact(0.0)), |t| t.1.filter(|_| !t.2)) {
                fill(position, &own, all, claims, taken);
            }
        }
        let (left, none) = std::mem::take(&mut subject.positions).into_iter().partition(|p| !is_used_up(p, claims));
        subject.positions = left;
        subject.beside.extend(none.into_iter().flat_map(|p: Position| p.claims));
    }
    subjects.retain(|s| !s.positions.is_empty());
}

/// «He shot his daughter and killed her mother»: one whom the sentence sets beside somebody of the other type is not he.
fn others_beside(main: usize, other: &str, all: &[usize], claims: &[Claim]) -> bool {
    let own = &claims[main];
    let known = |c: &Claim| c.implied && c.slots.contains_key("who");
    let other_one = |c: &Claim| known(c) && c.slots.get("who") != own.slots.get("who");
    let beside = |c: &&Claim| {
        c.kind == other && c.article == own.article && c.sentence == own.sentence && in_title(c) == in_title(own)
    };
    let (a, b) = own.cues.value_at;
    let list: Vec<&Claim> = all.iter().map(|c| &claims[*c]).filter(|c| beside(c) && !is_attacker(c)).collect();
    known(own)
        && !list.is_empty()
        && list.iter().all(|c| other_one(c) && (c.cues.value_at.1 <= a || b <= c.cues.value_at.0))
}

/// Nobody is left of those who were hit: the article does not say that nobody else was hurt.
fn is_used_up(position: &Position, claims: &[Claim]) -> bool {
    let none = |value: &Value| matches!(value, Value::Quantity(a, _) | Value::Number(a) if a.best == Some(0.0));
    position.how == Made::Summed && none(&position.value) && claims[position.claims[0]].cues.together
}

fn held(subject: &Subject, claims: &[Claim]) -> Vec<Other> {
    let exact = |value: &Value| match value {
        Value::Quantity(a, _) | Value::Number(a) if a.hedge == Hedge::Exact => Some(*a),
        _ => None,
    };
    let now = subject.positions.iter().filter(|_| subject.role == Role::Current);
    let alone = |p: &Position| exact(&p.value).filter(|_| !claims[p.claims[0]].cues.together);
    now.map(|p| (p.article, alone(p).map(|a| others_than_attackers(p, a, claims)), p.how == Made::Implied)).collect()
}

/// Those of a figure who are no attackers: nobody hit them.
fn others_than_attackers(position: &Position, held: Amount, claims: &[Claim]) -> Amount {
    let attackers = position.claims.iter().filter(|c| is_attacker(&claims[**c])).count();
    let added = position.how == Made::Summed && attackers > 0;
    if added { less(&held, &Amount::exact(attackers as f64)).unwrap_or(held) } else { held }
}

/// Marks the claims of a type that stand beside a larger figure of the type it is counted together with than their
/// article holds: «at least eight were killed and 12 wounded across the city» is not about the one who was killed. Where
/// the sentence tells that one too, it is about both.
pub fn mark_elsewhere(kind: &ClaimType, all: &[usize], subjects: &[Subject], claims: &mut [Claim]) {
    let Some(other) = &kind.together_with else { return };
    let number = |a: Amount| a.best.or(a.low).unwrap_or(0.0);
    let top = |value: &Value| match value {
        Value::Quantity(a, _) | Value::Number(a) => number(*a),
        _ => f64::INFINITY,
    };
    let current = subjects.iter().filter(|s| s.kind == *other && s.role == Role::Current);
    for position in current.flat_map(|s| &s.positions) {
        let beyond = |c: &&usize| {
            let claim = &claims[**c];
            let own = claim.article == position.article && claim.kind == *other && !in_title(claim);
            let own = own && claim.evidence.start > FAR_BEHIND;
            let said = !claim.implied && !claim.cues.together && matches!(claim.role, Role::Current | Role::Background);
            own && said && amount(claim).is_some_and(|a| a.hedge != Hedge::Vague && number(a) > top(&position.value))
        };
        let here = |sentence: (usize, usize)| {
            let own = all.iter().map(|c| &claims[*c]).filter(|c| c.article == position.article && c.kind == *other);
            own.filter(|c| !in_title(c))
                .any(|c| c.sentence == sentence && amount(c).map(number) == Some(top(&position.value)))
        };
        let elsewhere: Vec<(usize, usize)> =
            all.iter().filter(beyond).map(|c| claims[*c].sentence).filter(|s| !here(*s)).collect();
        for claim in all.iter().copied() {
            let c = &mut claims[claim];
            if c.article == position.article
                && c.kind == kind.id
                && c.role == Role::Current
                && !in_title(c)
                && elsewhere.contains(&c.sentence)
            {
                c.role = Role::Background;
            }
        }
    }
}

/// Of a figure that holds both, those who are not of the other type.
fn rest(position: &mut Position, claims: &[Claim], taken: Option<Amount>) {
    let both = amount(&claims[position.claims[0]]);
    if let Some(left) = both.zip(taken).and_then(|(both, taken)| less(&both, &taken)) {
        set(position, left);
    }
}

/// «Four people were shot, one critically wounded»: where both figures together are fewer than those who were hit, the
/// smaller one was a part of the rest.
fn fill(position: &mut Position, kind: &str, all: &[usize], claims: &[Claim], taken: Amount) {
    let (Some(hit), Some(own)) = (all_hit(kind, position.article, all, claims), amount(&claims[position.claims[0]]))
    else {
        return;
    };
    let Some(left) = amount(&claims[hit]).and_then(|both| less(&both, &taken)) else { return };
    if own.hedge == Hedge::Exact && left.best > own.best {
        set(position, left);
        position.claims.insert(0, hit);
    }
}

/// The claim that counts all whom the event hit: the headline's, else the first of the text.
fn all_hit(kind: &str, article: usize, all: &[usize], claims: &[Claim]) -> Option<usize> {
    let of_article = |c: &&usize| {
        let claim = &claims[**c];
        claim.article == article && claim.kind == kind && claim.role == Role::Current && counts(claim)
    };
    let own: Vec<usize> = all.iter().filter(of_article).copied().collect();
    let whole = |c: &&usize| {
        let claim = &claims[**c];
        claim.cues.together && !claim.implied && amount(claim).is_some_and(|a| a.hedge == Hedge::Exact)
    };
    let titled = own.iter().filter(|c| in_title(&claims[**c])).find(whole);
    titled.or_else(|| own.iter().find(|c| !in_title(&claims[**c])).filter(whole)).copied()
}

fn set(position: &mut Position, left: Amount) {
    position.value = match &position.value {
        Value::Quantity(_, unit) => Value::Quantity(left, unit.clone()),
        _ => Value::Number(left),
    };
    position.how = Made::Summed;
}

/// What is left of `both`; `None` where the other is more than both.
fn less(both: &Amount, other: &Amount) -> Option<Amount> {
    let by = other.best?;
    let minus = |v: Option<f64>| v.map(|v| v - by);
    let left = Amount { low: minus(both.low), high: minus(both.high), best: minus(both.best), hedge: both.hedge };
    left.best.is_some_and(|b| b >= 0.0).then_some(left)
}
