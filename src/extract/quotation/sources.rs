//! Speakers by the language's attributions: «said President Putin».

use super::ear::Ear;
use super::heard::{Event, Who};
use crate::text::{Match, Pos};

impl Ear<'_> {
    /// Matches of the language's attributions, none within another; one without a name is somebody unknown.
    pub fn attributions(&self) -> Vec<Event> {
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

    /// Does the match name somebody by what he is in a place, and not the place?
    fn of_place(&self, m: &Match) -> bool {
        let role = self.stage.symbol("{role}");
        let kinds = &self.stage.language.kinds;
        m.captures.iter().any(|c| Some(c.edge.symbol) == role || c.edge.symbol == kinds.demonym)
    }

    /// Its last person, else its last name that is no place, else a place that speaks for itself («said Washington»,
    /// not «said the Turkish minister»). Who only relays does not speak.
    fn speaker(&self, m: &Match) -> Option<String> {
        let over = self.stage.symbol("{over}");
        let relays =
            self.stage.symbol("{relays}").is_some_and(|s| self.scene.sight.chart.longest(m.start, s).is_some());
        let caught = m.captures.iter().filter(|c| Some(c.name) != over).filter_map(|c| self.named(c.edge));
        let names: Vec<_> = caught.filter(|n| !(relays && n.is == "agency")).collect();
        let person = names.iter().rev().find(|n| n.is == "person");
        let body = || names.iter().rev().find(|n| ["organisation", "office", "agency"].contains(&n.is.as_str()));
        let itself = || names.last().filter(|_| !self.of_place(m));
        person.or_else(body).or_else(itself).map(|n| n.id.clone())
    }
}
