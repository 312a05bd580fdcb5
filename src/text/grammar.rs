//! Many patterns as one automaton, walked once over a chart.

use super::{Chart, Edge, Pos, Symbol};
use rustc_hash::FxHashMap;

/// A slot of a match: its name's symbol, where it starts, and the edge that filled it.
#[derive(Debug, Clone, Copy)]
pub struct Capture {
    /// The name it was kept under.
    pub name: Symbol,
    /// Where it starts.
    pub start: Pos,
    /// What filled it.
    pub edge: Edge,
}

/// A pattern found in a chart.
#[derive(Debug, Clone)]
pub struct Match {
    /// The rule's number, as given when it was added.
    pub rule: u32,
    /// Where it starts.
    pub start: Pos,
    /// Where it ends.
    pub end: Pos,
    /// Its slots, in order.
    pub captures: Vec<Capture>,
    /// How many words it passed over.
    pub skipped: u8,
}

impl Match {
    /// The capture kept under `name`.
    pub fn get(&self, name: Symbol) -> Option<&Capture> {
        self.captures.iter().find(|c| c.name == name)
    }
}

/// One step of a plain sequence.
#[derive(Debug, Clone, Copy)]
pub enum Step {
    /// An edge of this symbol, and the name it is kept under.
    Symbol(Symbol, Option<Symbol>),
    /// Up to this many words of no account.
    Gap(u8),
}

#[derive(Debug, Clone, Default)]
struct Node {
    next: Vec<(Symbol, u32)>,
    gaps: Vec<(u8, u32)>,
    accepts: Vec<(u32, u32)>,
}

/// Patterns compiled into a trie over symbols. Walking it costs a look-up a position where nothing begins.
#[derive(Debug, Clone)]
pub struct Grammar {
    roots: FxHashMap<Symbol, u32>,
    nodes: Vec<Node>,
    /// For each accepted sequence, where the slot names of its symbols stand in `names`.
    shapes: Vec<std::ops::Range<usize>>,
    names: Vec<Option<Symbol>>,
    /// Edges a gap may not pass the front of.
    barriers: Vec<Symbol>,
    /// Edges a gap may pass over as one step.
    asides: Option<Symbol>,
}

impl Grammar {
    /// A grammar whose gaps stop before `barriers` and step over `asides`.
    pub fn new(barriers: Vec<Symbol>, asides: Option<Symbol>) -> Self {
        Grammar {
            roots: FxHashMap::default(),
            nodes: Vec::new(),
            shapes: Vec::new(),
            names: Vec::new(),
            barriers,
            asides,
        }
    }

    /// Is there no pattern in it?
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// Adds one plain sequence for `rule`. Gaps at either end say nothing and are left out.
    pub fn add(&mut self, rule: u32, steps: impl Iterator<Item = Step>) {
        let mut node: Option<u32> = None;
        let from = self.names.len();
        let mut gap = None;
        for step in steps {
            let (symbol, name) = match step {
                Step::Gap(most) => {
                    gap = node.map(|_| most);
                    continue;
                }
                Step::Symbol(symbol, name) => (symbol, name),
            };
            if let (Some(most), Some(from)) = (gap.take(), node) {
                node = Some(self.gap_to(from, most));
            }
            node = Some(self.step_to(node, symbol));
            self.names.push(name);
        }
        if let Some(node) = node {
            let shape = (self.shapes.len()) as u32;
            self.shapes.push(from..self.names.len());
            self.nodes[node as usize].accepts.push((rule, shape));
        }
    }

    fn fresh(&mut self) -> u32 {
        self.nodes.push(Node::default());
        (self.nodes.len() - 1) as u32
    }

