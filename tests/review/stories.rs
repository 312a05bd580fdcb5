//! A folder of stories: each may have been decided on by itself, and a check of all of them knows it.

use super::case::text;
use assert_cmd::Command;
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Output;
use tempfile::TempDir;

fn archive() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (story, tolls) in [("bus", ["nine", "14"]), ("ferry", ["eleven", "30"])] {
        let folder = dir.path().join(story);
        fs::create_dir(&folder).unwrap();
        for (n, toll) in tolls.iter().enumerate() {
            let article =
                format!("2025-05-04\n\nAt Wadi Sarw {toll} people were killed in a {story} crash on Sunday.\n");
            fs::write(folder.join(format!("paper{n}.txt")), article).unwrap();
        }
    }
    dir
}

fn run(command: &[&str], folder: &Path) -> Output {
    Command::cargo_bin("crosscheck").unwrap().args(command).arg(folder).env("USER", "desk").output().unwrap()
}

/// The conflict of each story, with what was decided on it.
fn statuses(folder: &Path) -> Vec<(String, Value)> {
    let out = run(&["check", "--format", "json"], folder);
    let report: Value = serde_json::from_slice(&out.stdout).unwrap();
    let conflicts = report["findings"].as_array().unwrap().iter().filter(|f| f["verdict"] == "conflict");
    conflicts.map(|f| (f["story"].as_str().unwrap().to_owned(), f["decision"]["status"].clone())).collect()
}

fn decided(dir: &TempDir) {
    let out = run(&["decide", "f1", "--status", "dismissed", "--who", "Layla"], &dir.path().join("bus"));
    assert_eq!(out.status.code(), Some(0), "{}", text(&out.stderr));
}

#[test]
fn what_was_decided_in_a_storys_folder_holds_where_all_stories_are_checked() {
    let dir = archive();
    decided(&dir);
    let expected = [("bus".to_owned(), Value::from("dismissed")), ("ferry".to_owned(), Value::Null)];
    assert_eq!(statuses(dir.path()), expected);
    let listed = text(&run(&["decisions"], dir.path()).stdout);
    assert!(listed.contains("Layla") && listed.contains("dismissed"), "{listed}");
}

#[test]
fn the_ledger_nearest_to_the_articles_counts_before_one_above() {
    let dir = archive();
    let out = run(&["decide", "f1", "--status", "confirmed", "--who", "Omar"], dir.path());
    assert_eq!(out.status.code(), Some(0), "{}", text(&out.stderr));
    assert_eq!(statuses(dir.path())[0].1, "confirmed");
    decided(&dir);
    assert_eq!(statuses(dir.path())[0].1, "dismissed");
}

#[test]
fn a_decision_is_not_put_above_a_storys_own_ledger() {
    let dir = archive();
    decided(&dir);
    let out = run(&["decide", "f1", "--status", "confirmed", "--who", "Layla"], dir.path());
    let said = text(&out.stderr);
    assert_eq!(out.status.code(), Some(2), "{said}");
    assert!(said.contains("decisions on stories of their own below") && said.contains("--decisions FILE"), "{said}");
    assert!(!dir.path().join("decisions.yaml").exists());
}

#[test]
fn a_broken_ledger_below_is_told_and_never_hides_the_others() {
    let dir = archive();
    decided(&dir);
    let broken = dir.path().join("ferry/decisions.yaml");
    fs::write(&broken, "- finding: [\n").unwrap();
    let out = run(&["check", "--format", "json"], dir.path());
    assert_eq!(out.status.code(), Some(2));
    assert!(text(&out.stderr).contains("ferry/decisions.yaml"), "{}", text(&out.stderr));
    assert_eq!(statuses(dir.path())[0].1, "dismissed");
    assert_eq!(run(&["decisions"], dir.path()).status.code(), Some(2));
}
