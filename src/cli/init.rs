//! `crosscheck init`: a case file for a folder, with what was found filled in for the editor to correct.

use super::common::{Knowledge, Limits, print, tell};
use crosscheck::article::{CASE_FILE, read};
use crosscheck::report::case_file;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

const NOTES: &str = "\
An existing case file is never overwritten. Folders in FOLDER are stories of their own: each takes its own case file.
What stands in a case file beats what is found; a settled date also settles what an article says against its own date.";

/// Options of `init`.
#[derive(Debug, clap::Args)]
#[command(after_help = NOTES)]
pub struct Args {
    /// Folder of one story, in which case.yaml is written
    folder: PathBuf,
    #[command(flatten)]
    limits: Limits,
    #[command(flatten)]
    knowledge: Knowledge,
}

/// Reads the folder and writes its case file.
pub fn run(args: &Args) -> anyhow::Result<ExitCode> {
    anyhow::ensure!(args.folder.is_dir(), "{}: there is no such folder", args.folder.display());
    let path = args.folder.join(CASE_FILE);
    anyhow::ensure!(!path.exists(), "{}: it is there already, and is not overwritten", path.display());
    let catalogue = args.knowledge.load()?;
    let read = read(std::slice::from_ref(&args.folder), &args.limits.options(), &mut std::io::empty());
    let failed = tell(&read.problems);
    let opened = read.articles.into_iter().map(|article| crosscheck::extract::open(article, &catalogue));
    let articles: Vec<_> = opened.map(|opened| opened.map(|o| o.article)).collect::<Result<_, _>>()?;
    let text = case_file(&args.folder.to_string_lossy(), &articles);
    OpenOptions::new().write(true).create_new(true).open(&path)?.write_all(text.as_bytes())?;
    print(&format!(
        "{}: written; mend what is wrong in it, then: crosscheck check {}\n",
        path.display(),
        args.folder.display()
    ))?;
    Ok(if failed { ExitCode::from(2) } else { ExitCode::SUCCESS })
}
