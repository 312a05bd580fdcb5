//! crosscheck reads news articles on one story, turns each into typed claims, and shows where sources disagree, and why.

pub mod article;
pub mod catalogue;
mod check;
pub mod compare;
pub mod extract;
pub mod report;
pub mod subject;
pub mod text;
pub mod value;

pub use check::{ReadArticle, check, read_all};
