//! Markup cut into tags and text in one pass that no input makes slow, since parsers of trees trust what they are given.

/// One piece of a page.
#[derive(Debug, PartialEq)]
pub(super) enum Token<'a> {
    /// Characters between tags, entities not resolved.
    Text(&'a str),
    /// A start tag.
    Start(Tag<'a>),
    /// An end tag's name, as written.
    End(&'a str),
    /// The content of an element that holds no markup: a script, a style sheet, a title.
    Raw(&'a str),
    /// A comment, a declaration, or a tag that the page ends in.
    Other,
}

/// A start tag.
#[derive(Debug, PartialEq)]
pub(super) struct Tag<'a> {
    /// Its name, as written.
    pub(super) name: &'a str,
    /// Its attributes' names and values as written, entities not resolved; at most [`MOST_ATTRIBUTES`].
    pub(super) attributes: Vec<(&'a str, &'a str)>,
    /// True where it ends in `/>`, which means something in pictures only.
    pub(super) closed: bool,
}

/// Attributes of one tag that are read: comparing each with each is quadratic.
pub(super) const MOST_ATTRIBUTES: usize = 100;

/// Elements whose content ends at their own end tag alone.
const RAW: &[&str] = &["script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"];

impl Tag<'_> {
    /// The value of the attribute `name`, as written.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| *value)
    }

    /// True where its name is `name`, in whatever case.
    pub(super) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }
}

/// The pieces of a page, in order.
pub(super) struct Tokens<'a> {
    html: &'a str,
    at: usize,
    /// The raw element that is open.
    raw: Option<&'a str>,
}

impl<'a> Tokens<'a> {
    pub(super) fn new(html: &'a str) -> Self {
        Tokens { html, at: 0, raw: None }
    }

    /// How far into the page it has come, in bytes.
    pub(super) fn position(&self) -> usize {
        self.at
    }

    fn rest(&self) -> &'a str {
        &self.html[self.at..]
    }

    /// Everything up to `length` bytes on, which are passed.
    fn take(&mut self, length: usize) -> &'a str {
        let taken = &self.rest()[..length];
        self.at += length;
        taken
    }

    fn text(&mut self) -> Token<'a> {
        let rest = self.rest();
        let mut end = rest.len();
        for (at, _) in rest.match_indices('<') {
            let next = rest.as_bytes().get(at + 1).copied().unwrap_or(b' ');
            if next.is_ascii_alphabetic() || matches!(next, b'/' | b'!' | b'?') {
                end = at;
                break;
            }
        }
        Token::Text(self.take(end))
    }

    fn raw_text(&mut self, name: &str) -> Token<'a> {
        let rest = self.rest();
        let closes = |at: &usize| {
            let tag = rest.as_bytes().get(at + 2..at + 2 + name.len());
            tag.is_some_and(|tag| tag.eq_ignore_ascii_case(name.as_bytes()))
        };
        let end = rest.match_indices("</").map(|(at, _)| at).find(closes).unwrap_or(rest.len());
        Token::Raw(self.take(end))
    }

    fn markup(&mut self) -> Token<'a> {
        let rest = self.rest();
        let until = |mark: &str, from: usize| rest[from..].find(mark).map_or(rest.len(), |at| from + at + mark.len());
        if rest.starts_with("<!--") {
            let end = if rest.starts_with("<!-->") { 5 } else { until("-->", 4) };
            self.take(end);
            return Token::Other;
        }
        if rest.starts_with("<!") || rest.starts_with("<?") {
            self.take(until(">", 2));
            return Token::Other;
        }
        if rest.starts_with("</") {
            let inside = self.take(until(">", 2));
            let name = inside[2..].split(|c: char| c.is_ascii_whitespace() || matches!(c, '>' | '/')).next();
            return name.filter(|name| !name.is_empty()).map_or(Token::Other, Token::End);
        }
        self.start()
    }

    fn start(&mut self) -> Token<'a> {
        let (tag, length) = match start_tag(self.rest()) {
            Some(found) => found,
            None => {
                self.at = self.html.len();
                return Token::Other;
            }
        };
        self.at += length;
        self.raw = RAW.iter().any(|raw| tag.is(raw)).then_some(tag.name);
        Token::Start(tag)
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        if self.at >= self.html.len() {
            return None;
        }
        if let Some(name) = self.raw.take() {
            return Some(self.raw_text(name));
        }
        let before = self.at;
        match self.text() {
            text if self.at > before => Some(text),
            _ => Some(self.markup()),
        }
    }
}

/// The start tag that `html` begins with, and its length in bytes; `None` where it has no end.
fn start_tag(html: &str) -> Option<(Tag<'_>, usize)> {
    let bytes = html.as_bytes();
    let skip = |mut at: usize, stop: &dyn Fn(u8) -> bool| {
        while at < bytes.len() && !stop(bytes[at]) {
            at += 1;
        }
        at
    };
    let ends_name = |byte: u8| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>');
    let mut at = skip(1, &ends_name);
    let name = &html[1..at];
    let mut attributes = Vec::new();
    loop {
        at = skip(at, &|byte| !byte.is_ascii_whitespace() && byte != b'/');
        if *bytes.get(at)? == b'>' {
            let closed = bytes[at - 1] == b'/';
            return Some((Tag { name, attributes, closed }, at + 1));
        }
        let key_start = at;
        // A name may begin with `=`.
        at = skip(at + 1, &|byte| ends_name(byte) || byte == b'=');
        let key = key_start..at;
        let mut value = at..at;
        let equals = skip(at, &|byte| !byte.is_ascii_whitespace());
        if bytes.get(equals) == Some(&b'=') {
            let start = skip(equals + 1, &|byte| !byte.is_ascii_whitespace());
            (value, at) = match bytes.get(start)? {
                quote @ (b'"' | b'\'') => {
                    let end = skip(start + 1, &|byte| byte == *quote);
                    (start + 1..end, end + 1)
                }
                _ => {
                    let end = skip(start, &|byte| byte.is_ascii_whitespace() || byte == b'>');
                    (start..end, end)
                }
            };
        }
        if attributes.len() < MOST_ATTRIBUTES {
            attributes.push((html.get(key)?, html.get(value)?));
        }
    }
}
