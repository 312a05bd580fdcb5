//! Options that several commands share, and what they print.

use crosscheck::article::{Article, Problem, ReadOptions, ReadResult, Stories, read, read_each};
use crosscheck::catalogue::{Catalogue, CatalogueError, Files};
use crosscheck::report::{Look, bidi::clean};
use std::io::{BufReader, IsTerminal, Write};
use std::ops::ControlFlow;
use std::path::PathBuf;

/// Which articles are read, and with what knowledge.
#[derive(Debug, clap::Args)]
pub struct Input {
    /// Files, folders, addresses (https://...), or `-` for article lines on standard input
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// Which articles are one story: each folder, or all of them
    #[arg(long, value_enum, default_value_t = StoriesArg::Each)]
    stories: StoriesArg,
    /// Language of every article (ar, en), instead of what is found
    #[arg(long, value_name = "CODE")]
    language: Option<String>,
    #[command(flatten)]
    limits: Limits,
    #[command(flatten)]
    pub knowledge: Knowledge,
}

/// What a hostile or broken input runs into.
#[derive(Debug, Clone, clap::Args)]
pub struct Limits {
    /// Most bytes of one text, line, page or record, once unpacked
    #[arg(long, value_name = "N", help_heading = "Limits", default_value_t = ReadOptions::default().max_bytes)]
    max_bytes: u64,
    /// Most bytes of one article's text, without markup
    #[arg(long, value_name = "N", help_heading = "Limits", default_value_t = ReadOptions::default().max_text)]
    max_text: u64,
    /// How many times its packed size a .gz or .zst may unpack to
    #[arg(long, value_name = "N", help_heading = "Limits", default_value_t = ReadOptions::default().max_ratio)]
    max_ratio: u64,
    /// Most seconds that one address may take, redirects included
    #[arg(long, value_name = "N", help_heading = "Limits", default_value_t = ReadOptions::default().max_seconds)]
    max_seconds: u64,
    /// How many times an address may lead on to another
    #[arg(long, value_name = "N", help_heading = "Limits", default_value_t = ReadOptions::default().max_redirects)]
    max_redirects: u32,
    /// Fetch also what a case file or a redirect names in your own network
    #[arg(long, help_heading = "Limits")]
    private_hosts: bool,
    /// Fetch nothing; addresses are errors
    #[arg(long, help_heading = "Limits")]
    offline: bool,
}

impl Limits {
    /// Reading within these limits.
    pub fn options(&self) -> ReadOptions {
        ReadOptions {
            max_bytes: self.max_bytes,
            max_text: self.max_text,
            max_ratio: self.max_ratio,
            max_seconds: self.max_seconds,
            max_redirects: self.max_redirects,
            private_hosts: self.private_hosts,
            offline: self.offline,
            ..ReadOptions::default()
        }
    }
}

/// What the checker knows.
#[derive(Debug, clap::Args)]
pub struct Knowledge {
    /// Folder that adds to the catalogue, or replaces its files by name
    #[arg(long, value_name = "DIR")]
    catalogue: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum StoriesArg {
    Each,
    One,
}

impl Input {
    /// Reads the articles.
    ///
    /// # Errors
    /// Where `--language` names a language that the catalogue does not have.
    pub fn read(&self, catalogue: &Catalogue) -> anyhow::Result<ReadResult> {
        Ok(read(&self.paths, &self.options(catalogue)?, &mut BufReader::new(std::io::stdin().lock())))
    }

    /// Reads the articles one after another, and hands each to `take`; gives what could not be read.
    ///
    /// # Errors
    /// As [`Input::read`].
    pub fn read_each(
        &self,
        catalogue: &Catalogue,
        take: &mut dyn FnMut(Article) -> ControlFlow<()>,
    ) -> anyhow::Result<Vec<Problem>> {
        let mut stdin = BufReader::new(std::io::stdin().lock());
        Ok(read_each(&self.paths, &self.options(catalogue)?, &mut stdin, take))
    }

    /// How the articles are read.
    ///
    /// # Errors
    /// As [`Input::read`].
    pub fn options(&self, catalogue: &Catalogue) -> anyhow::Result<ReadOptions> {
        if let Some(code) = &self.language {
            let codes: Vec<&str> = catalogue.codes().collect();
            anyhow::ensure!(codes.contains(&code.as_str()), "--language {code}: there are {}", codes.join(", "));
        }
        let stories = match self.stories {
            StoriesArg::Each => Stories::Each,
            StoriesArg::One => Stories::One,
        };
        Ok(ReadOptions { stories, language: self.language.clone(), ..self.limits.options() })
    }
}

impl Knowledge {
    /// The catalogue, with what `--catalogue` adds.
    pub fn load(&self) -> Result<Catalogue, CatalogueError> {
        let mut files = Files::embedded();
        if let Some(dir) = &self.catalogue {
            files.add_folder(dir)?;
        }
        Catalogue::new(files)
    }
}

/// The paths as they are typed on a command line.
pub fn typed(paths: &[PathBuf]) -> String {
    let plain = |c: char| c.is_alphanumeric() || "./_-:".contains(c);
    let quoted =
        |path: String| if path.chars().all(plain) { path } else { format!("'{}'", path.replace('\'', r"'\''")) };
    let paths: Vec<String> = paths.iter().map(|path| quoted(clean(&path.to_string_lossy()))).collect();
    paths.join(" ")
}

/// How tables look here: as wide as the terminal, with colour only on one and never with `NO_COLOR`.
pub fn look(all: bool) -> Look {
    let terminal = std::io::stdout().is_terminal();
    let color = terminal && std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty());
    let columns = std::env::var("COLUMNS").ok().and_then(|c| c.parse().ok());
    Look { width: columns.or_else(terminal_width), color, all }
}

fn terminal_width() -> Option<u16> {
    std::io::stdout().is_terminal().then(|| comfy_table::Table::new().width()).flatten()
}

/// Prints to standard output; a reader that has gone away is no error.
pub fn print(text: &str) -> anyhow::Result<()> {
    print_bytes(text.as_bytes())
}

/// The same of what may be no text.
pub fn print_bytes(bytes: &[u8]) -> anyhow::Result<()> {
    match std::io::stdout().lock().write_all(bytes) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

/// Prints what could not be read, one line each, whatever names and words are in it; true where any of it is more than a warning.
#[allow(clippy::print_stderr)]
pub fn tell(problems: &[Problem]) -> bool {
    problems.iter().for_each(|p| eprintln!("{}", clean(&p.to_string())));
    problems.iter().any(|p| !p.warning)
}
