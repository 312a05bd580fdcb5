//! Folders: which files below one are articles, in an order that is the same on every machine.

use super::Problem;
use super::kind::{Kind, READ_KINDS, not_read};
use super::text_file::unreadable;
use std::collections::HashSet;
use std::ffi::OsString;
use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};

/// A file that is to be read.
pub(super) struct Entry {
    /// Where it is.
    pub(super) path: PathBuf,
    /// Its path as given, joined with `/`.
    pub(super) shown: String,
    /// Text or lines.
    pub(super) kind: Kind,
    /// Its folder, relative to the given one; empty for the given one.
    pub(super) relative: String,
    /// Its folder's path as given, joined with `/`.
    pub(super) folder: String,
}

/// What a folder holds.
#[derive(Default)]
pub(super) struct Walk {
    /// Each folder's files by name, then its folders by name.
    pub(super) files: Vec<Entry>,
    /// What could not be listed, and what is not read.
    pub(super) problems: Vec<Problem>,
    root: PathBuf,
    seen: HashSet<PathBuf>,
}

/// Lists the articles in and below the folder at `given`.
pub(super) fn walk(given: &Path) -> Walk {
    let shown = given.to_string_lossy();
    let mut walk = Walk { root: resolved(given), ..Walk::default() };
    walk.folder(given, shown.trim_end_matches('/'), "");
    if walk.files.is_empty() && walk.problems.iter().all(|problem| problem.warning) {
        let message = format!("there are no articles in this folder; {READ_KINDS} are read");
        walk.problems.push(Problem::error(&shown, None, message));
    }
    walk
}

impl Walk {
    fn folder(&mut self, path: &Path, shown: &str, relative: &str) {
        if !self.seen.insert(resolved(path)) {
            return;
        }
        let names = match names(path) {
            Ok(names) => names,
            Err(error) => return self.problems.push(unreadable(shown, &error)),
        };
        let mut folders = Vec::new();
        for name in names {
            let path = path.join(&name);
            let name = name.to_string_lossy();
            let inner = format!("{shown}/{name}");
            match fs::metadata(&path) {
                Ok(found) if found.is_dir() => folders.push((path, inner, joined(relative, &name))),
                Ok(found) => self.file(&found, path, inner, (relative, shown)),
                Err(error) => self.problems.push(unreadable(&inner, &error)),
            }
        }
        for (path, inner, relative) in folders {
            if !self.leads_up(&path) {
                self.folder(&path, &inner, &relative);
            }
        }
    }

    fn file(&mut self, found: &Metadata, path: PathBuf, shown: String, (relative, folder): (&str, &str)) {
        let kind = Kind::of(&path);
        match kind {
            // Opening a pipe that nobody writes to would wait for ever.
            _ if !found.is_file() => self.warn(&shown, "neither a file nor a folder, so it is not read"),
            Kind::Companion => {}
            Kind::Unread => self.warn(&shown, &not_read(&path)),
            Kind::Text | Kind::Lines => {
                let (relative, folder) = (relative.to_owned(), folder.to_owned());
                self.files.push(Entry { path, shown, kind, relative, folder });
            }
        }
    }

    /// A link to a folder above the given one would bring in everything around it.
    fn leads_up(&self, path: &Path) -> bool {
        self.root.starts_with(resolved(path))
    }

    fn warn(&mut self, shown: &str, message: &str) {
        self.problems.push(Problem::warning(shown, None, message));
    }
}

/// The one name that a file or folder has, whatever links lead to it.
pub(super) fn resolved(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}

fn names(path: &Path) -> io::Result<Vec<OsString>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(path)? {
        let name = entry?.file_name();
        if !name.as_encoded_bytes().starts_with(b".") {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

fn joined(relative: &str, name: &str) -> String {
    if relative.is_empty() { name.to_owned() } else { format!("{relative}/{name}") }
}
