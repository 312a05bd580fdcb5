//! Looks words and names up in a sentence.

use super::marks::Run;
use crate::catalogue::Name;
use crate::extract::scene::{Scene, Stage};
use crate::text::{Edge, Kind, Pos};

/// A sentence with the runs between marks of its text.
pub struct Ear<'a> {
    /// The text.
    pub stage: &'a Stage<'a>,
    /// The sentence.
    pub scene: &'a Scene,
    /// Runs between marks, of the whole text.
    pub runs: &'a [Run],
}

impl Ear<'_> {
    /// All edges of a symbol.
    pub fn list(&self, symbol: &str) -> Vec<(Pos, Edge)> {
        self.stage.symbol(symbol).map_or_else(Vec::new, |s| self.scene.edges(s))
    }

    /// The token in front of which `pos` lies.
    pub fn token(&self, pos: Pos) -> usize {
        self.scene.sight.chart.token(pos)
    }

    /// Tokens in front of which edges of a symbol end.
    pub fn ends(&self, symbol: &str) -> Vec<usize> {
        self.list(symbol).iter().map(|(_, e)| self.token(e.end)).collect()
    }

    /// The id of a name.
    pub fn id(&self, edge: &Edge) -> Option<String> {
        self.stage.language.name_of(edge.item).map(|n| n.id.clone())
    }

    /// Is the run one name?
    pub fn is_name(&self, run: &Run) -> bool {
        let (chart, kinds) = (&self.scene.sight.chart, &self.stage.language.kinds);
        let whole = |p: Pos, s| chart.longest(p, s).is_some_and(|e| e.end == chart.front(run.close));
        let front = chart.front(run.open + 1);
        let mut starts = std::iter::once(front).chain(chart.within(front));
        starts.any(|p| whole(p, kinds.name) || whole(p, kinds.demonym))
    }

    /// What the edge names, if it is a name's.
    pub fn named(&self, edge: Edge) -> Option<&Name> {
        let kinds = &self.stage.language.kinds;
        let name = self.stage.language.name_of(edge.item)?;
        let symbol = self.stage.language.rules.symbols.name(edge.symbol);
        let fits = [kinds.name, kinds.demonym].contains(&edge.symbol) || symbol.trim_matches(['{', '}']) == name.is;
        fits.then_some(name)
    }

    /// Is token `at` a mark or a word of grammar, so that no name stands there?
    pub fn no_name(&self, at: usize) -> bool {
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
        tokens.list[at].kind == Kind::Mark
            || tokens.raw(at).chars().count() <= 2
            || chart.at(chart.front(at)).iter().any(|e| grammar.contains(&Some(e.symbol)))
    }

    /// Does a word or two between marks stand at token `at`: the name of who speaks?
    pub fn name_in_marks(&self, at: usize) -> bool {
        let next = self.runs.partition_point(|r| r.open < at);
        self.runs.get(next).is_some_and(|r| r.open == at && r.close - r.open <= 3)
    }
}
