//! HTTP answers, as a server sends them and as an archive stores them: what type a body is of, and the body without
//! chunks and packing.

use super::feed::is_feed;
use flate2::read::{MultiGzDecoder, ZlibDecoder};
use std::io::Read;

/// An answer's body, as the page was sent.
#[derive(Debug)]
pub(crate) struct Answer {
    /// 200 where all went well.
    pub(crate) status: u16,
    /// `text/html; charset=windows-1256`, in lower case; empty where none was given.
    pub(crate) content_type: String,
    /// The body's bytes.
    pub(crate) body: Vec<u8>,
}

/// Fields of an answer that are looked at.
const MOST_FIELDS: usize = 256;

/// Reads an answer; a body that unpacks to more than `max_bytes` is refused.
pub(crate) fn answer(bytes: &[u8], max_bytes: u64) -> Result<Answer, String> {
    let mut fields = [httparse::EMPTY_HEADER; MOST_FIELDS];
    let mut head = httparse::Response::new(&mut fields);
    let httparse::Status::Complete(end) =
        head.parse(bytes).map_err(|error| format!("its HTTP header is broken ({error})"))?
    else {
        return Err("its HTTP header is cut off".to_owned());
    };
    let field = |name: &str| {
        let found = head.headers.iter().find(|field| field.name.eq_ignore_ascii_case(name));
        found.map(|field| String::from_utf8_lossy(field.value).trim().to_lowercase()).unwrap_or_default()
    };
    let mut body = bytes[end..].to_vec();
    if field("transfer-encoding").contains("chunked") {
        // Some crawlers store the body without its chunks and the header as it was.
        body = unchunked(&body).unwrap_or(body);
    }
    let body = unpacked(body, &field("content-encoding"), max_bytes)?;
    Ok(Answer { status: head.code.unwrap_or(0), content_type: field("content-type"), body })
}

/// What a body holds, by its type and, where that says little, by its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holds {
    Page,
    Feed,
    Text,
    Other,
}

impl Holds {
    /// Of a body with this `Content-Type`, in lower case.
    pub(crate) fn of(content_type: &str, body: &[u8]) -> Holds {
        let essence = content_type.split(';').next().unwrap_or_default().trim();
        match essence {
            "text/html" | "application/xhtml+xml" => Holds::Page,
            "text/plain" | "text/markdown" => Holds::Text,
            "" if body.trim_ascii_start().starts_with(b"<") => Holds::Page,
            _ if is_feed(body) => Holds::Feed,
            _ => Holds::Other,
        }
    }
}

/// The `charset` of a `Content-Type`.
pub(crate) fn charset(content_type: &str) -> Option<&str> {
    let (_, rest) = content_type.split_once("charset=")?;
    let label = rest.split(';').next().unwrap_or_default().trim().trim_matches('"');
    (!label.is_empty()).then_some(label)
}

/// Takes away the HTTP packing named by `encoding`.
pub(crate) fn unpacked(body: Vec<u8>, encoding: &str, max_bytes: u64) -> Result<Vec<u8>, String> {
    let mut out = Vec::new();
    let most = max_bytes.saturating_add(1);
    let read = match encoding {
        "" | "identity" => return Ok(body),
        // Crawlers that unpack a body keep the header all the same.
        "gzip" | "x-gzip" if !body.starts_with(&[0x1f, 0x8b]) => return Ok(body),
        "gzip" | "x-gzip" => MultiGzDecoder::new(&*body).take(most).read_to_end(&mut out),
        "deflate" => ZlibDecoder::new(&*body).take(most).read_to_end(&mut out),
        other => return Err(format!("its body is packed as {other}, which is not read")),
    };
    match read {
        _ if out.len() as u64 > max_bytes => {
            Err(format!("it unpacks to more than {max_bytes} bytes, the most that is read of one article"))
        }
        Err(error) if out.is_empty() => Err(format!("its packing is broken ({error})")),
        _ => Ok(out),
    }
}

/// The chunks' bytes; `None` where these are no chunks.
fn unchunked(body: &[u8]) -> Option<Vec<u8>> {
    let (mut out, mut rest) = (Vec::new(), body);
    loop {
        let httparse::Status::Complete((start, size)) = httparse::parse_chunk_size(rest).ok()? else {
            return (!out.is_empty()).then_some(out);
        };
        let chunk = &rest[start..];
        let size = usize::try_from(size).ok()?.min(chunk.len());
        out.extend_from_slice(&chunk[..size]);
        rest = chunk[size..].strip_prefix(b"\r\n").unwrap_or(&chunk[size..]);
        if size == 0 {
            return Some(out);
        }
    }
}
