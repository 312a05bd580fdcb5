//! Names of verdicts and severities, and how many of an article's words are shown.

use super::Report;
use super::view::Row;
use crate::compare::{Severity, Verdict};
use crate::subject::Made;
use crate::value::{Hedge, Value};

/// Characters of evidence that are shown.
pub(super) const WORDS: usize = 120;
/// Characters of a quotation: long enough to see where two renderings part.
pub(super) const QUOTATION: usize = 600;
/// Characters of a figure in a compact table.
pub(super) const SHORT: usize = 60;

/// A verdict's name, as in the JSON contract.
pub(super) fn verdict(verdict: Verdict) -> &'static str {
    verdict.name()
}

/// A verdict as a sign, for who sees no colours.
pub(crate) fn sign(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::SingleSource => "1",
        Verdict::Agreement => "=",
        Verdict::Compatible => "≈",
        Verdict::Updated => "↗",
        Verdict::Scope => "⊂",
        Verdict::Wording => "❝",
        Verdict::Inconsistent => "⇄",
        Verdict::Conflict => "×",
    }
}

/// A severity's name, as in the JSON contract.
pub(crate) fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Low => "low",
        Severity::Medium => "medium",
        Severity::High => "high",
    }
}

/// How a position was made, as in the JSON contract.
pub(super) fn made(how: Made) -> &'static str {
    match how {
        Made::Stated => "stated",
        Made::Summed => "summed",
        Made::Implied => "implied",
        Made::Rival => "rival",
    }
}

/// How firmly a value is put, as in the JSON contract.
pub(super) fn hedge(hedge: Hedge) -> &'static str {
    match hedge {
        Hedge::Exact => "exact",
        Hedge::About => "about",
        Hedge::AtLeast => "at-least",
        Hedge::MoreThan => "more-than",
        Hedge::AtMost => "at-most",
        Hedge::LessThan => "less-than",
        Hedge::Between => "between",
        Hedge::Vague => "vague",
    }
}

/// The row's own words are what it says.
pub(super) fn is_quotation(report: &Report, row: &Row) -> bool {
    let first = row.claims.first().and_then(|claim| report.claims.get(*claim));
    first.is_some_and(|claim| matches!(claim.value, Value::Quotation { .. }))
}
