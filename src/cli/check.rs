//! `crosscheck check`: the discrepancy report.

use super::common::{Input, foreign, look, print, tell};
use clap::ValueEnum;
use crosscheck::compare::Verdict;
use crosscheck::report::{json, markdown, table};
use std::process::ExitCode;

const EXAMPLES: &str = "\
Examples:
  crosscheck check story/                    one folder, one story
  crosscheck check articles.jsonl --all      article lines; list also what one source alone has
  crosscheck check story/ --format json      for other programs
  crosscheck check story/ --fail-on wording  a gate: exit code 1 from that verdict on
  crosscheck explain f1 story/               why a finding was made

Exit codes: 0 nothing to report, 1 findings at or above --fail-on, 2 could not do all of the work.";

/// Options of `check`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    #[command(flatten)]
    input: Input,
    /// How the report is printed
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    /// Least verdict that makes the exit code 1
    #[arg(long, value_enum, default_value_t = FailOn::Conflict, value_name = "VERDICT")]
    fail_on: FailOn,
    /// List also what only one source has, and stories without differences
    #[arg(long)]
    all: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Table,
    Markdown,
    Json,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum FailOn {
    Conflict,
    Inconsistent,
    Wording,
    Scope,
    Updated,
    Compatible,
    Agreement,
    Never,
}

impl FailOn {
    fn verdict(self) -> Option<Verdict> {
        Some(match self {
            FailOn::Conflict => Verdict::Conflict,
            FailOn::Inconsistent => Verdict::Inconsistent,
            FailOn::Wording => Verdict::Wording,
            FailOn::Scope => Verdict::Scope,
            FailOn::Updated => Verdict::Updated,
            FailOn::Compatible => Verdict::Compatible,
            FailOn::Agreement => Verdict::Agreement,
            FailOn::Never => return None,
        })
    }
}

/// Checks the articles and prints the report.
pub fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let catalogue = args.input.knowledge.load()?;
    let read = args.input.read(&catalogue)?;
    let failed = tell(&read.problems);
    let report = crosscheck::check(read.articles, read.problems, &catalogue)?;
    tell(&foreign(&report.articles, &catalogue));
    print(&match args.format {
        Format::Table => table(&report, &look(args.all)),
        Format::Markdown => markdown(&report, args.all),
        Format::Json => json(&report),
    })?;
    let counts =
        |f: &crosscheck::compare::Finding| f.is_open() && args.fail_on.verdict().is_some_and(|v| f.verdict >= v);
    Ok(match (failed, report.findings.iter().any(counts)) {
        (true, _) => ExitCode::from(2),
        (false, true) => ExitCode::from(1),
        (false, false) => ExitCode::SUCCESS,
    })
}
