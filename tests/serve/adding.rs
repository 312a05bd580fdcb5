//! New articles on the page: saved in the case, under safe names, within limits, and the story checked again.

use super::case::{Desk, article, crash};
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::thread;

const TOLL: &str = "At Wadi Sarw 17 people were killed in a bus crash on Sunday.";

#[test]
fn a_file_is_saved_in_the_case_and_the_story_checked_again() {
    let desk = Desk::new(&crash(), &[]);
    desk.decide("confirmed");
    let answer = desk.add(&[], Some(("gazette.txt", &article("Gazette", TOLL))));
    assert_eq!((answer.status, answer.header("location")), (303, "/?added=gazette.txt"));
    assert_eq!(desk.files(), ["decisions.yaml", "gazette.txt", "herald.txt", "post.txt"]);
    let list = desk.get("/?added=gazette.txt").body;
    assert!(list.contains("Added: gazette.txt") && list.contains("3 articles of 3 sources"), "{list}");
    assert!(list.contains("1 reopened"), "new evidence opens it again: {list}");
    assert!(desk.get(&desk.first()).body.contains("a third source: Gazette says 17 people"));
}

#[test]
fn pasted_text_keeps_what_was_said_of_it() {
    let desk = Desk::new(&crash(), &[]);
    let words = format!("{TOLL}\r\nThe road was closed until the evening.");
    let fields =
        [("text", words.as_str()), ("source", "Gazette: the <daily>"), ("date", "2025-05-05"), ("title", "../Crash")];
    assert_eq!(desk.add(&fields, None).status, 303);
    assert_eq!(desk.files(), ["Gazette-the-daily-Crash.txt", "herald.txt", "post.txt"]);
    let page = desk.get(&desk.first()).body;
    assert!(page.contains("Gazette: the &#60;daily&#62;") && page.contains("5 May 2025"), "{page}");
}

#[test]
fn a_case_file_that_lists_its_articles_lists_the_new_one() {
    let mut files = crash();
    let case = "# The desk's list.\narticles:\n  - file: herald.txt\n    source: Herald  # not the other one\n  - file: post.txt\n\nname: Crash\n";
    files.push(("case.yaml", case.to_owned()));
    let desk = Desk::new(&files, &[]);
    assert_eq!(desk.add(&[("text", TOLL), ("source", "Gazette")], None).status, 303);
    let text = std::fs::read_to_string(desk.folder().join("case.yaml")).unwrap();
    assert_eq!(text, case.replace("post.txt\n", "post.txt\n  - file: \"Gazette.txt\"\n"));
    assert!(desk.get("/").body.contains("3 articles of 3 sources"));
}

#[test]
fn names_lead_nowhere_and_nothing_is_overwritten() {
    let desk = Desk::new(&crash(), &[]);
    for (name, saved) in [
        ("../../above.txt", "above.txt"),
        ("..\\..\\post.txt", "post-2.txt"),
        ("/etc/.hidden.txt", "hidden.txt"),
        ("صدى اليوم.txt", "صدى-اليوم.txt"),
    ] {
        assert_eq!(desk.add(&[], Some((name, TOLL))).status, 303, "{name}");
        assert!(desk.files().contains(&saved.to_owned()), "{name}: {:?}", desk.files());
    }
    let before = desk.files();
    for name in ["decisions.yaml", "case.yaml", "x.png", ".yaml"] {
        assert_eq!(desk.add(&[], Some((name, TOLL))).status, 422, "{name}");
    }
    assert_eq!(desk.add(&[], Some(("empty.txt", "  "))).status, 422);
    assert_eq!(desk.add(&[("folder", "7")], Some(("a.txt", TOLL))).status, 422);
    assert_eq!(desk.add(&[], None).status, 422);
    assert_eq!(desk.files(), before, "nothing is left behind");
    assert!(desk.get("/").body.contains("Herald"));
}

#[test]
fn what_is_too_large_is_refused() {
    let desk = Desk::new(&crash(), &["--max-bytes", "2000"]);
    let before = desk.files();
    for size in [3_000, 100_000, 4_000_000] {
        let answer = desk.add(&[], Some(("big.txt", &"word ".repeat(size / 5))));
        assert!(matches!(answer.status, 413 | 422), "{size}: {}", answer.status);
    }
    assert_eq!(desk.files(), before);
    let long = "x".repeat(200_000);
    assert_eq!(desk.post("/who", &[("secret", "x"), ("who", &long)]).status, 413);
}

/// A server with one page, which answers a browser or two and ends.
fn news() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let at = listener.local_addr().unwrap();
    let words = format!("<p>{TOLL}</p><p>The road was closed until the evening, and the coach was towed away.</p>");
    let page =
        format!("<!doctype html><html lang=en><title>Crash</title><article><h1>Crash</h1>{words}</article></html>");
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut line = String::new();
            BufReader::new(&stream).read_line(&mut line).unwrap();
            let (status, body) =
                if line.starts_with("GET /a ") { ("200 OK", page.as_str()) } else { ("404 Not Found", "") };
            let head = format!("Content-Type: text/html\r\nContent-Length: {}\r\nConnection: close", body.len());
            stream.write_all(format!("HTTP/1.1 {status}\r\n{head}\r\n\r\n{body}").as_bytes()).unwrap();
        }
    });
    format!("http://{at}/a")
}

#[test]
fn an_address_is_fetched_once_and_kept_and_is_never_a_path() {
    let desk = Desk::new(&crash(), &[]);
    for path in ["/etc/passwd", "../above.txt", "file:///etc/passwd", "ftp://news.example/a", "-"] {
        assert_eq!(desk.add(&[("address", path)], None).status, 422, "{path}");
    }
    assert_eq!(desk.files(), ["herald.txt", "post.txt"]);
    let answer = desk.add(&[("address", &news())], None);
    assert_eq!(answer.status, 303, "{}", answer.body);
    let list = desk.get("/").body;
    assert!(list.contains("3 articles of 3 sources"), "{list}");
    assert!(desk.get(&desk.first()).body.contains("17 people"));
}

#[test]
fn everything_is_checked_again_when_asked() {
    let desk = Desk::new(&crash(), &[]);
    assert!(desk.get("/").body.contains("Add an article"));
    let secret = desk.get("/").hidden("secret");
    let again = desk.post("/check", &[("secret", &secret)]);
    assert_eq!((again.status, again.header("location")), (303, "/?checked=all"));
}
