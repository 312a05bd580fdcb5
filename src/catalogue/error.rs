//! What is wrong with a catalogue: one line, with file, line and what would be right.

use thiserror::Error;

/// A catalogue file that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{path}{}: {message}", line.map(|l| format!(":{l}")).unwrap_or_default())]
pub struct CatalogueError {
    /// The file, within the catalogue or as given.
    pub path: String,
    /// Line, counted from 1.
    pub line: Option<usize>,
    /// What is wrong, and what would be right.
    pub message: String,
}

impl CatalogueError {
    /// An error of a file as a whole.
    pub fn file(path: &str, message: String) -> Self {
        CatalogueError { path: path.to_owned(), line: None, message }
    }

    /// An error at the first line of `text` that holds `needle`.
    pub fn at(path: &str, text: &str, needle: &str, message: String) -> Self {
        let line = text.lines().position(|l| l.contains(needle)).map(|i| i + 1);
        CatalogueError { path: path.to_owned(), line, message }
    }

    /// An error of the YAML parser.
    pub fn yaml(path: &str, error: &serde_yaml::Error) -> Self {
        let line = error.location().map(|l| l.line());
        let message = error.to_string();
        let message = message.split(" at line ").next().unwrap_or(&message).to_owned();
        CatalogueError { path: path.to_owned(), line, message }
    }
}
