//! The words a language knows, as one automaton over normal forms, with the clitics that may be glued to them.

use super::{Chart, Edge, Kind, Normal, Pos, Symbol, Tokens};
use rustc_hash::FxHashMap;

/// Clitics that a language writes glued to the front of words: at most one of each row, in this order.
#[derive(Debug, Clone, Default)]
pub struct Clitics {
    /// Rows of clitics, outermost first: conjunctions, then prepositions. `(written, rest begins with)`:
    /// Arabic «لل» is «ل» before «ال», so `("لل", "ال")` gives the rest its article back.
    pub rows: Vec<Vec<(String, String)>>,
    /// Articles: a word counts as the same with and without them.
    pub articles: Vec<String>,
}

/// Word forms, of one word or several, and the symbols they stand for.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    words: FxHashMap<String, u32>,
    steps: FxHashMap<(u32, u32), u32>,
    entries: Vec<Vec<(Symbol, u32)>>,
    clitics: Clitics,
    definite: Option<Symbol>,
}

/// One way to read a token: how its front is split off, and the word that is left.
struct Reading {
    splits: Vec<(usize, String)>,
    word: u32,
    /// An article was left out.
    definite: bool,
}

impl Lexicon {
    /// An empty lexicon.
    pub fn new(clitics: Clitics) -> Self {
        Lexicon { clitics, entries: vec![Vec::new()], ..Lexicon::default() }
    }

    /// Words that are read without their article stand for `symbol` besides.
    pub fn mark_definite(&mut self, symbol: Symbol) {
        self.definite = Some(symbol);
    }

    /// Adds a form, as normal forms of its tokens, that stands for `symbol` with `item`.
    pub fn add(&mut self, form: &[String], symbol: Symbol, item: u32) {
        let mut node = 0;
        for word in form {
            let next_word = self.words.len() as u32;
            let id = *self.words.entry(word.clone()).or_insert(next_word);
            let fresh = self.entries.len() as u32;
            let next = *self.steps.entry((node, id)).or_insert(fresh);
            if next == fresh {
                self.entries.push(Vec::new());
            }
            node = next;
        }
        let entry = &mut self.entries[node as usize];
        if node > 0 && !entry.contains(&(symbol, item)) {
            entry.push((symbol, item));
        }
    }

    /// Adds an edge to `chart` for every known word in it.
    pub fn look_up(&self, tokens: &Tokens<'_>, normal: &Normal, chart: &mut Chart) {
        for i in 0..chart.len() {
            let token = chart.token(i as Pos);
            for reading in self.readings(tokens.norm(token), tokens.list[token].kind) {
                let start = self.split(tokens, normal, chart, token, &reading);
                if let (true, Some(symbol)) = (reading.definite, self.definite) {
                    chart.add(start, Edge { symbol, end: chart.front(token + 1), item: 0 });
                }
                self.walk(tokens, chart, start, token, reading.word);
            }
        }
    }

    /// Follows the automaton from the word at `token` and adds an edge where a form ends.
    fn walk(&self, tokens: &Tokens<'_>, chart: &mut Chart, start: Pos, token: usize, word: u32) {
        let last = chart.token(chart.len() as Pos);
        let mut node = self.steps.get(&(0, word)).copied();
        let mut at = token;
        while let Some(here) = node {
            for (symbol, item) in &self.entries[here as usize] {
                chart.add(start, Edge { symbol: *symbol, end: chart.front(at + 1), item: *item });
            }
            at += 1;
            if at >= last {
                return;
            }
            node = self.words_of(tokens.norm(at)).find_map(|(next, _)| self.steps.get(&(here, next)).copied());
        }
    }

    /// The word ids a whole token may stand for: as it is, then without its article.
    fn words_of<'a>(&'a self, norm: &'a str) -> impl Iterator<Item = (u32, bool)> + 'a {
        let bare = self.clitics.articles.iter().filter_map(|article| norm.strip_prefix(article.as_str()));
        let forms = std::iter::once((norm, false)).chain(bare.map(|form| (form, true)));
        forms.filter_map(|(form, definite)| self.words.get(form).map(|word| (*word, definite)))
    }

    /// How a token may be read: known as it stands, or else behind its clitics.
    fn readings(&self, norm: &str, kind: Kind) -> Vec<Reading> {
        let whole: Vec<Reading> =
            self.words_of(norm).map(|(word, definite)| Reading { splits: Vec::new(), word, definite }).collect();
        if kind != Kind::Word || !whole.is_empty() {
            return whole;
        }
        let mut out = Vec::new();
        self.strip(norm, 0, 0, &mut Vec::new(), &mut out);
        out
    }

    fn strip(&self, rest: &str, row: usize, passed: usize, splits: &mut Vec<(usize, String)>, out: &mut Vec<Reading>) {
        if !splits.is_empty() {
            out.extend(self.words_of(rest).map(|(word, definite)| Reading { splits: splits.clone(), word, definite }));
        }
        for (index, clitics) in self.clitics.rows.iter().enumerate().skip(row) {
            for (written, gives) in clitics {
                let Some(left) = rest.strip_prefix(written.as_str()) else { continue };
                if left.chars().count() < 2 {
                    continue;
                }
                let chars = passed + written.chars().count();
                splits.push((chars, plain(clitics, written).to_owned()));
                self.strip(&format!("{gives}{left}"), index + 1, chars, splits, out);
                splits.pop();
            }
        }
    }

    /// Adds the edges of a reading's clitics and tells where its word starts.
    fn split(&self, tokens: &Tokens<'_>, normal: &Normal, chart: &mut Chart, token: usize, reading: &Reading) -> Pos {
        let mut at = chart.front(token);
        let base = tokens.list[token].start as usize;
        for (chars, clitic) in &reading.splits {
            let byte = base + normal.raw_offset(tokens.raw(token), *chars);
            let next = chart.split(token, byte);
            let node = self.words.get(clitic).and_then(|word| self.steps.get(&(0, *word)));
            for (symbol, item) in node.map_or(&[][..], |node| &self.entries[*node as usize]) {
                chart.add(at, Edge { symbol: *symbol, end: next, item: *item });
            }
            at = next;
        }
        at
    }
}

/// The clitic that `written` is a spelling of: «لل» is «ل» with the article's first letter fallen out.
fn plain<'c>(row: &'c [(String, String)], written: &'c str) -> &'c str {
    row.iter().map(|(w, _)| w.as_str()).filter(|w| written.starts_with(w)).min_by_key(|w| w.len()).unwrap_or(written)
}
