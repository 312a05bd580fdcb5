//! A page without what no reader sees: scripts, styles and most attributes go, metadata is set apart, and nothing
//! nested or repeated beyond reason reaches the parser, whose work grows with the square of it.

use super::elements;
use super::tags::{Tag, Token, Tokens};
use rustc_hash::FxHashMap;

/// Elements inside each other that are kept as such; browsers stop at 512.
const MOST_DEPTH: usize = 200;
/// Elements that are read; the longest live pages have some 20,000.
const MOST_ELEMENTS: usize = 40_000;
/// Open elements of formatting that a parser opens anew in each block, summed over the blocks.
const MOST_REOPENED: usize = 200_000;
/// References and stray marks after which a run of text is cut in two: a parser copies the run at each of them.
const MOST_MARKS: usize = 500;
/// Bytes of text between tags that are read; a parser takes a hundred times as many in memory.
const MOST_TEXT: usize = 1_000_000;
/// Bytes of JSON that are kept of one page.
const MOST_JSON: usize = 4 << 20;

/// What a page holds, sorted.
#[derive(Debug, Default)]
pub(super) struct Stripped {
    /// Markup of what is seen, with few attributes.
    pub(super) html: String,
    /// The title element's text, entities not resolved.
    pub(super) title: String,
    /// Name and content of each `meta`, names in lower case, entities not resolved.
    pub(super) metas: Vec<(String, String)>,
    /// The canonical address.
    pub(super) canonical: Option<String>,
    /// The language that the root element names.
    pub(super) language: Option<String>,
    /// Each JSON-LD script.
    pub(super) json_ld: Vec<String>,
    /// Dates that other scripts give under a telling key, as written.
    pub(super) script_dates: Vec<String>,
    /// Why the page was not read whole.
    pub(super) cut: Option<String>,
}

/// Bytes of an attribute that are kept: what is told by it is told by its first words.
const MOST_VALUE: usize = 400;

/// Sorts a page into what is seen and what is said of it.
pub(super) fn strip(html: &str) -> Stripped {
    let mut strip = Strip::default();
    strip.out.html.reserve(html.len() / 3);
    let mut tokens = Tokens::new(html);
    while let Some(token) = tokens.next() {
        strip.token(token);
        if let Some(reason) = strip.full() {
            let read = tokens.position() - strip.left;
            strip.out.cut = Some(format!("{reason}; what stands behind byte {read} is not read"));
            break;
        }
    }
    if strip.flattened && strip.out.cut.is_none() {
        let message = format!("its elements are nested more than {MOST_DEPTH} deep; deeper ones are read as one");
        strip.out.cut = Some(message);
    }
    strip.out
}

