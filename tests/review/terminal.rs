//! `crosscheck review`: a finding at a time, every answer saved at once.

use super::case::{Case, text};
use serde_json::{Value, json};

const TWO: [(&str, &str); 2] = [("Mirqab", "nine"), ("المرقب", "14")];
const REVIEW: [&str; 4] = ["review", "--lines", "--who", "Layla"];

#[test]
fn evidence_stands_below_evidence_with_its_words_marked() {
    let case = Case::of(&TWO);
    let out = case.typed(&REVIEW, "q\n");
    let shown = text(&out.stdout);
    for part in ["1 of 1", "CONFLICT", "[nine people were killed]", "[14 people were killed]", "\u{2068}المرقب\u{2069}"]
    {
        assert!(shown.contains(part), "{part} is missing from:\n{shown}");
    }
    assert!(shown.contains("0 decided, 1 open"), "{shown}");
    assert_eq!(case.listed(), json!([]));
}

#[test]
fn answers_are_saved_at_once() {
    for (typed, status, value, note) in [
        ("c\n", "confirmed", Value::Null, Value::Null),
        ("d counts the injured\n", "dismissed", Value::Null, json!("counts the injured")),
        ("r 14\n", "resolved", json!("14"), Value::Null),
        ("n\nthe governor's\nresolve\nabout 14\n", "resolved", json!("about 14"), json!("the governor's")),
        ("what\ns\n", "", Value::Null, Value::Null),
        ("ask\n", "needs-reporting", Value::Null, Value::Null),
        ("b\nc\n", "confirmed", Value::Null, Value::Null),
    ] {
        let case = Case::of(&TWO);
        let out = case.typed(&REVIEW, typed);
        assert_eq!(out.status.code(), Some(0), "{}", text(&out.stderr));
        let decision = case.checked().1;
        if status.is_empty() {
            assert_eq!(decision, Value::Null, "{typed}");
            continue;
        }
        assert_eq!((&decision["status"], &decision["value"], &decision["note"]), (&json!(status), &value, &note));
        assert_eq!(decision["who"], "Layla");
    }
}

#[test]
fn a_resolution_without_a_value_is_not_kept() {
    let case = Case::of(&TWO);
    let shown = text(&case.typed(&REVIEW, "r\n\nq\n").stdout);
    assert!(shown.contains("needs the value to use") && shown.contains("0 decided"), "{shown}");
    assert_eq!(case.checked().1, Value::Null);
}

#[test]
fn back_and_undo_take_a_decision_back() {
    let case = Case::of(&TWO);
    case.typed(&REVIEW, "d\n");
    let shown = text(&case.typed(&REVIEW, "q\n").stdout);
    assert!(shown.contains("Nothing waits") && shown.contains("0 open"), "what is decided is not asked again: {shown}");
    let all = [REVIEW.as_slice(), &["--all"]].concat();
    let shown = text(&case.typed(&all, "u\nq\n").stdout);
    assert!(shown.contains("Decided: dismissed (Layla, ") && shown.contains("open again"), "{shown}");
    assert_eq!(case.checked(), (1, Value::Null));
}

#[test]
fn what_can_be_typed_and_what_comes_next_is_told() {
    let case = Case::of(&TWO);
    let shown = text(&case.typed(&REVIEW, "what\n?\nn seen\nq\n").stdout);
    for part in ["«what» is no answer: c confirm", "r  resolve, the value to use behind it", "Noted"] {
        assert!(shown.contains(part), "{part} is missing from:\n{shown}");
    }
    assert!(shown.contains("0 decided, 1 open") && shown.contains("Go on with what is open: crosscheck review "));
    let shown = text(&case.typed(&REVIEW, "d\nb\nu\nq\n").stdout);
    assert!(shown.contains("1 decided, 0 open"), "there is nothing to go back from: {shown}");
    assert!(shown.contains("crosscheck check ") && shown.contains("crash.jsonl --output report.html"), "{shown}");
}

#[test]
fn without_a_terminal_the_commands_that_do_the_same_are_told() {
    let case = Case::of(&TWO);
    let out = case.typed(&["review"], "d\n");
    assert_eq!(out.status.code(), Some(2));
    let told = text(&out.stderr);
    for command in ["crosscheck decide f1", "--status", "--note", "crosscheck decisions"] {
        assert!(told.contains(command), "{command} is missing from:\n{told}");
    }
    assert_eq!(case.checked().1, Value::Null);
}

#[test]
fn in_a_terminal_it_asks_and_keeps() {
    let case = Case::of(&TWO);
    let (code, shown) = case.in_terminal("review --who Layla", "d عدّ الجرحى\n");
    assert_eq!(code, Some(0), "{shown}");
    assert!(shown.contains("c confirm") && shown.contains("1 decided, 0 open"), "{shown}");
    assert_eq!(case.checked().1["note"], "عدّ الجرحى");
}

#[test]
fn a_terminal_is_told_what_can_be_done_with_a_report() {
    let case = Case::of(&TWO);
    let shown = case.in_terminal("check", "").1;
    assert!(shown.contains("(1 open): crosscheck review ") && shown.contains("crosscheck serve "), "{shown}");
    assert!(!shown.contains("of 2 articles"), "a bar over two articles: {shown}");
    assert_eq!(text(&case.run(&["check"]).stderr), "", "a program is told nothing");
    case.decide(&["--status", "dismissed"]);
    assert!(!case.in_terminal("check", "").1.contains("crosscheck review"));
}

#[test]
fn a_bar_shows_how_far_long_work_has_come() {
    let many: Vec<(&str, &str)> = vec![("Mirqab", "nine"); 120];
    let case = Case::of(&many);
    let shown = case.in_terminal("check --format json", "").1;
    assert!(shown.contains("of 120 articles"), "{}", &shown[..shown.len().min(400)]);
    assert_eq!(text(&case.run(&["check"]).stderr), "");
}
