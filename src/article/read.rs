//! The stage's front door: each thing that was given is told apart and handed to what can read it.

use super::address::{Fetched, Fetcher, is_address};
use super::case::Correction;
use super::container::Container;
use super::file::{self, At, Entry, Form, Kind, not_read, resolved, stem, unreadable, walk};
use super::http::{Holds, charset};
use super::intake::Intake;
use super::lines::Lines;
use super::page::{self, Whence};
use super::story::Names;
use super::{Article, Problem, ReadOptions, archive, document, feed, language, path_date, plain};
use std::io::BufRead;
use std::ops::ControlFlow;
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
    let mut articles = Vec::new();
    let problems = read_each(paths, options, stdin, &mut |article| {
        articles.push(article);
        ControlFlow::Continue(())
    });
    ReadResult { articles, problems }
}

/// Reads as [`read`] does, and hands each article to `take` as soon as it is read, until that asks for no more; gives what
/// could not be read.
///
/// ```
/// use crosscheck::article::{ReadOptions, read_each};
/// use std::ops::ControlFlow;
///
/// let mut endless = std::io::BufReader::new(std::io::Read::chain(
///     r#"{"text": "Two bridges were closed."}"#.as_bytes(),
///     std::io::repeat(b'\n'),
/// ));
/// let mut first = None;
/// read_each(&["-".into()], &ReadOptions::default(), &mut endless, &mut |article| {
///     first = Some(article);
///     ControlFlow::Break(())
/// });
/// assert!(first.is_some());
/// ```
pub fn read_each(
    paths: &[PathBuf],
    options: &ReadOptions,
    stdin: &mut dyn BufRead,
    take: &mut dyn FnMut(Article) -> ControlFlow<()>,
) -> Vec<Problem> {
    let names = Names::new(paths, options.stories);
    let language = options.language.as_deref().and_then(language::primary);
    let intake = Intake::new(language, options.max_text, take);
    let fetcher = Fetcher::default();
    let mut reader = Reader { options, names, intake, fetcher, alone: paths.len() == 1 };
    for path in paths {
        reader.given(path, stdin);
    }
    reader.intake.problems
}

struct Reader<'a> {
    options: &'a ReadOptions,
    names: Names,
    intake: Intake<'a>,
    fetcher: Fetcher,
    /// Nothing else was given.
    alone: bool,
}

