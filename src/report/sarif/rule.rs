//! A verdict as a rule, and how loudly a tool is to show what it found.

use crate::compare::{Severity, Verdict};
use crate::report::words::verdict as name;
use serde_json::{Value as Json, json};

/// The verdicts that findings have, and what each means.
pub(super) const VERDICTS: [(Verdict, &str); 7] = [
    (Verdict::Conflict, "Two sources cannot both be right, and neither time nor scope explains it."),
    (Verdict::Inconsistent, "An article against itself: headline and text, part and total, its date and its words."),
    (Verdict::Wording, "Two renderings of one quotation."),
    (Verdict::Scope, "The figures count different things."),
    (Verdict::Updated, "The figure changed with time."),
    (Verdict::Compatible, "Both can be true, one is vaguer or rounded."),
    (Verdict::Agreement, "They say the same."),
];

/// Where a verdict stands among the rules.
pub(super) fn index(verdict: Verdict) -> Option<usize> {
    VERDICTS.iter().position(|(known, _)| *known == verdict)
}

/// The rule of a verdict.
pub(super) fn descriptor(verdict: Verdict) -> Json {
    let about = VERDICTS.iter().find(|(known, _)| *known == verdict).map_or("", |(_, about)| about);
    let (_, level) = weight(verdict, Severity::Medium);
    json!({
        "id": name(verdict),
        "shortDescription": {"text": about},
        "defaultConfiguration": {"level": level},
    })
}

/// Kind and level: what agrees is a pass, which has no level.
pub(super) fn weight(verdict: Verdict, severity: Severity) -> (&'static str, &'static str) {
    match (verdict, severity) {
        (Verdict::Conflict, Severity::High) => ("fail", "error"),
        (Verdict::Conflict | Verdict::Inconsistent | Verdict::Wording, _) => ("fail", "warning"),
        (Verdict::Scope | Verdict::Updated, _) => ("fail", "note"),
        (Verdict::Compatible | Verdict::Agreement | Verdict::SingleSource, _) => ("pass", "none"),
    }
}
