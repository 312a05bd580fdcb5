//! What an address leads to, fetched once and kept as a file, so that the story reads the same tomorrow.

use super::front::Front;
use super::save::Fresh;
use crate::article::{Article, ReadOptions, read};
use std::path::PathBuf;
use url::Url;

/// The article behind `address`, within the limits of reading.
///
/// # Errors
/// One line that says why there is none.
pub(super) fn fetched(address: &str, options: &ReadOptions) -> Result<Fresh, String> {
    let url = Url::parse(address).ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    // What is no address would be read as a path, and no path comes from a page.
    let url = url.ok_or("this is no address such as https://news.example/a")?;
    let read = read(&[PathBuf::from(url.as_str())], options, &mut std::io::empty());
    match read.articles.as_slice() {
        [one] => Ok(kept(one)),
        [] => Err(read
            .problems
            .first()
            .map_or("there is no article there", |problem| problem.message.as_str())
            .to_owned()),
        many => Err(format!("this is a feed of {} articles: give the address of one of them", many.len())),
    }
}

fn kept(article: &Article) -> Fresh {
    let sure = article.published.filter(|published| published.sure);
    let front = Front {
        title: if article.title_apart { &article.title } else { "" },
        source: if article.source_known { &article.source } else { "" },
        date: sure.map(|published| published.date.to_string()).unwrap_or_default(),
        language: article.language.as_deref().unwrap_or_default(),
        url: article.url.as_deref().unwrap_or_default(),
    };
    front.above(article.words())
}
