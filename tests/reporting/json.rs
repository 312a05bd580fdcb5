//! The JSON contract is frozen: other programs read it.

use super::sample::report;
use crosscheck::compare::{Decision, Status};
use crosscheck::report::{article_json, claim_json, claims_jsonl, claims_yaml, found_json, json, value_json};
use crosscheck::value::{Amount, Found, Hedge, Value};
use serde_json::json as tree;

#[test]
fn whole_report_is_the_contract_word_for_word() {
    assert_eq!(json(&report()), include_str!("expected.json"));
}

#[test]
fn a_decision_is_shown_with_its_finding_and_what_changed_since() {
    let decided = Decision {
        status: Status::NeedsReporting,
        value: None,
        note: Some("ask the «port»".into()),
        who: "ليلى".into(),
        when: "2025-03-06T09:30:00Z".parse().unwrap(),
        changes: vec!["a fourth source: X says 17".into()],
    };
    let mut report = report();
    report.findings[1].decision = Some(decided);
    let shown: serde_json::Value = serde_json::from_str(&json(&report)).unwrap();
    let expected = tree!({
        "status": "needs-reporting", "value": null, "note": "ask the «port»", "who": "ليلى",
        "when": "2025-03-06T09:30:00Z", "stands": false, "changes": ["a fourth source: X says 17"]
    });
    assert_eq!(shown["findings"][1]["decision"], expected);
    assert_eq!(shown["findings"][0]["decision"], serde_json::Value::Null);
}

#[test]
fn only_what_stands_and_is_settled_is_closed() {
    let decided = |status, changes: &[&str]| Decision {
        status,
        value: None,
        note: None,
        who: "L".into(),
        when: jiff::Timestamp::UNIX_EPOCH,
        changes: changes.iter().map(|c| c.to_string()).collect(),
    };
    let mut finding = report().findings.remove(0);
    assert!(finding.is_open());
    for status in [Status::Confirmed, Status::Dismissed, Status::Resolved] {
        finding.decision = Some(decided(status, &[]));
        assert!(!finding.is_open(), "{status:?}");
        finding.decision = Some(decided(status, &["the evidence changed"]));
        assert!(finding.is_open(), "{status:?} outlived its evidence");
    }
    finding.decision = Some(decided(Status::NeedsReporting, &[]));
    assert!(finding.is_open(), "somebody has still to ask");
}

#[test]
fn numbers_are_written_as_they_were_said() {
    let written = |n: f64| value_json(&Value::Number(Amount::exact(n)))["best"].to_string();
    assert_eq!(written(600.0), "600");
    assert_eq!(written(4.5), "4.5");
    assert_eq!(written(1e15), "1000000000000000");
    assert_eq!(written(0.1 + 0.2), "0.3");
    assert_eq!(written(0.0), "0");
    assert_eq!(written(f64::NAN), "null");
}

#[test]
fn open_ends_are_null() {
    let value = value_json(&Value::Number(Amount::hedged(600.0, Hedge::MoreThan, 0.1).counted()));
    assert_eq!(value, tree!({"kind": "number", "low": 601, "high": null, "best": 600, "hedge": "more-than"}));
}

#[test]
fn each_kind_of_value_has_its_own_keys() {
    let hours = Value::Duration { amount: Amount::exact(2.0), unit: "hour".into(), seconds: Some(7200.0) };
    let keys =
        tree!({"kind": "duration", "low": 2, "high": 2, "best": 2, "hedge": "exact", "unit": "hour", "seconds": 7200});
    assert_eq!(value_json(&hours), keys);
    assert_eq!(value_json(&Value::Ordinal(80)), tree!({"kind": "ordinal", "best": 80}));
    let quoted = Value::Quotation { speaker: None, words: "no".into() };
    assert_eq!(value_json(&quoted), tree!({"kind": "quotation", "speaker": null, "words": "no"}));
}

#[test]
fn found_values_carry_their_words() {
    let found = Found { value: Value::Ordinal(3), start: 4, end: 9 };
    let expected = tree!({"kind": "ordinal", "best": 3, "text": "third", "start": 4, "end": 9});
    assert_eq!(found_json(&found, "the third man"), expected);
}

#[test]
fn articles_show_their_text_only_where_asked() {
    let report = report();
    let article = article_json(&report.articles[1], false);
    assert_eq!(article["published"], serde_json::Value::Null);
    assert_eq!(article.get("text"), None);
    assert_eq!(article_json(&report.articles[1], true)["text"], report.articles[1].text);
}

#[test]
fn lines_trees_and_yaml_say_the_same() {
    let report = report();
    let lines: Vec<serde_json::Value> =
        claims_jsonl(&report).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let trees: Vec<_> = (0..report.claims.len()).map(|index| claim_json(&report, index)).collect();
    assert_eq!(lines, trees);
    let yaml: Vec<serde_json::Value> = serde_yaml::from_str(&claims_yaml(&report)).unwrap();
    assert_eq!(yaml, trees);
    assert_eq!(claim_json(&report, 99), serde_json::Value::Null);
}

#[test]
fn yaml_quotes_what_other_readers_would_misread() {
    let mut report = report();
    report.claims.truncate(1);
    report.claims[0].attribution =
        ["no", "12:30", "=", "2024-01-05", "a\nb", "\u{2028}\u{7f}"].map(String::from).to_vec();
    let yaml = claims_yaml(&report);
    for quoted in ["\"no\"", "\"12:30\"", "\"=\"", "\"2024-01-05\"", "\"a\\nb\"", "\"\\U00002028\\U0000007F\""] {
        assert!(yaml.contains(&format!("    - {quoted}\n")), "{quoted} in {yaml}");
    }
    let read: Vec<serde_json::Value> = serde_yaml::from_str(&yaml).unwrap();
    assert_eq!(read, [claim_json(&report, 0)]);
}
