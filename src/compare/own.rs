//! An article against itself: headline against body, parts against their total, its date against its words; and
//! the parties that it sets against each other.

use super::{Case, Finding, Severity, Verdict, reason};
use crate::article::Article;
use crate::catalogue::Compared;
use crate::extract::{Claim, Place, Role, Stance};
use crate::subject::{Made, Position, Subject};
use crate::value::{Amount, Hedge, Relation, Value, relate};
use std::collections::BTreeMap;

fn finding(
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
        pair: None,
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

/// Headlines that give another figure than the text under them.
pub fn headlines(case: &Case<'_>, index: usize, subject: &Subject) -> Vec<Finding> {
    let toll = case.catalogue.kind(&subject.kind).is_some_and(|k| k.compared == Compared::Toll);
    if !toll || subject.role != Role::Current {
        return Vec::new();
    }
    subject.positions.iter().filter_map(|p| headline(case, index, subject, p)).collect()
}

fn headline(case: &Case<'_>, index: usize, subject: &Subject, position: &Position) -> Option<Finding> {
    let body = &case.claims[*position.claims.first()?];
    if body.evidence.place == Place::Title || position.how == Made::Rival || body.cues.together {
        return None;
    }
    let at_odds = |c: &&Claim| {
        c.evidence.place == Place::Title
            && c.kind == subject.kind
            && c.role == Role::Current
            && c.stance == Stance::Asserted
            && !c.cues.together
            && !c.cues.additional
            && c.slots.get("who") == body.slots.get("who")
            && matches!(relate(&c.value, &position.value, 0.0), Relation::Apart { .. })
    };
    let claim = case.claims.iter().position(|c| c.article == position.article && at_odds(&c))?;
    let said = case.claims.iter().any(|c| {
        c.article == position.article
            && c.evidence.place == Place::Text
            && c.kind == subject.kind
            && matches!(relate(&c.value, &case.claims[claim].value, 0.0), Relation::Same | Relation::Compatible)
    });
    if said {
        return None;
    }
    let mut claims = vec![claim];
    claims.extend(&position.claims);
    let reason = reason::of_headline(case, position.article, &case.claims[claim].value, &position.value);
    Some(finding(case, position.article, Some(index), Verdict::Inconsistent, reason, claims))
}

/// Parts that add up to more than their total, or one part that is larger.
pub fn sums(case: &Case<'_>) -> Vec<Finding> {
    let mut by_sentence: BTreeMap<(usize, &str, (usize, usize)), Vec<usize>> = BTreeMap::new();
    for (index, claim) in case.claims.iter().enumerate() {
        if claim.evidence.place == Place::Text && claim.stance == Stance::Asserted {
            by_sentence.entry((claim.article, &claim.kind, claim.sentence)).or_default().push(index);
        }
    }
    by_sentence.values().filter_map(|list| sum(case, list)).collect()
}

fn sum(case: &Case<'_>, list: &[usize]) -> Option<Finding> {
    let of_role = |role| list.iter().copied().filter(|c| case.claims[*c].role == role).collect::<Vec<_>>();
    let (totals, parts) = (of_role(Role::Current), of_role(Role::Part));
    let [total] = totals.as_slice() else { return None };
    let total_amount = exact(&case.claims[*total])?;
    let amounts: Vec<Amount> = parts.iter().filter_map(|c| exact(&case.claims[*c])).collect();
    let largest = amounts.iter().filter_map(|a| a.low).fold(0.0, f64::max);
    if parts.is_empty() || largest <= total_amount.high? {
        return None;
    }
    let mut claims = vec![*total];
    claims.extend(&parts);
    let article = case.claims[*total].article;
    let reason = reason::of_parts(case, article, &case.claims[*total].value, largest);
    Some(finding(case, article, None, Verdict::Inconsistent, reason, claims))
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

/// The article's own name in a sentence: its source.
pub fn called(article: &Article) -> &str {
    &article.source
}
