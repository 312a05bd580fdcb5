//! A desk with everything on it: a text, Markdown, a page, a feed, an archive, packed lines and a Word file are one story.

use super::*;
use crosscheck::compare::Verdict;

#[test]
fn a_folder_that_mixes_all_kinds_gives_one_report() {
    let desk = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/desk");
    let result = read(&[desk], &ReadOptions::default(), &mut std::io::empty());
    let told = shown(&result).join("\n");
    assert!(result.problems.iter().all(|problem| problem.warning) && result.problems.len() == 2, "{told}");
    assert!(told.contains("notes.txt: the case file of its folder does not list it"), "{told}");
    assert!(told.contains("crawl.warc.gz: 2 of its 3 records hold no page"), "{told}");
    let report = crosscheck::check(result.articles, result.problems, &Catalogue::embedded().unwrap()).unwrap();
    let sources: Vec<&str> = report.articles.iter().map(|article| article.source.as_str()).collect();
    let outlets =
        ["The Courier", "The Herald", "The Tribune", "The Observer", "The Mirror", "The Wire", "The rescue service"];
    assert_eq!(sources, outlets);
    assert!(report.articles.iter().all(|article| article.story == "Bus crash at Wadi Sarw"));
    let days = report.articles.iter().map(|article| article.published.map(|p| p.date.to_string()));
    assert!(days.flatten().filter(|day| day == "2025-05-04").count() == 7);
    let conflicts: Vec<_> = report.findings.iter().filter(|finding| finding.verdict == Verdict::Conflict).collect();
    assert_eq!(conflicts.len(), 1);
    assert_eq!(report.subjects[conflicts[0].subject.unwrap()].positions.len(), 7);
}
