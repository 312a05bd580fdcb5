//! Of all that was read from the same words, keeps what fits best.

use super::candidate::Candidate;
use super::scene::{Scene, Stage};
use crate::catalogue::{Phrase, Says};
use crate::value::{Amount, Value};

/// The candidates that hold: no two read the same value, and each is the closest reading of its own.
pub fn best(stage: &Stage<'_>, scene: &Scene, mut all: Vec<Candidate>) -> Vec<Candidate> {
    let rank = |p| scene.sight.chart.rank(p);
    let split =
        |sum: &Candidate| all.iter().any(|c| parts_ways(stage, scene, sum, c) && !claimed_alike(stage, &all, sum, c));
    let splits: Vec<bool> = all.iter().map(split).collect();
    let mut keep = splits.iter();
    all.retain(|_| keep.next() == Some(&false));
    all.sort_by_key(|c| {
        let phrase = phrase(stage, c);
        let length =
            |(a, b): (u32, u32)| std::cmp::Reverse((rank(b).0 - rank(a).0, rank(b).1, std::cmp::Reverse(rank(a))));
        (
            priority(stage, c),
            c.skipped,
            c.implied_by_phrase && !keeps_off(c),
            length(c.at),
            length(c.span),
            phrase.order,
        )
    });
    let mut kept: Vec<Candidate> = Vec::new();
    for candidate in all {
        if !kept.iter().any(|k| excludes(stage, scene, k, &candidate)) {
            kept.push(candidate);
        }
    }
    kept.retain(|c| !keeps_off(c));
    kept.sort_by_key(|c| rank(c.at.0));
    kept
}

/// Does it claim nothing, and only keep others from reading its words?
fn keeps_off(candidate: &Candidate) -> bool {
    candidate.says.contains(&Says::Nothing)
}

fn phrase<'s>(stage: &'s Stage<'_>, candidate: &Candidate) -> &'s Phrase {
    &stage.language.phrase_rules[candidate.phrase]
}

fn priority(stage: &Stage<'_>, candidate: &Candidate) -> u32 {
    let phrase = phrase(stage, candidate);
    phrase.priority.unwrap_or_else(|| stage.catalogue.kind(&phrase.kind).map_or(0, |k| k.priority))
}

/// Does a kept claim rule out another? They read the same value, or the other implies its number from words that the
/// kept one reads a number in. Nobody killed and nobody hurt can be said in one word.
fn excludes(stage: &Stage<'_>, scene: &Scene, kept: &Candidate, other: &Candidate) -> bool {
    let rank = |p| scene.sight.chart.rank(p);
    let meet = |a: (u32, u32), b: (u32, u32)| rank(a.0) < rank(b.1) && rank(b.0) < rank(a.1);
    let one_type = phrase(stage, kept).kind == phrase(stage, other).kind;
    if !one_type && (beside_an_age(kept, other) || beside_an_age(other, kept)) {
        return false;
    }
    if is_zero(&kept.value) && is_zero(&other.value) && !one_type {
        return false;
    }
    let first = keeps_off(kept) && priority(stage, other) == priority(stage, kept);
    meet(kept.at, other.at)
        || !first && one_type && (other.implied_by_phrase || kept.implied_by_phrase) && meet(kept.span, other.span)
}

/// An implied one and the age that stands within its words («a 24-year-old man») are two claims.
fn beside_an_age(one: &Candidate, age: &Candidate) -> bool {
    one.group.as_ref().is_some_and(|g| g.implied)
        && age.group.is_none()
        && matches!(age.value, Value::Quantity(..) | Value::Duration { .. })
}

fn is_zero(value: &Value) -> bool {
    matches!(value, Value::Number(Amount { best: Some(b), .. }) | Value::Quantity(Amount { best: Some(b), .. }, _) if *b == 0.0)
}

/// Does a phrase of the sum's own type read that group too («fatally shot his wife and two sons»)?
fn claimed_alike(stage: &Stage<'_>, all: &[Candidate], sum: &Candidate, other: &Candidate) -> bool {
    let kind = |c: &Candidate| &phrase(stage, c).kind;
    all.iter().any(|c| c.at == other.at && kind(c) == kind(sum) && c.skipped <= other.skipped)
}

/// A sum falls where one of its groups is claimed by itself as something else («24 dead and 121 hurt»).
fn parts_ways(stage: &Stage<'_>, scene: &Scene, sum: &Candidate, other: &Candidate) -> bool {
    let rank = |p| scene.sight.chart.rank(p);
    let summed = |c: &Candidate| c.group.as_ref().is_some_and(|g| g.summed);
    let within = rank(sum.at.0) <= rank(other.at.0) && rank(other.at.1) <= rank(sum.at.1);
    summed(sum)
        && !summed(other)
        && within
        && phrase(stage, sum).kind != phrase(stage, other).kind
        && priority(stage, sum) == priority(stage, other)
        && !keeps_off(other)
}
