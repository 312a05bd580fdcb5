//! The formats of a report: which one is meant, and the report in it.

use super::common::look;
use clap::ValueEnum;
use crosscheck::report::{Report, claimreview, csv, html, json, jsonl, markdown, sarif, table, xlsx};
use std::path::Path;

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For the terminal
    Table,
    /// For an editor's notes, with footnotes
    Markdown,
    /// For programs: the whole report, schema crosscheck/1
    Json,
    /// For pipelines: a finding a line, whole in itself
    Jsonl,
    /// For a data desk: a row a position
    Csv,
    /// The same rows as a workbook
    Xlsx,
    /// To forward: one page that stands alone, with pictures and the evidence side by side
    Html,
    /// For code-review tools: findings at their place in the files
    Sarif,
    /// For fact-check feeds: schema.org ClaimReview of what editors decided, and of nothing else
    Claimreview,
}

impl Format {
    /// What was asked for, else what the file's name says, else a table.
    pub fn chosen(asked: Option<Format>, output: Option<&Path>) -> Format {
        asked.or_else(|| Format::of_name(output?)).unwrap_or(Format::Table)
    }

    fn of_name(path: &Path) -> Option<Format> {
        Some(match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "md" | "markdown" => Format::Markdown,
            "json" => Format::Json,
            "jsonl" | "ndjson" => Format::Jsonl,
            "csv" => Format::Csv,
            "html" | "htm" => Format::Html,
            "xlsx" => Format::Xlsx,
            "sarif" => Format::Sarif,
            "jsonld" => Format::Claimreview,
            _ => return None,
        })
    }

    /// Is it only for a file: bytes that a terminal cannot show?
    pub fn is_binary(self) -> bool {
        self == Format::Xlsx
    }

    /// The report in this format.
    pub fn render(self, report: &Report, all: bool) -> anyhow::Result<Vec<u8>> {
        Ok(match self {
            Format::Table => table(report, &look(all)).into(),
            Format::Markdown => markdown(report, all).into(),
            Format::Json => json(report).into(),
            Format::Jsonl => jsonl(report).into(),
            Format::Csv => csv(report).into(),
            Format::Xlsx => xlsx(report)?,
            Format::Html => html::page(report).into(),
            Format::Sarif => sarif(report).into(),
            Format::Claimreview => claimreview(report).into(),
        })
    }
}
