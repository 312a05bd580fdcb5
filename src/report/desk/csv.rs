//! CSV in UTF-8 (RFC 4180): no cell of an article's words is a formula when a spreadsheet opens it.

use super::{COLUMNS, Cell, cells, entries};
use crate::report::Report;

/// A row a position under one row of column names; days as 2025-10-27, open ends empty.
///
/// Words that a spreadsheet would take for a formula begin with an apostrophe.
///
/// ```
/// let empty = crosscheck::report::csv(&Default::default());
/// assert!(empty.starts_with("story,finding,verdict,severity,type,"));
/// ```
pub fn csv(report: &Report) -> String {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    // Writing to memory cannot fail, and every row has as many cells as there are columns.
    let _ = writer.write_record(COLUMNS.map(|(name, _)| name));
    for entry in entries(report) {
        let _ = writer.write_record(cells(report, &entry).iter().map(written));
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

fn written(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(words) if is_formula(words) => format!("'{words}"),
        Cell::Text(words) => words.clone(),
        Cell::Number(number) => number.to_string(),
        Cell::Day(day) => day.to_string(),
        Cell::Truth(truth) => truth.to_string(),
    }
}

/// Begins as spreadsheets' formulas do, in full width too.
fn is_formula(words: &str) -> bool {
    words.starts_with(['=', '+', '-', '@', '\u{FF1D}', '\u{FF0B}', '\u{FF0D}', '\u{FF20}'])
}
