//! All tests in one binary, so that the suite links once.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod reading;
mod reporting;
mod values;
