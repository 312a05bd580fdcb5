//! The normal form of words: compatibility characters unfolded, case and spelling variants made one.

use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization;

/// How a language's spellings are made one: what a character becomes, and what is left out.
#[derive(Debug, Clone, Default)]
pub struct Normal {
    fold: FxHashMap<char, char>,
    drop: Vec<char>,
    /// Endings that are no part of a word (`'s`).
    suffixes: Vec<String>,
}

impl Normal {
    /// `fold` maps a character to the one it counts as, `drop` lists those that count for nothing.
    pub fn new(fold: FxHashMap<char, char>, drop: Vec<char>, suffixes: Vec<String>) -> Self {
        Normal { fold, drop, suffixes }
    }

    /// Appends the normal form of `word` to `out`.
    pub fn push(&self, word: &str, out: &mut String) {
        let from = out.len();
        if word.is_ascii() {
            out.extend(word.chars().map(|c| c.to_ascii_lowercase()));
        } else {
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
