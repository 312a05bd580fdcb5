//! Words as they were meant: what ran together is cut, what was pulled apart to slip past a filter is joined.

use super::token::{Kind, Tokens};

/// How the words of a language are mended.
#[derive(Debug, Clone, Default)]
pub struct Mending {
    /// Letters that only end a word: what follows them is another («السويديةاستشهد»).
    pub last: Vec<char>,
    /// Characters that only lengthen a word: at its edge they say that it goes on behind marks or a space («شهـ ـداء»).
    pub stretch: Vec<char>,
    /// Marks that may stand within a lengthened word («مقتـ.ـل»).
    pub veils: Vec<char>,
    /// Marks that hide any word between whose letters they stand («قت*ل»).
    pub masks: Vec<char>,
}

/// Most marks between two pieces of a word.
const MOST_MARKS: usize = 4;

impl Mending {
    /// May the character stand within a word that is written as one token?
    pub(super) fn hides(&self, c: char) -> bool {
        self.veils.contains(&c) || self.masks.contains(&c)
    }

    /// Byte offsets in `word` at which another word begins.
    pub(super) fn cuts(&self, word: &str) -> Vec<usize> {
        let mut out = Vec::new();
        let mut before: Option<char> = None;
        let (mut run, mut turn) = (0, None);
        for (at, c) in word.char_indices().filter(|(_, c)| c.is_alphabetic()) {
            if before.is_some_and(|b| self.last.contains(&b)) && !self.stretch.contains(&c) {
                out.push(at);
                (run, turn) = (0, None);
            } else if before.is_some_and(|b| has_case(b) != has_case(c)) {
                turn = (run >= SCRIPT_LETTERS).then_some(at);
                run = 0;
            }
            run += 1;
            if run == SCRIPT_LETTERS {
                out.extend(turn.take());
            }
            before = Some(c);
        }
        out
    }

    /// Joins the pieces of words that were pulled apart.
    pub(super) fn join(&self, tokens: &mut Tokens<'_>) {
        if self.stretch.is_empty() && self.masks.is_empty() {
            return;
        }
        let mut first = 0;
        let mut kept = 0;
        while first < tokens.list.len() {
            let mut last = first;
            while let Some(next) = self.goes_on(tokens, last) {
                last = next;
            }
            tokens.merge(first, last, kept);
            kept += 1;
            first = last + 1;
        }
        tokens.list.truncate(kept);
    }

    /// The token with which the word of token `i` goes on.
    fn goes_on(&self, tokens: &Tokens<'_>, i: usize) -> Option<usize> {
        let here = tokens.list.get(i).filter(|t| t.kind == Kind::Word)?;
        let next = (i + 1..tokens.list.len()).take(MOST_MARKS + 1).find(|j| tokens.list[*j].kind == Kind::Word)?;
        let gap = &tokens.text[here.end as usize..tokens.list[next].start as usize];
        let spaces = gap.chars().filter(|c| c.is_whitespace()).count();
        let hidden = |marks: &[char]| gap.chars().all(|c| c == ' ' || marks.contains(&c));
        let (left, right) = (tokens.raw(i), tokens.raw(next));
        let left_open = left.ends_with(|c| self.stretch.contains(&c));
        let right_open = right.starts_with(|c| self.stretch.contains(&c));
        let goes_on = match (left_open, right_open) {
            (true, true) => spaces <= 1 && hidden(&self.veils),
            (true, false) => spaces <= 1 && self.letters(left) > 1 && !right.is_ascii() && hidden(&self.veils),
            (false, true) => spaces == 0 && hidden(&self.veils),
            (false, false) => spaces == 0 && !gap.is_empty() && hidden(&self.masks) && !has_any_case(left),
        };
        goes_on.then_some(next)
    }

    fn letters(&self, raw: &str) -> usize {
        raw.chars().filter(|c| c.is_alphabetic() && !self.stretch.contains(c)).count()
    }
}

/// Letters on both sides that tell two words of two scripts from a letter that was put to a word.
const SCRIPT_LETTERS: usize = 2;

/// Has the letter's script capitals? Letters with and without them are of two scripts.
fn has_case(c: char) -> bool {
    c.is_lowercase() || c.is_uppercase()
}

fn has_any_case(word: &str) -> bool {
    word.chars().any(has_case)
}
