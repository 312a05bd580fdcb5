//! Whose words an event of a sentence announces.

use super::heard::{Heard, Who};

/// Tokens at a sentence's front that its subject stands in.
const SUBJECT: usize = 8;
/// Tokens at a sentence's front that a word stands in which goes on with who spoke last.
const FRONT: usize = 4;

/// The speaker of event `index` of a sentence, when `last` spoke before it.
pub fn before(heard: &Heard, index: usize, last: Option<&String>) -> Option<String> {
    let at = heard.events.get(index)?.start;
    for event in heard.events[..=index].iter().rev() {
        match &event.who {
            Who::Known(id) => return Some(id.clone()),
            Who::Unknown => return None,
            Who::Same | Who::Last => {}
        }
    }
    let first = heard.events.first()?;
    let subject = heard.people.iter().find(|(p, _)| *p < at && *p <= heard.start + SUBJECT).map(|(_, id)| id.clone());
    let goes_on = first.front <= FRONT;
    subject.or_else(|| last.filter(|_| goes_on).cloned())
}
