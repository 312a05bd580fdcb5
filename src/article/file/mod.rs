//! Files: which of those in a folder are articles, what each one holds, and how its bytes are reached.

mod bytes;
mod frames;
mod kind;
mod walk;

pub(super) use bytes::{open, read_whole, unreadable};
pub(super) use kind::{Form, Kind, READ_KINDS, not_read};
pub(super) use walk::{At, Entry, resolved, walk};

use std::path::Path;

/// The file's name without its last extension.
pub(super) fn stem(path: &Path) -> String {
    let unpacked = kind::without_packing(path);
    unpacked.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}