#[derive(Default)]
struct Strip {
    out: Stripped,
    /// Open elements by name, and whether each was written.
    open: Vec<(&'static str, bool)>,
    /// How many of each name are open.
    count: FxHashMap<&'static str, usize>,
    elements: usize,
    formatting: usize,
    reopened: usize,
    marks: usize,
    text: usize,
    /// Bytes of the last run of text that were left out.
    left: usize,
    flattened: bool,
    /// The element that is left out with all it holds, and how many of its name are open in it.
    dropping: Option<(&'static str, usize)>,
    /// What the next raw text is.
    raw: RawKind,
}

#[derive(Default, Clone, Copy, PartialEq)]
enum RawKind {
    #[default]
    Nothing,
    Title,
    JsonLd,
    Script,
}

impl Strip {
    fn full(&self) -> Option<String> {
        if self.elements > MOST_ELEMENTS {
            return Some(format!("it holds more than {MOST_ELEMENTS} elements"));
        }
        if self.text > MOST_TEXT {
            return Some(format!("it holds more than {MOST_TEXT} bytes of text"));
        }
        (self.reopened > MOST_REOPENED).then(|| "its formatting is never closed".to_owned())
    }

    fn token(&mut self, token: Token<'_>) {
        match token {
            Token::Text(text) if self.dropping.is_none() => self.text(text),
            Token::Raw(text) => self.raw(text),
            Token::Start(tag) => self.start(&tag),
            Token::End(name) => self.end(name),
            Token::Text(_) | Token::Other => {}
        }
    }

    fn text(&mut self, text: &str) {
        let kept = shortened(text, MOST_TEXT - self.text.min(MOST_TEXT) + 1);
        self.left = text.len() - kept.len();
        self.text += kept.len();
        let text = kept;
        let mut written = 0;
        for (at, _) in text.match_indices(['&', '<']) {
            self.marks += 1;
            if self.marks.is_multiple_of(MOST_MARKS) {
                self.out.html.push_str(&text[written..at]);
                self.out.html.push_str("<wbr>");
                written = at;
            }
        }
        self.out.html.push_str(&text[written..]);
    }

    fn raw(&mut self, text: &str) {
        match self.raw {
            RawKind::Title if self.out.title.is_empty() => text.trim().clone_into(&mut self.out.title),
            RawKind::JsonLd if self.out.json_ld.iter().map(String::len).sum::<usize>() + text.len() < MOST_JSON => {
                self.out.json_ld.push(text.to_owned());
            }
            RawKind::Script => super::script::dates(text, &mut self.out.script_dates),
            _ => {}
        }
        self.raw = RawKind::Nothing;
    }

    fn start(&mut self, tag: &Tag<'_>) {
        if let Some((name, depth)) = &mut self.dropping {
            let picture = elements::PICTURES.contains(*name);
            if !(picture && elements::OF_TEXT.contains(known(tag.name))) {
                *depth += usize::from(tag.is(name) && !tag.closed);
                return;
            }
            self.dropping = None;
        }
        match tag.name.to_ascii_lowercase().as_str() {
            "title" => self.raw = RawKind::Title,
            "script" => self.raw = raw_kind(tag),
            "meta" => return self.meta(tag),
            "link" => return self.link(tag),
            "html" => self.out.language = self.out.language.take().or_else(|| language(tag)),
            _ => {}
        }
        if let Some(name) = elements::DROPPED.get(tag.name.to_ascii_lowercase().as_str()) {
            let whole = tag.closed && elements::PICTURES.contains(*name);
            self.dropping = (!whole).then_some((*name, 1));
        } else if !tag.is("title") {
            self.element(tag);
        }
    }

    fn element(&mut self, tag: &Tag<'_>) {
        let name = known(tag.name);
        if elements::ALONE.contains(name) && self.count.get(name).is_some_and(|open| *open > 0) {
            self.end(name);
        }
        if elements::IMPLIED.contains(name) || name == "div" {
            self.reopened += self.formatting;
        }
        if elements::VOID.contains(name) || elements::IMPLIED.contains(name) {
            return self.write(tag, name);
        }
        let written = self.open.len() < MOST_DEPTH;
        self.flattened |= !written;
        self.open.push((name, written));
        *self.count.entry(name).or_default() += 1;
        self.formatting += usize::from(elements::FORMATTING.contains(name));
        if written {
            self.write(tag, name);
        }
    }

    fn write(&mut self, tag: &Tag<'_>, name: &str) {
        self.elements += 1;
        let out = &mut self.out.html;
        out.push('<');
        out.push_str(name);
        for (key, value) in &tag.attributes {
            if elements::KEPT.contains(key.to_ascii_lowercase().as_str()) {
                attribute(out, key, value);
            } else if key.eq_ignore_ascii_case("href") {
                attribute(out, key, value.split(['?', '"']).next().unwrap_or_default());
            } else if key.eq_ignore_ascii_case("style") && hides(value) {
                attribute(out, "hidden", "");
            }
        }
        out.push('>');
    }

    fn end(&mut self, name: &str) {
        if let Some((dropped, depth)) = &mut self.dropping {
            *depth -= usize::from(name.eq_ignore_ascii_case(dropped));
            if *depth == 0 {
                self.dropping = None;
            }
            return;
        }
        let name = known(name);
        if elements::IMPLIED.contains(name) || name == "br" {
            return self.close(name);
        }
        let name = if is_heading(name) { self.open_heading().unwrap_or(name) } else { name };
        if self.count.get(name).is_none_or(|open| *open == 0) {
            return;
        }
        while let Some((inner, written)) = self.open.pop() {
            if let Some(open) = self.count.get_mut(inner) {
                *open -= 1;
            }
            self.formatting -= usize::from(elements::FORMATTING.contains(inner));
            if inner == name {
                if written {
                    self.close(name);
                }
                return;
            }
        }
    }

    /// The end of any heading ends the innermost one.
    fn open_heading(&self) -> Option<&'static str> {
        self.open.iter().rev().map(|(name, _)| *name).find(|name| is_heading(name))
    }

    fn close(&mut self, name: &str) {
        self.out.html.push_str("</");
        self.out.html.push_str(name);
        self.out.html.push('>');
    }

    fn meta(&mut self, tag: &Tag<'_>) {
        let keys = ["property", "name", "itemprop", "http-equiv"];
        let value = tag.attribute("content").or_else(|| tag.attribute("value"));
        if let (Some(name), Some(value)) = (keys.iter().find_map(|key| tag.attribute(key)), value)
            && self.out.metas.len() < 1000
        {
            self.out.metas.push((name.trim().to_ascii_lowercase(), shortened(value, 2000).to_owned()));
        }
    }

    fn link(&mut self, tag: &Tag<'_>) {
        if tag.attribute("rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical")) {
            self.out.canonical = self.out.canonical.take().or_else(|| tag.attribute("href").map(str::to_owned));
        }
    }
}

/// What a page invents is nothing but its text, and may stand within a line.
fn known(name: &str) -> &'static str {
    elements::KNOWN.get(name.to_ascii_lowercase().as_str()).copied().unwrap_or("span")
}

/// `h1` to `h6`.
pub(super) fn is_heading(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

fn raw_kind(tag: &Tag<'_>) -> RawKind {
    match tag.attribute("type") {
        Some(kind) if kind.to_ascii_lowercase().contains("ld+json") => RawKind::JsonLd,
        _ => RawKind::Script,
    }
}

fn language(tag: &Tag<'_>) -> Option<String> {
    let tagged = tag.attribute("lang").or_else(|| tag.attribute("xml:lang"))?;
    Some(tagged.to_owned()).filter(|language| !language.trim().is_empty())
}

fn attribute(out: &mut String, key: &str, value: &str) {
    out.push(' ');
    out.push_str(key);
    out.push_str("=\"");
    out.extend(shortened(value, MOST_VALUE).chars().filter(|c| *c != '"'));
    out.push('"');
}

/// The first `most` bytes, no character cut in two.
pub(super) fn shortened(value: &str, most: usize) -> &str {
    let whole = |at: &usize| value.is_char_boundary(*at);
    &value[..(0..=most.min(value.len())).rev().find(whole).unwrap_or(0)]
}

fn hides(style: &str) -> bool {
    let plain: String = style.chars().filter(|c| !c.is_whitespace()).take(MOST_VALUE).collect::<String>();
    let plain = plain.to_ascii_lowercase();
    plain.contains("display:none") || plain.contains("visibility:hidden")
}
