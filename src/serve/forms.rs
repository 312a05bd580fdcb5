//! What the forms of the pages send.

use serde::Deserialize;

/// An answer to a finding, or that one is taken back.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Answered {
    /// What only our own forms hold.
    pub(super) secret: String,
    /// What the editor had seen of the finding.
    pub(super) seen: String,
    #[serde(default)]
    pub(super) status: String,
    #[serde(default)]
    pub(super) value: String,
    #[serde(default)]
    pub(super) note: String,
    /// The filter of the list behind it.
    #[serde(default)]
    pub(super) query: String,
}

/// Who sits before the screen.
#[derive(Debug, Deserialize)]
pub(super) struct Named {
    pub(super) secret: String,
    pub(super) who: String,
}

/// That something is to be done.
#[derive(Debug, Deserialize)]
pub(super) struct Bare {
    pub(super) secret: String,
}

/// What was done just now, in the address of the page that tells it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Done {
    /// The finding that was decided on.
    pub(super) was: String,
    /// The file that was added.
    pub(super) added: String,
    /// Everything was checked again.
    pub(super) checked: String,
}
