//! Footnotes: where each claim's words stand, in their sentence, so that an editor need not open the file.

use super::escape::{quote, quote_in, text};
use crate::extract::{Claim, Place};
use crate::report::Report;
use crate::report::view::{sentence, source};
use crate::report::words::QUOTATION;
use std::collections::HashMap;

/// The footnotes of a document, numbered in the order in which they are first referred to.
#[derive(Debug)]
pub(super) struct Notes<'a> {
    report: &'a Report,
    claims: Vec<usize>,
    numbers: HashMap<usize, usize>,
}

impl<'a> Notes<'a> {
    /// No footnotes yet.
    pub(super) fn new(report: &'a Report) -> Self {
        Notes { report, claims: Vec::new(), numbers: HashMap::new() }
    }

    /// The marks of some claims: `[^1][^2]`.
    pub(super) fn marks(&mut self, claims: &[usize]) -> String {
        claims.iter().map(|claim| format!("[^{}]", self.number(*claim))).collect()
    }

    fn number(&mut self, claim: usize) -> usize {
        let next = self.claims.len() + 1;
        let number = *self.numbers.entry(claim).or_insert(next);
        if number == next {
            self.claims.push(claim);
        }
        number
    }

    /// The footnotes themselves, one a line.
    pub(super) fn footnotes(&self) -> Option<String> {
        let notes = self.claims.iter().enumerate().filter_map(|(index, claim)| self.footnote(index + 1, *claim));
        Some(notes.collect::<Vec<_>>().join("\n")).filter(|notes| !notes.is_empty())
    }

    fn footnote(&self, number: usize, claim: usize) -> Option<String> {
        let claim = self.report.claims.get(claim)?;
        let article = self.report.articles.get(claim.article)?;
        let file = article.path.as_deref().unwrap_or(&article.id);
        let source = text(&format!("{}, {file}", source(article)));
        let words = self.in_sentence(claim).unwrap_or_else(|| quote(&claim.evidence.text, QUOTATION));
        Some(format!("[^{number}]: {source}, {}: {words}", place(claim)))
    }

    /// The words in bold within their sentence; `None` where that is too long for a note, or where they go on beyond it.
    fn in_sentence(&self, claim: &Claim) -> Option<String> {
        let sentence = sentence(self.report, claim);
        let start = claim.evidence.start.checked_sub(claim.sentence.0)?;
        let (before, rest) = sentence.split_at_checked(start)?;
        let after = rest.strip_prefix(claim.evidence.text.as_str())?;
        (sentence.chars().count() <= QUOTATION).then(|| quote_in(before, &claim.evidence.text, after))
    }
}

fn place(claim: &Claim) -> String {
    let evidence = &claim.evidence;
    match evidence.place {
        Place::Text => format!("{}:{}", evidence.line, evidence.column),
        Place::Title => format!("title {}:{}", evidence.line, evidence.column),
    }
}
