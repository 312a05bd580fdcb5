//! The text that is being read, and its current sentence with all that was recognised in it.

use super::group::{self, Group};
use super::{Place, words};
use crate::article::Article;
use crate::catalogue::{Catalogue, Language, Lines};
use crate::text::{Edge, Pos, Sentence, Symbol, Tokens, sentences_from, tokenise};
use crate::value::{Moment, Sight, recognise, tense_at};
use rustc_hash::FxHashSet;

/// A text with what is known for all of its sentences.
pub struct Stage<'a> {
    /// Its article.
    pub article: &'a Article,
    /// Title or text.
    pub place: Place,
    /// Claim types.
    pub catalogue: &'a Catalogue,
    /// Words and phrases.
    pub language: &'a Language,
    /// Its words.
    pub tokens: Tokens<'a>,
    /// Its sentences.
    pub sentences: Vec<Sentence>,
    furniture: FxHashSet<usize>,
}

impl<'a> Stage<'a> {
    /// Cuts `text` into words and sentences and marks what is no part of the article.
    pub fn new(
        article: &'a Article,
        text: &'a str,
        place: Place,
        catalogue: &'a Catalogue,
        language: &'a Language,
        lines: &Lines,
    ) -> Self {
        let tokens = tokenise(text, &language.rules.normal);
        let body = if place == Place::Text { article.body } else { 0 };
        let sentences = sentences_from(&tokens, &language.rules.abbreviations, body);
        let sentences = super::opening::cut(&tokens, sentences, lines);
        let furniture = match place {
            Place::Text => furniture(article, &tokens, &sentences, language, lines),
            Place::Title => FxHashSet::default(),
        };
        Stage { article, place, catalogue, language, tokens, sentences, furniture }
    }

    /// Is the sentence no part of the article?
    pub fn is_furniture(&self, sentence: &Sentence) -> bool {
        self.furniture.contains(&sentence.start)
    }

    /// The symbol of a slot: `{name}`.
    pub fn symbol(&self, name: &str) -> Option<Symbol> {
        self.language.rules.symbols.get(name)
    }
}

/// First tokens of the sentences of a text that are no part of its article.
fn furniture(
    article: &Article,
    tokens: &Tokens<'_>,
    all: &[Sentence],
    language: &Language,
    lines: &Lines,
) -> FxHashSet<usize> {
    let mut out = super::opening::furniture(tokens, all, lines);
    if article.title_apart {
        let title = tokenise(&article.title, &language.rules.normal);
        out.extend(super::teasers::of_others(&title, tokens, all, &out));
    }
    out
}

/// One sentence with its chart.
#[derive(Default)]
pub struct Scene {
    /// Words and values.
    pub sight: Sight,
    /// Counted groups, by the item of their edges.
    pub groups: Vec<Group>,
    /// What relative dates are resolved with.
    pub moment: Moment,
}

impl Scene {
    /// Recognises all that stands in `sentence`.
    pub fn set(&mut self, stage: &Stage<'_>, sentence: &Sentence) {
        recognise(&stage.tokens, sentence, &stage.language.rules, &mut self.sight);
        words::quantities(stage, self);
        words::ages(stage, self);
        words::propers(stage, self);
        words::clauses(stage, self);
        group::recognise(stage, self);
        words::asides(stage, self);
        self.moment = Moment { on: stage.article.published.filter(|p| p.sure).map(|p| p.date), ..Moment::default() };
    }

    /// What a date at `pos` is resolved with: the article's day, and the tense of the nearest word.
    pub fn moment_at(&self, stage: &Stage<'_>, pos: Pos) -> Moment {
        Moment { tense: tense_at(&stage.language.rules, &self.sight, pos), ..self.moment }
    }

    /// All edges of `symbol`, in the order of the text, longest first from each place.
    pub fn edges(&self, symbol: Symbol) -> Vec<(Pos, Edge)> {
        let chart = &self.sight.chart;
        let mut edges: Vec<(Pos, Edge)> = chart
            .positions()
            .flat_map(|p| chart.at(p).iter().filter(|e| e.symbol == symbol).map(move |e| (p, *e)))
            .collect();
        edges.sort_by_key(|(p, e)| (chart.rank(*p), std::cmp::Reverse(chart.rank(e.end))));
        edges
    }

    /// The bytes from `start` to `end`.
    pub fn bytes(&self, stage: &Stage<'_>, start: Pos, end: Pos) -> (usize, usize) {
        self.sight.chart.bytes(&stage.tokens, start, end)
    }
}
