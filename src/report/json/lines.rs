//! JSON lines: a finding a line that needs no other line, for `jq`, a message queue or a database.

use super::contract::*;
use crate::compare::{Finding, Severity, Verdict};
use crate::report::Report;
use crate::report::view::stories;
use crate::subject::Subject;
use serde::Serialize;

/// A finding with what it names by id in the whole report written out in its place.
#[derive(Debug, Serialize)]
struct LineJson<'a> {
    schema: &'static str,
    id: Option<&'a str>,
    story: &'a str,
    verdict: Verdict,
    severity: Severity,
    reason: Option<&'a str>,
    independent_sources: usize,
    decision: Option<DecisionJson<'a>>,
    subject: Option<SubjectJson<'a>>,
    articles: Vec<ArticleJson<'a>>,
    claims: Vec<ClaimJson<'a>>,
}

/// A line for each finding, then one for each subject of which one source alone speaks (`single-source`, no id).
///
/// The keys are those of a finding in [`json`](super::json), with the subject, the articles and the claims themselves
/// where that has their ids; the claims beside a subject (denied, doubted, replaced) are among them.
pub fn jsonl(report: &Report) -> String {
    let single = stories(report).into_iter().flat_map(|story| story.single);
    let single = single.filter_map(|subject| report.subjects.get(subject));
    let findings = report.findings.iter().map(|finding| of_finding(report, finding));
    let lines = findings.chain(single.map(|subject| of_subject(report, subject)));
    lines.map(|line| super::json_line(&line)).collect()
}

fn of_finding<'a>(report: &'a Report, finding: &'a Finding) -> LineJson<'a> {
    let subject = finding.subject.and_then(|subject| report.subjects.get(subject));
    let beside = subject.into_iter().flat_map(|subject| &subject.beside);
    let claims = finding.claims.iter().chain(beside.filter(|claim| !finding.claims.contains(claim)));
    LineJson {
        schema: SCHEMA,
        id: Some(&finding.id),
        story: &finding.story,
        verdict: finding.verdict,
        severity: finding.severity,
        reason: Some(&finding.reason),
        independent_sources: finding.independent_sources,
        decision: finding.decision.as_ref().map(DecisionJson::new),
        subject: subject.map(|subject| SubjectJson::new(report, subject, finding.verdict)),
        articles: articles(report, &finding.articles),
        claims: claims_of(report, claims),
    }
}

fn of_subject<'a>(report: &'a Report, subject: &'a Subject) -> LineJson<'a> {
    let of: Vec<usize> = subject.positions.iter().map(|position| position.article).collect();
    let claims = subject.positions.iter().flat_map(|position| &position.claims).chain(&subject.beside);
    LineJson {
        schema: SCHEMA,
        id: None,
        story: &subject.story,
        verdict: Verdict::SingleSource,
        severity: Severity::Low,
        reason: None,
        independent_sources: 1,
        decision: None,
        subject: Some(SubjectJson::new(report, subject, Verdict::SingleSource)),
        articles: articles(report, &of),
        claims: claims_of(report, claims),
    }
}

fn articles<'a>(report: &'a Report, indexes: &[usize]) -> Vec<ArticleJson<'a>> {
    indexes.iter().filter_map(|index| report.articles.get(*index)).map(ArticleJson::new).collect()
}

fn claims_of<'a>(report: &'a Report, indexes: impl Iterator<Item = &'a usize>) -> Vec<ClaimJson<'a>> {
    let claim = |index: &usize| report.claims.get(*index).map(|claim| ClaimJson::new(report, *index, claim));
    indexes.filter_map(claim).collect()
}
