//! The first stage: what was read, before anything is understood of it.

mod address;
mod archive;
mod case;
mod clues;
mod container;
mod decode;
mod document;
mod feed;
mod file;
mod found;
mod http;
mod intake;
mod language;
mod lines;
mod mail;
mod options;
mod page;
mod path_date;
mod plain;
mod published;
mod read;
mod story;
mod url;
mod yaml;

pub use case::NAME as CASE_FILE;
pub use clues::{Clues, DateClue, Place, Settled};
pub use options::{ReadOptions, Stories};
pub use published::{How, Published};
pub use read::{ReadResult, read, read_each};

use std::fmt;
use std::path::Path;

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
    /// Byte of `text` at which the article's own words begin: what stands before them is its file's front matter.
    pub body: usize,
    /// BCP 47 primary subtag (`ar`, `en`), as given or guessed; `None` where not known yet.
    pub language: Option<String>,
    /// The story it is compared in.
    pub story: String,
    /// Publication date, where known.
    pub published: Option<Published>,
    /// What its page tells besides; empty where it was no page.
    pub clues: Clues,
}

impl Article {
    /// Is its text what stands in its file, so that a line of the one is a line of the other? Not of pages, feeds and
    /// addresses, whose words are taken out of markup.
    pub fn is_its_file(&self) -> bool {
        let path = self.path.as_deref().filter(|path| self.line.is_none() && !address::is_address(path));
        path.is_some_and(|path| file::Form::of(Path::new(path)).kind == file::Kind::Text)
    }
}

impl Article {
    /// The text without its file's front matter.
    ///
    /// ```
    /// use crosscheck::article::{ReadOptions, read};
    /// let line = r#"{"text": "Two bridges were closed."}"#;
    /// let read = read(&["-".into()], &ReadOptions::default(), &mut line.as_bytes());
    /// assert_eq!(read.articles[0].words(), "Two bridges were closed.");
    /// ```
    pub fn words(&self) -> &str {
        self.text.get(self.body..).unwrap_or(&self.text)
    }
}

/// Is a file of this name read, where it lies in a folder that is given?
///
/// ```
/// use crosscheck::article::is_readable_name;
/// assert!(is_readable_name("a.txt") && is_readable_name("a.jsonl.gz"));
/// assert!(!is_readable_name("case.yaml") && !is_readable_name("a.png"));
/// ```
pub fn is_readable_name(name: &str) -> bool {
    !matches!(file::Form::of(Path::new(name)).kind, file::Kind::Companion | file::Kind::Unread)
}

/// A line as a heading: without the number signs that Markdown puts around one.
pub(crate) fn heading(line: &str) -> &str {
    let level = line.bytes().take_while(|byte| *byte == b'#').count();
    match line.get(level..) {
        Some(rest) if (1..=6).contains(&level) && rest.starts_with([' ', '\t']) => {
            rest.trim().trim_end_matches('#').trim_end()
        }
        _ => line,
    }
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
