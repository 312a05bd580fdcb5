//! `languages/<code>/language.yaml`: spelling, clitics, digits.

use serde::Deserialize;
use std::collections::BTreeMap;

/// `languages/<code>/language.yaml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LanguageFile {
    /// English name.
    pub name: String,
    /// `rtl` or `ltr`.
    pub direction: Direction,
    /// Spellings that count as one.
    #[serde(default)]
    pub spelling: Spelling,
    /// What is glued to the front of words.
    #[serde(default)]
    pub clitics: CliticsFile,
    /// Words whose full stop ends no sentence, without it.
    #[serde(default)]
    pub abbreviations: Vec<String>,
    /// How digits are written.
    pub digits: Digits,
}

/// The way a script runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

/// Spellings that count as one.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Spelling {
    /// Character to the one it counts as.
    pub fold: BTreeMap<char, char>,
    /// Characters that count for nothing.
    pub drop: Vec<char>,
    /// Endings that are no part of a word.
    pub suffixes: Vec<String>,
    /// Letters that only end a word: what is glued behind them is another word.
    pub last: Vec<char>,
    /// Characters that only lengthen a word: one at its edge says that the word goes on.
    pub stretch: Vec<char>,
    /// Marks that may stand within a lengthened word.
    pub veils: Vec<char>,
    /// Marks that hide any word between whose letters they stand.
    pub masks: Vec<char>,
}

/// What is glued to the front of words.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CliticsFile {
    /// At most one of each row, outermost row first: written form to what it leaves in front of the rest.
    pub rows: Vec<BTreeMap<String, String>>,
    /// A word counts as the same with and without these.
    pub articles: Vec<String>,
}

/// How digits are written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Digits {
    /// Marks before decimals.
    pub decimal: Vec<String>,
    /// Marks between groups of three.
    pub group: Vec<String>,
    /// Both marks are used for both.
    #[serde(default)]
    pub loose: bool,
    /// Letters as a decimal mark, decimals first.
    #[serde(default)]
    pub reversed: Vec<String>,
    /// A digit, a mark, a space, digits and a scale: decimals that a machine turned round («3. 1 مليار»).
    #[serde(default)]
    pub apart: bool,
    /// Glued letters that multiply; those in capitals only as they stand.
    #[serde(default)]
    pub glued: BTreeMap<String, f64>,
    /// Glued letters that multiply behind a sign of money.
    #[serde(default)]
    pub glued_money: BTreeMap<String, f64>,
    /// Glued letters that make an ordinal.
    #[serde(default)]
    pub ordinal: Vec<String>,
}
