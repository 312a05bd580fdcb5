//! `crosscheck articles`: what was read, as JSON lines.

use super::common::{Input, tell};
use crosscheck::article::Article;
use crosscheck::catalogue::Catalogue;
use crosscheck::report::{article_json, json_line};
use std::io::{self, Write, stdout};
use std::ops::ControlFlow;
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

/// Prints a line an article, in the order of the input and as soon as it is read.
pub fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let catalogue = args.input.knowledge.load()?;
    let mut printed = Ok(());
    let problems = args.input.read_each(&catalogue, &mut |article| {
        printed = line(article, &catalogue, args.text);
        if printed.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })?;
    let failed = tell(&problems);
    match printed {
        Err(error) if !is_gone(&error) => Err(error),
        _ => Ok(if failed { ExitCode::from(2) } else { ExitCode::SUCCESS }),
    }
}

fn line(article: Article, catalogue: &Catalogue, with_text: bool) -> anyhow::Result<()> {
    let opened = crosscheck::extract::open(article, catalogue)?;
    Ok(stdout().lock().write_all(json_line(&article_json(&opened.article, with_text)).as_bytes())?)
}

/// Whoever read the lines has gone away.
fn is_gone(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}
