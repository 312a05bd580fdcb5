//! Cuts a text into words, runs of digits and marks, each with its normal form and its bytes.

use super::Normal;
use icu_segmenter::WordSegmenter;
use icu_segmenter::options::WordBreakInvariantOptions;
use std::sync::LazyLock;

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Letters.
    Word,
    /// Digits only.
    Digits,
    /// One mark: punctuation, a sign, an emoji.
    Mark,
}

/// A word, a run of digits or a mark.
#[derive(Debug, Clone, Copy)]
pub struct Token {
    /// First byte in the text.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// What it is made of.
    pub kind: Kind,
    /// How many line breaks stand before it (2 and more: a paragraph).
    pub breaks: u8,
    norm: (u32, u32),
}

/// The tokens of one text.
#[derive(Debug)]
pub struct Tokens<'t> {
    /// The text they were cut from.
    pub text: &'t str,
    /// In the order of the text.
    pub list: Vec<Token>,
    norms: String,
}

impl<'t> Tokens<'t> {
    /// The normal form of token `i`.
    pub fn norm(&self, i: usize) -> &str {
        self.list.get(i).map_or("", |t| &self.norms[t.norm.0 as usize..t.norm.1 as usize])
    }

    /// The bytes of token `i` as they stand in the text.
    pub fn raw(&self, i: usize) -> &'t str {
        self.list.get(i).map_or("", |t| &self.text[t.start as usize..t.end as usize])
    }

    /// Makes one token of `first` to `last` and puts it at `to`.
    pub(super) fn merge(&mut self, first: usize, last: usize, to: usize) {
        let mut token = self.list[first];
        if last > first {
            let at = self.norms.len();
            for piece in first..=last {
                let Token { kind, norm, .. } = self.list[piece];
                if kind == Kind::Word {
                    self.norms.extend_from_within(norm.0 as usize..norm.1 as usize);
                }
            }
            token.end = self.list[last].end;
            token.norm = (at as u32, self.norms.len() as u32);
        }
        self.list[to] = token;
    }

    /// Do tokens `i` and `i + 1` touch?
    pub fn touches_next(&self, i: usize) -> bool {
        match (self.list.get(i), self.list.get(i + 1)) {
            (Some(a), Some(b)) => a.end == b.start,
            _ => false,
        }
    }
}

/// Cuts `text` into tokens, with normal forms by `normal`. Texts of 4 GiB and more are cut at that length.
pub fn tokenise<'t>(text: &'t str, normal: &Normal) -> Tokens<'t> {
    let mut cutter = Cutter {
        tokens: Tokens { text, list: Vec::with_capacity(text.len() / 6), norms: String::with_capacity(text.len()) },
        breaks: 0,
        normal,
    };
    let addresses = addresses(text);
    let mut addresses = addresses.iter().peekable();
    let segmenter = WordSegmenter::new_for_non_complex_scripts(WordBreakInvariantOptions::default());
    let mut from = 0;
    for to in segmenter.segment_str(text).skip(1) {
        addresses.next_if(|(_, end)| *end <= from);
        match addresses.peek() {
            Some((start, end)) if *start < to && from < *end => {
                if from <= *start {
                    cutter.push(*start, *end, Some(Kind::Mark));
                }
            }
            _ => cutter.segment(from, to),
        }
        from = to;
    }
    let mut tokens = cutter.tokens;
    normal.mending.join(&mut tokens);
    tokens
}

/// Where addresses of pages stand: they are one mark each, whatever words and numbers they hold.
fn addresses(text: &str) -> Vec<(usize, usize)> {
    let mut out: Vec<(usize, usize)> = Vec::new();
    for sign in ["://", "www."] {
        for (at, _) in text.match_indices(sign) {
            let start = text[..at]
                .rfind(char::is_whitespace)
                .map_or(0, |s| s + text[s..].chars().next().map_or(1, char::len_utf8));
            let end = text[at..].find(char::is_whitespace).map_or(text.len(), |e| at + e);
            out.push((start, end));
        }
    }
    out.sort_unstable();
    out.dedup_by(|b, a| b.0 < a.1);
    out
}

