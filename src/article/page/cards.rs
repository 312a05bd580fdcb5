//! Teasers that stand in a row: a headline that leads elsewhere and a line or two about it, made alike.

use dom_query::{NodeData, NodeId, NodeRef};
use rustc_hash::FxHashSet;

/// Characters of a teaser.
const MOST_CARD: usize = 500;
/// Nodes of one.
const MOST_NODES: usize = 100;
/// Characters of it that are no link.
const MOST_FREE: usize = 320;
/// Characters of a headline.
const HEADLINE: usize = 15;
/// Elements that are no part of a text, whatever they begin with.
const BOXES: &[&str] = &["div", "article", "section"];
/// Characters of a sentence outside all teasers, without which a page is a list of them.
const SENTENCE: usize = 40;

/// Takes out of `body` all teasers in rows, unless there is nothing else on the page.
pub(super) fn remove(body: &NodeRef<'_>) {
    let mut found = Vec::new();
    let mut sentences = 0;
    visit(body, false, &mut found, &mut sentences);
    if sentences > 0 {
        let nodes = found.iter().filter_map(|id| body.tree.get(id));
        nodes.for_each(|node| node.remove_from_parent());
    }
}

/// Gathers the teasers below `node`, and counts the sentences outside them.
fn visit(node: &NodeRef<'_>, linked: bool, found: &mut Vec<NodeId>, sentences: &mut usize) {
    if !linked && text_length(node) >= SENTENCE {
        *sentences += 1;
    }
    let linked = linked || name(node) == "a";
    let children: Vec<NodeRef<'_>> = node.children_it(false).collect();
    let elements: Vec<NodeRef<'_>> = children.iter().filter(|child| child.is_element()).copied().collect();
    let alike = |a: &NodeRef<'_>, b: &NodeRef<'_>| name(a) == name(b) && a.class() == b.class();
    let mut cards = FxHashSet::default();
    for run in elements.chunk_by(|a, b| alike(a, b)).filter(|run| run.len() > 1) {
        let of = |kind: fn(&Seen) -> bool| {
            let own = run.iter().filter(|child| measured(child).is_some_and(|seen| kind(&seen)));
            own.map(|child| child.id).collect::<Vec<_>>()
        };
        let (headed, led) = (of(Seen::is_headed), of(Seen::is_led));
        if headed.len() > 1 {
            cards.extend(headed);
        } else if led.len() == run.len() && led.len() > 2 && BOXES.iter().any(|name| run[0].has_name(name)) {
            cards.extend(led);
        }
    }
    for child in children.iter().filter(|child| !cards.contains(&child.id)) {
        visit(child, linked, found, sentences);
    }
    found.extend(cards);
}

/// What has been seen of an element that may be a teaser.
#[derive(Default)]
struct Seen {
    nodes: usize,
    all: usize,
    free: usize,
    /// Characters of headings, and those of them that lead elsewhere.
    heading: usize,
    leading: usize,
    /// Characters of links before any others.
    first: usize,
}

impl Seen {
    /// Its headline leads elsewhere.
    fn is_headed(&self) -> bool {
        self.heading > 0 && self.leading == self.heading
    }

    /// It begins with as much of a link as a headline has.
    fn is_led(&self) -> bool {
        self.first >= HEADLINE
    }
}

#[derive(Clone, Copy)]
struct Within {
    link: bool,
    heading: bool,
}

/// What is seen of an element that is short enough for a teaser.
fn measured(node: &NodeRef<'_>) -> Option<Seen> {
    let mut seen = Seen::default();
    let short = measure(node, Within { link: false, heading: false }, &mut seen);
    (short && seen.free <= MOST_FREE).then_some(seen)
}

/// Measures `node`; false as soon as it is more than a teaser.
fn measure(node: &NodeRef<'_>, within: Within, seen: &mut Seen) -> bool {
    let length = text_length(node);
    seen.nodes += 1;
    seen.all += length;
    seen.free += if within.link { 0 } else { length };
    seen.first += if within.link && seen.free == 0 { length } else { 0 };
    seen.heading += if within.heading { length } else { 0 };
    seen.leading += if within.heading && within.link { length } else { 0 };
    let name = name(node);
    let within = Within {
        link: within.link || name == "a" && node.attr("href").is_some_and(|href| !href.starts_with('#')),
        heading: within.heading || super::strip::is_heading(&name),
    };
    let short = seen.all <= MOST_CARD && seen.nodes <= MOST_NODES;
    short && name != "h1" && node.children_it(false).all(|child| measure(&child, within, seen))
}

/// Characters of a node of text.
fn text_length(node: &NodeRef<'_>) -> usize {
    node.query_or(0, |tree_node| match &tree_node.data {
        NodeData::Text { contents } => contents.trim().chars().count(),
        _ => 0,
    })
}

/// An element's name; empty for what is none.
fn name(node: &NodeRef<'_>) -> String {
    node.node_name().map(|name| name.to_string()).unwrap_or_default()
}
