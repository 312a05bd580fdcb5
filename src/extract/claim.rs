//! A claim: a typed assertion in one article, with its exact words.

use crate::value::Value;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a claim is within its article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// The article's figure on the story's event.
    Current,
    /// A part of a total.
    Part,
    /// Replaced by another figure in the same article.
    Superseded,
    /// Of another event.
    Background,
}

/// Whether the article holds the claim to be so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stance {
    /// Said to be so.
    Asserted,
    /// Said not to be so.
    Denied,
    /// Put in question.
    Doubted,
}

/// Where a claim's words stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Place {
    /// In the text.
    Text,
    /// In a title that was given apart from the text.
    Title,
}

/// The shortest run of bytes that holds the value and what typed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// In the text or in the title.
    pub place: Place,
    /// Exactly the bytes `start..end`.
    pub text: String,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// Line, counted from 1.
    pub line: usize,
    /// Column in characters, counted from 1.
    pub column: usize,
}

/// A typed assertion in one article.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// `<article id>#<n>`, n counted from 1 in the order of the text, title first.
    pub id: String,
    /// Index of its article in the list that was extracted.
    pub article: usize,
    /// Its claim type: `people-killed`.
    pub kind: String,
    /// What is claimed.
    pub value: Value,
    /// What it is within its article.
    pub role: Role,
    /// Whether the article holds it to be so.
    pub stance: Stance,
    /// Who the article says it comes from, nearest first, as canonical ids or as the words that name them.
    pub attribution: Vec<String>,
    /// The day it is said to hold on.
    pub as_of: Option<Date>,
    /// Who and what it is about, by slot.
    pub slots: BTreeMap<String, String>,
    /// The rule that found it: `ar/people-killed/killed-noun`.
    pub rule: String,
    /// The exact words.
    pub evidence: Evidence,
    /// First byte of its sentence, in the same place as the evidence.
    pub sentence: (usize, usize),
    /// How the value was read: stated, or implied by a bare or dual noun.
    pub implied: bool,
    /// What the words around it say of it.
    pub cues: Cues,
}

/// What the words around a claim say of it, for the stages that weigh claims against each other.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cues {
    /// The words say that the figure changed or may change: «rises to», «first toll», «not final».
    pub update: bool,
    /// A later sentence says that it may change: «the toll could rise».
    pub unsettled: bool,
    /// The words say that an earlier figure was wrong.
    pub corrected: bool,
    /// It is one more beside those already counted: «others», «a fourth».
    pub additional: bool,
    /// Told as one more beside those told before («was also killed»).
    pub besides: bool,
    /// Somebody did it to those who are counted: he is not among them.
    pub taken: bool,
    /// Of those counted before («four of the injured»).
    pub of_them: bool,
    /// Killed and injured in one figure.
    pub together: bool,
    /// A part of a list that holds all there are («the dead are three women and two men»).
    pub whole: bool,
    /// Several groups in one («10 soldiers and 3 workers»): their figures are its parts, summed.
    pub summed: bool,
    /// Fingerprints of the words around it that say what it is about: names and known nouns by their ids, so that
    /// languages meet, other words by their stems. Sorted.
    pub context: Vec<u64>,
    /// Stretches of more than a day that its sentence names («in April», «in the first quarter»).
    pub periods: Vec<(Date, Date)>,
    /// Byte offset of the value itself within the text or title.
    pub value_at: (usize, usize),
}
