//! Page furniture of a language: compiled when the first article is read, since short texts have none.

use super::CatalogueError;
use super::schema::FurnitureFile;
use super::yaml::parse_text;
use regex::{Regex, RegexSet, RegexSetBuilder};
use std::sync::OnceLock;

/// Bytes that the compiled lines of a language may take.
const MOST_BYTES: usize = 64 << 20;

/// Lines that are no part of an article.
#[derive(Debug, Clone)]
pub struct Lines {
    /// Single lines.
    pub single: RegexSet,
    /// Lines behind which nothing of the article stands.
    pub ends: RegexSet,
    /// Words within a line behind which nothing of the article stands in that line.
    pub tails: Vec<Regex>,
    /// Lines with the article's own date, as the group `date`.
    pub datelines: Vec<Regex>,
    /// Lines with the day of the article's last change, as the group `date`.
    pub changed: Vec<Regex>,
}

impl Lines {
    /// What stands in a line as the article's own day.
    pub fn published<'t>(&self, line: &'t str) -> Option<&'t str> {
        dated(&self.datelines, line)
    }

    /// What stands in a line as the day of its last change.
    pub fn changed<'t>(&self, line: &'t str) -> Option<&'t str> {
        dated(&self.changed, line)
    }
}

fn dated<'t>(lines: &[Regex], line: &'t str) -> Option<&'t str> {
    lines.iter().find_map(|one| one.captures(line)?.name("date")).map(|date| date.as_str())
}

/// The furniture file of a language.
#[derive(Debug, Clone)]
pub struct Furniture {
    path: String,
    text: String,
    lines: OnceLock<Result<Lines, CatalogueError>>,
}

impl Furniture {
    /// The file at `path`, not compiled yet.
    pub fn new(path: String, text: String) -> Self {
        Furniture { path, text, lines: OnceLock::new() }
    }

    /// Its lines.
    ///
    /// # Errors
    /// Where the file is broken or an expression does not compile.
    pub fn lines(&self) -> Result<&Lines, CatalogueError> {
        self.lines.get_or_init(|| self.compile()).as_ref().map_err(Clone::clone)
    }

    fn compile(&self) -> Result<Lines, CatalogueError> {
        let file: FurnitureFile = parse_text(&self.path, &self.text)?;
        let bad = |error: regex::Error| {
            CatalogueError::file(&self.path, format!("a regular expression does not compile: {error}"))
        };
        let set = |lines: &[String]| RegexSetBuilder::new(lines).size_limit(MOST_BYTES).build().map_err(bad);
        let each = |lines: &[String]| lines.iter().map(|r| Regex::new(r)).collect::<Result<_, _>>().map_err(bad);
        Ok(Lines {
            single: set(&file.lines)?,
            ends: set(&file.ends)?,
            tails: each(&file.tails)?,
            datelines: each(&file.datelines)?,
            changed: each(&file.changed)?,
        })
    }
}
