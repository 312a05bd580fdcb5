//! All tests in one binary, so that the suite links once.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod catalogue;
mod commands;
mod languages;
mod layout;
mod output;
mod pages;
mod points;
mod reading;
mod reporting;
mod review;
mod serve;
mod stories;
mod tolls;
mod values;
