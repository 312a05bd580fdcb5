//! Article lines: a stream read a line at a time, in which a bad line costs that line only.

use super::intake::{Intake, quoted};
use super::line::{self, Fields};
use super::story::Names;
use super::text_file::stem;
use super::{Article, How, Problem, Published, ReadOptions, language, path_date, url};
use serde_json::Value;
use std::io::{self, BufRead, Read};
use std::path::Path;

/// What holds for every line of one input.
pub(super) struct Lines<'a> {
    path: Option<String>,
    shown: &'a str,
    /// The source of lines that name none.
    stem: String,
    options: &'a ReadOptions,
    names: &'a Names,
    intake: &'a mut Intake,
}

impl<'a> Lines<'a> {
    /// Lines of the file at `path`; `shown` is its path as given.
    pub(super) fn of_file(
        path: &Path,
        shown: &'a str,
        options: &'a ReadOptions,
        names: &'a Names,
        intake: &'a mut Intake,
    ) -> Self {
        Lines { path: Some(shown.to_owned()), shown, stem: stem(path), options, names, intake }
    }

    /// Lines on standard input.
    pub(super) fn of_stdin(options: &'a ReadOptions, names: &'a Names, intake: &'a mut Intake) -> Self {
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
        while let Some(fits) = next_line(input, self.options.max_bytes, &mut bytes)? {
            number += 1;
            let line = without_mark(&bytes, number);
            if fits && line.trim_ascii().is_empty() {
                continue;
            }
            empty = false;
            if number == 1 && line.contains(&0) {
                self.error(Some(1), "this is no text: there is a NUL byte in its first line; nothing of it is read");
                return Ok(());
            }
            if fits { self.line(line, number) } else { self.too_long(number) }
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
        match fields.text.take() {
            Some(text) => self.article(fields, text, number),
            None => self.warn(number, "`text` is empty, so this article is skipped"),
        }
    }

    fn article(&mut self, fields: Fields, text: String, number: usize) {
        let id = fields.id.unwrap_or_else(|| format!("{}:{number}", self.shown));
        let published = self.published(fields.published, fields.url.as_deref(), number);
        let language = self.language(fields.language, number);
        let source = fields.source.or_else(|| url::host(fields.url.as_deref()?));
        let article = Article {
            path: self.path.clone(),
            line: Some(number),
            source_known: source.is_some(),
            source: source.unwrap_or_else(|| self.stem.clone()),
            url: fields.url,
            title_apart: fields.title.is_some(),
            title: fields.title.unwrap_or_default(),
            text,
            language,
            story: self.names.line(fields.story, &id),
            published,
            id,
        };
        self.intake.article(article);
    }

    fn published(&mut self, given: Option<Value>, url: Option<&str>, number: usize) -> Option<Published> {
        let from_url = url.and_then(path_date::of_url);
        let Some(given) = given else { return from_url };
        match given.as_str().and_then(|text| path_date::leading_day(text.trim())) {
            Some(date) => Some(Published { date, how: How::Metadata, sure: true }),
            None => {
                let shown = quoted(given.as_str().unwrap_or(&given.to_string()));
                self.warn(number, format!("`published` is {shown}, not an ISO day such as 2025-08-13; it is left out"));
                from_url
            }
        }
    }

    fn language(&mut self, given: Option<String>, number: usize) -> Option<String> {
        if let Some(forced) = self.options.language.as_deref().and_then(language::primary) {
            return Some(forced);
        }
        let given = given?;
        let subtag = language::primary(&given).filter(|subtag| language::is_code(subtag));
        if subtag.is_none() {
            let shown = quoted(&given);
            self.warn(number, format!("`language` is {shown}, not a code such as ar; it is guessed from the text"));
        }
        subtag
    }

    fn too_long(&mut self, number: usize) {
        let most = self.options.max_bytes;
        self.error(
            Some(number),
            format!("this line is longer than {most} bytes, the most that is read of one article"),
        );
    }

    fn error(&mut self, line: Option<usize>, message: impl Into<String>) {
        self.intake.problems.push(Problem::error(self.shown, line, message));
    }

    fn warn(&mut self, line: usize, message: impl Into<String>) {
        self.intake.problems.push(Problem::warning(self.shown, Some(line), message));
    }
}

/// The next line without its end, and whether it fits; `None` at the end of the input.
/// Of a line that does not fit no more is held than would have fitted.
fn next_line(input: &mut dyn BufRead, max_bytes: u64, line: &mut Vec<u8>) -> io::Result<Option<bool>> {
    line.clear();
    let mut start = Read::take(&mut *input, max_bytes.saturating_add(1));
    let read = start.read_until(b'\n', line)?;
    let ended = line.pop_if(|byte| *byte == b'\n').is_some();
    if read == 0 {
        return Ok(None);
    }
    let fits = ended || read as u64 <= max_bytes;
    if !fits {
        *line = Vec::new();
        input.skip_until(b'\n')?;
    }
    Ok(Some(fits))
}

/// Some editors begin a file with a byte order mark, which is no JSON.
fn without_mark(line: &[u8], number: usize) -> &[u8] {
    let mark = if number == 1 { "\u{feff}" } else { "" };
    line.strip_prefix(mark.as_bytes()).unwrap_or(line)
}
