//! The part of a page that reads like an article, by the library that weighs trees; what it would misread is put right
//! before.

use super::lines::BREAK;
use dom_query::{Document, NodeRef};
use dom_smoothie::{Config, Readability};

/// Elements whose own words are one text, so that what a class calls a run of them says nothing of the whole.
const TEXTS: &[&str] = &["p", "li", "dd", "blockquote", "h2", "h3", "h4"];

/// The article as a tree of its own.
pub(super) fn readable(doc: Document) -> Option<Document> {
    prepare(&doc);
    let config = Config { disable_json_ld: true, char_threshold: 250, ..Config::default() };
    let mut readability = Readability::with_document(doc, None, Some(config)).ok()?;
    let article = readability.parse().ok()?;
    Some(Document::fragment(article.content))
}

/// Line breaks are kept as characters, since some are lost with their elements, and runs within a text lose their names.
fn prepare(doc: &Document) {
    let Some(body) = doc.body() else { return };
    let nodes: Vec<NodeRef<'_>> = body.descendants_it().collect();
    for node in &nodes {
        if node.has_name("br") {
            if !node.next_element_sibling().is_some_and(|next| next.has_name("br")) {
                node.insert_after(&doc.tree.new_text(BREAK.to_string()));
            }
        } else if is_run(node) {
            node.remove_attrs(&["class", "id"]);
        }
    }
}

fn is_run(node: &NodeRef<'_>) -> bool {
    let inline = ["span", "b", "strong", "i", "em", "font"].iter().any(|name| node.has_name(name));
    inline && node.parent().is_some_and(|parent| TEXTS.iter().any(|name| parent.has_name(name)))
}
