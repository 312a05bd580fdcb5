//! Who the article says a claim comes from.

use super::candidate::Candidate;
use super::scene::{Scene, Stage};
use crate::text::{Edge, Match, Pos};

/// The sources that a sentence names, with where they do.
#[derive(Debug, Default)]
pub struct Sources {
    list: Vec<((Pos, Pos), Vec<String>)>,
    /// Of each, whether what it says stands behind it only («said that»).
    forward: Vec<bool>,
    carried: Vec<String>,
}

/// The last source that was named, for sentences that go on with «he added».
#[derive(Debug, Default)]
pub struct Carried {
    last: Vec<String>,
}

impl Sources {
    /// Who `candidate` comes from: of several sources in its sentence, the nearest before it, else the nearest.
    pub fn of(&self, scene: &Scene, candidate: &Candidate) -> Vec<String> {
        let rank = |p| scene.sight.chart.rank(p).0 as i64;
        let looks = self
            .list
            .iter()
            .zip(&self.forward)
            .filter(|(((start, _), _), forward)| !**forward || rank(*start) <= rank(candidate.span.0));
        let near = looks.map(|(source, _)| source).min_by_key(|((start, end), _)| {
            let before = rank(candidate.span.0) - rank(*end);
            let after = rank(*start) - rank(candidate.span.1);
            if before >= 0 { before } else { after.max(0) + 6 }
        });
        near.map_or_else(|| self.carried.clone(), |(_, names)| names.clone())
    }
}

/// A word that goes on with the last source stands within so many words of the front of its sentence.
const FRONT: usize = 4;

/// Finds the sources of a sentence.
pub fn sources(stage: &Stage<'_>, scene: &Scene, carried: &mut Carried) -> Sources {
    let language = stage.language;
    let mut found = language.attributions.matches(&scene.sight.chart);
    found.sort_by_key(|m| {
        let rank = |p| scene.sight.chart.rank(p);
        let named: usize = m.captures.iter().map(|c| rank(c.edge.end).0.saturating_sub(rank(c.start).0)).sum();
        (rank(m.start), m.skipped, std::cmp::Reverse(rank(m.end)), std::cmp::Reverse(named))
    });
    let mut sources = Sources::default();
    let mut from = (0, 0);
    for m in found {
        if scene.sight.chart.rank(m.start) < from {
            continue;
        }
        let names = named(stage, &m);
        if !names.is_empty() {
            from = scene.sight.chart.rank(m.end);
            sources.forward.push(goes_forward(stage, scene, m.end));
            sources.list.push(((m.start, m.end), names));
        }
    }
    let front = |p: Pos| scene.sight.chart.rank(p).0 < FRONT;
    let goes_on = stage.symbol("{goes-on}").is_some_and(|s| scene.edges(s).iter().any(|(p, _)| front(*p)));
    if goes_on && sources.list.is_empty() {
        sources.carried = carried.last.clone();
    }
    carried.last = sources.list.last().map_or_else(|| sources.carried.clone(), |(_, names)| names.clone());
    sources
}

/// Does «that» follow a source, so that it says only what stands behind it?
fn goes_forward(stage: &Stage<'_>, scene: &Scene, end: Pos) -> bool {
    let chart = &scene.sight.chart;
    stage.symbol("{that}").is_some_and(|that| !chart.is_end(end) && chart.at(end).iter().any(|e| e.symbol == that))
}

/// The names that a match caught, in the order of the words, as they are shown; what it keeps as `over` is passed over.
fn named(stage: &Stage<'_>, m: &Match) -> Vec<String> {
    let kinds = &stage.language.kinds;
    let over = stage.symbol("{over}");
    let mut names = Vec::new();
    for capture in m.captures.iter().filter(|c| Some(c.name) != over) {
        let symbol = stage.language.rules.symbols.name(capture.edge.symbol);
        let is_name = [kinds.name, kinds.demonym].contains(&capture.edge.symbol)
            || stage
                .language
                .names
                .get(capture.edge.item as usize)
                .is_some_and(|n| symbol.trim_matches(['{', '}']) == n.is);
        if let (true, Some(name)) = (is_name, stage.language.name_of(capture.edge.item))
            && !names.contains(&name.show)
        {
            names.push(name.show.clone());
        }
    }
    names
}

/// Names and words for what is of them, from `start` to `end`, none within another.
pub fn names_within(stage: &Stage<'_>, scene: &Scene, start: Pos, end: Pos) -> Vec<(Pos, Edge)> {
    let chart = &scene.sight.chart;
    let kinds = &stage.language.kinds;
    let mut all: Vec<(Pos, Edge)> = [kinds.name, kinds.demonym].iter().flat_map(|s| scene.edges(*s)).collect();
    all.retain(|(p, e)| chart.rank(*p) >= chart.rank(start) && chart.rank(e.end) <= chart.rank(end));
    outermost(scene, all)
}

/// Of `all`, in the order of the words, those that start in none before them; the longest of those that start together.
pub fn outermost(scene: &Scene, mut all: Vec<(Pos, Edge)>) -> Vec<(Pos, Edge)> {
    let chart = &scene.sight.chart;
    all.sort_by_key(|(p, e)| (chart.rank(*p), std::cmp::Reverse(chart.rank(e.end))));
    let mut from = (0, 0);
    all.retain(|(p, e)| {
        let free = chart.rank(*p) >= from;
        if free {
            from = chart.rank(e.end);
        }
        free
    });
    all
}
