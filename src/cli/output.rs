//! Where a report goes: standard output, or a file that is written whole or not at all.

use super::common::print_bytes;
use anyhow::{Context, ensure};
use crosscheck::article::Article;
use std::fs::{self, File, Permissions};
use std::io::Write;
use std::path::{Path, PathBuf};
use tempfile::{Builder, NamedTempFile};

/// Where a report goes.
#[derive(Debug)]
pub enum Output {
    /// To standard output.
    Standard,
    /// To a file.
    File(PathBuf),
}

impl Output {
    /// Looks at the place before any work is done.
    ///
    /// # Errors
    /// Where it is a folder, or would lie in none.
    pub fn new(path: Option<&Path>) -> anyhow::Result<Output> {
        let Some(path) = path else { return Ok(Output::Standard) };
        // What a link points at is written, not the link.
        let place = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        ensure!(!place.is_dir(), "--output {}: this is a folder; give a file in it", path.display());
        let folder = folder(&place);
        ensure!(folder.is_dir(), "--output {}: there is no folder {}", path.display(), folder.display());
        Ok(Output::File(place))
    }

    /// Refuses to write over an article.
    ///
    /// # Errors
    /// Where the file is one of those that were read.
    pub fn spare(&self, articles: &[Article]) -> anyhow::Result<()> {
        let Output::File(place) = self else { return Ok(()) };
        let own = fs::canonicalize(place).ok();
        let read = articles.iter().filter_map(|article| article.path.as_deref());
        let over = own.filter(|own| read.filter_map(|path| fs::canonicalize(path).ok()).any(|path| path == *own));
        ensure!(over.is_none(), "--output {}: this is one of the articles that are read", place.display());
        Ok(())
    }

    /// Refuses a place in a folder that is read: the next run would take the report for an article.
    ///
    /// # Errors
    /// Where one of `paths` is a folder that the file would lie in.
    pub fn stay_out_of(&self, paths: &[PathBuf]) -> anyhow::Result<()> {
        let Output::File(place) = self else { return Ok(()) };
        let own = fs::canonicalize(folder(place))?;
        let read = paths.iter().filter(|path| path.is_dir());
        let within = read.filter_map(|path| fs::canonicalize(path).ok()).any(|path| own.starts_with(path));
        ensure!(
            !within,
            "--output {}: articles are read from this folder, and the report would be one; write it elsewhere, as --output ../report.html",
            place.display()
        );
        Ok(())
    }

    /// Is it the file at `other`?
    pub fn is(&self, other: &Path) -> bool {
        let Output::File(place) = self else { return false };
        fs::canonicalize(other).is_ok_and(|other| other == *place)
    }

    /// Writes all of it.
    ///
    /// # Errors
    /// Where it cannot be written; a file that was there before is then as it was.
    pub fn write(&self, bytes: &[u8]) -> anyhow::Result<()> {
        let Output::File(place) = self else { return print_bytes(bytes) };
        write(place, bytes).with_context(|| format!("--output {}: it cannot be written", place.display()))
    }
}

fn write(place: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let before = fs::metadata(place).ok();
    if before.as_ref().is_some_and(|before| !before.is_file()) {
        // A device or a pipe (/dev/null) cannot be replaced.
        return Ok(File::options().write(true).open(place)?.write_all(bytes)?);
    }
    let mut file = beside(place)?;
    file.write_all(bytes)?;
    if let Some(before) = before {
        file.as_file().set_permissions(before.permissions())?;
    }
    file.as_file().sync_all()?;
    file.persist(place)?;
    Ok(())
}

/// A file in the same folder, so that it can take the other's place in one step, as readable as any new file.
fn beside(place: &Path) -> std::io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".crosscheck-");
    #[cfg(unix)]
    builder.permissions(<Permissions as std::os::unix::fs::PermissionsExt>::from_mode(0o666));
    builder.tempfile_in(folder(place))
}

fn folder(place: &Path) -> &Path {
    place.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
