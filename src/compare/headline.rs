//! A headline against the text under it, where nothing in the text explains its figure.

use super::own::finding;
use super::{Case, Finding, Verdict, kin, reason};
use crate::catalogue::Compared;
use crate::extract::{Claim, Place, Role, Stance};
use crate::subject::{Made, Position, Subject};
use crate::value::{Hedge, Relation, Value, relate};

/// Headlines that give another figure than the text under them.
pub fn findings(case: &Case<'_>, index: usize, subject: &Subject) -> Vec<Finding> {
    let toll = case.catalogue.kind(&subject.kind).is_some_and(|k| k.compared == Compared::Toll);
    if !toll || subject.role != Role::Current {
        return Vec::new();
    }
    subject.positions.iter().filter_map(|p| of_position(case, index, subject, p)).collect()
}

fn of_position(case: &Case<'_>, index: usize, subject: &Subject, position: &Position) -> Option<Finding> {
    let body = &case.claims[*position.claims.first()?];
    if body.evidence.place == Place::Title || position.how == Made::Rival || body.cues.together {
        return None;
    }
    let head = case.claims.iter().position(|c| c.article == position.article && at_odds(case, subject, position, c))?;
    if is_explained(case, subject, position, &case.claims[head]) {
        return None;
    }
    let mut claims = vec![head];
    claims.extend(&position.claims);
    let reason = reason::of_headline(case, position.article, &case.claims[head].value, &position.value);
    Some(finding(case, position.article, Some(index), Verdict::Inconsistent, reason, claims))
}

/// A figure of the headline on the same people that cannot hold beside the position.
fn at_odds(case: &Case<'_>, subject: &Subject, position: &Position, claim: &Claim) -> bool {
    let body = &case.claims[position.claims[0]];
    claim.evidence.place == Place::Title
        && claim.kind == subject.kind
        && claim.role == Role::Current
        && claim.stance == Stance::Asserted
        && !claim.cues.together
        && !claim.cues.additional
        && !kin::different_groups(case, (claim, position), (body, position))
        && matches!(relate(&claim.value, &position.value, 0.0), Relation::Apart { .. })
}

/// Does the text tell the headline's figure somewhere, or figures that make it up?
fn is_explained(case: &Case<'_>, subject: &Subject, position: &Position, head: &Claim) -> bool {
    let (Some(said), Some(held)) = (best(&head.value), best(&position.value)) else { return false };
    let body = &case.claims[position.claims[0]];
    // «A soldier killed» says that one was, not that nobody else was; of a sum, either may give one group alone.
    let one_of_several = said < held && (head.implied || body.cues.summed || position.how == Made::Summed)
        || said > held && head.cues.summed;
    let text = || case.claims.iter().filter(|c| c.article == head.article && c.evidence.place == Place::Text);
    let told = text().any(|c| counts_alike(case, &c.value, &head.value) && best(&c.value) == Some(said));
    let same = text().any(|c| {
        c.kind == head.kind && matches!(relate(&c.value, &head.value, 0.0), Relation::Same | Relation::Compatible)
    });
    let figures: Vec<f64> = text().filter(|c| c.kind == head.kind).filter_map(|c| exact(&c.value)).collect();
    one_of_several || told || same || adds_up(&figures, said) || with_others(case, subject, position, said)
}

/// Does one value count what the other counts, or a kind of it («260 fighters»)?
fn counts_alike(case: &Case<'_>, value: &Value, head: &Value) -> bool {
    let (Value::Quantity(_, unit), Value::Quantity(_, whole)) = (value, head) else { return false };
    unit == whole || case.catalogue.noun(unit).is_some_and(|is| is.contains(whole))
}

/// Figures that are tried for a sum.
const MOST_FIGURES: usize = 12;

/// Do two or more of the figures make up the sum? Five incidents of a day are one figure in its headline.
fn adds_up(figures: &[f64], sum: f64) -> bool {
    let mut sums: Vec<(f64, usize)> = vec![(0.0, 0)];
    for figure in figures.iter().take(MOST_FIGURES).filter(|f| **f > 0.0) {
        let more: Vec<(f64, usize)> =
            sums.iter().map(|(s, n)| (s + figure, n + 1)).filter(|(s, _)| *s <= sum).collect();
        sums.extend(more);
    }
    sums.iter().any(|(s, n)| *n > 1 && *s == sum)
}

/// Does the headline count both types in one («five dead and hurt»: one and four)?
fn with_others(case: &Case<'_>, subject: &Subject, position: &Position, said: f64) -> bool {
    let together = |a: &str, b: &str| case.catalogue.kind(a).and_then(|k| k.together_with.as_deref()) == Some(b);
    let kin = |s: &&Subject| {
        s.story == subject.story
            && s.role == Role::Current
            && (together(&s.kind, &subject.kind) || together(&subject.kind, &s.kind))
    };
    let others = case.subjects.iter().filter(kin).flat_map(|s| &s.positions).filter(|p| p.article == position.article);
    others.filter_map(|p| best(&p.value)).any(|other| best(&position.value).is_some_and(|own| own + other == said))
}

fn best(value: &Value) -> Option<f64> {
    value.amount()?.best
}

fn exact(value: &Value) -> Option<f64> {
    value.amount().filter(|a| a.hedge == Hedge::Exact)?.best
}
