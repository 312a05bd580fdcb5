//! Reads the catalogue's YAML: whole files, or the two documents of a phrase file.

use super::CatalogueError;
use super::files::Files;
use serde::de::DeserializeOwned;

/// Reads the file at `path` of the catalogue.
pub fn parse<T: DeserializeOwned>(files: &Files, path: &str) -> Result<T, CatalogueError> {
    let text = files.get(path).ok_or_else(|| CatalogueError::file(path, "is missing from the catalogue".to_owned()))?;
    parse_text(path, text)
}

/// Reads `text` as the file at `path`. A key that stands twice is refused: only the untyped pass sees it.
pub fn parse_text<T: DeserializeOwned>(path: &str, text: &str) -> Result<T, CatalogueError> {
    serde_yaml::from_str(text).map_err(|error| CatalogueError::yaml(path, &error))
}

/// The first document of a phrase file: its rules. The second, its examples, is read only by the check.
pub fn head(text: &str) -> &str {
    text.find("\n---").map_or(text, |at| &text[..at + 1])
}

/// The second document of a phrase file.
pub fn tail(text: &str) -> &str {
    text.find("\n---").and_then(|at| text[at + 1..].find('\n').map(|nl| &text[at + 1 + nl..])).unwrap_or("")
}
