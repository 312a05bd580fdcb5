//! The bytes of a file, unpacked while they are read, and never more of them than the limits allow.

use super::frames::Frames;
use super::kind::Packing;
use crate::article::{Problem, ReadOptions};
use flate2::bufread::MultiGzDecoder;
use std::cell::Cell;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;
use std::rc::Rc;

/// Bytes that anything may unpack to, however small it was.
const FREE: u64 = 8 << 20;
/// Bytes of one system call, and of what is unpacked at a time.
const CHUNK: usize = 64 << 10;

/// The file's bytes as a stream, unpacked.
pub(crate) fn open(path: &Path, packing: Packing, options: &ReadOptions) -> io::Result<Box<dyn BufRead>> {
    let file = File::open(path)?;
    if packing == Packing::None {
        return Ok(Box::new(BufReader::with_capacity(CHUNK, file)));
    }
    let taken = Rc::new(Cell::new(0));
    let counted = BufReader::with_capacity(CHUNK, Counted { file, taken: Rc::clone(&taken) });
    let unpacked: Box<dyn Read> = match packing {
        Packing::Zstd => Box::new(Frames::new(counted)),
        _ => Box::new(MultiGzDecoder::new(counted)),
    };
    let bounded = Bounded { unpacked, taken, given: 0, max_ratio: options.max_ratio };
    Ok(Box::new(BufReader::with_capacity(CHUNK, bounded)))
}

/// All bytes of a file that holds one article; `shown` is its path as given.
///
/// The size is counted while reading: what the system says of a file may be wrong, and of a pipe says nothing.
pub(crate) fn read_whole(
    path: &Path,
    packing: Packing,
    shown: &str,
    options: &ReadOptions,
) -> Result<Vec<u8>, Problem> {
    let max_bytes = options.max_bytes;
    let mut bytes = Vec::new();
    open(path, packing, options)
        .and_then(|input| input.take(max_bytes.saturating_add(1)).read_to_end(&mut bytes))
        .map_err(|error| unreadable(shown, &error))?;
    if bytes.len() as u64 > max_bytes {
        let message = format!(
            "the file is larger than {max_bytes} bytes, the most that is read of one article; give smaller files"
        );
        return Err(Problem::error(shown, None, message));
    }
    Ok(bytes)
}

/// Says that the system would not let an input be read.
pub(crate) fn unreadable(shown: &str, error: &io::Error) -> Problem {
    match error.kind() {
        io::ErrorKind::NotFound => Problem::error(shown, None, "there is no such file or folder"),
        _ => Problem::error(shown, None, format!("it cannot be read: {error}")),
    }
}

/// A file that tells how much of it was taken.
struct Counted {
    file: File,
    taken: Rc<Cell<u64>>,
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(buffer)?;
        self.taken.set(self.taken.get() + count as u64);
        Ok(count)
    }
}

/// What is unpacked, until it is out of all proportion to what it was unpacked from.
struct Bounded {
    unpacked: Box<dyn Read>,
    taken: Rc<Cell<u64>>,
    given: u64,
    max_ratio: u64,
}

impl Read for Bounded {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.unpacked.read(buffer)?;
        self.given += count as u64;
        if self.given > FREE && self.given / self.max_ratio.max(1) > self.taken.get() {
            let most = self.max_ratio;
            let message = format!("it unpacks to more than {most} times its size, as no text does");
            return Err(io::Error::new(io::ErrorKind::InvalidData, message));
        }
        Ok(count)
    }
}
