//! Which findings are listed, as the address of the page says it.

use super::standing::{DECIDED, standing};
use crate::compare::{Finding, Verdict};
use crate::report::Report;
use crate::report::view::{heading, sentence};
use crate::review::Known;
use serde::{Deserialize, Serialize};

/// What is asked for; an empty part asks for nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Filter {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) q: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) status: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) verdict: String,
    #[serde(rename = "type", skip_serializing_if = "String::is_empty")]
    pub(super) kind: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) source: String,
}

/// What can be chosen, and how many findings it is true of.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Choice {
    pub(super) name: String,
    pub(super) count: usize,
    pub(super) chosen: bool,
}

impl Filter {
    /// The filter that a query string asks for; what is no filter in it asks for nothing.
    pub(super) fn parse(query: &str) -> Filter {
        serde_urlencoded::from_str(query).unwrap_or_default()
    }

    /// The same as a query string, with its question mark; empty where nothing is asked for.
    pub(super) fn query(&self) -> String {
        self.with(&[])
    }

    /// With more behind it.
    pub(super) fn with(&self, more: &[(&str, &str)]) -> String {
        let own = serde_urlencoded::to_string(self).unwrap_or_default();
        let more = serde_urlencoded::to_string(more).unwrap_or_default();
        let parts: Vec<String> = [own, more].into_iter().filter(|part| !part.is_empty()).collect();
        if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) }
    }

    /// Is anything asked for?
    pub(super) fn asks(&self) -> bool {
        *self != Filter::default()
    }

    /// Agreement is listed only among others; alone where it is asked for.
    pub(super) fn names(&self, verdict: Verdict) -> bool {
        self.verdict == verdict.name()
    }

    /// Does a finding fit?
    pub(super) fn fits(&self, report: &Report, finding: &Finding, known: &Known) -> bool {
        let is = |asked: &str, own: &str| asked.is_empty() || asked == own;
        let status = is(&self.status, standing(finding)) || self.status == DECIDED && !finding.is_open();
        let source = self.source.is_empty() || sources(report, finding).any(|source| source == self.source);
        status && source && is(&self.verdict, finding.verdict.name()) && is(&self.kind, &known.kind) && {
            self.q.is_empty() || words(report, finding).contains(&self.q.to_lowercase())
        }
    }
}

fn words(report: &Report, finding: &Finding) -> String {
    let claims = finding.claims.iter().filter_map(|claim| report.claims.get(*claim));
    let said = claims.map(|claim| sentence(report, claim));
    let own = [finding.reason.as_str(), finding.id.as_str()];
    let all: Vec<&str> = said.chain(sources(report, finding)).chain(own).collect();
    format!("{} {}", heading(report, finding), all.join(" ")).to_lowercase()
}

fn sources<'r>(report: &'r Report, finding: &'r Finding) -> impl Iterator<Item = &'r str> {
    let articles = finding.articles.iter().filter_map(|article| report.articles.get(*article));
    articles.map(|article| article.source.as_str())
}

/// What findings can be told apart by, in the order of the report: standings, verdicts, types, sources.
pub(super) struct Choices {
    pub(super) statuses: Vec<Choice>,
    pub(super) verdicts: Vec<Choice>,
    pub(super) kinds: Vec<Choice>,
    pub(super) sources: Vec<Choice>,
}

impl Choices {
    pub(super) fn new(report: &Report, known: &[Known], filter: &Filter) -> Choices {
        let findings = || report.findings.iter();
        let decided = findings().filter(|finding| !finding.is_open()).map(|_| DECIDED);
        let mut named: Vec<&str> = findings().flat_map(|finding| unique(sources(report, finding))).collect();
        named.sort_unstable();
        Choices {
            statuses: choices(findings().map(standing).chain(decided), &filter.status),
            verdicts: choices(findings().map(|finding| finding.verdict.name()), &filter.verdict),
            kinds: choices(known.iter().map(|known| known.kind.as_str()), &filter.kind),
            sources: choices(named, &filter.source),
        }
    }
}

fn unique<'n>(names: impl Iterator<Item = &'n str>) -> Vec<&'n str> {
    let mut names: Vec<&str> = names.collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn choices<'n>(names: impl IntoIterator<Item = &'n str>, chosen: &str) -> Vec<Choice> {
    let mut all: Vec<Choice> = Vec::new();
    for name in names {
        match all.iter_mut().find(|choice| choice.name == name) {
            Some(choice) => choice.count += 1,
            None => all.push(Choice { name: name.to_owned(), count: 1, chosen: name == chosen }),
        }
    }
    all
}
