//! An editor's answer: kept where nobody answered meanwhile; otherwise the editor is told what the other one did.

use super::desk::{Desk, Now};
use super::filter::Filter;
use super::finding::{Draft, Shown, next_open};
use super::forms::Answered;
use super::frame::{Frame, message};
use super::list::address;
use crate::compare::Status;
use crate::review::{Answer, Known, ReviewError, decide, undo};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

const ALL: [Status; 4] = [Status::Confirmed, Status::Dismissed, Status::Resolved, Status::NeedsReporting];

/// One request on one finding.
pub(super) struct Request<'a> {
    pub(super) desk: &'a Desk,
    pub(super) name: &'a str,
    pub(super) who: &'a str,
    pub(super) form: Answered,
}

impl Request<'_> {
    /// Keeps the answer and goes on to the next finding that waits.
    pub(super) fn decide(self) -> Response {
        let Some(status) = ALL.into_iter().find(|status| status.name() == self.form.status) else {
            return self.refused("choose one of confirm, dismiss, resolve and needs reporting");
        };
        let value = (status == Status::Resolved).then(|| self.form.value.clone());
        let note = Some(self.form.note.clone());
        let answer = Answer { value, note, ..Answer::new(status, self.who) };
        self.kept(|known| decide(&self.desk.setup.store, known, answer).map(drop), true)
    }

    /// Takes the newest decision back and stays with the finding.
    pub(super) fn undo(self) -> Response {
        let store = &self.desk.setup.store;
        self.kept(|known| undo(store, &known.story, &known.key, known.version, self.who).map(drop), false)
    }

    fn kept(&self, act: impl FnOnce(&Known) -> Result<(), ReviewError>, go_on: bool) -> Response {
        let now = self.desk.now();
        let found = now.find(self.name).and_then(|index| Some((index, now.reviewed.findings.get(index)?)));
        let Some((index, known)) = found else { return self.gone(&now) };
        if known.token() != self.form.seen {
            let decided = known.decided_since(&self.form.seen);
            return self.refused(&if decided { overtaken(&now, known) } else { CHANGED.to_owned() });
        }
        match act(known) {
            Ok(()) => self.on(index, go_on),
            Err(ReviewError::Overtaken { .. }) => {
                let now = self.desk.now();
                let known = now.find(self.name).and_then(|index| now.reviewed.findings.get(index));
                self.refused(&known.map(|known| overtaken(&now, known)).unwrap_or_default())
            }
            Err(error) => self.refused(&error.to_string()),
        }
    }

    fn on(&self, index: usize, go_on: bool) -> Response {
        let (now, filter) = (self.desk.now(), self.filter());
        let done = [("was", self.name)];
        let next = if go_on { next_open(&now, index, &filter) } else { now.find(self.name) };
        let to = next.map_or_else(|| format!("/{}", filter.with(&done)), |next| address(&now, next, &filter, &done));
        Redirect::to(&to).into_response()
    }

    /// The finding as it is now, with what was typed, so that nothing is lost on either side.
    fn refused(&self, why: &str) -> Response {
        let now = self.desk.now();
        let draft = Draft { value: self.form.value.clone(), note: self.form.note.clone(), refusal: why.to_owned() };
        let frame = Frame::new(self.desk, &now, self.who);
        let index = now.find(self.name);
        let page = index.and_then(|index| Shown::answer(&now, frame, index, &self.filter(), draft));
        page.unwrap_or_else(|| self.gone(&now))
    }

    fn gone(&self, now: &Now) -> Response {
        gone(Frame::new(self.desk, now, self.who))
    }

    fn filter(&self) -> Filter {
        Filter::parse(&self.form.query)
    }
}

const CHANGED: &str =
    "The evidence changed while you looked at it: read it again. Your answer is below and was not kept.";

/// What the other editor did.
fn overtaken(now: &Now, known: &Known) -> String {
    let history = now.ledger.history(&known.story, &known.key);
    let Some(newest) = history.newest() else {
        return "The decisions you saw are gone from the ledger. Your answer is below and was not kept.".to_owned();
    };
    let what = if newest.status.status().is_some() { newest.status.name() } else { "decision taken back" };
    let value = newest.value.as_deref().map(|value| format!(", use {value}")).unwrap_or_default();
    let note = newest.note.as_deref().map(|note| format!(": «{note}»")).unwrap_or_default();
    let what = what.replace('-', " ");
    format!(
        "{} was faster: {what}{value}{note}. Nothing was overwritten; your answer is below and was not kept.",
        newest.who
    )
}

/// The page of a finding that is no more.
pub(super) fn gone(frame: Frame) -> Response {
    let text =
        "No finding of this name is in the case now: its articles may have changed. What was decided on it is kept.";
    message(frame, StatusCode::NOT_FOUND, "This finding is gone", text)
}
