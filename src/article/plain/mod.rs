//! A text file is one article, kept byte for byte; what is not text is refused with the place that shows it.

mod front_matter;

use super::file::{READ_KINDS, stem};
use super::found::Given;
use super::{Article, Clues, Problem, decode, path_date};
use front_matter::Found;
use std::path::Path;

/// A first line longer than this is a paragraph, and only its beginning is shown.
const TITLE_CHARS: usize = 300;

/// The article that the file at `path` is, and warnings; `shown` is its path as given.
pub(super) fn article(path: &Path, shown: &str, bytes: Vec<u8>) -> Result<(Article, Vec<Problem>), Problem> {
    let mut warnings = Vec::new();
    let text = decoded(bytes, shown, &mut warnings)?;
    if is_blank(&text) {
        return Err(Problem::error(shown, None, "the file is empty; it should hold one article's text"));
    }
    let found = front_matter::find(&text);
    let mut article = of_file(path, shown, text);
    if let Some(found) = found {
        article.body = found.end;
        article.title = title(article.words());
        apply(found, &mut article, shown, &mut warnings);
    }
    Ok((article, warnings))
}

/// The article that a whole file's text is, as far as the text and the file's name tell.
pub(super) fn of_file(path: &Path, shown: &str, text: String) -> Article {
    Article {
        id: shown.to_owned(),
        path: Some(shown.to_owned()),
        line: None,
        source: stem(path),
        source_known: false,
        url: None,
        title: title(&text),
        title_apart: false,
        body: 0,
        text,
        language: None,
        story: String::new(),
        published: path_date::of_file(path),
        clues: Clues::default(),
    }
}

/// What the front matter says beats what the file's name and first line say.
fn apply(found: Found, article: &mut Article, shown: &str, warnings: &mut Vec<Problem>) {
    let front = match found.front {
        Ok(front) => front,
        Err((line, message)) => {
            let message = format!("the front matter is broken ({message}), so nothing in it is used; the text is read");
            return warnings.push(Problem::warning(shown, line, message));
        }
    };
    let given = Given { url: front.url, source: front.source, language: front.language, published: front.published };
    let mut warn = |message: String| warnings.push(Problem::warning(shown, Some(1), message));
    given.fill(article, "in the front matter, ", &mut warn);
    if let Some(title) = front.title {
        article.title_apart = true;
        article.title = title;
    }
}

/// Nothing but white space and byte order marks.
pub(super) fn is_blank(text: &str) -> bool {
    text.trim_matches(is_padding).is_empty()
}

/// A text in whatever encoding; bytes that are none in it stand as U+FFFD, with a warning.
fn decoded(bytes: Vec<u8>, shown: &str, warnings: &mut Vec<Problem>) -> Result<String, Problem> {
    let decoded = decode::decode(bytes, None);
    if let Some(at) = decoded.text.bytes().position(|byte| byte == 0) {
        let message = format!("this is no text: there is a NUL byte at byte offset {at}; {READ_KINDS} are read");
        return Err(Problem::error(shown, None, message));
    }
    warnings.extend(decoded.warning(shown, None));
    Ok(decoded.text)
}

/// The first line of a text, without the marks of a Markdown heading.
fn title(text: &str) -> String {
    let first = text.lines().map(|line| line.trim_matches(is_padding)).find(|line| !line.is_empty());
    super::heading(first.unwrap_or_default()).chars().take(TITLE_CHARS).collect()
}

fn is_padding(c: char) -> bool {
    c.is_whitespace() || c == '\u{feff}'
}
