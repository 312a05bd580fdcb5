//! Deciding and taking back: each adds one block to the ledger, or none and says why.

use super::{Entry, Known, Ledger, Mark, ReviewError, Store, Version};
use crate::compare::Status;
use jiff::Timestamp;

/// What an editor says of a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What the editor came to.
    pub status: Status,
    /// The value to use; where resolved, and only there.
    pub value: Option<String>,
    /// Why.
    pub note: Option<String>,
    /// Who decides.
    pub who: String,
}

impl Answer {
    /// An answer without value and note.
    pub fn new(status: Status, who: &str) -> Self {
        Answer { status, value: None, note: None, who: who.to_owned() }
    }
}

/// Keeps `answer` on a finding. Safe to call from many threads and processes at once; gives the ledger as it is then.
///
/// # Errors
/// [`ReviewError::Overtaken`] where somebody decided since `known` was read; [`ReviewError::Refused`] where the answer
/// lacks what its status needs; and where the ledger cannot be read or written.
pub fn decide(store: &Store, known: &Known, answer: Answer) -> Result<Ledger, ReviewError> {
    let answer = checked(answer)?;
    let entry = known.entry(answer.status.into(), &answer.who);
    store.add(&Entry { value: answer.value, note: answer.note, ..entry }, Some(known.version))
}

/// Takes back the newest decision on a finding that still counts; the one before it counts again.
///
/// # Errors
/// As [`decide`]; refused where nothing is decided.
pub fn undo(store: &Store, story: &str, key: &str, based_on: Version, who: &str) -> Result<Ledger, ReviewError> {
    let who = text(Some(who.to_owned())).ok_or_else(|| ReviewError::Refused(NOBODY.to_owned()))?;
    let ledger = store.load()?;
    let Some(current) = ledger.history(story, key).current() else {
        return Err(ReviewError::Refused(format!("nothing is decided on {key}, so nothing can be taken back")));
    };
    let taken_back = Entry { status: Mark::Withdrawn, value: None, note: None, who, when: now(), ..current.clone() };
    store.add(&Entry { verdict: None, fingerprint: None, evidence: Vec::new(), ..taken_back }, Some(based_on))
}

const NOBODY: &str = "nobody decides: say who";

fn checked(answer: Answer) -> Result<Answer, ReviewError> {
    let refused = |message: &str| Err(ReviewError::Refused(message.to_owned()));
    let Some(who) = text(Some(answer.who)) else { return refused(NOBODY) };
    let (value, note) = (text(answer.value), text(answer.note));
    match (answer.status, &value) {
        (Status::Resolved, None) => refused("«resolved» needs the value to use"),
        (Status::Resolved, Some(_)) | (_, None) => Ok(Answer { status: answer.status, value, note, who }),
        (_, Some(_)) => refused("only «resolved» has a value to use; anything else belongs into the note"),
    }
}

/// What was typed, without the blanks around it; nothing where it was only blanks.
fn text(typed: Option<String>) -> Option<String> {
    typed.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// Now, to the second: the order in the file tells which decision is newer.
pub(super) fn now() -> Timestamp {
    let now = Timestamp::now();
    Timestamp::from_second(now.as_second()).unwrap_or(now)
}
