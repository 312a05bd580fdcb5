//! Numbers written in digits: grouped, with decimals, glued to letters, or with their decimals turned round.

use crate::text::{Kind, Tokens};
use rustc_hash::FxHashMap;

/// How a language writes numbers in digits.
#[derive(Debug, Clone, Default)]
pub struct Style {
    /// Marks before decimals.
    pub decimal: Vec<String>,
    /// Marks between groups of three.
    pub group: Vec<String>,
    /// True where both marks are used for both: three digits behind a single mark are then a group, unless a scale follows.
    pub loose: bool,
    /// Letters used as a decimal mark with the decimals first («5ر32» is 32.5).
    pub reversed: Vec<String>,
    /// Letters glued behind digits that multiply (`k`).
    pub glued: FxHashMap<String, f64>,
    /// Letters glued behind digits that make an ordinal (`th`).
    pub ordinal: Vec<String>,
}

/// A number in digits: its value, and the tokens `start..end` it takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Numeral {
    /// Its value.
    pub value: f64,
    /// One past its last token.
    pub end: usize,
    /// How many digits its whole part is written with, zeros in front included.
    pub digits: usize,
    /// True where it has no group mark, decimals or letters: it can be a year or a day.
    pub plain: bool,
    /// True where an ordinal ending is glued to it.
    pub ordinal: bool,
}

/// The number whose digits start at token `i`, before `stop`; `scale_at(t)` tells whether a scale word stands at token `t`.
/// `None` where the digits are no number: times, versions, model numbers, addresses.
pub fn numeral(
    tokens: &Tokens<'_>,
    i: usize,
    stop: usize,
    style: &Style,
    scale_at: &dyn Fn(usize) -> bool,
) -> Option<Numeral> {
    if tokens.list.get(i)?.kind != Kind::Digits {
        return None;
    }
    let run = Run::read(tokens, i, stop, style);
    let scaled = run.end < stop && scale_at(run.end);
    let mut numeral = run.value(style, scaled)?;
    if run.end < stop && tokens.touches_next(run.end - 1) && tokens.list[run.end].kind == Kind::Word {
        let letters = tokens.norm(run.end);
        if let Some(scale) = style.glued.get(letters) {
            numeral = Numeral { value: numeral.value * scale, end: run.end + 1, plain: false, ..numeral };
        } else if style.ordinal.iter().any(|o| o == letters) && numeral.plain {
            numeral = Numeral { end: run.end + 1, plain: false, ordinal: true, ..numeral };
        }
    }
    Some(numeral)
}

/// Digits and the single marks between them.
struct Run<'t> {
    parts: Vec<&'t str>,
    marks: Vec<Mark<'t>>,
    end: usize,
}

#[derive(PartialEq, Clone, Copy)]
struct Mark<'t> {
    raw: &'t str,
    /// A right-to-left mark stands behind it: the two sides are shown, and meant, the other way round.
    turned: bool,
}

impl<'t> Run<'t> {
    fn read(tokens: &'t Tokens<'_>, i: usize, stop: usize, style: &Style) -> Run<'t> {
        let mut run = Run { parts: vec![tokens.norm(i)], marks: Vec::new(), end: i + 1 };
        while run.end + 1 < stop && tokens.touches_next(run.end - 1) {
            let (mark, next) = (run.end, run.end + 1);
            let known = [&style.decimal, &style.group, &style.reversed]
                .iter()
                .any(|m| m.iter().any(|m| m == tokens.norm(mark)));
            if !known || tokens.list[next].kind != Kind::Digits {
                break;
            }
            let between = &tokens.text[tokens.list[mark].end as usize..tokens.list[next].start as usize];
            if !between.chars().all(|c| matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}')) {
                break;
            }
            run.marks.push(Mark { raw: tokens.norm(mark), turned: between.contains('\u{200f}') });
            run.parts.push(tokens.norm(next));
            run.end += 2;
        }
        run
    }

    fn value(&self, style: &Style, scaled: bool) -> Option<Numeral> {
        if self.parts.iter().map(|p| p.len()).sum::<usize>() > 15 {
            return None;
        }
        let whole = |text: &str| text.parse::<f64>().ok();
        let made = |value: f64, digits: usize| Numeral { value, end: self.end, digits, plain: false, ordinal: false };
        match self.marks.as_slice() {
            [] => Some(Numeral { plain: true, ..made(whole(self.parts[0])?, self.parts[0].len()) }),
            [mark] if mark.turned || style.reversed.iter().any(|r| r == mark.raw) => {
                Some(made(decimal(self.parts[1], self.parts[0])?, self.parts[1].len()))
            }
            [mark] if self.grouped() && !self.is_decimal(style, mark.raw, scaled) => {
                Some(made(whole(&self.parts.concat())?, self.parts[0].len()))
            }
            [_] => Some(made(decimal(self.parts[0], self.parts[1])?, self.parts[0].len())),
            [first, rest @ ..] if self.grouped() && rest.iter().all(|m| m.raw == first.raw) => {
                Some(made(whole(&self.parts.concat())?, self.parts[0].len()))
            }
            [groups @ .., last] if groups.iter().all(|m| m.raw == groups[0].raw && m.raw != last.raw) => {
                let (tail, head) = self.parts.split_last()?;
                Some(made(decimal(&head.concat(), tail)?, self.parts[0].len()))
            }
            _ => None,
        }
    }

    fn grouped(&self) -> bool {
        (1..=3).contains(&self.parts[0].len())
            && !self.parts[0].starts_with('0')
            && self.parts[1..].iter().all(|p| p.len() == 3)
    }

    /// Of a single mark with three digits behind it: does it stand before decimals?
    fn is_decimal(&self, style: &Style, mark: &str, scaled: bool) -> bool {
        scaled || !style.loose && style.decimal.iter().any(|d| d == mark)
    }
}

fn decimal(whole: &str, fraction: &str) -> Option<f64> {
    format!("{whole}.{fraction}").parse().ok()
}
