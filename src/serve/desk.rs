//! What all pages show: the report of the case, held against the ledger as it is at this moment.

use super::name::names;
use crate::article::{ReadOptions, read};
use crate::catalogue::{Catalogue, CatalogueError};
use crate::extract::foreign;
use crate::report::Report;
use crate::review::{Ledger, Reviewed, Store, apply};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use xxhash_rust::xxh64::xxh64;

/// What is served.
pub struct Setup {
    /// Files and folders with the articles.
    pub paths: Vec<PathBuf>,
    /// How they are read.
    pub options: ReadOptions,
    /// What is known.
    pub catalogue: Catalogue,
    /// Where decisions are kept.
    pub store: Store,
    /// Who decides, until an editor says another name on the page.
    pub who: String,
}

/// The case on the desk.
pub(super) struct Desk {
    pub(super) setup: Setup,
    /// What every form of these pages holds, and no form of another page can.
    pub(super) secret: String,
    /// Addresses are fetched: only for who sits at this machine, since others would look into its network through it.
    pub(super) fetches: bool,
    now: Mutex<Arc<Now>>,
    checking: Mutex<()>,
}

/// The case at one moment.
pub(super) struct Now {
    pub(super) report: Report,
    pub(super) reviewed: Reviewed,
    pub(super) ledger: Ledger,
    /// Why the ledger cannot be read; what is shown is then older.
    pub(super) trouble: Option<String>,
    /// By finding, what its page is called.
    pub(super) names: Vec<String>,
    /// Changes with everything that a page may show.
    pub(super) edition: String,
}

impl Desk {
    /// Checks the case for the first time.
    ///
    /// # Errors
    /// Where the catalogue's data of a language is broken.
    pub(super) fn new(setup: Setup, secret: String, here: bool) -> Result<Self, CatalogueError> {
        let report = checked(&setup)?;
        let (ledger, trouble) = match setup.store.load() {
            Ok(ledger) => (ledger, None),
            Err(error) => (Ledger::default(), Some(error.to_string())),
        };
        let now = Mutex::new(Arc::new(Now::new(report, ledger, trouble)));
        let fetches = here && !setup.options.offline;
        Ok(Desk { setup, secret, fetches, now, checking: Mutex::new(()) })
    }

    /// The case now: a decision that another editor or another program kept is in it.
    pub(super) fn now(&self) -> Arc<Now> {
        let mut now = held(&self.now);
        let (ledger, trouble) = match self.setup.store.load() {
            Ok(ledger) => (ledger, None),
            Err(error) => (now.ledger.clone(), Some(error.to_string())),
        };
        if ledger != now.ledger || trouble != now.trouble {
            *now = Arc::new(Now::new(now.report.clone(), ledger, trouble));
        }
        Arc::clone(&now)
    }

    /// Reads and checks all articles anew.
    ///
    /// # Errors
    /// As [`Desk::new`].
    pub(super) fn recheck(&self) -> Result<Arc<Now>, CatalogueError> {
        let _alone = held(&self.checking);
        let report = checked(&self.setup)?;
        {
            let mut now = held(&self.now);
            *now = Arc::new(Now::new(report, now.ledger.clone(), now.trouble.clone()));
        }
        Ok(self.now())
    }
}

impl Now {
    fn new(mut report: Report, ledger: Ledger, trouble: Option<String>) -> Now {
        let reviewed = apply(&mut report, &ledger);
        let names = names(&reviewed);
        let mut all: Vec<String> = reviewed.findings.iter().map(|known| known.token()).collect();
        all.extend(report.articles.iter().map(|article| article.id.clone()));
        all.extend(trouble.clone());
        let edition = format!("{:016x}", xxh64(all.join("\n").as_bytes(), reviewed.stale.len() as u64));
        Now { report, reviewed, ledger, trouble, names, edition }
    }

    /// Is there an article in a file of this name?
    pub(super) fn holds(&self, file: &str) -> bool {
        let mut paths = self.report.articles.iter().filter_map(|article| article.path.as_deref());
        paths.any(|path| Path::new(path).file_name().is_some_and(|name| name == file))
    }

    /// The finding that a page is called by.
    pub(super) fn find(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|known| known == name)
    }
}

fn checked(setup: &Setup) -> Result<Report, CatalogueError> {
    let read = read(&setup.paths, &setup.options, &mut std::io::empty());
    let mut report = crate::check(read.articles, read.problems, &setup.catalogue)?;
    report.problems.extend(foreign(&report.articles, &setup.catalogue));
    Ok(report)
}

/// A thread that failed while it held the lock left it whole: what is behind it is replaced in one step.
fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}
