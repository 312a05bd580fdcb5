//! What comes on top of an article's figure: others of its sentence, one more victim told without a number, the attacker.

use super::choice::FAR_BEHIND;
use super::position::{amount, broken_down, counts, in_title};
use super::{Made, Position};
use crate::extract::{Claim, Role};
use crate::value::{Amount, Value};
use std::collections::BTreeSet;

/// The slot that says how an attacker stands to a figure, and what it says where the figure is he alone.
const ATTACKER: (&str, &str) = ("attacker", "alone");

/// Is the claim on the attacker alone?
pub fn is_attacker(claim: &Claim) -> bool {
    claim.slots.get(ATTACKER.0).is_some_and(|a| a == ATTACKER.1)
}

/// Adds to the position, which rests on `main`, what the article counts besides.
pub fn add(position: &mut Position, main: usize, all: &[usize], claims: &[Claim]) {
    let now: Vec<usize> = all.iter().copied().filter(|c| is_now(&claims[*c])).collect();
    if claims[main].cues.additional {
        if let Some(first) = now.iter().copied().find(|c| is_first(claims, main, *c)) {
            plus(position, first, claims);
        }
        return;
    }
    let more = |c: &usize| is_of_sentence(claims, &now, main, *c) || is_later(&claims[main], &claims[*c]);
    let others: BTreeSet<usize> = now.iter().copied().filter(more).chain(one_more(&now, main, claims)).collect();
    for other in others.into_iter().filter(|_| !broken_down(main, &now, claims)) {
        plus(position, other, claims);
    }
    if let Some(attacker) = now.iter().copied().find(|c| is_attacker(&claims[*c]) && on_top(claims, main, *c))
        && !claims[main].slots.contains_key(ATTACKER.0)
    {
        plus(position, attacker, claims);
    }
}

/// «A man is fighting for his life and four others are in hospital»: he whom the others are beside.
fn is_first(claims: &[Claim], main: usize, first: usize) -> bool {
    let (a, b) = (&claims[main], &claims[first]);
    let single = amount(b).is_some_and(|n| n.best == Some(1.0));
    let before = b.evidence.start < a.evidence.start && a.sentence == b.sentence && in_title(a) == in_title(b);
    !a.cues.besides && before && single && b.implied && !b.cues.together && !b.cues.additional && !is_attacker(b)
}

fn is_now(claim: &Claim) -> bool {
    claim.role == Role::Current && counts(claim)
}

/// «two others» in the same sentence, or those whom the words tell with the figure («a Turkish soldier and a guard»); not
/// before what a figure rose to, which holds them.
fn is_of_sentence(claims: &[Claim], now: &[usize], main: usize, other: usize) -> bool {
    let (a, b) = (&claims[main], &claims[other]);
    let told_with = now.iter().map(|c| &claims[*c]).find(|c| holds(b, c));
    let with_main = told_with.is_some_and(|c| c.value == a.value);
    b.cues.additional
        && !a.cues.update
        && told_with.map_or(!b.implied || b.cues.besides, |_| with_main && (!b.implied || a.implied))
        && !is_attacker(b)
        && in_title(a) == in_title(b)
        && a.sentence == b.sentence
}

/// Do the words that tell `claim` begin with the figure of `other`?
fn holds(claim: &Claim, other: &Claim) -> bool {
    let (from, to) = other.cues.value_at;
    let words = &claim.evidence;
    words.place == other.evidence.place
        && claim.kind == other.kind
        && words.start <= from
        && to <= claim.cues.value_at.0
}

/// «One of the injured died overnight»: a death that the figure before it did not hold yet, its new total unwritten.
fn is_later(main: &Claim, claim: &Claim) -> bool {
    let behind = in_title(main) || claim.evidence.start > main.evidence.end;
    claim.cues.additional && claim.cues.update && !main.cues.update && behind && !in_title(claim)
}

/// «A nurse was killed. A guard was also killed»: a sentence each, behind a lead that tells of one, or of others with a
/// number as they are told («15 miners were killed. Three rescuers were also killed»), each once.
fn one_more(now: &[usize], main: usize, claims: &[Claim]) -> Vec<usize> {
    let lead = &claims[main];
    let mut sentences = vec![lead.sentence];
    let mut found: Vec<usize> = Vec::new();
    let single = |c: &Claim| amount(c).is_some_and(|a| a.best == Some(1.0));
    let one = lead.implied && single(lead);
    let alike = |a: &Claim, b: &Claim| a.value == b.value && a.slots.get("who") == b.slots.get("who");
    for other in now.iter().copied() {
        let claim = &claims[other];
        let near = claim.evidence.start.saturating_sub(lead.evidence.end) < FAR_BEHIND;
        let more = claim.cues.besides && !claim.cues.update && !in_title(claim) && !is_attacker(claim);
        let fits = if claim.implied { one } else { !one && !lead.cues.update && !in_title(lead) };
        let beside = |c: &usize| *c != other && claims[*c].sentence == claim.sentence;
        let again = found.iter().any(|f| alike(&claims[*f], claim)) || now.iter().any(beside);
        let told = !claim.implied && again;
        if more && fits && near && !told && !sentences.contains(&claim.sentence) {
            sentences.push(claim.sentence);
            found.push(other);
        }
    }
    found
}

/// Those whom somebody killed do not count him; of those who died he is one, unless he is said to have died too.
fn on_top(claims: &[Claim], main: usize, attacker: usize) -> bool {
    let (m, a) = (&claims[main], &claims[attacker]);
    let near = a.evidence.start.saturating_sub(m.evidence.end) < FAR_BEHIND;
    in_title(m) == in_title(a) && (near && m.cues.taken || a.cues.besides)
}

/// Adds what another claim counts.
pub fn plus(position: &mut Position, other: usize, claims: &[Claim]) {
    let (Value::Quantity(a, unit), Some(b)) = (&position.value, amount(&claims[other])) else { return };
    if let Some(sum) = Amount::plus(a, &b) {
        position.value = Value::Quantity(sum, unit.clone());
        position.how = Made::Summed;
        if !position.claims.contains(&other) {
            position.claims.push(other);
        }
    }
}
