//! Values that are bound to the nearest word of a class in their sentence, without a pattern: dates and their events.

use super::candidate::{self, Candidate};
use super::scene::{Scene, Stage};
use crate::catalogue::Near;
use crate::text::{Edge, Pos};

/// The claims that phrases with `near` read in the sentence.
pub fn bound(stage: &Stage<'_>, scene: &Scene) -> Vec<Candidate> {
    let rules = stage.language.phrase_rules.iter().enumerate();
    rules
        .filter_map(|(i, rule)| rule.near.as_ref().map(|near| (i, near)))
        .flat_map(|(i, near)| bind(stage, scene, i, near))
        .collect()
}

fn bind(stage: &Stage<'_>, scene: &Scene, phrase: usize, near: &Near) -> Vec<Candidate> {
    let symbol = |name: &str| stage.symbol(&format!("{{{name}}}"));
    let (Some(value), Some(with)) = (symbol(&near.value), symbol(&near.with)) else { return Vec::new() };
    let words = scene.edges(with);
    let mut from = (0, 0);
    let mut out = Vec::new();
    for (pos, edge) in scene.edges(value) {
        if scene.sight.chart.rank(pos) < from {
            continue;
        }
        let nearest = words.iter().min_by_key(|(at, word)| distance(scene, (pos, edge.end), (*at, word.end)));
        if let Some((at, word)) = nearest
            && distance(scene, (pos, edge.end), (*at, word.end)) <= near.within
            && let Some(found) = made(stage, scene, phrase, (pos, edge), (*at, *word))
        {
            from = scene.sight.chart.rank(edge.end);
            out.push(found);
        }
    }
    out
}

fn made(
    stage: &Stage<'_>,
    scene: &Scene,
    phrase: usize,
    (pos, edge): (Pos, Edge),
    (at, word): (Pos, Edge),
) -> Option<Candidate> {
    let rule = &stage.language.phrase_rules[phrase];
    let (value, group) = candidate::value(stage, scene, &edge, &rule.kind)?;
    let rank = |p| scene.sight.chart.rank(p);
    let start = if rank(at) < rank(pos) { at } else { pos };
    let end = if rank(word.end) > rank(edge.end) { word.end } else { edge.end };
    Some(Candidate {
        phrase,
        value,
        group,
        at: (pos, edge.end),
        span: (start, end),
        skipped: 20 + distance(scene, (pos, edge.end), (at, word.end)),
        names: Vec::new(),
        words: class_word(stage, &rule.near, &word),
        says: rule.says.clone(),
        implied_by_phrase: false,
        part: false,
    })
}

fn class_word(stage: &Stage<'_>, near: &Option<Near>, word: &Edge) -> Vec<(String, String)> {
    let slot = near.as_ref().map(|n| n.slot.clone()).filter(|_| stage.language.classes.contains(&word.symbol));
    slot.zip(stage.language.class_words.get(word.item as usize).cloned()).into_iter().collect()
}

/// Words between two stretches.
fn distance(scene: &Scene, a: (Pos, Pos), b: (Pos, Pos)) -> usize {
    let token = |p| scene.sight.chart.rank(p).0;
    token(b.0).saturating_sub(token(a.1)).max(token(a.0).saturating_sub(token(b.1)))
}
