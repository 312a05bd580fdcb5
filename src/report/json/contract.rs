//! The shapes of `check --format json`, kept apart from internal types so that those may change and this may not.

use super::value::ValueJson;
use crate::article::How;
use crate::compare::{Severity, Status, Verdict};
use crate::extract::{Place, Role, Stance};
use crate::subject::Made;
use serde::Serialize;
use std::collections::BTreeMap;

/// Which contract this is.
pub(crate) const SCHEMA: &str = "crosscheck/1";

/// The whole document.
#[derive(Debug, Serialize)]
pub(crate) struct ReportJson<'a> {
    pub(crate) schema: &'static str,
    pub(crate) articles: Vec<ArticleJson<'a>>,
    pub(crate) claims: Vec<ClaimJson<'a>>,
    pub(crate) subjects: Vec<SubjectJson<'a>>,
    pub(crate) findings: Vec<FindingJson<'a>>,
}

/// An article, without its text.
#[derive(Debug, Serialize)]
pub(crate) struct ArticleJson<'a> {
    pub(crate) id: &'a str,
    pub(crate) path: Option<&'a str>,
    pub(crate) source: &'a str,
    pub(crate) title: &'a str,
    pub(crate) language: Option<&'a str>,
    pub(crate) story: &'a str,
    pub(crate) published: Option<PublishedJson>,
}

/// A publication date.
#[derive(Debug, Serialize)]
pub(crate) struct PublishedJson {
    pub(crate) date: String,
    pub(crate) how: How,
    pub(crate) sure: bool,
}

/// An article as it was read, where only reading was asked for.
#[derive(Debug, Serialize)]
pub(crate) struct ReadJson<'a> {
    pub(crate) path: Option<&'a str>,
    pub(crate) id: &'a str,
    pub(crate) title: &'a str,
    pub(crate) source: &'a str,
    pub(crate) language: Option<&'a str>,
    pub(crate) published: Option<PublishedJson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) text: Option<&'a str>,
}

/// A claim.
#[derive(Debug, Serialize)]
pub(crate) struct ClaimJson<'a> {
    pub(crate) id: &'a str,
    pub(crate) article: &'a str,
    #[serde(rename = "type")]
    pub(crate) kind: &'a str,
    pub(crate) subject: Option<&'a str>,
    pub(crate) value: ValueJson<'a>,
    pub(crate) role: Role,
    pub(crate) stance: Stance,
    pub(crate) attribution: &'a [String],
    pub(crate) as_of: Option<String>,
    pub(crate) slots: &'a BTreeMap<String, String>,
    pub(crate) rule: &'a str,
    pub(crate) evidence: EvidenceJson<'a>,
    pub(crate) sentence: SpanJson,
}

/// The exact words of a claim.
#[derive(Debug, Serialize)]
pub(crate) struct EvidenceJson<'a> {
    #[serde(rename = "in")]
    pub(crate) place: Place,
    pub(crate) text: &'a str,
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) line: usize,
    pub(crate) column: usize,
}

/// Byte offsets, end exclusive.
#[derive(Debug, Serialize)]
pub(crate) struct SpanJson {
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// A subject.
#[derive(Debug, Serialize)]
pub(crate) struct SubjectJson<'a> {
    pub(crate) id: &'a str,
    pub(crate) story: &'a str,
    #[serde(rename = "type")]
    pub(crate) kind: &'a str,
    pub(crate) role: Role,
    pub(crate) label: &'a str,
    pub(crate) slots: &'a BTreeMap<String, String>,
    pub(crate) verdict: Verdict,
    pub(crate) positions: Vec<PositionJson<'a>>,
}

/// What one article says on a subject.
#[derive(Debug, Serialize)]
pub(crate) struct PositionJson<'a> {
    pub(crate) article: &'a str,
    pub(crate) value: ValueJson<'a>,
    pub(crate) how: Made,
    pub(crate) claims: Vec<&'a str>,
    pub(crate) parties: Vec<PartyJson<'a>>,
}

/// One party's figure.
#[derive(Debug, Serialize)]
pub(crate) struct PartyJson<'a> {
    pub(crate) attribution: &'a [String],
    pub(crate) value: ValueJson<'a>,
    pub(crate) claims: Vec<&'a str>,
}

/// A finding.
#[derive(Debug, Serialize)]
pub(crate) struct FindingJson<'a> {
    pub(crate) id: &'a str,
    pub(crate) story: &'a str,
    pub(crate) subject: Option<&'a str>,
    pub(crate) verdict: Verdict,
    pub(crate) severity: Severity,
    pub(crate) reason: &'a str,
    pub(crate) claims: Vec<&'a str>,
    pub(crate) articles: Vec<&'a str>,
    pub(crate) independent_sources: usize,
    pub(crate) decision: Option<DecisionJson<'a>>,
}

/// What an editor said of a finding.
#[derive(Debug, Serialize)]
pub(crate) struct DecisionJson<'a> {
    pub(crate) status: Status,
    pub(crate) value: Option<&'a str>,
    pub(crate) note: Option<&'a str>,
    pub(crate) who: &'a str,
    pub(crate) when: String,
    pub(crate) stands: bool,
    pub(crate) changes: &'a [String],
}
