//! What an editor knows better than the input: it beats whatever was found.

use crate::article::{Article, How, Published};
use jiff::civil::Date;

/// Corrections of one entry of a case file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Correction {
    /// The outlet.
    pub(crate) source: Option<String>,
    /// The publication day.
    pub(crate) published: Option<Date>,
    /// Primary subtag of the language.
    pub(crate) language: Option<String>,
    /// The title, apart from the text.
    pub(crate) title: Option<String>,
    /// The story's name in the case file.
    pub(crate) story: Option<String>,
}

impl Correction {
    /// Puts what the editor says in place of what was found.
    pub(crate) fn apply(&self, article: &mut Article) {
        if let Some(source) = &self.source {
            article.source.clone_from(source);
            article.source_known = true;
        }
        if let Some(date) = self.published {
            article.published = Some(Published { date, how: How::Case, sure: true });
            article.clues.dates.clear();
        }
        if let Some(title) = &self.title {
            article.title.clone_from(title);
            article.title_apart = true;
        }
        if let Some(story) = &self.story {
            article.story.clone_from(story);
        }
        article.language = self.language.clone().or(article.language.take());
    }
}
