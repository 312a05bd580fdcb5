//! Word documents: the words of their paragraphs, a line each.
//!
//! PDF is refused: it stores letters where they stand on paper and not in the order in which they are read, and a reader
//! that guesses wrong at an Arabic line would give figures that nobody printed.

mod package;
mod paragraphs;

use super::plain::{self, is_blank};
use super::{Article, Problem, ReadOptions};
use std::path::Path;

/// The article that the document at `path` is; `shown` is its path as given.
pub(super) fn article(path: &Path, shown: &str, options: &ReadOptions) -> Result<Article, Problem> {
    let refused = |message: String| Problem::error(shown, None, message);
    let parts = package::open(path, options.max_bytes).map_err(refused)?;
    let text = paragraphs::text(&parts.document).map_err(refused)?;
    if is_blank(&text) {
        return Err(refused("the document holds no text".to_owned()));
    }
    // The dates a document carries are those of its file: when it was begun, and last saved.
    let title = parts.core.as_deref().and_then(|core| paragraphs::property(core, "title"));
    let mut article = plain::of_file(path, shown, text);
    if let Some(title) = title {
        article.title = title;
        article.title_apart = true;
    }
    Ok(article)
}
