//! What an input says of an article in words of its own, made into what the stages behind can use.

use super::{Article, How, Published, intake::quoted, language, path_date, url};

/// Fields as they were given.
#[derive(Debug, Default)]
pub(super) struct Given {
    pub(super) url: Option<String>,
    pub(super) source: Option<String>,
    pub(super) language: Option<String>,
    pub(super) published: Option<String>,
}

impl Given {
    /// Puts into `article` what was given, in place of what its name told. `place` begins each warning.
    pub(super) fn fill(self, article: &mut Article, place: &str, warn: &mut dyn FnMut(String)) {
        if let Some(source) = self.source.or_else(|| url::host(self.url.as_deref()?)) {
            article.source = source;
            article.source_known = true;
        }
        article.published = published(self.published, place, warn)
            .or_else(|| self.url.as_deref().and_then(path_date::of_url))
            .or(article.published);
        article.language = code(self.language, place, warn).or_else(|| article.language.take());
        article.url = self.url.or_else(|| article.url.take());
    }
}

/// The day that a field gives; one that is no day is told and left out.
pub(super) fn published(given: Option<String>, place: &str, warn: &mut dyn FnMut(String)) -> Option<Published> {
    let given = given?;
    let Some(date) = path_date::leading_day(given.trim()) else {
        let shown = quoted(&given);
        warn(format!("{place}`published` is {shown}, not an ISO day such as 2025-08-13; it is left out"));
        return None;
    };
    Some(Published { date, how: How::Metadata, sure: true })
}

/// The primary subtag of a language field; one that is no code is told and left out.
pub(super) fn code(given: Option<String>, place: &str, warn: &mut dyn FnMut(String)) -> Option<String> {
    let given = given?;
    let subtag = language::primary(&given).filter(|subtag| language::is_code(subtag));
    if subtag.is_none() {
        let shown = quoted(&given);
        warn(format!("{place}`language` is {shown}, not a code such as ar; it is guessed from the text"));
    }
    subtag
}
