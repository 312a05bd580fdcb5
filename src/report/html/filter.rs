//! Filters without a script: a box that is ticked hides what does not fit, by rules of the style sheet alone.

use crate::compare::{Finding, Verdict};
use crate::report::Report;
use crate::report::bidi::clean;
use crate::report::view::verdicts;
use crate::report::words::{sign, verdict};
use askama::Template;

/// What can be ticked. Classes are numbers, so that no name becomes a part of the style sheet.
#[derive(Debug, Template)]
#[template(path = "filters.html")]
pub(super) struct Filters {
    pub(super) verdicts: Vec<(&'static str, &'static str, usize)>,
    pub(super) types: Vec<(String, usize)>,
    pub(super) sources: Vec<(String, usize)>,
}

impl Filters {
    /// Everything that findings, and subjects of one source alone, can be told apart by.
    pub(super) fn new(report: &Report) -> Filters {
        let mut filters = Filters { verdicts: Vec::new(), types: Vec::new(), sources: Vec::new() };
        let single = verdicts(report).into_iter().filter(|verdict| *verdict == Verdict::SingleSource);
        let mut counted: Vec<(Verdict, usize)> = Vec::new();
        for verdict in report.findings.iter().map(|finding| finding.verdict).chain(single) {
            match counted.iter_mut().find(|(known, _)| *known == verdict) {
                Some((_, count)) => *count += 1,
                None => counted.push((verdict, 1)),
            }
        }
        counted.sort_by_key(|(verdict, _)| std::cmp::Reverse(*verdict));
        filters.verdicts = counted.into_iter().map(|(known, count)| (verdict(known), sign(known), count)).collect();
        report.subjects.iter().for_each(|subject| count(&mut filters.types, &subject.kind));
        report.articles.iter().for_each(|article| count(&mut filters.sources, &clean(&article.source)));
        filters
    }

    /// Is there enough to choose from?
    pub(super) fn are_of_use(&self) -> bool {
        self.verdicts.iter().map(|(_, _, count)| count).sum::<usize>() > 2
    }

    /// The classes of a finding.
    pub(super) fn classes(&self, report: &Report, finding: &Finding) -> String {
        let subject = finding.subject.and_then(|subject| report.subjects.get(subject));
        let first = finding.claims.first().and_then(|claim| report.claims.get(*claim));
        let kind = subject.map(|subject| &subject.kind).or(first.map(|claim| &claim.kind));
        format!("v-{} {}", verdict(finding.verdict), kind.map(|kind| self.of_type(kind)).unwrap_or_default())
    }

    /// The class of a claim type.
    pub(super) fn of_type(&self, kind: &str) -> String {
        place(&self.types, kind).map(|place| format!("t-{place}")).unwrap_or_default()
    }

    /// The classes of the sources of some articles.
    pub(super) fn sources(&self, report: &Report, articles: &[usize]) -> String {
        let sources = articles.iter().filter_map(|article| report.articles.get(*article));
        let places = sources.filter_map(|article| place(&self.sources, &clean(&article.source)));
        places.map(|place| format!("s-{place}")).collect::<Vec<_>>().join(" ")
    }
}

fn count(counts: &mut Vec<(String, usize)>, name: &str) {
    match place(counts, name).and_then(|place| counts.get_mut(place)) {
        Some((_, count)) => *count += 1,
        None => counts.push((name.to_owned(), 1)),
    }
}

fn place(counts: &[(String, usize)], name: &str) -> Option<usize> {
    counts.iter().position(|(known, _)| known == name)
}
