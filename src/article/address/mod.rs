//! Addresses that an editor names: each is fetched once, and nothing that a fetched page names.

mod fetch;
mod guard;
mod robots;

pub(super) use fetch::{Fetched, Fetcher};

/// Is it an address, and not a path?
pub(super) fn is_address(text: &str) -> bool {
    let scheme = text.split_once("://").map(|(scheme, _)| scheme);
    scheme.is_some_and(|scheme| scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https"))
}
