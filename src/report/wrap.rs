//! Lines of a given width, as ranges of the text: isolates are put around each line's part only afterwards.

use std::ops::Range;
use unicode_width::UnicodeWidthStr;

/// Breaks a text at its spaces into lines of at most `width` columns; a word that is wider is broken too.
pub(super) fn wrap(text: &str, width: usize) -> Vec<Range<usize>> {
    let mut lines: Vec<Range<usize>> = Vec::new();
    for word in words(text) {
        match lines.last_mut() {
            Some(line) if columns(text, &(line.start..word.end)) <= width => line.end = word.end,
            _ => lines.extend(broken(text, word, width)),
        }
    }
    lines
}

/// Columns a text takes on a terminal.
pub(super) fn width_of(text: &str) -> usize {
    text.width()
}

/// An article's words without the marks that would be put around them again.
pub(super) fn unquoted(words: &str) -> &str {
    let words = words.trim();
    let inside = words.strip_prefix('«').and_then(|words| words.strip_suffix('»'));
    inside.filter(|inside| !inside.contains(['«', '»'])).unwrap_or(words)
}

/// At most `limit` characters, cut at a space where one is near, with «…» for the rest.
pub(super) fn cut(text: &str, limit: usize) -> String {
    let text = text.trim();
    let Some((end, _)) = text.char_indices().nth(limit) else { return text.to_string() };
    let head = text.get(..end).unwrap_or_default();
    let short = head.rsplit_once(' ').map(|(kept, _)| kept).filter(|kept| kept.len() * 3 > head.len() * 2);
    format!("{}…", short.unwrap_or(head).trim_end())
}

fn columns(text: &str, range: &Range<usize>) -> usize {
    text.get(range.clone()).unwrap_or_default().width()
}

fn words(text: &str) -> Vec<Range<usize>> {
    let mut start = 0;
    let mut found = Vec::new();
    for word in text.split(' ') {
        if !word.is_empty() {
            found.push(start..start + word.len());
        }
        start += word.len() + 1;
    }
    found
}

// Every line takes at least one character, and no line starts with a mark that belongs on the letter before it.
fn broken(text: &str, word: Range<usize>, width: usize) -> Vec<Range<usize>> {
    let mut lines: Vec<Range<usize>> = Vec::new();
    for (offset, c) in text.get(word.clone()).unwrap_or_default().char_indices() {
        let (at, end) = (word.start + offset, word.start + offset + c.len_utf8());
        match lines.last_mut() {
            Some(line) if columns(text, &(line.start..end)) <= width => line.end = end,
            Some(line) => {
                let next = hyphen(text, line).unwrap_or(at);
                line.end = next;
                lines.push(next..end);
            }
            None => lines.push(at..end),
        }
    }
    lines
}

// A path or a rule's name is easier to read broken after its own marks.
fn hyphen(text: &str, line: &Range<usize>) -> Option<usize> {
    let at = text.get(line.clone())?.rfind(['/', '-'])?;
    Some(line.start + at + 1)
}
