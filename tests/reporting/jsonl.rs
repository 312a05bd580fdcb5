//! A line for a pipeline stands alone: what the whole report names by id is written out in it.

use super::sample::report;
use crosscheck::report::{json, jsonl};
use serde_json::Value;

fn lines() -> Vec<Value> {
    jsonl(&report()).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn a_line_a_finding_then_one_for_what_one_source_has() {
    let told: Vec<(Value, String)> =
        lines().into_iter().map(|line| (line["id"].clone(), line["verdict"].as_str().unwrap().to_owned())).collect();
    let ids: Vec<&str> = told.iter().filter_map(|(id, _)| id.as_str()).collect();
    assert_eq!(ids, ["f1", "f2", "f3", "f4", "f5"]);
    assert_eq!(told[5], (Value::Null, "single-source".to_owned()));
    assert_eq!(told.len(), 6);
}

#[test]
fn what_a_line_says_is_what_the_whole_report_says() {
    let whole: Value = serde_json::from_str(&json(&report())).unwrap();
    let of = |list: &str, id: &Value| {
        whole[list].as_array().unwrap().iter().find(|item| item["id"] == *id).cloned().unwrap_or_default()
    };
    for line in lines().iter().filter(|line| !line["id"].is_null()) {
        let finding = of("findings", &line["id"]);
        for key in ["story", "verdict", "severity", "reason", "independent_sources", "decision"] {
            assert_eq!(line[key], finding[key], "{key}");
        }
        assert_eq!(line["schema"], whole["schema"]);
        let ids = |list: &str| Value::from_iter(line[list].as_array().unwrap().iter().map(|item| item["id"].clone()));
        assert_eq!(ids("articles"), finding["articles"]);
        for claim in line["claims"].as_array().unwrap() {
            assert_eq!(*claim, of("claims", &claim["id"]));
        }
        let mut subject = of("subjects", &finding["subject"]);
        if finding["verdict"] == "inconsistent" {
            subject = line["subject"].clone();
        }
        assert_eq!(line["subject"], subject);
    }
}

#[test]
fn denials_beside_a_subject_are_in_its_line() {
    let lines = lines();
    let stances: Vec<&str> =
        lines[0]["claims"].as_array().unwrap().iter().map(|claim| claim["stance"].as_str().unwrap()).collect();
    assert_eq!(stances.iter().filter(|stance| **stance == "denied").count(), 1);
    assert!(!jsonl(&report()).contains("\n\n"));
}
