//! `crosscheck extract`: the claims alone.

use super::common::{Input, look, print, tell};
use crosscheck::report::{Report, claims_jsonl, claims_table, claims_yaml};
use std::process::ExitCode;

/// Options of `extract`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    input: Input,
    /// How claims are printed
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Format {
    Table,
    Jsonl,
    Yaml,
}

/// Prints the claims of every article.
pub fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let catalogue = args.input.knowledge.load()?;
    let read = args.input.read(&catalogue)?;
    let failed = tell(&read.problems);
    let mut report = Report::default();
    for article in crosscheck::read_all(read.articles, &catalogue)? {
        report.articles.push(article.article);
        report.claims.extend(article.claims);
    }
    report.claim_subjects = vec![None; report.claims.len()];
    tell(&crosscheck::extract::foreign(&report.articles, &catalogue));
    print(&match args.format {
        Format::Table => claims_table(&report, &look(true)),
        Format::Jsonl => claims_jsonl(&report),
        Format::Yaml => claims_yaml(&report),
    })?;
    Ok(if failed { ExitCode::from(2) } else { ExitCode::SUCCESS })
}
