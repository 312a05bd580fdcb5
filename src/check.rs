//! The whole way of the data in one screen: articles in, a report out.

use crate::article::{Article, Problem};
use crate::catalogue::{Catalogue, CatalogueError};
use crate::compare::{Case, compare};
use crate::extract::{Claim, Oddity, extract, open};
use crate::report::Report;
use crate::subject::resolve;
use rayon::prelude::*;

/// One article, opened and read.
pub struct ReadArticle {
    /// The article, with its language and date.
    pub article: Article,
    /// What it claims.
    pub claims: Vec<Claim>,
    /// What it says against itself of its own date.
    pub oddities: Vec<Oddity>,
}

/// Opens and reads each article, in parallel; the order is that of the input.
///
/// # Errors
/// Where the catalogue's data of a language is broken.
pub fn read_all(articles: Vec<Article>, catalogue: &Catalogue) -> Result<Vec<ReadArticle>, CatalogueError> {
    read_each(articles, catalogue, &|| ())
}

fn read_each(
    articles: Vec<Article>,
    catalogue: &Catalogue,
    read: &(dyn Fn() + Sync),
) -> Result<Vec<ReadArticle>, CatalogueError> {
    articles
        .into_par_iter()
        .enumerate()
        .map(|(index, article)| {
            let opened = open(article, catalogue)?;
            let claims = extract(&opened.article, &opened.oddities, index, catalogue)?;
            read();
            Ok(ReadArticle { article: opened.article, claims, oddities: opened.oddities })
        })
        .collect()
}

/// Everything that `articles` come to: claims, subjects, findings.
///
/// # Errors
/// Where the catalogue's data of a language is broken.
pub fn check(articles: Vec<Article>, problems: Vec<Problem>, catalogue: &Catalogue) -> Result<Report, CatalogueError> {
    check_telling(articles, problems, catalogue, &|| ())
}

/// The same, which calls `read` behind each article: for whoever shows how far the work has come.
///
/// # Errors
/// As [`check`].
pub fn check_telling(
    articles: Vec<Article>,
    problems: Vec<Problem>,
    catalogue: &Catalogue,
    read: &(dyn Fn() + Sync),
) -> Result<Report, CatalogueError> {
    let mut report = Report { problems, ..Report::default() };
    let mut oddities = Vec::new();
    for read in read_each(articles, catalogue, read)? {
        oddities.push(read.oddities);
        report.articles.push(read.article);
        report.claims.extend(read.claims);
    }
    let resolved = resolve(&report.articles, &mut report.claims, catalogue);
    report.subjects = resolved.subjects;
    report.claim_subjects = resolved.claim_subjects;
    report.findings = compare(&Case {
        articles: &report.articles,
        claims: &report.claims,
        subjects: &report.subjects,
        oddities: &oddities,
        catalogue,
    })?;
    Ok(report)
}
