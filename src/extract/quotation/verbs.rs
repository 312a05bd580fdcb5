//! Verbs of speech that no attribution holds, and the people beside them.

use super::ear::Ear;
use super::heard::{Event, Heard, Who};
use crate::text::{Edge, Kind, Pos};

/// Tokens between a verb and the name behind it that are no name's or role's own.
const BETWEEN: usize = 1;
/// Tokens between a verb and the name behind it.
const REACH: usize = 6;

impl Ear<'_> {
    /// Adds the verbs of speech that no attribution holds.
    pub fn verbs(&self, heard: &mut Heard) {
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
            let apart = self.stage.tokens.list[token].kind == Kind::Mark || !self.no_name(token) && far.is_none();
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
}
