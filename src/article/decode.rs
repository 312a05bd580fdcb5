//! Bytes to text, whatever encoding they are in: what a file says of itself is often missing and sometimes false.

use super::Problem;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, REPLACEMENT, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// What the bytes came to.
pub(super) struct Decoded {
    /// The text, without a byte order mark of UTF-16.
    pub(super) text: String,
    /// The encoding's name, for messages.
    pub(super) encoding: &'static str,
    /// Some bytes are no text in that encoding; U+FFFD stands in their place.
    pub(super) malformed: bool,
}

impl Decoded {
    /// Says which bytes are no text; `shown` and `line` are the input's.
    pub(super) fn warning(&self, shown: &str, line: Option<usize>) -> Option<Problem> {
        let at = self.text.find(char::REPLACEMENT_CHARACTER).filter(|_| self.malformed)?;
        let line = line.unwrap_or(1 + self.text[..at].matches('\n').count());
        let message = format!("some bytes are not {}, and stand as \u{fffd}; save the file as UTF-8", self.encoding);
        Some(Problem::warning(shown, Some(line), message))
    }
}

/// Bytes that a guess is made on.
const SAMPLE: usize = 1 << 16;
/// Bytes at the front of a page in which its charset is named; browsers look at 1024.
const DECLARATION: usize = 4096;

/// Decodes bytes of a text; `declared` is the label that came with them, such as `windows-1256`.
pub(super) fn decode(bytes: Vec<u8>, declared: Option<&str>) -> Decoded {
    if let Some((encoding, _)) = Encoding::for_bom(&bytes)
        && encoding != UTF_8
    {
        return decoded(&bytes, encoding);
    }
    if let Some(encoding) = unmarked_utf16(&bytes) {
        return decoded(&bytes, encoding);
    }
    match String::from_utf8(bytes) {
        Ok(text) => Decoded { text, encoding: UTF_8.name(), malformed: false },
        // Cut within its last character: all before it is whole.
        Err(error) if error.utf8_error().error_len().is_none() => decoded(error.as_bytes(), UTF_8),
        Err(error) => not_utf8(error.as_bytes(), declared),
    }
}

/// The charset that a page's markup names.
pub(super) fn declared_in(bytes: &[u8]) -> Option<&str> {
    let head = &bytes[..bytes.len().min(DECLARATION)];
    let lower = head.to_ascii_lowercase();
    ["charset", "encoding"].iter().find_map(|key| {
        let at = lower.windows(key.len()).position(|window| window == key.as_bytes())? + key.len();
        let rest = head[at..].trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
        let rest = rest.strip_prefix(b"\"").or_else(|| rest.strip_prefix(b"'")).unwrap_or(rest);
        let end = rest.iter().position(|byte| !(byte.is_ascii_alphanumeric() || b"-_:.".contains(byte)));
        std::str::from_utf8(&rest[..end?]).ok().filter(|label| !label.is_empty())
    })
}

/// Every other byte of Latin text in UTF-16 is zero.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(256) & !1];
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let most = |zeros: usize| !head.is_empty() && zeros * 5 > head.len() / 2 * 3;
    match (zeros(0), zeros(1)) {
        (0, odd) if most(odd) => Some(UTF_16LE),
        (even, 0) if most(even) => Some(UTF_16BE),
        _ => None,
    }
}

fn not_utf8(bytes: &[u8], declared: Option<&str>) -> Decoded {
    let utf8 = decoded(bytes, UTF_8);
    if mostly_utf8(&utf8.text) {
        return utf8;
    }
    let guess = decoded(bytes, guess(bytes));
    let declared = declared.and_then(|label| Encoding::for_label(label.as_bytes()));
    let declared = declared.filter(|encoding| *encoding != UTF_8 && *encoding != REPLACEMENT && !wide(encoding));
    // The label that programs write unasked says least.
    let doubt = usize::from(declared == Some(WINDOWS_1252));
    match declared.map(|encoding| decoded(bytes, encoding)) {
        Some(declared) if oddness(&declared.text) + doubt <= oddness(&guess.text) => declared,
        _ => guess,
    }
}

/// What looks like ASCII to a reader of markup is no UTF-16.
fn wide(encoding: &'static Encoding) -> bool {
    encoding == UTF_16LE || encoding == UTF_16BE
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let first = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
    let sample = &bytes[first..bytes.len().min(first + SAMPLE)];
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    detector.guess(None, Utf8Detection::Deny)
}

fn decoded(bytes: &[u8], encoding: &'static Encoding) -> Decoded {
    let (text, malformed) = encoding.decode_with_bom_removal(bytes);
    Decoded { text: text.into_owned(), encoding: encoding.name(), malformed }
}

/// A few broken characters among many whole ones: a cut file, or one paragraph of another.
fn mostly_utf8(text: &str) -> bool {
    let broken = text.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count();
    let whole = text.chars().filter(|c| !c.is_ascii() && *c != char::REPLACEMENT_CHARACTER).count();
    whole > broken * 10
}

/// How little a text looks like one: broken characters, and neighbours that no word has.
fn oddness(text: &str) -> usize {
    let sample = || text.chars().filter(|c| !c.is_ascii()).take(SAMPLE);
    let broken = sample().filter(|c| *c == char::REPLACEMENT_CHARACTER || ('\u{80}'..'\u{a0}').contains(c)).count();
    let pairs = text.chars().zip(text.chars().skip(1)).filter(|(a, b)| odd_pair(*a, *b)).take(SAMPLE).count();
    broken * 10 + pairs
}

/// Two accented Latin letters in a row, or letters of two scripts.
fn odd_pair(a: char, b: char) -> bool {
    let accented = |c: char| ('\u{c0}'..='\u{24f}').contains(&c);
    let other = |c: char| c > '\u{24f}' && c.is_alphabetic();
    accented(a) && accented(b) || accented(a) && other(b) || other(a) && accented(b)
}