struct Cutter<'t, 'n> {
    tokens: Tokens<'t>,
    breaks: u8,
    normal: &'n Normal,
}

impl Cutter<'_, '_> {
    fn segment(&mut self, from: usize, to: usize) {
        let piece = &self.tokens.text[from..to];
        let mut start = from;
        let mut kind = None;
        for (at, c) in piece.char_indices() {
            let next = kind_of(c, kind);
            if kind.is_some() && (next != kind || next == Some(Kind::Mark)) {
                self.push(start, from + at, kind);
            }
            if next != kind || next == Some(Kind::Mark) {
                start = from + at;
            }
            if c == '\n' || c == '\u{2029}' {
                self.breaks = self.breaks.saturating_add(1);
            }
            kind = next;
        }
        self.push(start, to, kind);
    }

    fn push(&mut self, start: usize, end: usize, kind: Option<Kind>) {
        let Some(kind) = kind else { return };
        let word = &self.tokens.text[start..end];
        let mut from = start;
        if kind == Kind::Word && !word.is_ascii() {
            for cut in self.normal.mending.cuts(word) {
                self.push_piece(from, start + cut, kind);
                from = start + cut;
            }
        }
        self.push_piece(from, end, kind);
    }

    fn push_piece(&mut self, start: usize, end: usize, kind: Kind) {
        let raw = &self.tokens.text[start..end];
        let at = self.tokens.norms.len() as u32;
        self.normal.push(raw, &mut self.tokens.norms);
        let norm = (at, self.tokens.norms.len() as u32);
        if norm.0 == norm.1 || end > u32::MAX as usize {
            return;
        }
        self.tokens.list.push(Token { start: start as u32, end: end as u32, kind, breaks: self.breaks, norm });
        self.breaks = 0;
    }
}

/// Characters below this are classed once: Latin, Greek, Cyrillic, Hebrew, Arabic.
const CLASSED: usize = 0x700;

/// Of the first characters, those that are letters whatever stands before them.
static LETTERS: LazyLock<[bool; CLASSED]> = LazyLock::new(|| {
    std::array::from_fn(|code| {
        char::from_u32(code as u32).is_some_and(|c| kind_anew(c, None) == Some(Kind::Word) && !is_combining(c))
    })
});

fn kind_of(c: char, before: Option<Kind>) -> Option<Kind> {
    if LETTERS.get(c as usize) == Some(&true) { Some(Kind::Word) } else { kind_anew(c, before) }
}

/// White space and characters without a shape belong to no token; marks on letters stay with them.
fn kind_anew(c: char, before: Option<Kind>) -> Option<Kind> {
    if c.is_whitespace() || is_control(c) {
        None
    } else if digit(c).is_some() {
        Some(Kind::Digits)
    } else if c.is_alphabetic() || is_joiner(c) && before == Some(Kind::Word) {
        Some(Kind::Word)
    } else if is_combining(c) && before.is_some() {
        before
    } else {
        Some(Kind::Mark)
    }
}

fn is_joiner(c: char) -> bool {
    matches!(c, '\'' | '’' | '\u{640}' | '\u{200c}' | '\u{200d}')
}

fn is_combining(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// Direction marks, byte order marks and other characters that are not seen.
fn is_control(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

/// First code points of the decimal digits that pages in living scripts use (Unicode 16, category Nd),
/// besides ASCII: Arabic, Persian, NKo, the Indic scripts, Thai, Lao, Tibetan, Myanmar, Khmer, Mongolian, fullwidth.
const ZEROS: [u32; 20] = [
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50, 0xED0, 0xF20,
    0x1040, 0x17E0, 0x1810, 0xFF10,
];

/// The value of a decimal digit of any script a page may use.
pub fn digit(c: char) -> Option<u8> {
    if c.is_ascii() {
        return c.to_digit(10).map(|d| d as u8);
    }
    let code = c as u32;
    ZEROS.iter().find(|zero| (**zero..**zero + 10).contains(&code)).map(|zero| (code - zero) as u8)
}
