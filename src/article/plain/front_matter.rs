//! YAML between two fences at the front of a text: what a newsroom's tools say of it. It stays part of the text, so that
//! lines and columns are those of the file; the article begins behind it.

use crate::article::yaml::{self, Defect};
use serde_yaml::{Mapping, Value};

/// More than this before the closing fence is no front matter.
const MOST_BYTES: usize = 16 << 10;

/// What a front matter says; keys that are absent or blank are `None`.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Front {
    pub(super) title: Option<String>,
    pub(super) source: Option<String>,
    pub(super) published: Option<String>,
    pub(super) language: Option<String>,
    pub(super) url: Option<String>,
}

/// A front matter and where it ends.
pub(super) struct Found {
    /// Byte of the text behind its closing fence.
    pub(super) end: usize,
    /// What it says, or the line of the file that is wrong.
    pub(super) front: Result<Front, Defect>,
}

/// The front matter of a text that has one.
pub(super) fn find(text: &str) -> Option<Found> {
    let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut lines = text[mark..].split_inclusive('\n');
    let opening = lines.next().filter(|line| line.trim_end() == "---")?;
    let start = mark + opening.len();
    let mut at = start;
    for line in lines {
        if matches!(line.trim_end(), "---" | "...") {
            return looks_like_keys(&text[start..at])
                .then(|| Found { end: at + line.len(), front: read(&text[start..at]) });
        }
        at += line.len();
        if at - start > MOST_BYTES {
            break;
        }
    }
    None
}

/// A rule of dashes above a text is no fence.
fn looks_like_keys(block: &str) -> bool {
    let first = block.lines().find(|line| !line.trim().is_empty() && !line.trim_start().starts_with('#'));
    first.is_none_or(|line| {
        let key = line.split_once(':').map(|(key, _)| key.trim_matches(['"', '\'']));
        key.is_some_and(|key| !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-')))
    })
}

fn read(block: &str) -> Result<Front, Defect> {
    // Behind the fence, which is the file's first line.
    let moved = |(line, message): Defect| (Some(line.unwrap_or(1) + 1), message);
    match yaml::parse(block).map_err(moved)? {
        Value::Mapping(map) => Ok(Front {
            title: first(&map, &["title", "headline"]),
            source: first(&map, &["source", "site", "site_name", "publisher", "outlet"]),
            published: first(&map, &["published", "date", "datePublished", "pubDate", "publishDate"]),
            language: first(&map, &["language", "lang", "locale"]),
            url: first(&map, &["url", "canonical", "canonical_url", "link", "permalink"]),
        }),
        Value::Null => Ok(Front::default()),
        _ => Err((Some(2), "it is no list of keys such as `title: ...`".to_owned())),
    }
}

/// The first of `keys` that says something.
fn first(map: &Mapping, keys: &[&str]) -> Option<String> {
    keys.iter().find_map(|key| map.get(key).and_then(text))
}

/// A plain value, the `name` of an object, or the first of a list.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        Value::Number(number) => Some(number.to_string()),
        Value::Sequence(items) => items.first().and_then(text),
        Value::Mapping(map) => map.get("name").and_then(text),
        _ => None,
    }
}
