//! What a page says of itself as JSON-LD: the one node among the many that is its article.

use serde_json::{Map, Value};

/// The page's own article, as far as its JSON-LD tells.
#[derive(Debug, Default, Clone, PartialEq)]
pub(super) struct Node {
    /// Headline.
    pub(super) title: Option<String>,
    /// Who published it.
    pub(super) publisher: Option<String>,
    /// Who wrote it.
    pub(super) author: Option<String>,
    /// BCP 47 tag.
    pub(super) language: Option<String>,
    /// Address.
    pub(super) url: Option<String>,
    /// Day of publication, as written.
    pub(super) published: Option<String>,
    /// Day of the last change, as written.
    pub(super) modified: Option<String>,
    /// The text.
    pub(super) body: Option<String>,
    /// True for a kind of article, false for a page that says nothing more of itself.
    pub(super) is_article: bool,
}

/// Nodes that are looked at.
const MOST_NODES: usize = 2000;
/// Fields that lead to other pages' nodes.
const ELSEWHERE: &[&str] = &[
    "itemListElement",
    "comment",
    "relatedLink",
    "isPartOf",
    "citation",
    "mentions",
    "subjectOf",
    "review",
    "video",
    "hasPart",
    "liveBlogUpdate",
    "breadcrumb",
    "isBasedOn",
    "about",
    "significantLink",
];
/// Kinds of node that are one article, besides those whose name ends so.
const ARTICLES: &[&str] = &["BlogPosting", "LiveBlogPosting", "Report", "SocialMediaPosting", "DiscussionForumPosting"];
/// Kinds of node that are the page about it.
const PAGES: &[&str] = &["WebPage", "ItemPage", "Webpage"];

/// The article of a page whose scripts these are; `addresses` and `title` tell it from others.
pub(super) fn article(scripts: &[String], addresses: &[&str], title: &str) -> Option<Node> {
    let mut nodes = Vec::new();
    for script in scripts {
        match parsed(script) {
            Some(value) => collect(&value, &mut nodes),
            None => nodes.extend(broken(script)),
        }
    }
    let site = nodes.iter().find_map(|(kind, node)| (*kind == Kind::Site).then(|| node.title.clone()).flatten());
    nodes.retain(|(kind, _)| *kind != Kind::Site);
    let rank = |(kind, node): &(Kind, Node)| {
        let here = node.url.as_deref().is_some_and(|url| addresses.iter().any(|address| same_page(url, address)));
        let named = node.title.as_deref().is_some_and(|own| !own.is_empty() && title.contains(own));
        (*kind == Kind::Article, here, named, node.body.is_some(), node.published.is_some())
    };
    let mut best: Option<(Kind, Node)> = None;
    for node in nodes {
        if best.as_ref().is_none_or(|best| rank(&node) > rank(best)) {
            best = Some(node);
        }
    }
    let mut node = best.map(|(_, node)| node).or_else(|| site.is_some().then(Node::default))?;
    node.publisher = node.publisher.or(site);
    Some(node)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Article,
    Page,
    Site,
}

/// Scripts are often wrapped in comments, broken by line breaks in strings, or escaped as markup.
fn parsed(script: &str) -> Option<Value> {
    let plain = script.trim().trim_start_matches("<!--").trim_end_matches("-->").trim();
    let plain = plain.trim_start_matches("//<![CDATA[").trim_start_matches("<![CDATA[");
    let plain = plain.trim_end_matches("//]]>").trim_end_matches("]]>").trim().trim_end_matches(';');
    serde_json::from_str(plain).ok().or_else(|| {
        let mended: String = plain.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        serde_json::from_str(&without_trailing_commas(&mended)).ok().or_else(|| {
            let resolved = html_escape::decode_html_entities(&mended);
            serde_json::from_str(&resolved).ok()
        })
    })
}

