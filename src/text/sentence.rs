//! Cuts tokens into sentences: at line breaks and at full stops, but not behind an abbreviation or within a number.

use super::{Kind, Tokens};
use rustc_hash::FxHashSet;

/// A sentence: a range of tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// First token.
    pub start: usize,
    /// One past the last token.
    pub end: usize,
    /// Which paragraph of the text it stands in, counted from 0.
    pub paragraph: usize,
}

impl Sentence {
    /// Its bytes in the text, end exclusive.
    pub fn bytes(&self, tokens: &Tokens<'_>) -> (usize, usize) {
        let start = tokens.list.get(self.start).map_or(0, |t| t.start as usize);
        let end = self.end.checked_sub(1).and_then(|i| tokens.list.get(i)).map_or(start, |t| t.end as usize);
        (start, end)
    }
}

/// Tokens that a sentence may have. A text without full stops is cut here, since what is bound within a sentence takes
/// time by the square of its length; the longest sentences of news have some 300.
const MOST_TOKENS: usize = 400;
/// Tokens before such a cut among which it is put behind a comma.
const NEAR_COMMA: usize = 150;

/// The sentences of a text. `abbreviations` holds normal forms after which a full stop ends nothing.
pub fn sentences(tokens: &Tokens<'_>, abbreviations: &FxHashSet<String>) -> Vec<Sentence> {
    let mut out = Vec::new();
    let (mut start, mut paragraph) = (0, 0);
    for i in 0..tokens.list.len() {
        let breaks = tokens.list[i].breaks;
        if i > start && breaks > 0 && !runs_on(tokens, i) {
            out.push(Sentence { start, end: i, paragraph });
            start = i;
        }
        if breaks > 0 && i > 0 {
            paragraph += 1;
        }
        if i >= start + MOST_TOKENS {
            let end = cut(tokens, i);
            out.push(Sentence { start, end, paragraph });
            start = end;
        }
        if i >= start && ends(tokens, i, abbreviations) {
            let end = closing(tokens, i + 1);
            if end > start {
                out.push(Sentence { start, end, paragraph });
                start = end;
            }
        }
    }
    if start < tokens.list.len() {
        out.push(Sentence { start, end: tokens.list.len(), paragraph });
    }
    out
}

/// The sentences of what stands from byte `from` on; one that begins before it is cut there. Paragraphs count from there.
pub fn sentences_from(tokens: &Tokens<'_>, abbreviations: &FxHashSet<String>, from: usize) -> Vec<Sentence> {
    let mut all = sentences(tokens, abbreviations);
    if from > 0 {
        let first = tokens.list.partition_point(|token| (token.start as usize) < from);
        all.retain(|sentence| sentence.end > first);
        let skipped = all.first().map_or(0, |sentence| sentence.paragraph);
        for sentence in &mut all {
            sentence.start = sentence.start.max(first);
            sentence.paragraph -= skipped;
        }
    }
    all
}

/// Where a sentence that grew too long by token `i` ends: behind its last comma, if one is near.
fn cut(tokens: &Tokens<'_>, i: usize) -> usize {
    let comma = (i - NEAR_COMMA..i).rev().find(|k| matches!(tokens.raw(*k), "," | "،" | ";" | "؛"));
    comma.map_or(i, |k| k + 1)
}

/// A single line break before a lower-case word is a wrapped line, not an end.
fn runs_on(tokens: &Tokens<'_>, i: usize) -> bool {
    let lower = tokens.raw(i).chars().next().is_some_and(char::is_lowercase);
    let open = !matches!(tokens.raw(i - 1), "." | "!" | "?" | ":");
    lower && open && tokens.list[i].breaks == 1
}

fn ends(tokens: &Tokens<'_>, i: usize, abbreviations: &FxHashSet<String>) -> bool {
    match tokens.raw(i) {
        "!" | "?" | "؟" | "。" | "！" | "？" | "۔" | "।" | "…" => true,
        "." => {
            !tokens.touches_next(i) && !within(tokens, i) && !abbreviated(tokens, i, abbreviations)
                || tokens.touches_next(i) && (is_closing(tokens.raw(i + 1)) || runs_into(tokens, i))
        }
        _ => false,
    }
}

/// «3. 1 million»: a number that a machine pulled apart, or that marks of direction stand in.
fn within(tokens: &Tokens<'_>, i: usize) -> bool {
    let digits = |k: usize| tokens.list.get(k).is_some_and(|t| t.kind == Kind::Digits);
    if i == 0 || !digits(i - 1) || !digits(i + 1) || tokens.list[i + 1].breaks > 0 {
        return false;
    }
    let between = &tokens.text[tokens.list[i].end as usize..tokens.list[i + 1].start as usize];
    tokens.raw(i - 1).len() == 1 || !between.chars().any(char::is_whitespace)
}

fn abbreviated(tokens: &Tokens<'_>, i: usize, abbreviations: &FxHashSet<String>) -> bool {
    if i == 0 || !tokens.touches_next(i - 1) || tokens.list[i - 1].kind != Kind::Word {
        return false;
    }
    let initial = tokens.raw(i - 1).chars().count() == 1;
    initial || abbreviations.contains(tokens.norm(i - 1))
}

/// Letters of a word that is no initial and no abbreviation.
const WHOLE_WORD: usize = 3;

/// «the town.The minister»: a full stop whose space was forgotten; in a page's address a small letter follows.
fn runs_into(tokens: &Tokens<'_>, i: usize) -> bool {
    let word = |k: usize| tokens.list.get(k).is_some_and(|t| t.kind == Kind::Word);
    let whole = |k: usize| tokens.norm(k).chars().count() >= WHOLE_WORD;
    let large = |c: Option<char>| c.is_some_and(char::is_uppercase);
    i > 0
        && tokens.touches_next(i - 1)
        && word(i - 1)
        && word(i + 1)
        && whole(i - 1)
        && !large(tokens.raw(i - 1).chars().next_back())
        && tokens.raw(i + 1).chars().next().is_some_and(|c| !c.is_lowercase())
        && (whole(i + 1) || large(tokens.raw(i + 1).chars().next()))
}

fn is_closing(raw: &str) -> bool {
    matches!(raw, "\"" | "”" | "»" | "’" | ")" | "]" | "“")
}

/// Closing marks behind a full stop belong to its sentence.
fn closing(tokens: &Tokens<'_>, mut end: usize) -> usize {
    while tokens.list.get(end).is_some_and(|t| t.breaks == 0)
        && tokens.touches_next(end - 1)
        && is_closing(tokens.raw(end))
    {
        end += 1;
    }
    end
}
