//! One cell: a number stays a number and a day a day, so that a desk can sort and reckon with them.

use crate::report::bidi::clean;
use crate::report::json::tidy;
use jiff::civil::Date;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Cell {
    Empty,
    Text(String),
    Number(f64),
    Day(Date),
    Truth(bool),
}

impl Cell {
    /// Words on one line, without marks that would turn the sheet around.
    pub(super) fn text(words: &str) -> Cell {
        match clean(words).trim() {
            "" => Cell::Empty,
            words => Cell::Text(words.to_owned()),
        }
    }

    /// A number; one that is open or unknown stays empty.
    pub(super) fn number(number: Option<f64>) -> Cell {
        number.filter(|number| number.is_finite()).map_or(Cell::Empty, |number| Cell::Number(tidy(number)))
    }

    /// A whole number that counts.
    pub(super) fn count(number: usize) -> Cell {
        Cell::Number(number as f64)
    }

    /// A day; one that is open or unknown stays empty.
    pub(super) fn day(day: Option<Date>) -> Cell {
        day.map_or(Cell::Empty, Cell::Day)
    }
}
