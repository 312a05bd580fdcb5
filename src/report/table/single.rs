//! What only one source has: nothing to compare, but worth a count, and a list for who asks.

use super::cell::Cell;
use super::grid::Grid;
use super::page::Page;
use crate::report::Report;
use crate::report::view::{Story, only, only_one};
use crate::report::words::WORDS;
use crate::subject::Subject;

const HEADERS: [&str; 5] = ["Type", "About", "Says", "In its words", "Source"];

/// Writes the count by claim type, or with `all` the list.
pub(super) fn write(page: &mut Page, report: &Report, story: &Story) {
    if story.single.is_empty() {
        return;
    }
    page.title(if page.look.all { "From one source only" } else { "From one source only (--all lists them)" });
    page.paragraph(&only_one(report, story));
    if page.look.all {
        let subjects = story.single.iter().filter_map(|index| report.subjects.get(*index));
        page.grid(&Grid::new(&HEADERS, subjects.map(|subject| cells(report, subject)).collect()));
    }
}

fn cells(report: &Report, subject: &Subject) -> Vec<Cell> {
    let only = only(report, subject);
    let claim = only.claim.and_then(|claim| report.claims.get(claim));
    vec![
        Cell::plain(&only.kind),
        Cell::plain(only.label),
        Cell::plain(&only.says),
        claim.map(|claim| Cell::default().quote(&claim.evidence.text, WORDS)).unwrap_or_default(),
        Cell::plain(only.source),
    ]
}
