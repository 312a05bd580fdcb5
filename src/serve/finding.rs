//! A finding's page: what the sources say, in their whole articles, and what an editor answers.

use super::desk::Now;
use super::filter::Filter;
use super::frame::{Frame, Told, shown};
use super::list::{address, sources, visible};
use super::standing::{differs, standing, waits};
use crate::report::html::{articles, evidence, line, picture};
use crate::report::view::{decided, heading};
use crate::report::words::{severity, sign};
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

/// The page.
#[derive(Template)]
#[template(path = "finding.html")]
pub(super) struct Shown {
    frame: Frame,
    name: String,
    id: String,
    verdict: &'static str,
    sign: &'static str,
    severity: &'static str,
    heading: String,
    reason: String,
    sources: String,
    standing: &'static str,
    decided: String,
    history: Vec<Told>,
    picture: Option<String>,
    evidence: String,
    articles: Vec<String>,
    /// «3 of 12».
    place: String,
    previous: Option<String>,
    next: Option<String>,
    list: String,
    query: String,
    /// What an answer is based on.
    token: String,
    can_undo: bool,
    draft: Draft,
}

/// What an editor typed that is not kept, and why.
#[derive(Debug, Clone, Default)]
pub(super) struct Draft {
    pub(super) value: String,
    pub(super) note: String,
    pub(super) refusal: String,
}

impl Shown {
    /// The page of the finding at `index`.
    pub(super) fn answer(now: &Now, frame: Frame, index: usize, filter: &Filter, draft: Draft) -> Option<Response> {
        let status = if draft.refusal.is_empty() { StatusCode::OK } else { StatusCode::CONFLICT };
        Some(shown(status, &Shown::new(now, frame, index, filter, draft)?))
    }

    fn new(now: &Now, frame: Frame, index: usize, filter: &Filter, draft: Draft) -> Option<Shown> {
        let (report, finding) = (&now.report, now.report.findings.get(index)?);
        let known = now.reviewed.findings.get(index)?;
        let history = now.ledger.history(&known.story, &known.key);
        let around = Around::new(now, index, filter);
        Some(Shown {
            name: now.names.get(index)?.clone(),
            id: finding.id.clone(),
            verdict: finding.verdict.name(),
            sign: sign(finding.verdict),
            severity: severity(finding.severity),
            heading: line(&heading(report, finding)),
            reason: line(&finding.reason),
            sources: sources(report, finding),
            standing: standing(finding),
            decided: line(&decided(finding)),
            history: history.entries.iter().map(|entry| Told::new(entry)).collect(),
            picture: picture(report, index),
            evidence: evidence(report, index).unwrap_or_default(),
            articles: articles(report, index),
            place: around.place,
            previous: around.previous.map(|other| address(now, other, filter, &[])),
            next: around.next.map(|other| address(now, other, filter, &[])),
            list: format!("/{}", filter.query()),
            query: filter.query().trim_start_matches('?').to_owned(),
            token: known.token(),
            can_undo: finding.decision.is_some(),
            draft,
            frame,
        })
    }
}

/// What stands before and behind a finding in its list.
struct Around {
    place: String,
    previous: Option<usize>,
    next: Option<usize>,
}

impl Around {
    fn new(now: &Now, index: usize, filter: &Filter) -> Around {
        let all = visible(now, filter);
        let own = all.iter().position(|other| *other == index);
        Around {
            place: own.map(|own| format!("{} of {}", own + 1, all.len())).unwrap_or_default(),
            previous: all.iter().rev().copied().find(|other| *other < index),
            next: all.iter().copied().find(|other| *other > index),
        }
    }
}

/// The next finding that waits for an editor, behind `index` or else from the beginning; agreement only where asked for.
pub(super) fn next_open(now: &Now, index: usize, filter: &Filter) -> Option<usize> {
    let wanted = |other: &usize| {
        let found = now.report.findings.get(*other);
        found.is_some_and(|found| waits(found) && (differs(found) || filter.names(found.verdict)))
    };
    let all: Vec<usize> = visible(now, filter).into_iter().filter(wanted).collect();
    all.iter().copied().find(|other| *other > index).or_else(|| all.iter().copied().find(|other| *other < index))
}
