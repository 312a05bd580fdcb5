//! The parts of a Word file that are read, out of its zip archive and within limits.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;
use zip::ZipArchive;
use zip::result::ZipError;

/// A document's mark-up is longer than its words.
const MARKUP: u64 = 2;
/// A press release has pictures, but not a library of them.
const MOST_BYTES: u64 = 128 << 20;

/// The parts, as XML.
pub(super) struct Parts {
    /// The text.
    pub(super) document: Vec<u8>,
    /// The title and the like, where there are any.
    pub(super) core: Option<Vec<u8>>,
}

/// Reads the parts of the file at `path`.
///
/// # Errors
/// One line where it is no Word file, or unpacks to more than the limit.
pub(super) fn open(path: &Path, max_bytes: u64) -> Result<Parts, String> {
    let broken =
        |error: ZipError| format!("it is no Word file that can be read ({error}); save it as .docx or as text");
    let file = File::open(path).map_err(|error| format!("it cannot be read: {error}"))?;
    if file.metadata().is_ok_and(|found| found.len() > MOST_BYTES) {
        return Err(format!("the file is larger than {MOST_BYTES} bytes, the most that is read of a Word file"));
    }
    let mut archive = ZipArchive::new(BufReader::new(file)).map_err(broken)?;
    let document = part(&mut archive, "word/document.xml", max_bytes.saturating_mul(MARKUP))?
        .ok_or("it is no Word file: there is no word/document.xml in it; save it as .docx or as text")?;
    let core = part(&mut archive, "docProps/core.xml", max_bytes)?;
    Ok(Parts { document, core })
}

fn part(archive: &mut ZipArchive<BufReader<File>>, name: &str, most: u64) -> Result<Option<Vec<u8>>, String> {
    let entry = match archive.by_name(name) {
        Ok(entry) => entry,
        Err(ZipError::FileNotFound) => return Ok(None),
        Err(error) => return Err(format!("its part {name} cannot be read ({error})")),
    };
    let mut bytes = Vec::new();
    let read = entry.take(most.saturating_add(1)).read_to_end(&mut bytes);
    if bytes.len() as u64 > most {
        return Err(format!("its part {name} unpacks to more than {most} bytes, the most that is read of it"));
    }
    read.map_err(|error| format!("its part {name} is broken ({error})"))?;
    Ok(Some(bytes))
}
