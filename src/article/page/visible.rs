//! Dates that a reader of a page sees, and where: under the headline, beside it, or somewhere else.

use super::elements::Names;
use super::furniture;
use super::lines::{self, Line};
use super::names;
use super::stamp;
use crate::article::clues::{DateClue, Place};
use dom_query::{Document, Element, NodeData, NodeId, NodeRef};

/// Elements and lines of one page that are looked at.
const MOST: usize = 60;
/// Characters of a line that holds a date and little else.
const MOST_CHARS: usize = 160;
/// Characters of an element made for a date, with what its makers say around one.
const MOST_MADE: usize = 260;
/// Characters of a paragraph of an article's text.
const PARAGRAPH: usize = 160;
/// Lines behind the headline that belong to it.
const BESIDE: usize = 12;

/// Dates in elements made for them, and the page's first heading.
pub(super) struct Seen {
    pub(super) dates: Vec<DateClue>,
    pub(super) heading: String,
    /// Who is marked as its author.
    pub(super) author: Option<String>,
}

/// Looks through `doc` as it was read.
pub(super) fn elements(doc: &Document) -> Seen {
    let mut walk = Walk::default();
    if let Some(body) = doc.body() {
        walk.node(&body, Around { article: false });
    }
    for node in walk.elsewhere.iter().filter_map(|id| doc.tree.get(id)) {
        node.set_attr(lines::ELSEWHERE, "");
    }
    Seen { dates: walk.dates, heading: walk.heading, author: walk.author }
}

/// Short lines with figures, those beside the heading first.
pub(super) fn line_dates(lines: &[Line], heading: &str) -> Vec<DateClue> {
    let at = lines.iter().position(|line| !heading.is_empty() && line.text == heading);
    let front = at.unwrap_or(0);
    let (mut out, mut paragraphs) = (Vec::new(), 0);
    for (index, line) in lines.iter().enumerate().filter(|(_, line)| !line.elsewhere) {
        let long = line.text.chars().count() > PARAGRAPH;
        let beside = index >= front && index < front + BESIDE && paragraphs < 2;
        paragraphs += usize::from(line.text.chars().count() > PARAGRAPH / 2 && index > front);
        let dated = line.text.chars().filter(|c| stamp::ascii_digit(*c).is_ascii_digit()).count() >= 3;
        if dated && !long && line.text.chars().count() <= MOST_CHARS && out.len() < MOST {
            let place = if beside { Place::Line } else { Place::Far };
            let text = line.text.clone();
            let day = stamp::day_within(&text).filter(|_| text.chars().count() <= PARAGRAPH / 2);
            out.push(DateClue { place, day, text, doubtful: false });
        }
    }
    out
}

#[derive(Clone, Copy)]
struct Around {
    article: bool,
}

#[derive(Default)]
struct Walk {
    dates: Vec<DateClue>,
    heading: String,
    author: Option<String>,
    /// Characters of text since the heading.
    since: usize,
    /// Parts about something else; a tree is not to be changed while it is walked.
    elsewhere: Vec<NodeId>,
}

/// What an element is to a search for dates.
#[derive(Default)]
struct Found {
    name: String,
    elsewhere: bool,
    author: bool,
    published: bool,
    changed: bool,
    /// Made for dates: its element, its class, its id.
    made: bool,
    /// The stamp that it carries.
    stamp: Option<String>,
}

impl Walk {
    fn node(&mut self, node: &NodeRef<'_>, around: Around) {
        let found = node.query_or(None, |tree_node| match &tree_node.data {
            NodeData::Element(element) => Some(found(element)),
            NodeData::Text { contents } => {
                self.since += contents.trim().chars().count();
                None
            }
            _ => None,
        });
        let Some(found) = found else { return };
        if found.name == "h1" && self.heading.is_empty() {
            self.heading = run_together(&node.text());
            self.since = 0;
        }
        if found.elsewhere && !furniture::holds_article(node) {
            self.elsewhere.push(node.id);
            return;
        }
        if found.author && self.author.is_none() {
            self.author = Some(run_together(&node.text())).filter(|name| (3..80).contains(&name.chars().count()));
        }
        let around = Around { article: around.article || found.name == "article" };
        if (found.made || found.published || found.changed) && self.dates.len() < MOST {
            self.date(node, &found, around);
        }
        for child in node.children_it(false) {
            self.node(&child, around);
        }
    }

    fn date(&mut self, node: &NodeRef<'_>, found: &Found, around: Around) {
        let stamped = found.stamp.as_deref().and_then(stamp::day);
        let text = short_text(node);
        if stamped.is_none() && text.is_empty() {
            return;
        }
        let beside = self.since < PARAGRAPH * 2 && !self.heading.is_empty() || around.article && self.since < PARAGRAPH;
        let place = match () {
            () if found.changed => Place::Changed,
            () if found.published => Place::Marked,
            () if beside => Place::Header,
            () => Place::Elsewhere,
        };
        let day = stamped.or_else(|| stamp::day(&text));
        self.dates.push(DateClue { place, day, text, doubtful: false });
    }
}

/// The text of a small element; empty where it is long or holds no figure.
fn short_text(node: &NodeRef<'_>) -> String {
    if node.normalized_char_count() > MOST_MADE {
        return String::new();
    }
    let text = run_together(&node.text());
    let dated = text.chars().any(|c| stamp::ascii_digit(c).is_ascii_digit());
    if dated { text } else { String::new() }
}

fn run_together(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn found(element: &Element) -> Found {
    let name = element.name.local.to_string();
    let value = |key: &str| element.attrs.iter().find(|attr| &*attr.name.local == key).map(|attr| &*attr.value);
    let mut words = Vec::new();
    for key in ["class", "id", "data-testid", "data-component"] {
        let names = value(key).into_iter().flat_map(|value| furniture::telling(value, &name));
        words.extend(names.flat_map(furniture::words));
    }
    let has = |list: &Names| words.iter().any(|word| list.contains(word.as_str()));
    let prop = value("itemprop").unwrap_or_default();
    let property = value("property").unwrap_or_default();
    let is = |name: &str| prop == name || property.ends_with(name);
    let stamps = ["datetime", "content", "data-datetime", "data-published", "data-time", "data-date", "data-timestamp"];
    let titled = matches!(&*name, "abbr" | "time" | "span").then(|| value("title")).flatten();
    Found {
        elsewhere: matches!(&*name, "aside" | "nav") || !matches!(&*name, "body" | "html") && has(&names::ELSEWHERE),
        author: prop == "author" || value("rel") == Some("author"),
        published: is("datePublished") || is("dateCreated") || value("pubdate").is_some(),
        changed: is("dateModified") || has(&names::CHANGES),
        made: name == "time" || has(&names::DATES),
        stamp: stamps.iter().find_map(|key| value(key)).or(titled).map(str::to_owned),
        name,
    }
}
