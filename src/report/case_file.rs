//! A case file for the editor to correct: what was found of each article, and how that is known.

use super::yaml::scalar_text;
use crate::article::{Article, How};
use crate::value::day;
use std::collections::BTreeMap;
use std::fmt::Write;

const HEAD: &str = "\
# The case file of this story. What stands here beats what was found; mend it where it is wrong.
# Only the files that are listed are read, in this order. A line that begins with # says nothing.
";

/// The case file of the folder at `folder`, from the articles that were read in it, as YAML.
///
/// Articles of folders inside it are passed over: they are stories of their own.
///
/// ```
/// use crosscheck::article::{ReadOptions, read};
/// let line = r#"{"id": "a", "story": "bus", "text": "Nine people were killed."}"#;
/// let read = read(&["-".into()], &ReadOptions::default(), &mut line.as_bytes());
/// assert!(crosscheck::report::case_file("stories/bus", &read.articles).contains("name: bus"));
/// ```
pub fn case_file(folder: &str, articles: &[Article]) -> String {
    let folder = folder.trim_end_matches('/');
    let name = folder.rsplit('/').next().unwrap_or_default();
    let name = if matches!(name, "" | "." | "..") { articles.first().map_or("story", |a| &a.story) } else { name };
    let mut out = format!("{HEAD}name: {}\narticles:\n", scalar_text(name));
    let mut files: BTreeMap<&str, Vec<&Article>> = BTreeMap::new();
    for article in articles {
        let path = article.path.as_deref().unwrap_or_default();
        let inner = path.strip_prefix(folder).and_then(|rest| rest.strip_prefix('/'));
        if let Some(file) = inner.filter(|file| !file.contains('/')) {
            files.entry(file).or_default().push(article);
        }
    }
    for (file, articles) in files {
        let _ = writeln!(out, "  - file: {}", scalar_text(file));
        match articles.as_slice() {
            [one] => fields(&mut out, one),
            many => {
                let _ = writeln!(out, "    # holds {} articles; a correction here goes for all of them", many.len());
            }
        }
    }
    if out.ends_with("articles:\n") {
        out.truncate(out.len() - 1);
        out.push_str(" []\n");
    }
    out
}

/// One line a field: those that are known stand, those that are not wait behind a #.
fn fields(out: &mut String, article: &Article) {
    let guess = (!article.source_known).then_some("not found; its file's name stands for it");
    field(out, "source", &article.source, guess, "as the article gives it");
    match article.published {
        None => field(out, "published", "YYYY-MM-DD", Some("not found"), ""),
        Some(published) => {
            let doubt =
                (!published.sure).then_some("in doubt: another place contradicts it; without the # it is settled");
            field(out, "published", &published.date.to_string(), doubt, &known(article, published.how));
        }
    }
    let language = article.language.as_deref();
    field(
        out,
        "language",
        language.unwrap_or("ar"),
        language.is_none().then_some("could not be told"),
        "given, or told from its words",
    );
    if article.path.as_deref() != Some(&article.id) {
        // One of several that its file may hold, and a title is one article's.
        return;
    }
    let within = (!article.title_apart).then_some("its first line; it is read there");
    field(out, "title", &article.title, within, "as the article gives it");
}

fn field(out: &mut String, key: &str, value: &str, doubt: Option<&str>, known: &str) {
    let value = scalar_text(value);
    let _ = match doubt {
        Some(why) => writeln!(out, "    # {key}: {value}  # {why}"),
        None => writeln!(out, "    {key}: {value}  # {known}"),
    };
}

fn known(article: &Article, how: How) -> String {
    let day = article.published.map(|published| day(published.date)).unwrap_or_default();
    let place = match how {
        How::Metadata => "from its metadata",
        How::Text => "from a dateline in its text",
        How::Case => "from the case file",
        How::Path => "from its file's name or address",
    };
    format!("{day}, {place}")
}
