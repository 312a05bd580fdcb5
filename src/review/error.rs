//! What keeps a decision from being read or kept: one line each, with what would be right.

use super::Entry;
use crate::article::Problem;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// Why a ledger could not be read or a decision not be kept.
#[derive(Debug, Error)]
pub enum ReviewError {
    /// The ledger cannot be used as it stands. It is never overwritten.
    #[error("{}{}: {message}", path.display(), line.map(|l| format!(":{l}")).unwrap_or_default())]
    Broken {
        /// The ledger.
        path: PathBuf,
        /// Line, counted from 1.
        line: Option<usize>,
        /// What is wrong, and what would be right.
        message: String,
    },
    /// The file system refused.
    #[error("{}: {error}", path.display())]
    File {
        /// What was read or written.
        path: PathBuf,
        /// Why not.
        error: std::io::Error,
    },
    /// Somebody else decided meanwhile.
    #[error("{finding} was decided meanwhile ({}): look again before you decide", told(newest))]
    Overtaken {
        /// The finding's name across runs.
        finding: String,
        /// What the other one did last; `None` where their decisions are no longer in the ledger.
        newest: Option<Box<Entry>>,
    },
    /// An answer that cannot be kept.
    #[error("{0}")]
    Refused(String),
}

impl ReviewError {
    pub(super) fn broken(path: &Path, line: Option<usize>, message: impl Into<String>) -> Self {
        ReviewError::Broken { path: path.to_owned(), line, message: message.into() }
    }

    pub(super) fn file(path: &Path, error: std::io::Error) -> Self {
        ReviewError::File { path: path.to_owned(), error }
    }
}

impl From<ReviewError> for Problem {
    fn from(error: ReviewError) -> Self {
        match error {
            ReviewError::Broken { path, line, message } => Problem::error(&path.to_string_lossy(), line, message),
            ReviewError::File { path, error } => Problem::error(&path.to_string_lossy(), None, error.to_string()),
            other => Problem::error("decisions", None, other.to_string()),
        }
    }
}

fn told(newest: &Option<Box<Entry>>) -> String {
    match newest {
        Some(entry) => format!("{} by {}, {}", entry.status.name(), entry.who, entry.when),
        None => "its decisions are gone from the ledger".to_owned(),
    }
}
