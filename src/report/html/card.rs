//! A finding as a card: its verdict, the sentence that says why, the picture, and the evidence side by side.

use super::brief::Brief;
use super::filter::Filters;
use super::line;
use super::picture::Picture;
use super::said::Evidence;
use crate::compare::Finding;
use crate::report::Report;
use crate::report::view::{decided, heading, rows};
use crate::report::words::{severity, sign, verdict};
use askama::Template;

/// One finding.
#[derive(Debug, Template)]
#[template(path = "card.html")]
pub(super) struct Card {
    pub(super) id: String,
    pub(super) verdict: &'static str,
    pub(super) sign: &'static str,
    severity: &'static str,
    pub(super) heading: String,
    pub(super) brief: Brief,
    reason: String,
    pub(super) sources: String,
    pub(super) decided: String,
    pub(super) open: bool,
    /// Agreement is folded: an editor has nothing to settle there.
    folded: bool,
    /// For the filters: classes of the type and of the verdict, and of the sources.
    pub(super) classes: String,
    pub(super) source_classes: String,
    picture: Option<Picture>,
    evidence: Evidence,
}

impl Card {
    /// The card of a finding.
    pub(super) fn new(report: &Report, finding: &Finding, filters: &Filters, folded: bool) -> Card {
        let rows = rows(report, finding, true);
        let heading = heading(report, finding);
        Card {
            id: finding.id.clone(),
            verdict: verdict(finding.verdict),
            sign: sign(finding.verdict),
            severity: severity(finding.severity),
            brief: Brief::new(report, finding),
            reason: line(&finding.reason),
            sources: sources(finding),
            decided: line(&decided(finding)),
            open: finding.is_open(),
            folded,
            classes: filters.classes(report, finding),
            source_classes: filters.sources(report, &finding.articles),
            picture: Picture::new(report, &heading, Some(finding), &rows),
            evidence: Evidence::new(report, Some(finding), &rows),
            heading: line(&heading),
        }
    }
}

/// «3 sources», «3 sources, 2 independent».
fn sources(finding: &Finding) -> String {
    match (finding.articles.len(), finding.independent_sources) {
        (1, _) => "1 source".to_owned(),
        (all, independent) if all == independent => format!("{all} sources"),
        (all, independent) => format!("{all} sources, {independent} independent"),
    }
}
