//! The stage's front door: each thing that was given is told apart and handed to what can read it.

use super::intake::Intake;
use super::kind::{Kind, not_read};
use super::lines::Lines;
use super::story::Names;
use super::text_file::{self, unreadable};
use super::walk::{Entry, resolved, walk};
use super::{Article, Problem, language};
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

/// How articles are put into stories.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Stories {
    /// Each folder, each `story` field, and each article line without one is a story.
    #[default]
    Each,
    /// Everything that is given is one story.
    One,
}

/// What the editor asks of reading.
#[derive(Debug, Clone)]
pub struct ReadOptions {
    /// How articles are put into stories.
    pub stories: Stories,
    /// The language of every article, whatever its line says; `None` leaves it to the line.
    pub language: Option<String>,
    /// The most bytes that are read of one text file or one line.
    pub max_bytes: u64,
}

impl Default for ReadOptions {
    fn default() -> Self {
        ReadOptions { stories: Stories::Each, language: None, max_bytes: 64 * 1024 * 1024 }
    }
}

/// What was read and what was not, both in the order of the input.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReadResult {
    /// The articles; no two have the same id.
    pub articles: Vec<Article>,
    /// One line for each thing that could not be read or that an editor should know of.
    pub problems: Vec<Problem>,
}

/// Reads files, folders, and with `-` the article lines on `stdin`. What cannot be read costs itself only.
///
/// ```
/// use crosscheck::article::{ReadOptions, read};
///
/// let mut lines = r#"{"id": "a1", "source": "The Courier", "text": "Two bridges were closed."}"#.as_bytes();
/// let result = read(&["-".into()], &ReadOptions::default(), &mut lines);
///
/// assert_eq!(result.articles[0].source, "The Courier");
/// assert!(result.problems.is_empty());
/// ```
pub fn read(paths: &[PathBuf], options: &ReadOptions, stdin: &mut dyn BufRead) -> ReadResult {
    let names = Names::new(paths, options.stories);
    let mut reader = Reader { options, names, intake: Intake::default(), alone: paths.len() == 1 };
    for path in paths {
        reader.given(path, stdin);
    }
    ReadResult { articles: reader.intake.articles, problems: reader.intake.problems }
}

struct Reader<'a> {
    options: &'a ReadOptions,
    names: Names,
    intake: Intake,
    /// Nothing else was given.
    alone: bool,
}

impl Reader<'_> {
    fn given(&mut self, path: &Path, stdin: &mut dyn BufRead) {
        let shown = path.to_string_lossy();
        if shown == "-" {
            self.stdin(stdin);
        } else if path.is_dir() {
            self.folder(path, &shown);
        } else {
            self.file(path, &shown);
        }
    }

    fn stdin(&mut self, stdin: &mut dyn BufRead) {
        if self.intake.is_new("-".into(), "-") {
            Lines::of_stdin(self.options, &self.names, &mut self.intake).read(stdin);
        }
    }

    fn folder(&mut self, path: &Path, shown: &str) {
        if !self.intake.is_new(resolved(path), shown) {
            return;
        }
        let found = walk(path);
        self.intake.problems.extend(found.problems);
        for Entry { path, shown, kind, relative, folder } in found.files {
            let story = self.names.folder(&relative, &folder);
            self.article_file(&path, &shown, kind, story);
        }
    }

    fn file(&mut self, path: &Path, shown: &str) {
        let problem = match (std::fs::metadata(path), Kind::of(path)) {
            (Err(error), _) => unreadable(shown, &error),
            (Ok(_), Kind::Unread) => Problem::error(shown, None, not_read(path)),
            // `story/*` names what lies beside the articles too, without anyone asking that it be read.
            (Ok(_), Kind::Companion) => Problem { warning: !self.alone, ..Problem::error(shown, None, not_read(path)) },
            (Ok(_), kind) => return self.article_file(path, shown, kind, self.names.joint()),
        };
        self.intake.problems.push(problem);
    }

    fn article_file(&mut self, path: &Path, shown: &str, kind: Kind, story: String) {
        if !self.intake.is_new(resolved(path), shown) {
            return;
        }
        match kind {
            Kind::Lines => self.lines(path, shown),
            _ => self.text(path, shown, story),
        }
    }

    fn text(&mut self, path: &Path, shown: &str, story: String) {
        let language = self.options.language.as_deref().and_then(language::primary);
        match text_file::read_text(path, shown, self.options.max_bytes) {
            Ok(text) => self.intake.article(text_file::article(path, shown, text, story, language)),
            Err(problem) => self.intake.problems.push(problem),
        }
    }

    fn lines(&mut self, path: &Path, shown: &str) {
        match File::open(path) {
            Ok(file) => {
                let lines = Lines::of_file(path, shown, self.options, &self.names, &mut self.intake);
                lines.read(&mut BufReader::new(file));
            }
            Err(error) => self.intake.problems.push(unreadable(shown, &error)),
        }
    }
}
