//! The ledger as text and as decisions. Blocks are only ever added, so that a hand's comments and spacing stay.

use super::layout::{Block, blocks};
use super::{Entry, History, ReviewError, Version};
use crate::report::yaml;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

const HEAD: &str = "\
# What editors decided, one block a decision. crosscheck adds blocks and rewrites none: of one finding the newest
# decision stands first and counts. `crosscheck decisions` lists them against the evidence of today.

";

/// All decisions of a case.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ledger {
    path: PathBuf,
    text: String,
    blocks: Vec<Block>,
}

impl Ledger {
    /// Reads a ledger's text; `path` is for messages.
    ///
    /// # Errors
    /// Where the text cannot be read as a ledger: path, line and what would be right.
    pub fn parse(path: &Path, text: &str) -> Result<Self, ReviewError> {
        Ok(Ledger { path: path.to_owned(), text: text.to_owned(), blocks: blocks(path, text)? })
    }

    /// This ledger with the decisions of another behind its own, to be held against a report and not to be written.
    #[must_use]
    pub fn joined(mut self, other: Ledger) -> Ledger {
        self.blocks.extend(other.blocks);
        self
    }

    /// Its text, exactly as read.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its decisions in the order of the file.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.blocks.iter().map(|block| &block.entry)
    }

    /// Its decisions by story and finding, the newest first.
    pub fn histories(&self) -> BTreeMap<(String, String), History<'_>> {
        let mut found: BTreeMap<(String, String), History<'_>> = BTreeMap::new();
        for entry in self.entries() {
            found.entry((entry.story.clone(), entry.finding.clone())).or_default().entries.push(entry);
        }
        found
    }

    /// The decisions on one finding.
    pub fn history(&self, story: &str, finding: &str) -> History<'_> {
        let entries = self.entries().filter(|e| e.story == story && e.finding == finding).collect();
        History { entries }
    }

    /// What is known of one finding now; it changes with every decision on it.
    pub fn version(&self, story: &str, finding: &str) -> Version {
        self.history(story, finding).version()
    }

    /// The ledger with a decision added above those of its finding, or at its finding's place in the order.
    ///
    /// # Errors
    /// Where the text does not let a block be added without touching another.
    pub fn with(&self, entry: &Entry) -> Result<Ledger, ReviewError> {
        let at = self.place_of(entry);
        let mut text = if self.text.is_empty() { HEAD.to_owned() } else { self.text.clone() };
        let byte = self.blocks.get(at).map_or(text.len(), |block| block.start);
        let glue = if byte > 0 && !text[..byte].ends_with('\n') { "\n" } else { "" };
        text.insert_str(byte, &format!("{glue}{}", yaml::to_string(&[entry])));
        let ledger = Ledger::parse(&self.path, &text)?;
        let mut expected: Vec<&Entry> = self.entries().collect();
        expected.insert(at, entry);
        match ledger.entries().eq(expected) {
            true => Ok(ledger),
            false => Err(ReviewError::broken(&self.path, None, "no block can be added to it without touching others")),
        }
    }

    fn place_of(&self, entry: &Entry) -> usize {
        let key = |e: &Entry| (e.story.clone(), e.finding.clone());
        let (own, mut all) = (key(entry), self.entries().map(key));
        let same = self.entries().position(|e| key(e) == own);
        same.or_else(|| all.position(|other| other > own)).unwrap_or(self.blocks.len())
    }
}
