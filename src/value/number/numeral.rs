//! Numbers written in digits: grouped, with decimals, glued to letters, or with their decimals turned round.

use super::run::{Parts, Run};
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
    /// Letters used as a decimal mark with the decimals first («5ר32» is 32.5).
    pub reversed: Vec<String>,
    /// A digit, a mark and a space before digits and a scale are decimals that a machine turned round («3. 1 مليار»).
    pub apart: bool,
    /// Letters glued behind digits that multiply (`k`); those in capitals only as they stand.
    pub glued: FxHashMap<String, f64>,
    /// Letters that multiply only behind a sign of money (`m`).
    pub glued_money: FxHashMap<String, f64>,
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
    /// The scale of the letters glued to it.
    pub scale: Option<f64>,
}

/// The number whose digits start at token `i`, before `stop`; `scale_at(t)` tells whether a scale word stands at token
/// `t`, `money` whether a sign of money stands before it. `None` where the digits are no number: versions, lists of parts.
pub fn numeral(
    tokens: &Tokens<'_>,
    i: usize,
    stop: usize,
    style: &Style,
    scale_at: &dyn Fn(usize) -> bool,
    money: bool,
) -> Option<Numeral> {
    if tokens.list.get(i)?.kind != Kind::Digits {
        return None;
    }
    let mut run = Run::read(tokens, i, stop, style)?;
    let mut scaled = run.end < stop && scale_at(run.end);
    let pulled = run.parts.marks().iter().any(|m| m.turned) && tokens.touches_next(i) && !touching(tokens, i, run.end);
    if pulled && !scaled || run.is_list() || run.parts.digits().len() == 2 && goes_on(tokens, i) {
        run = run.first(i);
        scaled = false;
    }
    let numeral = value(&run, style, scaled)?;
    Some(with_letters(tokens, stop, style, money, numeral))
}

/// Is the number one of a list that commas divide («22,24,26»)?
fn goes_on(tokens: &Tokens<'_>, i: usize) -> bool {
    i >= 2
        && tokens.norm(i - 1) == ","
        && tokens.touches_next(i - 1)
        && tokens.touches_next(i - 2)
        && tokens.list[i - 2].kind == Kind::Digits
}

fn touching(tokens: &Tokens<'_>, from: usize, to: usize) -> bool {
    tokens.text[tokens.list[from].start as usize..tokens.list[to - 1].end as usize].chars().all(|c| c != ' ')
}

/// Letters glued behind the digits.
fn with_letters(tokens: &Tokens<'_>, stop: usize, style: &Style, money: bool, numeral: Numeral) -> Numeral {
    let at = numeral.end;
    if at >= stop || !tokens.touches_next(at - 1) || tokens.list[at].kind != Kind::Word {
        return numeral;
    }
    let (raw, norm) = (tokens.raw(at), tokens.norm(at));
    if norm == "e" && at + 1 < stop && tokens.touches_next(at) && tokens.norm(at + 1).len() <= 2 {
        // «1e5»
        if let Ok(power) = tokens.norm(at + 1).parse::<i32>() {
            return Numeral { value: numeral.value * 10f64.powi(power), end: at + 2, plain: false, ..numeral };
        }
    }
    let of_money = if money { style.glued_money.get(norm) } else { None };
    if let Some(scale) = style.glued.get(raw).or_else(|| style.glued.get(norm)).or(of_money) {
        return Numeral { value: numeral.value * scale, end: at + 1, plain: false, scale: Some(*scale), ..numeral };
    }
    if numeral.value.fract() == 0.0 && style.ordinal.iter().any(|o| o == norm) {
        return Numeral { end: at + 1, plain: false, ordinal: true, ..numeral };
    }
    numeral
}

fn value(run: &Run<'_>, style: &Style, scaled: bool) -> Option<Numeral> {
    let parts = &run.parts;
    let digits = parts.digits();
    if digits.iter().map(|p| p.len()).sum::<usize>() > 15 {
        return None;
    }
    let first = digits[0];
    let plain = Numeral { value: 0.0, end: run.end, digits: first.len(), plain: true, ordinal: false, scale: None };
    let made = |value: Option<f64>| value.map(|value| Numeral { value, plain: false, ..plain });
    match parts.marks() {
        [] => first.parse().ok().map(|value| Numeral { value, ..plain }),
        [mark] if mark.turned || style.reversed.iter().any(|r| r == mark.raw) => made(decimal(&digits[1..], first)),
        [mark] if grouped(parts, style) && !is_decimal(style, mark.raw, scaled) => made(whole(digits)),
        [mark] if style.decimal.iter().any(|d| d == mark.raw) || digits[1].len() < 3 => {
            made(decimal(&digits[..1], digits[1]))
        }
        [mark, rest @ ..] if grouped(parts, style) && rest.iter().all(|m| m.raw == mark.raw) => made(whole(digits)),
        [groups @ .., last]
            if !groups.is_empty() && groups.iter().all(|m| m.raw == groups[0].raw && m.raw != last.raw) =>
        {
            let (tail, head) = digits.split_last()?;
            made(decimal(head, tail))
        }
        _ => None,
    }
}

impl Run<'_> {
    /// «22,24,26»: three numbers and more that one mark divides, and that are no groups of one number.
    fn is_list(&self) -> bool {
        let marks = self.parts.marks();
        marks.len() > 1
            && marks.iter().all(|m| m.raw == marks[0].raw && m.raw == ",")
            && !self.parts.digits()[1..].iter().all(|d| d.len() == 3)
            && !indian(self.parts.digits())
    }
}

fn grouped(parts: &Parts<'_>, style: &Style) -> bool {
    let digits = parts.digits();
    let known = parts.marks().iter().all(|m| m.raw == " " || style.group.iter().any(|g| g == m.raw));
    let first = (1..=3).contains(&digits[0].len()) && !digits[0].starts_with('0');
    known && (first && digits[1..].iter().all(|p| p.len() == 3) || indian(digits))
}

/// «12,34,567»: groups of two before the last three.
fn indian(digits: &[&str]) -> bool {
    match digits {
        [first, middle @ .., last] if !middle.is_empty() => {
            (1..=2).contains(&first.len()) && middle.iter().all(|m| m.len() == 2) && last.len() == 3
        }
        _ => false,
    }
}

/// Of a single mark with three digits behind it: does it stand before decimals?
fn is_decimal(style: &Style, mark: &str, scaled: bool) -> bool {
    let settled = scaled || !style.loose;
    mark != " " && settled && style.decimal.iter().any(|d| d == mark)
}

fn whole(digits: &[&str]) -> Option<f64> {
    digits.concat().parse().ok()
}

fn decimal(whole: &[&str], fraction: &str) -> Option<f64> {
    format!("{}.{fraction}", whole.concat()).parse().ok()
}
