//! What a sentence says of the tolls that were told before it: that it gives one of them again, that they may change.

use super::Claim;
use super::candidate::Candidate;
use super::role::is_toll;
use super::scene::{Scene, Stage};
use crate::catalogue::{Compared, Says, SaysKey};

/// The type of the toll that was told last; none where tolls of several types were told at once.
#[derive(Default)]
pub struct Last(Option<String>);

impl Last {
    /// Keeps of the figures that name no type («it now stands at 14») those whose type was told last before them.
    pub fn settle(&self, stage: &Stage<'_>, scene: &Scene, found: &mut Vec<Candidate>) {
        let rank = |c: &Candidate| scene.sight.chart.rank(c.at.0);
        let again = |c: &Candidate| c.says.contains(&Says::Again);
        let kind = |c: &Candidate| stage.language.phrase_rules[c.phrase].kind.clone();
        let named: Vec<(_, String)> = found
            .iter()
            .filter(|c| is_toll(stage, c) && !again(c) && !c.says.contains(&Says::Nothing))
            .map(|c| (rank(c), kind(c)))
            .collect();
        found.retain(|c| {
            let mut before = named.iter().filter(|(at, _)| *at < rank(c)).map(|(_, k)| k).peekable();
            let alike = before.peek().is_none() && self.0 == Some(kind(c));
            !again(c) || alike || before.peek().is_some() && before.all(|k| *k == kind(c))
        });
    }

    /// Keeps the one type of the tolls in a sentence that has some.
    pub fn set(&mut self, stage: &Stage<'_>, found: &[Candidate]) {
        let kind = |c: &Candidate| stage.language.phrase_rules[c.phrase].kind.clone();
        let mut kinds = found.iter().filter(|c| is_toll(stage, c)).map(kind);
        if let Some(first) = kinds.next() {
            self.0 = kinds.all(|k| k == first).then_some(first);
        }
    }
}

/// Marks the tolls told so far where a sentence without any says that the figure may change: «the toll could rise».
pub fn unsettle(stage: &Stage<'_>, scene: &Scene, found: &[Candidate], told: &mut [Claim]) {
    let cues = stage.language.cues.matches(&scene.sight.chart);
    let open = cues.iter().any(|m| stage.language.cue_rules[m.rule as usize] == SaysKey::Unsettled);
    if open && !found.iter().any(|c| is_toll(stage, c)) {
        let toll = |c: &Claim| stage.catalogue.kind(&c.kind).is_some_and(|k| k.compared == Compared::Toll);
        told.iter_mut().filter(|c| toll(c)).for_each(|c| c.cues.unsettled = true);
    }
}
