//! Which figure an article holds, and when two figures are a conflict: small stories of our own, one rule each.

mod arabic;
mod arabic_totals;
mod english;

use crosscheck::article::{ReadOptions, read};
use crosscheck::catalogue::Catalogue;
use serde_json::{Value, json};

/// The report on English articles, each of its own source: day of May 2025, title, text.
fn report(articles: &[(u8, &str, &str)]) -> Value {
    report_in("en", articles)
}

/// The same in any language.
fn report_in(language: &str, articles: &[(u8, &str, &str)]) -> Value {
    let line = |(n, (day, title, text)): (usize, &(u8, &str, &str))| {
        let id = format!("a{n}");
        let published = format!("2025-05-{day:02}");
        json!({"id": id, "story": "s", "source": id, "published": published, "language": language, "title": title, "text": text})
            .to_string()
    };
    let lines: Vec<String> = articles.iter().enumerate().map(line).collect();
    let read = read(&["-".into()], &ReadOptions::default(), &mut lines.join("\n").as_bytes());
    let report = crosscheck::check(read.articles, read.problems, &Catalogue::embedded().unwrap()).unwrap();
    serde_json::from_str(&crosscheck::report::json(&report)).unwrap()
}

/// Verdicts on a type, one a finding.
fn verdicts(report: &Value, kind: &str) -> Vec<String> {
    let subjects = report["subjects"].as_array().unwrap();
    let of_kind = |f: &&Value| subjects.iter().any(|s| s["id"] == f["subject"] && s["type"] == kind);
    let findings = report["findings"].as_array().unwrap().iter().filter(of_kind);
    findings.map(|f| f["verdict"].as_str().unwrap().to_owned()).collect()
}

/// What the article holds at its end: low and high of its current position.
fn holds(report: &Value, kind: &str, article: &str) -> Option<(f64, f64)> {
    let current = |s: &&Value| s["type"] == kind && s["role"] == "current";
    let positions =
        report["subjects"].as_array().unwrap().iter().filter(current).flat_map(|s| s["positions"].as_array().unwrap());
    let found = positions.into_iter().find(|p| p["article"] == article)?;
    Some((found["value"]["low"].as_f64()?, found["value"]["high"].as_f64()?))
}

#[test]
fn one_victim_told_without_a_number_is_scope_and_no_conflict() {
    let told = report(&[
        (4, "", "A man was killed in the fire on Sunday."),
        (4, "", "Three people were killed in the fire on Sunday."),
    ]);
    assert_eq!(verdicts(&told, "people-killed"), ["scope"]);
}

#[test]
fn a_total_is_set_against_a_total_and_not_against_one_of_its_parts() {
    let told = report_in(
        "ar",
        &[
            (4, "", "قالت الوزارة إن إجمالي صادرات البلاد من النفط في أبريل بلغ 3.1 مليون برميل يوميا."),
            (4, "", "قالت الوزارة إن إجمالي صادرات البلاد من النفط في أبريل بلغ 2.8 مليون برميل يوميا."),
            (4, "", "قالت الوزارة إن صادرات البلاد من النفط في أبريل عبر الجنوب بلغت 2.4 مليون برميل يوميا."),
        ],
    );
    assert_eq!(verdicts(&told, "measure"), ["conflict"]);
}

#[test]
fn a_later_higher_toll_is_updated_and_a_later_lower_one_a_conflict() {
    let grown = report(&[
        (4, "", "Nine people were killed in the crash."),
        (6, "", "Fourteen people were killed in the crash."),
    ]);
    assert_eq!(verdicts(&grown, "people-killed"), ["updated"]);
    let shrunk = report(&[
        (4, "", "Fourteen people were killed in the crash."),
        (6, "", "Nine people were killed in the crash."),
    ]);
    assert_eq!(verdicts(&shrunk, "people-killed"), ["conflict"]);
}

#[test]
fn the_injured_are_what_is_left_of_all_who_were_hit() {
    let told = report(&[(4, "", "Five people were shot at a party. Two people were killed, police said.")]);
    assert_eq!(holds(&told, "people-killed", "a0"), Some((2.0, 2.0)));
    assert_eq!(holds(&told, "people-injured", "a0"), Some((3.0, 3.0)));
}

#[test]
fn the_headline_says_which_figure_of_the_text_is_the_storys() {
    let text = "Seven people were killed at the market. Four people were killed at the mill.";
    let told = report(&[(4, "Four people killed at mill", text)]);
    assert_eq!(holds(&told, "people-killed", "a0"), Some((4.0, 4.0)));
}

#[test]
fn groups_side_by_side_are_summed() {
    let told = report(&[(4, "", "Ten soldiers and three workers were killed on Sunday.")]);
    assert_eq!(holds(&told, "people-killed", "a0"), Some((13.0, 13.0)));
}

#[test]
fn a_part_adds_nothing_to_its_total() {
    let told = report(&[(4, "", "Fifteen people, including three children, were killed on Sunday.")]);
    assert_eq!(holds(&told, "people-killed", "a0"), Some((15.0, 15.0)));
}

#[test]
fn a_bound_and_its_number_never_conflict_and_neither_does_a_vague_word() {
    let told = report(&[
        (4, "", "At least 20 people were killed in the flood."),
        (4, "", "The flood killed 27 people."),
        (4, "", "Dozens of people were killed in the flood."),
    ]);
    assert_eq!(verdicts(&told, "people-killed"), ["compatible"]);
}
