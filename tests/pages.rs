//! Pages written for this project: every place in which a date can hide, and what stands around an article.

use crosscheck::article::{Article, How, ReadOptions, read};
use crosscheck::catalogue::Catalogue;
use crosscheck::extract::open;
use serde::Deserialize;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// What an editor reads on a page.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    file: String,
    title: String,
    source: String,
    author: Option<String>,
    language: Option<String>,
    published: Option<Day>,
    modified: Option<String>,
    url: Option<String>,
    /// Part of the reason for which the page is at odds with itself.
    at_odds: Option<String>,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Day {
    date: String,
    how: String,
    sure: bool,
}

struct Seen {
    article: Article,
    reasons: Vec<String>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages")
}

fn expected() -> Vec<Expected> {
    let text = std::fs::read_to_string(folder().join("expected.yaml")).unwrap();
    serde_yaml::from_str(&text).unwrap()
}

fn seen(file: &str) -> Seen {
    let result = read(&[folder().join(file)], &ReadOptions::default(), &mut "".as_bytes());
    assert_eq!(result.problems, [], "{file}");
    let opened = open(result.articles.into_iter().next().unwrap(), &Catalogue::embedded().unwrap()).unwrap();
    Seen { article: opened.article, reasons: opened.oddities.into_iter().map(|o| o.reason).collect() }
}

/// What reading `bytes` as a page gives: its text, and its one warning where there is one.
fn of_bytes(bytes: &[u8]) -> (Option<String>, Option<String>) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("page.html");
    std::fs::write(&path, bytes).unwrap();
    let result = read(&[path], &ReadOptions::default(), &mut "".as_bytes());
    assert!(result.problems.len() <= 1, "{:?}", result.problems);
    (result.articles.into_iter().next().map(|a| a.text), result.problems.into_iter().next().map(|p| p.message))
}

/// A page whose body holds `before` and then an article of two paragraphs.
fn behind(before: &str) -> String {
    format!("<html><body>{before}<div><p>{FIRST}</p><p>{SECOND}</p></div></body></html>")
}

const FIRST: &str = "The bridge over the Tarn was shut on Monday, after a lorry had struck one of its piers.";
const SECOND: &str = "It will stay shut until the damage is repaired, which may take three weeks, the county said.";

#[test]
fn what_is_nested_without_end_is_read_as_one() {
    let (text, warning) = of_bytes(behind(&"<div>".repeat(100_000)).as_bytes());
    assert_eq!(text.unwrap(), format!("{FIRST}\n{SECOND}"));
    assert_eq!(warning.unwrap(), "its elements are nested more than 200 deep; deeper ones are read as one");
}

#[test]
fn a_tag_of_100_000_attributes_is_a_tag() {
    let attributes: String = (0..100_000).map(|n| format!(" a{n}=1")).collect();
    let (text, warning) = of_bytes(behind(&format!("<div{attributes}></div>")).as_bytes());
    assert_eq!((text.unwrap(), warning), (format!("{FIRST}\n{SECOND}"), None));
}

#[test]
fn what_follows_too_many_elements_is_not_read() {
    let page = behind("").replace("</div>", &"<p>and on</p>".repeat(50_000));
    let (text, warning) = of_bytes(page.as_bytes());
    assert!(text.unwrap().starts_with(FIRST));
    assert!(warning.unwrap().starts_with("it holds more than 40000 elements; what stands behind byte "));
    let (text, error) = of_bytes(behind(&"<ul><li>".repeat(100_000)).as_bytes());
    assert_eq!(text, None);
    assert!(error.unwrap().ends_with(" is not read, and there is no text before that"));
    let open: String = (0..2_000).map(|n| format!("<font size={n}><b>")).collect();
    let (_, warning) = of_bytes(format!("{FIRST}{open}{}", "<p>and on, and on".repeat(1_000)).as_bytes());
    assert!(warning.unwrap().starts_with("its formatting is never closed; what stands behind byte "));
}

#[test]
fn nul_bytes_are_nothing_and_a_cut_character_is_told() {
    let (text, warning) = of_bytes(behind("").replace("bridge", "bri\0dge").as_bytes());
    assert_eq!((text.unwrap(), warning), (format!("{FIRST}\n{SECOND}"), None));
    let cut = [behind("").replace("</p></div></body></html>", " L’ét").as_bytes(), b"\xc3"].concat();
    let (text, warning) = of_bytes(&cut);
    assert_eq!(text.unwrap(), format!("{FIRST}\n{SECOND} L’ét\u{fffd}"));
    assert_eq!(warning.unwrap(), "some bytes are not UTF-8, and stand as \u{fffd}; save the file as UTF-8");
}

