//! One entry of a case file: where its article is, which must be within the folder, and the editor's corrections.

use super::{Correction, said};
use crate::article::address::is_address;
use crate::article::intake::quoted;
use crate::article::{Problem, language, path_date};
use serde::Deserialize;
use std::path::{Component, Path, PathBuf};

/// An entry as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    file: Option<String>,
    address: Option<String>,
    source: Option<String>,
    published: Option<String>,
    language: Option<String>,
    title: Option<String>,
}

/// Where a listed article is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Place {
    /// A file, and its path from the folder.
    File(PathBuf, String),
    /// An address that is to be fetched.
    Address(String),
}

/// An entry that can be read.
#[derive(Debug, Clone)]
pub(crate) struct Listed {
    /// Where it is.
    pub(crate) place: Place,
    /// What the editor says of it.
    pub(crate) correction: Correction,
}

/// What holds for all entries of one case file.
pub(super) struct Reading<'a> {
    pub(super) folder: &'a Path,
    pub(super) shown: &'a str,
    pub(super) text: &'a str,
}

impl Reading<'_> {
    /// Reads one entry; the problem names its line.
    pub(super) fn read(&self, entry: Entry) -> Result<Listed, Problem> {
        let place = self.place(entry.file, entry.address)?;
        let published = entry.published.map(|given| self.day(&given)).transpose()?;
        let language = entry.language.map(|given| self.code(&given)).transpose()?;
        let correction =
            Correction { source: said(entry.source), published, language, title: said(entry.title), story: None };
        Ok(Listed { place, correction })
    }

    fn place(&self, file: Option<String>, address: Option<String>) -> Result<Place, Problem> {
        match (file, address) {
            (Some(file), None) => self.file(&file),
            (None, Some(address)) if is_address(&address) => Ok(Place::Address(address)),
            (None, Some(address)) => {
                let message = format!("{} is no address; one begins with https:// or http://", quoted(&address));
                Err(self.problem(&address, message))
            }
            (Some(file), Some(_)) => {
                Err(self.problem(&file, "an entry has a `file` or an `address`, not both".to_owned()))
            }
            (None, None) => {
                Err(self
                    .problem("articles:", "an entry has neither `file` nor `address`; one of them is needed".into()))
            }
        }
    }

    /// Links are followed before it is asked whether a path stays inside.
    fn file(&self, given: &str) -> Result<Place, Problem> {
        let outside = || format!("{} is not inside this folder; name a file in it", quoted(given));
        let path = Path::new(given);
        let plain = path.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
        if !plain || given.is_empty() {
            return Err(self.problem(given, outside()));
        }
        let inner = self.folder.join(path);
        let (Ok(folder), Ok(found)) = (self.folder.canonicalize(), inner.canonicalize()) else {
            return Err(self.problem(given, format!("there is no file {} in this folder", quoted(given))));
        };
        match (found.starts_with(&folder), found.is_file()) {
            (false, _) => Err(self.problem(given, outside())),
            (_, false) => Err(self.problem(given, format!("{} is not a file", quoted(given)))),
            _ => Ok(Place::File(inner, plain_name(path))),
        }
    }

    fn day(&self, given: &str) -> Result<jiff::civil::Date, Problem> {
        path_date::leading_day(given.trim()).ok_or_else(|| {
            self.problem(given, format!("`published` is {}; it should be a day such as 2025-08-13", quoted(given)))
        })
    }

    fn code(&self, given: &str) -> Result<String, Problem> {
        let subtag = language::primary(given).filter(|subtag| language::is_code(subtag));
        subtag.ok_or_else(|| {
            self.problem(given, format!("`language` is {}; it should be a code such as ar", quoted(given)))
        })
    }

    /// The library that reads YAML does not tell the lines of values, so the first line with the words is named.
    fn problem(&self, words: &str, message: String) -> Problem {
        let line = self.text.lines().position(|line| line.contains(words)).map(|index| index + 1);
        Problem::error(self.shown, line, format!("{message}; this entry is passed over"))
    }
}

fn plain_name(path: &Path) -> String {
    let parts = path.components().filter(|part| matches!(part, Component::Normal(_)));
    parts.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}
