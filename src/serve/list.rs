//! The list of findings, with filters, progress, and the decisions whose finding is gone.

use super::added::Adding;
use super::desk::{Desk, Now};
use super::filter::{Choices, Filter};
use super::frame::{Frame, Told, shown};
use super::standing::{OPEN, differs, standing};
use crate::compare::Finding;
use crate::report::Report;
use crate::report::html::{Brief, line};
use crate::report::view::{heading, stories, summary, tally};
use crate::report::words::sign;
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

/// The page.
#[derive(Template)]
#[template(path = "list.html")]
pub(super) struct List {
    frame: Frame,
    summary: String,
    filter: Filter,
    choices: Choices,
    sections: Vec<Section>,
    shown: usize,
    all: usize,
    stale: Vec<(String, Told)>,
    problems: Vec<String>,
    adding: Option<Adding>,
}

/// A story.
struct Section {
    /// Empty where there is one only.
    name: String,
    differing: Vec<Row>,
    agreeing: Vec<Row>,
}

/// A finding.
struct Row {
    address: String,
    verdict: &'static str,
    sign: &'static str,
    about: String,
    brief: Brief,
    sources: String,
    standing: &'static str,
    standing_words: String,
    by: String,
}

impl List {
    /// The findings that fit `filter`.
    pub(super) fn answer(desk: &Desk, now: &Now, frame: Frame, filter: Filter) -> Response {
        let stories = stories(&now.report);
        let visible = visible(now, &filter);
        let mut sections: Vec<Section> = Vec::new();
        for story in &stories {
            let name = if stories.len() > 1 { line(story.name) } else { String::new() };
            let section = Section::new(now, story.name, name, &filter, &visible);
            sections.extend((!section.is_empty()).then_some(section));
        }
        let stale = now.reviewed.stale.iter().map(|entry| (line(&entry.about), Told::new(entry)));
        let page = List {
            summary: summary(&now.report, &stories),
            choices: Choices::new(&now.report, &now.reviewed.findings, &filter),
            shown: visible.len(),
            all: now.report.findings.len(),
            stale: stale.collect(),
            problems: now.report.problems.iter().map(|problem| line(&problem.to_string())).collect(),
            adding: Adding::new(desk, &now.report),
            sections,
            filter,
            frame,
        };
        shown(StatusCode::OK, &page)
    }
}

impl Section {
    fn new(now: &Now, story: &str, name: String, filter: &Filter, visible: &[usize]) -> Section {
        let mut section = Section { name, differing: Vec::new(), agreeing: Vec::new() };
        for index in visible.iter().copied() {
            let found = now.report.findings.get(index).filter(|finding| finding.story == story);
            let Some(finding) = found else { continue };
            let row = Row::new(now, index, finding, filter);
            if differs(finding) { section.differing.push(row) } else { section.agreeing.push(row) }
        }
        section
    }

    fn is_empty(&self) -> bool {
        self.differing.is_empty() && self.agreeing.is_empty()
    }
}

impl Row {
    fn new(now: &Now, index: usize, finding: &Finding, filter: &Filter) -> Row {
        let decision = finding.decision.as_ref();
        Row {
            address: address(now, index, filter, &[]),
            verdict: finding.verdict.name(),
            sign: sign(finding.verdict),
            about: line(&heading(&now.report, finding)),
            brief: Brief::new(&now.report, finding),
            sources: sources(&now.report, finding),
            standing: standing(finding),
            // Agreement that nobody looked at waits for nobody.
            standing_words: match standing(finding) {
                OPEN if !differs(finding) => String::new(),
                other => other.replace('-', " "),
            },
            by: decision.map(|decision| line(&decision.who)).unwrap_or_default(),
        }
    }
}

/// «3 sources», «3 sources, 2 independent»; of a finding on one article its source.
pub(super) fn sources(report: &Report, finding: &Finding) -> String {
    if let [one] = finding.articles.as_slice() {
        return report.articles.get(*one).map(|article| line(&article.source)).unwrap_or_default();
    }
    match tally(report, &finding.articles, finding.independent_sources).as_str() {
        "1" => "1 source".to_owned(),
        plain if plain.parse::<usize>().is_ok() => format!("{plain} sources"),
        other => other.replacen(',', " sources,", 1),
    }
}

/// The findings that fit, in the order of the list.
pub(super) fn visible(now: &Now, filter: &Filter) -> Vec<usize> {
    let all = now.report.findings.iter().zip(&now.reviewed.findings).enumerate();
    all.filter(|(_, (finding, known))| filter.fits(&now.report, finding, known)).map(|(index, _)| index).collect()
}

/// Where a finding's page is, within what is filtered.
pub(super) fn address(now: &Now, index: usize, filter: &Filter, more: &[(&str, &str)]) -> String {
    let name = now.names.get(index).map_or("", String::as_str);
    format!("/finding/{name}{}", filter.with(more))
}
