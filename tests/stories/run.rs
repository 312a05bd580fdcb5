//! Reads a story as `check` does and lays the report beside `expected.yaml`.

use super::expect::{self, Expected};
use crosscheck::article::{ReadOptions, read};
use crosscheck::catalogue::Catalogue;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A story's report in the frozen contract, with its texts.
pub struct Story {
    pub json: Value,
    texts: BTreeMap<String, (String, String)>,
}

impl Story {
    /// Checks the story in `tests/stories/<name>`.
    pub fn read(name: &str) -> Story {
        let folder = folder(name);
        let read = read(&[folder], &ReadOptions::default(), &mut std::io::empty());
        assert!(read.problems.is_empty(), "{:?}", read.problems);
        let texts = read.articles.iter().map(|a| (a.id.clone(), (a.title.clone(), a.text.clone()))).collect();
        let report = crosscheck::check(read.articles, read.problems, &Catalogue::embedded().unwrap()).unwrap();
        Story { json: serde_json::from_str(&crosscheck::report::json(&report)).unwrap(), texts }
    }

    /// All claims.
    pub fn claims(&self) -> &[Value] {
        self.json["claims"].as_array().unwrap()
    }

    /// The title or the text that a claim's evidence lies in.
    pub fn text_of(&self, claim: &Value, place: &str) -> &str {
        let (title, text) = &self.texts[claim["article"].as_str().unwrap()];
        if place == "title" { title } else { text }
    }

    /// Claims of the article whose id ends with `article` that overlap `words`.
    pub fn claims_on(&self, article: &str, words: &str) -> Vec<&Value> {
        let on = |claim: &&Value| {
            let id = claim["article"].as_str().unwrap();
            id.ends_with(article) && ["text", "title"].iter().any(|place| self.overlaps(claim, place, words))
        };
        self.claims().iter().filter(on).collect()
    }

    fn overlaps(&self, claim: &Value, place: &str, words: &str) -> bool {
        let evidence = &claim["evidence"];
        let Some(at) = self.text_of(claim, place).find(words) else { return false };
        let (start, end) = (evidence["start"].as_u64().unwrap() as usize, evidence["end"].as_u64().unwrap() as usize);
        evidence["in"] == *place && start < at + words.len() && at < end
    }
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories").join(name)
}

/// Everything that the story's `expected.yaml` says, told at once.
pub fn check(name: &str) {
    let expected = std::fs::read_to_string(folder(name).join("expected.yaml")).unwrap();
    let expected: Expected = serde_yaml::from_str(&expected).unwrap();
    let story = Story::read(name);
    let wrong = expect::compare(&story, &expected);
    let known = |line: &String| expected.not_yet.iter().any(|n| line.starts_with(n.as_str()));
    let new: Vec<&String> = wrong.iter().filter(|line| !known(line)).collect();
    assert!(new.is_empty(), "{name}: {} not as expected:\n{new:#?}", new.len());
    let done = |front: &&String| !wrong.iter().any(|line| line.starts_with(front.as_str()));
    let done: Vec<&String> = expected.not_yet.iter().filter(done).collect();
    assert!(done.is_empty(), "{name}: these work now, take them out of not_yet:\n{done:#?}");
}
