//! What has been taken in so far. Articles are known by their ids in all that follows, so no two may share one.

use super::case::Correction;
use super::{Article, Problem};
use std::collections::HashMap;
use std::path::PathBuf;

/// Articles and problems, in the order of the input.
#[derive(Default)]
pub(super) struct Intake {
    pub(super) articles: Vec<Article>,
    pub(super) problems: Vec<Problem>,
    /// What the editor knows better of the articles that come.
    pub(super) correction: Correction,
    /// The language that was asked for, whatever an input says.
    pub(super) language: Option<String>,
    /// Where each id was first given: an index into the articles.
    ids: HashMap<String, usize>,
    /// What each input, by its one true name, was first given as.
    inputs: HashMap<PathBuf, String>,
}

impl Intake {
    /// Nothing yet; every article will be in `language`, where one was asked for.
    pub(super) fn new(language: Option<String>) -> Self {
        Intake { language, ..Intake::default() }
    }

    /// Takes an article, unless another has its id.
    pub(super) fn article(&mut self, mut article: Article) {
        self.correction.apply(&mut article);
        article.language = self.language.clone().or(article.language);
        match self.ids.get(&article.id) {
            Some(first) => {
                let problem = same_id(&article, &self.articles[*first]);
                self.problems.push(problem);
            }
            None => {
                self.ids.insert(article.id.clone(), self.articles.len());
                self.articles.push(article);
            }
        }
    }

    /// Takes a page's article, and what kept the page from being read whole.
    pub(super) fn page(&mut self, article: Article, warnings: Vec<Problem>) {
        self.problems.extend(warnings);
        self.article(article);
    }

    /// False, with a warning, where the same input came before: an article would agree with itself.
    pub(super) fn is_new(&mut self, input: PathBuf, shown: &str) -> bool {
        let Some(first) = self.inputs.get(&input) else {
            self.inputs.insert(input, shown.to_owned());
            return true;
        };
        let message = format!("given before, as {first}; it is read once");
        self.problems.push(Problem::warning(shown, None, message));
        false
    }
}

fn same_id(second: &Article, first: &Article) -> Problem {
    let place = match first.line {
        Some(line) if first.path == second.path => format!("line {line}"),
        Some(line) => format!("{}:{line}", shown(first)),
        None => shown(first).to_owned(),
    };
    let message = format!("the id {} is already that of {place}; give each article its own", quoted(&second.id));
    Problem::error(shown(second), second.line, message)
}

fn shown(article: &Article) -> &str {
    article.path.as_deref().unwrap_or("-")
}

/// For messages, which are one line and short, whatever an input holds.
pub(super) fn quoted(text: &str) -> String {
    const MOST: usize = 60;
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    let shown: String = text.chars().take(MOST).map(plain).collect();
    let rest = if text.chars().nth(MOST).is_some() { "..." } else { "" };
    format!("`{shown}{rest}`")
}
