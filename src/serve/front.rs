//! The front matter of an article that came without a file, and what its file is called after.

use super::save::Fresh;
use crate::report::yaml;
use serde::Serialize;

/// What is known of the article; an empty part is left out.
#[derive(Default, Serialize)]
pub(super) struct Front<'a> {
    #[serde(skip_serializing_if = "str::is_empty")]
    pub(super) title: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub(super) source: &'a str,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) date: String,
    #[serde(rename = "lang", skip_serializing_if = "str::is_empty")]
    pub(super) language: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub(super) url: &'a str,
}

impl Front<'_> {
    /// The article with what is known of it above its words.
    pub(super) fn above(&self, text: &str) -> Fresh {
        let says = [self.title, self.source, &self.date, self.language, self.url].iter().any(|part| !part.is_empty());
        let front = if says { format!("---\n{}---\n\n", yaml::to_string(self)) } else { String::new() };
        Fresh { name: self.name(text), bytes: format!("{front}{text}\n").into_bytes() }
    }

    /// Source and title, else the first line; nothing in it is a path or an ending.
    fn name(&self, text: &str) -> String {
        let parts = [self.source, self.title];
        let named: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let title = if named.is_empty() { text.lines().next().unwrap_or_default().to_owned() } else { named.join(" ") };
        format!("{}.txt", title.replace(['.', '/', '\\'], " "))
    }
}
