//! What is wrong with YAML that an editor wrote: its line, and what would be right.

use serde::de::DeserializeOwned;

/// A line of the document, counted from 1, and what is wrong there.
pub(super) type Defect = (Option<usize>, String);

/// Brackets within brackets that are followed; the library takes a time that grows with their square.
const MOST_NESTED: usize = 64;

/// Reads a document.
pub(super) fn parse<T: DeserializeOwned>(text: &str) -> Result<T, Defect> {
    if let Some(line) = too_deep(text) {
        return Err((Some(line), format!("there are more than {MOST_NESTED} brackets within brackets")));
    }
    serde_yaml::from_str(text).map_err(|error| {
        let message = error.to_string();
        let message = message.split(" at line ").next().unwrap_or_default().to_owned();
        (error.location().map(|place| place.line()), message)
    })
}

/// The line on which too many brackets are open.
fn too_deep(text: &str) -> Option<usize> {
    let mut open = 0_usize;
    text.lines()
        .position(|line| {
            let dashes = line.split_whitespace().take_while(|word| matches!(*word, "-" | "?" | ":")).count();
            for byte in line.bytes() {
                match byte {
                    b'[' | b'{' => open += 1,
                    b']' | b'}' => open = open.saturating_sub(1),
                    _ => {}
                }
            }
            open.max(dashes) > MOST_NESTED
        })
        .map(|index| index + 1)
}
