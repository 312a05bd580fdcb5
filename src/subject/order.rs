//! The order of subjects, their ids and their names.

use super::{Resolved, Subject};
use crate::catalogue::{Catalogue, Compared};
use crate::extract::{Claim, Role};

/// Sorts the subjects of a story: current before part before background, then the most widely reported, then the
/// first mentioned.
pub fn sort(subjects: &mut [Subject], claims: &[Claim]) {
    let role = |role: Role| match role {
        Role::Current | Role::Superseded => 0,
        Role::Part => 1,
        Role::Background => 2,
    };
    let first = |s: &Subject| {
        let all = s.positions.iter().flat_map(|p| p.claims.iter()).chain(&s.beside);
        all.map(|c| (claims[*c].article, claims[*c].evidence.start)).min()
    };
    subjects.sort_by_cached_key(|s| (role(s.role), std::cmp::Reverse(s.positions.len()), first(s)));
}

/// Gives every subject its id and label, and every claim its subject.
pub fn number(resolved: &mut Resolved, catalogue: &Catalogue) {
    for (index, subject) in resolved.subjects.iter_mut().enumerate() {
        subject.id = format!("s{}", index + 1);
        subject.label = label(subject, catalogue);
        for claim in subject.positions.iter().flat_map(|p| p.claims.iter()).chain(&subject.beside) {
            resolved.claim_subjects[*claim] = Some(index);
        }
    }
}

/// «people killed», «date: call», «count: bus», «people killed: child (part)».
fn label(subject: &Subject, catalogue: &Catalogue) -> String {
    let Some(kind) = catalogue.kind(&subject.kind) else { return subject.kind.clone() };
    let shown = |id: &String| {
        catalogue.names().iter().find(|n| n.id == *id).map_or_else(|| id.replace('-', " "), |n| n.show.clone())
    };
    let slots: &[&str] = match (kind.compared, subject.role) {
        (Compared::Toll, Role::Part) => &["who"],
        (Compared::Toll, _) => &["actor"],
        (Compared::Slots, _) => &["event", "what", "action", "person"],
    };
    let named: Vec<String> = slots.iter().filter_map(|s| subject.slots.get(*s)).map(shown).collect();
    let role = match subject.role {
        Role::Part => " (part)",
        Role::Background => " (another event)",
        _ => "",
    };
    if named.is_empty() {
        format!("{}{role}", kind.label)
    } else {
        format!("{}: {}{role}", kind.label, named.join(", "))
    }
}
