//! Two positions on one subject: can both be true, and if not, why do they differ?

use super::{Case, Severity, Verdict, kin};
use crate::catalogue::{Changes, ClaimType};
use crate::extract::{Claim, Role};
use crate::subject::{Made, Position, Subject};
use crate::value::{Amount, Relation, Value, relate};
use jiff::civil::Date;

/// Two positions of a subject.
pub struct Sides<'a> {
    /// The whole case.
    pub case: &'a Case<'a>,
    /// What they are positions on.
    pub subject: &'a Subject,
    /// One.
    pub a: &'a Position,
    /// The other.
    pub b: &'a Position,
}

/// Why a verdict was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// They say the same.
    Same,
    /// They overlap.
    Overlap,
    /// One is the other rounded or within the type's tolerance.
    Rounded,
    /// The higher figure has the later day.
    Later,
    /// The words of one say that the figure changed or may change.
    Words,
    /// The lower figure was the current one earlier in the story.
    Stale,
    /// The later one says that it corrects.
    Corrected,
    /// They count different groups.
    Groups,
    /// One counts killed and injured together.
    Together,
    /// One counts the attacker among the dead.
    Attacker,
    /// One tells of a single person without a number, which does not say that there were no others.
    Single,
    /// One rendering ends where the other goes on, or a word differs.
    Rendering,
    /// One is an excerpt of the other.
    Excerpt,
    /// Parts of totals that differ themselves.
    Parts,
    /// Nothing explains it.
    Nothing,
}

/// A verdict on two positions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Judged {
    /// The verdict.
    pub verdict: Verdict,
    /// Why.
    pub why: Why,
    /// How far apart: a share of the larger, or days.
    pub by: f64,
}

impl Judged {
    /// Orders verdicts of the pairs of a subject: the gravest decides, then the furthest apart.
    pub fn rank(&self) -> (Verdict, u64) {
        (self.verdict, (self.by * 1e6) as u64)
    }

    /// A verdict with its reason.
    pub fn new(verdict: Verdict, why: Why) -> Self {
        Judged { verdict, why, by: 0.0 }
    }
}

/// Judges two positions.
pub fn judge(sides: &Sides<'_>) -> Judged {
    let Some(kind) = sides.case.catalogue.kind(&sides.subject.kind) else {
        return Judged::new(Verdict::Compatible, Why::Overlap);
    };
    match relate(&sides.a.value, &sides.b.value, kind.tolerance) {
        Relation::Same => Judged::new(Verdict::Agreement, Why::Same),
        Relation::Compatible => {
            Judged::new(Verdict::Compatible, if overlap(sides) { Why::Overlap } else { Why::Rounded })
        }
        Relation::Unrelated => Judged::new(Verdict::Compatible, Why::Overlap),
        Relation::Apart { by } => Judged { by, ..apart(sides, kind) },
    }
}

fn overlap(sides: &Sides<'_>) -> bool {
    match (amount(sides.a), amount(sides.b)) {
        (Some(a), Some(b)) => a.overlaps(&b),
        _ => true,
    }
}

fn amount(position: &Position) -> Option<Amount> {
    position.value.amount()
}

/// Two positions that cannot both hold as they stand: they count different things, or time parts them, or they conflict.
fn apart(sides: &Sides<'_>, kind: &ClaimType) -> Judged {
    if sides.subject.role == Role::Part && !one_total(sides) {
        return Judged::new(Verdict::Scope, Why::Parts);
    }
    if let Some(why) = scope(sides) {
        return Judged::new(Verdict::Scope, why);
    }
    match changed(sides, kind) {
        Some(why) => Judged::new(Verdict::Updated, why),
        None => Judged::new(Verdict::Conflict, Why::Nothing),
    }
}

/// Do the articles of two parts hold the same total? Parts of different totals are no conflict of their own.
fn one_total(sides: &Sides<'_>) -> bool {
    let of_story =
        |s: &&Subject| s.story == sides.subject.story && s.kind == sides.subject.kind && s.role == Role::Current;
    let total = |p: &Position| {
        let subjects = sides.case.subjects.iter().filter(of_story);
        subjects.flat_map(|s| &s.positions).find(|t| t.article == p.article).map(|t| &t.value)
    };
    let same = |a: &Value, b: &Value| matches!(relate(a, b, 0.0), Relation::Same | Relation::Compatible);
    total(sides.a).zip(total(sides.b)).is_some_and(|(a, b)| same(a, b))
}

