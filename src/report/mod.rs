//! What is shown: one report, in several formats. Pure functions; whoever calls them prints.

pub mod bidi;
mod case_file;
mod claimreview;
mod desk;
mod explain;
pub mod html;
mod json;
mod look;
mod markdown;
mod sarif;
mod table;
pub(crate) mod view;
pub(crate) mod words;
mod wrap;
pub(crate) mod yaml;

pub use case_file::case_file;
pub use claimreview::claimreview;
pub use desk::{csv, xlsx};
pub use explain::explain;
pub use json::{article_json, claim_json, claims_jsonl, claims_yaml, found_json, json, json_line, jsonl, value_json};
pub use look::Look;
pub use markdown::markdown;
pub use sarif::sarif;
pub use table::{card, claims_table, table};

use crate::article::{Article, Problem};
use crate::compare::Finding;
use crate::extract::Claim;
use crate::subject::Subject;

/// Everything a check came to; claims, subjects and findings name each other by index.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// What was read, in the order of the input.
    pub articles: Vec<Article>,
    /// What they claim, by article and place.
    pub claims: Vec<Claim>,
    /// What the claims are about, in the order design.md gives.
    pub subjects: Vec<Subject>,
    /// Which subject each claim belongs to, by claim; `None` where it belongs to none.
    pub claim_subjects: Vec<Option<usize>>,
    /// What the subjects came to, by story, conflicts first.
    pub findings: Vec<Finding>,
    /// What could not be read, and warnings.
    pub problems: Vec<Problem>,
}
