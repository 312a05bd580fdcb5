//! HTML pages: what a browser or a crawler saved, and the article in it.

mod body;
mod cards;
mod date;
mod elements;
mod furniture;
mod json_ld;
mod lines;
mod metadata;
mod names;
mod ready;
mod script;
mod stamp;
mod stated;
mod strip;
mod tags;
mod visible;

use super::clues::Clues;
use super::{Article, Problem, decode, language};
use dom_query::Document;
use metadata::Metadata;
use std::borrow::Cow;

/// Where a page was got from.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Whence<'a> {
    /// The input, for messages.
    pub(super) shown: &'a str,
    /// Its line, counted from 1.
    pub(super) line: Option<usize>,
    /// The address.
    pub(super) url: Option<&'a str>,
}

/// Reads the article of a page in whatever encoding; `charset` is the one that it was sent with.
///
/// The article has no id, path or story yet, and no source where its page and address name none.
///
/// # Errors
/// One line where the page holds no text.
pub(super) fn from_bytes(
    bytes: Vec<u8>,
    charset: Option<&str>,
    whence: Whence<'_>,
) -> Result<(Article, Vec<Problem>), Problem> {
    let label = charset.map(str::to_owned).or_else(|| decode::declared_in(&bytes).map(str::to_owned));
    let decoded = decode::decode(bytes, label.as_deref());
    let (article, mut warnings) = article(&decoded.text, whence)?;
    warnings.extend(decoded.warning(whence.shown, whence.line));
    Ok((article, warnings))
}

/// The words of a piece of HTML that is no page, such as a feed's entry: a line for each of its paragraphs.
pub(super) fn fragment(html: &str) -> String {
    let doc = Document::from(strip::strip(html).html);
    let found = doc.body().map(|body| lines::lines(&body)).unwrap_or_default();
    found.into_iter().map(|line| line.text).collect::<Vec<_>>().join("\n")
}

/// Reads the article of the page `html`, with a warning where the page was not read whole.
///
/// The article has no id, path or story yet, and no source where its page and address name none.
///
/// # Errors
/// One line where the page holds no text.
pub(super) fn article(html: &str, whence: Whence<'_>) -> Result<(Article, Vec<Problem>), Problem> {
    // Browsers pass over NUL, and a parser stops at each.
    let html = if html.contains('\0') { Cow::Owned(html.replace('\0', "")) } else { Cow::Borrowed(html) };
    let mut page = strip::strip(&html);
    let doc = Document::from(std::mem::take(&mut page.html));
    let seen = visible::elements(&doc);
    let around = doc.body().map(|body| lines::lines(&body)).unwrap_or_default();
    let title = metadata::resolved(&page.title);
    let canonical = page.canonical.as_deref().map(metadata::resolved);
    let addresses: Vec<&str> = [canonical.as_deref(), whence.url].into_iter().flatten().collect();
    let node = json_ld::article(&page.json_ld, &addresses, &format!("{title} {}", seen.heading)).unwrap_or_default();
    let heading = metadata::heading(&seen.heading, &title, &around);
    let told = metadata::choose(&page, &node, &heading, whence.url);
    let mut dates = date::stated(&page, &node, &addresses);
    dates.extend(seen.dates);
    dates.extend(visible::line_dates(&around, &heading));
    let clues = Clues {
        author: told.author.clone().or(seen.author),
        language: told.language.as_deref().and_then(language::primary),
        modified: date::modified(&dates),
        dates,
        of_page: true,
    };
    let text = body::text(doc, &told.title, node.body.as_deref());
    if text.is_empty() {
        let message = page.cut.map_or_else(
            || "the page holds no text; is its article made by a script?".to_owned(),
            |cut| format!("{cut}, and there is no text before that"),
        );
        return Err(Problem::error(whence.shown, whence.line, message));
    }
    let warning = page.cut.map(|cut| Problem::warning(whence.shown, whence.line, cut));
    Ok((made(told, text, clues), warning.into_iter().collect()))
}

fn made(told: Metadata, text: String, clues: Clues) -> Article {
    Article {
        id: String::new(),
        path: None,
        line: None,
        source_known: told.source.is_some(),
        source: told.source.unwrap_or_default(),
        url: told.url,
        title_apart: !told.title.is_empty(),
        title: told.title,
        text,
        body: 0,
        language: None,
        story: String::new(),
        published: clues.settle().map(|settled| settled.published),
        clues,
    }
}
