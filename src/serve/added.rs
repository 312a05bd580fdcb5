//! A new article: a file that was dropped in, or text that was pasted.

use super::desk::Setup;
use super::save::{Fresh, save};
use crate::article::read;
use crate::report::Report;
use crate::report::bidi::clean;
use crate::report::yaml;
use axum::extract::Multipart;
use axum::extract::multipart::MultipartError;
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Where an article can be put.
pub(super) struct Adding {
    /// Folders of stories, as they are shown.
    pub(super) folders: Vec<String>,
    /// Bytes of a file.
    pub(super) most: u64,
}

/// What a form with an article sends, by field.
#[derive(Default)]
pub(super) struct Sent {
    fields: BTreeMap<String, String>,
    file: Option<(String, Vec<u8>)>,
}

/// What a pasted article's front matter says.
#[derive(Serialize)]
struct Front<'a> {
    #[serde(skip_serializing_if = "str::is_empty")]
    title: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    source: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    date: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    url: &'a str,
}

impl Adding {
    /// `None` where no folder was given: nobody knows then what belongs to the story.
    pub(super) fn new(setup: &Setup, report: &Report) -> Option<Adding> {
        let folders: Vec<String> = folders(setup, report).iter().map(|path| clean(&path.to_string_lossy())).collect();
        (!folders.is_empty()).then_some(Adding { folders, most: setup.options.max_bytes })
    }
}

/// The folders that were given, and those below them that hold articles.
fn folders(setup: &Setup, report: &Report) -> Vec<PathBuf> {
    let given: Vec<&PathBuf> = setup.paths.iter().filter(|path| path.is_dir()).collect();
    let mut all: Vec<PathBuf> = given.iter().map(|path| path.to_path_buf()).collect();
    for article in report.articles.iter().filter_map(|article| article.path.as_deref()) {
        let Some(folder) = Path::new(article).parent() else { continue };
        let within = given.iter().any(|given| folder.starts_with(given));
        if within && folder.is_dir() && !all.iter().any(|known| known == folder) {
            all.push(folder.to_owned());
        }
    }
    all
}

impl Sent {
    /// Reads the form's parts.
    ///
    /// # Errors
    /// Where it is larger than may be, or no form.
    pub(super) async fn read(mut parts: Multipart) -> Result<Sent, MultipartError> {
        let mut sent = Sent::default();
        while let Some(part) = parts.next_field().await? {
            let field = part.name().unwrap_or_default().to_owned();
            match part.file_name().map(str::to_owned) {
                Some(name) if !name.is_empty() => sent.file = Some((name, part.bytes().await?.to_vec())),
                Some(_) => {}
                None => {
                    sent.fields.insert(field, part.text().await?);
                }
            }
        }
        Ok(sent)
    }

    /// What a field says, without the blanks around it.
    pub(super) fn field(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", |text| text.trim())
    }

    /// Puts the article into the case; gives the name of its file.
    ///
    /// # Errors
    /// One line that says why not; nothing is left behind then.
    pub(super) fn put(&self, setup: &Setup, report: &Report) -> Result<String, String> {
        let folders = folders(setup, report);
        let index = self.field("folder").parse::<usize>().unwrap_or_default();
        let folder = folders.get(index).ok_or("there is no folder to put it into")?;
        let fresh = self.fresh()?;
        let (path, name) = save(folder, &fresh).map_err(|error| format!("it could not be saved: {error}"))?;
        let read = read(std::slice::from_ref(&path), &setup.options, &mut std::io::empty());
        if read.articles.is_empty() {
            let why = read.problems.first().map(|problem| problem.message.clone());
            // It was made a moment ago by us, and no article is in it.
            let _ = std::fs::remove_file(&path);
            return Err(why.unwrap_or_else(|| "there is no article in it".to_owned()));
        }
        Ok(name)
    }

    fn fresh(&self) -> Result<Fresh, String> {
        match (&self.file, self.field("text")) {
            (Some((name, bytes)), "") => Ok(Fresh { name: name.clone(), bytes: bytes.clone() }),
            (Some(_), _) => Err("choose a file or paste a text, not both at once".to_owned()),
            (None, "") => Err("choose a file or paste a text".to_owned()),
            (None, text) => Ok(Fresh { name: self.title(text), bytes: self.pasted(text).into_bytes() }),
        }
    }

    /// What a pasted text's file is called after.
    fn title(&self, text: &str) -> String {
        let parts = [self.field("source"), self.field("title")];
        let named: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let first = text.lines().next().unwrap_or_default();
        let title = if named.is_empty() { first.to_owned() } else { named.join(" ") };
        format!("{}.txt", title.replace(['.', '/', '\\'], " "))
    }

    fn pasted(&self, text: &str) -> String {
        let front = Front {
            title: self.field("title"),
            source: self.field("source"),
            date: self.field("date"),
            url: self.field("url"),
        };
        let text = text.replace("\r\n", "\n");
        let says = [front.title, front.source, front.date, front.url].iter().any(|part| !part.is_empty());
        if says { format!("---\n{}---\n\n{text}\n", yaml::to_string(&front)) } else { format!("{text}\n") }
    }
}
