//! The stage's front door: each thing that was given is told apart and handed to what can read it.

use super::case::Correction;
use super::file::{self, Entry, Form, Kind, not_read, resolved, unreadable, walk};
use super::intake::Intake;
use super::lines::Lines;
use super::page::{self, Whence};
use super::story::Names;
use super::{Article, Problem, ReadOptions, language, path_date, plain};
use std::io::BufRead;
use std::path::{Path, PathBuf};

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
    let language = options.language.as_deref().and_then(language::primary);
    let intake = Intake::new(language);
    let mut reader = Reader { options, names, intake, alone: paths.len() == 1 };
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
        for entry in found.files {
            self.entry(entry);
        }
    }

    fn entry(&mut self, Entry { path, shown, form, relative, folder, correction }: Entry) {
        let own = correction.as_ref().and_then(|correction| correction.story.as_deref());
        let story = self.names.folder(&relative, &folder, own);
        self.intake.correction =
            correction.map_or_else(Correction::default, |found| Correction { story: Some(story.clone()), ..found });
        self.article_file(&path, &shown, form, story);
        self.intake.correction = Correction::default();
    }

    fn file(&mut self, path: &Path, shown: &str) {
        let form = Form::of(path);
        let problem = match (std::fs::metadata(path), form.kind) {
            (Err(error), _) => unreadable(shown, &error),
            (Ok(_), Kind::Unread) => Problem::error(shown, None, not_read(path)),
            // `story/*` names what lies beside the articles too, without anyone asking that it be read.
            (Ok(_), Kind::Companion) => Problem { warning: !self.alone, ..Problem::error(shown, None, not_read(path)) },
            (Ok(_), _) => return self.article_file(path, shown, form, self.names.joint()),
        };
        self.intake.problems.push(problem);
    }

    fn article_file(&mut self, path: &Path, shown: &str, form: Form, story: String) {
        if !self.intake.is_new(resolved(path), shown) {
            return;
        }
        let read = match form.kind {
            Kind::Lines => self.lines(path, shown, form),
            Kind::Page => self.page(path, shown, form, story),
            _ => self.text(path, shown, form, story),
        };
        if let Err(problem) = read {
            self.intake.problems.push(problem);
        }
    }

    fn text(&mut self, path: &Path, shown: &str, form: Form, story: String) -> Result<(), Problem> {
        let bytes = file::read_whole(path, form.packing, shown, self.options)?;
        let (article, warnings) = plain::article(path, shown, bytes)?;
        self.intake.problems.extend(warnings);
        self.intake.article(Article { story, ..article });
        Ok(())
    }

    fn page(&mut self, path: &Path, shown: &str, form: Form, story: String) -> Result<(), Problem> {
        let bytes = file::read_whole(path, form.packing, shown, self.options)?;
        let whence = Whence { shown, line: None, url: None };
        let (article, warnings) = page::from_bytes(bytes, None, whence)?;
        self.intake.problems.extend(warnings);
        let source = if article.source_known { article.source } else { file::stem(path) };
        let published = article.published.or_else(|| path_date::of_file(path));
        let path = Some(shown.to_owned());
        self.intake.article(Article { id: shown.to_owned(), path, story, source, published, ..article });
        Ok(())
    }

    fn lines(&mut self, path: &Path, shown: &str, form: Form) -> Result<(), Problem> {
        let mut input = file::open(path, form.packing, self.options).map_err(|error| unreadable(shown, &error))?;
        Lines::of_file(path, shown, self.options, &self.names, &mut self.intake).read(&mut *input);
        Ok(())
    }
}
