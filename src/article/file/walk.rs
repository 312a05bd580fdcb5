//! Folders: which files below one are articles, in an order that is the same on every machine, or that of its case file.

use super::kind::{Form, Kind, READ_KINDS, not_read};
use super::unreadable;
use crate::article::case::{self, Case, Correction, Listed, Place};
use crate::article::{Problem, ReadOptions};
use std::collections::HashSet;
use std::ffi::OsString;
use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};

/// Where an entry's bytes are.
pub(crate) enum At {
    /// A file, and what it holds.
    File(PathBuf, Form),
    /// An address that a case file names.
    Address,
}

/// Something that is to be read.
pub(crate) struct Entry {
    /// Where it is.
    pub(crate) at: At,
    /// Its path as given, joined with `/`, or its address.
    pub(crate) shown: String,
    /// Its folder, relative to the given one; empty for the given one.
    pub(crate) relative: String,
    /// Its folder's path as given, joined with `/`.
    pub(crate) folder: String,
    /// What the case file of its folder says; `None` where there is none.
    pub(crate) correction: Option<Correction>,
}

/// What a folder holds.
pub(crate) struct Walk<'a> {
    /// Each folder's files by name, then its folders by name.
    pub(crate) files: Vec<Entry>,
    /// What could not be listed, and what is not read.
    pub(crate) problems: Vec<Problem>,
    options: &'a ReadOptions,
    root: PathBuf,
    seen: HashSet<PathBuf>,
    /// Files that a case file lists, by their one true names.
    listed: HashSet<PathBuf>,
}

/// A folder that is being listed.
struct Folder<'a> {
    path: &'a Path,
    shown: &'a str,
    relative: &'a str,
    /// What its case file says.
    case: Option<Case>,
}

/// Lists the articles in and below the folder at `given`.
pub(crate) fn walk<'a>(given: &Path, options: &'a ReadOptions) -> Walk<'a> {
    let shown = given.to_string_lossy();
    let root = resolved(given);
    let mut walk =
        Walk { files: Vec::new(), problems: Vec::new(), options, root, seen: HashSet::new(), listed: HashSet::new() };
    walk.folder(given, shown.trim_end_matches('/'), "");
    if walk.files.is_empty() && walk.problems.iter().all(|problem| problem.warning) {
        let message = format!("there are no articles in this folder; {READ_KINDS} are read");
        walk.problems.push(Problem::error(&shown, None, message));
    }
    walk
}

impl Walk<'_> {
    fn folder(&mut self, path: &Path, shown: &str, relative: &str) {
        if !self.seen.insert(resolved(path)) {
            return;
        }
        let names = match names(path) {
            Ok(names) => names,
            Err(error) => return self.problems.push(unreadable(shown, &error)),
        };
        let mut within = Folder { path, shown, relative, case: None };
        within.case = self.case(&within, &names);
        let mut folders = Vec::new();
        for name in names {
            let path = path.join(&name);
            let name = name.to_string_lossy();
            let inner = format!("{shown}/{name}");
            match fs::metadata(&path) {
                Ok(found) if found.is_dir() => folders.push((path, inner, joined(relative, &name))),
                Ok(found) => self.file(&found, path, inner, &within),
                Err(error) => self.problems.push(unreadable(&inner, &error)),
            }
        }
        for (path, inner, relative) in folders {
            if !self.leads_up(&path) {
                self.folder(&path, &inner, &relative);
            }
        }
    }

    /// Reads the case file of a folder that has one, and takes in what it lists.
    fn case(&mut self, folder: &Folder<'_>, names: &[OsString]) -> Option<Case> {
        names.iter().find(|name| *name == case::NAME)?;
        let shown = format!("{}/{}", folder.shown, case::NAME);
        let mut case =
            case::load(folder.path, &shown, &mut self.problems).map_err(|problem| self.problems.push(problem)).ok()?;
        for listed in case.articles.iter_mut().flat_map(|all| all.drain(..)) {
            let correction = Correction { story: case.name.clone(), ..listed.correction };
            self.list(folder, Listed { correction, ..listed });
        }
        Some(case)
    }

    fn list(&mut self, folder: &Folder<'_>, listed: Listed) {
        let Listed { place, mut correction } = listed;
        let (path, name) = match place {
            Place::File(path, name) => (path, name),
            Place::Address(address) => return self.push(At::Address, address, folder, Some(correction)),
        };
        let shown = format!("{}/{name}", folder.shown);
        let form = Form::settled(&path, self.options);
        self.listed.insert(resolved(&path));
        if matches!(form.kind, Kind::Companion | Kind::Unread) {
            return self.problems.push(Problem::error(&shown, None, not_read(&path)));
        }
        if form.kind.holds_many() && correction.title.take().is_some() {
            self.warn(&shown, "the case file gives it a `title`, but it holds more than one article; it is left out");
        }
        self.push(At::File(path, form), shown, folder, Some(correction));
    }

    fn file(&mut self, found: &Metadata, path: PathBuf, shown: String, folder: &Folder<'_>) {
        let form = Form::settled(&path, self.options);
        let lists = folder.case.as_ref().is_some_and(|case| case.articles.is_some());
        match form.kind {
            _ if self.listed.contains(&resolved(&path)) => {}
            // Opening a pipe that nobody writes to would wait for ever.
            _ if !found.is_file() => self.warn(&shown, "neither a file nor a folder, so it is not read"),
            Kind::Companion => {}
            Kind::Unread => self.warn(&shown, &not_read(&path)),
            _ if lists => self.warn(&shown, "the case file of its folder does not list it, so it is not read"),
            _ => {
                let story = folder.case.as_ref().map(|case| case.name.clone());
                let correction = story.map(|story| Correction { story, ..Correction::default() });
                self.push(At::File(path, form), shown, folder, correction);
            }
        }
    }

    fn push(&mut self, at: At, shown: String, folder: &Folder<'_>, correction: Option<Correction>) {
        let (relative, folder) = (folder.relative.to_owned(), folder.shown.to_owned());
        self.files.push(Entry { at, shown, relative, folder, correction });
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
pub(crate) fn resolved(path: &Path) -> PathBuf {
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
