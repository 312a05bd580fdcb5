//! Reports on short articles of our own, and what is asked of them.

use crosscheck::article::{ReadOptions, read};
use crosscheck::catalogue::Catalogue;
use serde_json::{Value, json};

/// Dead and hurt.
pub const KILLED: &str = "people-killed";
/// Hurt.
pub const INJURED: &str = "people-injured";

/// A report in the frozen contract.
pub struct Told(Value);

/// One article: the day of May 2025 it came out (0: no date), its language, its title, its text.
pub type Line<'a> = (u8, &'a str, &'a str, &'a str);

impl Told {
    /// Checks the articles as one story, each of a source of its own; the first is `a0`.
    pub fn of(articles: &[Line<'_>]) -> Told {
        let sources: Vec<String> = (0..articles.len()).map(|n| format!("a{n}")).collect();
        Told::by(&sources.iter().map(String::as_str).zip(articles.iter().copied()).collect::<Vec<_>>())
    }

    /// The same, each with its source.
    pub fn by(articles: &[(&str, Line<'_>)]) -> Told {
        let line = |(n, (source, (day, language, title, text))): (usize, &(&str, Line<'_>))| {
            let id = format!("a{n}");
            let mut line =
                json!({"id": id, "story": "s", "source": source, "language": language, "title": title, "text": text});
            if *day > 0 {
                line["published"] = json!(format!("2025-05-{day:02}"));
            }
            line.to_string()
        };
        let lines: Vec<String> = articles.iter().enumerate().map(line).collect();
        let read = read(&["-".into()], &ReadOptions::default(), &mut lines.join("\n").as_bytes());
        assert!(read.problems.is_empty(), "{:?}", read.problems);
        let report = crosscheck::check(read.articles, read.problems, &Catalogue::embedded().unwrap()).unwrap();
        Told(serde_json::from_str(&crosscheck::report::json(&report)).unwrap())
    }

    /// One text of 4 May 2025, a Sunday.
    pub fn text(language: &str, text: &str) -> Told {
        Told::of(&[(4, language, "", text)])
    }

    fn list(&self, key: &str) -> &[Value] {
        self.0[key].as_array().unwrap()
    }

    /// Verdicts on a type, one a finding, in the order of the report.
    pub fn verdicts(&self, kind: &str) -> Vec<&str> {
        self.findings(kind).iter().map(|f| f["verdict"].as_str().unwrap()).collect()
    }

    /// Findings on a type.
    pub fn findings(&self, kind: &str) -> Vec<&Value> {
        let of_kind = |f: &&Value| self.list("subjects").iter().any(|s| s["id"] == f["subject"] && s["type"] == kind);
        self.list("findings").iter().filter(of_kind).collect()
    }

    /// Claims of a type, in the order of the text.
    pub fn claims(&self, kind: &str) -> Vec<&Value> {
        self.list("claims").iter().filter(|c| c["type"] == kind).collect()
    }

    /// Subjects of a type and a role.
    pub fn subjects(&self, kind: &str, role: &str) -> Vec<&Value> {
        self.list("subjects").iter().filter(|s| s["type"] == kind && s["role"] == role).collect()
    }

    /// What the article holds at its end: its current position.
    pub fn position(&self, kind: &str, article: &str) -> Option<&Value> {
        let current = self.subjects(kind, "current").into_iter();
        current.flat_map(|s| s["positions"].as_array().unwrap()).find(|p| p["article"] == article)
    }

    /// Low and high of what the article holds; an open end is infinite.
    pub fn holds(&self, kind: &str, article: &str) -> Option<(f64, f64)> {
        let value = &self.position(kind, article)?["value"];
        Some((value["low"].as_f64().unwrap_or(0.0), value["high"].as_f64().unwrap_or(f64::INFINITY)))
    }

    /// The same where it is one number.
    pub fn number(&self, kind: &str) -> Option<f64> {
        self.holds(kind, "a0").map(|(low, high)| if low == high { low } else { f64::NAN })
    }
}
