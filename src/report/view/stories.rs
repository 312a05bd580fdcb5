//! A report by story, each with its findings from the one that matters most.

use crate::compare::{Finding, Verdict};
use crate::report::Report;
use std::cmp::Reverse;
use std::collections::HashMap;

/// One story of a report; articles, claims and subjects are indexes.
#[derive(Debug, Default)]
pub(crate) struct Story<'a> {
    /// Its name.
    pub(crate) name: &'a str,
    /// Its articles.
    pub(crate) articles: Vec<usize>,
    /// Everything that is more than agreement, conflicts first.
    pub(crate) differences: Vec<&'a Finding>,
    /// Agreement and what is compatible.
    pub(crate) agrees: Vec<&'a Finding>,
    /// Subjects of which one source speaks.
    pub(crate) single: Vec<usize>,
}

impl Story<'_> {
    /// Nothing in it needs an editor.
    pub(crate) fn is_quiet(&self) -> bool {
        self.differences.is_empty()
    }
}

/// The stories in the order of their first articles.
pub(crate) fn stories(report: &Report) -> Vec<Story<'_>> {
    let mut shelf = Shelf::default();
    for (index, article) in report.articles.iter().enumerate() {
        shelf.story(&article.story).articles.push(index);
    }
    for finding in &report.findings {
        let story = shelf.story(&finding.story);
        let agrees = finding.verdict <= Verdict::Compatible;
        if agrees { story.agrees.push(finding) } else { story.differences.push(finding) }
    }
    for (index, verdict) in verdicts(report).into_iter().enumerate() {
        if let Some(subject) = report.subjects.get(index).filter(|_| verdict == Verdict::SingleSource) {
            shelf.story(&subject.story).single.push(index);
        }
    }
    for story in &mut shelf.stories {
        story.differences.sort_by_key(|finding| Reverse((finding.verdict, finding.severity)));
    }
    shelf.stories
}

#[derive(Default)]
struct Shelf<'a> {
    stories: Vec<Story<'a>>,
    places: HashMap<&'a str, usize>,
}

impl<'a> Shelf<'a> {
    fn story(&mut self, name: &'a str) -> &mut Story<'a> {
        let place = *self.places.entry(name).or_insert(self.stories.len());
        if place == self.stories.len() {
            self.stories.push(Story { name, ..Story::default() });
        }
        &mut self.stories[place]
    }
}

/// Each subject's verdict over its positions; an article against itself is no verdict on a subject.
pub(crate) fn verdicts(report: &Report) -> Vec<Verdict> {
    let mut verdicts = vec![Verdict::SingleSource; report.subjects.len()];
    for finding in report.findings.iter().filter(|finding| finding.verdict != Verdict::Inconsistent) {
        if let Some(verdict) = finding.subject.and_then(|subject| verdicts.get_mut(subject)) {
            *verdict = finding.verdict.max(*verdict);
        }
    }
    verdicts
}
