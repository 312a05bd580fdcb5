//! Records of a web archive, one after another. Own code, since an archive that lies about a length must cost that
//! record only, and no more memory than one record may have: the library that was tried stops or swells there.

use super::pushed::Pushed;
use std::io::{self, BufRead, Read};

/// Bytes of one record's own header.
const MOST_HEADER: u64 = 64 << 10;
/// Behind so many records that lie about their length, nothing in the file can be trusted.
const MOST_LIES: usize = 4;
/// Bytes without a record after which there is none.
const MOST_STRAY: u64 = 16 << 20;

/// One record, with its body as it was stored.
#[derive(Debug, Default)]
pub(super) struct Record {
    /// `response`, `resource`, `request`, ...
    pub(super) kind: String,
    /// The address it was fetched from.
    pub(super) url: Option<String>,
    /// What the record itself holds: an HTTP message, or the page.
    pub(super) content_type: String,
    /// Bytes the header promises.
    length: u64,
    /// The stored bytes; empty where the record is of a kind that holds no page.
    pub(super) body: Vec<u8>,
}

impl Record {
    /// May its body be a page?
    pub(super) fn may_be_page(&self) -> bool {
        matches!(self.kind.as_str(), "response" | "resource")
    }
}

/// What came next in the file.
pub(super) enum Next {
    /// A record, whole.
    Record(Record),
    /// A record that cannot be used; the next may be.
    Bad(String),
    /// Nothing behind this can be read.
    Broken(String),
    /// The file is over.
    End,
}

/// The records of a file.
pub(super) struct Records<'a> {
    input: Pushed<'a>,
    max_bytes: u64,
    lies: usize,
}

impl<'a> Records<'a> {
    /// Records from where `input` stands; bodies larger than `max_bytes` are passed over.
    pub(super) fn new(input: &'a mut dyn BufRead, max_bytes: u64) -> Self {
        Records { input: Pushed::new(input), max_bytes, lies: 0 }
    }

    /// The next record.
    pub(super) fn next(&mut self) -> Next {
        match self.read() {
            Ok(next) => next,
            Err(error) => Next::Broken(format!("it cannot be read to its end: {error}")),
        }
    }

    fn read(&mut self) -> io::Result<Next> {
        if self.lies > MOST_LIES {
            return Ok(Next::Broken("too many of its records give a false length; the rest is not read".to_owned()));
        }
        if !self.find_start()? {
            return Ok(Next::End);
        }
        let mut record = match self.header()? {
            Ok(record) => record,
            Err(message) => return Ok(Next::Bad(message)),
        };
        if record.length > self.max_bytes && record.may_be_page() {
            return self.too_large(record.length);
        }
        self.body(&mut record)
    }

    /// Goes to the line behind the next `WARC/1.0`; false at the end of the input.
    fn find_start(&mut self) -> io::Result<bool> {
        let (mut line, mut stray) = (Vec::new(), 0);
        while stray < MOST_STRAY {
            line.clear();
            let read = (&mut self.input).take(MOST_HEADER).read_until(b'\n', &mut line)?;
            if read == 0 || line.starts_with(b"WARC/") {
                return Ok(read > 0);
            }
            stray += read as u64;
        }
        Ok(false)
    }

    /// The record's header, up to the empty line behind it.
    fn header(&mut self) -> io::Result<Result<Record, String>> {
        let (mut record, mut length) = (Record::default(), None);
        let mut header = (&mut self.input).take(MOST_HEADER);
        let mut line = Vec::new();
        loop {
            line.clear();
            if header.read_until(b'\n', &mut line)? == 0 {
                return Ok(Err("its header is cut off".to_owned()));
            }
            let text = String::from_utf8_lossy(&line);
            let Some((name, value)) = text.split_once(':') else { break };
            let value = value.trim();
            match name.trim().to_ascii_lowercase().as_str() {
                "warc-type" => record.kind = value.to_ascii_lowercase(),
                "warc-target-uri" => record.url = Some(value.trim_matches(['<', '>']).to_owned()),
                "content-type" => record.content_type = value.to_ascii_lowercase(),
                "content-length" => length = value.parse::<u64>().ok(),
                _ => {}
            }
        }
        let missing = || "its header gives no Content-Length".to_owned();
        Ok(length.map(|length| Record { length, ..record }).ok_or_else(missing))
    }

    /// A length beyond the limit may be true, so what it names is passed over unless another record begins in it.
    fn too_large(&mut self, length: u64) -> io::Result<Next> {
        let most = self.max_bytes;
        let mut start = Vec::new();
        (&mut self.input).take(most).read_to_end(&mut start)?;
        let message = format!("it is larger than {most} bytes, the most that is read of one article");
        if let Some(at) = next_record(&start) {
            return Ok(self.lie(start, at, length));
        }
        let skipped = io::copy(&mut (&mut self.input).take(length - start.len() as u64), &mut io::sink())?;
        let whole = start.len() as u64 + skipped == length;
        Ok(Next::Bad(if whole { message } else { cut(start.len() as u64 + skipped, length) }))
    }

    fn body(&mut self, record: &mut Record) -> io::Result<Next> {
        if record.may_be_page() {
            return self.page_body(record);
        }
        let skipped = io::copy(&mut (&mut self.input).take(record.length), &mut io::sink())?;
        Ok(if skipped < record.length {
            Next::Bad(cut(skipped, record.length))
        } else {
            Next::Record(std::mem::take(record))
        })
    }

    fn page_body(&mut self, record: &mut Record) -> io::Result<Next> {
        let length = record.length;
        let mut body = Vec::new();
        (&mut self.input).take(length).read_to_end(&mut body)?;
        let whole = body.len() as u64 == length;
        if whole && self.at_end_of_record()? {
            return Ok(Next::Record(Record { body, ..std::mem::take(record) }));
        }
        Ok(match next_record(&body) {
            Some(at) => self.lie(body, at, length),
            None if whole => Next::Bad(format!("its Content-Length of {length} is false: more of it follows")),
            None => Next::Bad(cut(body.len() as u64, length)),
        })
    }

    /// Behind a record stand two line ends, or nothing.
    fn at_end_of_record(&mut self) -> io::Result<bool> {
        let ahead = self.input.fill_buf()?;
        Ok(ahead.is_empty() || ahead.starts_with(b"\r\n") || ahead.starts_with(b"\n"))
    }

    /// The length reached into the next record: reading goes on there.
    fn lie(&mut self, read: Vec<u8>, at: usize, length: u64) -> Next {
        self.lies += 1;
        self.input.push(read, at);
        Next::Bad(format!("its Content-Length of {length} is false: the next record begins behind {at} bytes"))
    }
}

fn cut(found: u64, length: u64) -> String {
    format!("it is cut off: {found} of {length} bytes are there")
}

/// Where in a body another record begins.
fn next_record(body: &[u8]) -> Option<usize> {
    let starts = [&b"\nWARC/1.0\r\n"[..], b"\nWARC/1.1\r\n"];
    starts
        .iter()
        .filter_map(|start| body.windows(start.len()).position(|window| window == *start))
        .min()
        .map(|at| at + 1)
}
