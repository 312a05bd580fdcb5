//! What the script asks every few seconds: has anybody decided meanwhile?

use super::desk::Now;
use super::standing::{Progress, standing};
use crate::report::bidi::clean;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};

/// The finding that a page shows; empty on the list.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    finding: String,
}

#[derive(Serialize)]
struct Seen {
    edition: String,
    decided: usize,
    all: usize,
    /// Of the finding: what an answer would be based on, and how it stands.
    token: String,
    told: String,
}

/// The case now, in a few words.
pub(super) fn seen(now: &Now, asked: &Asked) -> Response {
    let index = now.find(&asked.finding);
    let known = index.and_then(|index| now.reviewed.findings.get(index));
    let progress = Progress::of(&now.report);
    let seen = Seen {
        edition: now.edition.clone(),
        decided: progress.decided,
        all: progress.all,
        token: known.map(|known| known.token()).unwrap_or_default(),
        told: index.map(|index| told(now, index)).unwrap_or_default(),
    };
    let text = serde_json::to_string(&seen).unwrap_or_default();
    ([(CONTENT_TYPE, "application/json; charset=utf-8")], text).into_response()
}

fn told(now: &Now, index: usize) -> String {
    let Some(finding) = now.report.findings.get(index) else { return String::new() };
    let by = finding.decision.as_ref().map(|decision| format!(" by {}", clean(&decision.who))).unwrap_or_default();
    format!("{}{by}", standing(finding).replace('-', " "))
}
