//! What sources agree on, a line each: an editor may print it, knowing how many of the sources are independent.

use super::cell::Cell;
use super::grid::Grid;
use super::page::Page;
use crate::compare::Finding;
use crate::report::Report;
use crate::report::view::{Story, figures, heading, tally};
use crate::report::words::verdict;

const HEADERS: [&str; 5] = ["About", "What they say", "Sources", "Verdict", "Finding"];

/// Writes the table of a story's agreements, where it has any.
pub(super) fn write(page: &mut Page, report: &Report, story: &Story) {
    if story.agrees.is_empty() {
        return;
    }
    page.title("What agrees");
    let rows = story.agrees.iter().map(|finding| cells(report, finding)).collect();
    page.grid(&Grid::new(&HEADERS, rows));
}

fn cells(report: &Report, finding: &Finding) -> Vec<Cell> {
    vec![
        Cell::plain(&heading(report, finding)),
        Cell::plain(&figures(report, finding)),
        Cell::plain(&tally(report, &finding.articles, finding.independent_sources)),
        Cell::verdict(finding.verdict, verdict(finding.verdict)),
        Cell::plain(&finding.id),
    ]
}
