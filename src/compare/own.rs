//! An article against itself: parts against their total, its date against its words; and the parties that it sets
//! against each other.

use super::{Case, Finding, Severity, Verdict, reason};
use crate::extract::{Claim, Place, Role, Stance};
use crate::subject::{Made, Position, Subject};
use crate::value::{Amount, Hedge, Value};
use std::collections::BTreeMap;

/// A finding on one article.
pub fn finding(
    case: &Case<'_>,
    article: usize,
    subject: Option<usize>,
    verdict: Verdict,
    reason: String,
    claims: Vec<usize>,
) -> Finding {
    Finding {
        id: String::new(),
        story: case.articles[article].story.clone(),
        subject,
        verdict,
        severity: Severity::Medium,
        reason,
        claims,
        articles: vec![article],
        independent_sources: 1,
        copies: Vec::new(),
        pair: None,
        decision: None,
    }
}

/// Positions that hold several parties' figures, where no other source makes the subject a finding.
pub fn rivals(case: &Case<'_>, index: usize, subject: &Subject) -> Vec<Finding> {
    let rival = |p: &&Position| p.how == Made::Rival && p.parties.len() > 1;
    subject
        .positions
        .iter()
        .filter(rival)
        .map(|p| {
            finding(
                case,
                p.article,
                Some(index),
                Verdict::Conflict,
                reason::of_parties(case, subject, p),
                p.claims.clone(),
            )
        })
        .collect()
}

/// One type in one sentence: article, type, first and last byte.
type Told<'a> = (usize, &'a str, (usize, usize));

/// Parts of one sentence that add up to more than the article's total.
pub fn sums(case: &Case<'_>) -> Vec<Finding> {
    let mut by_sentence: BTreeMap<Told<'_>, Vec<usize>> = BTreeMap::new();
    for (index, claim) in case.claims.iter().enumerate() {
        if claim.evidence.place == Place::Text && claim.stance == Stance::Asserted && claim.role == Role::Part {
            by_sentence.entry((claim.article, &claim.kind, claim.sentence)).or_default().push(index);
        }
    }
    by_sentence.iter().filter_map(|((article, kind, _), parts)| sum(case, *article, kind, parts)).collect()
}

fn sum(case: &Case<'_>, article: usize, kind: &str, parts: &[usize]) -> Option<Finding> {
    let (index, position) = total_of(case, article, kind)?;
    let total = exact(&case.claims[*position.claims.first()?])?;
    let mut whos: Vec<&str> = Vec::new();
    let mut sum = 0.0;
    for part in parts {
        let claim = &case.claims[*part];
        let who = claim.slots.get("who")?;
        if whos.contains(&who.as_str()) {
            return None;
        }
        whos.push(who);
        sum += exact(claim)?.low?;
    }
    if sum <= total.high? {
        return None;
    }
    let mut claims = position.claims.clone();
    claims.extend(parts);
    let reason = reason::of_parts(case, article, &position.value, sum);
    Some(finding(case, article, Some(index), Verdict::Inconsistent, reason, claims))
}

/// The position an article holds on the story's event.
fn total_of<'c>(case: &'c Case<'_>, article: usize, kind: &str) -> Option<(usize, &'c Position)> {
    let mut current = case.subjects.iter().enumerate().filter(|(_, s)| s.kind == kind && s.role == Role::Current);
    current
        .find_map(|(i, s)| s.positions.iter().find(|p| p.article == article && p.how == Made::Stated).map(|p| (i, p)))
}

fn exact(claim: &Claim) -> Option<Amount> {
    match &claim.value {
        Value::Number(a) | Value::Quantity(a, _) if a.hedge == Hedge::Exact => Some(*a),
        _ => None,
    }
}

/// Articles whose own date their words rule out.
pub fn dates(case: &Case<'_>) -> Vec<Finding> {
    let mut out = Vec::new();
    for (article, oddities) in case.oddities.iter().enumerate() {
        if let Some(first) = oddities.first() {
            let claims = claims_at(case, article, &first.spans);
            out.push(finding(case, article, None, Verdict::Inconsistent, first.reason.clone(), claims));
        }
    }
    out
}

fn claims_at(case: &Case<'_>, article: usize, spans: &[(usize, usize)]) -> Vec<usize> {
    let meets = |c: &Claim| spans.iter().any(|(a, b)| c.evidence.start < *b && *a < c.evidence.end);
    let own = |c: &Claim| c.article == article && c.evidence.place == Place::Text;
    let list = case.claims.iter().enumerate();
    list.filter(|(_, c)| own(c) && meets(c)).map(|(i, _)| i).collect()
}
