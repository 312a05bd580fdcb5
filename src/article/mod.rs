//! The first stage: what was read, before anything is understood of it.

mod intake;
mod kind;
mod language;
mod line;
mod lines;
mod path_date;
mod published;
mod read;
mod story;
mod text_file;
mod url;
mod walk;

pub use published::{How, Published};
pub use read::{ReadOptions, ReadResult, Stories, read};

use std::fmt;

/// One text from one source, as it was read: never trimmed or changed, so that
/// every byte offset of a claim holds in the file that the editor has.
#[derive(Debug, Clone, PartialEq)]
pub struct Article {
    /// The id its line gives, word for word, else its path as given.
    pub id: String,
    /// Where it was read from, as given on the command line; `None` for standard input.
    pub path: Option<String>,
    /// Line of `path` it stands on (article lines only), counted from 1.
    pub line: Option<usize>,
    /// The outlet; where it is not known, the file's name.
    pub source: String,
    /// False where `source` is only the file's name: such a source counts as its own.
    pub source_known: bool,
    /// Canonical address, where known.
    pub url: Option<String>,
    /// Title; empty where there is none.
    pub title: String,
    /// True where the title was given apart from the text, so that evidence can lie in it.
    pub title_apart: bool,
    /// The text, exactly as read.
    pub text: String,
    /// BCP 47 primary subtag (`ar`, `en`), as given or guessed; `None` where not known yet.
    pub language: Option<String>,
    /// The story it is compared in.
    pub story: String,
    /// Publication date, where known.
    pub published: Option<Published>,
}

/// Something that kept an input from being read, or that an editor should know of it: one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The input it concerns, as given.
    pub path: String,
    /// Line in that input, counted from 1, where one can be named.
    pub line: Option<usize>,
    /// What is wrong and what would be right.
    pub message: String,
    /// A warning does not change the exit code; any other problem makes it 2.
    pub warning: bool,
}

impl Problem {
    /// A problem that makes the exit code 2.
    pub(crate) fn error(path: &str, line: Option<usize>, message: impl Into<String>) -> Self {
        Problem { path: path.to_owned(), line, message: message.into(), warning: false }
    }

    /// A problem that an editor should know of and that changes no exit code.
    pub(crate) fn warning(path: &str, line: Option<usize>, message: impl Into<String>) -> Self {
        Problem { path: path.to_owned(), line, message: message.into(), warning: true }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = if self.warning { "warning" } else { "error" };
        match self.line {
            Some(line) => write!(f, "{kind}: {}:{line}: {}", self.path, self.message),
            None => write!(f, "{kind}: {}: {}", self.path, self.message),
        }
    }
}
