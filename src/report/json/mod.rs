//! JSON for other programs: a frozen contract, whose text is never trimmed, cleaned or isolated.

mod build;
mod contract;
mod lines;
mod number;
mod value;

pub(crate) use contract::DecisionJson;
pub use lines::jsonl;
pub(crate) use number::tidy;

use super::bidi::escaped;
use super::{Report, yaml};
use crate::article::Article;
use crate::value::{Found, Value};
use build::claims;
use contract::{ClaimJson, ReadJson, ReportJson};
use serde::Serialize;
use serde_json::Value as Json;
use value::{FoundJson, ValueJson};

/// The whole report, as design.md's JSON contract has it.
///
/// ```
/// let empty = crosscheck::report::json(&Default::default());
/// assert!(empty.starts_with("{\n  \"schema\": \"crosscheck/1\","));
/// ```
pub fn json(report: &Report) -> String {
    escaped(&serde_json::to_string_pretty(&ReportJson::new(report)).unwrap_or_default()) + "\n"
}

/// One claim of the report; null where there is none of that index.
pub fn claim_json(report: &Report, index: usize) -> Json {
    report.claims.get(index).map_or(Json::Null, |claim| tree(&ClaimJson::new(report, index, claim)))
}

/// One article as it was read, with or without its text.
pub fn article_json(article: &Article, with_text: bool) -> Json {
    tree(&ReadJson::new(article, with_text))
}

/// One value: the keys of its kind and no others.
///
/// ```
/// use crosscheck::{report::value_json, value::{Amount, Value}};
/// let dead = value_json(&Value::Number(Amount::exact(600.0)));
/// assert_eq!(dead, serde_json::json!({"kind": "number", "low": 600, "high": 600, "best": 600, "hedge": "exact"}));
/// ```
pub fn value_json(value: &Value) -> Json {
    tree(&ValueJson::new(value))
}

/// One value with its words and where they stand in `text`.
pub fn found_json(found: &Found, text: &str) -> Json {
    tree(&FoundJson::new(found, text))
}

/// One line of JSON, its end included, on which nothing changes the direction of what is shown.
///
/// ```
/// assert_eq!(crosscheck::report::json_line(&"a\u{202e}b"), "\"a\\u202eb\"\n");
/// ```
pub fn json_line<T: Serialize>(shape: &T) -> String {
    escaped(&serde_json::to_string(shape).unwrap_or_default()) + "\n"
}

/// Every claim as one line of JSON, keys in the contract's order.
pub fn claims_jsonl(report: &Report) -> String {
    let mut out = String::new();
    for claim in claims(report) {
        out.push_str(&json_line(&claim));
    }
    out
}

/// Every claim as an item of one YAML list, keys in the contract's order.
pub fn claims_yaml(report: &Report) -> String {
    yaml::to_string(&claims(report))
}

// The contract's shapes have string keys only, so that writing them cannot fail.
fn tree<T: Serialize>(shape: &T) -> Json {
    serde_json::to_value(shape).unwrap_or_default()
}
