//! Counts in words: how much was read, and what it came to.

use super::stories::Story;
use crate::compare::Verdict;
use crate::report::Report;
use crate::value::figure;
use std::collections::{BTreeMap, HashSet};

/// «4 articles of 3 sources, 12 claims: 1 conflict, 2 agreements, 3 from one source only.»
pub(crate) fn summary(report: &Report, stories: &[Story]) -> String {
    let all: Vec<usize> = (0..report.articles.len()).collect();
    let several = if stories.len() > 1 { format!(" in {} stories", stories.len()) } else { String::new() };
    let read = format!("{}{several}, {}", articles(report, &all), count(report.claims.len(), "claim"));
    format!("{read}: {}.", outcome(stories))
}

/// One line on a story that needs no editor.
pub(crate) fn quiet(report: &Report, story: &Story) -> String {
    format!("{}: {}: {}.", story.name, articles(report, &story.articles), outcome(std::slice::from_ref(story)))
}

fn articles(report: &Report, indexes: &[usize]) -> String {
    format!("{} of {}", count(indexes.len(), "article"), count(sources(report, indexes), "source"))
}

/// How many outlets published the articles; each unknown one counts as its own.
fn sources(report: &Report, indexes: &[usize]) -> usize {
    let articles = indexes.iter().filter_map(|index| report.articles.get(*index));
    let outlets = articles.map(|article| match article.source_known {
        true => (true, article.source.as_str()),
        false => (false, article.id.as_str()),
    });
    outlets.collect::<HashSet<_>>().len()
}

/// «3 sources», «3 sources, 2 independent»: how well an agreement is backed.
pub(crate) fn tally(report: &Report, articles: &[usize], independent: usize) -> String {
    match sources(report, articles) {
        sources if sources == independent => sources.to_string(),
        sources => format!("{sources}, {independent} independent"),
    }
}

const NAMES: [(Verdict, &str, &str); 7] = [
    (Verdict::Conflict, "conflict", "conflicts"),
    (Verdict::Inconsistent, "inconsistent", "inconsistent"),
    (Verdict::Wording, "wording", "wording"),
    (Verdict::Scope, "scope", "scope"),
    (Verdict::Updated, "updated", "updated"),
    (Verdict::Compatible, "compatible", "compatible"),
    (Verdict::Agreement, "agreement", "agreements"),
];

fn outcome(stories: &[Story]) -> String {
    let mut counts: BTreeMap<Verdict, usize> = BTreeMap::new();
    for finding in stories.iter().flat_map(|story| story.differences.iter().chain(&story.agrees)) {
        *counts.entry(finding.verdict).or_default() += 1;
    }
    let mut parts: Vec<String> =
        NAMES.iter().filter_map(|(verdict, one, many)| counts.get(verdict).map(|n| of(*n, one, many))).collect();
    if parts.is_empty() {
        parts.push("nothing that two sources speak of".into());
    }
    let single: usize = stories.iter().map(|story| story.single.len()).sum();
    if single > 0 {
        parts.push(format!("{} from one source only", figure(single as f64)));
    }
    parts.join(", ")
}

/// «people killed ×3, troops sent ×1»: what only one source has, by claim type, the commonest first.
pub(crate) fn only_one(report: &Report, story: &Story) -> String {
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for subject in story.single.iter().filter_map(|index| report.subjects.get(*index)) {
        *kinds.entry(&subject.kind).or_default() += 1;
    }
    let mut kinds: Vec<(&str, usize)> = kinds.into_iter().collect();
    kinds.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    let parts: Vec<String> = kinds.iter().map(|(kind, n)| format!("{} ×{n}", kind.replace('-', " "))).collect();
    parts.join(", ")
}

/// «1 claim», «1,200 claims».
pub(crate) fn count(n: usize, word: &str) -> String {
    of(n, word, &format!("{word}s"))
}

fn of(n: usize, one: &str, many: &str) -> String {
    format!("{} {}", figure(n as f64), if n == 1 { one } else { many })
}
