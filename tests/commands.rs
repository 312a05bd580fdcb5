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
fn values_without_words_need_no_language() {
    let out = crosscheck(&["values"]).write_stdin("{\"id\": 1, \"text\": \"1,234\"}\n").assert().code(0);
    let answer: Value = serde_json::from_slice(&out.get_output().stdout).unwrap();
    assert_eq!(answer["values"][0]["best"].as_f64(), Some(1234.0), "{answer}");
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
    let review = ["review", "decide", "decisions"];
    for command in ["check", "extract", "values", "articles", "init", "explain", "catalogue"].into_iter().chain(review)
    {
        assert!(shown.contains(command), "{command} is missing from:\n{shown}");
    }
}

#[test]
fn only_limits_are_listed_as_limits() {
    let shown = text(&crosscheck(&["decide", "-h"]).assert().code(0).get_output().stdout);
    let limits = shown.split_once("Limits:").unwrap().1.split_once("Examples:").unwrap().0;
    assert!(limits.contains("--max-bytes") && !limits.contains("--value"), "{shown}");
}

#[test]
fn an_article_in_a_language_nobody_taught_is_told_and_not_silent() {
    let line = "{\"id\": \"x\", \"language\": \"fi\", \"text\": \"Kolme ihmistä kuoli onnettomuudessa.\"}\n";
    let out = crosscheck(&["check", "-"]).write_stdin(line).assert().code(0);
    let told = text(&out.get_output().stderr);
    assert!(told.starts_with("warning: x: ") && told.contains("ar, en"), "{told}");
    crosscheck(&["check", "--language", "fi", "-"]).write_stdin(line).assert().code(2);
}

#[test]
fn many_articles_in_languages_nobody_taught_are_a_line_for_each_language() {
    let line = |id: usize, code: &str| {
        format!("{{\"id\": \"{id}\", \"language\": \"{code}\", \"text\": \"Kolme ihmistä kuoli.\"}}\n")
    };
    let lines: String = (0..60).map(|id| line(id, if id % 3 == 0 { "sv" } else { "fi" })).collect();
    let out = crosscheck(&["check", "-"]).write_stdin(lines).assert().code(0);
    let told = text(&out.get_output().stderr);
    let wanted = |n: usize, code: &str| {
        format!("warning: -: {n} of its articles are in «{code}», and no claims are read in them; there are ar, en\n")
    };
    assert_eq!(told, wanted(20, "sv") + &wanted(40, "fi"));
}

#[test]
fn init_writes_a_case_file_that_is_read_again_and_never_overwritten() {
    let dir = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(dir.path().join(name), text).unwrap();
    let front = "---\ntitle: \"Nine: dead\"\nsource: yes\ndate: 2025-05-04\n---\n";
    write("b.md", &format!("{front}At Wadi Sarw nine people were killed in a bus crash on Sunday.\n"));
    write(
        "a.txt",
        "Bus crash\nPublished: 12 March 2025\n\nAt Wadi Sarw 14 people were killed when a bus left the road on Sunday, the police said.\n",
    );
    write("w.jsonl", "{\"id\": \"1\", \"text\": \"One.\"}\n{\"id\": \"2\", \"text\": \"Two.\"}\n");
    write(
        "f.rss",
        "<rss version=\"2.0\"><channel><title>The Post</title><language>en</language><item><title>Bus</title>\
        <description>At Wadi Sarw nine people were killed.</description></item></channel></rss>",
    );
    fs::create_dir(dir.path().join("sub")).unwrap();
    write("sub/c.txt", "C.");
    let folder = dir.path().to_str().unwrap();
    crosscheck(&["init", folder]).assert().code(0);
    let case = fs::read_to_string(dir.path().join("case.yaml")).unwrap();
    let wanted = "articles:
  - file: \"a.txt\"
    # source: a  # not found; its file's name stands for it
    published: \"2025-03-12\"  # 12 March 2025, from a dateline in its text
    language: en  # given, or told from its words
    # title: \"Bus crash\"  # its first line; it is read there
  - file: \"b.md\"
    source: \"yes\"  # as the article gives it
    published: \"2025-05-04\"  # 4 May 2025, from its metadata
    language: en  # given, or told from its words
    title: \"Nine: dead\"  # as the article gives it
  - file: \"f.rss\"
    source: \"The Post\"  # as the article gives it
    # published: YYYY-MM-DD  # not found
    language: en  # given, or told from its words
  - file: \"w.jsonl\"
    # holds 2 articles; a correction here goes for all of them
";
    assert!(case.ends_with(wanted), "{case}");
    let out = crosscheck(&["articles", folder]).assert().code(0);
    let shown = text(&out.get_output().stdout);
    assert!(shown.contains("\"date\":\"2025-03-12\",\"how\":\"case\",\"sure\":true"), "{shown}");
    assert_eq!(text(&out.get_output().stderr), "");
    let out = crosscheck(&["init", folder]).assert().code(2);
    assert!(text(&out.get_output().stderr).contains("case.yaml: it is there already, and is not overwritten"));
    assert_eq!(fs::read_to_string(dir.path().join("case.yaml")).unwrap(), case);
}

#[test]
fn the_limits_are_options() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("note.txt");
    fs::write(&path, "Nine people were killed.").unwrap();
    let out = crosscheck(&["articles", "--max-bytes", "10", path.to_str().unwrap()]).assert().code(2);
    assert!(text(&out.get_output().stderr).contains("larger than 10 bytes"));
}

#[test]
fn nothing_in_a_name_or_a_text_turns_the_screen_around() {
    let dir = tempfile::tempdir().unwrap();
    let line = "{\"id\": \"a\", \"source\": \"The \u{202e}Post\", \"language\": \"en\", \"text\": \"At Wadi Sarw\u{202e} nine people were killed in a bus\u{2066} crash.\"}\n";
    let path = dir.path().join("w.jsonl");
    fs::write(&path, line).unwrap();
    let path = path.to_str().unwrap();
    for args in [
        &["check", "--all", path][..],
        &["check", "--all", "--format", "markdown", path],
        &["check", "--format", "json", path],
        &["check", "--format", "jsonl", path],
        &["check", "--format", "csv", path],
        &["check", "--format", "sarif", path],
        &["check", "--format", "claimreview", path],
        &["check", "--format", "html", path],
        &["extract", path],
        &["extract", "--format", "yaml", path],
        &["extract", "--format", "jsonl", path],
        &["explain", "a#1", path],
        &["articles", "--text", path],
    ] {
        let out = crosscheck(args).assert().success();
        let shown = text(&out.get_output().stdout);
        assert!(!shown.contains(['\u{202e}', '\u{2066}']), "{args:?}: {shown}");
    }
    let out = crosscheck(&["check", "gone\u{202e}\n.txt"]).assert().code(2);
    assert_eq!(text(&out.get_output().stderr), "error: gone .txt: there is no such file or folder\n");
}
