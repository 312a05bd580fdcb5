//! The program as a person runs it: arguments in, text and exit code out.

use assert_cmd::Command;
use serde_json::Value;
use std::fs;
use std::path::PathBuf;

pub fn crosscheck(args: &[&str]) -> Command {
    let mut command = Command::cargo_bin("crosscheck").unwrap();
    command.current_dir(env!("CARGO_MANIFEST_DIR")).args(args).env_remove("COLUMNS");
    command
}

pub fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// A file with two articles on one event, whose tolls are as given.
pub fn story(dir: &tempfile::TempDir, tolls: [&str; 2]) -> PathBuf {
    let line = |n: usize, toll: &str| {
        format!(
            "{{\"id\": \"a{n}\", \"story\": \"s\", \"source\": \"Paper {n}\", \"published\": \"2025-05-04\", \"language\": \"en\", \
             \"text\": \"At Wadi Sarw {toll} people were killed in a bus crash on Sunday.\"}}\n"
        )
    };
    let path = dir.path().join("s.jsonl");
    fs::write(&path, line(1, tolls[0]) + &line(2, tolls[1])).unwrap();
    path
}

#[test]
fn a_conflict_ends_with_1_and_agreement_with_0() {
    let dir = tempfile::tempdir().unwrap();
    let path = story(&dir, ["nine", "14"]);
    let out = crosscheck(&["check", path.to_str().unwrap()]).assert().code(1);
    let shown = text(&out.get_output().stdout);
    assert!(shown.contains("CONFLICT") && shown.contains("9 people") && shown.contains("14 people"), "{shown}");
    assert!(!shown.contains('\u{1b}'), "colour without a terminal");
    let path = story(&dir, ["nine", "9"]);
    crosscheck(&["check", path.to_str().unwrap()]).assert().code(0);
    crosscheck(&["check", "--fail-on", "agreement", path.to_str().unwrap()]).assert().code(1);
}

#[test]
fn what_cannot_be_read_is_told_in_one_line_and_the_rest_is_checked() {
    let dir = tempfile::tempdir().unwrap();
    let path = story(&dir, ["nine", "14"]);
    let out = crosscheck(&["check", "--format", "json", path.to_str().unwrap(), "no/such/file.txt"]).assert().code(2);
    let errors = text(&out.get_output().stderr);
    assert_eq!(errors.lines().count(), 1, "{errors}");
    assert!(errors.contains("no/such/file.txt"), "{errors}");
    let report: Value = serde_json::from_slice(&out.get_output().stdout).unwrap();
    assert_eq!(report["schema"], "crosscheck/1");
    assert_eq!(report["articles"].as_array().unwrap().len(), 2);
    assert_eq!(report["findings"][0]["verdict"], "conflict");
}

#[test]
fn article_lines_come_on_standard_input() {
    let dir = tempfile::tempdir().unwrap();
    let lines = fs::read_to_string(story(&dir, ["nine", "9"])).unwrap();
    let out = crosscheck(&["check", "-", "--format", "json"]).write_stdin(lines).assert().code(0);
    let report: Value = serde_json::from_slice(&out.get_output().stdout).unwrap();
    assert_eq!(report["findings"][0]["verdict"], "agreement");
    assert_eq!(report["articles"][0]["id"], "a1");
}

#[test]
fn explain_goes_from_the_words_to_the_verdict_with_the_rules_file() {
    let dir = tempfile::tempdir().unwrap();
    let path = story(&dir, ["nine", "14"]);
    let out = crosscheck(&["explain", "f1", path.to_str().unwrap()]).assert().code(0);
    let shown = text(&out.get_output().stdout);
    for part in
        ["finding f1: conflict", "nine people were killed", "languages/en/types/people-killed.yaml, line", "Paper 2"]
    {
        assert!(shown.contains(part), "{part} is missing from:\n{shown}");
    }
    let out = crosscheck(&["explain", "f99", path.to_str().unwrap()]).assert().code(2);
    assert!(text(&out.get_output().stderr).contains("f99"));
}

#[test]
fn values_answers_line_by_line_and_goes_on_after_a_bad_one() {
    let lines = "{\"id\": 1, \"text\": \"about 10,000 troops\", \"language\": \"en\"}\nnot json\n\
                 {\"id\": 3, \"text\": \"نحو عشرة آلاف جندي\", \"language\": null}\n";
    let out = crosscheck(&["values"]).write_stdin(lines).assert().code(2);
    let answers: Vec<Value> =
        text(&out.get_output().stdout).lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    assert_eq!(answers.len(), 3);
    for answer in [&answers[0], &answers[2]] {
        let value = &answer["values"][0];
        assert_eq!((value["low"].as_f64(), value["high"].as_f64()), (Some(9000.0), Some(11000.0)), "{answer}");
        assert_eq!(value["hedge"], "about");
    }
    assert_eq!(answers[1]["line"], 2);
}

#[test]
fn articles_says_how_the_date_is_known() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("note.txt");
    fs::write(
        &path,
        "Bridge reopens after storm\nPublished: 12 March 2025\n\nThe bridge over the river was reopened.\n",
    )
    .unwrap();
    let out = crosscheck(&["articles", "--text", path.to_str().unwrap()]).assert().code(0);
    let line: Value = serde_json::from_slice(&out.get_output().stdout).unwrap();
    assert_eq!(line["title"], "Bridge reopens after storm");
    assert_eq!(line["published"]["date"], "2025-03-12");
    assert_eq!(line["published"]["how"], "text");
    assert!(line["text"].as_str().unwrap().ends_with("reopened.\n"));
}

#[test]
fn a_broken_catalogue_is_refused_with_its_file() {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir_all(dir.path().join("types")).unwrap();
    fs::write(dir.path().join("types/people-killed.yaml"), "type: people-killed\nlabbel: x\n").unwrap();
    let out = crosscheck(&["catalogue", "check", dir.path().to_str().unwrap()]).assert().code(2);
    let told = text(&out.get_output().stderr);
    assert!(told.contains("people-killed.yaml") && told.contains("labbel"), "{told}");
    assert_eq!(told.lines().count(), 1, "{told}");
}

#[test]
fn help_teaches_every_command() {
    let out = crosscheck(&["--help"]).assert().code(0);
    let shown = text(&out.get_output().stdout);
    for command in ["check", "extract", "values", "articles", "explain", "catalogue"] {
        assert!(shown.contains(command), "{command} is missing from:\n{shown}");
    }
}

#[test]
fn an_article_in_a_language_nobody_taught_is_told_and_not_silent() {
    let line = "{\"id\": \"x\", \"language\": \"fi\", \"text\": \"Kolme ihmistä kuoli onnettomuudessa.\"}\n";
    let out = crosscheck(&["check", "-"]).write_stdin(line).assert().code(0);
    let told = text(&out.get_output().stderr);
    assert!(told.starts_with("warning: x: ") && told.contains("ar, en"), "{told}");
    crosscheck(&["check", "--language", "fi", "-"]).write_stdin(line).assert().code(2);
}
