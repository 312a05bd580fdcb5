//! What a finding's page is called: by what the finding is about, so that the address outlives another check.

use crate::review::Reviewed;

/// By finding; where stories share a name, a number behind it tells them apart.
pub(super) fn names(reviewed: &Reviewed) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for known in &reviewed.findings {
        let mut name = known.key.clone();
        let mut n = 1;
        while names.contains(&name) {
            n += 1;
            name = format!("{}.{n}", known.key);
        }
        names.push(name);
    }
    names
}
