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
    /// Say what can be typed.
    Help,
}

impl Reply {
    /// The line that says what can be typed.
    pub const KEYS: &str =
        "c confirm · d dismiss · r resolve VALUE · a ask · n note · s skip · b back · u undo · q quit · ? help";
    /// The same at length.
    pub const HELP: &str = "\
c  confirm: the sources do differ
d  dismiss: no discrepancy, or none that matters
r  resolve, the value to use behind it: r 14
a  needs reporting: somebody has to ask; it stays open
n  a note that goes with the next answer; words behind c, d and a are one too
s  skip to the next, b back to the one before
u  undo: the newest decision is taken back
q  quit; every answer is saved already, and the next review goes on with what is open
";
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
        "?" | "h" | "help" => Reply::Help,
        _ => return None,
    })
}
