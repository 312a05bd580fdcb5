//! The two cookies: who the editor is, and the token of a page that other machines can reach.

use axum::http::HeaderMap;
use axum::http::header::COOKIE;

/// Characters of an editor's name.
const MOST_OF_A_NAME: usize = 80;
/// A year.
const KEPT_SECONDS: u32 = 365 * 24 * 3600;

/// The value of a cookie that a browser sends.
pub(super) fn value<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let sent = headers.get_all(COOKIE).iter().filter_map(|header| header.to_str().ok());
    let mut pairs = sent.flat_map(|header| header.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(known, _)| *known == name).map(|(_, value)| value)
}

/// The header that sets a cookie. Browsers keep the cookies of all ports of a host together, so the name has to differ.
pub(super) fn set(name: &str, value: &str) -> String {
    format!("{name}={value}; Path=/; Max-Age={KEPT_SECONDS}; HttpOnly; SameSite=Lax")
}

/// The editor's name that a browser sends.
pub(super) fn who(headers: &HeaderMap) -> Option<String> {
    let bytes = unhex(value(headers, "who")?)?;
    String::from_utf8(bytes).ok().and_then(|name| tidy(&name))
}

/// The header that keeps an editor's name.
pub(super) fn set_who(name: &str) -> Option<String> {
    Some(set("who", &hex(tidy(name)?.as_bytes())))
}

fn tidy(name: &str) -> Option<String> {
    let name: String = crate::report::bidi::clean(name).trim().chars().take(MOST_OF_A_NAME).collect();
    (!name.is_empty()).then_some(name)
}

/// Bytes as letters and digits, which every cookie can hold.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> = text.chars().map(|c| c.to_digit(16).and_then(|d| u8::try_from(d).ok())).collect();
    Some(digits?.chunks(2).map(|pair| pair.iter().fold(0, |byte: u8, digit| (byte << 4) | digit)).collect())
}
