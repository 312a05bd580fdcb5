//! The last stage: what editors said of findings, kept in a ledger beside the case and held against today's evidence.
//!
//! A decision is a block of `decisions.yaml`. Old blocks are never rewritten: a new one is added above those of its
//! finding, also where a decision is taken back. A finding is known again by what it is about, and its decision stands
//! as long as the evidence is the same by content, wherever it lies.
//!
//! A page does so for each request: [`Store::load`] and [`apply`], which changes nothing but the findings' decisions;
//! then, with an answer, it refuses one whose [`Known::token`] is no longer that of the page, and calls [`decide`] or
//! [`undo`]. Both look again under the lock: [`ReviewError::Overtaken`] holds what another editor did meanwhile.
//!
//! ```
//! use crosscheck::compare::Status;
//! use crosscheck::review::{Answer, Store, apply, decide};
//! # use crosscheck::{article::{ReadOptions, read}, catalogue::Catalogue};
//! # let lines = r#"{"id": "a", "story": "bus", "source": "A", "published": "2025-05-04", "language": "en", "text": "Nine people were killed."}
//! # {"id": "b", "story": "bus", "source": "B", "published": "2025-05-04", "language": "en", "text": "14 people were killed."}"#;
//! # let read = read(&["-".into()], &ReadOptions::default(), &mut lines.as_bytes());
//! # let mut report = crosscheck::check(read.articles, read.problems, &Catalogue::embedded()?)?;
//! # let folder = tempfile::tempdir()?;
//! let store = Store::new(folder.path().join("decisions.yaml"));
//! let known = apply(&mut report, &store.load()?);
//! let answer = Answer { note: Some("B counted the injured too".into()), ..Answer::new(Status::Dismissed, "Layla") };
//! decide(&store, &known.findings[0], answer)?;
//! apply(&mut report, &store.load()?);
//! assert!(!report.findings[0].is_open());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod act;
mod apply;
mod changes;
mod entry;
mod error;
mod evidence;
mod history;
mod identity;
mod layout;
mod ledger;
mod list;
mod place;
mod reply;
mod store;

pub use act::{Answer, decide, undo};
pub use apply::{Known, Reviewed, apply};
pub use entry::{Entry, Evidence, Mark};
pub use error::ReviewError;
pub use history::{History, Version};
pub use ledger::Ledger;
pub use list::{Listed, State, list, list_text};
pub use place::{below, beside};
pub use reply::{Reply, reply};
pub use store::Store;
