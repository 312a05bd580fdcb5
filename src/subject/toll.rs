//! Tolls: of all the figures an article gives, the one it holds at its end about the story's event; its parts; and
//! figures of other events.

use super::choice::{self, FAR_BEHIND};
use super::position::{amount, counts, in_title, of_claim, subject};
use super::{Position, Subject, addition, background, rival};
use crate::catalogue::ClaimType;
use crate::extract::{Claim, Role};
use std::collections::{BTreeMap, BTreeSet};

/// The subjects of one type in a story.
pub fn subjects(
    story: &str,
    kind: &ClaimType,
    list: &[usize],
    elsewhere: &BTreeSet<usize>,
    claims: &mut [Claim],
) -> Vec<Subject> {
    let mut by_article: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    list.iter().for_each(|c| by_article.entry(claims[*c].article).or_default().push(*c));
    let mut current: Vec<Position> = Vec::new();
    let mut beside: Vec<usize> = Vec::new();
    for (article, all) in &by_article {
        if elsewhere.contains(article) {
            mark_far_behind(all, claims);
        }
        if let Some(position) = current_position(all, claims) {
            mark_superseded(all, &position, claims);
            beside.extend(all.iter().copied().filter(|c| stands_beside(*c, &position, claims)));
            current.push(position);
        } else {
            beside.extend(all.iter().copied().filter(|c| !counts(&claims[*c]) && claims[*c].role == Role::Current));
        }
    }
    let mut out = by_key(story, kind, current, beside, claims);
    out.extend(background::parts(story, kind, list, claims));
    out.extend(background::others(story, kind, list, claims));
    out
}

/// Where the headline counts the hurt and no dead, those who died far behind the front are of another event.
fn mark_far_behind(all: &[usize], claims: &mut [Claim]) {
    let now = |c: &Claim| c.role == Role::Current && counts(c);
    if all.iter().all(|c| !now(&claims[*c]) || claims[*c].evidence.start > FAR_BEHIND) {
        for claim in all {
            if claims[*claim].role == Role::Current {
                claims[*claim].role = Role::Background;
            }
        }
    }
}

/// Denied, doubted and superseded claims, and other current figures, stand beside the position.
fn stands_beside(claim: usize, position: &Position, claims: &[Claim]) -> bool {
    matches!(claims[claim].role, Role::Current | Role::Superseded) && !position.claims.contains(&claim)
}

/// One subject, or several where a key slot tells them apart («sent by» one country and another).
fn by_key(
    story: &str,
    kind: &ClaimType,
    positions: Vec<Position>,
    beside: Vec<usize>,
    claims: &[Claim],
) -> Vec<Subject> {
    let mut groups: Vec<(BTreeMap<&str, &str>, Vec<Position>)> = Vec::new();
    for position in positions {
        let slots = &claims[position.claims[0]].slots;
        let key: BTreeMap<&str, &str> =
            kind.key.iter().filter_map(|k| slots.get(k).map(|v| (k.as_str(), v.as_str()))).collect();
        let fits = |other: &BTreeMap<&str, &str>| key.iter().all(|(k, v)| other.get(k).is_none_or(|o| o == v));
        match groups.iter_mut().find(|(other, _)| fits(other)) {
            Some((other, list)) => {
                other.extend(key);
                list.push(position);
            }
            None => groups.push((key, vec![position])),
        }
    }
    let mut beside = Some(beside);
    groups
        .into_iter()
        .map(|(_, list)| subject(story, kind, Role::Current, list, beside.take().unwrap_or_default(), claims))
        .collect()
}

/// What the article holds: the figure of its text, else of its title.
fn current_position(all: &[usize], claims: &[Claim]) -> Option<Position> {
    let now: Vec<usize> =
        all.iter().copied().filter(|c| claims[*c].role == Role::Current && counts(&claims[*c])).collect();
    let (title, body): (Vec<usize>, Vec<usize>) = now.iter().partition(|c| in_title(&claims[**c]));
    if let Some(position) = rival::position(&body, claims) {
        return Some(position);
    }
    let Some(main) = choice::of_article(&title, &body, claims) else { return of_parts(all, claims) };
    let mut position = of_claim(claims, main, &now);
    addition::add(&mut position, main, all, claims);
    Some(position)
}

/// «The dead are three women and two men»: an article without a total holds what its first whole list sums up to.
fn of_parts(all: &[usize], claims: &[Claim]) -> Option<Position> {
    let listed = |c: &&usize| claims[**c].role == Role::Part && claims[**c].cues.whole && counts(&claims[**c]);
    let parts: Vec<usize> = all.iter().filter(listed).copied().collect();
    let sentence = claims[*parts.first()?].sentence;
    let mut list = parts.into_iter().filter(|c| claims[*c].sentence == sentence);
    let mut position = of_claim(claims, list.next()?, &[]);
    for other in list {
        addition::plus(&mut position, other, claims);
    }
    Some(position)
}

/// Lower figures in an article whose words say that the figure rose were replaced.
fn mark_superseded(all: &[usize], position: &Position, claims: &mut [Claim]) {
    let main = position.claims[0];
    let Some(top) = amount(&claims[main]) else { return };
    if !claims[main].cues.update {
        return;
    }
    for claim in all.iter().copied() {
        let lower = amount(&claims[claim]).is_some_and(|a| !a.overlaps(&top) && a.best < top.best);
        let together = claims[claim].cues.together;
        if lower
            && !together
            && !in_title(&claims[claim])
            && claims[claim].role == Role::Current
            && !claims[claim].implied
        {
            claims[claim].role = Role::Superseded;
        }
    }
}
