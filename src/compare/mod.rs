//! Findings: a subject's verdict over its positions, with a reason in plain words; and an article against itself.

mod copies;
mod decision;
mod finding;
mod headline;
mod kin;
mod own;
mod pair;
mod reason;
mod wording;

pub use decision::{Decision, Status};
pub use finding::{Finding, Severity, Verdict};

use crate::article::Article;
use crate::catalogue::{Catalogue, CatalogueError, Kind};
use crate::extract::{Claim, Oddity};
use crate::subject::{Position, Subject};
use copies::Copies;
use pair::{Judged, Sides};
use std::collections::BTreeMap;

/// What everything is judged by.
pub struct Case<'a> {
    /// All articles.
    pub articles: &'a [Article],
    /// All claims.
    pub claims: &'a [Claim],
    /// All subjects.
    pub subjects: &'a [Subject],
    /// By article, what it says against itself of its date.
    pub oddities: &'a [Vec<Oddity>],
    /// Claim types and languages.
    pub catalogue: &'a Catalogue,
}

/// The findings of all stories: by story in the order of the input, the gravest first.
///
/// # Errors
/// Where the catalogue's data of a language is broken.
pub fn compare(case: &Case<'_>) -> Result<Vec<Finding>, CatalogueError> {
    let copies = copies::of(case)?;
    let mut findings = Vec::new();
    for (index, subject) in case.subjects.iter().enumerate() {
        findings.extend(judge(case, &copies, index, subject)?);
        findings.extend(own::rivals(case, index, subject));
        findings.extend(headline::findings(case, index, subject));
    }
    findings.extend(own::sums(case));
    findings.extend(own::dates(case));
    let mut stories: BTreeMap<&str, usize> = BTreeMap::new();
    for article in case.articles {
        let next = stories.len();
        stories.entry(&article.story).or_insert(next);
    }
    findings.sort_by_key(|f| {
        (stories.get(f.story.as_str()).copied(), std::cmp::Reverse((f.verdict, f.severity)), f.subject)
    });
    for (n, finding) in findings.iter_mut().enumerate() {
        finding.id = format!("f{}", n + 1);
    }
    Ok(findings)
}

/// The verdict of a subject of which two or more sources speak: that of the two positions furthest apart.
fn judge(case: &Case<'_>, copies: &Copies, index: usize, subject: &Subject) -> Result<Option<Finding>, CatalogueError> {
    let positions = latest_by_source(case, subject);
    if positions.len() < 2 || case.catalogue.kind(&subject.kind).is_none() {
        return Ok(None);
    }
    let mut worst: Option<(Judged, &Position, &Position)> = None;
    for (i, a) in positions.iter().enumerate() {
        for b in &positions[i + 1..] {
            let judged = verdict(case, subject, a, b)?;
            if worst.as_ref().is_none_or(|(w, ..)| judged.rank() > w.rank()) {
                worst = Some((judged, a, b));
            }
        }
    }
    Ok(worst.map(|(judged, a, b)| finding(case, copies, index, subject, &positions, (judged, a, b))))
}

fn verdict(case: &Case<'_>, subject: &Subject, a: &Position, b: &Position) -> Result<Judged, CatalogueError> {
    let kind = case.catalogue.kind(&subject.kind);
    if kind.is_some_and(|k| k.value == Kind::Quotation) {
        return wording::judge(case, a, b);
    }
    Ok(pair::judge(&Sides { case, subject, a, b }))
}

/// One position a source: of two articles of one outlet the later replaces the earlier.
fn latest_by_source<'s>(case: &Case<'_>, subject: &'s Subject) -> Vec<&'s Position> {
    let mut latest: Vec<&Position> = Vec::new();
    for position in &subject.positions {
        let article = &case.articles[position.article];
        let date = |p: &Position| case.articles[p.article].published.map(|p| p.date);
        match latest.iter_mut().find(|p| case.articles[p.article].source == article.source) {
            Some(old) if date(position) >= date(old) => *old = position,
            Some(_) => {}
            None => latest.push(position),
        }
    }
    latest
}

fn finding(
    case: &Case<'_>,
    copies: &Copies,
    index: usize,
    subject: &Subject,
    positions: &[&Position],
    (judged, a, b): (Judged, &Position, &Position),
) -> Finding {
    let articles: Vec<usize> = positions.iter().map(|p| p.article).collect();
    let independent = copies.independent(case, positions);
    Finding {
        id: String::new(),
        story: subject.story.clone(),
        subject: Some(index),
        verdict: judged.verdict,
        severity: pair::severity(subject, &judged),
        reason: reason::of_pair(case, subject, &judged, a, b, (independent, articles.len())),
        copies: copies.among(&articles),
        claims: positions.iter().flat_map(|p| p.claims.iter().copied()).collect(),
        articles,
        independent_sources: independent,
        pair: Some((a.article, b.article)),
        decision: None,
    }
}
