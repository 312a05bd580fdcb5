//! Where words stand in a file: line and column of a text; of an article line the line, since its text is escaped there;
//! of a page the file alone, since its text is taken out of markup, and the words are in the message.

use crate::article::Article;
use crate::extract::{Claim, Place};
use crate::report::Report;
use crate::report::bidi::clean;
use serde_json::{Map, Value as Json, json};
use std::fmt::Write;

/// The place of a claim's words, with what is said there.
pub(super) fn of_claim(report: &Report, claim: usize, told: &str) -> Option<Json> {
    let claim = report.claims.get(claim)?;
    let article = report.articles.get(claim.article)?;
    let region = region(article, claim);
    let words = if region.is_none() { format!(": «{}»", clean(&claim.evidence.text)) } else { String::new() };
    let mut location = location(article, &claim.id, region);
    location.insert("message".into(), json!({"text": format!("{told}{words}")}));
    Some(location.into())
}

/// The place of a whole article.
pub(super) fn of_article(report: &Report, article: usize) -> Option<Json> {
    let article = report.articles.get(article)?;
    let line = article.line.map(|line| json!({"startLine": line}));
    Some(location(article, &article.id, line).into())
}

fn location(article: &Article, id: &str, region: Option<Json>) -> Map<String, Json> {
    let mut location = Map::new();
    if let Some(path) = &article.path {
        let mut physical = json!({"artifactLocation": {"uri": uri(path)}});
        if let Some(region) = region {
            physical["region"] = region;
        }
        location.insert("physicalLocation".into(), physical);
    }
    location.insert("logicalLocations".into(), json!([{"name": article.source, "fullyQualifiedName": id}]));
    location
}

fn region(article: &Article, claim: &Claim) -> Option<Json> {
    let evidence = &claim.evidence;
    let snippet = json!({"text": evidence.text});
    Some(match article.line {
        Some(line) => json!({"startLine": line, "snippet": snippet}),
        None if !article.is_its_file() => return None,
        None if evidence.place == Place::Title => json!({"startLine": 1, "snippet": snippet}),
        None => {
            let (line, column) = end(claim);
            json!({
                "startLine": evidence.line,
                "startColumn": evidence.column,
                "endLine": line,
                "endColumn": column,
                "snippet": snippet,
            })
        }
    })
}

/// Line and column behind the last character.
fn end(claim: &Claim) -> (usize, usize) {
    let evidence = &claim.evidence;
    let breaks = evidence.text.matches('\n').count();
    let last = evidence.text.rsplit('\n').next().unwrap_or_default().chars().count();
    let column = if breaks == 0 { evidence.column + last } else { last + 1 };
    (evidence.line + breaks, column)
}

/// A path as a URI reference: relative where the path is; an address as it is.
fn uri(path: &str) -> String {
    if path.starts_with("https://") || path.starts_with("http://") {
        return path.to_owned();
    }
    let path = path.replace('\\', "/");
    let mut out = String::from(if path.starts_with('/') { "file://" } else { "" });
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => out.push(byte.into()),
            // Writing to a string cannot fail.
            _ => drop(write!(out, "%{byte:02X}")),
        }
    }
    out
}
