//! The normal form of words: compatibility characters unfolded, case and spelling variants made one.

use super::mend::Mending;
use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization;

/// How a language's spellings are made one: what a character becomes, and what is left out.
#[derive(Debug, Clone, Default)]
pub struct Normal {
    fold: FxHashMap<char, char>,
    drop: Vec<char>,
    /// Endings that are no part of a word (`'s`).
    suffixes: Vec<String>,
    /// What each of the first characters becomes by itself: see [`Normal::quick`].
    quick: Vec<Quick>,
    /// How words are cut and joined before they get their form.
    pub(super) mending: Mending,
}

/// Characters below this are looked up: Latin, Greek, Cyrillic, Hebrew, Arabic.
const QUICK: u32 = 0x700;

/// What a character becomes whatever stands beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Quick {
    Becomes(char),
    Nothing,
    /// It depends, or becomes several characters.
    Slow,
}

impl Normal {
    /// `fold` maps a character to the one it counts as, `drop` lists those that count for nothing.
    pub fn new(fold: FxHashMap<char, char>, drop: Vec<char>, suffixes: Vec<String>) -> Self {
        let mut normal = Normal { fold, drop, suffixes, ..Normal::default() };
        normal.quick = (0..QUICK).map(|code| normal.quick_of(code)).collect();
        normal
    }

    /// The same for a language whose words are mended so.
    #[must_use]
    pub fn mending(self, mending: Mending) -> Self {
        Normal { mending, ..self }
    }

    fn quick_of(&self, code: u32) -> Quick {
        let Some(c) = char::from_u32(code) else { return Quick::Slow };
        if unicode_normalization::char::is_combining_mark(c) {
            let joins = |base| unicode_normalization::char::compose(base, c).is_some();
            let inert = self.is_mark(c) && !(0..QUICK).filter_map(char::from_u32).any(joins);
            return if inert { Quick::Nothing } else { Quick::Slow };
        }
        let mut out = String::new();
        c.nfkc().for_each(|c| self.push_char(c, &mut out));
        let mut chars = out.chars();
        match (chars.next(), chars.next()) {
            (None, _) => Quick::Nothing,
            (Some(one), None) if c.nfkc().eq([c]) => Quick::Becomes(one),
            _ => Quick::Slow,
        }
    }

    /// Appends the normal form of `word` where each of its characters has one by itself.
    fn push_quick(&self, word: &str, out: &mut String) -> bool {
        for c in word.chars() {
            match self.quick.get(c as usize) {
                Some(Quick::Becomes(one)) => out.push(*one),
                Some(Quick::Nothing) => {}
                Some(Quick::Slow) | None => return false,
            }
        }
        true
    }

    /// Appends the normal form of `word` to `out`.
    pub fn push(&self, word: &str, out: &mut String) {
        let from = out.len();
        if word.is_ascii() {
            out.extend(word.chars().map(|c| c.to_ascii_lowercase()));
        } else if !self.push_quick(word, out) {
            out.truncate(from);
            for c in word.nfkc() {
                self.push_char(c, out);
            }
        }
        for suffix in &self.suffixes {
            if out.len() - from > suffix.len() && out[from..].ends_with(suffix.as_str()) {
                out.truncate(out.len() - suffix.len());
                break;
            }
        }
    }

    /// The normal form of `word`.
    pub fn form(&self, word: &str) -> String {
        let mut out = String::with_capacity(word.len());
        self.push(word, &mut out);
        out
    }

    /// The byte of `raw` behind which `chars` characters of its normal form have passed.
    pub fn raw_offset(&self, raw: &str, chars: usize) -> usize {
        let mut seen = 0;
        let mut buffer = String::new();
        for (at, c) in raw.char_indices() {
            if self.mending.hides(c) || c.is_whitespace() {
                continue;
            }
            if seen >= chars && !self.is_mark(c) {
                return at;
            }
            buffer.clear();
            c.nfkc().for_each(|c| self.push_char(c, &mut buffer));
            seen += buffer.chars().count();
        }
        raw.len()
    }

    fn is_mark(&self, c: char) -> bool {
        self.drop.contains(&c)
    }

    fn push_char(&self, c: char, out: &mut String) {
        if self.is_mark(c) {
            return;
        }
        if let Some(folded) = self.fold.get(&c) {
            out.push(*folded);
        } else if let Some(digit) = super::token::digit(c) {
            out.push(char::from(b'0' + digit));
        } else {
            out.extend(c.to_lowercase());
        }
    }
}
