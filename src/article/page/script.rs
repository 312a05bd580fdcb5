//! Dates in scripts that are no JSON-LD: a page's own data layer often names the day that its markup hides.

/// Keys whose value is the day of publication, in lower case and without what joins words.
const KEYS: &[&str] = &[
    "datepublished",
    "publishedat",
    "publisheddate",
    "publishdate",
    "publicationdate",
    "published",
    "pubdate",
    "publishedtime",
    "publishtime",
    "datepublish",
    "firstpublished",
    "firstpublishedat",
    "articlepublisheddate",
    "articlepublishdate",
    "originalpublishdate",
    "publishon",
    "publishedon",
    "displaydate",
];
/// Dates of one page that are kept.
const MOST: usize = 20;
/// Bytes of a script that are searched.
const MOST_BYTES: usize = 1 << 20;

/// Adds the dates that `script` gives under one of the keys, as written.
pub(super) fn dates(script: &str, out: &mut Vec<String>) {
    let script = super::strip::shortened(script, MOST_BYTES);
    for (at, _) in script.match_indices(':') {
        if out.len() >= MOST {
            return;
        }
        if is_key(&script[..at])
            && let Some(value) = string(&script[at + 1..])
            && value.starts_with(|c: char| c.is_ascii_digit())
        {
            out.push(value.to_owned());
        }
    }
}

/// What stands before a colon ends in one of the keys.
fn is_key(before: &str) -> bool {
    let before = before.trim_end().trim_end_matches(['"', '\'', '\\']);
    let bytes = before.as_bytes();
    let of_key = |byte: &&u8| byte.is_ascii_alphanumeric() || **byte == b'_' || **byte == b'-';
    let length = bytes.iter().rev().take(40).take_while(of_key).count();
    if !(7..40).contains(&length) {
        return false;
    }
    let name = &bytes[bytes.len() - length..];
    KEYS.iter().any(|key| {
        let letters = name.iter().filter(|byte| byte.is_ascii_alphanumeric()).map(u8::to_ascii_lowercase);
        letters.eq(key.bytes())
    })
}

/// The string or number that `rest` begins with.
fn string(rest: &str) -> Option<&str> {
    let rest = rest.trim_start();
    let inside = rest.trim_start_matches(['\\', '"', '\'']);
    let end = inside.bytes().take(60).position(|byte| matches!(byte, b'"' | b'\'' | b'\\' | b',' | b'}' | b';'))?;
    Some(inside[..end].trim())
}
