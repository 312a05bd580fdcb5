//! Just enough of a reader of markup to hold the page against: tags, attributes, and that every element is closed.

/// A start tag.
#[derive(Debug)]
pub struct Tag {
    pub name: String,
    pub attributes: Vec<(String, String)>,
}

impl Tag {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

const VOID: [&str; 5] = ["!doctype", "meta", "input", "br", "hr"];

/// The start tags in order; panics where an element is not closed, or closed out of turn.
pub fn tags(page: &str) -> Vec<Tag> {
    let (mut tags, mut open) = (Vec::new(), Vec::<String>::new());
    let mut rest = page;
    while let Some((_, after)) = rest.split_once('<') {
        let end = end_of(after);
        let (tag, behind) = (&after[..end], &after[end + 1..]);
        rest = behind;
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "</{name}> closes what is not open");
            continue;
        }
        let start = read(tag.trim_end_matches('/'));
        if start.name == "style" {
            rest = &rest[rest.find("</style>").unwrap()..];
        }
        if !VOID.contains(&start.name.as_str()) && !tag.ends_with('/') {
            open.push(start.name.clone());
        }
        tags.push(start);
    }
    assert!(open.is_empty(), "not closed: {open:?}");
    tags
}

// A «>» inside quotes ends no tag.
fn end_of(tag: &str) -> usize {
    let mut quoted = false;
    tag.char_indices()
        .find(|(_, c)| {
            quoted ^= *c == '"';
            !quoted && *c == '>'
        })
        .unwrap()
        .0
}

fn read(tag: &str) -> Tag {
    let (name, mut rest) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
    let mut attributes = Vec::new();
    while !rest.trim().is_empty() {
        rest = rest.trim_start();
        let name_end = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
        let (name, after) = rest.split_at(name_end);
        let value = after.strip_prefix("=\"").map(|after| after.split_once('"').unwrap());
        attributes.push((name.to_owned(), value.map_or("", |(value, _)| value).to_owned()));
        rest = value.map_or(after, |(_, rest)| rest);
    }
    Tag { name: name.to_owned(), attributes }
}

/// The words within each element of a name, that hold no element themselves.
pub fn words_of(page: &str, element: &str) -> Vec<String> {
    let (open, close) = (format!("<{element}>"), format!("</{element}>"));
    let inner = page.split(&open).skip(1).map(|rest| rest.split_once(&close).unwrap().0);
    inner.map(unescape).collect()
}

fn unescape(words: &str) -> String {
    let pairs = [("&#60;", "<"), ("&#62;", ">"), ("&#34;", "\""), ("&#39;", "'"), ("&#38;", "&")];
    pairs.iter().fold(words.to_owned(), |words, (written, meant)| words.replace(written, meant))
}