    fn step_to(&mut self, from: Option<u32>, symbol: Symbol) -> u32 {
        let known = match from {
            None => self.roots.get(&symbol).copied(),
            Some(n) => self.nodes[n as usize].next.iter().find(|(s, _)| *s == symbol).map(|(_, to)| *to),
        };
        known.unwrap_or_else(|| {
            let to = self.fresh();
            match from {
                None => drop(self.roots.insert(symbol, to)),
                Some(n) => self.nodes[n as usize].next.push((symbol, to)),
            }
            to
        })
    }

    fn gap_to(&mut self, from: u32, most: u8) -> u32 {
        let known = self.nodes[from as usize].gaps.iter().find(|(m, _)| *m == most).map(|(_, to)| *to);
        known.unwrap_or_else(|| {
            let to = self.fresh();
            self.nodes[from as usize].gaps.push((most, to));
            to
        })
    }

    /// Every match in `chart`, by start.
    pub fn matches(&self, chart: &Chart) -> Vec<Match> {
        let mut out = Vec::new();
        for start in chart.positions() {
            self.matches_at(chart, start, &mut out);
        }
        out
    }

    /// Every match that starts at `start`.
    pub fn matches_at(&self, chart: &Chart, start: Pos, out: &mut Vec<Match>) {
        for edge in chart.at(start) {
            if let Some(node) = self.roots.get(&edge.symbol) {
                let mut walk = Walk { grammar: self, chart, start, path: vec![(start, *edge)], skipped: 0, out };
                walk.visit(*node, edge.end);
            }
        }
    }
}

struct Walk<'a> {
    grammar: &'a Grammar,
    chart: &'a Chart,
    start: Pos,
    path: Vec<(Pos, Edge)>,
    skipped: u8,
    out: &'a mut Vec<Match>,
}

impl Walk<'_> {
    fn visit(&mut self, node: u32, pos: Pos) {
        let here = &self.grammar.nodes[node as usize];
        for (rule, shape) in &here.accepts {
            self.accept(*rule, *shape, pos);
        }
        if self.chart.is_end(pos) {
            return;
        }
        self.steps(here, pos);
        for (most, to) in &here.gaps {
            self.gap(*to, pos, *most, 0);
        }
    }

    fn steps(&mut self, node: &Node, pos: Pos) {
        let chart = self.chart;
        for edge in chart.at(pos) {
            if let Some((_, to)) = node.next.iter().find(|(s, _)| *s == edge.symbol) {
                self.path.push((pos, *edge));
                self.visit(*to, edge.end);
                self.path.pop();
            }
        }
    }

    /// Tries to go on at `pos`, then behind the next word, until `most` words were passed or a barrier stands there.
    fn gap(&mut self, node: u32, pos: Pos, most: u8, passed: u8) {
        if self.chart.is_end(pos) {
            return;
        }
        let here = &self.grammar.nodes[node as usize];
        self.skipped += passed;
        self.steps(here, pos);
        self.skipped -= passed;
        if passed >= most {
            return;
        }
        let aside = self.grammar.asides.and_then(|symbol| self.chart.longest(pos, symbol)).map(|e| e.end);
        if let Some(end) = aside {
            self.gap(node, end, most, passed + 1);
        } else if !self.barred(pos)
            && let Some(next) = self.chart.behind(pos)
        {
            self.gap(node, next, most, passed + 1);
        }
    }

    /// Does a barrier stand at `pos` or behind a clitic of its token?
    fn barred(&self, pos: Pos) -> bool {
        let barrier = |pos: Pos| self.chart.at(pos).iter().any(|e| self.grammar.barriers.contains(&e.symbol));
        barrier(pos) || self.chart.within(pos).any(barrier)
    }

    fn accept(&mut self, rule: u32, shape: u32, end: Pos) {
        let names = &self.grammar.names[self.grammar.shapes[shape as usize].clone()];
        let captures = self
            .path
            .iter()
            .zip(names)
            .filter_map(|((start, edge), name)| name.map(|name| Capture { name, start: *start, edge: *edge }));
        self.out.push(Match { rule, start: self.start, end, captures: captures.collect(), skipped: self.skipped });
    }
}
