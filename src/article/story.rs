//! Which story an article is compared in, where the inputs and not the article say so.

use super::{Stories, case};
use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

/// Story names for one run.
pub(super) struct Names {
    stories: Stories,
    joint: String,
    /// Which folder each name went to, lest two folders of one name become one story.
    taken: BTreeMap<String, String>,
}

impl Names {
    /// Looks at what was given, since files and folders given together are one story.
    pub(super) fn new(paths: &[PathBuf], stories: Stories) -> Self {
        let fallback = if stories == Stories::One { "all" } else { "story" };
        let joint = first_folder(paths).or_else(|| common_parent(paths)).unwrap_or_else(|| fallback.to_owned());
        let taken = BTreeMap::from([(joint.clone(), String::new())]);
        Names { stories, joint, taken }
    }

    /// The story of what was given itself: a file, or the files that lie directly in a folder.
    pub(super) fn joint(&self) -> String {
        self.joint.clone()
    }

    /// The story of a folder at `relative` below a given one; `shown` is its whole path, `own` its case file's name for it.
    pub(super) fn folder(&mut self, relative: &str, shown: &str, own: Option<&str>) -> String {
        if relative.is_empty() || self.stories == Stories::One {
            return self.joint();
        }
        let name = own.unwrap_or(relative);
        let owner = self.taken.entry(name.to_owned()).or_insert_with(|| shown.to_owned());
        if owner == shown { name.to_owned() } else { shown.to_owned() }
    }

    /// The story of an article line.
    pub(super) fn line(&self, own: Option<String>, id: &str) -> String {
        match self.stories {
            Stories::One => self.joint(),
            Stories::Each => own.unwrap_or_else(|| id.to_owned()),
        }
    }
}

fn first_folder(paths: &[PathBuf]) -> Option<String> {
    let named =
        |path: &PathBuf| case::name_of(path).or_else(|| name(path)).or_else(|| name(&path.canonicalize().ok()?));
    paths.iter().filter(|path| path.is_dir()).find_map(named)
}

fn common_parent(paths: &[PathBuf]) -> Option<String> {
    let files = paths.iter().filter(|path| path.as_os_str() != "-" && path.exists());
    let mut parents = files.filter_map(|path| path.parent()).map(settled);
    let mut common = parents.next()?;
    for parent in parents {
        while !parent.starts_with(&common) && common.pop() {}
    }
    name(&common)
}

/// Absolute, and by the names the editor used: a link is followed only where `..` leaves no choice.
fn settled(folder: &Path) -> PathBuf {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let climbs = folder.components().any(|part| part == Component::ParentDir);
    let settled = if climbs { folder.canonicalize() } else { std::path::absolute(folder) };
    settled.unwrap_or_else(|_| folder.to_owned())
}

fn name(path: &Path) -> Option<String> {
    path.file_name().map(|name| name.to_string_lossy().into_owned())
}
