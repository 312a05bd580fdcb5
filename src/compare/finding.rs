//! What a comparison came to.

use super::Decision;
use serde::{Deserialize, Serialize};

/// Verdicts, from the one that matters least to the one that matters most, so that `--fail-on` is a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Only one source speaks of it. Never a finding.
    SingleSource,
    /// They say the same.
    Agreement,
    /// They overlap, one vaguer.
    Compatible,
    /// Disjoint, and explained by time.
    Updated,
    /// They count different things.
    Scope,
    /// Two renderings of one quotation differ.
    Wording,
    /// An article against itself.
    Inconsistent,
    /// They cannot both be true.
    Conflict,
}

impl Verdict {
    /// Its name, as in the JSON contract.
    pub fn name(self) -> &'static str {
        match self {
            Verdict::SingleSource => "single-source",
            Verdict::Agreement => "agreement",
            Verdict::Compatible => "compatible",
            Verdict::Updated => "updated",
            Verdict::Scope => "scope",
            Verdict::Wording => "wording",
            Verdict::Inconsistent => "inconsistent",
            Verdict::Conflict => "conflict",
        }
    }
}

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Everything that is neither high nor medium.
    Low,
    /// Other conflicts, and inconsistent.
    Medium,
    /// A conflict of a current figure by more than a fifth or more than a day.
    High,
}

/// A verdict over what sources say, or an article against itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// `f1`, `f2`, ... in the order of the report.
    pub id: String,
    /// Its story.
    pub story: String,
    /// Index of its subject; `None` where it concerns an article as a whole.
    pub subject: Option<usize>,
    /// What it came to.
    pub verdict: Verdict,
    /// How much it matters.
    pub severity: Severity,
    /// One plain sentence with both figures, both sources and both dates.
    pub reason: String,
    /// All the claims behind it: indexes into the claims.
    pub claims: Vec<usize>,
    /// The articles it concerns: indexes.
    pub articles: Vec<usize>,
    /// How many of its articles are not copies of each other.
    pub independent_sources: usize,
    /// Those of its articles that print the text of another, and which: the copy, and the first of them.
    pub copies: Vec<(usize, usize)>,
    /// The two articles whose positions decided it, where two did.
    pub pair: Option<(usize, usize)>,
    /// What an editor said of it; `None` where nobody has.
    pub decision: Option<Decision>,
}

impl Finding {
    /// True where an editor has still to look at it: undecided, reopened by new evidence, or in need of reporting.
    pub fn is_open(&self) -> bool {
        !self.decision.as_ref().is_some_and(Decision::closes)
    }
}
