//! `cues.yaml` and `furniture.yaml` of a language.

use super::Forms;
use serde::Deserialize;
use std::collections::BTreeMap;

/// `languages/<code>/cues.yaml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CuesFile {
    /// Word lists that every phrase file of the language may use as `{name}`.
    #[serde(default)]
    pub lists: BTreeMap<String, Vec<String>>,
    /// Words by the id they stand for, that every phrase file may use as `{name}`; the id fills the slot of that name.
    #[serde(default)]
    pub classes: BTreeMap<String, Forms>,
    /// Patterns of who a claim comes from; the names within are the source, nearest first.
    #[serde(default)]
    pub attribution: Vec<String>,
    /// Patterns of asides that a gap may step over.
    #[serde(default)]
    pub asides: Vec<String>,
    /// Patterns by what they say of the claims behind them in their clause.
    #[serde(default)]
    pub says: BTreeMap<SaysKey, Vec<String>>,
    /// Lists that a gap may not pass.
    #[serde(default)]
    pub barriers: Vec<String>,
    /// Pairs of quotation marks.
    #[serde(default)]
    pub quotes: Vec<(String, String)>,
}

/// What a cue says, and of which claims.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SaysKey {
    /// The claims behind it are parts.
    Part,
    /// The claims of its sentence are of another event.
    Background,
    /// The claims behind it are denied.
    Denied,
    /// The claims behind it are doubted.
    Doubted,
    /// The claims of its sentence may still change.
    Update,
    /// The same, and so may those told before, where its sentence makes none («the toll could rise»).
    Unsettled,
    /// The claims of its sentence correct earlier ones.
    Corrected,
    /// The claims of its sentence were replaced.
    Superseded,
}

/// `languages/<code>/furniture.yaml`
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct FurnitureFile {
    /// Regular expressions of lines that are no part of the article.
    pub lines: Vec<String>,
    /// Regular expressions of lines behind which no part of the article stands.
    pub ends: Vec<String>,
    /// Regular expressions of what may stand within a line, with nothing of the article behind it there.
    #[serde(default)]
    pub tails: Vec<String>,
    /// Regular expressions of lines in which the article's own date stands, as `date`.
    pub datelines: Vec<String>,
    /// Regular expressions of lines in which the day of the article's last change stands, as `date`.
    pub changed: Vec<String>,
}