fn main_claim<'a>(case: &'a Case<'_>, position: &Position) -> &'a Claim {
    &case.claims[position.claims[0]]
}

fn scope(sides: &Sides<'_>) -> Option<Why> {
    let (a, b) = (main_claim(sides.case, sides.a), main_claim(sides.case, sides.b));
    if a.cues.together != b.cues.together {
        return Some(Why::Together);
    }
    if single(sides.a, sides.b) || single(sides.b, sides.a) {
        return Some(Why::Single);
    }
    if kin::by_the_attacker(sides.case, sides.a, sides.b) {
        return Some(Why::Attacker);
    }
    let (a, b) = (kin::widest(sides.case, sides.a), kin::widest(sides.case, sides.b));
    kin::different_groups(sides.case, (a, sides.a), (b, sides.b)).then_some(Why::Groups)
}

/// «A man was killed» says that one was, not that he was the only one; and so does «a couple».
fn single(one: &Position, other: &Position) -> bool {
    let best = |p: &Position| amount(p).and_then(|a| a.best.or(a.low));
    one.how == Made::Implied && best(one) < best(other)
}

/// Does time explain the difference?
fn changed(sides: &Sides<'_>, kind: &ClaimType) -> Option<Why> {
    if kind.changes == Changes::Fixed || sides.a.how == Made::Rival || sides.b.how == Made::Rival {
        return None;
    }
    let (x, y) = (amount(sides.a)?, amount(sides.b)?);
    let number = |a: &Amount| a.best.or(a.low).or(a.high).unwrap_or(0.0);
    let (low, high) = if number(&x) < number(&y) { (sides.a, sides.b) } else { (sides.b, sides.a) };
    let (from, to) = match kind.changes {
        Changes::Shrinks => (high, low),
        _ => (low, high),
    };
    let (before, after) = (day(sides.case, from), day(sides.case, to));
    if let (Some(before), Some(after)) = (before, after) {
        if after > before || kind.changes == Changes::Either && after != before {
            return Some(Why::Later);
        }
        if after < before {
            let corrected = from.claims.iter().any(|c| sides.case.claims[*c].cues.corrected);
            return if corrected { Some(Why::Corrected) } else { stale(sides, from, to).then_some(Why::Stale) };
        }
    }
    if steps_back(sides, from) {
        return None;
    }
    let says = |c: &usize| sides.case.claims[*c].cues.update || sides.case.claims[*c].cues.unsettled;
    let words = |p: &Position| p.claims.iter().any(says);
    if words(low) || words(high) {
        return Some(Why::Words);
    }
    stale(sides, from, to).then_some(Why::Stale)
}

/// Did another source have more on an earlier day? Then the lower figure is no older state of the count.
fn steps_back(sides: &Sides<'_>, low: &Position) -> bool {
    let (Some(own), Some(day_of)) = (amount(low), day(sides.case, low)) else { return false };
    sides.subject.positions.iter().any(|p| {
        let more = amount(p).is_some_and(|a| !a.overlaps(&own) && a.best.or(a.low) > own.best.or(own.low));
        p.article != low.article && more && day(sides.case, p).is_some_and(|d| d < day_of)
    })
}

/// Was the figure of `old` another source's current one before the day of `new`?
fn stale(sides: &Sides<'_>, old: &Position, new: &Position) -> bool {
    let Some(limit) = day(sides.case, new) else { return false };
    sides.subject.positions.iter().any(|p| {
        p.article != old.article
            && sides.case.articles[p.article].source != sides.case.articles[old.article].source
            && day(sides.case, p).is_some_and(|d| d < limit)
            && matches!(relate(&p.value, &old.value, 0.0), Relation::Same)
    })
}

/// The day a position holds on: its claim's, which is the article's where the words name none.
fn day(case: &Case<'_>, position: &Position) -> Option<Date> {
    let published = case.articles[position.article].published.filter(|p| p.sure).map(|p| p.date);
    published.or(main_claim(case, position).as_of)
}

/// How much a verdict matters: a conflict of a current figure by more than a fifth or more than a day is high.
pub fn severity(subject: &Subject, judged: &Judged) -> Severity {
    let dates = subject.positions.iter().any(|p| matches!(p.value, Value::Date(_)));
    match judged.verdict {
        Verdict::Conflict if subject.role == Role::Current && judged.by > if dates { 1.0 } else { 0.2 } => {
            Severity::High
        }
        Verdict::Conflict | Verdict::Inconsistent => Severity::Medium,
        _ => Severity::Low,
    }
}
