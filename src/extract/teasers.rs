//! Lists of other stories' headlines around an article: short lines without a full stop that say nothing of its title.

use crate::text::{Kind, Sentence, Tokens};
use rustc_hash::FxHashSet;

/// Lines that make a list.
const LIST: usize = 5;
/// Words of a headline, least and most.
const WORDS: std::ops::RangeInclusive<usize> = 4..=22;
/// Letters of a word that tells what a line is about.
const LETTERS: usize = 4;
/// Words that a line on the same thing shares with the title.
const SHARED: usize = 2;
/// A list of which fewer lines than one in so many speak of the title is of other stories.
const OWN: usize = 4;

/// First tokens of the sentences that are in headlines of other stories than the one that `title` names.
pub fn of_others(title: &Tokens<'_>, tokens: &Tokens<'_>, all: &[Sentence], skipped: &FxHashSet<usize>) -> Vec<usize> {
    let words = telling(title, 0, title.list.len());
    let mut out = Vec::new();
    if words.is_empty() {
        return out;
    }
    let lines: Vec<&[Sentence]> = all.chunk_by(|a, b| a.paragraph == b.paragraph).collect();
    let own: Vec<&[Sentence]> = lines.into_iter().filter(|l| !skipped.contains(&l[0].start)).collect();
    for run in own.chunk_by(|a, b| is_headline(tokens, a) && is_headline(tokens, b)) {
        let (about, others): (Vec<&[Sentence]>, Vec<&[Sentence]>) =
            run.iter().partition(|line| shares(&words, tokens, line));
        if run.len() >= LIST && about.len() * OWN < run.len() {
            out.extend(others.iter().flat_map(|line| line.iter().map(|s| s.start)));
        }
    }
    out
}

/// First token of a line and one past its last.
fn span(line: &[Sentence]) -> (usize, usize) {
    (line.first().map_or(0, |s| s.start), line.last().map_or(0, |s| s.end))
}

/// Is the line put like a headline: short, and its end open or cut off?
fn is_headline(tokens: &Tokens<'_>, line: &[Sentence]) -> bool {
    let (start, end) = span(line);
    let is_mark = |i: usize| tokens.list.get(i).is_none_or(|t| t.kind == Kind::Mark);
    let cut_off = end > 1 && (tokens.raw(end - 1) == "…" || tokens.raw(end - 1) == "." && tokens.raw(end - 2) == ".");
    WORDS.contains(&(end - start)) && !is_mark(start) && (cut_off || !is_mark(end - 1))
}

/// The words of tokens `from..to` that tell what they are about.
fn telling<'t>(tokens: &'t Tokens<'_>, from: usize, to: usize) -> Vec<&'t str> {
    let long = |word: &&str| word.chars().count() >= LETTERS;
    (from..to).filter(|i| tokens.list[*i].kind == Kind::Word).map(|i| tokens.norm(i)).filter(long).collect()
}

/// Does the line hold enough of `words`, what may be glued to their fronts aside? One word («wounded») says little.
fn shares(words: &[&str], tokens: &Tokens<'_>, line: &[Sentence]) -> bool {
    let (start, end) = span(line);
    let told = telling(tokens, start, end);
    let shared = told.iter().filter(|word| words.iter().any(|other| word.ends_with(other) || other.ends_with(*word)));
    shared.count() >= words.len().min(SHARED)
}
