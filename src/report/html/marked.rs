//! An article's words as they stand, those that a claim rests on marked, in the article's own direction.

use super::differing::differing;
use crate::article::Article;
use crate::extract::{Claim, Place};
use crate::report::Report;
use crate::report::bidi::{clean, has_rtl};
use std::ops::Range;

/// A run of words.
#[derive(Debug, PartialEq)]
pub(super) struct Run {
    /// Its pieces, and whether another source has other words there.
    pub(super) pieces: Vec<(String, bool)>,
    pub(super) marked: bool,
}

/// A sentence, its language and direction.
#[derive(Debug)]
pub(super) struct Sentence {
    pub(super) runs: Vec<Run>,
    pub(super) language: String,
    pub(super) direction: &'static str,
    /// «line 12, column 4», «headline».
    pub(super) place: String,
}

/// The sentences that claims stand in, each once, with the words of all of them marked; `other` is another rendering of
/// what they quote.
pub(super) fn sentences(report: &Report, claims: &[usize], other: Option<&str>) -> Vec<Sentence> {
    let claims: Vec<&Claim> = claims.iter().filter_map(|claim| report.claims.get(*claim)).collect();
    let mut told: Vec<Sentence> = Vec::new();
    for (index, claim) in claims.iter().enumerate() {
        let same = |other: &&&Claim| at(other) == at(claim);
        if claims[..index].iter().any(|other| same(&other)) {
            continue;
        }
        let marks = claims.iter().filter(same).map(|claim| claim.evidence.start..claim.evidence.end).collect();
        if let Some(article) = report.articles.get(claim.article) {
            told.push(sentence(article, claim, marks, &other.map(|other| parted(claim, other)).unwrap_or_default()));
        }
    }
    told
}

/// Where the words of a claim differ from another rendering, in its text.
fn parted(claim: &Claim, other: &str) -> Vec<Range<usize>> {
    let start = claim.evidence.start;
    let differing = differing(&claim.evidence.text, other).into_iter();
    differing.map(|range| start + range.start..start + range.end).collect()
}

fn at(claim: &Claim) -> (usize, Place, (usize, usize)) {
    (claim.article, claim.evidence.place, claim.sentence)
}

fn sentence(article: &Article, claim: &Claim, marks: Vec<Range<usize>>, parted: &[Range<usize>]) -> Sentence {
    let text = if claim.evidence.place == Place::Title { &article.title } else { &article.text };
    let first = marks.iter().map(|mark| mark.start).fold(claim.sentence.0, usize::min);
    let last = marks.iter().map(|mark| mark.end).fold(claim.sentence.1, usize::max);
    Sentence {
        runs: runs(text, first..last, marks, parted),
        language: article.language.clone().unwrap_or_default(),
        direction: direction(text),
        place: match claim.evidence.place {
            Place::Title => "headline".to_owned(),
            Place::Text => format!("line {}, column {}", claim.evidence.line, claim.evidence.column),
        },
    }
}

/// The words of `within`, cut where a mark begins or ends.
pub(super) fn runs(
    text: &str,
    within: Range<usize>,
    mut marks: Vec<Range<usize>>,
    parted: &[Range<usize>],
) -> Vec<Run> {
    marks.sort_by_key(|mark| mark.start);
    let mut runs: Vec<Run> = Vec::new();
    let mut from = within.start;
    let mut push = |range: Range<usize>, marked: bool| {
        let pieces = pieces(text, range, if marked { parted } else { &[] });
        if !pieces.is_empty() {
            runs.push(Run { pieces, marked });
        }
    };
    for mark in marks {
        push(from..mark.start.max(from), false);
        push(mark.start.max(from)..mark.end.max(from), true);
        from = from.max(mark.end);
    }
    push(from..within.end.max(from), false);
    runs
}

fn pieces(text: &str, within: Range<usize>, parted: &[Range<usize>]) -> Vec<(String, bool)> {
    let mut ends: Vec<usize> = parted.iter().flat_map(|range| [range.start, range.end]).collect();
    ends.retain(|end| within.contains(end));
    ends.extend([within.start, within.end]);
    ends.sort_unstable();
    let piece = |pair: &[usize]| {
        let differs = parted.iter().any(|range| range.start <= pair[0] && pair[1] <= range.end);
        (clean(text.get(pair[0]..pair[1]).unwrap_or_default()), differs)
    };
    ends.windows(2).map(piece).filter(|(words, _)| !words.is_empty()).collect()
}

/// `rtl` where most of the text's letters are written from right to left.
pub(super) fn direction(text: &str) -> &'static str {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    let mut buffer = [0; 4];
    let (mut right, mut all) = (0_usize, 0_usize);
    for letter in letters {
        all += 1;
        right += usize::from(has_rtl(letter.encode_utf8(&mut buffer)));
    }
    if right * 2 > all { "rtl" } else { "ltr" }
}
