//! The ledger as an editor reads it: what stands, what new evidence reopened, and what has no finding any more.

use super::{Entry, Reviewed};
use crate::compare::{Decision, Status};
use crate::report::Report;
use crate::report::bidi::{clean, inline};
use serde::Serialize;
use std::fmt::Write;

/// How a decision stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// The evidence changed since.
    Reopened,
    /// The evidence is the same.
    Current,
    /// Its finding is gone.
    Stale,
}

/// A decision that counts, and how it stands; its keys in JSON are its fields.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Listed {
    /// How it stands.
    pub state: State,
    /// The finding's name across runs.
    pub finding: String,
    /// The finding in today's report (f1); `None` where it is gone.
    pub id: Option<String>,
    /// Its story.
    pub story: String,
    /// What it is about.
    pub about: String,
    /// What the editor came to.
    pub status: Status,
    /// The value to use, where resolved.
    pub value: Option<String>,
    /// Why.
    pub note: Option<String>,
    /// Who decided.
    pub who: String,
    /// When, in UTC.
    pub when: String,
    /// What has changed since.
    pub changes: Vec<String>,
}

/// The decisions that count: the reopened, those that stand, the stale, each in the order of the report.
pub fn list(report: &Report, reviewed: &Reviewed) -> Vec<Listed> {
    let with_finding = report.findings.iter().zip(&reviewed.findings).filter_map(|(finding, known)| {
        let decision = finding.decision.as_ref()?;
        let state = if decision.stands() { State::Current } else { State::Reopened };
        let what = (finding.story.as_str(), known.about.as_str());
        Some(listed(state, &known.key, Some(finding.id.clone()), what, decision))
    });
    let stale = reviewed.stale.iter().filter_map(stale);
    let mut all: Vec<Listed> = with_finding.chain(stale).collect();
    all.sort_by_key(|listed| listed.state);
    all
}

fn stale(entry: &Entry) -> Option<Listed> {
    let decision = entry.decision(Vec::new())?;
    Some(listed(State::Stale, &entry.finding, None, (&entry.story, &entry.about), &decision))
}

fn listed(state: State, key: &str, id: Option<String>, (story, about): (&str, &str), decision: &Decision) -> Listed {
    Listed {
        state,
        finding: key.to_owned(),
        id,
        story: story.to_owned(),
        about: about.to_owned(),
        status: decision.status,
        value: decision.value.clone(),
        note: decision.note.clone(),
        who: decision.who.clone(),
        when: decision.when.to_string(),
        changes: decision.changes.clone(),
    }
}

/// The list for a terminal.
pub fn list_text(listed: &[Listed]) -> String {
    if listed.is_empty() {
        return "Nothing is decided.\n".to_owned();
    }
    let mut out = String::new();
    for (index, one) in listed.iter().enumerate() {
        if index == 0 || listed[index - 1].state != one.state {
            let _ = writeln!(out, "{}{}", if index == 0 { "" } else { "\n" }, title(one.state));
        }
        out.push_str(&lines(one));
    }
    out
}

fn title(state: State) -> &'static str {
    match state {
        State::Reopened => "REOPENED: the evidence changed since",
        State::Current => "CURRENT: the evidence is what it was",
        State::Stale => "STALE: the finding is gone",
    }
}

fn lines(one: &Listed) -> String {
    let shown = |text: &str| inline(&clean(text));
    let id = one.id.as_deref().map(|id| format!("{id} · ")).unwrap_or_default();
    let value = one.value.as_deref().map(|value| format!(" «{}»", shown(value))).unwrap_or_default();
    let mut out = format!("  {id}{} · {}{value} · {}\n", one.finding, one.status.name(), shown(&one.about));
    let note = one.note.as_deref().map(|note| format!(": {}", shown(note))).unwrap_or_default();
    let _ = writeln!(out, "    {}, {}{note}", shown(&one.who), one.when);
    for change in &one.changes {
        let _ = writeln!(out, "    since then: {}", shown(change));
    }
    out
}
