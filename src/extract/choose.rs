//! Of all that was read from the same words, keeps what fits best.

use super::candidate::Candidate;
use super::scene::{Scene, Stage};
use crate::catalogue::Says;

/// The candidates that hold: no two read the same value, and each is the closest reading of its own.
pub fn best(stage: &Stage<'_>, scene: &Scene, mut all: Vec<Candidate>) -> Vec<Candidate> {
    let rank = |p| scene.sight.chart.rank(p);
    all.sort_by_key(|c| {
        let phrase = &stage.language.phrase_rules[c.phrase];
        let priority = stage.catalogue.kind(&phrase.kind).map_or(0, |k| k.priority);
        let length =
            |(a, b): (u32, u32)| std::cmp::Reverse((rank(b).0 - rank(a).0, rank(b).1, std::cmp::Reverse(rank(a))));
        (priority, c.skipped, length(c.at), length(c.span), phrase.order)
    });
    let mut kept: Vec<Candidate> = Vec::new();
    for candidate in all {
        let meets = |k: &Candidate| rank(candidate.at.0) < rank(k.at.1) && rank(k.at.0) < rank(candidate.at.1);
        if !kept.iter().any(meets) {
            kept.push(candidate);
        }
    }
    kept.retain(|c| !c.says.contains(&Says::Nothing));
    kept.sort_by_key(|c| rank(c.at.0));
    kept
}
