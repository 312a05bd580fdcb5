//! `crosscheck decide`: one decision on one finding.

use super::case::{Case, who};
use super::common::print;
use anyhow::Context;
use clap::ValueEnum;
use crosscheck::compare;
use crosscheck::report::Report;
use crosscheck::report::bidi::{clean, inline};
use crosscheck::review::{Answer, Ledger, Reviewed, Store, decide, undo};
use std::process::ExitCode;

const EXAMPLES: &str = "\
Examples:
  crosscheck decide f1 story/ --status dismissed --note \"counts the injured too\"
  crosscheck decide f2 story/ --status resolved --value 14
  crosscheck decide f1 story/ --undo

A decision stands as long as the evidence is the same; new or changed evidence opens the finding again.
confirmed, dismissed and resolved findings no longer count for the exit code of `check`; needs-reporting does.
Without --who, the name that `git config user.name` gives decides, else $USER.";

/// Options of `decide`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// The finding: f1 as a report of the same articles has it, or its name in the ledger
    id: String,
    #[command(flatten)]
    case: Case,
    /// What it comes to
    #[arg(long, value_enum, required_unless_present = "undo")]
    status: Option<Status>,
    /// The value to use; with resolved only
    #[arg(long)]
    value: Option<String>,
    /// Why
    #[arg(long, allow_hyphen_values = true)]
    note: Option<String>,
    /// Who decides
    #[arg(long)]
    who: Option<String>,
    /// Take back the newest decision on it; the one before counts again
    #[arg(long, conflicts_with_all = ["status", "value", "note"])]
    undo: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Status {
    /// A true discrepancy, and seen
    Confirmed,
    /// No discrepancy
    Dismissed,
    /// Settled, with --value
    Resolved,
    /// Somebody has to ask
    NeedsReporting,
}

impl From<Status> for compare::Status {
    fn from(status: Status) -> Self {
        match status {
            Status::Confirmed => compare::Status::Confirmed,
            Status::Dismissed => compare::Status::Dismissed,
            Status::Resolved => compare::Status::Resolved,
            Status::NeedsReporting => compare::Status::NeedsReporting,
        }
    }
}

/// Checks the articles and keeps the decision.
pub fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let store = args.case.store()?;
    let ledger = store.load()?;
    let who = who(args.who.as_deref())?;
    let checked = args.case.check()?;
    match args.status {
        Some(status) => {
            let index = found(&checked.report, &checked.reviewed, &args.id)?;
            let known = &checked.reviewed.findings[index];
            let (value, note) = (args.value.clone(), args.note.clone());
            let answer = Answer { value, note, ..Answer::new(status.into(), &who) };
            decide(&store, known, answer)?;
            let what = format!("{} ({})", inline(&clean(&known.about)), known.key);
            told(&what, compare::Status::from(status).name(), &who, &store)?;
        }
        None => {
            let (story, key) = decided(&checked.report, &checked.reviewed, &ledger, &args.id)?;
            undo(&store, &story, &key, ledger.version(&story, &key), &who)?;
            told(&key, "taken back", &who, &store)?;
        }
    }
    Ok(checked.code())
}

fn told(finding: &str, what: &str, who: &str, store: &Store) -> anyhow::Result<()> {
    print(&format!("{finding}: {what} by {who}, in {}\n", store.path().display()))
}

fn found(report: &Report, reviewed: &Reviewed, id: &str) -> anyhow::Result<usize> {
    let count = report.findings.len();
    reviewed.find(report, id).with_context(|| {
        format!("«{id}» is no finding of these articles; there are f1 to f{count}, as `crosscheck check` shows them")
    })
}

/// Story and name of a finding that may be gone.
fn decided(report: &Report, reviewed: &Reviewed, ledger: &Ledger, id: &str) -> anyhow::Result<(String, String)> {
    let gone = ledger.entries().find(|entry| entry.finding == id);
    match (reviewed.find(report, id), gone) {
        (Some(index), _) => Ok((reviewed.findings[index].story.clone(), reviewed.findings[index].key.clone())),
        (None, Some(entry)) => Ok((entry.story.clone(), entry.finding.clone())),
        (None, None) => anyhow::bail!("«{id}» is neither a finding of these articles nor of their ledger"),
    }
}
