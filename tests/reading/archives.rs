//! Web archives: pages are articles, other records are counted, and a record that lies costs itself only.

use super::packed::gzip;
use super::*;

/// A record with its true length.
fn record(kind: &str, url: &str, content_type: &str, body: &[u8]) -> Vec<u8> {
    record_of(kind, url, content_type, body, body.len())
}

fn record_of(kind: &str, url: &str, content_type: &str, body: &[u8], length: usize) -> Vec<u8> {
    let head = format!(
        "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nContent-Type: {content_type}\r\nContent-Length: {length}\r\n\r\n"
    );
    [head.as_bytes(), body, b"\r\n\r\n"].concat()
}

/// A page that the server answered with.
fn answer(url: &str, head: &str, page: &[u8]) -> Vec<u8> {
    let head = format!("HTTP/1.1 200 OK\r\n{head}\r\n\r\n");
    record("response", url, "application/http; msgtype=response", &[head.as_bytes(), page].concat())
}

const HTML: &str = "Content-Type: text/html; charset=utf-8";

fn page(words: &str) -> String {
    let body = "The two piers stood for a hundred years before the storm took them both away in one night. ".repeat(4);
    format!(
        "<html><head><title>Piers</title></head><body><article><h1>Piers</h1><p>{words}</p><p>{body}</p></article></body></html>"
    )
}

fn texts(result: &ReadResult) -> Vec<&str> {
    let word = |article: &'_ Article| article.text.find("NUMBER").map(|at| at..at + 7);
    result.articles.iter().filter_map(|article| article.text.get(word(article)?)).collect()
}

#[test]
fn pages_are_articles_and_what_else_was_stored_is_counted_once() {
    let parts = [
        record("warcinfo", "", "application/warc-fields", b"software: test"),
        record("request", "https://post.example/a", "application/http", b"GET /a HTTP/1.1\r\n\r\n"),
        answer("https://post.example/a", HTML, page("NUMBER1 fell.").as_bytes()),
        answer("https://post.example/p.png", "Content-Type: image/png", b"\x89PNG"),
        record("resource", "https://post.example/b", "text/html", page("NUMBER2 fell.").as_bytes()),
    ];
    for (name, bytes) in
        [("crawl.warc", parts.concat()), ("crawl.warc.gz", parts.iter().flat_map(|part| gzip(part)).collect())]
    {
        let result = Desk::new().with(&format!("s/{name}"), bytes).read(&["s"]);
        assert_eq!(ids(&result), [format!("s/{name}:3"), format!("s/{name}:5")]);
        assert_eq!((texts(&result), stories(&result)), (vec!["NUMBER1", "NUMBER2"], vec!["s", "s"]));
        assert_eq!(result.articles[0].url.as_deref(), Some("https://post.example/a"));
        let expected = format!(
            "warning: s/{name}: 3 of its 5 records hold no page (requests, pictures, errors), and are passed over"
        );
        assert_eq!(shown(&result), [expected]);
    }
}

#[test]
fn bodies_are_read_without_their_chunks_and_packing() {
    let html = page("NUMBER1 fell.");
    let (first, second) = html.split_at(100);
    let chunked = format!("{:x}\r\n{first}\r\n{:X};x=y\r\n{second}\r\n0\r\n\r\n", first.len(), second.len());
    let zipped = gzip(page("NUMBER2 fell.").as_bytes());
    let bytes = [
        answer("https://a.example/1", &format!("{HTML}\r\nTransfer-Encoding: chunked"), chunked.as_bytes()),
        answer("https://a.example/2", &format!("{HTML}\r\nContent-Encoding: gzip"), &zipped),
        answer("https://a.example/3", &format!("{HTML}\r\nContent-Encoding: gzip"), page("NUMBER3 fell.").as_bytes()),
        answer("https://a.example/4", &format!("{HTML}\r\nContent-Encoding: br"), b"abc"),
    ];
    let result = Desk::new().with("c.warc", bytes.concat()).read(&["c.warc"]);
    assert_eq!(texts(&result), ["NUMBER1", "NUMBER2", "NUMBER3"]);
    assert_eq!(shown(&result), ["error: c.warc: record 4: its body is packed as br, which is not read"]);
}

#[test]
fn a_record_that_is_cut_off_is_told_and_the_rest_is_kept() {
    let whole = [
        answer("https://a.example/1", HTML, page("NUMBER1 fell.").as_bytes()),
        answer("https://a.example/2", HTML, page("NUMBER2 fell.").as_bytes()),
    ];
    let bytes = whole.concat();
    let result = Desk::new().with("c.warc", &bytes[..bytes.len() - 100]).read(&["c.warc"]);
    assert_eq!(texts(&result), ["NUMBER1"]);
    let told = shown(&result);
    assert!(told.len() == 1 && told[0].starts_with("error: c.warc: record 2: it is cut off: "), "{told:?}");
}

#[test]
fn a_length_that_lies_costs_its_own_record_only() {
    let html = format!("HTTP/1.1 200 OK\r\n{HTML}\r\n\r\n{}", page("NUMBER2 fell."));
    let lying =
        |length: usize| record_of("response", "https://a.example/2", "application/http", html.as_bytes(), length);
    let (first, third) = (
        answer("https://a.example/1", HTML, page("NUMBER1 fell.").as_bytes()),
        answer("https://a.example/3", HTML, page("NUMBER3 fell.").as_bytes()),
    );
    for length in [html.len() + 200, html.len() + 100_000, html.len() - 200, usize::MAX] {
        let bytes = [first.clone(), lying(length), third.clone()].concat();
        let result = Desk::new().with("c.warc", bytes).of_at_most(50_000).read(&["c.warc"]);
        assert_eq!(texts(&result), ["NUMBER1", "NUMBER3"], "{length}");
        let told = shown(&result);
        assert!(told.len() == 1 && told[0].contains("record 2: its Content-Length of "), "{length} {told:?}");
    }
}

#[test]
fn what_is_no_archive_or_holds_no_page_is_an_error() {
    let message = |bytes: &[u8]| Desk::new().with("c.warc", bytes).problem(&["c.warc"]).message;
    assert_eq!(message(b"not an archive"), "there is no record of a web archive in it");
    let bytes = record("warcinfo", "", "application/warc-fields", b"x: y");
    assert_eq!(message(&bytes), "there is no page that can be read among its 1 records");
    let large = answer("https://a.example/1", HTML, &[b'a'; 5000]);
    let result = Desk::new().with("c.warc", large).of_at_most(1000).read(&["c.warc"]);
    assert!(shown(&result)[0].contains("record 1: it is larger than 1000 bytes"), "{:?}", shown(&result));
}
