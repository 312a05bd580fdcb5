//! What of a page's tree is not its article, told by what its makers call it: menus, teasers, comments, buttons.

use super::{cards, names};
use dom_query::{Document, Element, NodeData, NodeId, NodeRef};

/// Bytes of a paragraph.
const PARAGRAPH: usize = 120;
/// What part of the page's paragraphs an element may hold and still go by its class.
const MOST_SHARE: f64 = 0.4;
/// The same for what readers wrote, which may be more than the article.
const MOST_TALK: f64 = 0.9;

/// Bytes of the paragraphs of a banner.
const BANNER: usize = 3000;

/// Takes out of `doc` what is named as no part of an article.
pub(super) fn remove(doc: &Document) {
    let Some(body) = doc.body() else { return };
    let total = weight(&body);
    let mut next = body.first_child();
    while let Some(node) = next {
        if is_around(&node, total) {
            next = after(&node, &body.id);
            node.remove_from_parent();
        } else {
            next = node.first_child().or_else(|| after(&node, &body.id));
        }
    }
    cards::remove(&body);
}

/// The next node that is not below `node`, up to the end of `root`.
fn after<'a>(node: &NodeRef<'a>, root: &NodeId) -> Option<NodeRef<'a>> {
    let mut at = *node;
    loop {
        if at.id == *root {
            return None;
        }
        if let Some(next) = at.next_sibling() {
            return Some(next);
        }
        at = at.parent()?;
    }
}

/// Bytes of the runs of text that are as long as those of paragraphs; teasers and menus have shorter ones.
fn weight(node: &NodeRef<'_>) -> usize {
    let long = |inner: NodeRef<'_>| {
        inner.query_or(0, |tree_node| match &tree_node.data {
            NodeData::Text { contents } if contents.len() >= PARAGRAPH => contents.len(),
            _ => 0,
        })
    };
    node.descendants_it().map(long).sum()
}

#[derive(Clone, Copy, PartialEq)]
enum Verdict {
    Keep,
    /// It goes, whatever it holds.
    Out,
    /// It goes unless the article is in it.
    Small,
    /// It goes unless the headline is in it.
    Talk,
    /// It asks for leave before the page is seen: it goes whatever its share is, unless it is too long for that.
    Banner,
    /// It is not seen at first: it goes unless the article is in it, which a script shows then.
    Hidden,
}

fn is_around(node: &NodeRef<'_>, total: usize) -> bool {
    let verdict = node.query_or(Verdict::Keep, |tree_node| match &tree_node.data {
        NodeData::Element(element) => verdict(element),
        _ => Verdict::Keep,
    });
    match verdict {
        Verdict::Keep => false,
        Verdict::Out => true,
        Verdict::Talk => weight(node) as f64 <= MOST_TALK * total as f64 && !holds_article(node),
        Verdict::Small => is_small(node, total),
        Verdict::Banner => (weight(node) < BANNER || is_small(node, total)) && !holds_article(node),
        Verdict::Hidden => {
            node.remove_attr("hidden");
            is_small(node, total)
        }
    }
}

fn is_small(node: &NodeRef<'_>, total: usize) -> bool {
    weight(node) as f64 <= MOST_SHARE * total as f64 && !holds_article(node)
}

/// The headline or what is marked as the body is in it.
pub(super) fn holds_article(node: &NodeRef<'_>) -> bool {
    node.descendants_it().any(|inner| {
        inner.query_or(false, |tree_node| match &tree_node.data {
            NodeData::Element(e) => &*e.name.local == "h1" || attribute(e, "itemprop") == Some("articleBody"),
            _ => false,
        })
    })
}

fn attribute<'e>(element: &'e Element, name: &str) -> Option<&'e str> {
    element.attrs.iter().find(|attr| &*attr.name.local == name).map(|attr| &*attr.value)
}

fn verdict(element: &Element) -> Verdict {
    let name = &*element.name.local;
    if matches!(name, "body" | "html" | "main") || attribute(element, "itemprop") == Some("articleBody") {
        return Verdict::Keep;
    }
    if names::NEVER.contains(name) {
        return if name == "aside" { Verdict::Small } else { Verdict::Out };
    }
    if attribute(element, "hidden").is_some() {
        return Verdict::Hidden;
    }
    if attribute(element, "role").is_some_and(|role| names::ROLES.contains(role)) || name == "footer" {
        return Verdict::Small;
    }
    if attribute(element, "itemprop") == Some("comment") {
        return Verdict::Out;
    }
    let named = |key| attribute(element, key).map_or(Verdict::Keep, |value| names(value, name));
    match (named("class"), named("id")) {
        (Verdict::Keep, other) => other,
        (found, _) => found,
    }
}

/// What the names in a class or an id say of an element.
fn names(value: &str, element: &str) -> Verdict {
    let mut found = Verdict::Keep;
    for name in telling(value, element) {
        let words = words(name);
        let banner = |word: &String| names::BANNERS.contains(word.as_str());
        if words.first().is_some_and(banner) || words.last().is_some_and(banner) {
            return Verdict::Banner;
        }
        let talk = |word: &String| names::TALK.contains(word.as_str());
        if element != "article" && words.len() <= 3 && words.iter().any(talk) {
            return Verdict::Talk;
        }
        let around = |word: &String| names::AROUND.contains(word.as_str());
        let edge = words.first().is_some_and(around) || words.last().is_some_and(around);
        let pair = words.windows(2).any(|pair| names::PAIRS.contains(&(pair[0].as_str(), pair[1].as_str())));
        let utility = matches!(words.first().map(String::as_str), Some("has" | "no" | "with" | "is" | "without"));
        if (edge || pair) && !utility {
            found = Verdict::Small;
        }
    }
    found
}

/// The names in a class that say what its element is, and not what its article is filed under.
pub(super) fn telling<'v>(value: &'v str, element: &str) -> impl Iterator<Item = &'v str> {
    let entry = element == "article" || value.split_ascii_whitespace().any(|name| names::ENTRIES.contains(name));
    let filed = |name: &str| name.starts_with("tag-") || name.starts_with("category-");
    value.split_ascii_whitespace().filter(move |name| !(entry && filed(name)))
}

/// `postMeta_box-2` as post, meta, box, 2.
pub(super) fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut last = ' ';
    for c in name.chars() {
        let starts = !last.is_alphanumeric() || last.is_lowercase() && c.is_uppercase();
        if c.is_alphanumeric() {
            match words.last_mut() {
                Some(word) if !starts => word.extend(c.to_lowercase()),
                _ => words.push(c.to_lowercase().collect()),
            }
        }
        last = c;
    }
    words
}
