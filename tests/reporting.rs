//! What a report looks like in every format.
#![allow(clippy::unwrap_used)]

mod claimreview;
mod decided;
mod desk;
mod html;
mod json;
mod jsonl;
mod markdown;
mod markup;
mod sample;
mod sarif;
mod schema;
mod table;
mod values;
