//! Which runs between marks are quotations, and whose.

use super::heard::{Event, Heard, Who};
use super::marks::Run;
use super::speaker::before;
use crate::extract::scene::Stage;
use crate::text::Kind;

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

/// A run where it stands.
pub struct At<'a> {
    /// The text.
    pub stage: &'a Stage<'a>,
    /// Its marks.
    pub run: Run,
    /// Its sentence's first token.
    pub start: usize,
    /// What its sentence says.
    pub heard: &'a Heard,
    /// What the sentence of its closing mark says.
    pub behind: Option<&'a Heard>,
    /// Who spoke last.
    pub last: Option<&'a String>,
    /// Where the quotation before it in its sentence ends, and whose it is.
    pub taken: Option<&'a (usize, Option<String>)>,
    /// It is a sentence of its own behind one of speech.
    pub goes_on: bool,
    /// The sentence before it holds a quotation.
    pub in_speech: bool,
}

impl At<'_> {
    /// Whose words they are, where they are words that somebody spoke.
    pub fn spoken(&self) -> Option<Option<String>> {
        let inside = &self.stage.tokens.list[self.run.open + 1..self.run.close];
        let words = inside.iter().filter(|t| t.kind != Kind::Mark).count();
        let earlier = self.heard.events.iter().rposition(|e| e.end <= self.run.open);
        let behind = self.event_behind();
        let event = earlier.map(|b| &self.heard.events[b]);
        if words == 0 || self.is_between() || self.is_title(words, event) {
            return None;
        }
        let follows = self.taken.filter(|(close, _)| self.run.open - close <= NEAR && self.unbroken(*close));
        let said = if words < LONG { self.short(words, event) } else { self.long(words, event) };
        let comma = self.stage.tokens.raw(self.run.close - 1) == ",";
        let ends = comma || matches!(self.stage.tokens.raw(self.run.close + 1), "," | "،");
        let directly = behind.is_some_and(|(_, e)| e.start <= self.run.close + CLOSE);
        let first = self.run.open == self.start;
        let said_behind = behind.is_some() && (words >= LONG && (ends || first) || ends && directly && first);
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

    /// Does it start with what ends a clause, so that it is what stands between two quotations?
    fn is_between(&self) -> bool {
        let raw = |at: usize| self.stage.tokens.raw(at);
        let at = self.run.open + 1;
        matches!(raw(at), "،" | "," | "؛" | ";") || raw(at) == "." && raw(at + 1) != "."
    }

    /// Is it a name in marks: known, behind a word that says what it names, or starting with one?
    fn is_title(&self, words: usize, event: Option<&Event>) -> bool {
        let open = self.run.open;
        let close_by = event.is_some_and(|e| open - e.end <= 1);
        let titled = if self.is_colon() { open - 1 } else { open };
        self.heard.names.contains(&open)
            || self.heard.titled.contains(&titled)
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
        let person = event.person && matches!(event.who, Who::Known(_)) || self.goes_on_with(event);
        let near = person && (far <= NEAR && that.is_none() || words > 1 && that.is_some_and(|t| open - t <= NEAR));
        let colon = far <= NEAR && words > 1 && self.is_colon();
        like && far <= LIKENED || near || colon
    }

    /// Does somebody who is known and whose words stand before it in the sentence say this too («said: "…", adding that
    /// both "came far"»)?
    fn goes_on_with(&self, event: &Event) -> bool {
        event.who == Who::Same && self.taken.is_some_and(|(close, speaker)| *close < event.start && speaker.is_some())
    }

    /// Does a colon lead to it?
    fn is_colon(&self) -> bool {
        self.run.open.checked_sub(1).is_some_and(|b| self.stage.tokens.raw(b) == ":")
    }

    fn long(&self, words: usize, event: Option<&Event>) -> bool {
        let far = if words < 2 * LONG { LIKENED } else { FAR };
        let that = self.heard.thats.iter().any(|t| *t <= self.run.open && self.run.open - t <= LIKENED);
        self.is_colon() || event.is_some_and(|e| self.run.open - e.end <= if that { FAR } else { far })
    }

    /// The first word of speech close behind the closing mark.
    fn event_behind(&self) -> Option<(&Heard, &Event)> {
        let heard = self.behind?;
        let close = self.run.close;
        let event = heard.events.iter().find(|e| e.start >= close)?;
        (event.start - close <= BEHIND).then_some((heard, event))
    }
}
