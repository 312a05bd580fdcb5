//! Digits and the marks between them, and which of the marks group, which stand before decimals.

use super::Style;
use crate::text::{Kind, Tokens};

/// Digits and the single marks between them.
pub struct Run<'t> {
    /// What it is made of.
    pub parts: Parts<'t>,
    /// One past its last token.
    pub end: usize,
}

/// At most this many groups; a number has no more.
const MOST: usize = 6;

/// The runs of digits, and the mark before each but the first.
#[derive(Default, Clone, Copy)]
pub struct Parts<'t> {
    digits: [&'t str; MOST],
    marks: [Mark<'t>; MOST],
    len: usize,
}

/// A mark between two runs of digits.
#[derive(PartialEq, Clone, Copy, Default)]
pub struct Mark<'t> {
    /// As it is written.
    pub raw: &'t str,
    /// A right-to-left mark stands behind it, or the two sides were pulled apart: they are meant the other way round.
    pub turned: bool,
}

impl<'t> Parts<'t> {
    /// The runs of digits.
    pub fn digits(&self) -> &[&'t str] {
        &self.digits[..self.len]
    }

    /// The marks between them.
    pub fn marks(&self) -> &[Mark<'t>] {
        &self.marks[1..self.len.max(1)]
    }

    fn push(&mut self, mark: Mark<'t>, digits: &'t str) -> bool {
        if self.len == MOST {
            return false;
        }
        self.marks[self.len] = mark;
        self.digits[self.len] = digits;
        self.len += 1;
        true
    }
}

impl<'t> Run<'t> {
    /// The digits at token `i`, with all that may belong to one number; `None` where it is too long for one.
    pub fn read(tokens: &'t Tokens<'_>, i: usize, stop: usize, style: &Style) -> Option<Run<'t>> {
        let mut run = Run { parts: Parts::default(), end: i + 1 };
        run.parts.push(Mark::default(), tokens.norm(i));
        while let Some((mark, end)) = next_mark(tokens, run.end, stop, style) {
            if !run.parts.push(mark, tokens.norm(end - 1)) {
                return None;
            }
            run.end = end;
        }
        Some(run)
    }

    /// The first run alone.
    pub fn first(&self, i: usize) -> Run<'t> {
        let mut parts = Parts::default();
        parts.push(Mark::default(), self.parts.digits[0]);
        Run { parts, end: i + 1 }
    }
}

/// The mark at token `at` and the digits behind it, where they go on a number.
fn next_mark<'t>(tokens: &'t Tokens<'_>, at: usize, stop: usize, style: &Style) -> Option<(Mark<'t>, usize)> {
    if at < stop && tokens.list[at].kind == Kind::Digits {
        return spaced(tokens, at).then_some((Mark { raw: " ", turned: false }, at + 1));
    }
    let next = at + 1;
    if next >= stop || tokens.list[next].kind != Kind::Digits || !tokens.touches_next(at - 1) {
        return None;
    }
    let raw = tokens.norm(at);
    let known = [&style.decimal, &style.group, &style.reversed].iter().any(|m| m.iter().any(|m| m == raw));
    let between = &tokens.text[tokens.list[at].end as usize..tokens.list[next].start as usize];
    let apart = style.apart && between == " " && tokens.norm(at - 1).len() == 1;
    let shown = between.chars().all(|c| matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}'));
    if !known || !shown && !apart {
        return None;
    }
    Some((Mark { raw, turned: apart || between.contains('\u{200f}') }, next + 1))
}

/// A space within a number: a narrow or fixed one, or any before «000».
fn spaced(tokens: &Tokens<'_>, at: usize) -> bool {
    let between = &tokens.text[tokens.list[at - 1].end as usize..tokens.list[at].start as usize];
    let (before, behind) = (tokens.norm(at - 1), tokens.norm(at));
    let fixed = matches!(between, "\u{a0}" | "\u{202f}" | "\u{2009}");
    if behind.len() != 3 || before.len() > 3 || !(fixed || between == " ") {
        return false;
    }
    let near = |i: usize| {
        let Some(before) = i.checked_sub(1).and_then(|b| tokens.list.get(b)) else { return false };
        let alone = |t: &&crate::text::Token| t.kind == Kind::Digits && t.end - t.start == 3;
        let group = tokens.list.get(i).filter(alone);
        group.is_some_and(|t| &tokens.text[before.end as usize..t.start as usize] == " ")
    };
    // A second group of three, before or behind, tells a number from two of them.
    let goes_on = near(at + 1) || near(at - 1) && at >= 2 && tokens.list[at - 2].kind == Kind::Digits;
    fixed || behind == "000" || goes_on && (at < 2 || !before.starts_with('0') || near(at - 1))
}
