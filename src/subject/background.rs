//! Parts of a toll by who they are, and figures of other events by their number.

use super::position::{counts, in_title, is_vague, of_claim, subject};
use super::{Position, Subject, similarity};
use crate::catalogue::{Catalogue, ClaimType, Compared};
use crate::extract::{Claim, Role};
use crate::value::{Relation, relate};
use std::collections::{BTreeMap, BTreeSet};

/// Subjects of the parts of a type: the children among the dead, the soldiers among them.
pub fn parts(story: &str, kind: &ClaimType, list: &[usize], claims: &[Claim]) -> Vec<Subject> {
    let mut by_who: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for claim in list.iter().copied().filter(|c| claims[*c].role == Role::Part && counts(&claims[*c])) {
        if let Some(who) = claims[claim].slots.get("who") {
            by_who.entry(who.clone()).or_default().push(claim);
        }
    }
    let positions = |list: &[usize]| {
        let mut seen: BTreeMap<usize, Position> = BTreeMap::new();
        for claim in list {
            seen.entry(claims[*claim].article).or_insert_with(|| {
                let own: Vec<usize> =
                    list.iter().copied().filter(|c| claims[*c].article == claims[*claim].article).collect();
                of_claim(claims, *claim, &own)
            });
        }
        seen.into_values().collect::<Vec<_>>()
    };
    by_who.values().map(|list| subject(story, kind, Role::Part, positions(list), Vec::new(), claims)).collect()
}

/// Bytes of text that its lead takes.
const LEAD: usize = 350;

/// An article that begins with figures of another time and gives none of its own is about that event: a trial, an
/// anniversary, a war's toll that its headline gives too. Its first figure of each type is current then.
pub fn promote(all: &[usize], claims: &mut [Claim], catalogue: &Catalogue) {
    let is_toll = |c: &Claim| catalogue.kind(&c.kind).is_some_and(|k| k.compared == Compared::Toll) && counts(c);
    let tolls: Vec<usize> = all.iter().copied().filter(|c| is_toll(&claims[*c])).collect();
    let background = |c: &Claim| c.role == Role::Background && !in_title(c);
    let told_below = |head: &Claim| {
        let same = |c: &Claim| (c.article, &c.kind, &c.value) == (head.article, &head.kind, &head.value);
        in_title(head) && tolls.iter().map(|c| &claims[*c]).any(|c| background(c) && same(c))
    };
    let own = |c: &&Claim| c.role == Role::Current && !is_vague(c) && !told_below(c);
    let busy: BTreeSet<usize> = tolls.iter().map(|c| &claims[*c]).filter(own).map(|c| c.article).collect();
    let mut done: BTreeSet<(usize, String)> = BTreeSet::new();
    for claim in tolls {
        let c = &mut claims[claim];
        let lead = c.role == Role::Background && !in_title(c) && c.evidence.start < LEAD;
        if lead && !busy.contains(&c.article) && done.insert((c.article, c.kind.clone())) {
            c.role = Role::Current;
        }
    }
}

/// Words that two sentences must share to speak of one other event.
const ALIKE: f64 = 0.2;
/// The same for sentences of two languages, which share only names and known nouns.
const ALIKE_ABROAD: f64 = 0.1;

/// Subjects of figures of other events: only the same figure of like sentences is laid together, since nothing else
/// tells which event is meant.
pub fn others(story: &str, kind: &ClaimType, list: &[usize], claims: &[Claim]) -> Vec<Subject> {
    let mut clusters: Vec<Vec<usize>> = Vec::new();
    for claim in list.iter().copied() {
        let c = &claims[claim];
        if c.role != Role::Background || !counts(c) || is_vague(c) {
            continue;
        }
        let fits = |cluster: &&mut Vec<usize>| {
            let first = &claims[cluster[0]];
            relate(&first.value, &c.value, 0.0) == Relation::Same
                && first.slots.get("place").is_none_or(|p| c.slots.get("place").is_none_or(|q| p == q))
                && similarity(&first.cues.context, &c.cues.context) >= alike(first, c)
        };
        match clusters.iter_mut().find(fits) {
            Some(cluster) => cluster.push(claim),
            None => clusters.push(vec![claim]),
        }
    }
    clusters.into_iter().map(|cluster| of_cluster(story, kind, Role::Background, &cluster, claims)).collect()
}

/// What two claims must share, by the languages of the rules that read them.
fn alike(a: &Claim, b: &Claim) -> f64 {
    if a.rule.split('/').next() == b.rule.split('/').next() { ALIKE } else { ALIKE_ABROAD }
}

/// A subject of claims that say one thing: a position an article.
pub fn of_cluster(story: &str, kind: &ClaimType, role: Role, cluster: &[usize], claims: &[Claim]) -> Subject {
    let mut positions: BTreeMap<usize, Position> = BTreeMap::new();
    for claim in cluster.iter().copied() {
        let own: Vec<usize> = cluster.iter().copied().filter(|c| claims[*c].article == claims[claim].article).collect();
        positions.entry(claims[claim].article).or_insert_with(|| of_claim(claims, claim, &own));
    }
    subject(story, kind, role, positions.into_values().collect(), Vec::new(), claims)
}