#[test]
fn an_article_line_may_hold_a_page_and_beats_what_it_says() {
    let page = behind("<h1>Bridge over the Tarn shut</h1>").replace("<body>", "<body><p>2 May 2020</p>");
    let line = |more: &str| format!("{{\"id\": \"p1\", \"html\": {page:?}{more}}}\n");
    let article = |line: String| {
        let result = read(&["-".into()], &ReadOptions::default(), &mut line.as_bytes());
        assert_eq!(result.problems, []);
        open(result.articles.into_iter().next().unwrap(), &Catalogue::embedded().unwrap()).unwrap().article
    };
    let found = article(line(", \"url\": \"https://www.gazette.example/2024/03/11/bridge\""));
    assert_eq!((found.id.as_str(), found.line, found.text), ("p1", Some(1), format!("{FIRST}\n{SECOND}")));
    assert_eq!((found.title.as_str(), found.source.as_str()), ("Bridge over the Tarn shut", "gazette.example"));
    assert_eq!(found.published.map(|p| (p.date.to_string(), p.how)), Some(("2024-03-11".into(), How::Path)));
    let given = article(line(", \"published\": \"2024-03-12\", \"source\": \"Gazette\", \"title\": \"Shut\""));
    assert_eq!((given.title.as_str(), given.source.as_str()), ("Shut", "Gazette"));
    assert_eq!(given.published.map(|p| (p.date.to_string(), p.how)), Some(("2024-03-12".into(), How::Metadata)));
}

/// How many of each run of `n` words a text has, or of each line where `n` is 0.
fn parts(text: &str, n: usize) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    let words: Vec<&str> = if n == 0 { text.lines().collect() } else { text.split_whitespace().collect() };
    for run in words.windows(n.max(1)) {
        *counts.entry(run.join(" ")).or_default() += 1;
    }
    counts
}

/// The harmonic mean of what was found of the expected parts and what was expected of the found ones.
fn f1(expected: &str, found: &str, n: usize) -> f64 {
    let (expected, found) = (parts(expected, n), parts(found, n));
    let common: usize = expected.iter().map(|(part, count)| count.min(found.get(part).unwrap_or(&0))).sum();
    let all = |parts: &HashMap<String, usize>| parts.values().sum::<usize>();
    2.0 * common as f64 / (all(&expected) + all(&found)).max(1) as f64
}

#[test]
fn the_measure_counts_runs_of_words_and_lines() {
    assert_eq!(f1("a b c d e", "a b c d e", 4), 1.0);
    // One run of two is common: twice one of two and one.
    assert_eq!(f1("a b c d e", "a b c d", 4), 2.0 / 3.0);
    assert_eq!(f1("a b\nc", "a b\nd", 0), 0.5);
}

#[test]
fn every_page_of_the_folder_is_expected_once() {
    let mut named: Vec<String> = expected().into_iter().map(|page| page.file).collect();
    let files = std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut files: Vec<String> = files.filter(|name| name != "expected.yaml").collect();
    named.sort();
    files.sort();
    assert_eq!(named, files);
}

#[test]
fn each_page_tells_its_title_source_language_and_date() {
    let how = |how| match how {
        How::Metadata => "metadata",
        How::Text => "text",
        How::Case => "case",
        How::Path => "path",
    };
    for page in expected() {
        let Seen { article, reasons } = seen(&page.file);
        let file = &page.file;
        assert_eq!(article.title, page.title, "{file}");
        assert_eq!(article.source, page.source, "{file}");
        assert_eq!(article.clues.author, page.author, "{file}");
        assert_eq!(article.language, page.language, "{file}");
        let day = article.published.map(|p| (p.date.to_string(), how(p.how), p.sure));
        assert_eq!(day, page.published.as_ref().map(|p| (p.date.clone(), p.how.as_str(), p.sure)), "{file}");
        if page.modified.is_some() {
            assert_eq!(article.clues.modified.map(|day| day.to_string()), page.modified, "{file}");
        }
        if page.url.is_some() {
            assert_eq!(article.url, page.url, "{file}");
        }
        match page.at_odds {
            Some(part) => assert!(reasons.iter().any(|reason| reason.contains(&part)), "{file}: {reasons:?}"),
            None => assert!(reasons.is_empty(), "{file}: {reasons:?}"),
        }
    }
}

#[test]
fn each_page_gives_its_article_and_little_else() {
    let (mut words, mut lines) = (Vec::new(), Vec::new());
    for page in expected() {
        let found = seen(&page.file).article.text;
        let (of_words, of_lines) = (f1(&page.text, &found, 4), f1(page.text.trim_end(), &found, 0));
        assert!(of_words >= 0.9, "{}: {of_words:.3} of\n{found}", page.file);
        words.push(of_words);
        lines.push(of_lines);
    }
    let mean = |all: &[f64]| all.iter().sum::<f64>() / all.len() as f64;
    assert!(mean(&words) >= 0.97, "words: {}", mean(&words));
    assert!(mean(&lines) >= 0.95, "lines: {}", mean(&lines));
}
