//! A decision stands with its evidence, is opened again by new evidence, and goes stale with its finding.

use super::case::{Case, text};
use serde_json::Value;
use serde_json::json;
use std::fs;

const TWO: [(&str, &str); 2] = [("Mirqab", "nine"), ("Post", "14")];

#[test]
fn a_decision_is_kept_in_the_report_and_in_the_exit_code() {
    let case = Case::of(&TWO);
    assert_eq!(case.checked(), (1, Value::Null));
    case.decide(&["--status", "resolved", "--value", "14", "--note", "the governor's count"]);
    let (code, decision) = case.checked();
    assert_eq!(code, 0, "a settled conflict is no reason to fail");
    for (key, expected) in [
        ("status", json!("resolved")),
        ("value", json!("14")),
        ("note", json!("the governor's count")),
        ("who", json!("Layla")),
        ("stands", json!(true)),
        ("changes", json!([])),
    ] {
        assert_eq!(decision[key], expected, "{key} of {decision}");
    }
    let shown = text(&case.run(&["explain", "f1"]).stdout);
    assert!(shown.contains("Decided: resolved, use 14: «the governor's count» (Layla, "), "{shown}");
}

#[test]
fn what_needs_reporting_is_kept_and_still_counts() {
    let case = Case::of(&TWO);
    case.decide(&["--status", "needs-reporting"]);
    let (code, decision) = case.checked();
    assert_eq!((code, &decision["status"]), (1, &json!("needs-reporting")));
    for status in ["confirmed", "dismissed"] {
        case.decide(&["--status", status]);
        assert_eq!(case.checked().0, 0, "{status}");
    }
}

#[test]
fn the_same_evidence_elsewhere_keeps_the_decision() {
    let case = Case::of(&TWO);
    case.decide(&["--status", "dismissed"]);
    case.says(&[TWO[1], TWO[0]]);
    assert_eq!(case.checked().0, 0, "the order of articles is no evidence");
    case.says(&[TWO[0], ("Mirqab", "nine"), TWO[1]]);
    assert_eq!(case.checked().0, 0, "the same words printed twice are no new evidence");
    let case = case.called("bus-2025");
    case.says(&TWO);
    let (code, decision) = case.checked();
    assert_eq!((code, &decision["stands"]), (0, &json!(true)), "a story under a new name has its decisions");
    case.decide(&["--status", "confirmed"]);
    assert_eq!(case.checked().1["status"], "confirmed");
    assert!(!fs::read_to_string(case.ledger()).unwrap().contains("bus-2025"), "one story goes by two names");
}

#[test]
fn a_ledger_of_several_cases_keeps_them_apart() {
    let case = Case::of(&TWO);
    case.decide(&["--status", "dismissed"]);
    let case = case.called("ferry");
    case.says(&[("Mirqab", "eleven"), ("Post", "15")]);
    assert_eq!(case.checked(), (1, Value::Null), "what was said of one story closed another");
    assert_eq!(case.listed(), json!([]));
    assert!(text(&case.run(&["decisions"]).stdout).contains("1 more on stories"));
    case.decide(&["--status", "confirmed"]);
    assert_eq!(case.checked().1["status"], "confirmed");
}

#[test]
fn a_new_source_opens_the_finding_again_and_is_named() {
    let case = Case::of(&TWO);
    case.decide(&["--status", "confirmed"]);
    case.says(&[TWO[0], TWO[1], ("Sada", "17")]);
    let (code, decision) = case.checked();
    assert_eq!((code, &decision["stands"]), (1, &json!(false)));
    assert_eq!(decision["changes"], json!(["a third source: Sada says 17 people"]));
    case.decide(&["--status", "confirmed"]);
    assert_eq!(case.checked().0, 0, "decided on the new evidence");
}

#[test]
fn a_changed_figure_opens_the_finding_again_with_both_figures() {
    let case = Case::of(&TWO);
    case.decide(&["--status", "confirmed"]);
    case.says(&[TWO[0], ("Post", "16")]);
    let (code, decision) = case.checked();
    assert_eq!(code, 1);
    assert_eq!(decision["changes"], json!(["Post's figure went from 14 people to 16 people"]));
    let listed = case.listed();
    assert_eq!((&listed[0]["state"], &listed[0]["id"]), (&json!("reopened"), &json!("f1")));
    case.says(&[TWO[0], ("Post", "nine")]);
    let changes = case.checked().1["changes"].clone();
    let verdict = json!("the verdict went from conflict to agreement");
    assert_eq!(changes, json!(["Post's figure went from 14 people to 9 people", verdict]));
}

#[test]
fn evidence_that_comes_back_makes_the_decision_stand_again() {
    let case = Case::of(&TWO);
    case.decide(&["--status", "dismissed"]);
    case.says(&[TWO[0], TWO[1], ("Sada", "17")]);
    assert_eq!(case.checked().0, 1);
    case.says(&TWO);
    assert_eq!(case.checked().0, 0);
}

