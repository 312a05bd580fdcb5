//! The ledger on disk. A decision is written to a file of its own, synced and put in the ledger's place under a lock,
//! so that a reader, a second writer or a power cut meets the old ledger or the new one, and never half of one.

use super::{Entry, Ledger, ReviewError, Version};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// Times that a ledger is read anew where a hand changed it under the lock.
const TRIES: usize = 20;
/// One byte more than any ledger has, so that a larger file is refused without being read.
const READ: u64 = (16 << 20) + 1;

/// Where a case's decisions are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Store {
    path: PathBuf,
}

impl Store {
    /// The ledger at `path`, which need not exist yet.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Store { path: path.into() }
    }

    /// The ledger's file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Reads the ledger; one that does not exist yet is empty.
    ///
    /// # Errors
    /// Where it cannot be read, or does not parse.
    pub fn load(&self) -> Result<Ledger, ReviewError> {
        Ledger::parse(&self.path, &self.text()?)
    }

    /// Adds a decision. With `based_on`, only where nobody decided on its finding since that version.
    ///
    /// # Errors
    /// [`ReviewError::Overtaken`] with what the other one did; else where the ledger cannot be read or written.
    pub fn add(&self, entry: &Entry, based_on: Option<Version>) -> Result<Ledger, ReviewError> {
        let target = self.target();
        let _lock = lock(&target)?;
        for _ in 0..TRIES {
            let old = self.load()?;
            let history = old.history(&entry.story, &entry.finding);
            if based_on.is_some_and(|version| version != history.version()) {
                let newest = history.newest().cloned().map(Box::new);
                return Err(ReviewError::Overtaken { finding: entry.finding.clone(), newest });
            }
            let new = old.with(entry)?;
            let draft = written(&target, new.text()).map_err(|error| ReviewError::file(&target, error))?;
            if self.text()? == old.text() {
                placed(&draft, &target).map_err(|error| ReviewError::file(&target, error))?;
                return Ok(new);
            }
        }
        Err(ReviewError::broken(&self.path, None, "is being changed all the time; nothing was written"))
    }

    /// The file itself, where the path is a link to it.
    fn target(&self) -> PathBuf {
        self.path.canonicalize().unwrap_or_else(|_| self.path.clone())
    }

    fn text(&self) -> Result<String, ReviewError> {
        let file = match File::open(&self.path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(String::new()),
            Err(error) => return Err(ReviewError::file(&self.path, error)),
        };
        let mut bytes = Vec::new();
        file.take(READ).read_to_end(&mut bytes).map_err(|error| ReviewError::file(&self.path, error))?;
        String::from_utf8(bytes).map_err(|error| {
            let good = error.utf8_error().valid_up_to();
            let line = error.as_bytes()[..good].iter().filter(|byte| **byte == b'\n').count() + 1;
            ReviewError::broken(&self.path, Some(line), "is not UTF-8")
        })
    }
}

/// A file beside the ledger with a name of its own, hidden, so that no folder of articles shows it.
fn companion(ledger: &Path, ending: &str) -> PathBuf {
    let name = ledger.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    ledger.with_file_name(format!(".{name}.{ending}"))
}

/// Waits for its turn; the system gives the lock back when the file is closed, also where the process is killed.
fn lock(ledger: &Path) -> Result<File, ReviewError> {
    let folder = folder(ledger);
    if !folder.is_dir() {
        return Err(ReviewError::broken(ledger, None, format!("there is no folder {}", folder.display())));
    }
    if fs::metadata(ledger).is_ok_and(|ledger| ledger.permissions().readonly()) {
        return Err(ReviewError::broken(ledger, None, "is read-only, so no decision is added"));
    }
    let path = companion(ledger, "lock");
    let open = OpenOptions::new().create(true).write(true).truncate(false).open(&path);
    let held = open.and_then(|file| file.lock().map(|()| file));
    held.map_err(|error| ReviewError::file(&path, error))
}

/// Writes the draft. Who holds the lock is alone with it: one that a killed process left is written over.
fn written(ledger: &Path, text: &str) -> io::Result<PathBuf> {
    let path = companion(ledger, "draft");
    let mut file = File::create(&path)?;
    file.write_all(text.as_bytes())?;
    if let Ok(old) = fs::metadata(ledger) {
        file.set_permissions(old.permissions())?;
    }
    file.sync_all()?;
    Ok(path)
}

fn placed(draft: &Path, ledger: &Path) -> io::Result<()> {
    fs::rename(draft, ledger)?;
    // The new name must outlast a power cut too; where folders cannot be opened, the system sees to it.
    File::open(folder(ledger)).map_or(Ok(()), |folder| folder.sync_all())
}

fn folder(ledger: &Path) -> &Path {
    ledger.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
