//! What an editor types at a finding: a letter or a word, and words behind it.

use crate::compare::Status;

/// What is to be done with the finding that is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// Decide; the words behind it are the value where resolved, else the note.
    Decide(Status, Option<String>),
    /// A note to go with the decision; without words it is asked for.
    Note(Option<String>),
    /// On to the next.
    Skip,
    /// Back to the one before.
    Back,
    /// Take the newest decision back.
    Undo,
    /// Leave.
    Quit,
}

impl Reply {
    /// The line that says what can be typed.
    pub const HELP: &str = "c confirm · d dismiss · r resolve VALUE · a ask (needs reporting) · n note · \
        s skip · b back · u undo · q quit; words behind c, d and a are the note";
}

/// Reads what was typed; `None` where it means nothing.
///
/// ```
/// use crosscheck::compare::Status;
/// use crosscheck::review::{Reply, reply};
/// assert_eq!(reply("r 14"), Some(Reply::Decide(Status::Resolved, Some("14".into()))));
/// assert_eq!(reply("dismiss"), Some(Reply::Decide(Status::Dismissed, None)));
/// assert_eq!(reply("yes"), None);
/// ```
pub fn reply(line: &str) -> Option<Reply> {
    let line = line.trim();
    let (word, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let rest = Some(rest.trim().to_owned()).filter(|rest| !rest.is_empty());
    Some(match word.to_lowercase().as_str() {
        "c" | "confirm" => Reply::Decide(Status::Confirmed, rest),
        "d" | "dismiss" => Reply::Decide(Status::Dismissed, rest),
        "r" | "resolve" => Reply::Decide(Status::Resolved, rest),
        "a" | "ask" => Reply::Decide(Status::NeedsReporting, rest),
        "n" | "note" => Reply::Note(rest),
        "s" | "skip" => Reply::Skip,
        "b" | "back" => Reply::Back,
        "u" | "undo" => Reply::Undo,
        "q" | "quit" => Reply::Quit,
        _ => return None,
    })
}
