//! What has changed in the evidence since a decision, in phrases that an editor reads at a glance.

use super::evidence::Seen;
use super::{Entry, Evidence};
use crate::compare::Verdict;

/// What has changed since `entry` was written; empty where the evidence is the same.
pub(super) fn since(entry: &Entry, seen: &Seen) -> Vec<String> {
    if entry.fingerprint.as_deref() == Some(seen.fingerprint().as_str()) {
        return Vec::new();
    }
    let (old, new) = (sources(&entry.evidence), sources(&seen.evidence));
    let mut changes = added(&old, &new, &seen.evidence);
    for source in old {
        changes.extend(changed(source, &entry.evidence, &seen.evidence));
    }
    changes.extend(verdict(entry.verdict, seen.verdict));
    if changes.is_empty() {
        changes.push("the evidence reads otherwise".to_owned());
    }
    changes
}

fn sources(evidence: &[Evidence]) -> Vec<&str> {
    let mut names: Vec<&str> = evidence.iter().map(|e| e.source.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// «a third source: X says 17».
fn added(old: &[&str], new: &[&str], evidence: &[Evidence]) -> Vec<String> {
    let fresh = new.iter().filter(|source| !old.contains(source));
    let told = fresh.enumerate().map(|(index, source)| {
        let figures = figures(source, evidence);
        format!("{}: {source} says {figures}", nth(old.len() + index + 1))
    });
    told.collect()
}

fn nth(n: usize) -> String {
    const WORDS: [&str; 5] = ["second", "third", "fourth", "fifth", "sixth"];
    let word = n.checked_sub(2).and_then(|i| WORDS.get(i));
    word.map_or_else(|| "another source".to_owned(), |word| format!("a {word} source"))
}

fn changed(source: &str, old: &[Evidence], new: &[Evidence]) -> Option<String> {
    let (was, is) = (figures(source, old), figures(source, new));
    let (before, now) = (words(source, old), words(source, new));
    if is.is_empty() {
        Some(format!("{source} says it no longer; it said {was}"))
    } else if was != is {
        Some(format!("{source}'s figure went from {was} to {is}"))
    } else {
        (before != now).then(|| format!("{source} says it in other words: {now}"))
    }
}

fn figures(source: &str, evidence: &[Evidence]) -> String {
    let mut figures: Vec<&str> = of(source, evidence).map(|e| e.says.as_str()).collect();
    figures.dedup();
    figures.join(" and ")
}

fn words(source: &str, evidence: &[Evidence]) -> String {
    of(source, evidence).map(|e| format!("«{}»", e.words)).collect::<Vec<_>>().join(", ")
}

fn of<'e>(source: &str, evidence: &'e [Evidence]) -> impl Iterator<Item = &'e Evidence> {
    evidence.iter().filter(move |e| e.source == source)
}

fn verdict(old: Option<Verdict>, new: Verdict) -> Option<String> {
    let old = old.filter(|old| *old != new)?;
    Some(format!("the verdict went from {} to {}", old.name(), new.name()))
}
