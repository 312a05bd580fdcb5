//! Holds the ledger against a report: which decision belongs to which finding, and what has changed since.

use super::evidence::Seen;
use super::identity::identities;
use super::{Entry, Evidence, History, Ledger, Mark, Version, changes};
use crate::compare::Finding;
use crate::report::Report;
use std::collections::{BTreeMap, BTreeSet};

/// What the ledger knows of a finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    /// The story under which its decisions are kept: its own, else what the folder was called when they were made.
    pub story: String,
    /// The finding's name across runs, under which its decisions are kept.
    pub key: String,
    /// Its decisions as an editor saw them; an answer is based on it.
    pub version: Version,
    /// Its claim type; `article` where it concerns an article as a whole.
    pub kind: String,
    /// What it is about.
    pub about: String,
    pub(super) seen: Seen,
}

/// What a ledger and a report have to do with each other.
#[derive(Debug, Clone, PartialEq)]
pub struct Reviewed {
    /// What is known of each finding, in the order of the report's findings.
    pub findings: Vec<Known>,
    /// The decisions that still count on findings of these stories that are gone.
    pub stale: Vec<Entry>,
    /// How many decisions that count are on stories that none of the articles belongs to.
    pub elsewhere: usize,
}

impl Reviewed {
    /// Index of the finding that is called `id` in `report` (f1), or by its name across runs.
    pub fn find(&self, report: &Report, id: &str) -> Option<usize> {
        let running = report.findings.iter().position(|finding| finding.id == id);
        running.or_else(|| self.findings.iter().position(|known| known.key == id))
    }
}

/// Gives every finding of `report` its decision, and says what of `ledger` has no finding.
pub fn apply(report: &mut Report, ledger: &Ledger) -> Reviewed {
    let seen: Vec<Seen> = report.findings.iter().map(|finding| Seen::new(report, finding)).collect();
    let own = identities(report, &seen);
    let histories = ledger.histories();
    let former = former_name(report, &seen, &histories);
    let story = |finding: &Finding| former.clone().unwrap_or_else(|| finding.story.clone());
    let named = report.findings.iter().zip(&own).map(|(f, own)| ((story(f), own.key.clone()), own.kind.clone()));
    let named: Vec<(Key, String)> = named.collect();
    let matched = matched(&named, &seen, &histories);
    let mut findings = Vec::new();
    for ((((finding, seen), own), (new, kind)), old) in
        report.findings.iter_mut().zip(seen).zip(own).zip(named).zip(matched)
    {
        let history = old.as_ref().and_then(|key| histories.get(key));
        let current = history.and_then(History::current);
        finding.decision = current.and_then(|entry| entry.decision(changes::since(entry, &seen)));
        let version = history.map_or_else(|| History::default().version(), History::version);
        let (story, key) = old.unwrap_or(new);
        findings.push(Known { story, key, version, kind, about: own.about, seen });
    }
    let (stale, elsewhere) = left_over(report, &findings, &histories);
    Reviewed { findings, stale, elsewhere }
}

/// A story and a finding's name in it.
type Key = (String, String);
type Histories<'l> = BTreeMap<Key, History<'l>>;

/// For each finding where its decisions are kept: under its own name, else under that of a finding of the same type
/// whose words it still holds, since its name may change with an article more.
fn matched(own: &[(Key, String)], seen: &[Seen], histories: &Histories<'_>) -> Vec<Option<Key>> {
    let mut free = histories.clone();
    let named: Vec<Option<Key>> = own.iter().map(|(key, _)| free.remove(key).map(|_| key.clone())).collect();
    let each = own.iter().zip(seen).zip(named);
    each.map(|(((own, kind), seen), named)| {
        named.or_else(|| {
            let key = alike(kind, seen, of_story(&own.0, &free))?;
            free.remove(&key);
            Some(key)
        })
    })
    .collect()
}

