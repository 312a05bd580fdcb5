//! `crosscheck review`: one finding at a time in the terminal, every answer saved at once.

use super::case::{Case, Checked, who};
use super::common::{look, print, typed};
use crosscheck::compare::{Finding, Status, Verdict};
use crosscheck::report::bidi::{clean, inline};
use crosscheck::report::card;
use crosscheck::review::{Answer, Reply, ReviewError, Store, apply, decide, reply, undo};
use std::io::{BufRead, IsTerminal};
use std::path::PathBuf;
use std::process::ExitCode;

const WITHOUT_TERMINAL: &str = "\
review asks its questions in a terminal, and there is none. These commands do the same:
  crosscheck check PATH...                          the findings, f1 and up
  crosscheck explain f1 PATH...                     the evidence of one
  crosscheck decide f1 PATH... --status dismissed   a decision: confirmed, dismissed, resolved with --value,
                                                    needs-reporting; --note says why
  crosscheck decide f1 PATH... --undo               takes it back
  crosscheck decisions PATH...                      what is decided
With --lines, review reads its answers from standard input, a line each.";

/// Options of `review`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    case: Case,
    /// Show also what is decided, and what agrees
    #[arg(long)]
    all: bool,
    /// Who decides; without it the name that git knows, else the user's
    #[arg(long)]
    who: Option<String>,
    /// Read answers from standard input, also where it is no terminal
    #[arg(long)]
    lines: bool,
}

/// What one finding after the other is shown and answered with.
struct Sitting {
    checked: Checked,
    store: Store,
    who: String,
    /// Indexes of the findings to look at.
    order: Vec<usize>,
    at: usize,
    note: Option<String>,
}

/// Goes through the findings.
pub fn run(args: &Args) -> anyhow::Result<ExitCode> {
    anyhow::ensure!(args.lines || std::io::stdin().is_terminal(), WITHOUT_TERMINAL);
    let given = args.case.input.paths.iter().any(|path| path.as_os_str() == "-");
    anyhow::ensure!(!given, "review reads its answers from standard input, so the articles cannot come from there");
    let store = args.case.store()?;
    store.load()?;
    let checked = args.case.check()?;
    let wanted = |f: &Finding| args.all || f.is_open() && f.verdict > Verdict::Compatible;
    let order: Vec<usize> =
        (0..checked.report.findings.len()).filter(|i| wanted(&checked.report.findings[*i])).collect();
    if order.is_empty() {
        print("Nothing waits for an editor; --all shows what is decided and what agrees.\n")?;
    }
    let who = who(args.who.as_deref())?;
    let mut sitting = Sitting { checked, store, who, order, at: 0, note: None };
    sitting.go()?;
    sitting.close(&args.case.input.paths)?;
    Ok(sitting.checked.code())
}

impl Sitting {
    fn go(&mut self) -> anyhow::Result<()> {
        let mut lines = std::io::stdin().lock().lines();
        let mut fresh = true;
        while let Some(index) = self.order.get(self.at).copied() {
            if fresh {
                self.show(index)?;
            }
            print(&if fresh { format!("{}\n> ", Reply::KEYS) } else { "> ".to_owned() })?;
            let Some(line) = lines.next().transpose()? else { break };
            let before = self.at;
            match reply(&line) {
                Some(Reply::Quit) => break,
                Some(Reply::Skip) => self.at += 1,
                Some(Reply::Back) => self.at = self.at.saturating_sub(1),
                Some(Reply::Note(note)) => self.note(asked(note, "note", &mut lines)?)?,
                Some(Reply::Undo) => self.undo(index)?,
                Some(Reply::Decide(status, words)) => self.decide(index, status, words, &mut lines)?,
                Some(Reply::Help) => print(Reply::HELP)?,
                None => print(&format!("«{}» is no answer: {}\n", clean(line.trim()), Reply::KEYS))?,
            }
            fresh = self.at != before;
        }
        Ok(())
    }

    /// Shows a finding with what the ledger says of it now: another editor may have decided meanwhile.
    fn show(&mut self, index: usize) -> anyhow::Result<()> {
        self.reload()?;
        self.note = None;
        print(&format!("\n{} of {}\n", self.at + 1, self.order.len()))?;
        print(&card(&self.checked.report, index, &look(true)))
    }

    fn note(&mut self, note: Option<String>) -> anyhow::Result<()> {
        self.note = note.filter(|note| !note.trim().is_empty());
        print(if self.note.is_some() { "Noted; it is kept with your answer.\n" } else { "No note.\n" })
    }

    fn reload(&mut self) -> anyhow::Result<()> {
        let ledger = self.store.load()?;
        self.checked.reviewed = apply(&mut self.checked.report, &ledger);
        Ok(())
    }

    fn decide(
        &mut self,
        index: usize,
        status: Status,
        words: Option<String>,
        lines: &mut impl Iterator<Item = std::io::Result<String>>,
    ) -> anyhow::Result<()> {
        let resolved = status == Status::Resolved;
        let value = if resolved { asked(words.clone(), "value to use", lines)? } else { None };
        let note = if resolved { None } else { words };
        let answer = Answer { value, note: note.or(self.note.take()), ..Answer::new(status, &self.who) };
        let known = &self.checked.reviewed.findings[index];
        let kept = decide(&self.store, known, answer);
        if self.kept(index, kept.map(drop), status.name())? {
            self.at += 1;
        }
        Ok(())
    }

    fn undo(&mut self, index: usize) -> anyhow::Result<()> {
        let known = &self.checked.reviewed.findings[index];
        let kept = undo(&self.store, &known.story, &known.key, known.version, &self.who);
        if !self.kept(index, kept.map(drop), "taken back")? {
            return Ok(());
        }
        self.reload()?;
        let open = self.checked.report.findings[index].is_open();
        print(if open { "It is open again.\n" } else { "The decision before it counts again.\n" })
    }

    /// Says what became of an answer; one that cannot be kept is no reason to leave.
    fn kept(&mut self, index: usize, kept: Result<(), ReviewError>, what: &str) -> anyhow::Result<bool> {
        match kept {
            Ok(()) => print(&format!("{}: {what}, saved.\n", self.checked.report.findings[index].id))?,
            Err(error @ (ReviewError::Overtaken { .. } | ReviewError::Refused(_))) => {
                print(&format!("{}\n", inline(&clean(&error.to_string()))))?;
                self.reload()?;
                return Ok(false);
            }
            Err(error) => return Err(error.into()),
        }
        Ok(true)
    }

    fn close(&mut self, paths: &[PathBuf]) -> anyhow::Result<()> {
        self.reload()?;
        let open = |i: &&usize| self.checked.report.findings[**i].is_open();
        let left = self.order.iter().filter(open).count();
        let decided = self.order.len() - left;
        print(&format!("\n{decided} decided, {left} open, in {}\n", self.store.path().display()))?;
        let next = match left {
            0 => "The page to forward: crosscheck check",
            _ => "Go on with what is open: crosscheck review",
        };
        let output = if left == 0 { " --output report.html" } else { "" };
        print(&format!("{next} {}{output}\n", typed(paths)))
    }
}

/// What was typed behind the letter, else what is answered when asked for it.
fn asked(
    typed: Option<String>,
    what: &str,
    lines: &mut impl Iterator<Item = std::io::Result<String>>,
) -> anyhow::Result<Option<String>> {
    if typed.is_some() {
        return Ok(typed);
    }
    print(&format!("{what}: "))?;
    Ok(lines.next().transpose()?)
}
