//! `crosscheck catalogue`: validates what the checker knows.

use super::common::print;
use clap::Subcommand;
use crosscheck::catalogue::{Catalogue, Files};
use crosscheck::extract::try_out;
use std::path::PathBuf;
use std::process::ExitCode;

/// Options of `catalogue`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Validates a catalogue and runs its examples and rejects
    Check {
        /// Folder that adds to the catalogue, or replaces its files by name
        dir: Option<PathBuf>,
    },
}

/// Runs the command.
pub fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let Command::Check { dir } = &args.command;
    let mut files = Files::embedded();
    if let Some(dir) = dir {
        files.add_folder(dir)?;
    }
    let catalogue = Catalogue::new(files)?;
    let tried = try_out(&catalogue)?;
    for failure in &tried.failed {
        print(&format!("{failure}\n"))?;
    }
    let (run, failed) = (tried.run, tried.failed.len());
    print(&format!("{run} examples and rejects in {} files, {failed} not as written\n", tried.files.len()))?;
    Ok(if failed > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}
