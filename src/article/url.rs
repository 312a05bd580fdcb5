//! The two parts of an address that say something of an article: its host names the source, its path often the day.

/// The host without `www.`, port and user; `None` where the address has none.
pub(super) fn host(url: &str) -> Option<String> {
    let (authority, _) = split(url);
    let host = authority.rsplit('@').next().unwrap_or_default().to_lowercase();
    let host = host.split_once(':').map_or(host.as_str(), |(name, _)| name).trim_end_matches('.');
    let host = host.strip_prefix("www.").unwrap_or(host);
    let plausible = host.contains('.') && !host.contains(char::is_whitespace);
    plausible.then(|| host.to_owned())
}

/// The path, without the query: a day in a query is as often the day of the visit.
pub(super) fn path(url: &str) -> &str {
    let (_, rest) = split(url);
    rest.split(['?', '#']).next().unwrap_or_default()
}

fn split(url: &str) -> (&str, &str) {
    let url = url.trim();
    let url = url.split_once("://").map_or(url, |(_, rest)| rest).trim_start_matches("//");
    url.split_at(url.find(['/', '?', '#']).unwrap_or(url.len()))
}
