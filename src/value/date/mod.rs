//! Dates: words give fields, fields give days. Which words, and in which order, is data.

mod days;
mod field;
mod other;
mod relative;
mod resolve;
mod within;

pub use field::{Calendar, DateWord, Field, Fields, Part, Shift, Span, Tense};
pub use resolve::resolve;
