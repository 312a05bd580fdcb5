//! A data desk reads the sheets back: numbers as numbers, days as days, and no article's words as a formula.

use super::sample::report;
use calamine::{Data, Reader, Xlsx};
use crosscheck::report::{Report, csv, xlsx};
use crosscheck::value::{Amount, Hedge, Value};
use std::collections::HashMap;
use std::io::Cursor;

type Row = HashMap<String, String>;

fn rows(report: &Report) -> Vec<Row> {
    let text = csv(report);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().map(|row| row.unwrap()).collect()
}

fn sheet(report: &Report) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(xlsx(report).unwrap())).unwrap();
    let range = book.worksheet_range("Positions").unwrap();
    range.rows().map(<[Data]>::to_vec).collect()
}

fn column(sheet: &[Vec<Data>], name: &str) -> usize {
    sheet[0].iter().position(|cell| *cell == Data::String(name.into())).unwrap()
}

#[test]
fn csv_is_word_for_word_as_it_was_read_by_hand() {
    assert_eq!(csv(&report()).replace("\r\n", "\n"), include_str!("expected.csv"));
}

#[test]
fn a_row_a_position_and_one_for_each_party_and_denial() {
    let rows = rows(&report());
    let killed: Vec<(&str, &str, &str)> = rows
        .iter()
        .filter(|row| row["finding"] == "f1")
        .map(|row| (row["source"].as_str(), row["how"].as_str(), row["best"].as_str()))
        .collect();
    let expected = [
        ("Harbor Post", "rival", "12"),
        ("Harbor Post", "rival", "9"),
        ("النشرة", "stated", "40"),
        ("brief.txt", "summed", "13"),
        ("brief.txt", "denied", "0"),
    ];
    assert_eq!(killed, expected);
    let alone: Vec<&Row> = rows.iter().filter(|row| row["verdict"] == "single-source").collect();
    assert_eq!(alone.len(), 1);
    assert_eq!((alone[0]["finding"].as_str(), alone[0]["best"].as_str()), ("", "1300000000"));
    assert_eq!((alone[0]["type"].as_str(), alone[0]["unit"].as_str()), ("damage", "USD"));
}

#[test]
fn open_ends_and_unknown_days_are_empty() {
    let mut report = report();
    report.subjects[1].positions[0].value = Value::Number(Amount::hedged(600.0, Hedge::MoreThan, 0.1).counted());
    let rows = rows(&report);
    let injured = rows.iter().find(|row| row["finding"] == "f5").unwrap();
    let amount = ["low", "high", "best", "hedge"].map(|name| injured[name].as_str());
    assert_eq!(amount, ["601", "", "600", "more-than"]);
    let tuesday = rows.iter().find(|row| row["finding"] == "f4" && row["source"] == "النشرة").unwrap();
    assert_eq!((tuesday["earliest"].as_str(), tuesday["latest"].as_str()), ("", ""));
    assert_eq!(rows.iter().find(|row| row["source"] == "Harbor Post").unwrap()["published"], "");
}

#[test]
fn words_are_never_a_formula_in_csv() {
    let mut report = report();
    for (source, shown) in [
        ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
        ("+1 Daily", "'+1 Daily"),
        ("-News-", "'-News-"),
        ("@post", "'@post"),
        (" \t=1+1", "'=1+1"),
        ("\u{200f}\u{feff}=1+1", "'=1+1"),
        ("\u{FF1D}1", "'\u{FF1D}1"),
        ("a=b", "a=b"),
    ] {
        report.articles[0].source = source.into();
        let read = rows(&report);
        assert!(read.iter().any(|row| row["source"] == shown), "{source}");
        assert!(read.iter().flat_map(|row| row.values()).all(|cell| !cell.starts_with(['=', '@', '+'])), "{source}");
    }
    report.subjects[1].positions[0].value = Value::Number(Amount::exact(-5.0));
    assert!(rows(&report).iter().any(|row| row["low"] == "-5"), "a number stays one");
}

#[test]
fn a_workbook_has_the_same_rows_with_types() {
    let report = report();
    let (sheet, rows) = (sheet(&report), rows(&report));
    assert_eq!(sheet.len(), rows.len() + 1);
    let (best, published, counted) = (column(&sheet, "best"), column(&sheet, "published"), column(&sheet, "counted"));
    assert_eq!(sheet[3][best], Data::Float(40.0));
    assert_eq!(sheet[5][counted], Data::Bool(false));
    let Data::DateTime(day) = &sheet[3][published] else { panic!("{:?} is no day", sheet[3][published]) };
    // 5 March 2025 is day 45,721 of the workbook's calendar.
    assert_eq!(day.as_f64(), 45_721.0);
    for (cells, row) in sheet[1..].iter().zip(&rows) {
        for name in ["source", "words", "sentence", "reason", "verdict", "according_to"] {
            let cell = &cells[column(&sheet, name)];
            assert_eq!(cell.to_string(), row[name], "{name}");
        }
    }
}

#[test]
fn words_are_words_in_a_workbook_whatever_they_begin_with() {
    let mut report = report();
    report.articles[0].source = "=1+1".into();
    report.articles[1].source = "x".repeat(40_000);
    let sheet = sheet(&report);
    let source = column(&sheet, "source");
    assert_eq!(sheet[3][source], Data::String("=1+1".into()));
    assert_eq!(sheet[1][source].to_string().len(), 32_767);
}

#[test]
fn the_same_report_gives_the_same_workbook() {
    assert!(xlsx(&report()).unwrap() == xlsx(&report()).unwrap());
}
