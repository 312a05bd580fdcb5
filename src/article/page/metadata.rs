//! A page's title, source, author, language and address: of what it says in several places, the one that is its own.

use super::json_ld::Node;
use super::lines::{Kind, Line};
use super::strip::Stripped;
use crate::article::url;
use std::borrow::Cow;

/// What a page says of itself.
#[derive(Debug, Default)]
pub(super) struct Metadata {
    pub(super) title: String,
    pub(super) source: Option<String>,
    pub(super) author: Option<String>,
    pub(super) language: Option<String>,
    pub(super) url: Option<String>,
}

const TITLES: &[&str] = &["og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title"];
const SOURCES: &[&str] = &["og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "cre", "site_name"];
const AUTHORS: &[&str] = &["author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl"];
const LANGUAGES: &[&str] = &["content-language", "language", "dc.language", "og:locale", "inlanguage"];
const ADDRESSES: &[&str] = &["og:url", "twitter:url", "parsely-link"];

/// Marks between a title and the site's name.
const SEPARATORS: &[&str] = &[" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", "|"];

/// The first meta tag of one of these names, entities resolved.
pub(super) fn meta(page: &Stripped, names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| {
        let own = page.metas.iter().filter(|(key, _)| key == name);
        own.map(|(_, value)| resolved(value)).find(|value| !value.is_empty())
    })
}

