//! Articles in languages that the catalogue does not have: they are read, but nothing is found in them.

use crate::article::{Article, Problem};
use crate::catalogue::Catalogue;

/// Articles of one input and one language.
type Group<'a> = (Option<&'a str>, Option<&'a str>, Vec<&'a Article>);

/// A warning for what is in a language that the catalogue does not have, since nothing was read in it: one for each input
/// and language.
pub fn foreign(articles: &[Article], catalogue: &Catalogue) -> Vec<Problem> {
    let codes = catalogue.codes().collect::<Vec<_>>().join(", ");
    let known = |a: &&Article| a.language.as_deref().is_some_and(|l| catalogue.codes().any(|c| c == l));
    let mut groups: Vec<Group<'_>> = Vec::new();
    for article in articles.iter().filter(|a| !known(a)) {
        let (path, language) = (article.path.as_deref(), article.language.as_deref());
        // Articles of one input follow each other.
        let rest = groups.iter_mut().rev().take_while(|group| group.0 == path);
        match rest.into_iter().find(|group| group.1 == language) {
            Some(group) => group.2.push(article),
            None => groups.push((path, language, vec![article])),
        }
    }
    groups.iter().map(|group| told(group, &codes)).collect()
}

fn told((path, language, articles): &Group<'_>, codes: &str) -> Problem {
    let (place, subject, them) = match articles[..] {
        [one] => (one.id.as_str(), "is".to_owned(), "it"),
        _ => (path.unwrap_or("-"), format!("{} of its articles are", articles.len()), "them"),
    };
    let message = match language {
        Some(code) => format!("{subject} in «{code}», and no claims are read in {them}; there are {codes}"),
        None => {
            format!(
                "{subject} in a language that could not be told, or has none; with --language one of {codes} is read"
            )
        }
    };
    Problem::warning(place, None, message)
}
