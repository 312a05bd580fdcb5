//! What has been taken in so far. Articles are known by their ids in all that follows, so no two may share one.

use super::case::Correction;
use super::{Article, Problem};
use std::collections::HashMap;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::rc::Rc;

/// What an article is handed on to; it says whether more are wanted.
pub(super) type Taker<'a> = &'a mut dyn FnMut(Article) -> ControlFlow<()>;

/// Articles are handed on as they come, and problems gathered, both in the order of the input.
pub(super) struct Intake<'a> {
    pub(super) problems: Vec<Problem>,
    /// What the editor knows better of the articles that come.
    pub(super) correction: Correction,
    /// No more articles are wanted.
    pub(super) done: bool,
    take: Taker<'a>,
    /// The language that was asked for, whatever an input says.
    language: Option<String>,
    /// The most bytes of one article's text.
    max_text: u64,
    /// Where each id was first given: an input and a line of it.
    ids: HashMap<String, (Rc<str>, Option<usize>)>,
    /// The input that the last article came from.
    last: Rc<str>,
    /// What each input, by its one true name, was first given as.
    inputs: HashMap<PathBuf, String>,
}

impl<'a> Intake<'a> {
    /// Nothing yet; every article will be in `language`, where one was asked for.
    pub(super) fn new(language: Option<String>, max_text: u64, take: Taker<'a>) -> Self {
        Intake {
            problems: Vec::new(),
            correction: Correction::default(),
            done: false,
            take,
            language,
            max_text,
            ids: HashMap::new(),
            last: Rc::from(""),
            inputs: HashMap::new(),
        }
    }

    /// Takes an article, unless another has its id or its text is no article's.
    pub(super) fn article(&mut self, mut article: Article) {
        if article.text.len() as u64 > self.max_text {
            let most = self.max_text;
            let message = format!("its text is longer than {most} bytes, the most that is read of one (--max-text)");
            return self.problems.push(Problem::error(shown(&article), article.line, message));
        }
        self.correction.apply(&mut article);
        article.language = self.language.clone().or(article.language);
        if let Some((input, line)) = self.ids.get(&article.id) {
            let problem = same_id(&article, input, *line);
            return self.problems.push(problem);
        }
        if *self.last != *shown(&article) {
            self.last = Rc::from(shown(&article));
        }
        self.ids.insert(article.id.clone(), (Rc::clone(&self.last), article.line));
        self.done |= (self.take)(article).is_break();
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

fn same_id(second: &Article, input: &str, line: Option<usize>) -> Problem {
    let place = match line {
        Some(line) if input == shown(second) => format!("line {line}"),
        Some(line) => format!("{input}:{line}"),
        None => input.to_owned(),
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