/// Characters without entities, white space run together.
pub(super) fn resolved(text: &str) -> String {
    let text: Cow<'_, str> = html_escape::decode_html_entities(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// The first heading, else the line at the front of the page that its title repeats beside the site's name.
pub(super) fn heading(heading: &str, title: &str, lines: &[Line]) -> String {
    if let Some(own) = below_site(heading, title, lines) {
        return own;
    }
    if !heading.is_empty() {
        return heading.to_owned();
    }
    let parts = [split_last(title), split_first(title)].into_iter().flatten().flat_map(|(a, b)| [a, b]);
    let parts: Vec<&str> = parts.collect();
    let mut headings = lines.iter().take(FRONT).filter(|line| line.kind == Kind::Heading);
    // The site's name stands above the headline.
    if let Some(own) = headings.rfind(|line| parts.iter().any(|part| same(&line.text, part))) {
        return own.text.clone();
    }
    let front = lines.iter().take(FRONT).map(|line| line.text.as_str());
    let named = front.filter(|line| line.chars().count() >= 15 && title.contains(line));
    named.max_by_key(|line| line.len()).unwrap_or_default().to_owned()
}

/// The headline of a page whose first heading is its site's name: a title that joins the two tells them apart.
fn below_site(site: &str, title: &str, lines: &[Line]) -> Option<String> {
    let parts = [split_last(title), split_first(title)].into_iter().flatten();
    let (front, back) = parts.into_iter().find(|(front, back)| same(front, site) || same(back, site))?;
    let own = if same(front, site) { back } else { front };
    let at = lines.iter().position(|line| line.text == site)?;
    let mut behind = lines.iter().take(FRONT).skip(at + 1);
    behind.find(|line| line.kind == Kind::Heading && same(&line.text, own)).map(|line| line.text.clone())
}

/// Lines of a page among which its headline is looked for.
const FRONT: usize = 600;

/// Chooses among what the page says; `heading` is its first heading, `given` the address it was got from.
pub(super) fn choose(page: &Stripped, node: &Node, heading: &str, given: Option<&str>) -> Metadata {
    let address = address(page, node, given);
    let source = source(page, node, heading, address.as_deref());
    let author = node.author.clone().or_else(|| meta(page, AUTHORS)).filter(|author| !author.contains("://"));
    let language = page.language.as_deref().map(resolved).or_else(|| meta(page, LANGUAGES));
    Metadata {
        title: title(page, node, heading, source.as_deref()),
        source,
        author,
        language: language.or_else(|| node.language.clone()),
        url: address,
    }
}

/// The page's own address, else the one that it was got from.
fn address(page: &Stripped, node: &Node, given: Option<&str>) -> Option<String> {
    let absolute = |address: &String| address.contains("://") && url::host(address).is_some();
    let canonical = page.canonical.as_deref().map(resolved).filter(absolute);
    let own = canonical.or_else(|| meta(page, ADDRESSES).filter(absolute));
    own.or_else(|| given.map(str::to_owned)).or_else(|| node.url.clone().filter(absolute))
}

fn source(page: &Stripped, node: &Node, heading: &str, address: Option<&str>) -> Option<String> {
    let host = address.and_then(url::host);
    let named = meta(page, SOURCES).or_else(|| node.publisher.clone());
    let named = named.filter(|name| name.chars().count() <= 80 && !name.contains("://"));
    named.or_else(|| suffix(&resolved(&page.title), heading, host.as_deref())).or(host)
}

/// The part of a title behind its last mark, where the address's host spells it or the rest is the headline.
fn suffix(title: &str, heading: &str, host: Option<&str>) -> Option<String> {
    let before = || title.strip_suffix(heading)?.trim_end().strip_suffix(':').map(|name| (heading, name.trim()));
    let (front, suffix) = split_last(title).or_else(before)?;
    let name = host.and_then(|host| host.split('.').next()).unwrap_or_default();
    let short = suffix.chars().count() <= 40;
    (short && (same(suffix, name) || same(front, heading))).then(|| suffix.to_owned())
}

fn title(page: &Stripped, node: &Node, heading: &str, source: Option<&str>) -> String {
    let headline = node.title.clone().filter(|_| node.is_article).map(|title| resolved(&title));
    let whole = resolved(&page.title);
    let stated = headline.or_else(|| meta(page, TITLES)).unwrap_or_default();
    let own_heading = heading.chars().count() >= 8
        && [&stated, &whole].iter().any(|other| !other.is_empty() && plain(other).contains(&plain(heading)));
    if own_heading || stated.is_empty() && says_less(&whole, heading, source) {
        return heading.to_owned();
    }
    let title = if stated.is_empty() { whole } else { stated };
    if title.is_empty() { heading.to_owned() } else { without_source(&title, source) }
}

/// A title element may hold the site's name alone, or the headline cut short.
fn says_less(title: &str, heading: &str, source: Option<&str>) -> bool {
    let site = source.is_some_and(|source| same(source, title));
    !title.is_empty() && !heading.is_empty() && (site || plain(heading).starts_with(&plain(title)))
}

/// A title without the site's name behind or before it.
fn without_source(title: &str, source: Option<&str>) -> String {
    let Some(source) = source.map(plain).filter(|source| !source.is_empty()) else { return title.to_owned() };
    let named = |part: &str| {
        let part = plain(part);
        !part.is_empty() && (source.contains(&part) || part.contains(&source))
    };
    if let Some((front, last)) = split_last(title)
        && named(last)
    {
        return front.to_owned();
    }
    match split_first(title) {
        Some((first, rest)) if named(first) => rest.to_owned(),
        _ => title.to_owned(),
    }
}

fn split_last(title: &str) -> Option<(&str, &str)> {
    let cuts = SEPARATORS.iter().filter_map(|mark| title.rfind(mark).map(|at| (at, mark.len())));
    let (at, length) = cuts.max()?;
    Some((title[..at].trim(), title[at + length..].trim()))
}

fn split_first(title: &str) -> Option<(&str, &str)> {
    let cuts = SEPARATORS.iter().filter_map(|mark| title.find(mark).map(|at| (at, mark.len())));
    let (at, length) = cuts.min()?;
    Some((title[..at].trim(), title[at + length..].trim()))
}

/// The same letters, of which there are some.
fn same(a: &str, b: &str) -> bool {
    !plain(a).is_empty() && plain(a) == plain(b)
}

/// Letters and digits alone, for comparison.
fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
