//! From a report to the shapes of the contract: indexes become ids here, and nowhere else.

use super::contract::*;
use super::value::ValueJson;
use crate::article::{Article, Published};
use crate::compare::{Decision, Finding, Verdict};
use crate::extract::Claim;
use crate::report::Report;
use crate::report::view::verdicts;
use crate::subject::{Party, Position, Subject};

impl<'a> ReportJson<'a> {
    pub(crate) fn new(report: &'a Report) -> Self {
        let subjects = report.subjects.iter().zip(verdicts(report));
        ReportJson {
            schema: SCHEMA,
            articles: report.articles.iter().map(ArticleJson::new).collect(),
            claims: claims(report),
            subjects: subjects.map(|(subject, verdict)| SubjectJson::new(report, subject, verdict)).collect(),
            findings: report.findings.iter().map(|finding| FindingJson::new(report, finding)).collect(),
        }
    }
}

/// All claims of a report.
pub(crate) fn claims(report: &Report) -> Vec<ClaimJson<'_>> {
    report.claims.iter().enumerate().map(|(index, claim)| ClaimJson::new(report, index, claim)).collect()
}

impl<'a> ArticleJson<'a> {
    pub(crate) fn new(article: &'a Article) -> Self {
        ArticleJson {
            id: &article.id,
            path: article.path.as_deref(),
            source: &article.source,
            title: &article.title,
            language: article.language.as_deref(),
            story: &article.story,
            published: article.published.map(PublishedJson::from),
        }
    }
}

impl From<Published> for PublishedJson {
    fn from(published: Published) -> Self {
        PublishedJson { date: published.date.to_string(), how: published.how, sure: published.sure }
    }
}

impl<'a> ReadJson<'a> {
    pub(crate) fn new(article: &'a Article, with_text: bool) -> Self {
        ReadJson {
            path: article.path.as_deref(),
            id: &article.id,
            title: &article.title,
            source: &article.source,
            language: article.language.as_deref(),
            published: article.published.map(PublishedJson::from),
            text: with_text.then_some(&article.text),
        }
    }
}

impl<'a> ClaimJson<'a> {
    pub(crate) fn new(report: &'a Report, index: usize, claim: &'a Claim) -> Self {
        let subject = report.claim_subjects.get(index).copied().flatten();
        ClaimJson {
            id: &claim.id,
            article: article_id(report, claim.article),
            kind: &claim.kind,
            subject: subject.and_then(|subject| subject_id(report, subject)),
            value: ValueJson::new(&claim.value),
            role: claim.role,
            stance: claim.stance,
            attribution: &claim.attribution,
            as_of: claim.as_of.map(|day| day.to_string()),
            slots: &claim.slots,
            rule: &claim.rule,
            evidence: EvidenceJson::new(claim),
            sentence: SpanJson { start: claim.sentence.0, end: claim.sentence.1 },
        }
    }
}

impl<'a> EvidenceJson<'a> {
    fn new(claim: &'a Claim) -> Self {
        let evidence = &claim.evidence;
        EvidenceJson {
            place: evidence.place,
            text: &evidence.text,
            start: evidence.start,
            end: evidence.end,
            line: evidence.line,
            column: evidence.column,
        }
    }
}

impl<'a> SubjectJson<'a> {
    pub(crate) fn new(report: &'a Report, subject: &'a Subject, verdict: Verdict) -> Self {
        SubjectJson {
            id: &subject.id,
            story: &subject.story,
            kind: &subject.kind,
            role: subject.role,
            label: &subject.label,
            slots: &subject.slots,
            verdict,
            positions: subject.positions.iter().map(|position| PositionJson::new(report, position)).collect(),
        }
    }
}

impl<'a> PositionJson<'a> {
    fn new(report: &'a Report, position: &'a Position) -> Self {
        PositionJson {
            article: article_id(report, position.article),
            value: ValueJson::new(&position.value),
            how: position.how,
            claims: claim_ids(report, &position.claims),
            parties: position.parties.iter().map(|party| PartyJson::new(report, party)).collect(),
        }
    }
}

impl<'a> PartyJson<'a> {
    fn new(report: &'a Report, party: &'a Party) -> Self {
        PartyJson {
            attribution: &party.attribution,
            value: ValueJson::new(&party.value),
            claims: claim_ids(report, &party.claims),
        }
    }
}

impl<'a> FindingJson<'a> {
    fn new(report: &'a Report, finding: &'a Finding) -> Self {
        FindingJson {
            id: &finding.id,
            story: &finding.story,
            subject: finding.subject.and_then(|subject| subject_id(report, subject)),
            verdict: finding.verdict,
            severity: finding.severity,
            reason: &finding.reason,
            claims: claim_ids(report, &finding.claims),
            articles: finding.articles.iter().map(|article| article_id(report, *article)).collect(),
            independent_sources: finding.independent_sources,
            decision: finding.decision.as_ref().map(DecisionJson::new),
        }
    }
}

impl<'a> DecisionJson<'a> {
    pub(crate) fn new(decision: &'a Decision) -> Self {
        DecisionJson {
            status: decision.status,
            value: decision.value.as_deref(),
            note: decision.note.as_deref(),
            who: &decision.who,
            when: decision.when.to_string(),
            stands: decision.stands(),
            changes: &decision.changes,
        }
    }
}

fn article_id(report: &Report, index: usize) -> &str {
    report.articles.get(index).map(|article| article.id.as_str()).unwrap_or_default()
}

fn subject_id(report: &Report, index: usize) -> Option<&str> {
    report.subjects.get(index).map(|subject| subject.id.as_str())
}

fn claim_ids<'a>(report: &'a Report, indexes: &[usize]) -> Vec<&'a str> {
    indexes.iter().filter_map(|index| report.claims.get(*index)).map(|claim| claim.id.as_str()).collect()
}
