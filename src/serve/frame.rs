//! What stands around every page, and what is told above it.

use super::desk::{Desk, Now};
use super::standing::{Progress, standing};
use crate::report::html::line;
use crate::report::view::{heading, stories};
use crate::review::Entry;
use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use jiff::Timestamp;

/// What every page has.
pub(super) struct Frame {
    /// The story's name, or how many there are.
    pub(super) title: String,
    /// What every form sends back.
    pub(super) secret: String,
    /// Who decides.
    pub(super) who: String,
    pub(super) edition: String,
    pub(super) progress: Progress,
    /// Why the ledger cannot be read.
    pub(super) trouble: Option<String>,
    /// What was done just now.
    pub(super) notice: Option<Notice>,
}

/// What was done just now, and what takes it back.
pub(super) struct Notice {
    pub(super) text: String,
    /// The finding it was done to, with what was seen of it.
    pub(super) undo: Option<(String, String)>,
}

impl Frame {
    pub(super) fn new(desk: &Desk, now: &Now, who: &str) -> Frame {
        let stories = stories(&now.report);
        Frame {
            title: match stories.as_slice() {
                [one] => line(one.name),
                all => format!("{} stories", all.len()),
            },
            secret: desk.secret.clone(),
            who: who.to_owned(),
            edition: now.edition.clone(),
            progress: Progress::of(&now.report),
            trouble: now.trouble.as_deref().map(line),
            notice: None,
        }
    }

    /// With what was done to a finding.
    pub(super) fn after(self, now: &Now, name: &str) -> Frame {
        let Some(index) = now.find(name) else { return self };
        let (Some(finding), Some(known)) = (now.report.findings.get(index), now.reviewed.findings.get(index)) else {
            return self;
        };
        let text = format!("{}: {}.", heading(&now.report, finding), standing(finding).replace('-', " "));
        let undo = finding.decision.is_some().then(|| (name.to_owned(), known.token()));
        Frame { notice: Some(Notice { text: line(&text), undo }), ..self }
    }

    /// With a line on what was done.
    pub(super) fn told(self, text: &str) -> Frame {
        Frame { notice: Some(Notice { text: line(text), undo: None }), ..self }
    }
}

/// A decision as it stands in the ledger.
pub(super) struct Told {
    pub(super) what: String,
    pub(super) note: String,
    pub(super) who: String,
    /// For programs, and the same for people.
    pub(super) stamp: String,
    pub(super) when: String,
}

impl Told {
    pub(super) fn new(entry: &Entry) -> Told {
        let value = entry.value.as_deref().map(|value| format!(", use {value}")).unwrap_or_default();
        let name = if entry.status.status().is_some() { entry.status.name() } else { "taken back" };
        Told {
            what: line(&format!("{}{value}", name.replace('-', " "))),
            note: entry.note.as_deref().map(line).unwrap_or_default(),
            who: line(&entry.who),
            stamp: entry.when.to_string(),
            when: when(entry.when),
        }
    }
}

/// «20 November 2026, 18:02 UTC».
fn when(stamp: Timestamp) -> String {
    stamp.strftime("%-d %B %Y, %H:%M UTC").to_string()
}

/// A page that only says something.
#[derive(Template)]
#[template(path = "message.html")]
struct Message {
    frame: Frame,
    heading: String,
    text: String,
}

/// A page that says what went wrong.
pub(super) fn message(frame: Frame, status: StatusCode, heading: &str, text: &str) -> Response {
    shown(status, &Message { frame, heading: line(heading), text: line(text) })
}

/// A page as an answer.
pub(super) fn shown(status: StatusCode, page: &impl Template) -> Response {
    match page.render() {
        Ok(page) => (status, Html(page)).into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}
