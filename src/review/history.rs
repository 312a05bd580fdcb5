//! The decisions on one finding, and which of them counts.

use super::{Entry, Mark};
use std::hash::Hash;
use xxhash_rust::xxh64::Xxh64;

/// The decisions on one finding, the newest first.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct History<'l> {
    /// As they stand in the file.
    pub entries: Vec<&'l Entry>,
}

/// What is known of a finding at one moment: an answer says on which version it was based, so that an editor who did
/// not see the other's decision is told of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Version(pub(super) u64);

impl<'l> History<'l> {
    /// The decision that counts: the newest that was not taken back.
    pub fn current(&self) -> Option<&'l Entry> {
        let mut held: Vec<&Entry> = Vec::new();
        for entry in self.entries.iter().rev() {
            match entry.status {
                Mark::Withdrawn => {
                    held.pop();
                }
                _ => held.push(entry),
            }
        }
        held.pop()
    }

    /// What was done last.
    pub fn newest(&self) -> Option<&'l Entry> {
        self.entries.first().copied()
    }

    /// What is known of the finding now.
    pub fn version(&self) -> Version {
        let mut hasher = Xxh64::new(0);
        self.entries.hash(&mut hasher);
        Version(hasher.digest())
    }
}
