//! One finding by itself, for who decides on it: every source's words marked in their whole sentence, below each other.

use super::cell::Cell;
use super::finding;
use super::grid::Grid;
use super::page::Page;
use crate::extract::{Claim, Place};
use crate::report::view::{Row, rows, source};
use crate::report::{Look, Report};

const HEADERS: [&str; 4] = ["Source", "Says", "In its [words]", "According to"];
/// Characters of a sentence that are shown.
const SENTENCE: usize = 600;

/// The finding at `index` with its evidence, the words that count in brackets; empty where there is none.
pub fn card(report: &Report, index: usize, look: &Look) -> String {
    let mut page = Page::new(look);
    if let Some(finding) = report.findings.get(index) {
        finding::head(&mut page, report, finding);
        let (aside, rows): (Vec<Row>, Vec<Row>) = rows(report, finding, true).into_iter().partition(|row| row.aside);
        page.grid(&Grid::new(&HEADERS, rows.iter().map(|row| cells(report, row)).collect()));
        if !aside.is_empty() {
            page.paragraph(&format!("Also said, with no part in the verdict and not shown: {}.", aside.len()));
        }
    }
    page.finish()
}

fn cells(report: &Report, row: &Row) -> Vec<Cell> {
    let article = report.articles.get(row.article).map(source).unwrap_or_default();
    let claims = row.claims.iter().filter_map(|claim| report.claims.get(*claim));
    let words = claims.take(if row.summed { row.claims.len() } else { 1 }).fold(Cell::default(), |cell, claim| {
        let cell = if cell.is_empty() { cell } else { cell.then(" ") };
        cell.quote(&marked(report, claim), SENTENCE)
    });
    vec![Cell::plain(&article), Cell::plain(&row.figure), words, Cell::plain(&row.according_to)]
}

/// The sentence of a claim with its words in brackets, which turn with the direction of the letters around them.
fn marked(report: &Report, claim: &Claim) -> String {
    let evidence = &claim.evidence;
    let text = report.articles.get(claim.article).map_or("", |article| match evidence.place {
        Place::Title => &article.title,
        Place::Text => &article.text,
    });
    let part = |from: usize, to: usize| text.get(from..to.max(from)).unwrap_or_default();
    let (first, last) = claim.sentence;
    format!("{}[{}]{}", part(first, evidence.start), evidence.text, part(evidence.end, last))
}
