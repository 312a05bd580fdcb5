//! Reading: paths to articles, and one line for whatever could not be read.

#![allow(clippy::unwrap_used)]

use crosscheck::article::{Article, How, Problem, ReadOptions, ReadResult, Stories, read};
use crosscheck::catalogue::Catalogue;
use crosscheck::extract::Place;
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

/// A folder of its own for each test; what comes back has that folder's path cut off.
struct Desk {
    dir: TempDir,
    options: ReadOptions,
    stdin: String,
}

impl Desk {
    fn new() -> Self {
        Desk { dir: tempfile::tempdir().unwrap(), options: ReadOptions::default(), stdin: String::new() }
    }

    fn with(self, name: &str, content: impl AsRef<[u8]>) -> Self {
        let path = self.dir.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
        self
    }

    fn with_folder(self, name: &str) -> Self {
        fs::create_dir_all(self.dir.path().join(name)).unwrap();
        self
    }

    #[cfg(unix)]
    fn with_link(self, name: &str, target: &str) -> Self {
        std::os::unix::fs::symlink(target, self.dir.path().join(name)).unwrap();
        self
    }

    fn joined(mut self) -> Self {
        self.options.stories = Stories::One;
        self
    }

    fn in_language(mut self, language: &str) -> Self {
        self.options.language = Some(language.to_owned());
        self
    }

    fn of_at_most(mut self, max_bytes: u64) -> Self {
        self.options.max_bytes = max_bytes;
        self
    }

    fn hearing(mut self, stdin: &str) -> Self {
        self.stdin = stdin.to_owned();
        self
    }

    fn read(&self, paths: &[&str]) -> ReadResult {
        let given = |path: &&str| if *path == "-" { PathBuf::from("-") } else { self.dir.path().join(path) };
        let paths: Vec<PathBuf> = paths.iter().map(given).collect();
        let mut result = read(&paths, &self.options, &mut self.stdin.as_bytes());
        let root = format!("{}/", self.dir.path().display());
        for article in &mut result.articles {
            article.id = article.id.replace(&root, "");
            article.story = article.story.replace(&root, "");
            article.path = article.path.as_ref().map(|path| path.replace(&root, ""));
        }
        for problem in &mut result.problems {
            problem.path = problem.path.replace(&root, "");
            problem.message = problem.message.replace(&root, "");
        }
        result
    }

    /// The one article that `paths` should come to, without any problem.
    fn article(&self, paths: &[&str]) -> Article {
        let mut result = self.read(paths);
        assert_eq!(result.problems, [], "{paths:?}");
        assert_eq!(result.articles.len(), 1, "{paths:?}");
        result.articles.remove(0)
    }

    /// The one problem that `paths` should come to.
    fn problem(&self, paths: &[&str]) -> Problem {
        let mut result = self.read(paths);
        assert_eq!(result.problems.len(), 1, "{:?}", result.problems);
        result.problems.remove(0)
    }
}

fn line(content: &str) -> Desk {
    Desk::new().with("wire.jsonl", content)
}

fn ids(result: &ReadResult) -> Vec<&str> {
    result.articles.iter().map(|article| article.id.as_str()).collect()
}

fn stories(result: &ReadResult) -> Vec<&str> {
    result.articles.iter().map(|article| article.story.as_str()).collect()
}

fn shown(result: &ReadResult) -> Vec<String> {
    result.problems.iter().map(ToString::to_string).collect()
}

mod addresses;
mod archives;
mod case;
mod documents;
mod errors;
mod feeds;
mod folders;
mod front;
mod hostile;
mod jsonl;
mod mixed;
mod naming;
mod packed;
mod texts;
