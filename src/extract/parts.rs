//! Parts of a total: «15, among them two children», «3 of them workers». They are of the type of the total before them.

use super::candidate::{self, Candidate};
use super::scene::{Scene, Stage};
use crate::catalogue::{Compared, Says, SaysKey};
use crate::text::{Edge, Pos};
use crate::value::{Hedge, Value};

/// Adds the parts that the sentence tells of the claims in it, and marks claims that stand where only parts do.
pub fn add(stage: &Stage<'_>, scene: &Scene, found: &mut Vec<Candidate>) {
    split_sums(stage, scene, found);
    let rank = |p| scene.sight.chart.rank(p);
    let mut cues: Vec<(Pos, Pos)> = stage
        .language
        .cues
        .matches(&scene.sight.chart)
        .iter()
        .filter(|m| stage.language.cue_rules[m.rule as usize] == SaysKey::Part)
        .map(|m| (m.start, m.end))
        .collect();
    cues.sort_by_key(|(start, _)| rank(*start));
    for (start, end) in cues {
        let total = found
            .iter()
            .filter(|c| is_total(stage, c) && rank(c.at.0) < rank(start))
            .max_by_key(|c| rank(c.at.0))
            .cloned();
        let Some(total) = total else { continue };
        for (pos, edge) in groups_from(stage, scene, end) {
            let read = found.iter_mut().find(|c| rank(c.at.0) < rank(edge.end) && rank(pos) < rank(c.at.1));
            match read {
                Some(claim)
                    if stage.language.phrase_rules[claim.phrase].kind
                        == stage.language.phrase_rules[total.phrase].kind =>
                {
                    claim.part = true;
                }
                Some(claim) if weak(stage, claim) => {
                    if let Some(part) = part(stage, scene, &total, (pos, edge)) {
                        *claim = part;
                    }
                }
                Some(_) => break,
                None => found.extend(part(stage, scene, &total, (pos, edge))),
            }
        }
    }
    found.sort_by_key(|c| rank(c.at.0));
}

/// «The dead are five men, four women and three children»: each group is a part of its own.
fn split_sums(stage: &Stage<'_>, scene: &Scene, found: &mut Vec<Candidate>) {
    let rank = |p| scene.sight.chart.rank(p);
    let summed = |c: &Candidate| c.part && c.group.as_ref().is_some_and(|g| g.summed);
    let sums: Vec<Candidate> = found.iter().filter(|c| summed(c)).cloned().collect();
    found.retain(|c| !summed(c));
    for sum in sums {
        let groups = groups_from(stage, scene, sum.at.0);
        let within = groups.into_iter().filter(|(_, e)| rank(e.end) <= rank(sum.at.1));
        found.extend(within.filter_map(|group| part(stage, scene, &sum, group)));
    }
}

/// Can other claims be parts of it?
fn is_total(stage: &Stage<'_>, candidate: &Candidate) -> bool {
    let kind = stage.catalogue.kind(&stage.language.phrase_rules[candidate.phrase].kind);
    !candidate.part && kind.is_some_and(|k| k.compared == Compared::Toll)
}

/// A reading of the last resort: it yields to a part.
fn weak(stage: &Stage<'_>, candidate: &Candidate) -> bool {
    let kind = stage.catalogue.kind(&stage.language.phrase_rules[candidate.phrase].kind);
    kind.is_some_and(|k| k.compared == Compared::Slots)
}

fn part(stage: &Stage<'_>, scene: &Scene, total: &Candidate, (pos, edge): (Pos, Edge)) -> Option<Candidate> {
    let kind = &stage.language.phrase_rules[total.phrase].kind;
    let (value, group) = candidate::value(stage, scene, pos, &edge, kind)?;
    if beyond(&total.value, &value) {
        return None;
    }
    let mut says = total.says.clone();
    says.retain(|s| *s != Says::Update);
    Some(Candidate {
        value,
        group,
        at: (pos, edge.end),
        span: (pos, edge.end),
        part: true,
        says,
        words: Vec::new(),
        ..total.clone()
    })
}

/// «Thousands died and 2.2 million fled, 500,000 of them abroad»: more than a vague total can be are a part of another.
fn beyond(total: &Value, part: &Value) -> bool {
    match (total, part) {
        (Value::Quantity(total, _), Value::Quantity(part, _)) => {
            total.hedge == Hedge::Vague && total.high.zip(part.low).is_some_and(|(most, least)| least > most)
        }
        _ => false,
    }
}

/// The groups that stand one after another from `at` on, joined by commas and «and».
fn groups_from(stage: &Stage<'_>, scene: &Scene, at: Pos) -> Vec<(Pos, Edge)> {
    let chart = &scene.sight.chart;
    let people = stage.language.kinds.people;
    let mut out: Vec<(Pos, Edge)> = Vec::new();
    let from = chart.rank(at);
    let mut edges = scene.edges(people);
    let summed = |e: &Edge| scene.groups.get(e.item as usize).is_some_and(|g| g.summed);
    edges.retain(|(p, e)| chart.rank(*p) >= from && !summed(e));
    let mut last = from;
    for (pos, edge) in edges {
        let start = chart.rank(pos);
        if start < last {
            continue;
        }
        if start.0 > last.0 + 4 {
            break;
        }
        last = chart.rank(edge.end);
        out.push((pos, edge));
    }
    out
}
