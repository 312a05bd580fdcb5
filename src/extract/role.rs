//! What the words of a sentence say of the claims in it: denied, doubted, of another event, replaced, still changing.

use super::candidate::Candidate;
use super::scene::{Scene, Stage};
use crate::catalogue::{Says, SaysKey};

/// Marks the claims of a sentence by its cues.
pub fn mark(stage: &Stage<'_>, scene: &Scene, found: &mut [Candidate]) {
    let rank = |p| scene.sight.chart.rank(p);
    for m in stage.language.cues.matches(&scene.sight.chart) {
        let (says, behind_only) = match stage.language.cue_rules[m.rule as usize] {
            SaysKey::Part => continue,
            SaysKey::Background => (Says::Background, false),
            SaysKey::Denied => (Says::Denied, true),
            SaysKey::Doubted => (Says::Doubted, true),
            SaysKey::Update => (Says::Update, false),
            SaysKey::Corrected => (Says::Corrected, false),
            SaysKey::Superseded => (Says::Superseded, false),
        };
        for claim in found.iter_mut() {
            let behind = rank(claim.at.0) >= rank(m.end);
            if (behind || !behind_only) && !claim.says.contains(&says) {
                claim.says.push(says);
            }
        }
    }
}
