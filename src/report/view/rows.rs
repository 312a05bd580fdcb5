//! The rows of a finding: one a position, one a party where an article gives several parties' figures, and denials.

use super::figure::{claim_figure, figure};
use crate::compare::{Finding, Verdict};
use crate::extract::{Claim, Place, Role, Stance};
use crate::report::Report;
use crate::report::words::made;
use crate::subject::{Made, Party, Position, Subject};
use crate::value::{Value, day};

/// One row: who says what in which words. Claims are indexes, the one to show first.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    /// Index of the article.
    pub(crate) article: usize,
    /// What it says.
    pub(crate) value: Value,
    /// How that was made or is put: stated, summed, implied, rival, denied, doubted, replaced, part.
    pub(crate) how: &'static str,
    /// False where it has no part in the verdict: denied, doubted, or replaced by a later figure.
    pub(crate) counted: bool,
    /// A part or a replaced figure: worth a look behind what the sources say, and not among it.
    pub(crate) aside: bool,
    /// What it says, in human form; empty where the words themselves are the value.
    pub(crate) figure: String,
    /// The claims it rests on.
    pub(crate) claims: Vec<usize>,
    /// True where all the claims are needed to see the figure.
    pub(crate) summed: bool,
    /// Who it is attributed to.
    pub(crate) according_to: String,
    /// The day it is said to hold on.
    pub(crate) as_of: String,
    /// Headline or line; empty where it does not matter.
    pub(crate) place: String,
}

/// What a finding's heading calls it.
pub(crate) fn heading(report: &Report, finding: &Finding) -> String {
    match finding.subject.and_then(|subject| report.subjects.get(subject)) {
        Some(subject) => subject.label.clone(),
        None => {
            let articles = finding.articles.iter().filter_map(|article| report.articles.get(*article));
            let sources = articles.map(|article| article.source.as_str()).collect::<Vec<_>>().join(", ");
            if finding.articles.len() == 1 { format!("{sources} against itself") } else { sources }
        }
    }
}

/// The rows of a finding, those of the pair that decided it first.
pub(crate) fn rows(report: &Report, finding: &Finding, all: bool) -> Vec<Row> {
    let compared = finding.subject.filter(|_| finding.verdict != Verdict::Inconsistent);
    let mut rows = match compared.and_then(|subject| report.subjects.get(subject)) {
        Some(subject) => subject_rows(report, finding, subject, all),
        None => Vec::new(),
    };
    if rows.is_empty() {
        rows = finding.claims.iter().filter_map(|claim| claim_row(report, *claim)).collect();
    } else if !all {
        rows.iter_mut().for_each(|row| row.place.clear());
    }
    rows
}

fn subject_rows(report: &Report, finding: &Finding, subject: &Subject, all: bool) -> Vec<Row> {
    let mut positions: Vec<&Position> =
        subject.positions.iter().filter(|position| finding.articles.contains(&position.article)).collect();
    positions.sort_by_key(|position| match finding.pair {
        Some((first, _)) if first == position.article => 0,
        Some((_, second)) if second == position.article => 1,
        _ => 2,
    });
    let mut rows: Vec<Row> = positions.into_iter().flat_map(|position| position_rows(report, position)).collect();
    if all {
        let earlier = subject.positions.iter().filter(|position| is_replaced(report, finding, position));
        let replaced = |row: Row| Row { counted: false, figure: format!("{} (earlier)", row.figure), ..row };
        rows.extend(earlier.flat_map(|position| position_rows(report, position)).map(replaced));
    }
    rows.extend(beside_rows(report, subject, all));
    rows
}

/// The rows of a subject that came to no finding: everything that is said of it.
pub(crate) fn rows_of(report: &Report, subject: &Subject) -> Vec<Row> {
    let mut rows: Vec<Row> = subject.positions.iter().flat_map(|position| position_rows(report, position)).collect();
    rows.extend(beside_rows(report, subject, true));
    rows
}

fn beside_rows(report: &Report, subject: &Subject, all: bool) -> Vec<Row> {
    let told = subject.beside.iter().filter(|claim| is_worth_telling(report, **claim, all));
    let is_aside = |claim: usize| report.claims.get(claim).is_some_and(|claim| claim.stance == Stance::Asserted);
    told.filter_map(|claim| Some(Row { counted: false, aside: is_aside(*claim), ..claim_row(report, *claim)? }))
        .collect()
}

// Of two articles of one outlet the later replaces the earlier, which stands in no finding.
fn is_replaced(report: &Report, finding: &Finding, position: &Position) -> bool {
    let source = |article: usize| report.articles.get(article).map(|article| article.source.as_str());
    let same = |article: &usize| source(*article) == source(position.article);
    !finding.articles.contains(&position.article) && finding.articles.iter().any(same)
}

fn is_worth_telling(report: &Report, claim: usize, all: bool) -> bool {
    report.claims.get(claim).is_some_and(|claim| all || claim.stance != Stance::Asserted)
}

fn position_rows(report: &Report, position: &Position) -> Vec<Row> {
    if position.parties.is_empty() {
        return vec![position_row(report, position)];
    }
    let party = |party: &Party| Row {
        how: made(Made::Rival),
        according_to: party.attribution.join(", "),
        ..row(report, position.article, &party.value, &party.claims)
    };
    position.parties.iter().map(party).collect()
}

fn position_row(report: &Report, position: &Position) -> Row {
    let row = row(report, position.article, &position.value, &position.claims);
    let note = match position.how {
        Made::Summed => " (summed)",
        Made::Implied => " (implied)",
        Made::Stated | Made::Rival => "",
    };
    let summed = position.how == Made::Summed;
    Row { figure: format!("{}{note}", row.figure), how: made(position.how), summed, ..row }
}

fn row(report: &Report, article: usize, value: &Value, claims: &[usize]) -> Row {
    let claims = telling_first(report, value, claims);
    let told = claims.first().and_then(|first| report.claims.get(*first));
    Row {
        article,
        value: value.clone(),
        how: made(Made::Stated),
        counted: true,
        aside: false,
        figure: figure(value),
        claims,
        summed: false,
        according_to: told.map(|claim| claim.attribution.join(", ")).unwrap_or_default(),
        as_of: told.and_then(|claim| claim.as_of).map(day).unwrap_or_default(),
        place: told.map(place).unwrap_or_default(),
    }
}

// The first claim that says the figure of the row is the one whose words an editor looks for.
fn telling_first(report: &Report, value: &Value, claims: &[usize]) -> Vec<usize> {
    let mut claims = claims.to_vec();
    claims.sort_by_key(|claim| report.claims.get(*claim).is_none_or(|claim| claim.value != *value));
    claims
}

fn claim_row(report: &Report, index: usize) -> Option<Row> {
    let claim = report.claims.get(index)?;
    let row = row(report, claim.article, &claim.value, &[index]);
    let note = match claim.role {
        Role::Superseded => " (replaced)",
        Role::Part => " (part)",
        Role::Background | Role::Current => "",
    };
    Some(Row { figure: format!("{}{note}", claim_figure(claim)), how: put(claim), ..row })
}

fn put(claim: &Claim) -> &'static str {
    match (claim.stance, claim.role) {
        (Stance::Denied, _) => "denied",
        (Stance::Doubted, _) => "doubted",
        (_, Role::Superseded) => "replaced",
        (_, Role::Part) => "part",
        _ if claim.implied => made(Made::Implied),
        _ => made(Made::Stated),
    }
}

fn place(claim: &Claim) -> String {
    match claim.evidence.place {
        Place::Title => "headline".into(),
        Place::Text => format!("line {}", claim.evidence.line),
    }
}
