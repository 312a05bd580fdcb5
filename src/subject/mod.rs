//! Subjects: what claims are about, and what each article says on it. Sees one story at a time.

mod addition;
mod background;
mod choice;
mod model;
mod order;
mod position;
mod quotes;
mod rival;
mod similar;
mod slots;
mod spared;
mod together;
mod toll;

pub use model::{Made, Party, Position, Subject};
pub use similar::similarity;

use crate::article::Article;
use crate::catalogue::{Catalogue, ClaimType, Compared, Kind};
use crate::extract::Claim;
use std::collections::{BTreeMap, BTreeSet};

/// The subjects of all stories, and which of them each claim belongs to.
#[derive(Debug, Default)]
pub struct Resolved {
    /// In the order that design.md gives.
    pub subjects: Vec<Subject>,
    /// By claim.
    pub claim_subjects: Vec<Option<usize>>,
}

/// Lays the claims of each story together. Claims that their own article replaces get their role here.
pub fn resolve(articles: &[Article], claims: &mut [Claim], catalogue: &Catalogue) -> Resolved {
    let mut stories: Vec<&str> = Vec::new();
    let mut by_story: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for article in articles {
        if !by_story.contains_key(article.story.as_str()) {
            stories.push(&article.story);
            by_story.insert(&article.story, Vec::new());
        }
    }
    for (index, claim) in claims.iter().enumerate() {
        if let Some(list) = by_story.get_mut(articles[claim.article].story.as_str()) {
            list.push(index);
        }
    }
    let mut resolved = Resolved { subjects: Vec::new(), claim_subjects: vec![None; claims.len()] };
    for story in stories {
        let mut subjects = of_story(story, &by_story[story], claims, catalogue);
        order::sort(&mut subjects, claims);
        resolved.subjects.append(&mut subjects);
    }
    order::number(&mut resolved, catalogue);
    resolved
}

fn of_story(story: &str, all: &[usize], claims: &mut [Claim], catalogue: &Catalogue) -> Vec<Subject> {
    let mut by_kind: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (id, kind) in catalogue.types() {
        let of_kind: Vec<usize> = all.iter().copied().filter(|c| claims[*c].kind == *id).collect();
        if !of_kind.is_empty() {
            by_kind.insert(kind.id.as_str(), of_kind);
        }
    }
    background::promote(all, claims, catalogue);
    spared::mark(all, claims, catalogue);
    let mut subjects = Vec::new();
    let mut kinds: Vec<(&ClaimType, Vec<usize>)> =
        by_kind.into_iter().filter_map(|(id, list)| Some((catalogue.kind(id)?, list))).collect();
    kinds.sort_by_key(|(kind, _)| kind.together_with.is_some());
    for (kind, list) in kinds {
        together::mark_elsewhere(kind, all, &subjects, claims);
        let elsewhere = together::headlined_without(kind, all, claims, catalogue);
        subjects.extend(of_kind(story, kind, &list, &elsewhere, claims));
    }
    together::part(&mut subjects, all, claims, catalogue);
    together::drop_mixed(&mut subjects, claims, catalogue);
    subjects
}

fn of_kind(
    story: &str,
    kind: &ClaimType,
    list: &[usize],
    elsewhere: &BTreeSet<usize>,
    claims: &mut [Claim],
) -> Vec<Subject> {
    match (kind.compared, kind.value) {
        (Compared::Toll, _) => toll::subjects(story, kind, list, elsewhere, claims),
        (Compared::Slots, Kind::Quotation) => quotes::subjects(story, kind, list, claims),
        (Compared::Slots, _) => slots::subjects(story, kind, list, claims),
    }
}
