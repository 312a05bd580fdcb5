//! `crosscheck check`: the discrepancy report.

use super::case::{Case, Checked};
use super::common::typed;
use super::format::Format;
use super::output::Output;
use clap::ValueEnum;
use crosscheck::compare::{Finding, Verdict};
use std::io::IsTerminal;
use std::path::PathBuf;
use std::process::ExitCode;

const EXAMPLES: &str = "\
Examples:
  crosscheck check story/                    one folder, one story
  crosscheck check page.html https://a.example/b feed.rss
                                             what lies on the desk, as one story
  crosscheck check articles.jsonl --all      article lines; list also what one source alone has
  crosscheck check story/ --format json      for other programs
  crosscheck check story/ -o report.html     a page to forward, with pictures and the evidence
  crosscheck check story/ -o figures.xlsx    a workbook for a data desk
  crosscheck check story/ --fail-on wording  a gate: exit code 1 from that verdict on
  crosscheck explain f1 story/               why a finding was made
  crosscheck review story/                   decide on one finding after the other
  crosscheck serve story/                    the same in a browser

Exit codes: 0 nothing to report, 1 findings at or above --fail-on, 2 could not do all of the work.";

/// Options of `check`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    #[command(flatten)]
    case: Case,
    /// How the report is written: what --output's name says (.md, .csv, .xlsx, ...), else a table
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// Write the report to a file, whole or not at all, instead of to standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Least verdict that makes the exit code 1
    #[arg(long, value_enum, default_value_t = FailOn::Conflict, value_name = "VERDICT")]
    fail_on: FailOn,
    /// List also what only one source has, and stories without differences
    #[arg(long)]
    all: bool,
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
    let format = Format::chosen(args.format, args.output.as_deref());
    let output = Output::new(args.output.as_deref())?;
    anyhow::ensure!(!unshowable(format, &output), "this format is for a file: give one, as --output report.xlsx");
    output.stay_out_of(&args.case.input.paths)?;
    let checked = args.case.check()?;
    let report = &checked.report;
    output.spare(&report.articles)?;
    let nothing = checked.failed && report.articles.is_empty();
    anyhow::ensure!(
        !nothing || matches!(output, Output::Standard),
        "--output: no article could be read, so no report is written"
    );
    let ledger = args.case.path();
    anyhow::ensure!(
        !ledger.as_deref().is_some_and(|path| output.is(path)),
        "--output: this is the ledger of decisions"
    );
    checked.tell_stale(ledger.as_deref());
    output.write(&format.render(report, args.all)?)?;
    if format == Format::Table && matches!(output, Output::Standard) && std::io::stdout().is_terminal() {
        tell_next(&checked, &args.case.input.paths);
    }
    let counts = |f: &Finding| f.is_open() && args.fail_on.verdict().is_some_and(|v| f.verdict >= v);
    Ok(match (checked.failed, report.findings.iter().any(counts)) {
        (true, _) => ExitCode::from(2),
        (false, true) => ExitCode::from(1),
        (false, false) => ExitCode::SUCCESS,
    })
}

/// Says to whoever sits at the terminal what can be done with a report.
#[allow(clippy::print_stderr)]
fn tell_next(checked: &Checked, paths: &[PathBuf]) {
    let waits = |finding: &&Finding| finding.verdict > Verdict::Compatible && finding.is_open();
    let open = checked.report.findings.iter().filter(waits).count();
    let (paths, is_given) = (typed(paths), paths.iter().any(|path| path.as_os_str() == "-"));
    if open > 0 && !is_given {
        eprintln!(
            "\nDecide on what differs ({open} open): crosscheck review {paths}, or in a browser: crosscheck serve {paths}"
        );
        eprintln!("A page to forward: crosscheck check {paths} --output report.html");
    }
}

fn unshowable(format: Format, output: &Output) -> bool {
    format.is_binary() && matches!(output, Output::Standard) && std::io::stdout().is_terminal()
}
