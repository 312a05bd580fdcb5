//! What an editor said of a finding, as a report shows it: reports know nothing of the ledger that keeps it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What an editor came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// A true discrepancy, and seen: the sources do differ.
    Confirmed,
    /// No discrepancy: the checker misread, or it does not matter.
    Dismissed,
    /// Settled, with the value to use.
    Resolved,
    /// Somebody has to ask: seen, and not settled.
    NeedsReporting,
}

impl Status {
    /// True where nothing is left to be done. What still needs reporting is not closed: a gate that let it pass
    /// would let a story out that nobody settled.
    pub fn closes(self) -> bool {
        self != Status::NeedsReporting
    }

    /// Its name, as in the JSON contract and in the ledger.
    pub fn name(self) -> &'static str {
        match self {
            Status::Confirmed => "confirmed",
            Status::Dismissed => "dismissed",
            Status::Resolved => "resolved",
            Status::NeedsReporting => "needs-reporting",
        }
    }
}

/// A decision on a finding, held against the evidence of today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// What the editor came to.
    pub status: Status,
    /// The value to use, in the editor's words; only where resolved.
    pub value: Option<String>,
    /// Why, in the editor's words.
    pub note: Option<String>,
    /// Who decided.
    pub who: String,
    /// When it was decided.
    pub when: Timestamp,
    /// What has changed in the evidence since, a plain phrase each («a third source: X says 17»). Empty where it
    /// is the same: the decision stands. Otherwise the finding is open again.
    pub changes: Vec<String>,
}

impl Decision {
    /// True where the evidence is what it was when it was decided.
    pub fn stands(&self) -> bool {
        self.changes.is_empty()
    }

    /// True where it stands and leaves nothing to be done.
    pub fn closes(&self) -> bool {
        self.stands() && self.status.closes()
    }
}
