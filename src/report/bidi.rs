//! Right-to-left words inside left-to-right lines: each run is isolated, so that quotes, digits and columns beside it stay put.

use std::ops::Range;

const FSI: char = '\u{2068}';
const PDI: char = '\u{2069}';
const LEFT_MARK: char = '\u{200E}';
const RIGHT_MARK: char = '\u{200F}';

/// Wraps text that holds right-to-left letters in an isolate of its own; other text stays as it is.
///
/// ```
/// use crosscheck::report::bidi::isolate;
/// assert_eq!(isolate("مئة"), "\u{2068}مئة\u{2069}");
/// assert_eq!(isolate("hundred"), "hundred");
/// ```
pub fn isolate(text: &str) -> String {
    if has_rtl(text) { format!("{FSI}{text}{PDI}") } else { text.to_string() }
}

/// Does the text hold a letter that is written from right to left?
pub fn has_rtl(text: &str) -> bool {
    text.chars().any(is_rtl)
}

/// Text fit to be shown on one line: no direction marks, control or invisible characters of its own, spaces as one.
///
/// An article must not be able to turn an editor's screen around, or to speak to the terminal.
pub fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !is_invisible(*c)) {
        match c.is_whitespace() || c.is_control() {
            true if out.ends_with(' ') => {}
            true => out.push(' '),
            false => out.push(c),
        }
    }
    out
}

/// JSON in which no character turns the line around that it is shown on: such characters stand as escapes, so that a
/// program reads the same string.
pub(super) fn escaped(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        match is_reordering(c) {
            true => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            false => out.push(c),
        }
    }
    out
}

/// Does the character change the direction of what stands around it?
pub(super) fn is_reordering(c: char) -> bool {
    matches!(u32::from(c), 0x61C | 0x200E | 0x200F | 0x202A..=0x202E | 0x2066..=0x2069)
}

/// The runs of a line that must be isolated: what stands in «» with right-to-left letters in it, and other such letters.
pub(super) fn runs(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    for quote in quotes(text) {
        found.extend(letter_runs(text, from..quote.start));
        from = quote.end;
        if text.get(quote.clone()).is_some_and(has_rtl) {
            found.push(quote);
        }
    }
    found.extend(letter_runs(text, from..text.len()));
    found
}

/// One line of a text, with its part of every run in an isolate of its own.
pub(super) fn render(text: &str, runs: &[Range<usize>], line: &Range<usize>) -> String {
    let mut out = String::new();
    let mut from = line.start;
    for run in runs.iter().filter(|run| run.start < line.end && line.start < run.end) {
        let part = run.start.max(line.start)..run.end.min(line.end);
        out.push_str(text.get(from..part.start).unwrap_or_default());
        push_isolated(&mut out, text.get(run.clone()).unwrap_or_default(), text.get(part.clone()).unwrap_or_default());
        from = part.end;
    }
    out.push_str(text.get(from..line.end).unwrap_or_default());
    out
}

/// A whole line with all its runs isolated.
pub fn inline(text: &str) -> String {
    render(text, &runs(text), &(0..text.len()))
}

// An isolate takes its direction from its first letter; a part that was cut off by wrapping takes that of the whole.
fn push_isolated(out: &mut String, whole: &str, part: &str) {
    out.push(FSI);
    let rtl = starts_rtl(whole).unwrap_or(true);
    if starts_rtl(part) != Some(rtl) {
        out.push(if rtl { RIGHT_MARK } else { LEFT_MARK });
    }
    out.push_str(part);
    out.push(PDI);
}

fn starts_rtl(text: &str) -> Option<bool> {
    text.chars().find(|c| c.is_alphabetic()).map(is_rtl)
}

/// Insides of the outermost «» pairs.
fn quotes(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    for (at, c) in text.char_indices() {
        match c {
            '«' => {
                start = if depth == 0 { at + c.len_utf8() } else { start };
                depth += 1;
            }
            '»' if depth == 1 => {
                depth = 0;
                found.push(start..at);
            }
            '»' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    found
}

/// Runs from a right-to-left letter to the last one before a left-to-right letter, marks on it included.
fn letter_runs(text: &str, within: Range<usize>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    for (offset, c) in text.get(within.clone()).unwrap_or_default().char_indices() {
        let (at, end) = (within.start + offset, within.start + offset + c.len_utf8());
        match found.last_mut() {
            Some(run) if open && (is_rtl(c) || (is_mark(c) && run.end == at)) => run.end = end,
            _ if is_rtl(c) => found.push(at..end),
            _ => {}
        }
        open = is_rtl(c) || (open && !c.is_alphabetic());
    }
    found
}

fn is_rtl(c: char) -> bool {
    let block = matches!(u32::from(c), 0x0590..=0x08FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFE | 0x10800..=0x10FFF | 0x1E800..=0x1EFFF);
    block && c.is_alphabetic()
}

fn is_mark(c: char) -> bool {
    unicode_width::UnicodeWidthChar::width(c) == Some(0)
}

fn is_invisible(c: char) -> bool {
    matches!(u32::from(c), 0xAD | 0x61C | 0x200B | 0x200E | 0x200F | 0x202A..=0x202E | 0x2060..=0x206F | 0xFEFF | 0xE0000..=0xE007F)
}
