//! Quotations: words between marks that somebody is said to have said.

mod heard;
pub(super) mod marks;
mod speaker;

use super::Claim;
use super::anchor::quoted;
use super::scene::{Scene, Stage};
use crate::text::Kind;
use crate::value::Value;
use heard::{Event, Heard, Who, hear};
use marks::{Run, runs};
use speaker::before;

/// Words that a run between marks needs where nothing close by says that somebody spoke.
const LONG: usize = 4;
/// Words of a run that starts with what names a document or a group and is still its name.
const TITLE: usize = 6;
/// Tokens between a word of speech, or «that», and a short run.
const NEAR: usize = 5;
/// Tokens between a word of speech and a short run behind «as».
const LIKENED: usize = 12;
/// Tokens between a word of speech and a long run.
const FAR: usize = 40;
/// Tokens between a run and a word of speech behind it.
const BEHIND: usize = 12;
/// The same where the run is short or ends with a comma.
const CLOSE: usize = 3;

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

/// A run where it stands.
struct At<'a> {
    stage: &'a Stage<'a>,
    run: Run,
    start: usize,
    heard: &'a Heard,
    behind: Option<&'a Heard>,
    last: Option<&'a String>,
    taken: Option<&'a (usize, Option<String>)>,
    goes_on: bool,
    in_speech: bool,
}

impl At<'_> {
    /// Whose words they are, where they are words that somebody spoke.
    fn spoken(&self) -> Option<Option<String>> {
        let inside = &self.stage.tokens.list[self.run.open + 1..self.run.close];
        let words = inside.iter().filter(|t| t.kind != Kind::Mark).count();
        let earlier = self.heard.events.iter().rposition(|e| e.end <= self.run.open);
        let behind = self.event_behind();
        let event = earlier.map(|b| &self.heard.events[b]);
        if words == 0 || self.is_title(words, event) {
            return None;
        }
        let follows = self.taken.filter(|(close, _)| self.run.open - close <= NEAR && self.unbroken(*close));
        let said = if words < LONG { self.short(words, event) } else { self.long(words, event) };
        let comma = self.stage.tokens.raw(self.run.close - 1) == ",";
        let ends = comma || matches!(self.stage.tokens.raw(self.run.close + 1), "," | "،");
        let directly = behind.is_some_and(|(_, e)| e.start <= self.run.close + CLOSE);
        let said_behind =
            behind.is_some() && (words >= LONG && (ends || self.run.open == self.start) || ends && directly);
        if !(said || said_behind || follows.is_some() || self.goes_on && words >= LONG) {
            return None;
        }
        if let Some((heard, event)) = behind
            && (earlier.is_none() && follows.is_none() || comma && directly)
        {
            let index = heard.events.iter().position(|e| e.start == event.start)?;
            return Some(before(heard, index, self.last));
        }
        Some(match (earlier, follows) {
            (Some(index), _) => before(self.heard, index, self.last),
            (None, Some((_, speaker))) => speaker.clone(),
            (None, None) => self.last.filter(|_| self.goes_on && self.in_speech).cloned(),
        })
    }

    /// Is it a name in marks: known, behind a word that says what it names, or starting with one?
    fn is_title(&self, words: usize, event: Option<&Event>) -> bool {
        let open = self.run.open;
        let close_by = event.is_some_and(|e| open - e.end <= 1);
        self.heard.names.contains(&open)
            || self.heard.titled.contains(&open)
            || words < LONG && self.heard.tos.contains(&open)
            || words <= TITLE && !close_by && self.heard.titles.contains(&(open + 1))
    }

    fn unbroken(&self, close: usize) -> bool {
        (close + 1..self.run.open).all(|t| self.stage.tokens.list[t].kind != Kind::Mark)
    }

    /// A few words are a quotation only where a word of speech governs them.
    fn short(&self, words: usize, event: Option<&Event>) -> bool {
        let Some(event) = event else { return false };
        let open = self.run.open;
        let far = open - event.end;
        let that = self.heard.thats.iter().copied().filter(|t| (event.start + 1..=open).contains(t)).max();
        let like = self.heard.likes.contains(&open);
        let named = far == 0 && event.who == Who::Unknown && words <= 2;
        let near = far <= NEAR && (words > 1 || event.person && that.is_none()) && !named;
        like && far <= LIKENED || near || words > 1 && that.is_some_and(|t| open - t <= NEAR)
    }

    fn long(&self, words: usize, event: Option<&Event>) -> bool {
        let colon = self.run.open.checked_sub(1).is_some_and(|b| self.stage.tokens.raw(b) == ":");
        let far = if words < 2 * LONG { LIKENED } else { FAR };
        let that = self.heard.thats.iter().any(|t| *t <= self.run.open && self.run.open - t <= LIKENED);
        colon || event.is_some_and(|e| self.run.open - e.end <= if that { FAR } else { far })
    }

    /// The first word of speech close behind the closing mark.
    fn event_behind(&self) -> Option<(&Heard, &Event)> {
        let heard = self.behind?;
        let close = self.run.close;
        let event = heard.events.iter().find(|e| e.start >= close)?;
        (event.start - close <= BEHIND).then_some((heard, event))
    }
}
