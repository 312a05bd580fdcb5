//! Article lines: a stream read a line at a time, in which a bad line costs that line only.

mod line;

use super::file::stem;
use super::found::Given;
use super::intake::Intake;
use super::page::{self, Whence};
use super::story::Names;
use super::{Article, Clues, Problem, ReadOptions};
use line::Fields;
use std::io::{self, BufRead, Read};
use std::path::Path;

/// What holds for every line of one input.
pub(super) struct Lines<'a, 'i> {
    path: Option<String>,
    shown: &'a str,
    /// The source of lines that name none.
    stem: String,
    options: &'a ReadOptions,
    names: &'a Names,
    intake: &'a mut Intake<'i>,
}

impl<'a, 'i> Lines<'a, 'i> {
    /// Lines of the file at `path`; `shown` is its path as given.
    pub(super) fn of_file(
        path: &Path,
        shown: &'a str,
        options: &'a ReadOptions,
        names: &'a Names,
        intake: &'a mut Intake<'i>,
    ) -> Self {
        Lines { path: Some(shown.to_owned()), shown, stem: stem(path), options, names, intake }
    }

    /// Lines on standard input.
    pub(super) fn of_stdin(options: &'a ReadOptions, names: &'a Names, intake: &'a mut Intake<'i>) -> Self {
        Lines { path: None, shown: "-", stem: "standard input".to_owned(), options, names, intake }
    }

    /// Takes in all lines up to the end of the input.
    pub(super) fn read(mut self, input: &mut dyn BufRead) {
        if let Err(error) = self.read_all(input) {
            self.error(None, format!("it cannot be read to its end: {error}"));
        }
    }

    fn read_all(&mut self, input: &mut dyn BufRead) -> io::Result<()> {
        let (mut bytes, mut number, mut empty) = (Vec::new(), 0, true);
        while let Some(length) = next_line(input, self.options.max_bytes, &mut bytes)? {
            number += 1;
            let fits = length == Length::Fits;
            let line = without_mark(&bytes, number);
            if fits && line.trim_ascii().is_empty() {
                continue;
            }
            empty = false;
            if number == 1 && line.contains(&0) {
                self.error(Some(1), "this is no text: there is a NUL byte in its first line; nothing of it is read");
                return Ok(());
            }
            match length {
                Length::Fits => self.line(line, number),
                Length::TooLong => self.too_long(number, ""),
                Length::Endless => {
                    self.too_long(number, ", and does not end soon; nothing behind it is read");
                    return Ok(());
                }
            }
            if self.intake.done {
                return Ok(());
            }
        }
        if empty {
            self.error(None, "it is empty; it should hold one article a line");
        }
        Ok(())
    }

    fn line(&mut self, bytes: &[u8], number: usize) {
        let mut fields = match line::parse(bytes) {
            Ok(fields) => fields,
            Err(message) => return self.error(Some(number), message),
        };
        match (fields.text.take(), fields.html.take()) {
            (Some(text), _) => self.article(fields, text, number),
            (None, Some(html)) => self.page(fields, &html, number),
            (None, None) => self.warn(number, "`text` is empty, so this article is skipped"),
        }
    }

    fn article(&mut self, fields: Fields, text: String, number: usize) {
        let id = fields.id.unwrap_or_else(|| format!("{}:{number}", self.shown));
        let mut article = Article {
            path: self.path.clone(),
            line: Some(number),
            source: self.stem.clone(),
            source_known: false,
            url: None,
            title_apart: fields.title.is_some(),
            title: fields.title.unwrap_or_default(),
            body: 0,
            text,
            language: None,
            story: self.names.line(fields.story, &id),
            published: None,
            clues: Clues::default(),
            id,
        };
        fields.given.fill(&mut article, "", &mut |message| self.warn(number, message));
        self.intake.article(article);
    }

    /// What the line says of a page beats what the page says of itself.
    fn page(&mut self, fields: Fields, html: &str, number: usize) {
        let id = fields.id.unwrap_or_else(|| format!("{}:{number}", self.shown));
        let whence = Whence { shown: self.shown, line: Some(number), url: fields.given.url.as_deref() };
        let (mut article, warnings) = match page::article(html, whence) {
            Ok(read) => read,
            Err(problem) => return self.intake.problems.push(problem),
        };
        self.intake.problems.extend(warnings);
        article.path = self.path.clone();
        article.line = Some(number);
        article.story = self.names.line(fields.story, &id);
        article.id = id;
        if let Some(title) = fields.title {
            article.title = title;
            article.title_apart = true;
        }
        if !article.source_known {
            article.source.clone_from(&self.stem);
        }
        self.beaten(fields.given, &mut article, number);
        self.intake.article(article);
    }

    /// A date that the line gives leaves nothing to settle; an address only says where the page was.
    fn beaten(&mut self, mut given: Given, article: &mut Article, number: usize) {
        given.url = None;
        let found = article.published.take();
        given.fill(article, "", &mut |message| self.warn(number, message));
        if article.published.is_some() {
            article.clues.dates.clear();
        } else {
            article.published = found;
        }
    }

    fn too_long(&mut self, number: usize, rest: &str) {
        let most = self.options.max_bytes;
        let message = format!("this line is longer than {most} bytes, the most that is read of one article{rest}");
        self.error(Some(number), message);
    }

    fn error(&mut self, line: Option<usize>, message: impl Into<String>) {
        self.intake.problems.push(Problem::error(self.shown, line, message));
    }

    fn warn(&mut self, line: usize, message: impl Into<String>) {
        self.intake.problems.push(Problem::warning(self.shown, Some(line), message));
    }
}

/// How long a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Length {
    Fits,
    TooLong,
    /// So long that its end was not looked for any further.
    Endless,
}

/// Times the most bytes of a line that its end is looked for, and at least a megabyte.
const PATIENCE: u64 = 4;

/// The next line without its end, and whether it fits; `None` at the end of the input.
/// Of a line that does not fit no more is held than would have fitted.
fn next_line(input: &mut dyn BufRead, max_bytes: u64, line: &mut Vec<u8>) -> io::Result<Option<Length>> {
    line.clear();
    let mut start = Read::take(&mut *input, max_bytes.saturating_add(1));
    let read = start.read_until(b'\n', line)?;
    let ended = line.pop_if(|byte| *byte == b'\n').is_some();
    if read == 0 {
        return Ok(None);
    }
    if ended || read as u64 <= max_bytes {
        return Ok(Some(Length::Fits));
    }
    *line = Vec::new();
    let most = max_bytes.saturating_mul(PATIENCE).max(1 << 20);
    let skipped = Read::take(&mut *input, most).skip_until(b'\n')?;
    Ok(Some(if (skipped as u64) < most { Length::TooLong } else { Length::Endless }))
}

/// Some editors begin a file with a byte order mark, which is no JSON.
fn without_mark(line: &[u8], number: usize) -> &[u8] {
    let mark = if number == 1 { "\u{feff}" } else { "" };
    line.strip_prefix(mark.as_bytes()).unwrap_or(line)
}
