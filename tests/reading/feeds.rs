//! Feeds: each entry is an article of its outlet, told apart from other XML and JSON by what it says.

use super::*;

const RSS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>The Post</title><link>https://post.example/</link><language>en-GB</language>
<item><title>Two piers fall &amp; burn</title><link>https://post.example/piers</link><guid>1</guid>
<pubDate>Wed, 13 Aug 2025 00:30:00 +0300</pubDate>
<description>Short.</description>
<content:encoded><![CDATA[<p>Two piers fell &mdash; both burnt.</p><p>Nobody was hurt.</p>]]></content:encoded></item>
<item><title>Storm</title><link>https://post.example/2025/08/14/storm</link>
<description>&lt;b&gt;A storm&lt;/b&gt; came.</description></item>
<item><title>Nothing</title><link>https://post.example/nothing</link></item>
</channel></rss>"#;

const ATOM: &str = r#"<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar"><title>الصحيفة</title><id>x</id>
<updated>2025-08-13T00:00:00Z</updated><entry><title type="html">سقط رصيفان</title><id>y</id>
<link rel="alternate" href="https://s.example/1"/><published>2025-08-13T00:30:00+03:00</published>
<updated>2025-09-01T00:00:00Z</updated>
<content type="html">&lt;p&gt;سقط رصيفان.&lt;/p&gt;</content></entry></feed>"#;

const JSON: &str = r#"{"version":"https://jsonfeed.org/version/1.1","title":"The Wire","language":"en",
"items":[{"id":"1","url":"https://w.example/1","title":"Piers","content_html":"<p>Two fell.</p>",
"date_published":"2025-08-13T00:30:00+03:00"},{"id":"2","content_text":"Three fell."}]}"#;

fn day(article: &Article) -> Option<(String, How)> {
    article.published.map(|published| (published.date.to_string(), published.how))
}

#[test]
fn the_entries_of_rss_are_articles() {
    let result = Desk::new().with("s/post.xml", RSS).read(&["s"]);
    assert_eq!((ids(&result), stories(&result)), (vec!["s/post.xml:1", "s/post.xml:2"], vec!["s", "s"]));
    let (first, second) = (&result.articles[0], &result.articles[1]);
    assert_eq!((first.source.as_str(), first.source_known, first.language.as_deref()), ("The Post", true, Some("en")));
    assert_eq!((first.title.as_str(), first.title_apart), ("Two piers fall & burn", true));
    assert_eq!(first.text, "Two piers fell — both burnt.\nNobody was hurt.");
    assert_eq!(first.url.as_deref(), Some("https://post.example/piers"));
    assert_eq!(day(first), Some(("2025-08-13".into(), How::Metadata)), "the day of the outlet's own clock");
    assert_eq!(second.text, "A storm came.");
    assert_eq!(day(second), Some(("2025-08-14".into(), How::Path)));
    assert_eq!(shown(&result), ["warning: s/post.xml: 1 of its 3 entries have no text, and are passed over"]);
}

#[test]
fn atom_and_json_feeds_are_read_by_whatever_name() {
    for name in ["a.atom", "a.rss", "a.xml", "a.json"] {
        let article = Desk::new().with(name, ATOM).article(&[name]);
        assert_eq!((article.source.as_str(), article.language.as_deref()), ("الصحيفة", Some("ar")), "{name}");
        assert_eq!((article.title.as_str(), article.text.as_str()), ("سقط رصيفان", "سقط رصيفان."));
        assert_eq!(day(&article), Some(("2025-08-13".into(), How::Metadata)));
    }
    let result = Desk::new().with("s/a.json", JSON).read(&["s"]);
    assert_eq!((ids(&result), shown(&result)), (vec!["s/a.json:1", "s/a.json:2"], vec![]));
    assert_eq!((result.articles[0].text.as_str(), result.articles[1].text.as_str()), ("Two fell.", "Three fell."));
    assert_eq!(day(&result.articles[0]), Some(("2025-08-13".into(), How::Metadata)));
}

#[test]
fn xml_that_is_no_feed_is_refused_and_json_that_is_none_lies_beside() {
    let desk = Desk::new().with("s/a.txt", "A.").with("s/b.xml", "<note>B.</note>").with("s/c.json", r#"{"a": 1}"#);
    let result = desk.read(&["s"]);
    assert_eq!(ids(&result), ["s/a.txt"]);
    let refused = "s/b.xml: files of kind .xml are not read: it is no feed";
    assert_eq!(shown(&result), [format!("warning: {refused}")]);
    assert_eq!(desk.problem(&["s/b.xml"]).to_string(), format!("error: {refused}"));
    assert!(desk.problem(&["s/c.json"]).to_string().starts_with("error: s/c.json: files of kind .json are not read"));
}

#[test]
fn a_feed_that_is_broken_or_empty_is_one_error() {
    let broken = Desk::new().with("a.rss", &RSS[..RSS.len() / 2]).read(&["a.rss"]);
    assert_eq!(broken.problems.len(), 1, "{:?}", shown(&broken));
    let told = |text: &str| Desk::new().with("a.rss", text).problem(&["a.rss"]).message;
    assert!(told("no feed").starts_with("it is no feed that can be read ("));
    let empty = "<rss version=\"2.0\"><channel><title>T</title></channel></rss>";
    assert_eq!(told(empty), "there is no entry with a text in this feed");
}

#[test]
fn a_feed_in_another_encoding_is_read_as_it_says() {
    // سقط رصيفان in windows-1256.
    let words = b"\xd3\xde\xd8 \xd1\xd5\xed\xdd\xc7\xe4";
    let feed = [
        &b"<?xml version=\"1.0\" encoding=\"windows-1256\"?><rss version=\"2.0\"><channel><title>T</title><item><title>"[..],
        words,
        b"</title><description>",
        words,
        b"</description></item></channel></rss>",
    ];
    let article = Desk::new().with("a.xml", feed.concat()).article(&["a.xml"]);
    assert_eq!((article.title.as_str(), article.text.as_str()), ("سقط رصيفان", "سقط رصيفان"));
}
