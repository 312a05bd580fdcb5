//! Where the ledger of a case lies: beside its articles.

use std::path::{Path, PathBuf};

/// What a ledger is called.
const NAME: &str = "decisions.yaml";

/// The ledger of what is given on a command line: in the folder, beside a file; of several inputs only where all of
/// them are in one folder. `None` where no place is theirs.
///
/// ```
/// use crosscheck::review::beside;
/// assert_eq!(beside(&["a/b.jsonl".into()]), Some("a/decisions.yaml".into()));
/// assert_eq!(beside(&["a/b.txt".into(), "c/d.txt".into()]), None);
/// assert_eq!(beside(&["-".into()]), None);
/// ```
pub fn beside(inputs: &[PathBuf]) -> Option<PathBuf> {
    let mut folders = inputs.iter().map(|input| folder(input));
    let first = folders.next()??;
    folders.all(|other| other.as_deref() == Some(&first)).then(|| first.join(NAME))
}

fn folder(input: &Path) -> Option<PathBuf> {
    if input.as_os_str() == "-" {
        return None;
    }
    if input.is_dir() {
        return Some(input.components().collect());
    }
    input.parent().map(|parent| parent.components().collect())
}
