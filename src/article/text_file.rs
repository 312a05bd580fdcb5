//! A text file is one article, kept byte for byte; what is not text is refused with the place that shows it.

use super::{Article, Problem, kind, path_date};
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// A first line longer than this is a paragraph, and only its beginning is shown.
const TITLE_CHARS: usize = 300;

/// Reads the file at `path`; `shown` is its path as given.
pub(super) fn read_text(path: &Path, shown: &str, max_bytes: u64) -> Result<String, Problem> {
    let bytes = read_bytes(path, max_bytes).map_err(|error| unreadable(shown, &error))?;
    if bytes.len() as u64 > max_bytes {
        return Err(Problem::error(shown, None, too_large(max_bytes)));
    }
    let text = decode(bytes, shown)?;
    if is_blank(&text) {
        return Err(Problem::error(shown, None, "the file is empty; it should hold one article's text"));
    }
    Ok(text)
}

/// The article that a text file is.
pub(super) fn article(path: &Path, shown: &str, text: String, story: String, language: Option<String>) -> Article {
    Article {
        id: shown.to_owned(),
        path: Some(shown.to_owned()),
        line: None,
        source: stem(path),
        source_known: false,
        url: None,
        title: title(&text),
        title_apart: false,
        text,
        language,
        story,
        published: path_date::of_file(path),
    }
}

/// The file's name without its last extension.
pub(super) fn stem(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Says that the system would not let an input be read.
pub(super) fn unreadable(shown: &str, error: &io::Error) -> Problem {
    match error.kind() {
        io::ErrorKind::NotFound => Problem::error(shown, None, "there is no such file or folder"),
        _ => Problem::error(shown, None, format!("it cannot be read: {error}")),
    }
}

/// Nothing but white space and byte order marks.
pub(super) fn is_blank(text: &str) -> bool {
    text.trim_matches(is_padding).is_empty()
}

/// The size is counted while reading: what the system says of a file may be wrong, and of a pipe says nothing.
fn read_bytes(path: &Path, max_bytes: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(max_bytes.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn too_large(max_bytes: u64) -> String {
    format!("the file is larger than {max_bytes} bytes, the most that is read of one article; give smaller files")
}

fn decode(bytes: Vec<u8>, shown: &str) -> Result<String, Problem> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(Problem::error(shown, None, "the file is UTF-16; save it as UTF-8"));
    }
    if let Some(at) = bytes.iter().position(|byte| *byte == 0) {
        let message =
            format!("this is no text: there is a NUL byte at byte offset {at}; {} are read", kind::READ_KINDS);
        return Err(Problem::error(shown, None, message));
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let line = 1 + error.as_bytes()[..at].iter().filter(|byte| **byte == b'\n').count();
        Problem::error(shown, Some(line), format!("this is not UTF-8 at byte offset {at}; save the file as UTF-8"))
    })
}

fn title(text: &str) -> String {
    let first = text.lines().map(|line| line.trim_matches(is_padding)).find(|line| !line.is_empty());
    first.unwrap_or_default().chars().take(TITLE_CHARS).collect()
}

fn is_padding(c: char) -> bool {
    c.is_whitespace() || c == '\u{feff}'
}
