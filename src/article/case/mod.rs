//! `case.yaml` makes a folder a story: its name, its articles in their order, and what the editor knows better.

mod correction;
mod listed;

pub(super) use correction::Correction;
pub(super) use listed::{Listed, Place};

use super::Problem;
use super::yaml;
use serde::Deserialize;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// The name of a case file, in the folder that it makes a story.
pub const NAME: &str = "case.yaml";

/// A case file that lists ten thousand articles is smaller than this.
const MOST_BYTES: u64 = 1 << 20;

/// What a case file says.
#[derive(Debug, Default)]
pub(super) struct Case {
    /// The story's name; `None` leaves it the folder's.
    pub(super) name: Option<String>,
    /// Its articles in their order; `None` where the file lists none, and all in the folder are read.
    pub(super) articles: Option<Vec<Listed>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    name: Option<String>,
    articles: Option<Vec<listed::Entry>>,
}

/// Reads the case file of `folder`; `shown` is the case file's path as given. What is wrong with one entry costs that
/// entry only, and goes to `problems`.
pub(super) fn load(folder: &Path, shown: &str, problems: &mut Vec<Problem>) -> Result<Case, Problem> {
    let without = "this folder is read as if it had no case file";
    let text = text(&folder.join(NAME))
        .map_err(|error| Problem::error(shown, None, format!("it cannot be read: {error}; {without}")))?;
    let document: Option<Document> =
        yaml::parse(&text).map_err(|(line, message)| Problem::error(shown, line, format!("{message}; {without}")))?;
    let Some(document) = document else { return Ok(Case::default()) };
    let reading = listed::Reading { folder, shown, text: &text };
    let articles = document.articles.map(|entries| {
        let read = entries.into_iter().map(|entry| reading.read(entry));
        read.filter_map(|listed| listed.map_err(|problem| problems.push(problem)).ok()).collect()
    });
    Ok(Case { name: said(document.name), articles })
}

/// The name that the case file of `folder` gives the story, where it can be read.
pub(super) fn name_of(folder: &Path) -> Option<String> {
    let document: Option<Document> = yaml::parse(&text(&folder.join(NAME)).ok()?).ok()?;
    said(document?.name)
}

fn said(text: Option<String>) -> Option<String> {
    text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

fn text(path: &Path) -> std::io::Result<String> {
    let mut text = String::new();
    File::open(path)?.take(MOST_BYTES + 1).read_to_string(&mut text)?;
    if text.len() as u64 > MOST_BYTES {
        return Err(std::io::Error::other(format!("it is larger than {MOST_BYTES} bytes")));
    }
    Ok(text)
}
