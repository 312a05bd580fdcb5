//! Positions made of claims, and subjects made of positions.

use super::{Made, Position, Subject};
use crate::catalogue::ClaimType;
use crate::extract::{Claim, Place, Role, Stance};
use crate::value::{Amount, Hedge};
use std::collections::BTreeMap;

/// A position on one claim, with the claims that say the same.
pub fn of_claim(claims: &[Claim], main: usize, all: &[usize]) -> Position {
    let claim = &claims[main];
    let mut list = vec![main];
    list.extend(all.iter().copied().filter(|c| *c != main && claims[*c].value == claim.value));
    let how = if claim.cues.summed {
        Made::Summed
    } else if claim.implied {
        Made::Implied
    } else {
        Made::Stated
    };
    Position { article: claim.article, value: claim.value.clone(), how, claims: list, parties: Vec::new() }
}

/// The amount that a claim's value holds.
pub fn amount(claim: &Claim) -> Option<Amount> {
    claim.value.amount()
}

/// Does the article go on to break a figure down («24 died: six in the blast, 18 in the shelling»)? `list` in the order of
/// the text.
pub fn broken_down(whole: usize, list: &[usize], claims: &[Claim]) -> bool {
    let best = |c: &usize| amount(&claims[*c]).and_then(|a| a.best).unwrap_or(0.0);
    let behind = list.iter().filter(|c| **c > whole && claims[**c].value != claims[whole].value).map(best);
    let sums = behind.scan(0.0, |sum, part| {
        *sum += part;
        Some(*sum)
    });
    sums.skip(1).any(|sum| sum == best(&whole))
}

/// Is it a vague figure («thousands»)?
pub fn is_vague(claim: &Claim) -> bool {
    amount(claim).is_some_and(|a| a.hedge == Hedge::Vague)
}

/// Does it make positions: asserted, in the text?
pub fn counts(claim: &Claim) -> bool {
    claim.stance == Stance::Asserted
}

/// Does it stand in a title of its own?
pub fn in_title(claim: &Claim) -> bool {
    claim.evidence.place == Place::Title
}

/// A subject of these positions; id and label come later.
pub fn subject(
    story: &str,
    kind: &ClaimType,
    role: Role,
    mut positions: Vec<Position>,
    beside: Vec<usize>,
    claims: &[Claim],
) -> Subject {
    positions.sort_by_key(|p| p.article);
    let all: Vec<usize> =
        positions.iter().flat_map(|p| p.claims.iter().copied()).chain(beside.iter().copied()).collect();
    Subject {
        id: String::new(),
        story: story.to_owned(),
        kind: kind.id.clone(),
        role,
        label: String::new(),
        slots: common_slots(&all, claims),
        positions,
        beside,
    }
}

/// The slots of which all claims that fill them say the same.
fn common_slots(all: &[usize], claims: &[Claim]) -> BTreeMap<String, String> {
    let mut slots: BTreeMap<String, String> = BTreeMap::new();
    let mut differ: Vec<String> = Vec::new();
    for (slot, value) in all.iter().flat_map(|c| claims[*c].slots.iter()) {
        match slots.get(slot) {
            Some(old) if old != value => differ.push(slot.clone()),
            _ => drop(slots.insert(slot.clone(), value.clone())),
        }
    }
    slots.retain(|slot, _| !differ.contains(slot));
    slots
}
