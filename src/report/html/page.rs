//! The whole page: a summary, what an editor has to settle, what agrees, what one source alone has, and the articles.

use super::STYLE;
use super::card::Card;
use super::filter::Filters;
use super::line;
use super::marked::direction;
use super::said::date_how;
use crate::article::Article;
use crate::compare::Verdict;
use crate::report::Report;
use crate::report::bidi::clean;
use crate::report::view::{Story, dated, only, quiet, stories, summary};
use crate::report::words::{WORDS, verdict};
use crate::report::wrap::cut;
use crate::value::day;
use askama::Template;

/// The page.
#[derive(Debug, Template)]
#[template(path = "page.html")]
pub(super) struct Page {
    style: &'static str,
    title: String,
    summary: String,
    span: String,
    version: &'static str,
    open: usize,
    decided: usize,
    filters: Filters,
    stories: Vec<Section>,
    index_is_of_use: bool,
    has_quiet: bool,
    articles: Vec<Read>,
}

/// A story.
#[derive(Debug)]
struct Section {
    /// Empty where there is one story only.
    name: String,
    /// What it came to, in a line.
    brief: String,
    differences: Vec<Card>,
    agrees: Vec<Card>,
    single: Vec<Single>,
}

/// What one source alone says.
#[derive(Debug)]
struct Single {
    classes: String,
    source_classes: String,
    label: String,
    says: String,
    words: String,
    direction: &'static str,
    language: String,
    source: String,
}

/// An article as it was read.
#[derive(Debug)]
struct Read {
    source: String,
    dated: String,
    date_how: &'static str,
    language: String,
    title: String,
    direction: &'static str,
    file: String,
    url: Option<String>,
}

impl Page {
    /// The page of a report.
    pub(super) fn new(report: &Report) -> Page {
        let stories = stories(report);
        let filters = Filters::new(report);
        let several = stories.len() > 1;
        let sections: Vec<Section> =
            stories.iter().map(|story| Section::new(report, story, &filters, several)).collect();
        let open = report.findings.iter().filter(|finding| finding.verdict > Verdict::Compatible && finding.is_open());
        Page {
            style: STYLE,
            title: title(&stories),
            summary: summary(report, &stories),
            span: span(report),
            version: env!("CARGO_PKG_VERSION"),
            open: open.count(),
            decided: report.findings.iter().filter(|finding| !finding.is_open()).count(),
            index_is_of_use: sections.iter().map(|story| story.differences.len()).sum::<usize>() > 1,
            has_quiet: sections.iter().any(Section::is_quiet),
            stories: sections,
            articles: report.articles.iter().map(Read::new).collect(),
            filters,
        }
    }
}

impl Section {
    /// One of several stories, in which nothing needs an editor.
    fn is_quiet(&self) -> bool {
        !self.name.is_empty() && self.differences.is_empty()
    }

    fn new(report: &Report, story: &Story, filters: &Filters, several: bool) -> Section {
        let single = story.single.iter().copied().filter_map(|subject| Single::new(report, subject, filters));
        Section {
            name: if several { clean(story.name) } else { String::new() },
            brief: line(&quiet(report, story)),
            differences: story.differences.iter().map(|finding| Card::new(report, finding, filters, false)).collect(),
            agrees: story.agrees.iter().map(|finding| Card::new(report, finding, filters, true)).collect(),
            single: single.collect(),
        }
    }
}

impl Single {
    fn new(report: &Report, subject: usize, filters: &Filters) -> Option<Single> {
        let subject = report.subjects.get(subject)?;
        let only = only(report, subject);
        let claim = only.claim.and_then(|claim| report.claims.get(claim));
        let article = claim.and_then(|claim| report.articles.get(claim.article));
        let of: Vec<usize> = claim.map(|claim| claim.article).into_iter().collect();
        let words = claim.map(|claim| cut(&claim.evidence.text, WORDS)).unwrap_or_default();
        Some(Single {
            classes: format!("v-{} {}", verdict(Verdict::SingleSource), filters.of_type(&subject.kind)),
            source_classes: filters.sources(report, &of),
            label: line(only.label),
            says: line(&only.says),
            direction: direction(&words),
            language: article.and_then(|article| article.language.clone()).unwrap_or_default(),
            source: clean(only.source),
            words: clean(&words),
        })
    }
}

impl Read {
    fn new(article: &Article) -> Read {
        let web = |url: &&String| url.starts_with("https://") || url.starts_with("http://");
        Read {
            source: clean(&article.source),
            dated: dated(article),
            date_how: date_how(article),
            language: article.language.clone().unwrap_or_default(),
            direction: direction(&article.title),
            title: clean(&article.title),
            file: clean(article.path.as_ref().unwrap_or(&article.id)),
            url: article.url.as_ref().filter(web).map(|url| clean(url)),
        }
    }
}

fn title(stories: &[Story]) -> String {
    match stories {
        [] => "no articles".to_owned(),
        [one] => clean(one.name),
        _ => format!("{} stories", stories.len()),
    }
}

/// «Published from 13 August to 27 October 2025.»
fn span(report: &Report) -> String {
    let days = || report.articles.iter().filter_map(|article| article.published).map(|published| published.date);
    match (days().min(), days().max()) {
        (Some(first), Some(last)) if first == last => format!("Published on {}.", day(first)),
        (Some(first), Some(last)) => format!("Published from {} to {}.", day(first), day(last)),
        _ => String::new(),
    }
}
