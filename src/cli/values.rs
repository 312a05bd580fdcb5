//! `crosscheck values`: the lowest layer on its own.

use anyhow::Context;
use crosscheck::catalogue::Catalogue;
use crosscheck::report::{found_json, json_line};
use crosscheck::value::{Asked, Moment, values};
use serde::Deserialize;
use serde_json::json;
use std::io::{BufRead, Write};

use std::process::ExitCode;

/// Options of `values`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    knowledge: super::common::Knowledge,
}

#[derive(Deserialize)]
struct Line {
    id: serde_json::Value,
    text: String,
    #[serde(default)]
    language: Option<String>,
    #[serde(default)]
    reference: Option<String>,
}

/// Reads lines from standard input and answers each.
pub fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let catalogue = args.knowledge.load()?;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let mut failed = false;
    for (index, line) in std::io::stdin().lock().lines().enumerate() {
        let line = line.with_context(|| format!("standard input, line {}", index + 1))?;
        if line.trim().is_empty() {
            continue;
        }
        let answer = match serde_json::from_str::<Line>(&line) {
            Ok(line) => answer(&catalogue, &line)?,
            Err(error) => {
                failed = true;
                json!({"line": index + 1, "error": error.to_string()})
            }
        };
        out.write_all(json_line(&answer).as_bytes())?;
    }
    Ok(if failed { ExitCode::from(2) } else { ExitCode::SUCCESS })
}

fn answer(catalogue: &Catalogue, line: &Line) -> anyhow::Result<serde_json::Value> {
    let without_words = !line.text.contains(char::is_alphabetic);
    let any = || catalogue.codes().next().filter(|_| without_words).map(str::to_owned);
    let told = line.language.clone().or_else(|| crosscheck::extract::guess(&line.text, catalogue)).or_else(any);
    let code = told.unwrap_or_default();
    let Some(rules) = catalogue.values(&code)? else { return Ok(json!({"id": line.id, "values": []})) };
    let on = line.reference.as_deref().and_then(|r| r.get(..10)).and_then(|d| d.parse().ok());
    let asked = Asked { moment: Moment { on, ..Moment::default() } };
    let found = values(&line.text, &rules, &asked);
    let values: Vec<_> = found.iter().map(|f| found_json(f, &line.text)).collect();
    Ok(json!({"id": line.id, "values": values}))
}
