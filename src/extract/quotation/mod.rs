//! Quotations: words between marks that somebody is said to have said.

mod ear;
mod heard;
mod judge;
pub(super) mod marks;
mod sources;
mod speaker;
mod verbs;

use super::Claim;
use super::anchor::quoted;
use super::scene::{Scene, Stage};
use crate::value::Value;
use heard::{Heard, hear};
use judge::At;
use marks::runs;
use speaker::before;

/// The quotations of the text.
pub fn quotations(stage: &Stage<'_>) -> Vec<Claim> {
    let runs = runs(stage);
    let Some(end) = runs.last().map(|r| r.close) else { return Vec::new() };
    let mut scene = Scene::default();
    let mut listen = |sentence: &crate::text::Sentence| {
        scene.set(stage, sentence);
        hear(stage, &scene, sentence, &runs)
    };
    let sentences: Vec<_> = stage.sentences.iter().filter(|s| s.start <= end && !stage.is_furniture(s)).collect();
    let heard: Vec<Heard> = sentences.iter().map(|s| listen(s)).collect();
    let mut claims = Vec::new();
    let mut last: Option<String> = None;
    let mut spoke = None;
    let mut in_speech = false;
    for (n, sentence) in sentences.iter().enumerate() {
        let first = runs.partition_point(|r| r.open < sentence.start);
        let mut taken: Option<(usize, Option<String>)> = None;
        for run in runs[first..].iter().take_while(|r| r.open < sentence.end) {
            let to = n + sentences[n..].partition_point(|s| s.end <= run.close);
            let goes_on = spoke == Some(sentence.paragraph)
                && run.open == sentence.start
                && sentences.get(to).is_some_and(|s| s.end <= run.close + 2);
            let at = At {
                stage,
                run: *run,
                start: sentence.start,
                heard: &heard[n],
                behind: heard.get(to),
                last: last.as_ref(),
                taken: taken.as_ref(),
                goes_on,
                in_speech,
            };
            if let Some(speaker) = at.spoken() {
                let span = (stage.tokens.list[run.open].end as usize, stage.tokens.list[run.close].start as usize);
                let words = stage.tokens.text[span.0..span.1].to_owned();
                let value = Value::Quotation { speaker: speaker.clone(), words };
                let context = super::context::words(stage, run.open + 1, run.close);
                claims.push(quoted(stage, value, span, sentence.bytes(&stage.tokens), context));
                taken = Some((run.close, speaker));
            }
        }
        in_speech = taken.is_some();
        if let Some(index) = heard[n].events.len().checked_sub(1) {
            last = before(&heard[n], index, last.as_ref());
            spoke = Some(sentence.paragraph);
        }
    }
    claims
}
