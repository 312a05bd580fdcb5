//! A story's sections: a table for every finding, what agrees, and what only one source has.

use super::escape::{quote, text};
use super::notes::Notes;
use crate::compare::Finding;
use crate::report::Report;
use crate::report::view::{Row, Story, decided, figures, heading, only, only_one, rows, source, tally};
use crate::report::words::{QUOTATION, WORDS, is_quotation, severity, verdict};

/// All sections of a story under headings of a level (`##`).
pub(super) fn story(report: &Report, story: &Story, notes: &mut Notes, level: &str, all: bool) -> Vec<String> {
    let mut parts = Vec::new();
    for finding in &story.differences {
        parts.extend(difference(report, finding, notes, level, all));
    }
    parts.extend(agreements(report, story, notes, level));
    parts.extend(singles(report, story, notes, level, all));
    parts
}

fn difference(report: &Report, finding: &Finding, notes: &mut Notes, level: &str, all: bool) -> Vec<String> {
    let name = verdict(finding.verdict).to_uppercase();
    let about = text(&heading(report, finding));
    let title = format!("{level} {name} ({}): {about} ({})", severity(finding.severity), text(&finding.id));
    let rows: Vec<Vec<String>> = rows(report, finding, all).iter().map(|row| cells(report, row, notes, all)).collect();
    let headers = ["Source", "Where", "Says", "In its words", "According to", "As of"];
    let mut parts = vec![title, text(&finding.reason)];
    parts.extend(Some(text(&decided(finding))).filter(|decided| !decided.is_empty()));
    parts.extend(table(&headers, &rows));
    parts
}

fn cells(report: &Report, row: &Row, notes: &mut Notes, all: bool) -> Vec<String> {
    let article = report.articles.get(row.article).map(source).unwrap_or_default();
    let figure = if is_quotation(report, row) { "" } else { row.figure.as_str() };
    let words = words(report, row, all) + &notes.marks(&row.claims);
    vec![text(&article), text(&row.place), text(figure), words, text(&row.according_to), text(&row.as_of)]
}

fn words(report: &Report, row: &Row, all: bool) -> String {
    let shown = if row.summed || all { row.claims.len() } else { 1 };
    let limit = if is_quotation(report, row) { QUOTATION } else { WORDS };
    let claims = row.claims.iter().take(shown).filter_map(|claim| report.claims.get(*claim));
    let words: Vec<String> = claims.map(|claim| quote(&claim.evidence.text, limit)).collect();
    words.join(if row.summed { " + " } else { " " })
}

fn agreements(report: &Report, story: &Story, notes: &mut Notes, level: &str) -> Vec<String> {
    let row = |finding: &&Finding| {
        vec![
            text(&heading(report, finding)),
            text(&figures(report, finding)) + &notes.marks(&finding.claims),
            text(&tally(report, &finding.articles, finding.independent_sources)),
            verdict(finding.verdict).to_string(),
            text(&finding.id),
        ]
    };
    let rows: Vec<Vec<String>> = story.agrees.iter().map(row).collect();
    let table = table(&["About", "What they say", "Sources", "Verdict", "Finding"], &rows);
    table.map(|table| vec![format!("{level} What agrees"), table]).unwrap_or_default()
}

fn singles(report: &Report, story: &Story, notes: &mut Notes, level: &str, all: bool) -> Vec<String> {
    if story.single.is_empty() {
        return Vec::new();
    }
    let mut parts = vec![format!("{level} From one source only"), text(&only_one(report, story))];
    if all {
        let subjects = story.single.iter().filter_map(|index| report.subjects.get(*index));
        let rows = subjects.map(|subject| {
            let only = only(report, subject);
            let claim = only.claim.and_then(|index| report.claims.get(index));
            let words = claim.map(|claim| quote(&claim.evidence.text, WORDS)).unwrap_or_default();
            let marks = notes.marks(only.claim.as_slice());
            vec![text(&only.kind), text(only.label), text(&only.says), words + &marks, text(only.source)]
        });
        parts.extend(table(&["Type", "About", "Says", "In its words", "Source"], &rows.collect::<Vec<_>>()));
    }
    parts
}

/// A table without the columns that would be empty; none where there is no row.
fn table(headers: &[&str], rows: &[Vec<String>]) -> Option<String> {
    let used: Vec<usize> = (0..headers.len())
        .filter(|column| rows.iter().any(|row| row.get(*column).is_some_and(|cell| !cell.is_empty())))
        .collect();
    let pick = |cells: Vec<&str>| {
        let cells: Vec<&str> = used.iter().filter_map(|column| cells.get(*column).copied()).collect();
        format!("| {} |", cells.join(" | "))
    };
    let mut lines = vec![pick(headers.to_vec()), pick(vec!["---"; headers.len()])];
    lines.extend(rows.iter().map(|row| pick(row.iter().map(String::as_str).collect())));
    (!rows.is_empty()).then(|| lines.join("\n"))
}