/// The decisions on findings of a type that share most words with `seen`.
fn alike<'k, 'l: 'k>(kind: &str, seen: &Seen, among: impl Iterator<Item = (&'k Key, &'k History<'l>)>) -> Option<Key> {
    let of_type = |history: &History<'_>| history.newest().is_some_and(|entry| entry.kind == kind);
    let shared = among.filter(|(_, history)| of_type(history)).map(|(key, history)| (shared_words(history, seen), key));
    shared.filter(|(shared, _)| *shared > 0).max_by_key(|(shared, _)| *shared).map(|(_, key)| key.clone())
}

fn of_story<'k, 'l>(
    story: &'k str,
    histories: &'k Histories<'l>,
) -> impl Iterator<Item = (&'k Key, &'k History<'l>)> + use<'k, 'l> {
    histories.range((story.to_owned(), String::new())..).take_while(move |((of, _), _)| of == story)
}

/// What the ledger calls the only story of a report, where it does not know its name: a folder that was renamed, or
/// copied to another machine, still holds the words that were decided on.
fn former_name(report: &Report, seen: &[Seen], histories: &Histories<'_>) -> Option<String> {
    let mut stories = stories(report).into_iter();
    let (Some(story), None) = (stories.next(), stories.next()) else { return None };
    if of_story(story, histories).next().is_some() {
        return None;
    }
    let mut shared: BTreeMap<&str, usize> = BTreeMap::new();
    for ((of, _), history) in histories {
        *shared.entry(of).or_default() += seen.iter().map(|seen| shared_words(history, seen)).sum::<usize>();
    }
    shared.into_iter().filter(|(_, shared)| *shared > 0).max_by_key(|(_, shared)| *shared).map(|(of, _)| of.to_owned())
}

fn stories(report: &Report) -> BTreeSet<&str> {
    report.articles.iter().map(|article| article.story.as_str()).collect()
}

/// How many pieces of the newest decision's evidence are the same words of the same source.
fn shared_words(history: &History<'_>, seen: &Seen) -> usize {
    let old = history.entries.iter().find(|entry| !entry.evidence.is_empty());
    let holds = |piece: &&Evidence| seen.evidence.iter().any(|e| e.source == piece.source && e.words == piece.words);
    old.map_or(0, |entry| entry.evidence.iter().filter(holds).count())
}

fn left_over(report: &Report, findings: &[Known], histories: &Histories<'_>) -> (Vec<Entry>, usize) {
    let here: BTreeSet<(&str, &str)> = findings.iter().map(|k| (k.story.as_str(), k.key.as_str())).collect();
    let mut stories = stories(report);
    stories.extend(here.iter().map(|(story, _)| *story));
    let gone = histories.iter().filter(|((story, key), _)| !here.contains(&(story.as_str(), key.as_str())));
    let current: Vec<&Entry> = gone.filter_map(|(_, history)| history.current()).collect();
    let (stale, elsewhere): (Vec<&Entry>, Vec<&Entry>) =
        current.into_iter().partition(|entry| stories.contains(entry.story.as_str()));
    (stale.into_iter().cloned().collect(), elsewhere.len())
}

impl Known {
    /// What an editor who looks at the finding sees, in letters and digits: it changes with every decision on it and
    /// with its evidence. A page sends it back with an answer, so that none is kept on something else than was seen.
    pub fn token(&self) -> String {
        format!("{:016x}{}", self.version.0, self.seen.fingerprint())
    }

    /// Did somebody decide since a page with `token` was made? Otherwise only the evidence can have changed.
    pub fn decided_since(&self, token: &str) -> bool {
        token.get(..16) != Some(format!("{:016x}", self.version.0).as_str())
    }

    /// A block of the ledger on this finding.
    pub(super) fn entry(&self, status: Mark, who: &str) -> Entry {
        let held = status != Mark::Withdrawn;
        Entry {
            finding: self.key.clone(),
            story: self.story.clone(),
            kind: self.kind.clone(),
            about: self.about.clone(),
            status,
            value: None,
            note: None,
            who: who.to_owned(),
            when: super::act::now(),
            verdict: held.then_some(self.seen.verdict),
            fingerprint: held.then(|| self.seen.fingerprint()),
            evidence: if held { self.seen.evidence.clone() } else { Vec::new() },
        }
    }
}
