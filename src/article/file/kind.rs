//! Which files are articles: told by name alone where a name tells it, so that a folder can be listed without opening it all.

use std::path::{Path, PathBuf};

/// The kinds that are read, as messages name them.
pub(crate) const READ_KINDS: &str = ".txt, .text, .md, .markdown, .html, .htm, .xhtml, .jsonl and .ndjson";

/// Files that hold text as bytes, but markup, code or a table where an article's words would have to be.
const UNREAD: &[&str] = &[
    "7z", "avi", "avif", "bmp", "bz2", "css", "csv", "db", "doc", "docx", "epub", "flac", "gif", "gz", "heic", "ico",
    "jpeg", "jpg", "js", "m4a", "mhtml", "mkv", "mov", "mp3", "mp4", "odp", "ods", "odt", "ogg", "pdf", "png", "ppt",
    "pptx", "rar", "rtf", "sqlite", "svg", "tar", "tgz", "tif", "tiff", "tsv", "warc", "wav", "webm", "webp", "xls",
    "xlsx", "xml", "xz", "zip", "zst",
];

/// What a file is to this stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// One article.
    Text,
    /// One article in a page's markup.
    Page,
    /// One article a line.
    Lines,
    /// Lies beside articles and is another stage's: a case file, decisions, expectations.
    Companion,
    /// Known not to be an article.
    Unread,
}

impl Kind {
    /// May a file of this kind hold more than one article?
    pub(crate) fn holds_many(self) -> bool {
        self == Kind::Lines
    }
}

/// How a file is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Packing {
    /// As it is.
    None,
    /// `.gz`
    Gzip,
    /// `.zst`
    Zstd,
}

/// What a file holds, and how it is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Form {
    /// What it holds, unpacked.
    pub(crate) kind: Kind,
    /// How it is packed.
    pub(crate) packing: Packing,
}

impl Form {
    /// What a file's name tells; a name that tells nothing is tried as text.
    pub(crate) fn of(path: &Path) -> Form {
        let packing = packing(path);
        let inner = without_packing(path);
        // Of `notes.gz` nothing tells what is in it.
        let kind = match packing {
            Packing::None => kind(&extension(path)),
            _ if inner.extension().is_none() => Kind::Unread,
            _ => kind(&extension(&inner)),
        };
        Form { kind, packing }
    }
}

fn kind(extension: &str) -> Kind {
    match extension {
        "jsonl" | "ndjson" => Kind::Lines,
        "html" | "htm" | "xhtml" => Kind::Page,
        "yaml" | "yml" | "json" => Kind::Companion,
        other if UNREAD.contains(&other) => Kind::Unread,
        _ => Kind::Text,
    }
}

fn packing(path: &Path) -> Packing {
    match extension(path).as_str() {
        "gz" => Packing::Gzip,
        "zst" => Packing::Zstd,
        _ => Packing::None,
    }
}

/// The name that the file has once it is unpacked.
pub(crate) fn without_packing(path: &Path) -> PathBuf {
    match packing(path) {
        Packing::None => path.to_owned(),
        _ => path.with_extension(""),
    }
}

/// Says of a file that its kind is not read, and what to do.
pub(crate) fn not_read(path: &Path) -> String {
    format!("files of kind .{} are not read; {READ_KINDS} are", extension(path))
}

fn extension(path: &Path) -> String {
    path.extension().map(|extension| extension.to_string_lossy().to_lowercase()).unwrap_or_default()
}
