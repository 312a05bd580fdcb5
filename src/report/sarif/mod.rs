//! SARIF 2.1.0, for tools that show findings at their place in the files: a rule a verdict, a result a finding.

mod place;
mod rule;

use super::Report;
use super::json::DecisionJson;
use super::view::{Row, heading, rows, source, status};
use super::words::{severity, verdict};
use crate::compare::{Decision, Finding};
use crate::report::bidi::escaped;
use rule::VERDICTS;
use serde_json::{Value as Json, json};

/// The schema that the document is checked against in the tests.
const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The findings as one SARIF run; what one source alone says is no finding.
///
/// ```
/// let log = crosscheck::report::sarif(&Default::default());
/// assert!(log.contains("\"version\": \"2.1.0\""));
/// ```
pub fn sarif(report: &Report) -> String {
    let results: Vec<Json> = report.findings.iter().map(|finding| result(report, finding)).collect();
    let driver = json!({
        "name": "crosscheck",
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "rules": VERDICTS.iter().map(|(verdict, _)| rule::descriptor(*verdict)).collect::<Vec<_>>(),
    });
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}],
    });
    escaped(&serde_json::to_string_pretty(&log).unwrap_or_default()) + "\n"
}

fn result(report: &Report, finding: &Finding) -> Json {
    let mut places = locations(report, finding);
    let first: Vec<Json> = places.drain(..places.len().min(1)).collect();
    let subject = finding.subject.and_then(|subject| report.subjects.get(subject));
    let (kind, level) = rule::weight(finding.verdict, finding.severity);
    let decision = finding.decision.as_ref();
    json!({
        "ruleId": verdict(finding.verdict),
        "ruleIndex": rule::index(finding.verdict),
        "kind": kind,
        "level": level,
        "message": {"text": plain(&finding.reason)},
        "locations": first,
        "relatedLocations": places,
        "suppressions": decision.filter(|decision| decision.closes()).map(suppression).into_iter().collect::<Vec<_>>(),
        "properties": {
            "id": finding.id,
            "story": finding.story,
            "type": subject.map(|subject| &subject.kind),
            "subject": heading(report, finding),
            "severity": severity(finding.severity),
            "sources": finding.articles.len(),
            "independentSources": finding.independent_sources,
            "decision": decision.map(DecisionJson::new),
        },
    })
}

/// What an editor closed is not shown again as open.
fn suppression(decision: &Decision) -> Json {
    let note = decision.note.as_deref().map(|note| format!(": {note}")).unwrap_or_default();
    let said = format!("{} by {}{note}", status(decision.status), decision.who);
    json!({"kind": "external", "status": "accepted", "justification": said})
}

/// A place for each claim, those of the pair that decided first; an article as a whole where no words are behind it.
fn locations(report: &Report, finding: &Finding) -> Vec<Json> {
    let rows = rows(report, finding, true);
    let claims = rows.iter().flat_map(|row| row.claims.iter().map(move |claim| (row, *claim)));
    let mut places: Vec<Json> =
        claims.filter_map(|(row, claim)| place::of_claim(report, claim, &told(report, row))).collect();
    if places.is_empty() {
        places.extend(finding.articles.iter().filter_map(|article| place::of_article(report, *article)));
    }
    places
}

/// «Harbor Post, 5 March 2025: about 40, according to the governor».
fn told(report: &Report, row: &Row) -> String {
    let source = report.articles.get(row.article).map(source).unwrap_or_default();
    match row.according_to.as_str() {
        "" => plain(&format!("{source}: {}", row.figure)),
        whom => plain(&format!("{source}: {}, according to {whom}", row.figure)),
    }
}

/// Words in which nothing is a link: `[x](y)` is one in a message.
fn plain(words: &str) -> String {
    if words.contains("](") { words.replace('[', "\\[").replace(']', "\\]") } else { words.to_owned() }
}
