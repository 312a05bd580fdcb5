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
    /// Does a longer form go on from the node?
    leads_on: Vec<bool>,
    /// Is the node's form a word of some class, and not only of patterns?
    classed: Vec<bool>,
    clitics: Clitics,
    definite: Option<Symbol>,
}

/// How the front of a token is split off: behind how many characters, and the word of the clitic.
#[derive(Clone, Copy, Default)]
struct Splits {
    list: [(usize, u32); MOST_CLITICS],
    len: usize,
}

/// Clitics that one word may carry.
const MOST_CLITICS: usize = 4;
/// Stands for a clitic that is no word by itself.
const NO_WORD: u32 = u32::MAX;

/// A token whose readings are looked for.
struct Place<'a, 't> {
    tokens: &'a Tokens<'t>,
    normal: &'a Normal,
    token: usize,
}

impl Lexicon {
    /// An empty lexicon.
    pub fn new(clitics: Clitics) -> Self {
        Lexicon {
            clitics,
            entries: vec![Vec::new()],
            leads_on: vec![false],
            classed: vec![false],
            ..Lexicon::default()
        }
    }

    /// Adds a word that patterns hold. It may be read behind clitics as well («لعام» as «ل» and «عام»).
    pub fn add_plain(&mut self, word: &str, symbol: Symbol) {
        self.add_to(&[word.to_owned()], symbol, 0);
    }

    /// Words that are read without their article stand for `symbol` besides.
    pub fn mark_definite(&mut self, symbol: Symbol) {
        self.definite = Some(symbol);
    }

    /// Was a word at `pos` read without its article?
    pub fn is_definite(&self, chart: &Chart, pos: Pos) -> bool {
        self.definite.is_some_and(|symbol| chart.at(pos).iter().any(|e| e.symbol == symbol))
    }

    /// Adds a form, as normal forms of its tokens, that stands for `symbol` with `item`.
    pub fn add(&mut self, form: &[String], symbol: Symbol, item: u32) {
        let node = self.add_to(form, symbol, item);
        self.classed[node as usize] = true;
    }

    fn add_to(&mut self, form: &[String], symbol: Symbol, item: u32) -> u32 {
        let mut node = 0;
        for word in form {
            let next_word = self.words.len() as u32;
            let id = match self.words.get(word) {
                Some(id) => *id,
                None => *self.words.entry(word.clone()).or_insert(next_word),
            };
            let fresh = self.entries.len() as u32;
            let next = *self.steps.entry((node, id)).or_insert(fresh);
            if next == fresh {
                self.entries.push(Vec::new());
                self.leads_on.push(false);
                self.classed.push(false);
                self.leads_on[node as usize] = true;
            }
            node = next;
        }
        let entry = &mut self.entries[node as usize];
        if node > 0 && !entry.contains(&(symbol, item)) {
            entry.push((symbol, item));
        }
        node
    }

    /// Adds an edge to `chart` for every known word in it.
    pub fn look_up(&self, tokens: &Tokens<'_>, normal: &Normal, chart: &mut Chart) {
        for i in 0..chart.len() {
            let token = chart.token(i as Pos);
            let norm = tokens.norm(token);
            let mut known = false;
            for (word, definite) in self.words_of(norm) {
                let Some(node) = self.steps.get(&(0, word)).map(|node| *node as usize) else { continue };
                known |= self.classed[node] || self.leads_on[node];
                self.mark(chart, i as Pos, token, definite);
                self.walk(tokens, chart, i as Pos, token, word);
            }
            let word = tokens.list[token].kind == Kind::Word;
            if word && (!known || self.goes_on_behind_clitic(tokens, chart, token)) {
                self.strip(&Place { tokens, normal, token }, chart, norm, 0, 0, Splits::default());
            }
        }
    }

