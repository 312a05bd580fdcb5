//! An article's words must stand in Markdown as they are: nothing in them is markup, a cell's end or a link.

use crate::report::bidi::{clean, inline, isolate};
use crate::report::wrap::{cut, unquoted};

/// Plain text with its right-to-left runs isolated and its markup escaped.
pub(super) fn text(words: &str) -> String {
    escape(&inline(clean(words).trim()))
}

/// An article's words between «», cut at `limit` characters.
pub(super) fn quote(words: &str, limit: usize) -> String {
    format!("«{}»", escape(&isolate(&cut(unquoted(&clean(words)), limit))))
}

/// An article's words between «», those that count in bold.
pub(super) fn quote_in(before: &str, words: &str, after: &str) -> String {
    let part = |words: &str| escape(&clean(words));
    let sentence = format!("{}**{}**{}", part(before), part(words).trim(), part(after));
    format!("«{}»", isolate(sentence.trim()))
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for (at, c) in text.char_indices() {
        if is_markup(c) || starts_block(text, at, c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

fn is_markup(c: char) -> bool {
    matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '#' | '$')
}

// «- », «+ » and «1. » start a list, and «===» underlines a heading, where they start a line.
fn starts_block(text: &str, at: usize, c: char) -> bool {
    let before = text.get(..at).unwrap_or_default();
    match c {
        '-' | '+' | '=' => before.is_empty(),
        '.' | ')' => !before.is_empty() && before.bytes().all(|byte| byte.is_ascii_digit()),
        _ => false,
    }
}