#[test]
fn a_decision_whose_finding_is_gone_is_kept_and_listed_as_stale() {
    let case = Case::of(&TWO);
    case.decide(&["--status", "dismissed", "--note", "one bus, two counts"]);
    let kept = fs::read_to_string(case.ledger()).unwrap();
    case.says(&TWO[..1]);
    let out = case.run(&["check"]);
    assert_eq!(out.status.code(), Some(0));
    assert!(text(&out.stderr).starts_with("warning: ") && text(&out.stderr).contains("1 of its decisions"));
    let listed = case.listed();
    assert_eq!((&listed[0]["state"], &listed[0]["id"]), (&json!("stale"), &Value::Null));
    let shown = text(&case.run(&["decisions"]).stdout);
    assert!(shown.contains("STALE") && shown.contains("one bus, two counts"), "{shown}");
    assert_eq!(fs::read_to_string(case.ledger()).unwrap(), kept);
    case.says(&TWO);
    assert_eq!(case.listed()[0]["state"], "current");
}

#[test]
fn undo_brings_back_the_decision_before_and_rewrites_nothing() {
    let case = Case::of(&TWO);
    case.decide(&["--status", "confirmed"]);
    case.decide(&["--status", "dismissed"]);
    let before = fs::read_to_string(case.ledger()).unwrap();
    case.decide(&["--undo"]);
    assert_eq!(case.checked().1["status"], "confirmed");
    let after = fs::read_to_string(case.ledger()).unwrap();
    let first = before.find("- finding").unwrap();
    assert!(after.ends_with(&before[first..]), "old blocks were touched:\n{after}");
    case.decide(&["--undo"]);
    assert_eq!(case.checked(), (1, Value::Null));
    assert_eq!(case.listed(), json!([]));
    let out = case.run(&["decide", "f1", "--undo"]);
    assert_eq!(out.status.code(), Some(2));
    assert!(text(&out.stderr).contains("nothing is decided"), "{}", text(&out.stderr));
}

#[test]
fn a_finding_answers_to_its_name_of_the_ledger_too() {
    let case = Case::of(&TWO);
    case.decide(&["--status", "confirmed"]);
    let name = case.listed()[0]["finding"].as_str().unwrap().to_owned();
    assert!(name.starts_with("people-killed-"), "{name}");
    let out = case.run(&["decide", &name, "--status", "dismissed"]);
    assert_eq!(out.status.code(), Some(0));
    let told = text(&out.stdout);
    assert!(told.starts_with(&format!("people killed ({name}): dismissed by ")), "{told}");
    assert_eq!(case.checked().1["status"], "dismissed");
}

#[test]
fn what_cannot_be_kept_is_refused_in_one_line() {
    let case = Case::of(&TWO);
    for (args, told) in [
        (vec!["decide", "f9", "--status", "confirmed"], "«f9» is no finding of these articles; there are f1 to f2"),
        (vec!["decide", "f1", "--status", "resolved"], "needs the value to use"),
        (vec!["decide", "f1", "--status", "resolved", "--value", " "], "needs the value to use"),
        (vec!["decide", "f1", "--status", "confirmed", "--value", "14"], "only «resolved» has a value"),
        (vec!["decide", "f1", "--status", "confirmed", "-"], "--decisions FILE"),
    ] {
        let out = case.run(&args);
        let error = text(&out.stderr);
        assert_eq!(out.status.code(), Some(2), "{args:?}");
        assert!(error.contains(told) && error.lines().count() == 1, "{args:?}: {error}");
    }
    assert!(!case.ledger().exists());
}

#[test]
fn a_ledger_can_lie_where_it_is_said_to_lie() {
    let case = Case::of(&TWO);
    let elsewhere = case.ledger().with_file_name("kept.yaml");
    let option = ["--decisions", elsewhere.to_str().unwrap()];
    case.decide(&[&["--status", "dismissed"], option.as_slice()].concat());
    assert!(elsewhere.exists() && !case.ledger().exists());
    assert_eq!(case.run(&["check"]).status.code(), Some(1));
    assert_eq!(case.run(&["check", option[0], option[1]]).status.code(), Some(0));
}

#[test]
fn a_report_is_not_written_over_the_ledger() {
    let case = Case::of(&TWO);
    case.decide(&["--status", "dismissed"]);
    let kept = fs::read_to_string(case.ledger()).unwrap();
    let out = case.run(&["check", "--format", "json", "--output", case.ledger().to_str().unwrap()]);
    assert_eq!(out.status.code(), Some(2));
    assert_eq!(fs::read_to_string(case.ledger()).unwrap(), kept);
}

#[test]
fn a_ledger_that_cannot_be_read_is_told_and_every_finding_is_open() {
    let case = Case::of(&TWO);
    case.decide(&["--status", "dismissed"]);
    let broken = fs::read_to_string(case.ledger()).unwrap().replace("  who: ", "  whom: ");
    fs::write(case.ledger(), &broken).unwrap();
    let out = case.run(&["check"]);
    assert_eq!(out.status.code(), Some(2));
    assert!(text(&out.stdout).contains("CONFLICT"));
    assert!(text(&out.stderr).contains("decisions.yaml:9: "), "{}", text(&out.stderr));
    let out = case.run(&["decide", "f1", "--status", "confirmed"]);
    assert_eq!(out.status.code(), Some(2));
    assert_eq!(fs::read_to_string(case.ledger()).unwrap(), broken, "a broken ledger was written over");
}
