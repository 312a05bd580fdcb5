//! The evidence of a finding by content: who says what in which words, and what it came to.

use super::Evidence;
use super::identity::hex;
use crate::compare::{Finding, Verdict};
use crate::extract::{Claim, Stance};
use crate::report::Report;
use crate::value::{human, interval};

/// What a finding rests on today.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Seen {
    pub(super) verdict: Verdict,
    /// Sorted, each once: the same words printed twice by one source are one piece of evidence.
    pub(super) evidence: Vec<Evidence>,
}

impl Seen {
    /// What `finding` rests on.
    pub(super) fn new(report: &Report, finding: &Finding) -> Self {
        let claims = finding.claims.iter().filter_map(|claim| report.claims.get(*claim));
        let claims = claims.filter_map(|claim| of_claim(report, claim));
        let mut evidence: Vec<Evidence> = claims.chain(of_date(report, finding)).collect();
        evidence.sort();
        evidence.dedup();
        Seen { verdict: finding.verdict, evidence }
    }

    /// Sixteen hexadecimal digits that change with the verdict, a source, a value or a word, and with nothing else.
    pub(super) fn fingerprint(&self) -> String {
        let parts = self.evidence.iter().flat_map(|e| [&e.source, &e.says, &e.words]);
        hex(parts.map(String::as_str).chain([self.verdict.name()]))
    }
}

fn of_claim(report: &Report, claim: &Claim) -> Option<Evidence> {
    let article = report.articles.get(claim.article)?;
    Some(Evidence { source: article.source.clone(), says: says(claim), words: flat(&claim.evidence.text) })
}

/// A finding on an article as a whole is one on its date, which no claim holds.
fn of_date(report: &Report, finding: &Finding) -> Option<Evidence> {
    let article = report.articles.get(*finding.articles.first().filter(|_| finding.subject.is_none())?)?;
    let date = article.published.map_or_else(|| "no date".to_owned(), |published| format!("dated {}", published.date));
    Some(Evidence { source: article.source.clone(), says: date, words: flat(&finding.reason) })
}

fn says(claim: &Claim) -> String {
    let figure = match interval(&claim.value) {
        Some(interval) => format!("{} ({interval})", human(&claim.value)),
        None => human(&claim.value),
    };
    let figure = flat(&figure);
    match claim.stance {
        Stance::Asserted => figure,
        Stance::Denied => format!("denied: {figure}"),
        Stance::Doubted => format!("doubted: {figure}"),
    }
}

/// White space as one blank each: an article that was wrapped anew says the same.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
