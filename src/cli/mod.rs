//! Arguments to library calls, results to exit codes. No logic of its own.

mod articles;
mod case;
mod catalogue;
mod check;
mod common;
mod decide;
mod decisions;
mod explain;
mod extract;
mod format;
mod init;
mod output;
mod progress;
mod review;
mod serve;
mod values;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

const FIRST_STEPS: &str = "\
From a folder of articles to a report that is decided and forwarded:
  crosscheck check story/                    what the sources say, and where they disagree
  crosscheck init story/                     optional: its dates and sources, to correct
  crosscheck review story/                   decide on each finding, here
  crosscheck serve story/                    or in a browser
  crosscheck check story/ -o report.html     the page to forward, with the decisions in it

`crosscheck COMMAND --help` says more of each.";

/// Reads news articles on one story and shows where their sources disagree, and why.
#[derive(Debug, Parser)]
#[command(version, about, after_help = FIRST_STEPS)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Where the sources of a story disagree, and why
    Check(check::Args),
    /// Go through the findings in the terminal and decide on each
    Review(review::Args),
    /// The same as a page on this machine, for several editors at once
    Serve(serve::Args),
    /// Decide on one finding, or take a decision back
    Decide(decide::Args),
    /// The decisions of a case: which stand, which new evidence reopened, which are stale
    Decisions(decisions::Args),
    /// What was read: source, title, language, date, and how each is known
    Articles(articles::Args),
    /// A case file for a folder, filled in for the editor to correct
    Init(init::Args),
    /// The claims of articles, each with its exact words
    Extract(extract::Args),
    /// The path from the exact words to a claim's value or a finding's verdict
    Explain(explain::Args),
    /// Values in short texts: JSON lines in, JSON lines out
    Values(values::Args),
    /// The catalogue: what the checker knows, as data
    Catalogue(catalogue::Args),
}

/// Runs the command line.
pub fn run() -> anyhow::Result<ExitCode> {
    match Cli::parse().command {
        Command::Check(args) => check::run(&args),
        Command::Review(args) => review::run(&args),
        Command::Serve(args) => serve::run(&args),
        Command::Decide(args) => decide::run(&args),
        Command::Decisions(args) => decisions::run(&args),
        Command::Articles(args) => articles::run(&args),
        Command::Init(args) => init::run(&args),
        Command::Extract(args) => extract::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Values(args) => values::run(&args),
        Command::Catalogue(args) => catalogue::run(&args),
    }
}

/// Says what kept the work from being done; the exit code is 2.
#[allow(clippy::print_stderr)]
pub fn fail(error: &anyhow::Error) -> ExitCode {
    eprintln!("error: {error:#}");
    ExitCode::from(2)
}
