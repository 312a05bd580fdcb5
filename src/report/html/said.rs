//! What one source says, as a card: its figure, its sentence, who is cited, since when, and how the value was read.

use super::line;
use super::marked::{Sentence, direction, sentences};
use crate::article::{Article, How};
use crate::compare::{Finding, Verdict};
use crate::report::Report;
use crate::report::bidi::clean;
use crate::report::view::{Row, dated};
use crate::report::words::hedge;
use crate::value::{Value, day};
use askama::Template;

/// The evidence of a finding, side by side.
#[derive(Debug, Template)]
#[template(path = "evidence.html")]
pub(super) struct Evidence {
    cards: Vec<Said>,
    /// Parts and replaced figures, folded away: an article that tells of each victim has dozens.
    aside: Vec<Said>,
}

/// One source's words.
#[derive(Debug)]
struct Said {
    source: String,
    dated: String,
    date_how: &'static str,
    language: String,
    direction: &'static str,
    title: String,
    figure: String,
    is_quotation: bool,
    decided: bool,
    beside: bool,
    /// The source whose text it prints.
    copy_of: Option<String>,
    sentences: Vec<Sentence>,
    /// Where it says the same again.
    again: Vec<Sentence>,
    /// Who is cited, and since when.
    facts: Vec<(&'static str, String)>,
    /// How the value was read.
    reading: Vec<(&'static str, String)>,
    file: String,
}

impl Evidence {
    /// A card for each row.
    pub(super) fn new(report: &Report, finding: Option<&Finding>, rows: &[Row]) -> Evidence {
        let told = |aside: bool| rows.iter().filter(move |row| row.aside == aside);
        let cards = |aside| told(aside).filter_map(|row| Said::new(report, finding, row)).collect();
        Evidence { cards: cards(false), aside: cards(true) }
    }
}

impl Said {
    fn new(report: &Report, finding: Option<&Finding>, row: &Row) -> Option<Said> {
        let article = report.articles.get(row.article)?;
        let shown = if row.summed { row.claims.len() } else { 1 };
        let (first, rest) = row.claims.split_at(shown.min(row.claims.len()));
        let pair = finding.and_then(|finding| finding.pair);
        Some(Said {
            source: clean(&article.source),
            dated: dated(article),
            date_how: date_how(article),
            language: article.language.clone().unwrap_or_default(),
            direction: direction(&article.text),
            title: clean(&article.title),
            figure: line(&row.figure),
            is_quotation: matches!(row.value, Value::Quotation { .. }),
            decided: pair.is_some_and(|(a, b)| row.article == a || row.article == b) && row.counted,
            beside: !row.counted,
            copy_of: copy_of(report, finding, row),
            sentences: sentences(report, first, other(report, finding, row)),
            again: sentences(report, rest, None),
            facts: told(vec![("According to", line(&row.according_to)), ("As of", row.as_of.clone())]),
            reading: reading(report, row),
            file: clean(article.path.as_ref().unwrap_or(&article.id)),
        })
    }
}

/// The source whose text the article of a row prints.
pub(super) fn copy_of(report: &Report, finding: Option<&Finding>, row: &Row) -> Option<String> {
    let (_, first) = finding?.copies.iter().find(|(copy, _)| *copy == row.article)?;
    report.articles.get(*first).map(|of| clean(&of.source))
}

/// What the other of the pair quotes, of a finding on two wordings.
fn other<'a>(report: &'a Report, finding: Option<&Finding>, row: &Row) -> Option<&'a str> {
    let finding = finding.filter(|finding| finding.verdict == Verdict::Wording)?;
    let (a, b) = finding.pair.filter(|(a, b)| row.counted && (row.article == *a || row.article == *b))?;
    let theirs = if row.article == a { b } else { a };
    let position = |article| report.subjects.get(finding.subject?)?.positions.iter().find(|p| p.article == article);
    let claim = position(theirs)?.claims.first()?;
    report.claims.get(*claim).map(|claim| claim.evidence.text.as_str())
}

/// How a value was put and read, by which rule.
fn reading(report: &Report, row: &Row) -> Vec<(&'static str, String)> {
    let claim = row.claims.first().and_then(|claim| report.claims.get(*claim));
    let mut facts = vec![("Put as", put(&row.value).to_owned()), ("Read as", row.how.to_owned())];
    if let Value::Date(date) = &row.value {
        facts.push(("Resolved on", date.resolved_on.map(day).unwrap_or_default()));
    }
    facts.push(("Rule", claim.map(|claim| claim.rule.clone()).unwrap_or_default()));
    told(facts)
}

fn told(mut facts: Vec<(&'static str, String)>) -> Vec<(&'static str, String)> {
    facts.retain(|(_, fact)| !fact.is_empty());
    facts
}

fn put(value: &Value) -> &'static str {
    match value {
        Value::Number(amount) | Value::Quantity(amount, _) | Value::Duration { amount, .. } => hedge(amount.hedge),
        Value::Date(date) => hedge(date.hedge),
        Value::Ordinal(_) | Value::Quotation { .. } => "",
    }
}

/// How a publication date is known.
pub(super) fn date_how(article: &Article) -> &'static str {
    match article.published.map(|published| published.how) {
        Some(How::Metadata) => "from its metadata",
        Some(How::Text) => "from its text",
        Some(How::Case) => "from the case file",
        Some(How::Path) => "from its file name",
        None => "",
    }
}
