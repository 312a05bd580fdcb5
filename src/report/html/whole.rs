//! An article from its first word to its last, with the words that a finding rests on marked where they stand.

use super::marked::{Run, direction, runs};
use crate::article::Article;
use crate::extract::{Claim, Place};
use crate::report::Report;
use crate::report::bidi::clean;
use crate::report::view::dated;
use askama::Template;
use std::ops::Range;

/// A whole article.
#[derive(Debug, Template)]
#[template(path = "whole.html")]
pub(super) struct Whole {
    /// Begins the ids of its elements.
    place: String,
    source: String,
    dated: String,
    language: String,
    direction: &'static str,
    file: String,
    paragraphs: Vec<Paragraph>,
    marked: bool,
}

/// A line of it; blank ones are left out.
#[derive(Debug)]
struct Paragraph {
    runs: Vec<Run>,
    heading: bool,
    /// The first with marked words, where a link leads to.
    first: bool,
}

impl Whole {
    /// The article at `index` with the words of `claims` marked.
    pub(super) fn new(report: &Report, index: usize, claims: &[usize]) -> Option<Whole> {
        let article = report.articles.get(index)?;
        let claims: Vec<&Claim> = claims.iter().filter_map(|claim| report.claims.get(*claim)).collect();
        let mut paragraphs: Vec<Paragraph> = titles(article, &claims).into_iter().collect();
        paragraphs.extend(lines(article, &claims));
        let first = paragraphs.iter_mut().find(|one| one.runs.iter().any(|run| run.marked));
        let marked = first.map(|one| one.first = true).is_some();
        Some(Whole {
            place: format!("a{index}"),
            source: clean(&article.source),
            dated: dated(article),
            language: article.language.clone().unwrap_or_default(),
            direction: direction(article.words()),
            file: clean(article.path.as_ref().unwrap_or(&article.id)),
            paragraphs,
            marked,
        })
    }
}

/// The title, where it was given apart from the text.
fn titles(article: &Article, claims: &[&Claim]) -> Option<Paragraph> {
    let whole = 0..article.title.len();
    let runs = runs(&article.title, whole.clone(), within(claims, Place::Title, &whole), &[]);
    article.title_apart.then_some(Paragraph { runs, heading: true, first: false })
}

fn lines(article: &Article, claims: &[&Claim]) -> Vec<Paragraph> {
    let mut at = article.body;
    let mut found = Vec::new();
    for line in article.words().split_inclusive('\n') {
        let place = at..at + line.trim_end().len();
        at += line.len();
        if !place.is_empty() {
            let marks = within(claims, Place::Text, &place);
            found.push(Paragraph { runs: runs(&article.text, place, marks, &[]), heading: false, first: false });
        }
    }
    found
}

/// The parts of the claims' words that lie in `place`.
fn within(claims: &[&Claim], of: Place, place: &Range<usize>) -> Vec<Range<usize>> {
    let here = claims.iter().map(|claim| &claim.evidence).filter(|words| words.place == of);
    let cut = here.map(|words| words.start.max(place.start)..words.end.min(place.end));
    cut.filter(|range| range.start < range.end).collect()
}
