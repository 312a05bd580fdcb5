//! Where the catalogue's files come from: the binary, and folders that add to it or replace files by name.

use super::CatalogueError;
use super::yaml::{head, tail};
use include_dir::{Dir, include_dir};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;

static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/claims");

/// Bytes a catalogue file may have: YAML of more is refused unread (deep nesting costs time).
const MOST_BYTES: u64 = 1 << 20;

/// The catalogue's files by path within `claims/`, with `/` between names.
#[derive(Debug, Clone, Default)]
pub struct Files {
    texts: BTreeMap<String, Cow<'static, str>>,
}

impl Files {
    /// The files in the binary.
    pub fn embedded() -> Self {
        let mut files = Files::default();
        files.embed(&EMBEDDED);
        files
    }

    fn embed(&mut self, dir: &'static Dir<'_>) {
        for file in dir.files() {
            if let (Some(path), Some(text)) = (file.path().to_str(), file.contents_utf8()) {
                self.texts.insert(path.replace('\\', "/"), Cow::Borrowed(text));
            }
        }
        dir.dirs().for_each(|d| self.embed(d));
    }

    /// Adds the YAML files under `dir`; a file of a name that is already there replaces it.
    pub fn add_folder(&mut self, dir: &Path) -> Result<(), CatalogueError> {
        self.add_under(dir, dir)
    }

    fn add_under(&mut self, root: &Path, dir: &Path) -> Result<(), CatalogueError> {
        let unreadable = |error: std::io::Error| CatalogueError::file(&dir.to_string_lossy(), error.to_string());
        for entry in std::fs::read_dir(dir).map_err(unreadable)? {
            let path = entry.map_err(unreadable)?.path();
            if path.is_dir() {
                self.add_under(root, &path)?;
            } else if path.extension().is_some_and(|e| e == "yaml") {
                let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
                let text = read(&path)?;
                refuse_doubled_keys(&path.to_string_lossy(), &text)?;
                self.texts.insert(name, Cow::Owned(text));
            }
        }
        Ok(())
    }

    /// The text of the file at `path`.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.texts.get(path).map(|t| t.as_ref())
    }

    /// Paths under `folder`, sorted.
    pub fn under<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a str> + 'a {
        self.texts
            .keys()
            .map(String::as_str)
            .filter(move |p| p.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')))
    }
}

fn read(path: &Path) -> Result<String, CatalogueError> {
    let shown = path.to_string_lossy();
    let fail = |error: std::io::Error| CatalogueError::file(&shown, error.to_string());
    if std::fs::metadata(path).map_err(fail)?.len() > MOST_BYTES {
        return Err(CatalogueError::file(&shown, format!("larger than {MOST_BYTES} bytes; split it")));
    }
    std::fs::read_to_string(path).map_err(fail)
}

/// A map keeps the last of two equal keys silently; the untyped reader refuses them.
fn refuse_doubled_keys(path: &str, text: &str) -> Result<(), CatalogueError> {
    for document in [head(text), tail(text)].into_iter().filter(|d| !d.trim().is_empty()) {
        serde_yaml::from_str::<serde_yaml::Value>(document).map_err(|error| CatalogueError::yaml(path, &error))?;
    }
    Ok(())
}
