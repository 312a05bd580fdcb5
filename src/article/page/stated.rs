//! The text that a page states in its JSON-LD, against the lines of its tree: it tells which of them are the article's,
//! and stands in for them where a script would have made them.

use super::body::{characters, letters};
use super::lines::{Kind, Line, lines};
use dom_query::Document;
use rustc_hash::FxHashSet;

/// Characters of a text that is more than a teaser.
const LEAST: usize = 200;
/// The part of a line's runs of words that the text holds where the line is of it.
const OF_TEXT: f64 = 0.7;
/// The part of the text that lines of the tree have to make up.
const COVERED: f64 = 0.85;
/// How much longer the tree's article may be than a text that is whole.
const WHOLE: f64 = 1.5;
/// Words in a run.
const RUN: usize = 4;

/// The article by what is stated, where that is to be trusted: `found` is what the tree gave, `all` its every line.
pub(super) fn checked(found: &[Line], all: &[Line], stated: &str) -> Option<Vec<Line>> {
    let text = stated_lines(stated);
    let length = characters(&text) as f64;
    if characters(&text) < LEAST || characters(found) as f64 > WHOLE * length {
        return None;
    }
    let joined: Vec<&str> = text.iter().map(|line| line.text.as_str()).collect();
    let (runs, whole) = (runs_of(&joined.join(" ")), letters(&joined.concat()));
    let mut own: Vec<bool> = all.iter().map(|line| is_of(line, &runs, &whole)).collect();
    let covering = all.iter().zip(&own).filter(|(_, own)| **own).map(|(line, _)| line.text.chars().count());
    if (covering.sum::<usize>() as f64) < COVERED * length {
        return (characters(found) * 2 < characters(&text)).then_some(text);
    }
    keep_between(all, found, &mut own);
    Some(all.iter().zip(own).filter(|(_, own)| *own).map(|(line, _)| line.clone()).collect())
}

/// Headings and items between lines of the text are of it too where the tree's article has them.
fn keep_between(all: &[Line], found: &[Line], own: &mut [bool]) {
    let Some(first) = own.iter().position(|own| *own) else { return };
    let last = own.iter().rposition(|own| *own).unwrap_or(first);
    let texts: FxHashSet<&str> = found.iter().map(|line| line.text.as_str()).collect();
    for at in first..last {
        own[at] |= all[at].kind != Kind::Text && texts.contains(all[at].text.as_str());
    }
}

fn is_of(line: &Line, runs: &FxHashSet<String>, whole: &str) -> bool {
    let own: Vec<bool> = runs_of(&line.text).iter().map(|run| runs.contains(run)).collect();
    if own.is_empty() {
        let plain = letters(&line.text);
        return plain.chars().count() > 3 && whole.contains(&plain);
    }
    own.iter().filter(|own| **own).count() as f64 >= OF_TEXT * own.len() as f64
}

/// Each run of words, by letters alone.
fn runs_of(text: &str) -> FxHashSet<String> {
    let words: Vec<String> = text.split_whitespace().map(letters).filter(|word| !word.is_empty()).collect();
    words.windows(RUN).map(|run| run.join(" ")).collect()
}

/// Text as it is written into JSON: with line breaks, or as markup.
fn stated_lines(stated: &str) -> Vec<Line> {
    if stated.contains("</") || stated.contains("<br") {
        return lines(&Document::fragment(stated).root());
    }
    let line = |text: &str| Line {
        text: text.split_whitespace().collect::<Vec<_>>().join(" "),
        linked: 0,
        before: 0,
        dated: 0,
        elsewhere: false,
        kind: Kind::Text,
    };
    stated.lines().map(line).filter(|line| !line.text.is_empty()).collect()
}
