//! Articles in languages that the catalogue does not have: they are read, but nothing is found in them.

use crate::article::{Article, Problem};
use crate::catalogue::Catalogue;

/// A warning for each article whose language the catalogue does not have: nothing was read in it.
pub fn foreign(articles: &[Article], catalogue: &Catalogue) -> Vec<Problem> {
    let known = |a: &&Article| a.language.as_deref().is_some_and(|l| catalogue.codes().any(|c| c == l));
    let message = |a: &Article| {
        let codes = catalogue.codes().collect::<Vec<_>>().join(", ");
        match &a.language {
            Some(code) => format!("is in «{code}», and no claims are read in it; there are {codes}"),
            None => {
                format!("is in a language that could not be told, or has none; with --language one of {codes} is read")
            }
        }
    };
    let unknown = articles.iter().filter(|a| !known(a));
    unknown.map(|a| Problem::warning(&a.id, None, message(a))).collect()
}
