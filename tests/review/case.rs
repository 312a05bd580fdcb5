//! A case in a folder of its own: article lines on one bus crash, and the program run on them.

use assert_cmd::Command;
use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Output, Stdio};
use tempfile::TempDir;

pub struct Case {
    dir: TempDir,
    story: &'static str,
}

impl Case {
    /// A case in which each source gives its toll.
    pub fn of(tolls: &[(&str, &str)]) -> Self {
        let case = Case { dir: tempfile::tempdir().unwrap(), story: "bus" };
        case.says(tolls);
        case
    }

    /// The same case under another story's name.
    pub fn called(self, story: &'static str) -> Self {
        Case { story, ..self }
    }

    /// Replaces the articles.
    pub fn says(&self, tolls: &[(&str, &str)]) {
        let line = |(n, (source, toll)): (usize, &(&str, &str))| {
            let text = format!("At Wadi Sarw {toll} people were killed in a bus crash on Sunday.");
            let line = serde_json::json!({"id": format!("a{n}"), "story": self.story, "source": source, "text": text,
                "published": "2025-05-04", "language": "en"});
            format!("{line}\n")
        };
        fs::write(self.articles(), tolls.iter().enumerate().map(line).collect::<String>()).unwrap();
    }

    pub fn articles(&self) -> PathBuf {
        self.dir.path().join("crash.jsonl")
    }

    pub fn ledger(&self) -> PathBuf {
        self.dir.path().join("decisions.yaml")
    }

    /// Runs `crosscheck COMMAND... ARTICLES`.
    pub fn run(&self, command: &[&str]) -> Output {
        self.command(command).output().unwrap()
    }

    /// The same, with lines typed.
    pub fn typed(&self, command: &[&str], lines: &str) -> Output {
        self.command(command).write_stdin(lines).output().unwrap()
    }

    /// Exit code of `crosscheck COMMAND ARTICLES` in a terminal in which lines are typed, and what is shown there.
    pub fn in_terminal(&self, command: &str, lines: &str) -> (Option<i32>, String) {
        let (program, articles) = (env!("CARGO_BIN_EXE_crosscheck"), self.articles());
        let command = format!("'{program}' {command} '{}'", articles.display());
        let mut terminal = std::process::Command::new("script");
        terminal.args(["--quiet", "--return", "--command", &command, "/dev/null"]);
        let mut terminal = terminal.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        terminal.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
        let out = terminal.wait_with_output().unwrap();
        (out.status.code(), text(&out.stdout))
    }

    fn command(&self, command: &[&str]) -> Command {
        let mut run = Command::cargo_bin("crosscheck").unwrap();
        run.args(command).arg(self.articles()).env_remove("COLUMNS").env("USER", "desk");
        run
    }

    /// Decides and wants it kept.
    pub fn decide(&self, rest: &[&str]) {
        let out = self.run(&[&["decide", "f1", "--who", "Layla"], rest].concat());
        assert_eq!(out.status.code(), Some(0), "{}", text(&out.stderr));
        assert!(text(&out.stdout).contains("people-killed-"), "{}", text(&out.stdout));
    }

    /// Exit code of `check`, and the decision on its first finding.
    pub fn checked(&self) -> (i32, Value) {
        let out = self.run(&["check", "--format", "json"]);
        let report: Value = serde_json::from_slice(&out.stdout).unwrap();
        (out.status.code().unwrap(), report["findings"][0]["decision"].clone())
    }

    /// What `crosscheck decisions` lists.
    pub fn listed(&self) -> Value {
        let out = self.run(&["decisions", "--format", "json"]);
        assert_eq!(out.status.code(), Some(0), "{}", text(&out.stderr));
        serde_json::from_slice(&out.stdout).unwrap()
    }
}

pub fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}