fn without_trailing_commas(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    let (mut inside, mut escaped) = (false, false);
    for (at, c) in json.char_indices() {
        let closes = || json[at + 1..].trim_start().starts_with(['}', ']']);
        if c == ',' && !inside && closes() {
            continue;
        }
        inside ^= c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        out.push(c);
    }
    out
}

/// What can be read of JSON that is none.
fn broken(script: &str) -> Option<(Kind, Node)> {
    let field = |name: &str| {
        let at = script.find(&format!("\"{name}\""))? + name.len() + 2;
        let rest = script[at..].trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?;
        let quoted = &rest[..rest.find('"')?];
        serde_json::from_str::<String>(&format!("\"{quoted}\"")).ok().and_then(|text| clean(&text))
    };
    let node = Node {
        title: field("headline"),
        published: field("datePublished"),
        modified: field("dateModified"),
        is_article: true,
        ..Node::default()
    };
    node.published.is_some().then_some((Kind::Article, node))
}

fn collect(value: &Value, out: &mut Vec<(Kind, Node)>) {
    if out.len() >= MOST_NODES {
        return;
    }
    match value {
        Value::Array(list) => list.iter().for_each(|value| collect(value, out)),
        Value::Object(fields) => {
            if let Some(kind) = kind(fields) {
                out.push((kind, node(fields, kind)));
            }
            for (_, value) in fields.iter().filter(|(key, _)| !ELSEWHERE.contains(&key.as_str())) {
                collect(value, out);
            }
        }
        _ => {}
    }
}

fn kind(fields: &Map<String, Value>) -> Option<Kind> {
    let of = |name: &str| {
        let name = name.rsplit(['/', '#', ':']).next().unwrap_or_default();
        match name {
            _ if name.ends_with("Article") || ARTICLES.contains(&name) => Some(Kind::Article),
            _ if PAGES.contains(&name) => Some(Kind::Page),
            "WebSite" => Some(Kind::Site),
            _ => None,
        }
    };
    match fields.get("@type").or_else(|| fields.get("type"))? {
        Value::String(name) => of(name),
        Value::Array(names) => names.iter().filter_map(Value::as_str).find_map(of),
        _ => None,
    }
}

fn node(fields: &Map<String, Value>, kind: Kind) -> Node {
    let text = |key: &str| fields.get(key).and_then(text);
    let url = text("url").or_else(|| text("mainEntityOfPage")).or_else(|| text("@id"));
    Node {
        title: text("headline").or_else(|| text("name")),
        publisher: fields.get("publisher").and_then(name),
        author: fields.get("author").or_else(|| fields.get("creator")).and_then(name),
        language: fields.get("inLanguage").and_then(name),
        url,
        published: text("datePublished").or_else(|| text("dateCreated")),
        modified: text("dateModified"),
        body: text("articleBody"),
        is_article: kind == Kind::Article,
    }
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => clean(text),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(list) => list.iter().find_map(text),
        Value::Object(fields) => fields.get("@id").or_else(|| fields.get("url")).and_then(text),
        _ => None,
    }
}

/// The name of a person or an organisation; of several, all.
fn name(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => clean(text),
        Value::Array(list) => {
            let names: Vec<String> = list.iter().filter_map(name).collect();
            (!names.is_empty()).then(|| names.join(", "))
        }
        Value::Object(fields) => fields.get("name").or_else(|| fields.get("alternateName")).and_then(name),
        _ => None,
    }
}

fn clean(text: &str) -> Option<String> {
    let resolved = html_escape::decode_html_entities(text.trim());
    (!resolved.trim().is_empty()).then(|| resolved.trim().to_owned())
}

/// The same address but for scheme, query and last slash.
fn same_page(a: &str, b: &str) -> bool {
    let plain = |url: &str| {
        let url = url.split_once("://").map_or(url, |(_, rest)| rest);
        let url = url.split(['?', '#']).next().unwrap_or_default();
        url.trim_start_matches("www.").trim_end_matches('/').to_lowercase()
    };
    !plain(a).is_empty() && plain(a) == plain(b)
}
