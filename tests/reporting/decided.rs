//! What an editor decided is seen in every format, and what has been opened again is told as open.

use super::sample::report;
use crosscheck::compare::{Decision, Status};
use crosscheck::report::{Look, Report, csv, jsonl, markdown, sarif, table};
use serde_json::{Value, json as tree};

/// The sample, its first finding resolved and its second open again.
pub fn decided() -> Report {
    let mut report = report();
    let one = Decision {
        status: Status::Resolved,
        value: Some("13".into()),
        note: Some("the ministry corrected it".into()),
        who: "Layla".into(),
        when: "2025-03-06T23:30:00Z".parse().unwrap(),
        changes: Vec::new(),
    };
    report.findings[1].decision = Some(Decision {
        status: Status::Dismissed,
        value: None,
        note: None,
        changes: vec!["brief.txt now says Wednesday".into()],
        ..one.clone()
    });
    report.findings[0].decision = Some(one);
    report
}

#[test]
fn in_words() {
    let standing = "Decided: resolved, use 13: «the ministry corrected it» (Layla, 6 March 2025).";
    let opened = "Open again, since brief.txt now says Wednesday. It was dismissed (Layla, 6 March 2025).";
    let screen = table(&decided(), &Look { width: Some(200), ..Look::default() });
    let notes = markdown(&decided(), false);
    for told in [standing, opened] {
        assert!(screen.contains(&format!("\n{told}\n")), "{screen}");
        assert!(notes.contains(&format!("\n\n{told}\n\n")), "{notes}");
    }
}

#[test]
fn in_cells_and_lines() {
    let text = csv(&decided());
    let rows: Vec<Vec<String>> = csv::Reader::from_reader(text.as_bytes())
        .records()
        .map(|row| row.unwrap().iter().rev().take(7).map(str::to_owned).collect())
        .collect();
    let mut first = ["resolved", "true", "13", "the ministry corrected it", "Layla", "2025-03-06", ""];
    first.reverse();
    assert_eq!(rows[0], first);
    assert_eq!(rows[5][0], "brief.txt now says Wednesday");
    assert!(rows[6].iter().all(String::is_empty));
    let lines = jsonl(&decided());
    let line: Value = serde_json::from_str(lines.lines().nth(1).unwrap()).unwrap();
    assert_eq!(line["decision"]["stands"], false);
    assert_eq!(line["decision"]["status"], "dismissed");
}

#[test]
fn a_code_review_tool_keeps_quiet_of_what_is_closed_only() {
    let log: Value = serde_json::from_str(&sarif(&decided())).unwrap();
    super::sarif::check(&log);
    let results = &log["runs"][0]["results"];
    let justified = "resolved by Layla: the ministry corrected it";
    let expected = tree!([{"kind": "external", "status": "accepted", "justification": justified}]);
    assert_eq!(results[0]["suppressions"], expected);
    assert_eq!(results[1]["suppressions"], tree!([]));
    assert_eq!(results[1]["properties"]["decision"]["status"], "dismissed");
}
