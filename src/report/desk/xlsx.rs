//! A workbook for a spreadsheet: the same rows as the CSV, words as words, numbers as numbers, days as days.

use super::{COLUMNS, Cell, cells, entries};
use crate::report::Report;
use jiff::civil::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

/// Characters that a cell of a workbook holds at most.
const MOST: usize = 32_767;

/// The whole workbook as bytes; the same report gives the same bytes.
///
/// # Errors
/// Where there are more rows than a sheet holds (1,048,576).
pub fn xlsx(report: &Report) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The time of writing would make two runs on one story differ.
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let sheet = book.add_worksheet().set_name("Positions")?;
    header(sheet)?;
    let top = Format::new().set_align(FormatAlign::Top);
    let formats = Formats { words: top.clone().set_text_wrap(), day: top.clone().set_num_format("yyyy-mm-dd"), top };
    let rows = entries(report);
    for (row, entry) in (1..).zip(&rows) {
        for (column, cell) in (0..).zip(cells(report, entry)) {
            write(sheet, (row, column), &cell, &formats)?;
        }
    }
    let last = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    sheet.autofilter(0, 0, last, COLUMNS.len() as u16 - 1)?;
    book.save_to_buffer()
}

struct Formats {
    top: Format,
    words: Format,
    day: Format,
}

fn header(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    for (column, (name, width)) in (0..).zip(COLUMNS) {
        sheet.write_string_with_format(0, column, name, &bold)?;
        sheet.set_column_width(column, width)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

fn write(sheet: &mut Worksheet, (row, column): (u32, u16), cell: &Cell, formats: &Formats) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => sheet,
        Cell::Text(words) => sheet.write_string_with_format(row, column, cut(words), &formats.words)?,
        Cell::Number(number) => sheet.write_number_with_format(row, column, *number, &formats.top)?,
        Cell::Truth(truth) => sheet.write_boolean_with_format(row, column, *truth, &formats.top)?,
        Cell::Day(day) => match excel(*day) {
            Some(date) => sheet.write_datetime_with_format(row, column, &date, &formats.day)?,
            None => sheet.write_string_with_format(row, column, day.to_string(), &formats.top)?,
        },
    };
    Ok(())
}

/// The day as a workbook has it; `None` before 1900, where its calendar begins.
fn excel(day: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok().filter(|year| *year >= 1900)?;
    ExcelDateTime::from_ymd(year, u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?).ok()
}

fn cut(words: &str) -> String {
    words.chars().take(MOST).collect()
}
