//! Findings: a subject's verdict over its positions, with a reason in plain words.

mod finding;

pub use finding::{Finding, Severity, Verdict};
