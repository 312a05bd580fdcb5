//! SARIF: valid by its schema, and every region is the words it says.

use super::sample::report;
use super::schema;
use crosscheck::article::Article;
use crosscheck::report::{Report, sarif};
use serde_json::{Value, json as tree};

fn log(report: &Report) -> Value {
    serde_json::from_str(&sarif(report)).unwrap()
}

/// Holds a document against the schema.
pub fn check(document: &Value) {
    schema::hold(document, include_str!("../schemas/sarif-2.1.0.json"));
}

fn results(log: &Value) -> &Vec<Value> {
    log["runs"][0]["results"].as_array().unwrap()
}

#[test]
fn valid_by_the_schema_of_sarif() {
    check(&log(&report()));
    check(&log(&Report::default()));
    let mut lines = report();
    lines.articles.iter_mut().for_each(|article| article.line = Some(3));
    lines.articles[2].path = None;
    check(&log(&lines));
}

#[test]
#[should_panic(expected = "verdicts")]
fn the_schema_refuses_what_sarif_does_not_know() {
    let mut log = log(&report());
    log["runs"][0]["results"][0]["verdicts"] = "x".into();
    check(&log);
}

#[test]
fn levels_follow_verdict_and_severity() {
    let log = log(&report());
    let told: Vec<(&str, &str, &str)> = results(&log)
        .iter()
        .map(|r| (r["ruleId"].as_str().unwrap(), r["kind"].as_str().unwrap(), r["level"].as_str().unwrap()))
        .collect();
    let expected = [
        ("conflict", "fail", "error"),
        ("inconsistent", "fail", "warning"),
        ("wording", "fail", "warning"),
        ("compatible", "pass", "none"),
        ("agreement", "pass", "none"),
    ];
    assert_eq!(told, expected);
    let rules = &log["runs"][0]["tool"]["driver"]["rules"];
    for result in results(&log) {
        assert_eq!(rules[result["ruleIndex"].as_u64().unwrap() as usize]["id"], result["ruleId"]);
    }
}

/// The characters of a region, counted as SARIF does: lines and columns from 1, the end exclusive.
fn cut(article: &Article, region: &Value) -> String {
    let at = |key: &str| region[key].as_u64().unwrap() as usize;
    assert_eq!(at("startLine"), at("endLine"));
    let line = article.text.lines().nth(at("startLine") - 1).unwrap();
    line.chars().skip(at("startColumn") - 1).take(at("endColumn") - at("startColumn")).collect()
}

#[test]
fn every_region_holds_its_words() {
    let report = report();
    let log = log(&report);
    let mut seen = 0;
    for place in results(&log)
        .iter()
        .flat_map(|r| r["locations"].as_array().unwrap().iter().chain(r["relatedLocations"].as_array().unwrap()))
    {
        let physical = &place["physicalLocation"];
        let article = report.articles.iter().find(|a| physical["artifactLocation"]["uri"] == a.id.as_str()).unwrap();
        assert_eq!(cut(article, &physical["region"]), physical["region"]["snippet"]["text"].as_str().unwrap());
        seen += 1;
    }
    // f1: 12, 9, about 40, 10 and 3, the denial; f2: one; f3: two; f4: three; f5: two.
    assert_eq!(seen, 6 + 1 + 2 + 3 + 2);
}

#[test]
fn a_path_is_a_uri_and_a_line_of_a_file_has_no_columns() {
    let mut report = report();
    report.articles[1].path = Some("قصة/a b.txt".into());
    report.articles[0].line = Some(7);
    report.findings[0].reason = "see [this](https://example.org)".into();
    let log = log(&report);
    let first = &results(&log)[0]["locations"][0]["physicalLocation"];
    assert_eq!(first["artifactLocation"]["uri"], "%D9%82%D8%B5%D8%A9/a%20b.txt");
    assert_eq!(results(&log)[0]["message"]["text"], "see \\[this\\](https://example.org)");
    let regions: Vec<&Value> = results(&log)[0]["relatedLocations"]
        .as_array()
        .unwrap()
        .iter()
        .map(|place| &place["physicalLocation"]["region"])
        .filter(|region| region["startLine"] == 7)
        .collect();
    assert_eq!(regions.len(), 1);
    assert_eq!(regions[0].get("startColumn"), None);
}

#[test]
fn words_taken_out_of_markup_have_no_line_in_their_file() {
    let mut report = report();
    report.articles[1].path = Some("story/post.html".into());
    report.articles[0].path = Some("https://example.org/a?b=1".into());
    let log = log(&report);
    check(&log);
    let result = &results(&log)[0];
    let first = &result["locations"][0];
    assert_eq!(first["physicalLocation"], tree!({"artifactLocation": {"uri": "story/post.html"}}));
    assert!(first["message"]["text"].as_str().unwrap().ends_with(": «killed 12 workers»"), "{first}");
    let places = result["relatedLocations"].as_array().unwrap();
    let uri = |place: &Value| place["physicalLocation"]["artifactLocation"]["uri"].clone();
    assert!(places.iter().any(|place| uri(place) == "https://example.org/a?b=1"), "{places:?}");
    assert!(places.iter().any(|place| place["physicalLocation"]["region"]["startLine"] == 1), "brief.txt is a text");
}
