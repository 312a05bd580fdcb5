//! From words and values to claims. Sees one article at a time.

mod claim;

pub use claim::{Claim, Cues, Evidence, Place, Role, Stance};
