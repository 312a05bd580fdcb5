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
