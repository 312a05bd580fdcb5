//! An interval and its hedge in words: «at least 600», «20 to 25», «thousands».

use super::number::{between, number};
use super::unit::{plural, with_unit};
use crate::value::{Amount, Hedge};

// The words of vague plurals by their low end (design.md's table, carried on by powers of ten).
const VAGUE: [(f64, &str); 11] = [
    (2e9, "billions"),
    (2e8, "hundreds of millions"),
    (2e7, "tens of millions"),
    (2e6, "millions"),
    (2e5, "hundreds of thousands"),
    (2e4, "tens of thousands"),
    (2e3, "thousands"),
    (2e2, "hundreds"),
    (2e1, "tens"),
    (3.0, "several"),
    (2.0, "a few"),
];

/// The amount in words, with its unit where it has one.
pub(super) fn phrase(amount: &Amount, unit: Option<&str>) -> String {
    match vague_word(amount) {
        Some(word) => vague_phrase(word, unit),
        None => {
            let (hedge, digits, one) = said(amount);
            format!("{hedge}{}", with_unit(&digits, unit, one))
        }
    }
}

fn vague_word(amount: &Amount) -> Option<&'static str> {
    let low = amount.low.filter(|_| amount.hedge == Hedge::Vague)?;
    VAGUE.iter().find(|(floor, _)| low == *floor).map(|(_, word)| *word)
}

fn vague_phrase(word: &str, unit: Option<&str>) -> String {
    match unit {
        None => word.into(),
        Some(unit) if matches!(word, "several" | "a few") => format!("{word} {}", plural(unit)),
        Some(unit) => format!("{word} of {}", plural(unit)),
    }
}

/// The hedge's words, the digits, and whether it is exactly one.
fn said(amount: &Amount) -> (&'static str, String, bool) {
    match amount.best {
        Some(best) if says_best(amount) => (prefix(amount.hedge), number(best), best == 1.0),
        _ => spanned(amount),
    }
}

// An exact or between amount may be a position that spans several figures: its `best` is then not all of it.
fn says_best(amount: &Amount) -> bool {
    !matches!(amount.hedge, Hedge::Exact | Hedge::Between | Hedge::Vague) || amount.low == amount.high
}

fn spanned(amount: &Amount) -> (&'static str, String, bool) {
    let about = if amount.hedge == Hedge::About { "about " } else { "" };
    match (amount.low, amount.high) {
        (Some(low), Some(high)) if low == high => (about, number(low), low == 1.0),
        (Some(low), Some(high)) => (about, format!("{} to {}", number(low), number(high)), false),
        (Some(low), None) => ("at least ", number(low), low == 1.0),
        (None, Some(high)) => ("at most ", number(high), high == 1.0),
        (None, None) => ("", "an unknown number of".into(), false),
    }
}

fn prefix(hedge: Hedge) -> &'static str {
    match hedge {
        Hedge::About => "about ",
        Hedge::AtLeast => "at least ",
        Hedge::MoreThan => "more than ",
        Hedge::AtMost => "at most ",
        Hedge::LessThan => "less than ",
        Hedge::Exact | Hedge::Between | Hedge::Vague => "",
    }
}

/// The interval that «about» and vague words stand for; of countable things in whole numbers.
pub(super) fn interval(amount: &Amount, countable: bool) -> Option<String> {
    let hidden = amount.hedge == Hedge::About || vague_word(amount).is_some();
    let (low, high) = amount.low.zip(amount.high).filter(|(low, high)| hidden && low < high)?;
    let whole = countable && amount.best.is_none_or(|best| best.fract() == 0.0) && low.ceil() <= high.floor();
    let (low, high) = if whole { (low.ceil(), high.floor()) } else { (low, high) };
    Some(between(low, high))
}
