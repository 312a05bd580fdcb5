//! Which files are articles: told by name alone, so that a folder can be listed without opening anything in it.

use std::path::Path;

/// The kinds that are read, as messages name them.
pub(super) const READ_KINDS: &str = ".txt, .text, .md, .markdown, .jsonl and .ndjson";

/// Files that hold text as bytes, but markup, code or a table where an article's words would have to be.
const UNREAD: &[&str] = &[
    "7z", "avi", "avif", "bmp", "bz2", "css", "csv", "db", "doc", "docx", "epub", "flac", "gif", "gz", "heic", "htm",
    "html", "ico", "jpeg", "jpg", "js", "m4a", "mhtml", "mkv", "mov", "mp3", "mp4", "odp", "ods", "odt", "ogg", "pdf",
    "png", "ppt", "pptx", "rar", "rtf", "sqlite", "svg", "tar", "tif", "tiff", "tsv", "warc", "wav", "webm", "webp",
    "xhtml", "xls", "xlsx", "xml", "xz", "zip", "zst",
];

/// What a file is to this stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// One article.
    Text,
    /// One article a line.
    Lines,
    /// Lies beside articles and is another stage's: a case file, decisions, expectations.
    Companion,
    /// Known not to be an article.
    Unread,
}

impl Kind {
    /// The kind that a file's name tells; a name that tells nothing is tried as text.
    pub(super) fn of(path: &Path) -> Kind {
        match extension(path).as_str() {
            "jsonl" | "ndjson" => Kind::Lines,
            "yaml" | "yml" | "json" => Kind::Companion,
            other if UNREAD.contains(&other) => Kind::Unread,
            _ => Kind::Text,
        }
    }
}

/// Says of a file that its kind is not read, and which kinds are.
pub(super) fn not_read(path: &Path) -> String {
    format!("files of kind .{} are not read; {READ_KINDS} are", extension(path))
}

fn extension(path: &Path) -> String {
    path.extension().map(|extension| extension.to_string_lossy().to_lowercase()).unwrap_or_default()
}
