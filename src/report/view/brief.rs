//! Subjects in a line each: what sources agree on, and what only one of them has.

use super::figure::{claim_figure, figure};
use super::rows::rows;
use crate::compare::Finding;
use crate::report::Report;
use crate::report::words::SHORT;
use crate::report::wrap::cut;
use crate::subject::Subject;

/// The figures of a finding in a line, each way of putting it once.
pub(crate) fn figures(report: &Report, finding: &Finding) -> String {
    figure_list(report, finding).join("; ")
}

/// The same one by one, and how many more there are.
pub(crate) fn figure_list(report: &Report, finding: &Finding) -> Vec<String> {
    const SHOWN: usize = 3;
    let mut figures: Vec<String> = Vec::new();
    for row in rows(report, finding, false) {
        let figure = short(&row.figure);
        if !figures.contains(&figure) {
            figures.push(figure);
        }
    }
    let more = figures.len().saturating_sub(SHOWN);
    figures.truncate(SHOWN);
    figures.extend((more > 0).then(|| format!("+{more} more")));
    figures
}

fn short(figure: &str) -> String {
    let short = cut(figure, SHORT);
    let open = short.starts_with('«') && !short.ends_with('»');
    if open { format!("{short}»") } else { short }
}

/// What one source has on a subject that no other speaks of.
#[derive(Debug)]
pub(crate) struct Only<'a> {
    /// The claim type in words.
    pub(crate) kind: String,
    /// The subject's label.
    pub(crate) label: &'a str,
    /// What it says.
    pub(crate) says: String,
    /// Index of the claim to show.
    pub(crate) claim: Option<usize>,
    /// The outlet.
    pub(crate) source: &'a str,
}

/// The one source's say on a subject: its position, else what stands beside it.
pub(crate) fn only<'a>(report: &'a Report, subject: &'a Subject) -> Only<'a> {
    let position = subject.positions.first();
    let claim = position.and_then(|position| position.claims.first()).or(subject.beside.first()).copied();
    let told = claim.and_then(|claim| report.claims.get(claim));
    let article = position.map(|position| position.article).or(told.map(|claim| claim.article));
    let says = position.map(|position| figure(&position.value)).or_else(|| told.map(claim_figure));
    Only {
        kind: subject.kind.replace('-', " "),
        label: &subject.label,
        says: says.map(|says| short(&says)).unwrap_or_default(),
        claim,
        source: article.and_then(|article| report.articles.get(article)).map_or("", |article| &article.source),
    }
}
