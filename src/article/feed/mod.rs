//! Feeds: RSS, Atom and JSON Feed. Each entry is an article of the feed's outlet; what it links to is not fetched.

mod day;

use super::container::Container;
use super::found::code;
use super::intake::Intake;
use super::plain::is_blank;
use super::{Article, Clues, How, Problem, Published, page, path_date, url};
use feed_rs::model::{Entry, Feed, Text};
use feed_rs::parser::Builder;

/// Bytes in which a feed says that it is one.
pub(super) const HEAD: u64 = 2048;

/// The most bytes of a feed, whatever is asked of texts: its entries take ten times as many in memory.
pub(super) const MOST_BYTES: u64 = 8 << 20;
/// A newspaper's whole day has fewer entries.
const MOST_ENTRIES: usize = 10_000;

/// Does a file's beginning say that it is a feed?
pub(super) fn is_feed(bytes: &[u8]) -> bool {
    const MARKS: [&str; 5] = ["<rss", "<feed", "<rdf:rdf", "jsonfeed.org/version", "<channel"];
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD as usize)]).to_lowercase().replace("\\/", "/");
    MARKS.iter().any(|mark| head.contains(mark))
}

/// Takes in the entries of a feed.
///
/// # Errors
/// One line where it is no feed that can be read.
pub(super) fn read(bytes: &[u8], container: &Container<'_>, intake: &mut Intake) -> Result<(), Problem> {
    let parser = Builder::new().timestamp_parser(day::as_utc).build();
    let feed =
        parser.parse(bytes).map_err(|error| container.error(format!("it is no feed that can be read ({error})")))?;
    let all = feed.entries.len();
    if all > MOST_ENTRIES {
        let message = format!("it has {all} entries; only the first {MOST_ENTRIES} are read");
        intake.problems.push(container.error(message));
    }
    let source = feed.title.as_ref().map(plain).filter(|title| !is_blank(title));
    let mut empty = 0;
    for (index, entry) in feed.entries.iter().take(MOST_ENTRIES).enumerate() {
        match article(entry, &feed, source.as_deref(), index + 1, container) {
            Some(article) => intake.article(article),
            None => empty += 1,
        }
    }
    if empty == all.min(MOST_ENTRIES) {
        return Err(container.error("there is no entry with a text in this feed"));
    }
    if empty > 0 {
        intake
            .problems
            .push(container.warning(format!("{empty} of its {all} entries have no text, and are passed over")));
    }
    Ok(())
}

/// An entry's article; `None` where it has no text.
fn article(
    entry: &Entry,
    feed: &Feed,
    source: Option<&str>,
    number: usize,
    container: &Container<'_>,
) -> Option<Article> {
    let text = text(entry).filter(|text| !is_blank(text))?;
    let link = link(entry);
    let source = source.map(str::to_owned).or_else(|| url::host(link.as_deref()?));
    let language = entry.language.clone().or_else(|| feed.language.clone());
    let title = entry.title.as_ref().map(plain).unwrap_or_default();
    let day = entry.published.or(entry.updated).and_then(|at| path_date::leading_day(&at.to_rfc3339()));
    let stated = day.map(|date| Published { date, how: How::Metadata, sure: true });
    Some(Article {
        id: container.id(number),
        path: Some(container.shown.to_owned()),
        line: None,
        source_known: source.is_some(),
        source: source.unwrap_or_else(|| container.stem.clone()),
        title_apart: !is_blank(&title),
        title,
        body: 0,
        clues: Clues::default(),
        text,
        language: code(language, "", &mut |_| {}),
        story: container.story.clone(),
        published: stated.or_else(|| path_date::of_url(link.as_deref()?)),
        url: link,
    })
}

/// The whole text where the feed has it, else the summary.
fn text(entry: &Entry) -> Option<String> {
    let content = entry.content.as_ref().and_then(|content| {
        let body = content.body.as_deref()?;
        Some(if content.content_type.subty() == "plain" { body.to_owned() } else { page::fragment(body) })
    });
    content.filter(|text| !is_blank(text)).or_else(|| entry.summary.as_ref().map(plain))
}

/// The words of a text that may hold markup.
fn plain(text: &Text) -> String {
    let marked = text.content_type.subty() != "plain" || text.content.contains("</") || text.content.contains("&amp;");
    if marked { page::fragment(&text.content) } else { text.content.trim().to_owned() }
}

/// The address of the entry itself, not of a picture or a comment.
fn link(entry: &Entry) -> Option<String> {
    let own = |link: &&feed_rs::model::Link| link.rel.as_deref().is_none_or(|rel| rel == "alternate");
    entry.links.iter().find(own).or(entry.links.first()).map(|link| link.href.clone())
}
