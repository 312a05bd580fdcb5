//! `crosscheck decisions`: how the decisions of a case stand today.

use super::case::Case;
use super::common::print;
use crosscheck::review::{list, list_text};
use std::process::ExitCode;

/// Options of `decisions`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    case: Case,
    /// How they are printed
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Format {
    Table,
    Json,
}

/// Checks the articles and lists the decisions on them.
pub fn run(args: &Args) -> anyhow::Result<ExitCode> {
    args.case.readable()?;
    let checked = args.case.check()?;
    let listed = list(&checked.report, &checked.reviewed);
    print(&match args.format {
        Format::Table => list_text(&listed) + &elsewhere(checked.reviewed.elsewhere),
        Format::Json => serde_json::to_string_pretty(&listed)? + "\n",
    })?;
    Ok(checked.code())
}

fn elsewhere(count: usize) -> String {
    match count {
        0 => String::new(),
        n => format!("\n{n} more on stories that none of these articles belongs to.\n"),
    }
}
