//! The chart of one sentence: which words, values and names span which of its positions, as in chart parsing.

use super::{Symbol, Tokens};

/// A position between two tokens, or within a token behind a clitic.
pub type Pos = u32;

/// Something that spans from the position it is stored under to `end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edge {
    /// What it is.
    pub symbol: Symbol,
    /// Where it ends.
    pub end: Pos,
    /// Index into the table that its symbol's owner keeps.
    pub item: u32,
}

/// Edges over the tokens `first..first + len` of a text. Position `p < len` is the front of token `first + p`,
/// `len` is the end; positions past `len` lie within tokens.
#[derive(Debug, Default)]
pub struct Chart {
    first: usize,
    len: usize,
    edges: Vec<Vec<Edge>>,
    inner: Vec<Inner>,
}

#[derive(Debug, Clone, Copy)]
struct Inner {
    byte: usize,
    token: usize,
}

impl Chart {
    /// Empties the chart for the tokens `first..end`, keeping its memory.
    pub fn reset(&mut self, first: usize, end: usize) {
        self.first = first;
        self.len = end - first;
        self.inner.clear();
        self.edges.iter_mut().for_each(Vec::clear);
        if self.edges.len() <= self.len {
            self.edges.resize_with(self.len + 1, Vec::new);
        }
    }

    /// How many tokens it spans.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Does it span no token?
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The text's token in front of which, or within which, `pos` lies.
    pub fn token(&self, pos: Pos) -> usize {
        let pos = pos as usize;
        if pos <= self.len { self.first + pos } else { self.inner[pos - self.len - 1].token }
    }

    /// The position in front of token `i` of the text.
    pub fn front(&self, i: usize) -> Pos {
        (i - self.first) as Pos
    }

    /// The position behind the token that `pos` stands before or in; `None` at the end.
    pub fn behind(&self, pos: Pos) -> Option<Pos> {
        let next = self.token(pos) - self.first + 1;
        (next <= self.len).then_some(next as Pos)
    }

    /// A position within token `i` of the text, at `byte` of the text.
    pub fn split(&mut self, i: usize, byte: usize) -> Pos {
        let found = self.inner.iter().position(|inner| inner.token == i && inner.byte == byte);
        let index = found.unwrap_or_else(|| {
            self.inner.push(Inner { byte, token: i });
            self.inner.len() - 1
        });
        let pos = self.len + 1 + index;
        if self.edges.len() <= pos {
            self.edges.resize_with(pos + 1, Vec::new);
        }
        pos as Pos
    }

    /// The positions within the token that `pos` stands in front of.
    pub fn within(&self, pos: Pos) -> impl Iterator<Item = Pos> + '_ {
        let token = self.token(pos);
        let inner = self.inner.iter().enumerate().filter(move |(_, inner)| inner.token == token);
        inner.map(|(index, _)| (self.len + 1 + index) as Pos)
    }

    /// All positions, in no particular order within a token.
    pub fn positions(&self) -> impl Iterator<Item = Pos> + use<> {
        (0..(self.len + 1 + self.inner.len()) as Pos).filter({
            let len = self.len as Pos;
            move |p| *p != len
        })
    }

    /// Writes all positions but the end to `out`, by their place in the text.
    pub fn ordered(&self, out: &mut Vec<Pos>) {
        out.clear();
        out.extend(self.positions());
        if !self.inner.is_empty() {
            out.sort_unstable_by_key(|pos| self.rank(*pos));
        }
    }

    /// Takes away the edges of `symbols` that lie between `from` and `to`; what reaches further stays.
    pub fn clear_between(&mut self, from: Pos, to: Pos, symbols: &[Symbol]) {
        let (low, high) = (self.rank(from), self.rank(to));
        for pos in self.positions() {
            if (low..high).contains(&self.rank(pos)) {
                let mut edges = std::mem::take(&mut self.edges[pos as usize]);
                edges.retain(|e| !symbols.contains(&e.symbol) || self.rank(e.end) > high);
                self.edges[pos as usize] = edges;
            }
        }
    }

    /// Does `whole` hold all of `part`? Each from its start to its end.
    pub fn holds(&self, whole: (Pos, Pos), part: (Pos, Pos)) -> bool {
        self.rank(whole.0) <= self.rank(part.0) && self.rank(part.1) <= self.rank(whole.1)
    }

    /// Is `pos` the end of the sentence?
    pub fn is_end(&self, pos: Pos) -> bool {
        pos as usize == self.len
    }

    /// Adds an edge from `start`, once.
    pub fn add(&mut self, start: Pos, edge: Edge) {
        let edges = &mut self.edges[start as usize];
        if !edges.contains(&edge) {
            edges.push(edge);
        }
    }

    /// The edges that start at `pos`.
    pub fn at(&self, pos: Pos) -> &[Edge] {
        &self.edges[pos as usize]
    }

    /// The longest edge of `symbol` that starts at `pos`.
    pub fn longest(&self, pos: Pos, symbol: Symbol) -> Option<Edge> {
        self.at(pos).iter().filter(|e| e.symbol == symbol).max_by_key(|e| self.rank(e.end)).copied()
    }

    /// Orders positions by their place in the text.
    pub fn rank(&self, pos: Pos) -> (usize, usize) {
        let p = pos as usize;
        if p <= self.len {
            (p, 0)
        } else {
            let inner = self.inner[p - self.len - 1];
            (inner.token - self.first, inner.byte)
        }
    }

    /// The bytes of the text from `start` to `end`.
    pub fn bytes(&self, tokens: &Tokens<'_>, start: Pos, end: Pos) -> (usize, usize) {
        let from = self.byte_from(tokens, start);
        let to = if end as usize > self.len {
            self.inner[end as usize - self.len - 1].byte
        } else {
            (self.first + end as usize).checked_sub(1).and_then(|i| tokens.list.get(i)).map_or(from, |t| t.end as usize)
        };
        (from, to.max(from))
    }

    fn byte_from(&self, tokens: &Tokens<'_>, pos: Pos) -> usize {
        let p = pos as usize;
        if p > self.len {
            self.inner[p - self.len - 1].byte
        } else {
            tokens.list.get(self.first + p).map_or(tokens.text.len(), |t| t.start as usize)
        }
    }
}
