//! A case file that lists its articles reads no others, so a new one is added to its list.

use crate::article::CASE_FILE;
use serde_yaml::Value;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Lists the file `name` in the case file of `folder`, where that has a list; every other line stays as it is.
///
/// # Errors
/// Where the file system refuses, or the list cannot be added to without touching other lines.
pub(super) fn listed(folder: &Path, name: &str) -> io::Result<()> {
    let path = folder.join(CASE_FILE);
    let old = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    let Some(before) = files(&old) else { return Ok(()) };
    let new = with(&old, name).filter(|new| {
        let mut expected = before.clone();
        expected.push(name.to_owned());
        files(new).is_some_and(|after| after == expected)
    });
    let Some(new) = new else {
        return Err(io::Error::other(format!("add it to {CASE_FILE} by hand, as «- file: {name}»")));
    };
    let mut draft = tempfile::Builder::new().prefix(".case-").tempfile_in(folder)?;
    draft.write_all(new.as_bytes())?;
    draft.as_file().set_permissions(fs::metadata(&path)?.permissions())?;
    draft.as_file().sync_all()?;
    draft.persist(&path)?;
    Ok(())
}

/// The files or addresses that a case file lists; `None` where it has no list.
fn files(text: &str) -> Option<Vec<String>> {
    let case: Value = serde_yaml::from_str(text).ok()?;
    let one = |entry: &Value| {
        let named = entry.get("file").or(entry.get("address"));
        named.and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    Some(case.get("articles")?.as_sequence()?.iter().map(one).collect())
}

/// The text with a line more behind the last entry of its list.
fn with(text: &str, name: &str) -> Option<String> {
    let lines: Vec<&str> = text.lines().collect();
    let head = lines.iter().position(|line| line.trim_end() == "articles:")?;
    let within = |line: &&&str| line.starts_with([' ', '-', '#']) || line.trim().is_empty();
    let block = lines[head + 1..].iter().take_while(within).count();
    let list = &lines[head + 1..head + 1 + block];
    let last = list.iter().rposition(|line| !line.trim().is_empty() && !line.starts_with('#'))?;
    let first = list.iter().find(|line| line.trim_start().starts_with("- "))?;
    let indent = &first[..first.len() - first.trim_start().len()];
    let mut new: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
    // Letters and digits can still be a number or a word of YAML: in quotes they are a name.
    new.insert(head + 2 + last, format!("{indent}- file: \"{name}\""));
    Some(new.join("\n") + "\n")
}
