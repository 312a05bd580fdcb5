//! Articles with the ledger that lies beside them: what the commands on decisions share.

use super::common::{Input, tell};
use super::progress;
use anyhow::{Context, bail};
use crosscheck::article::Problem;
use crosscheck::catalogue::Catalogue;
use crosscheck::report::Report;
use crosscheck::review::{Ledger, Reviewed, Store, apply, below, beside};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

/// A case: its articles and its decisions.
#[derive(Debug, clap::Args)]
pub struct Case {
    #[command(flatten)]
    pub input: Input,
    /// Ledger of decisions; without it, decisions.yaml in the folder given or beside the file
    #[arg(long, value_name = "FILE")]
    pub decisions: Option<PathBuf>,
}

/// A case that was checked and held against its ledger.
pub struct Checked {
    /// What was known.
    pub catalogue: Catalogue,
    /// What it came to, with the decisions on its findings.
    pub report: Report,
    /// What the ledger knows of it.
    pub reviewed: Reviewed,
    /// True where anything could not be read.
    pub failed: bool,
}

impl Case {
    /// Checks the articles and gives their findings the decisions of the ledger, and before those what the ledgers nearer
    /// to the articles say. A ledger that cannot be read is told as a problem: every finding of its own is open then.
    pub fn check(&self) -> anyhow::Result<Checked> {
        let catalogue = self.input.knowledge.load()?;
        let read = self.input.read(&catalogue)?;
        let mut failed = tell(&read.problems);
        let bar = progress::bar(read.articles.len());
        let mut report = crosscheck::check_telling(read.articles, read.problems, &catalogue, &|| bar.inc(1))?;
        bar.finish_and_clear();
        tell(&crosscheck::extract::foreign(&report.articles, &catalogue));
        let mut ledger = Ledger::default();
        for path in self.below().into_iter().chain(self.path()) {
            match Store::new(path).load() {
                Ok(more) => ledger = ledger.joined(more),
                Err(error) => failed |= tell(&[error.into()]),
            }
        }
        let reviewed = apply(&mut report, &ledger);
        Ok(Checked { catalogue, report, reviewed, failed })
    }

    /// The ledger, which a decision needs.
    ///
    /// # Errors
    /// Where the articles have no ledger of their own, or their stories have one each.
    pub fn store(&self) -> anyhow::Result<Store> {
        if let Some(other) = self.below().first() {
            bail!(
                "{} holds decisions on stories of their own below: give one story's folder, or name the ledger with \
                 --decisions FILE",
                other.display()
            );
        }
        self.own()
    }

    /// Makes sure that every ledger of these articles can be read.
    pub fn readable(&self) -> anyhow::Result<()> {
        self.own()?.load()?;
        Ok(self.below().into_iter().try_for_each(|path| Store::new(path).load().map(|_| ()))?)
    }

    fn own(&self) -> anyhow::Result<Store> {
        let path = self.path().context(
            "these articles lie in no one folder, so nobody can tell where their decisions are: \
             name the ledger with --decisions FILE",
        )?;
        Ok(Store::new(path))
    }

    /// The ledgers of the stories below the given folders.
    fn below(&self) -> Vec<PathBuf> {
        if self.decisions.is_some() { Vec::new() } else { below(&self.input.paths) }
    }

    /// Where its ledger is, where that can be told.
    pub fn path(&self) -> Option<PathBuf> {
        self.decisions.clone().or_else(|| beside(&self.input.paths))
    }
}

impl Checked {
    /// Says on standard error that some decisions have no finding any more.
    pub fn tell_stale(&self, ledger: Option<&Path>) {
        let stale = self.reviewed.stale.len();
        if let Some(path) = ledger.filter(|_| stale > 0) {
            let message =
                format!("{stale} of its decisions have no finding any more: `crosscheck decisions` lists them");
            let path = path.display().to_string();
            tell(&[Problem { path, line: None, message, warning: true }]);
        }
    }

    /// The exit code of a command that finds nothing to object to.
    pub fn code(&self) -> ExitCode {
        if self.failed { ExitCode::from(2) } else { ExitCode::SUCCESS }
    }
}

/// Who decides: as given, else the name that git knows, else the user's.
///
/// # Errors
/// Where nobody knows.
pub fn who(given: Option<&str>) -> anyhow::Result<String> {
    let git = || {
        let asked = Command::new("git").args(["config", "user.name"]).output().ok()?;
        String::from_utf8(asked.stdout).ok()
    };
    let names = [given.map(str::to_owned)].into_iter().flatten();
    let names = names.chain(std::iter::once_with(git).flatten());
    let names = names.chain(["USER", "USERNAME"].iter().filter_map(|name| std::env::var(name).ok()));
    let mut names = names.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
    names.next().context("nobody decides: say who with --who NAME")
}
