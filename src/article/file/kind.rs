//! Which files are articles: told by name alone where a name tells it, so that a folder can be listed without opening it all.

use super::open;
use crate::article::{ReadOptions, case, feed};
use std::io::Read;
use std::path::{Path, PathBuf};

/// The kinds that are read, as messages name them.
pub(crate) const READ_KINDS: &str =
    ".txt, .md, .html, .docx, .jsonl, .warc and feeds (.rss, .atom, .xml, .json), also as .gz or .zst";

/// Files that hold text as bytes, but markup, code or a table where an article's words would have to be.
const UNREAD: &[&str] = &[
    "7z", "avi", "avif", "bmp", "bz2", "css", "csv", "db", "doc", "epub", "flac", "gif", "gz", "heic", "ico", "jpeg",
    "jpg", "js", "m4a", "mhtml", "mkv", "mov", "mp3", "mp4", "odp", "ods", "odt", "ogg", "pdf", "png", "ppt", "pptx",
    "rar", "rtf", "sqlite", "svg", "tar", "tgz", "tif", "tiff", "tsv", "wav", "webm", "webp", "xls", "xlsx", "xz",
    "zip", "zst",
];

/// What a file is to this stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// One article.
    Text,
    /// One article a line.
    Lines,
    /// One article in a page's markup.
    Page,
    /// One article an entry.
    Feed,
    /// One article a stored page.
    Archive,
    /// One article in a Word file.
    Word,
    /// XML or JSON, which are feeds where they say so.
    Markup,
    /// Lies beside articles and is another stage's: a case file, decisions, expectations.
    Companion,
    /// Known not to be an article.
    Unread,
}

impl Kind {
    /// May a file of this kind hold more than one article?
    pub(crate) fn holds_many(self) -> bool {
        matches!(self, Kind::Lines | Kind::Feed | Kind::Archive)
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

    /// What a file is, after a look into it where its name leaves that open.
    pub(crate) fn settled(path: &Path, options: &ReadOptions) -> Form {
        let form = Form::of(path);
        let kind = match form.kind {
            Kind::Markup if says_it_is_a_feed(path, form.packing, options) => Kind::Feed,
            Kind::Markup if extension(&without_packing(path)) == "json" => Kind::Companion,
            Kind::Markup => Kind::Unread,
            other => other,
        };
        Form { kind, ..form }
    }
}

fn says_it_is_a_feed(path: &Path, packing: Packing, options: &ReadOptions) -> bool {
    let mut head = Vec::new();
    let opened = path.is_file().then(|| open(path, packing, options));
    let read = opened.map(|input| input.and_then(|input| input.take(feed::HEAD).read_to_end(&mut head)));
    read.is_some_and(|read| read.is_ok()) && feed::is_feed(&head)
}

fn kind(extension: &str) -> Kind {
    match extension {
        "jsonl" | "ndjson" => Kind::Lines,
        "html" | "htm" | "xhtml" => Kind::Page,
        "rss" | "atom" => Kind::Feed,
        "warc" => Kind::Archive,
        "docx" => Kind::Word,
        "xml" | "json" => Kind::Markup,
        "yaml" | "yml" => Kind::Companion,
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
    let extension = extension(path);
    let instead = match extension.as_str() {
        "pdf" => "letters stand in it as on paper, not as they are read; open it and save it as text",
        "doc" | "odt" | "rtf" => "open it and save it as .docx or as text",
        "mhtml" => "save the page as HTML",
        "xml" => "it is no feed",
        "yaml" | "yml" if path.file_name().is_some_and(|name| name == case::NAME) => {
            "give its folder, and it is read with it"
        }
        _ => return format!("files of kind .{extension} are not read; {READ_KINDS} are"),
    };
    format!("files of kind .{extension} are not read: {instead}")
}

fn extension(path: &Path) -> String {
    path.extension().map(|extension| extension.to_string_lossy().to_lowercase()).unwrap_or_default()
}
