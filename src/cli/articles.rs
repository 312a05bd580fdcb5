//! `crosscheck articles`: what was read, as JSON lines.

use super::common::{Input, print, tell};
use crosscheck::report::{article_json, json_line};
use std::process::ExitCode;

/// Options of `articles`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    input: Input,
    /// Add each article's text
    #[arg(long)]
    text: bool,
}

/// Prints a line an article, in the order of the input.
pub fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let catalogue = args.input.knowledge.load()?;
    let read = args.input.read(&catalogue)?;
    let failed = tell(&read.problems);
    for article in read.articles {
        let opened = crosscheck::extract::open(article, &catalogue)?;
        print(&json_line(&article_json(&opened.article, args.text)))?;
    }
    Ok(if failed { ExitCode::from(2) } else { ExitCode::SUCCESS })
}
