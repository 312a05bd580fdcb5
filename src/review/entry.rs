//! One block of the ledger: what an editor said, of what, and on which evidence.

use crate::compare::{Decision, Status, Verdict};
use jiff::Timestamp;
use serde::de::Visitor;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// One decision as it is kept. Its keys stand in the file in this order.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The finding's name across runs: `people-killed-3f9a2c1b`.
    pub finding: String,
    /// Its story.
    pub story: String,
    /// Its claim type; `article` where it concerns an article as a whole.
    #[serde(rename = "type")]
    pub kind: String,
    /// What it is about, for a reader of the file.
    pub about: String,
    /// What the editor came to.
    pub status: Mark,
    /// The value to use; only where resolved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Who decided.
    pub who: String,
    /// When, in UTC.
    #[serde(serialize_with = "written", deserialize_with = "stamp")]
    pub when: Timestamp,
    /// The verdict at that time; absent where a decision is taken back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Verdict>,
    /// Fingerprint of verdict and evidence, 16 hexadecimal digits; absent where a decision is taken back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fingerprint: Option<String>,
    /// The evidence at that time, so that a change can be told in words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
}

/// What one source says, by content and not by place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// The outlet.
    pub source: String,
    /// The value in plain words with its interval, a denial as one: «about 10,000 (9,000–11,000)».
    pub says: String,
    /// The exact words, their white space as one blank.
    pub words: String,
}

/// A status, or that the decision below is taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// A true discrepancy.
    Confirmed,
    /// None.
    Dismissed,
    /// Settled, with the value to use.
    Resolved,
    /// Somebody has to ask.
    NeedsReporting,
    /// The newest decision below that still holds is taken back.
    Withdrawn,
}

impl Mark {
    /// The status; `None` where a decision is taken back.
    pub fn status(self) -> Option<Status> {
        Some(match self {
            Mark::Confirmed => Status::Confirmed,
            Mark::Dismissed => Status::Dismissed,
            Mark::Resolved => Status::Resolved,
            Mark::NeedsReporting => Status::NeedsReporting,
            Mark::Withdrawn => return None,
        })
    }

    /// As it is written in the ledger.
    pub fn name(self) -> &'static str {
        self.status().map_or("withdrawn", Status::name)
    }
}

impl From<Status> for Mark {
    fn from(status: Status) -> Self {
        match status {
            Status::Confirmed => Mark::Confirmed,
            Status::Dismissed => Mark::Dismissed,
            Status::Resolved => Mark::Resolved,
            Status::NeedsReporting => Mark::NeedsReporting,
        }
    }
}

impl Entry {
    /// The decision as a report shows it, with what has changed since; `None` where one is taken back.
    pub fn decision(&self, changes: Vec<String>) -> Option<Decision> {
        Some(Decision {
            status: self.status.status()?,
            value: self.value.clone(),
            note: self.note.clone(),
            who: self.who.clone(),
            when: self.when,
            changes,
        })
    }

    /// What is missing or too much for its status, as a message for who wrote it by hand.
    pub(super) fn flaw(&self) -> Option<&'static str> {
        let held = self.verdict.is_some() && self.fingerprint.is_some();
        match self.status {
            Mark::Resolved if self.value.is_none() => Some("«resolved» needs the value to use: add `value: \"...\"`"),
            Mark::Resolved => (!held).then_some("a decision needs its `verdict` and `fingerprint`"),
            _ if self.value.is_some() => Some("only «resolved» has a value: put it into the `note`"),
            Mark::Withdrawn => None,
            _ => (!held).then_some("a decision needs its `verdict` and `fingerprint`"),
        }
    }
}

fn written<S: Serializer>(when: &Timestamp, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&when.to_string())
}

/// Read by a visitor, so that an error has the line of the value and not that of the block.
fn stamp<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Timestamp, D::Error> {
    deserializer.deserialize_str(Stamp)
}

struct Stamp;

impl Visitor<'_> for Stamp {
    type Value = Timestamp;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a time such as 2025-08-13T09:30:00Z")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Timestamp, E> {
        text.parse().map_err(|_| E::custom(format!("«{text}» is no time; write 2025-08-13T09:30:00Z")))
    }
}
