//! What a subject and a position are.

use crate::extract::Role;
use crate::value::Value;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What claims of several articles are about, so that they may be compared.
#[derive(Debug, Clone, PartialEq)]
pub struct Subject {
    /// `s1`, `s2`, ... in the order of the report.
    pub id: String,
    /// Its story.
    pub story: String,
    /// Its claim type.
    pub kind: String,
    /// Current, part or background.
    pub role: Role,
    /// A short English name for it: «people killed: soldiers, North Korea».
    pub label: String,
    /// Who, where, which event.
    pub slots: BTreeMap<String, String>,
    /// What each article says, in the order of the articles.
    pub positions: Vec<Position>,
    /// Claims on it that make no position: denied, doubted, superseded. Indexes into the claims.
    pub beside: Vec<usize>,
}

/// How a position was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Made {
    /// The article states it.
    Stated,
    /// Summed from disjoint parts.
    Summed,
    /// A bare or dual noun.
    Implied,
    /// Several parties' figures, spanned.
    Rival,
}

/// What one article says on one subject.
#[derive(Debug, Clone, PartialEq)]
pub struct Position {
    /// Index of its article.
    pub article: usize,
    /// One interval.
    pub value: Value,
    /// How it was made.
    pub how: Made,
    /// The claims it rests on: indexes into the claims.
    pub claims: Vec<usize>,
    /// Each party's own figure, where several parties' stand in one article.
    pub parties: Vec<Party>,
}

/// One party's figure within a rival position.
#[derive(Debug, Clone, PartialEq)]
pub struct Party {
    /// Who says it.
    pub attribution: Vec<String>,
    /// The figure.
    pub value: Value,
    /// The claims it rests on.
    pub claims: Vec<usize>,
}
