//! Languages are known by their BCP 47 primary subtag, whatever else a tag says.

/// `ar` of `ar-EG`, `zh` of `zh_Hant`; `None` where the tag is blank.
pub(super) fn primary(tag: &str) -> Option<String> {
    let subtag = tag.trim().split(['-', '_']).next().unwrap_or_default().to_lowercase();
    (!subtag.is_empty()).then_some(subtag)
}

/// A code and not a language's name: `ar` and not `arabic`.
pub(super) fn is_code(subtag: &str) -> bool {
    (2..=3).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_lowercase())
}