impl Reader<'_> {
    fn given(&mut self, path: &Path, stdin: &mut dyn BufRead) {
        let shown = path.to_string_lossy();
        if self.intake.done {
            // Nobody asks for more.
        } else if shown == "-" {
            self.stdin(stdin);
        } else if is_address(&shown) {
            self.address(&shown, self.names.joint(), true);
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
        let found = walk(path, self.options);
        self.intake.problems.extend(found.problems);
        for entry in found.files {
            if !self.intake.done {
                self.entry(entry);
            }
        }
    }

    fn entry(&mut self, Entry { at, shown, relative, folder, correction }: Entry) {
        let own = correction.as_ref().and_then(|correction| correction.story.as_deref());
        let story = self.names.folder(&relative, &folder, own);
        self.intake.correction =
            correction.map_or_else(Correction::default, |found| Correction { story: Some(story.clone()), ..found });
        match at {
            At::File(path, form) => self.article_file(&path, &shown, form, story),
            At::Address => self.address(&shown, story, false),
        }
        self.intake.correction = Correction::default();
    }

    fn file(&mut self, path: &Path, shown: &str) {
        let form = Form::settled(path, self.options);
        let problem = match (std::fs::metadata(path), form.kind) {
            (Err(error), _) => unreadable(shown, &error),
            (Ok(found), _) if would_wait(&found, path) => Problem::error(
                shown,
                None,
                "it is neither a file nor a folder; give what it holds on standard input, as -",
            ),
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
            Kind::Archive => self.archive(path, shown, form, story),
            Kind::Word => self.word(path, shown, story),
            Kind::Page => self.page(path, shown, form, story),
            Kind::Feed => self.feed(path, shown, form, story),
            _ => self.text(path, shown, form, story),
        };
        self.note(read);
    }

    fn note(&mut self, read: Result<(), Problem>) {
        self.intake.problems.extend(read.err());
    }

    fn text(&mut self, path: &Path, shown: &str, form: Form, story: String) -> Result<(), Problem> {
        let bytes = file::read_whole(path, form.packing, shown, self.options)?;
        let (article, warnings) = plain::article(path, shown, bytes)?;
        self.intake.problems.extend(warnings);
        self.intake.article(Article { story, ..article });
        Ok(())
    }

    fn lines(&mut self, path: &Path, shown: &str, form: Form) -> Result<(), Problem> {
        let mut input = file::open(path, form.packing, self.options).map_err(|error| unreadable(shown, &error))?;
        Lines::of_file(path, shown, self.options, &self.names, &mut self.intake).read(&mut *input);
        Ok(())
    }

    fn page(&mut self, path: &Path, shown: &str, form: Form, story: String) -> Result<(), Problem> {
        let bytes = file::read_whole(path, form.packing, shown, self.options)?;
        let (article, warnings) = page::from_bytes(bytes, None, Whence { shown, line: None, url: None })?;
        let article = self.container(shown, stem(path), story).placed(article, shown.to_owned());
        let published = article.published.or_else(|| path_date::of_file(path));
        self.intake.page(Article { published, ..article }, warnings);
        Ok(())
    }

    fn feed(&mut self, path: &Path, shown: &str, form: Form, story: String) -> Result<(), Problem> {
        let options = ReadOptions { max_bytes: self.options.max_bytes.min(feed::MOST_BYTES), ..self.options.clone() };
        let bytes = file::read_whole(path, form.packing, shown, &options)?;
        feed::read(&bytes, &self.container(shown, stem(path), story), &mut self.intake)
    }

    fn archive(&mut self, path: &Path, shown: &str, form: Form, story: String) -> Result<(), Problem> {
        let mut input = file::open(path, form.packing, self.options).map_err(|error| unreadable(shown, &error))?;
        archive::read(&mut *input, &self.container(shown, stem(path), story), &mut self.intake);
        Ok(())
    }

    fn word(&mut self, path: &Path, shown: &str, story: String) -> Result<(), Problem> {
        let article = document::article(path, shown, self.options)?;
        self.intake.article(Article { story, ..article });
        Ok(())
    }

    /// An address is fetched once; one that the editor `typed` may lie in the editor's own network.
    fn address(&mut self, shown: &str, story: String, typed: bool) {
        if !self.intake.is_new(shown.into(), shown) {
            return;
        }
        let fetched = self.fetcher.fetch(shown, typed, self.options);
        let read = fetched
            .map_err(|message| Problem::error(shown, None, message))
            .and_then(|fetched| self.fetched(fetched, shown, story));
        self.note(read);
    }

    fn fetched(&mut self, fetched: Fetched, shown: &str, story: String) -> Result<(), Problem> {
        let Fetched { url, content_type, body } = fetched;
        let host = super::url::host(&url).unwrap_or_default();
        let container = self.container(shown, host.clone(), story.clone());
        match Holds::of(&content_type, &body) {
            Holds::Page => {
                let whence = Whence { shown, line: None, url: Some(&url) };
                let (article, warnings) = page::from_bytes(body, charset(&content_type), whence)?;
                self.intake.page(container.placed(article, shown.to_owned()), warnings);
            }
            Holds::Feed => feed::read(&body, &container, &mut self.intake)?,
            Holds::Text => {
                let (article, warnings) = plain::article(Path::new(&url), shown, body)?;
                self.intake.problems.extend(warnings);
                let source = if article.source_known { article.source } else { host };
                let published = article.published.or_else(|| path_date::of_url(&url));
                self.intake.article(Article {
                    story,
                    source,
                    source_known: true,
                    url: Some(url),
                    published,
                    ..article
                });
            }
            Holds::Other => {
                let kind = super::intake::quoted(&content_type);
                return Err(Problem::error(shown, None, format!("it holds {kind}, which is no page, feed or text")));
            }
        }
        Ok(())
    }

    fn container<'s>(&self, shown: &'s str, stem: String, story: String) -> Container<'s> {
        Container { shown, stem, story, max_bytes: self.options.max_bytes }
    }
}

/// A pipe that nobody writes to would be waited for for ever; what the shell opened itself (`/dev/fd/63`) has a writer.
fn would_wait(found: &std::fs::Metadata, path: &Path) -> bool {
    !found.is_file() && !["/dev", "/proc"].iter().any(|system| path.starts_with(system))
}
