//! A new article: a file that was dropped in, text that was pasted, or what an address leads to.

use super::desk::{Desk, Setup};
use super::fetched::fetched;
use super::front::Front;
use super::listed::listed;
use super::save::{Fresh, save};
use crate::article::read;
use crate::report::Report;
use crate::report::bidi::clean;
use axum::extract::Multipart;
use axum::extract::multipart::MultipartError;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Where an article can be put.
pub(super) struct Adding {
    /// Folders of stories, as they are shown.
    pub(super) folders: Vec<String>,
    /// Bytes of a file.
    pub(super) most: u64,
    /// Addresses are fetched.
    pub(super) fetches: bool,
}

/// What a form with an article sends, by field.
#[derive(Default)]
pub(super) struct Sent {
    fields: BTreeMap<String, String>,
    file: Option<(String, Vec<u8>)>,
}

impl Adding {
    /// `None` where no folder was given: nobody knows then what belongs to the story.
    pub(super) fn new(desk: &Desk, report: &Report) -> Option<Adding> {
        let folders: Vec<String> =
            folders(&desk.setup, report).iter().map(|path| clean(&path.to_string_lossy())).collect();
        (!folders.is_empty()).then_some(Adding { folders, most: desk.setup.options.max_bytes, fetches: desk.fetches })
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
    pub(super) fn put(&self, desk: &Desk, report: &Report) -> Result<String, String> {
        let setup = &desk.setup;
        let folders = folders(setup, report);
        let index = self.field("folder").parse::<usize>().unwrap_or_default();
        let folder = folders.get(index).ok_or("there is no folder to put it into")?;
        let fresh = self.fresh(desk)?;
        let (path, name) = save(folder, &fresh).map_err(|error| format!("it could not be saved: {error}"))?;
        let read = read(std::slice::from_ref(&path), &setup.options, &mut std::io::empty());
        if read.articles.is_empty() {
            let why = read.problems.first().map(|problem| problem.message.clone());
            // It was made a moment ago by us, and no article is in it.
            let _ = std::fs::remove_file(&path);
            return Err(why.unwrap_or_else(|| "there is no article in it".to_owned()));
        }
        listed(folder, &name).map_err(|error| format!("it is saved as {name}, but not read yet: {error}"))?;
        Ok(name)
    }

    fn fresh(&self, desk: &Desk) -> Result<Fresh, String> {
        match (&self.file, self.field("text"), self.field("address")) {
            (Some((name, bytes)), "", "") => Ok(Fresh { name: name.clone(), bytes: bytes.clone() }),
            (None, "", address) if !address.is_empty() && desk.fetches => fetched(address, &desk.setup.options),
            (None, text, "") if !text.is_empty() => Ok(self.pasted(text)),
            (None, "", "") => Err("choose a file, paste a text or give an address".to_owned()),
            _ => Err("choose a file, paste a text or give an address: one of them at a time".to_owned()),
        }
    }

    fn pasted(&self, text: &str) -> Fresh {
        let front = Front {
            title: self.field("title"),
            source: self.field("source"),
            date: self.field("date").to_owned(),
            url: self.field("url"),
            ..Front::default()
        };
        front.above(&text.replace("\r\n", "\n"))
    }
}
