//! A file for a new article, under a name that is safe and that nothing has yet.

use crate::article::is_readable_name;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Characters of a file's name, before its ending.
const MOST_OF_A_NAME: usize = 60;
/// Files of one name that are told apart by a number.
const MOST_OF_ONE_NAME: usize = 1000;

/// What is to be saved: the name that a browser or an editor gave it, and what is in it.
pub(super) struct Fresh {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

/// Saves it in `folder`, over nothing; gives its path and its name.
///
/// # Errors
/// Where its kind is not read, or the file system refuses.
pub(super) fn save(folder: &Path, fresh: &Fresh) -> io::Result<(PathBuf, String)> {
    let (stem, ending) = safe(&fresh.name);
    if !is_readable_name(&format!("{stem}{ending}")) {
        return Err(io::Error::other(format!("files of kind {ending} are no articles")));
    }
    for n in 1..MOST_OF_ONE_NAME {
        let name = if n == 1 { format!("{stem}{ending}") } else { format!("{stem}-{n}{ending}") };
        let path = folder.join(&name);
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(file) => return written(file, &path, &fresh.bytes).map(|()| (path, name)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::Error::other(format!("there are too many files called {stem}{ending}")))
}

fn written(mut file: fs::File, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let done = file.write_all(bytes).and_then(|()| file.sync_all());
    done.inspect_err(|_| {
        let _ = fs::remove_file(path);
    })
}

/// The stem and the ending of a name: letters, digits, hyphens; of a path its last part only.
fn safe(name: &str) -> (String, String) {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let (stem, ending) = last.rsplit_once('.').unwrap_or((last, "txt"));
    let packed = matches!(ending.to_lowercase().as_str(), "gz" | "zst");
    let (stem, ending) = match stem.rsplit_once('.').filter(|_| packed) {
        Some((inner, kind)) => (inner, format!("{}.{}", plain(kind), plain(ending))),
        None => (stem, plain(ending)),
    };
    let stem: String = plain(stem).chars().take(MOST_OF_A_NAME).collect();
    let stem = stem.trim_matches('-');
    (if stem.is_empty() { "article" } else { stem }.to_owned(), format!(".{}", ending.to_lowercase()))
}

fn plain(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c.is_alphanumeric() || c == '_' {
            true => out.push(c),
            false if !out.ends_with('-') => out.push('-'),
            false => {}
        }
    }
    out
}
