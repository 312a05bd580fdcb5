//! The tree teaches the algorithm: a stage imports only earlier ones, files stay short, and every file says why it exists.

use std::fs;
use std::path::{Path, PathBuf};

/// The stages in the order of the data. `article` knows nothing of the others.
const STAGES: [&str; 10] =
    ["article", "text", "value", "catalogue", "extract", "subject", "compare", "report", "review", "serve"];
/// Lines no file may pass.
const MOST_LINES: usize = 400;

fn sources(dir: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            out.push(path);
        }
    }
}

fn all(folder: &str) -> Vec<(PathBuf, String)> {
    let mut paths = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut paths);
    assert!(!paths.is_empty(), "{folder} holds no source");
    paths.into_iter().map(|p| (p.clone(), fs::read_to_string(p).unwrap())).collect()
}

/// Lines of code without comments.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|l| !l.trim_start().starts_with("//"))
}

#[test]
fn a_stage_imports_only_earlier_ones() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut seen = 0;
    for (path, text) in all("src") {
        let Ok(rest) = path.strip_prefix(&src) else { continue };
        let own = rest.components().next().unwrap().as_os_str().to_string_lossy().into_owned();
        let Some(rank) = STAGES.iter().position(|s| *s == own) else { continue };
        for later in &STAGES[rank + 1..] {
            let import = format!("crate::{later}");
            for line in code(&text) {
                let at = line.find(&import).map(|i| &line[i + import.len()..]);
                let whole = at.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'));
                assert!(!whole, "{} imports the later stage {later}: {line}", path.display());
            }
        }
        seen += 1;
    }
    assert!(seen > 50, "only {seen} files of stages were seen");
}

#[test]
fn imports_in_groups_name_no_later_stage_either() {
    for (path, text) in all("src") {
        assert!(
            !code(&text).any(|l| l.trim_start().starts_with("use crate::{")),
            "{}: one `use` a stage",
            path.display()
        );
    }
}

#[test]
fn no_file_is_long_and_every_file_says_why_it_exists() {
    for (path, text) in all("src").into_iter().chain(all("tests")) {
        let lines = text.lines().count();
        assert!(lines <= MOST_LINES, "{} has {lines} lines", path.display());
        assert!(text.starts_with("//! "), "{} does not say why it exists", path.display());
    }
}

#[test]
fn the_code_knows_no_language() {
    for (path, text) in all("src") {
        let in_report = path.components().any(|c| c.as_os_str() == "report");
        for line in code(&text) {
            let line = line.split(" // ").next().unwrap();
            assert!(!line.contains("== \"ar\"") && !line.contains("== \"en\""), "{}: {line}", path.display());
            let arabic = line.chars().any(|c| ('\u{621}'..='\u{64a}').contains(&c));
            assert!(!arabic || in_report, "{} holds Arabic words: {line}", path.display());
        }
    }
}
