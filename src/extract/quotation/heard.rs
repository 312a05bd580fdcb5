//! What a sentence says of who speaks in it: its verbs of speech and the names that belong to them.

use super::ear::Ear;
use super::marks::{Run, within};
use crate::extract::scene::{Scene, Stage};
use crate::text::Sentence;

/// Whose words an event announces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// Those of a known name.
    Known(String),
    /// Those of somebody whom no list knows.
    Unknown,
    /// Those of whoever spoke before in the sentence, or of its subject.
    Same,
    /// Those of whoever spoke last.
    Last,
}

/// A word of speech with its name: tokens `start..end`.
#[derive(Debug, Clone)]
pub struct Event {
    /// First token.
    pub start: usize,
    /// One past the last token.
    pub end: usize,
    /// Tokens of the sentence before it that stand outside of quotation marks.
    pub front: usize,
    /// The name is a person's.
    pub person: bool,
    /// Who speaks.
    pub who: Who,
}

/// What was heard in one sentence, outside of quotation marks.
#[derive(Debug, Default)]
pub struct Heard {
    /// The sentence's first token.
    pub start: usize,
    /// Words of speech, in the order of the text.
    pub events: Vec<Event>,
    /// People by their first token.
    pub people: Vec<(usize, String)>,
    /// Tokens in front of which a word such as «that» ends.
    pub thats: Vec<usize>,
    /// Tokens in front of which a word such as «as» ends.
    pub likes: Vec<usize>,
    /// Tokens in front of which a word ends that names follow, not words.
    pub titled: Vec<usize>,
    /// Tokens that such a word starts at.
    pub titles: Vec<usize>,
    /// Tokens in front of which a word ends that says to whom.
    pub tos: Vec<usize>,
    /// Runs that are one name, by their opening mark.
    pub names: Vec<usize>,
}

/// Listens to the sentence of the scene.
pub fn hear(stage: &Stage<'_>, scene: &Scene, sentence: &Sentence, runs: &[Run]) -> Heard {
    let ear = Ear { stage, scene, runs };
    let first = runs.partition_point(|r| r.open < sentence.start);
    let here = runs[first..].iter().take_while(|r| r.open < sentence.end);
    let titles = ear.list("{names-behind}");
    let mut heard = Heard {
        start: sentence.start,
        people: ear.list("{person}").into_iter().filter_map(|(p, e)| Some((ear.token(p), ear.id(&e)?))).collect(),
        thats: ear.ends("{saying-that}"),
        likes: ear.ends("{likened}"),
        tos: ear.ends("{to}"),
        titled: titles.iter().map(|(_, e)| ear.token(e.end)).collect(),
        titles: titles.iter().map(|(p, _)| ear.token(*p)).collect(),
        names: here.filter(|r| r.close < sentence.end && ear.is_name(r)).map(|r| r.open).collect(),
        events: ear.attributions(),
    };
    heard.people.retain(|(at, _)| !within(runs, *at));
    ear.verbs(&mut heard);
    heard.events.retain(|e| !within(runs, e.start));
    heard.events.sort_by_key(|e| e.start);
    let (mut at, mut outside) = (sentence.start, 0);
    for event in &mut heard.events {
        outside += (at..event.start).filter(|t| !within(runs, *t)).count();
        at = at.max(event.start);
        event.front = outside;
    }
    heard
}
