//! What an editor said of a finding, in a sentence.

use crate::compare::{Decision, Finding, Status};
use crate::value::day;
use jiff::tz::TimeZone;

/// A decision's name, as in the JSON contract.
pub(crate) fn status(status: Status) -> &'static str {
    status.name()
}

/// «Decided: resolved, use 13. «The ministry corrected it» (Layla, 6 March 2025).»; empty where nobody decided.
pub(crate) fn decided(finding: &Finding) -> String {
    let Some(decision) = &finding.decision else { return String::new() };
    let said = format!("{}{}{}", outcome(decision), note(decision), by(decision));
    match decision.stands() {
        true => format!("Decided: {said}."),
        false => format!("Open again, since {}. It was {said}.", decision.changes.join("; ")),
    }
}

/// «resolved, use 13».
pub(crate) fn outcome(decision: &Decision) -> String {
    let name = status(decision.status).replace('-', " ");
    match &decision.value {
        Some(value) => format!("{name}, use {value}"),
        None => name,
    }
}

fn note(decision: &Decision) -> String {
    decision.note.as_deref().map(|note| format!(": «{}»", note.trim())).unwrap_or_default()
}

fn by(decision: &Decision) -> String {
    format!(" ({}, {})", decision.who, day(decided_on(decision)))
}

/// The day of a decision, in UTC as it is kept.
pub(crate) fn decided_on(decision: &Decision) -> jiff::civil::Date {
    decision.when.to_zoned(TimeZone::UTC).date()
}
