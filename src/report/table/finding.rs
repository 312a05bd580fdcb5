//! One finding that an editor has to settle: what it is, why, and every source's figure in its own words.

use super::cell::Cell;
use super::grid::Grid;
use super::page::Page;
use crate::compare::Finding;
use crate::extract::Claim;
use crate::report::Report;
use crate::report::view::{Row, decided, heading, rows, source};
use crate::report::words::{QUOTATION, WORDS, is_quotation, severity, verdict};

const HEADERS: [&str; 6] = ["Source", "Where", "Says", "In its words", "According to", "As of"];

/// Writes a finding with a row for each position.
pub(super) fn write(page: &mut Page, report: &Report, finding: &Finding) {
    head(page, report, finding);
    let rows = rows(report, finding, page.look.all);
    if !rows.is_empty() {
        let (narrow, all) = (page.look.is_narrow(), page.look.all);
        let cells = rows.iter().map(|row| cells(report, row, narrow, all)).collect();
        page.grid(&Grid::new(&HEADERS, cells));
    }
}

/// Writes what it is, why, and what was decided.
pub(super) fn head(page: &mut Page, report: &Report, finding: &Finding) {
    let name = verdict(finding.verdict).to_uppercase();
    let rest = format!(" ({}) · {} · {}", severity(finding.severity), heading(report, finding), finding.id);
    page.heading(finding.verdict, &name, &rest);
    page.paragraph(&finding.reason);
    page.paragraph(&decided(finding));
}

fn cells(report: &Report, row: &Row, narrow: bool, all: bool) -> Vec<Cell> {
    let article = report.articles.get(row.article).map(source).unwrap_or_default();
    let figure = if is_quotation(report, row) { "" } else { row.figure.as_str() };
    let mut words = words(report, row, all);
    let (mut according_to, mut as_of) = (row.according_to.as_str(), row.as_of.as_str());
    if narrow {
        words = with_whom(words, according_to, as_of);
        (according_to, as_of) = ("", "");
    }
    vec![
        Cell::plain(&article),
        Cell::plain(&row.place),
        Cell::plain(figure),
        words,
        Cell::plain(according_to),
        Cell::plain(as_of),
    ]
}

fn with_whom(words: Cell, according_to: &str, as_of: &str) -> Cell {
    let words = if according_to.is_empty() { words } else { words.then(" according to ").then(according_to) };
    if as_of.is_empty() { words } else { words.then(", as of ").then(as_of) }
}

/// The exact words: of the first claim, or of all that make a sum.
fn words(report: &Report, row: &Row, all: bool) -> Cell {
    let claims: Vec<&Claim> = row.claims.iter().filter_map(|claim| report.claims.get(*claim)).collect();
    let shown = if row.summed || all { claims.len() } else { 1 };
    let limit = if is_quotation(report, row) { QUOTATION } else { WORDS };
    let mut cell = Cell::default();
    for (index, claim) in claims.iter().take(shown).enumerate() {
        cell = match (index, row.summed) {
            (0, _) => cell,
            (_, true) => cell.then(" + "),
            (_, false) => cell.then(" "),
        };
        cell = cell.quote(&claim.evidence.text, limit);
    }
    match claims.len().saturating_sub(shown) {
        0 => cell,
        more => cell.then(&format!(" +{more} more")),
    }
}
