//! The columns: what the row is part of, who says what, how that was read, and where it stands.

use super::cell::Cell;
use super::entry::Entry;
use crate::article::Article;
use crate::extract::{Claim, Place};
use crate::report::Report;
use crate::report::view::{decided_on, heading, sentence, status};
use crate::report::words::{hedge, severity, verdict};
use crate::value::{Amount, DateValue, Value};

/// Each column's name and its width in a workbook, in characters.
pub(super) const COLUMNS: [(&str, f64); 40] = [
    ("story", 14.0),
    ("finding", 8.0),
    ("verdict", 13.0),
    ("severity", 9.0),
    ("type", 16.0),
    ("subject", 32.0),
    ("source", 18.0),
    ("published", 12.0),
    ("date_sure", 9.0),
    ("language", 9.0),
    ("says", 30.0),
    ("how", 9.0),
    ("counted", 9.0),
    ("low", 12.0),
    ("high", 12.0),
    ("best", 12.0),
    ("unit", 10.0),
    ("earliest", 12.0),
    ("latest", 12.0),
    ("hedge", 10.0),
    ("according_to", 22.0),
    ("as_of", 12.0),
    ("words", 40.0),
    ("sentence", 60.0),
    ("in", 6.0),
    ("line", 6.0),
    ("column", 7.0),
    ("file", 28.0),
    ("article", 28.0),
    ("rule", 28.0),
    ("sources", 8.0),
    ("independent", 11.0),
    ("reason", 60.0),
    ("decision", 15.0),
    ("decision_stands", 14.0),
    ("use", 16.0),
    ("note", 40.0),
    ("decided_by", 16.0),
    ("decided_on", 12.0),
    ("changed_since", 40.0),
];

/// The cells of a row, one for each column.
pub(super) fn cells(report: &Report, entry: &Entry) -> Vec<Cell> {
    let mut cells = about(report, entry);
    cells.extend(said(report, entry));
    cells.extend(value(&entry.row.value));
    cells.extend(place(report, entry));
    cells.extend(outcome(entry));
    cells.extend(decision(entry));
    cells
}

fn about(report: &Report, entry: &Entry) -> Vec<Cell> {
    let story = entry.finding.map(|finding| &finding.story).or(entry.subject.map(|subject| &subject.story));
    let about = entry.subject.map(|subject| subject.label.clone());
    let about = about.or(entry.finding.map(|finding| heading(report, finding)));
    let kind = entry.subject.map(|subject| subject.kind.as_str());
    vec![
        Cell::text(story.map_or("", String::as_str)),
        Cell::text(entry.finding.map_or("", |finding| &finding.id)),
        Cell::text(verdict(entry.verdict())),
        Cell::text(entry.finding.map_or("", |finding| severity(finding.severity))),
        Cell::text(kind.or(first(report, entry).map(|claim| claim.kind.as_str())).unwrap_or_default()),
        Cell::text(&about.unwrap_or_default()),
    ]
}

fn said(report: &Report, entry: &Entry) -> Vec<Cell> {
    let article = article(report, entry);
    let published = article.and_then(|article| article.published);
    vec![
        Cell::text(article.map_or("", |article| &article.source)),
        Cell::day(published.map(|published| published.date)),
        published.map_or(Cell::Empty, |published| Cell::Truth(published.sure)),
        Cell::text(article.and_then(|article| article.language.as_deref()).unwrap_or_default()),
        Cell::text(&entry.row.figure),
        Cell::text(entry.row.how),
        Cell::Truth(entry.row.counted),
    ]
}

/// Low, high, best, unit, earliest, latest, hedge.
fn value(value: &Value) -> [Cell; 7] {
    match value {
        Value::Number(amount) => numbers(amount, ""),
        Value::Quantity(amount, unit) | Value::Duration { amount, unit, .. } => numbers(amount, unit),
        Value::Ordinal(rank) => numbers(&Amount::exact(*rank as f64), ""),
        Value::Date(date) => days(date),
        Value::Quotation { .. } => [const { Cell::Empty }; 7],
    }
}

fn numbers(amount: &Amount, unit: &str) -> [Cell; 7] {
    let [low, high, best] = [amount.low, amount.high, amount.best].map(Cell::number);
    [low, high, best, Cell::text(unit), Cell::Empty, Cell::Empty, Cell::text(hedge(amount.hedge))]
}

fn days(date: &DateValue) -> [Cell; 7] {
    let [earliest, latest] = [date.earliest, date.latest].map(Cell::day);
    [Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty, earliest, latest, Cell::text(hedge(date.hedge))]
}

fn place(report: &Report, entry: &Entry) -> Vec<Cell> {
    let (article, claim) = (article(report, entry), first(report, entry));
    let claims = || entry.row.claims.iter().filter_map(|claim| report.claims.get(*claim));
    let shown = if entry.row.summed { entry.row.claims.len() } else { 1 };
    let words: Vec<&str> = claims().take(shown).map(|claim| claim.evidence.text.as_str()).collect();
    let evidence = claim.map(|claim| &claim.evidence);
    vec![
        Cell::text(&entry.row.according_to),
        Cell::day(claim.and_then(|claim| claim.as_of)),
        Cell::text(&words.join(" + ")),
        Cell::text(claim.map_or("", |claim| sentence(report, claim))),
        Cell::text(evidence.map_or("", |evidence| within(evidence.place))),
        evidence.map_or(Cell::Empty, |evidence| Cell::count(evidence.line)),
        evidence.map_or(Cell::Empty, |evidence| Cell::count(evidence.column)),
        Cell::text(article.and_then(|article| article.path.as_deref()).unwrap_or_default()),
        Cell::text(article.map_or("", |article| &article.id)),
        Cell::text(claim.map_or("", |claim| &claim.rule)),
    ]
}

fn within(place: Place) -> &'static str {
    match place {
        Place::Text => "text",
        Place::Title => "title",
    }
}

fn outcome(entry: &Entry) -> Vec<Cell> {
    let Some(finding) = entry.finding else { return vec![Cell::count(1), Cell::count(1), Cell::Empty] };
    vec![Cell::count(finding.articles.len()), Cell::count(finding.independent_sources), Cell::text(&finding.reason)]
}

fn decision(entry: &Entry) -> [Cell; 7] {
    let Some(decision) = entry.finding.and_then(|finding| finding.decision.as_ref()) else {
        return [const { Cell::Empty }; 7];
    };
    [
        Cell::text(status(decision.status)),
        Cell::Truth(decision.stands()),
        Cell::text(decision.value.as_deref().unwrap_or_default()),
        Cell::text(decision.note.as_deref().unwrap_or_default()),
        Cell::text(&decision.who),
        Cell::day(Some(decided_on(decision))),
        Cell::text(&decision.changes.join("; ")),
    ]
}

fn article<'a>(report: &'a Report, entry: &Entry) -> Option<&'a Article> {
    report.articles.get(entry.row.article)
}

fn first<'a>(report: &'a Report, entry: &Entry) -> Option<&'a Claim> {
    entry.row.claims.first().and_then(|claim| report.claims.get(*claim))
}
