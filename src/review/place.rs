//! Where the ledger of a case lies: beside its articles.

use std::fs;
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

/// The ledgers that lie in folders below the folders that are given: where a folder of stories is given, each of them may
/// have been decided on by itself. By name, so that they are read in the same order everywhere.
pub fn below(inputs: &[PathBuf]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    inputs.iter().filter(|input| input.is_dir()).for_each(|input| collect(input, MOST_DEEP, &mut found));
    found.sort();
    found.dedup();
    found
}

/// Folders within folders that are looked into, so that links in a circle end.
const MOST_DEEP: usize = 16;

/// What cannot be listed holds no ledger that could be read; reading its articles tells of it.
fn collect(folder: &Path, deep: usize, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten().filter(|entry| !entry.file_name().as_encoded_bytes().starts_with(b".")) {
        let path = entry.path();
        if deep > 0 && path.is_dir() {
            found.extend(Some(path.join(NAME)).filter(|ledger| ledger.is_file()));
            collect(&path, deep - 1, found);
        }
    }
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
