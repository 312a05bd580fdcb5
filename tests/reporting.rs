//! What a report looks like in every format.
#![allow(clippy::unwrap_used)]

mod json;
mod markdown;
mod sample;
mod table;
mod values;