    /// Is there a longer form behind a clitic of the token, although the token is a word itself («وأحد عشر»)?
    fn goes_on_behind_clitic(&self, tokens: &Tokens<'_>, chart: &Chart, token: usize) -> bool {
        let (norm, next) = (tokens.norm(token), token + 1);
        let mut forms = self.clitics.rows.iter().flatten().filter(|(_, gives)| gives.is_empty());
        next < chart.token(chart.len() as Pos)
            && forms.any(|(written, _)| {
                let left = norm.strip_prefix(written.as_str()).and_then(|left| self.words.get(left));
                let node = left.and_then(|word| self.steps.get(&(0, *word))).filter(|n| self.leads_on[**n as usize]);
                node.is_some_and(|node| {
                    self.words_of(tokens.norm(next)).any(|(word, _)| self.steps.contains_key(&(*node, word)))
                })
            })
    }

    /// Is `norm` nothing but clitics and articles, as before digits («بـ15»)?
    pub fn is_clitic(&self, norm: &str) -> bool {
        let article = |rest: &str| rest.is_empty() || self.clitics.articles.iter().any(|a| a == rest);
        let mut rest = norm;
        for row in &self.clitics.rows {
            if article(rest) {
                return true;
            }
            if row.iter().any(|(written, _)| written == rest) {
                return true;
            }
            if let Some(left) = row.iter().find_map(|(written, _)| rest.strip_prefix(written.as_str())) {
                rest = left;
            }
        }
        article(rest)
    }

    /// Does the word start with an article?
    pub fn has_article(&self, norm: &str) -> bool {
        self.clitics.articles.iter().any(|article| norm.len() > article.len() && norm.starts_with(article.as_str()))
    }

    /// Is the word an article alone, as before digits?
    pub fn is_article(&self, norm: &str) -> bool {
        self.clitics.articles.iter().any(|article| article == norm)
    }

    /// Is a conjunction glued to the front of the word?
    pub fn has_conjunction(&self, norm: &str) -> bool {
        let glued = |written: &str| norm.len() > written.len() && norm.starts_with(written);
        self.clitics.rows.first().is_some_and(|row| row.iter().any(|(written, _)| glued(written)))
    }

    fn mark(&self, chart: &mut Chart, start: Pos, token: usize, definite: bool) {
        if let (true, Some(symbol)) = (definite, self.definite) {
            chart.add(start, Edge { symbol, end: chart.front(token + 1), item: 0 });
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
            if at >= last || !self.leads_on[here as usize] {
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

    /// Reads a token behind its clitics, at most one of each row.
    fn strip(&self, place: &Place<'_, '_>, chart: &mut Chart, rest: &str, row: usize, passed: usize, splits: Splits) {
        if splits.len > 0 {
            let mut start = None;
            for (word, definite) in self.words_of(rest).filter(|(word, _)| self.steps.contains_key(&(0, *word))) {
                let start = *start.get_or_insert_with(|| self.split(place, chart, &splits));
                self.mark(chart, start, place.token, definite);
                self.walk(place.tokens, chart, start, place.token, word);
            }
        }
        for (index, clitics) in self.clitics.rows.iter().enumerate().skip(row) {
            for (written, gives) in clitics {
                let Some(left) = rest.strip_prefix(written.as_str()) else { continue };
                if left.chars().nth(1).is_none() || splits.len == MOST_CLITICS {
                    continue;
                }
                let chars = passed + written.chars().count();
                let mut more = splits;
                more.list[more.len] = (chars, self.words.get(plain(clitics, written)).copied().unwrap_or(NO_WORD));
                more.len += 1;
                if gives.is_empty() {
                    self.strip(place, chart, left, index + 1, chars, more);
                } else {
                    self.strip(place, chart, &format!("{gives}{left}"), index + 1, chars, more);
                }
            }
        }
    }

    /// Adds the edges of a token's clitics and tells where its word starts.
    fn split(&self, place: &Place<'_, '_>, chart: &mut Chart, splits: &Splits) -> Pos {
        let mut at = chart.front(place.token);
        let base = place.tokens.list[place.token].start as usize;
        for (chars, clitic) in &splits.list[..splits.len] {
            let byte = base + place.normal.raw_offset(place.tokens.raw(place.token), *chars);
            let next = chart.split(place.token, byte);
            let node = self.steps.get(&(0, *clitic));
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
