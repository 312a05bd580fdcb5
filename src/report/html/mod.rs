//! The report that an editor forwards: one page that stands alone, without scripts, fetching nothing from anywhere.
//!
//! Its parts are made here for whoever builds a page of their own: the picture and the evidence of a finding.

mod axis;
mod brief;
mod card;
mod differing;
mod filter;
mod marked;
mod page;
mod picture;
mod said;
mod span;
mod strip;
mod ticks;
mod whole;

use super::Report;
use super::bidi::{clean, inline};
use super::view::{heading, rows, rows_of};
use askama::Template;
pub(crate) use brief::Brief;
use page::Page;
use picture::Picture;
use said::Evidence;
use whole::Whole;

/// The style sheet of the page and of its parts.
pub const STYLE: &str = include_str!("style.css");

/// The whole report as one page of HTML.
///
/// ```
/// let page = crosscheck::report::html::page(&Default::default());
/// assert!(page.starts_with("<!doctype html>") && !page.contains("<script"));
/// ```
pub fn page(report: &Report) -> String {
    Page::new(report).render().unwrap_or_default()
}

/// What every source says on a finding (by index), on one axis; `None` where there is nothing to lay out.
pub fn picture(report: &Report, finding: usize) -> Option<String> {
    let finding = report.findings.get(finding)?;
    let rows = rows(report, finding, true);
    Picture::new(report, &heading(report, finding), Some(finding), &rows)?.render().ok()
}

/// The same of a subject (by index), whatever it came to.
pub fn picture_of_subject(report: &Report, subject: usize) -> Option<String> {
    let subject = report.subjects.get(subject)?;
    Picture::new(report, &subject.label, None, &rows_of(report, subject))?.render().ok()
}

/// The evidence of a finding (by index), side by side, the words marked; `None` where there is no such finding.
pub fn evidence(report: &Report, finding: usize) -> Option<String> {
    let finding = report.findings.get(finding)?;
    Evidence::new(report, Some(finding), &rows(report, finding, true)).render().ok()
}

/// The articles of a finding (by index) from their first word to their last, the words that it rests on marked.
pub fn articles(report: &Report, finding: usize) -> Vec<String> {
    let Some(finding) = report.findings.get(finding) else { return Vec::new() };
    let mut told: Vec<(usize, Vec<usize>)> = Vec::new();
    let said = rows(report, finding, true).into_iter().map(|row| (row.article, row.claims));
    for (article, claims) in said.chain(finding.articles.iter().map(|article| (*article, Vec::new()))) {
        match told.iter_mut().find(|(known, _)| *known == article) {
            Some((_, all)) => all.extend(claims),
            None => told.push((article, claims)),
        }
    }
    told.iter().filter_map(|(article, claims)| Whole::new(report, *article, claims)?.render().ok()).collect()
}

/// English words on one line, in which names from right to left stay where they stand.
pub(crate) fn line(words: &str) -> String {
    inline(clean(words).trim())
}
