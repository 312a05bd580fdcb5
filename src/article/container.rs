//! One input that holds several articles: what they share, and how each is known among them.

use super::{Article, Problem};

/// A feed or an archive.
pub(super) struct Container<'a> {
    /// Its path or address as given.
    pub(super) shown: &'a str,
    /// The source of articles that name none.
    pub(super) stem: String,
    /// The story its articles are compared in.
    pub(super) story: String,
    /// The most bytes of one article.
    pub(super) max_bytes: u64,
}

impl Container<'_> {
    /// The id of its article of that number, counted from 1.
    pub(super) fn id(&self, number: usize) -> String {
        format!("{}:{number}", self.shown)
    }

    /// The article of its page of that number, with its place in here.
    pub(super) fn placed(&self, article: Article, id: String) -> Article {
        let source = if article.source_known { article.source } else { self.stem.clone() };
        Article { id, path: Some(self.shown.to_owned()), story: self.story.clone(), source, ..article }
    }

    /// An error of the whole.
    pub(super) fn error(&self, message: impl Into<String>) -> Problem {
        Problem::error(self.shown, None, message)
    }

    /// A warning of the whole.
    pub(super) fn warning(&self, message: impl Into<String>) -> Problem {
        Problem::warning(self.shown, None, message)
    }
}
