//! Where the blocks of a ledger stand in its text, so that one can be added without touching the others.

use super::{Entry, ReviewError};
use std::path::Path;

/// Bytes of a ledger: some ten thousand decisions.
const MOST_BYTES: usize = 16 << 20;
/// Bytes of one block; a parser must not be given more brackets than it can close.
const MOST_OF_A_BLOCK: usize = 256 << 10;

/// A block in its text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Block {
    /// What it says.
    pub(super) entry: Entry,
    /// First byte of its first line, a comment that stands right above it included.
    pub(super) start: usize,
}

/// A line and where it begins.
#[derive(Clone, Copy)]
struct Line<'t> {
    number: usize,
    start: usize,
    text: &'t str,
}

/// The blocks of a ledger.
///
/// # Errors
/// At the first line that cannot be read.
pub(super) fn blocks(path: &Path, text: &str) -> Result<Vec<Block>, ReviewError> {
    let broken = |line: usize, message: &str| ReviewError::broken(path, Some(line), message);
    if text.len() > MOST_BYTES {
        return Err(ReviewError::broken(path, None, "is larger than 16 MiB, which no ledger is"));
    }
    let lines = lines(text);
    if let Some(mark) = lines.iter().find(|line| is_merge_mark(line.text)) {
        return Err(broken(
            mark.number,
            "an unsettled merge: keep the decisions of both sides, or one where they differ, and delete the lines of <, = and >",
        ));
    }
    let items: Vec<usize> = (0..lines.len()).filter(|i| is_item(lines[*i].text)).collect();
    let head = &lines[..items.first().copied().unwrap_or(lines.len())];
    if let Some(line) = head.iter().find(|line| !is_head(line.text)) {
        return Err(broken(line.number, "a decision begins with «- finding: » at the line's beginning"));
    }
    let ends = items.iter().skip(1).map(|i| lines[*i].start).chain([text.len()]);
    let found = items.iter().zip(ends).map(|(item, end)| {
        let entry = entry(path, lines[*item], &text[lines[*item].start..end])?;
        Ok(Block { entry, start: start(&lines, *item) })
    });
    found.collect()
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let mut start = 0;
    let mut found = Vec::new();
    for (index, text) in text.split_inclusive('\n').enumerate() {
        found.push(Line { number: index + 1, start, text });
        start += text.len();
    }
    found
}

fn is_item(line: &str) -> bool {
    line.starts_with("- ") || line.trim_end() == "-"
}

fn is_head(line: &str) -> bool {
    let line = line.trim_end();
    line.is_empty() || line.starts_with('#') || line == "---"
}

fn is_merge_mark(line: &str) -> bool {
    let line = line.trim_end();
    ["<<<<<<<", "|||||||", ">>>>>>>"].iter().any(|mark| line.starts_with(mark)) || line == "======="
}

fn entry(path: &Path, line: Line<'_>, text: &str) -> Result<Entry, ReviewError> {
    let broken = |at: usize, message: &str| Err(ReviewError::broken(path, Some(at), message));
    if text.len() > MOST_OF_A_BLOCK {
        return broken(line.number, "this decision is larger than 256 KiB, which none is");
    }
    match serde_yaml::from_str::<Vec<Entry>>(text) {
        Ok(mut entries) => match (entries.pop(), entries.is_empty()) {
            (Some(entry), true) => match entry.flaw() {
                Some(flaw) => broken(line.number, flaw),
                None => Ok(entry),
            },
            _ => broken(line.number, "a block must be one decision"),
        },
        Err(error) => {
            let at = error.location().map_or(line.number, |l| line.number + l.line().saturating_sub(1));
            let message = error.to_string();
            let mut message = message.split(" at line ").next().unwrap_or(&message);
            // Where in the block it is, the parser says of a list of one.
            while let Some(rest) = message.strip_prefix("[0]") {
                message = rest.trim_start_matches([':', '.', ' ']);
            }
            broken(at, message)
        }
    }
}

/// A comment right above a block is about the block, except where it is the head of the file.
fn start(lines: &[Line<'_>], item: usize) -> usize {
    let mut first = item;
    while first > 0 && lines[first - 1].text.starts_with('#') {
        first -= 1;
    }
    lines[if first == 0 { item } else { first }].start
}
