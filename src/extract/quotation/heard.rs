//! What a sentence says of who speaks in it: its verbs of speech and the names that belong to them.

use super::marks::{Run, within};
use crate::extract::scene::{Scene, Stage};
use crate::text::{Edge, Match, Pos, Sentence};

/// Tokens between a verb and the name behind it that are no name's or role's own.
const BETWEEN: usize = 1;
/// Tokens between a verb and the name behind it.
const REACH: usize = 6;

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

struct Ear<'a> {
    stage: &'a Stage<'a>,
    scene: &'a Scene,
    runs: &'a [Run],
}

impl Ear<'_> {
    fn list(&self, symbol: &str) -> Vec<(Pos, Edge)> {
        self.stage.symbol(symbol).map_or_else(Vec::new, |s| self.scene.edges(s))
    }

    fn token(&self, pos: Pos) -> usize {
        self.scene.sight.chart.token(pos)
    }

    fn ends(&self, symbol: &str) -> Vec<usize> {
        self.list(symbol).iter().map(|(_, e)| self.token(e.end)).collect()
    }

    fn id(&self, edge: &Edge) -> Option<String> {
        self.stage.language.name_of(edge.item).map(|n| n.id.clone())
    }

    fn is_name(&self, run: &Run) -> bool {
        let (chart, kinds) = (&self.scene.sight.chart, &self.stage.language.kinds);
        let whole = |p: Pos, s| chart.longest(p, s).is_some_and(|e| e.end == chart.front(run.close));
        let front = chart.front(run.open + 1);
        let mut starts = std::iter::once(front).chain(chart.within(front));
        starts.any(|p| whole(p, kinds.name) || whole(p, kinds.demonym))
    }

    /// Matches of the language's attributions, none within another; one without a name is somebody unknown.
    fn attributions(&self) -> Vec<Event> {
        let chart = &self.scene.sight.chart;
        let mut found: Vec<(Match, Option<String>)> = self
            .stage
            .language
            .attributions
            .matches(chart)
            .into_iter()
            .map(|m| (self.speaker(&m), m))
            .map(|(s, m)| (m, s))
            .collect();
        found.sort_by_key(|(m, _)| {
            (chart.rank(m.start), m.skipped, std::cmp::Reverse((chart.rank(m.end), self.covered(m))))
        });
        let mut events: Vec<Event> = Vec::new();
        let to: Vec<Pos> = self.list("{to}").iter().chain(&self.list("{likened}")).map(|(_, e)| e.end).collect();
        found.retain(|(m, _)| !m.captures.first().is_some_and(|c| c.start == m.start && to.contains(&m.start)));
        for (m, speaker) in found {
            let start = self.token(m.start);
            let person = m
                .captures
                .iter()
                .filter_map(|c| self.named(c.edge))
                .any(|n| Some(&n.id) == speaker.as_ref() && n.is == "person");
            if events.last().is_none_or(|e| e.end <= start) {
                events.push(Event {
                    start,
                    end: self.token(m.end),
                    front: 0,
                    person,
                    who: speaker.map_or(Who::Unknown, Who::Known),
                });
            }
        }
        events
    }

    fn covered(&self, m: &Match) -> usize {
        let names = m.captures.iter().filter(|c| self.named(c.edge).is_some());
        names.map(|c| self.token(c.edge.end) - self.token(c.start)).sum()
    }

    /// What the edge names, if it is a name's.
    fn named(&self, edge: Edge) -> Option<&crate::catalogue::Name> {
        let kinds = &self.stage.language.kinds;
        let name = self.stage.language.name_of(edge.item)?;
        let symbol = self.stage.language.rules.symbols.name(edge.symbol);
        let fits = [kinds.name, kinds.demonym].contains(&edge.symbol) || symbol.trim_matches(['{', '}']) == name.is;
        fits.then_some(name)
    }

    /// Its last person, else its last name that is no place, else its last name. Who only relays does not speak.
    fn speaker(&self, m: &Match) -> Option<String> {
        let over = self.stage.symbol("{over}");
        let relays =
            self.stage.symbol("{relays}").is_some_and(|s| self.scene.sight.chart.longest(m.start, s).is_some());
        let caught = m.captures.iter().filter(|c| Some(c.name) != over).filter_map(|c| self.named(c.edge));
        let names: Vec<_> = caught.filter(|n| !(relays && n.is == "agency")).collect();
        let person = names.iter().rev().find(|n| n.is == "person");
        let body = || names.iter().rev().find(|n| ["organisation", "office", "agency"].contains(&n.is.as_str()));
        person.or_else(body).or(names.last()).map(|n| n.id.clone())
    }

    /// Adds the verbs of speech that no attribution holds.
    fn verbs(&self, heard: &mut Heard) {
        let chart = &self.scene.sight.chart;
        let goes_on: Vec<(usize, usize)> =
            self.list("{goes-on}").iter().map(|(p, e)| (self.token(*p), self.token(e.end))).collect();
        heard.events.retain(|e| e.who != Who::Unknown || !goes_on.iter().any(|(s, n)| e.start < *n && *s < e.end));
        let of_subject = self.stage.symbol("{speaker-before}");
        let first = self.stage.symbol("{speaker-behind}");
        let mut verbs: Vec<(Pos, Edge, bool)> = self.list("{speech}").into_iter().map(|(p, e)| (p, e, true)).collect();
        verbs.extend(
            self.list("{speaker-behind}").into_iter().chain(self.list("{speaker-before}")).map(|(p, e)| (p, e, false)),
        );
        verbs.sort_by_key(|(p, e, speech)| (chart.rank(*p), !speech, std::cmp::Reverse(chart.rank(e.end))));
        for (pos, edge, speech) in verbs {
            let (start, end) = (self.token(pos), self.token(edge.end).max(self.token(pos) + 1));
            if heard.events.iter().any(|e| e.start < end && start < e.end) {
                continue;
            }
            let is = |s: Option<_>| s.is_some_and(|s| chart.longest(pos, s).is_some());
            let (subject_before, subject_behind) = (is(of_subject), is(first));
            let before = heard.people.iter().rev().find(|(at, _)| *at < start && self.ends_at(*at, start));
            let behind = if subject_behind { self.behind(heard, end) } else { None };
            let (end, who) = if let Some((_, id)) = before {
                (end, Who::Known(id.clone()))
            } else if let Some((end, id)) = behind {
                (end, Who::Known(id))
            } else if speech && self.name_in_marks(end) {
                (end, Who::Unknown)
            } else if goes_on.iter().any(|(s, n)| start < *n && *s < end) {
                (end, Who::Last)
            } else if subject_before || subject_behind && speech && self.no_name(end) {
                (end, Who::Same)
            } else if speech {
                (end, Who::Unknown)
            } else {
                continue;
            };
            let person = matches!(who, Who::Known(_));
            heard.events.push(Event { start, end, front: 0, person, who });
        }
    }

    /// Does a word or two between marks stand at token `at`: the name of who speaks?
    fn name_in_marks(&self, at: usize) -> bool {
        let next = self.runs.partition_point(|r| r.open < at);
        self.runs.get(next).is_some_and(|r| r.open == at && r.close - r.open <= 3)
    }

    /// Does the name of the person at token `at` end at `end`?
    fn ends_at(&self, at: usize, end: usize) -> bool {
        let chart = &self.scene.sight.chart;
        let Some(person) = self.stage.symbol("{person}") else { return false };
        let front = chart.front(at);
        std::iter::once(front)
            .chain(chart.within(front))
            .any(|p| chart.longest(p, person).is_some_and(|e| self.token(e.end) == end))
    }

    /// The person close behind a verb that ends at token `end`, with where the name ends, unless it is what is described.
    fn behind(&self, heard: &Heard, end: usize) -> Option<(usize, String)> {
        let chart = &self.scene.sight.chart;
        let person = self.stage.symbol("{person}")?;
        let (at, id) = heard.people.iter().find(|(at, _)| *at >= end && *at - end <= REACH)?;
        let known = ["{role}", "{title}", "{demonym}", "{name}", "{date}"].map(|s| self.stage.symbol(s));
        let mut strange = 0;
        let mut token = end;
        while token < *at {
            let edges = chart.at(chart.front(token)).iter();
            let far = edges.filter(|e| known.contains(&Some(e.symbol))).map(|e| self.token(e.end)).max();
            let far = far.filter(|f| f > &token);
            let apart =
                self.stage.tokens.list[token].kind == crate::text::Kind::Mark || !self.no_name(token) && far.is_none();
            if apart {
                return None;
            }
            strange += usize::from(far.is_none());
            token = far.unwrap_or(token + 1);
        }
        let name = chart.longest(chart.front(*at), person)?;
        let end = self.token(name.end);
        let starts = |s| self.list(s).iter().any(|(p, _)| self.token(*p) == end);
        let described = starts("{likened}") && starts("{saying-that}");
        (strange <= BETWEEN && !described).then(|| (end, id.clone()))
    }

    /// Is token `at` a mark or a word of grammar, so that no name stands there?
    fn no_name(&self, at: usize) -> bool {
        let (chart, tokens) = (&self.scene.sight.chart, &self.stage.tokens);
        if at >= chart.token(0) + chart.len() {
            return true;
        }
        let grammar = [
            Some(self.stage.language.kinds.function),
            self.stage.symbol("{saying-that}"),
            self.stage.symbol("{likened}"),
            self.stage.symbol("{speech-adverbs}"),
        ];
        tokens.list[at].kind == crate::text::Kind::Mark
            || tokens.raw(at).chars().count() <= 2
            || chart.at(chart.front(at)).iter().any(|e| grammar.contains(&Some(e.symbol)))
    }
}
