//! An element's text as a reader sees it: a line for each paragraph, heading, list item and row.

use super::strip::is_heading;
use dom_query::{NodeData, NodeRef};

/// One line of a page.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    /// Its characters, white space run together; never empty.
    pub(super) text: String,
    /// Characters of it that are links.
    pub(super) linked: usize,
    /// Characters of its own at the front, before any that are links.
    pub(super) before: usize,
    /// Characters of it that are a date.
    pub(super) dated: usize,
    /// It stands in a part of the page that is about something else.
    pub(super) elsewhere: bool,
    /// What it is.
    pub(super) kind: Kind,
}

/// What a line is by its innermost block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Heading,
    Item,
}

/// The attribute that marks parts of a page about something else.
pub(super) const ELSEWHERE: &str = "data-elsewhere";

/// A line break that is kept as a character, of those that nobody writes.
pub(super) const BREAK: char = '\u{e000}';

/// Elements that stand on lines of their own.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "header",
    "hgroup",
    "hr",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "option",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "tfoot",
    "thead",
    "tr",
    "ul",
];

/// The lines below `node`.
pub(super) fn lines(node: &NodeRef<'_>) -> Vec<Line> {
    let mut writer = Writer::default();
    writer.node(node, State { kind: Kind::Text, linked: false, dated: false, elsewhere: false });
    writer.end_line(Kind::Text);
    writer.lines
}

#[derive(Clone, Copy)]
struct State {
    kind: Kind,
    linked: bool,
    dated: bool,
    elsewhere: bool,
}

#[derive(Default)]
struct Writer {
    lines: Vec<Line>,
    line: String,
    linked: usize,
    before: usize,
    dated: usize,
    elsewhere: bool,
    /// White space is due before the next word.
    space: bool,
}

impl Writer {
    /// The depth of trees is bounded before they are parsed.
    fn node(&mut self, node: &NodeRef<'_>, state: State) {
        let mut state = state;
        let (name, text) = node.query_or((None, None), |tree_node| match &tree_node.data {
            NodeData::Text { contents } => (None, Some(contents.clone())),
            NodeData::Element(element) => {
                state.elsewhere |= element.attrs.iter().any(|attr| &*attr.name.local == ELSEWHERE);
                (Some(element.name.local.clone()), None)
            }
            _ => (None, None),
        });
        if let Some(text) = text {
            return self.text(&text, state);
        }
        match name.as_deref() {
            Some("br") => self.end_line(state.kind),
            Some("td" | "th") if is_layout(node) => {
                self.end_line(state.kind);
                self.children(node, state);
                self.end_line(state.kind);
            }
            Some("td" | "th") => {
                self.children(node, state);
                self.space = true;
            }
            Some(name) if BLOCKS.contains(&name) || is_heading(name) => {
                self.end_line(state.kind);
                let inner = State { kind: kind_of(name, state.kind), ..state };
                self.children(node, inner);
                self.end_line(inner.kind);
            }
            Some("time") => self.children(node, State { dated: true, ..state }),
            Some("a") => self.children(node, State { linked: true, ..state }),
            _ => self.children(node, state),
        }
    }

    fn children(&mut self, node: &NodeRef<'_>, state: State) {
        for child in node.children_it(false) {
            self.node(&child, state);
        }
    }

    fn text(&mut self, text: &str, state: State) {
        for c in text.chars().filter(|c| *c != '\0') {
            if c == BREAK {
                self.end_line(state.kind);
                continue;
            }
            if c.is_whitespace() {
                self.space = true;
                continue;
            }
            if self.space && !self.line.is_empty() {
                self.line.push(' ');
            }
            self.space = false;
            self.line.push(c);
            self.linked += usize::from(state.linked);
            self.before += usize::from(self.linked == 0);
            self.dated += usize::from(state.dated);
            self.elsewhere |= state.elsewhere;
        }
    }

    fn end_line(&mut self, kind: Kind) {
        let text = std::mem::take(&mut self.line);
        let linked = std::mem::take(&mut self.linked);
        let before = std::mem::take(&mut self.before);
        let dated = std::mem::take(&mut self.dated);
        let elsewhere = std::mem::take(&mut self.elsewhere);
        self.space = false;
        if text.chars().any(|c| !c.is_whitespace() && !is_mark(c)) {
            self.lines.push(Line { text, linked, before, dated, elsewhere, kind });
        }
    }
}

/// Marks of direction and width, which are nothing by themselves.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

/// A cell that holds more than a word or a figure: its table lays out a page.
fn is_layout(cell: &NodeRef<'_>) -> bool {
    cell.descendants_it().any(|inner| {
        inner.query_or(false, |tree_node| match &tree_node.data {
            NodeData::Element(element) => &*element.name.local == "br" || BLOCKS.contains(&&*element.name.local),
            _ => false,
        })
    })
}

fn kind_of(name: &str, outer: Kind) -> Kind {
    match name {
        "li" | "dd" | "dt" => Kind::Item,
        _ if is_heading(name) => Kind::Heading,
        _ => outer,
    }
}
