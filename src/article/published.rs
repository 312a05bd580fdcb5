//! When an article was published, and how that is known.

use jiff::civil::Date;
use serde::Serialize;

/// A publication date with its provenance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Published {
    /// The day.
    pub date: Date,
    /// Where it was found.
    pub how: How,
    /// False where another place contradicts it: nothing relative is resolved on it then.
    pub sure: bool,
}

/// Where a publication date was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum How {
    /// A field of an article line or of a page's metadata.
    Metadata,
    /// A dateline in the text.
    Text,
    /// The case file.
    Case,
    /// The file's name or address.
    Path,
}
