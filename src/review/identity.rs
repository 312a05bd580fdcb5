//! What a finding is called across runs: by what it is about, since its running number changes with every article.

use super::evidence::Seen;
use crate::compare::Finding;
use crate::report::Report;
use std::collections::HashMap;
use xxhash_rust::xxh64::xxh64;

/// What findings of articles as a whole have for a claim type.
const ARTICLE: &str = "article";

/// A finding's name and what it is made of.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Identity {
    pub(super) key: String,
    pub(super) kind: String,
    pub(super) about: String,
}

/// The names of all findings. Where several are about the same, the words of their evidence tell them apart.
pub(super) fn identities(report: &Report, seen: &[Seen]) -> Vec<Identity> {
    let mut all: Vec<Identity> = report.findings.iter().map(|finding| plain(report, finding)).collect();
    let mut shared: HashMap<(String, String), usize> = HashMap::new();
    for (finding, identity) in report.findings.iter().zip(&all) {
        *shared.entry((finding.story.clone(), identity.key.clone())).or_default() += 1;
    }
    for ((finding, identity), seen) in report.findings.iter().zip(&mut all).zip(seen) {
        if shared.get(&(finding.story.clone(), identity.key.clone())).is_some_and(|n| *n > 1) {
            let words = seen.evidence.iter().flat_map(|e| [e.source.as_str(), e.words.as_str()]);
            identity.key = format!("{}-{}", identity.key, &hex(words)[..6]);
        }
    }
    all
}

fn plain(report: &Report, finding: &Finding) -> Identity {
    let subject = finding.subject.and_then(|subject| report.subjects.get(subject));
    let kind = subject.map_or(ARTICLE, |subject| subject.kind.as_str());
    let label = subject.map_or("", |subject| subject.label.as_str());
    let own = own_source(report, finding);
    let about = match (label, own) {
        ("", Some(source)) => format!("{source} against itself"),
        (label, Some(source)) => format!("{label} ({source} against itself)"),
        (label, None) => label.to_owned(),
    };
    let digits = hex([kind, about.as_str()]);
    Identity { key: format!("{kind}-{}", &digits[..8]), kind: kind.to_owned(), about }
}

/// The source that a finding sets against itself; `None` where sources are set against each other.
fn own_source<'r>(report: &'r Report, finding: &Finding) -> Option<&'r str> {
    match finding.articles.as_slice() {
        [one] if finding.pair.is_none() => report.articles.get(*one).map(|article| article.source.as_str()),
        _ => None,
    }
}

/// Sixteen hexadecimal digits of some strings, the same on every machine and in every version.
pub(super) fn hex<'s>(parts: impl IntoIterator<Item = &'s str>) -> String {
    let mut bytes = Vec::new();
    for part in parts {
        bytes.extend_from_slice(part.as_bytes());
        bytes.push(0);
    }
    format!("{:016x}", xxh64(&bytes, 0))
}
