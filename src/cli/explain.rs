//! `crosscheck explain`: from the words to the verdict.

use super::case::Case;
use super::common::print;
use std::process::ExitCode;

/// Options of `explain`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Id of a finding (f1), a subject (s1) or a claim (article.txt#3), as a report of the same articles gives it
    id: String,
    #[command(flatten)]
    case: Case,
}

/// Checks the articles again and explains one thing of the report.
pub fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let checked = args.case.check()?;
    let report = &checked.report;
    let Some(text) = crosscheck::report::explain(report, &checked.catalogue, &args.id) else {
        anyhow::bail!(
            "«{}» is no id of this report; findings are f1 to f{}, subjects s1 to s{}, claims ARTICLE#1 and up",
            args.id,
            report.findings.len(),
            report.subjects.len()
        );
    };
    print(&text)?;
    Ok(checked.code())
}
