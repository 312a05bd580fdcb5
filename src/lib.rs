//! crosscheck reads news articles on one story, turns each into typed claims, and shows where sources disagree, and why.
//!
//! ```
//! use crosscheck::article::{ReadOptions, read};
//! use crosscheck::catalogue::Catalogue;
//! use crosscheck::compare::Verdict;
//!
//! let lines = r#"{"story": "bus", "source": "A", "published": "2025-05-04", "language": "en", "text": "Nine people were killed."}
//! {"story": "bus", "source": "B", "published": "2025-05-04", "language": "ar", "text": "قتل 14 شخصا."}"#;
//! let read = read(&["-".into()], &ReadOptions::default(), &mut lines.as_bytes());
//! let report = crosscheck::check(read.articles, read.problems, &Catalogue::embedded()?)?;
//! assert_eq!(report.findings[0].verdict, Verdict::Conflict);
//! assert_eq!(report.claims[0].evidence.text, "Nine people were killed");
//! # Ok::<(), crosscheck::catalogue::CatalogueError>(())
//! ```
//!
//! The modules are the way of the data, in this order; each imports only earlier ones: [`article`], [`text`], [`value`],
//! [`catalogue`], [`extract`], [`subject`], [`compare`], [`report`], [`review`], [`serve`]. [`check()`] is the whole way; [`read_all`] stops behind
//! [`extract`].

pub mod article;
pub mod catalogue;
mod check;
pub mod compare;
pub mod extract;
pub mod report;
pub mod review;
pub mod serve;
pub mod subject;
pub mod text;
pub mod value;

pub use check::{ReadArticle, check, check_telling, read_all};
