//! `crosscheck review`: a finding at a time, every answer saved at once.

use super::case::{Case, text};
use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Stdio};

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
    assert!(text(&case.typed(&REVIEW, "q\n").stdout).contains("0 open"), "what is decided is not asked again");
    let all = [REVIEW.as_slice(), &["--all"]].concat();
    let shown = text(&case.typed(&all, "u\nq\n").stdout);
    assert!(shown.contains("Decided: dismissed (Layla, ") && shown.contains("open again"), "{shown}");
    assert_eq!(case.checked(), (1, Value::Null));
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
    let (program, articles) = (env!("CARGO_BIN_EXE_crosscheck"), case.articles());
    let command = format!("'{program}' review --who Layla '{}'", articles.display());
    let mut terminal = Command::new("script")
        .args(["--quiet", "--return", "--command", &command, "/dev/null"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    terminal.stdin.take().unwrap().write_all("d عدّ الجرحى\n".as_bytes()).unwrap();
    let out = terminal.wait_with_output().unwrap();
    let shown = text(&out.stdout);
    assert_eq!(out.status.code(), Some(0), "{shown}");
    assert!(shown.contains("c confirm") && shown.contains("1 decided, 0 open"), "{shown}");
    assert_eq!(case.checked().1["note"], "عدّ الجرحى");
}
