//! Rival figures: two parties, each named, give different figures in one article.

use super::position::{amount, broken_down, in_title};
use super::{Made, Party, Position};
use crate::extract::Claim;
use crate::value::{Amount, Hedge, Value};

/// Words between the sentences of two figures that are set against each other, in bytes.
const NEAR: usize = 600;

/// The position that spans the parties' figures; `None` where the article speaks in one voice.
pub fn position(body: &[usize], claims: &[Claim]) -> Option<Position> {
    let said: Vec<usize> = body.iter().copied().filter(|c| can_rival(&claims[*c])).collect();
    let lead = body.iter().find(|c| is_number(&claims[**c])).map(|c| &claims[*c].value)?;
    let on_lead = |a: usize, b: usize| claims[a].value == *lead || claims[b].value == *lead;
    let (first, second) = said.iter().enumerate().find_map(|(i, a)| {
        let other = said[i + 1..].iter().find(|b| on_lead(*a, **b) && rivals(&claims[*a], &claims[**b]));
        other.map(|b| (*a, *b)).filter(|(a, b)| !broken_down(*a, &said, claims) && !broken_down(*b, &said, claims))
    })?;
    let (a, b) = (amount(&claims[first])?, amount(&claims[second])?);
    let span = Amount {
        low: a.low.zip(b.low).map(|(x, y)| x.min(y)),
        high: a.high.zip(b.high).map(|(x, y)| x.max(y)),
        best: None,
        hedge: Hedge::Between,
    };
    let value = match &claims[first].value {
        Value::Quantity(_, unit) => Value::Quantity(span, unit.clone()),
        _ => Value::Number(span),
    };
    let party = |c: usize| Party {
        attribution: claims[c].attribution.clone(),
        value: claims[c].value.clone(),
        claims: vec![c],
    };
    Some(Position {
        article: claims[first].article,
        value,
        how: Made::Rival,
        claims: vec![first, second],
        parties: vec![party(first), party(second)],
    })
}

fn is_number(claim: &Claim) -> bool {
    !claim.implied && amount(claim).is_some_and(|a| a.hedge != Hedge::Vague && a.best.is_some_and(|b| b > 1.0))
}

fn can_rival(claim: &Claim) -> bool {
    is_number(claim)
        && !claim.attribution.is_empty()
        && !claim.cues.update
        && !claim.cues.together
        && !claim.cues.additional
        && !claim.cues.of_them
        && !in_title(claim)
}

/// Different parties, figures that cannot both hold, said of the same people close to each other.
fn rivals(a: &Claim, b: &Claim) -> bool {
    let (Some(x), Some(y)) = (amount(a), amount(b)) else { return false };
    let parties = a.attribution.iter().all(|p| !b.attribution.contains(p));
    let who = a.slots.get("who").zip(b.slots.get("who")).is_none_or(|(x, y)| x == y);
    let same = who && a.as_of == b.as_of;
    parties && same && !x.overlaps(&y) && within_reach(&x, &y) && b.evidence.start.saturating_sub(a.evidence.end) < NEAR
}

/// Figures that are so many times apart are not of one event: a strike's toll, and that of the war.
const MOST_APART: f64 = 20.0;

fn within_reach(a: &Amount, b: &Amount) -> bool {
    let (x, y) = (a.best.unwrap_or(1.0), b.best.unwrap_or(1.0));
    x.max(y) <= MOST_APART * x.min(y)
}
