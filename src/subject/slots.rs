//! Claims that are told apart by what their slots say: money, measures, dates, counts. An article may give many; those
//! that say one thing are laid together first, and what is left only where nothing else can be meant.

use super::background::of_cluster;
use super::position::{counts, is_vague};
use super::{Subject, similarity};
use crate::catalogue::{ClaimType, Kind};
use crate::extract::{Claim, Role};
use crate::value::{Relation, Value, relate};
use std::collections::BTreeMap;

/// Words that the sentences of two compatible claims must share.
const ALIKE: f64 = 0.25;
/// Words that the sentences of two claims at odds must share to be about one thing.
const ONE_THING: f64 = 0.5;

/// The subjects of one type in a story.
pub fn subjects(story: &str, kind: &ClaimType, list: &[usize], claims: &[Claim]) -> Vec<Subject> {
    let mut by_key: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for claim in list.iter().copied().filter(|c| counts(&claims[*c])) {
        by_key.entry(key(kind, &claims[claim])).or_default().push(claim);
    }
    by_key.values().flat_map(|list| of_key(story, kind, list, claims)).collect()
}

/// What the key slots and the unit say.
fn key(kind: &ClaimType, claim: &Claim) -> String {
    let unit = match &claim.value {
        Value::Quantity(_, unit) | Value::Duration { unit, .. } if kind.value != Kind::Duration => unit.as_str(),
        _ => "",
    };
    let slots = kind.key.iter().map(|k| claim.slots.get(k).map_or("", String::as_str));
    std::iter::once(unit).chain(slots).collect::<Vec<_>>().join("|")
}

fn of_key(story: &str, kind: &ClaimType, list: &[usize], claims: &[Claim]) -> Vec<Subject> {
    let mut clusters: Vec<Vec<usize>> = Vec::new();
    for exact in [true, false] {
        for claim in list.iter().copied() {
            if clusters.iter().any(|c| c.contains(&claim)) {
                continue;
            }
            match clusters.iter_mut().find(|cluster| joins(kind, cluster, claim, claims, exact)) {
                Some(cluster) => cluster.push(claim),
                None if !exact => clusters.push(vec![claim]),
                None if !is_vague(&claims[claim]) => clusters.push(vec![claim]),
                None => {}
            }
        }
    }
    at_odds(kind, &mut clusters, claims);
    clusters.into_iter().map(|cluster| of_cluster(story, kind, role(&cluster, claims), &cluster, claims)).collect()
}

/// May `claim` stand with the claims of `cluster`: the same as one of them, or compatible with all in like sentences?
fn joins(kind: &ClaimType, cluster: &[usize], claim: usize, claims: &[Claim], exact: bool) -> bool {
    let relation = |other: &usize| relate(&claims[*other].value, &claims[claim].value, kind.tolerance);
    if exact {
        return cluster.iter().any(|o| relation(o) == Relation::Same);
    }
    let all = cluster.iter().all(|o| matches!(relation(o), Relation::Same | Relation::Compatible));
    let here = cluster.iter().any(|o| claims[*o].article == claims[claim].article);
    all && !here && cluster.iter().any(|o| similarity(&claims[*o].cues.context, &claims[claim].cues.context) >= ALIKE)
}

/// Joins two clusters at odds where both hold the only figure of their articles for the key, in sentences that share
/// enough words to be about one thing, and the key says what that is.
fn at_odds(kind: &ClaimType, clusters: &mut Vec<Vec<usize>>, claims: &[Claim]) {
    let articles = |cluster: &[usize]| cluster.iter().map(|c| claims[*c].article).collect::<Vec<_>>();
    let only = |cluster: &[usize], all: &[Vec<usize>]| {
        let own = articles(cluster);
        all.iter().filter(|c| articles(c).iter().any(|a| own.contains(a))).count() == 1
    };
    let mut i = 0;
    while i < clusters.len() {
        let found = (i + 1..clusters.len()).find(|j| {
            only(&clusters[i], clusters)
                && only(&clusters[*j], clusters)
                && one_thing(kind, &clusters[i], &clusters[*j], claims)
        });
        match found {
            Some(j) => {
                let other = clusters.remove(j);
                clusters[i].extend(other);
            }
            None => i += 1,
        }
    }
}

fn one_thing(kind: &ClaimType, a: &[usize], b: &[usize], claims: &[Claim]) -> bool {
    let named = kind.key.iter().all(|k| claims[a[0]].slots.contains_key(k));
    let current = |list: &[usize]| list.iter().all(|c| claims[*c].role == Role::Current);
    let alike =
        a.iter().any(|x| b.iter().any(|y| similarity(&claims[*x].cues.context, &claims[*y].cues.context) >= ONE_THING));
    named && current(a) && current(b) && alike && related(a, b, claims)
}

/// Are they of one unit and kind at all? Dates far apart are of different events.
fn related(a: &[usize], b: &[usize], claims: &[Claim]) -> bool {
    match relate(&claims[a[0]].value, &claims[b[0]].value, 0.0) {
        Relation::Unrelated => false,
        Relation::Apart { by } => !matches!(claims[a[0]].value, Value::Date(_)) || by <= 31.0,
        _ => true,
    }
}

fn role(cluster: &[usize], claims: &[Claim]) -> Role {
    let has = |role| cluster.iter().any(|c| claims[*c].role == role);
    if has(Role::Current) {
        Role::Current
    } else if has(Role::Part) {
        Role::Part
    } else {
        Role::Background
    }
}
