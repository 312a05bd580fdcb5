//! A page's article: the lines of the part of the tree that a reader came for.

use super::lines::{Kind, Line, lines};
use super::ready::readable;
use super::{furniture, stated};
use dom_query::Document;

/// Characters below which an extraction is taken for a failure.
const TOO_LITTLE: usize = 200;

/// Characters besides a date in a line that is one: «published on», a time, a name.
const DATELINE_REST: usize = 30;

/// Characters of a label before what it points to.
const MOST_LABEL: usize = 30;

/// The article's lines, one a paragraph; `title` is not repeated among them.
pub(super) fn text(doc: Document, title: &str, stated: Option<&str>) -> String {
    furniture::remove(&doc);
    let all = doc.body().map(|body| lines(&body)).unwrap_or_default();
    let found = readable(doc).map(|doc| lines(&doc.root())).unwrap_or_default();
    let found = tidied(found, title);
    let all = tidied(all, title);
    let found = stated
        .and_then(|stated| stated::checked(&found, &all, stated))
        .unwrap_or_else(|| if characters(&found) < TOO_LITTLE { longer(found, all) } else { found });
    let texts: Vec<String> = found.into_iter().map(|line| line.text).collect();
    texts.join("\n")
}

fn longer(a: Vec<Line>, b: Vec<Line>) -> Vec<Line> {
    if characters(&b) > 2 * characters(&a) { b } else { a }
}

pub(super) fn characters(lines: &[Line]) -> usize {
    lines.iter().map(|line| line.text.chars().count()).sum()
}

/// Without the title, links that stand alone, and lines that came before.
fn tidied(lines: Vec<Line>, title: &str) -> Vec<Line> {
    let mut kept: Vec<Line> = Vec::with_capacity(lines.len());
    let mut seen = rustc_hash::FxHashSet::default();
    let title = letters(title);
    for line in lines {
        let own = letters(&line.text);
        let is_title = !title.is_empty() && own == title && line.text.chars().count() > 10;
        let repeated = own.chars().count() > 40 && !seen.insert(own);
        if !is_title && !repeated && !is_link(&line) && !is_label(&line) && !is_dateline(&line) {
            kept.push(line);
        }
    }
    while kept.last().is_some_and(|line| line.kind == Kind::Heading) {
        kept.pop();
    }
    kept
}

/// A teaser, or a name that leads elsewhere: nothing of a sentence stands outside the link.
fn is_link(line: &Line) -> bool {
    let all = line.text.chars().filter(|c| !c.is_whitespace()).count();
    let free = all - line.linked.min(all);
    line.linked * 10 > all * 8 && free < 25 && line.kind != Kind::Heading
}

/// A few words, a colon, and a link to the end of the line: whatever the words say, they point elsewhere.
fn is_label(line: &Line) -> bool {
    let all = line.text.chars().filter(|c| !c.is_whitespace());
    let label = all.clone().take(line.before).last();
    line.before <= MOST_LABEL && line.before + line.linked == all.count() && matches!(label, Some(':' | '：'))
}

/// A date and little else.
fn is_dateline(line: &Line) -> bool {
    let all = line.text.chars().filter(|c| !c.is_whitespace()).count();
    line.dated > 0 && all - line.dated.min(all) <= DATELINE_REST
}

/// A line's letters and digits alone, for comparison.
pub(super) fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
