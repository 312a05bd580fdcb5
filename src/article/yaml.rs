//! What is wrong with YAML that an editor wrote: its line, and what would be right.

use serde::de::DeserializeOwned;

/// A line of the document, counted from 1, and what is wrong there.
pub(super) type Defect = (Option<usize>, String);

/// Reads a document.
pub(super) fn parse<T: DeserializeOwned>(text: &str) -> Result<T, Defect> {
    serde_yaml::from_str(text).map_err(|error| {
        let message = error.to_string();
        let message = message.split(" at line ").next().unwrap_or_default().to_owned();
        (error.location().map(|place| place.line()), message)
    })
}
