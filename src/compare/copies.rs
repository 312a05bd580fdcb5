//! Which articles are copies of one text: they share long runs of words.

use super::Case;
use crate::catalogue::CatalogueError;
use crate::subject::Position;
use crate::text::{Kind, Normal, tokenise};
use rustc_hash::{FxHashMap, FxHashSet, FxHasher};
use std::hash::{Hash, Hasher};

/// Words in a row that are compared.
const RUN: usize = 5;
/// Share of the shorter text's runs that stand in the longer one where one copies the other: reports on one event
/// share names and phrases, but seldom a third of all runs of five words.
const COPIED: f64 = 0.33;
/// Runs that two texts share at least: a sentence alone is put alike by many.
const LEAST: usize = 10;

/// For each article, the first article of its story that it shares its text with.
#[derive(Debug)]
pub struct Copies {
    first: Vec<usize>,
}

impl Copies {
    /// How many of the articles behind `positions` neither copy one another nor cite one agency for what they say.
    pub fn independent(&self, case: &Case<'_>, positions: &[&Position]) -> usize {
        let mut sources: Vec<(FxHashSet<usize>, FxHashSet<&str>)> = Vec::new();
        for position in positions {
            let mut own = (FxHashSet::from_iter([self.first[position.article]]), agencies(case, position));
            let meets = |s: &(FxHashSet<usize>, FxHashSet<&str>)| !s.0.is_disjoint(&own.0) || !s.1.is_disjoint(&own.1);
            let (one, others) = sources.into_iter().partition::<Vec<_>, _>(meets);
            for (texts, cited) in one {
                own.0.extend(texts);
                own.1.extend(cited);
            }
            sources = others;
            sources.push(own);
        }
        sources.len()
    }

    /// Of `articles`, those that print the text of another of them: the copy, and the first that has its text.
    pub fn among(&self, articles: &[usize]) -> Vec<(usize, usize)> {
        let first = |article: usize| articles.iter().copied().find(|other| self.first[*other] == self.first[article]);
        articles.iter().filter_map(|a| Some((*a, first(*a)?))).filter(|(copy, of)| copy != of).collect()
    }
}

/// The news agencies that the claim a position rests on is attributed to.
fn agencies<'c>(case: &Case<'c>, position: &Position) -> FxHashSet<&'c str> {
    let said = position.claims.first().map(|c| &case.claims[*c].attribution);
    let is_agency =
        |id: &&String| case.catalogue.names().iter().any(|n| (n.id == **id || n.show == **id) && n.is == "agency");
    said.into_iter().flatten().filter(is_agency).map(String::as_str).collect()
}

/// Finds the copies within each story.
///
/// # Errors
/// Where the catalogue's data of a language is broken.
pub fn of(case: &Case<'_>) -> Result<Copies, CatalogueError> {
    let mut first: Vec<usize> = (0..case.articles.len()).collect();
    let mut stories: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (index, article) in case.articles.iter().enumerate() {
        stories.entry(&article.story).or_default().push(index);
    }
    let plain = Normal::default();
    for members in stories.values().filter(|m| m.len() > 1) {
        let runs = members.iter().map(|m| runs(case, *m, &plain)).collect::<Result<Vec<_>, _>>()?;
        for i in 0..members.len() {
            let copied = (0..i).find(|j| copies(&runs[i], &runs[*j]));
            if let Some(j) = copied {
                first[members[i]] = first[members[j]];
            }
        }
    }
    Ok(Copies { first })
}

fn copies(a: &FxHashSet<u64>, b: &FxHashSet<u64>) -> bool {
    let least = a.len().min(b.len());
    let shared = a.intersection(b).count();
    least > 0 && shared >= LEAST.min(least) && shared as f64 >= COPIED * least as f64
}

fn runs(case: &Case<'_>, article: usize, plain: &Normal) -> Result<FxHashSet<u64>, CatalogueError> {
    let article = &case.articles[article];
    let language = case.catalogue.language(article.language.as_deref().unwrap_or_default())?;
    let normal = language.as_ref().map_or(plain, |l| &l.rules.normal);
    let tokens = tokenise(article.words(), normal);
    let words: Vec<&str> =
        (0..tokens.list.len()).filter(|i| tokens.list[*i].kind != Kind::Mark).map(|i| tokens.norm(i)).collect();
    Ok(words.windows(RUN).map(hash).collect())
}

fn hash(words: &[&str]) -> u64 {
    let mut hasher = FxHasher::default();
    words.hash(&mut hasher);
    hasher.finish()
}
