//! ClaimReview (schema.org, JSON-LD): what editors decided, for search engines and fact-check feeds, and nothing else.

use super::Report;
use super::bidi::escaped;
use super::view::{Row, decided_on, heading, rows};
use crate::article::Article;
use crate::compare::{Decision, Finding, Status};
use serde_json::{Value as Json, json};

/// A review for each source's figure in every finding that an editor decided and whose decision stands.
///
/// What still needs reporting, and what new evidence opened again, is not decided. The rating is the editor's own
/// words and never a number. The address that each is published under (`url`) is for the publisher to add.
///
/// ```
/// let nothing = crosscheck::report::claimreview(&Default::default());
/// assert!(nothing.contains("\"@graph\": []"));
/// ```
pub fn claimreview(report: &Report) -> String {
    let decided = report.findings.iter().filter_map(|finding| Some((finding, finding.decision.as_ref()?)));
    let closed = decided.filter(|(_, decision)| decision.closes());
    let reviews: Vec<Json> = closed.flat_map(|(finding, decision)| reviews(report, finding, decision)).collect();
    let graph = json!({"@context": "https://schema.org", "@graph": reviews});
    escaped(&serde_json::to_string_pretty(&graph).unwrap_or_default()) + "\n"
}

fn reviews(report: &Report, finding: &Finding, decision: &Decision) -> Vec<Json> {
    let rows = rows(report, finding, false);
    rows.iter().filter(|row| row.counted).filter_map(|row| review(report, finding, decision, row)).collect()
}

fn review(report: &Report, finding: &Finding, decision: &Decision, row: &Row) -> Option<Json> {
    let article = report.articles.get(row.article)?;
    let claim = report.claims.get(*row.claims.first()?)?;
    let mut item = json!({
        "@type": "Claim",
        "text": claim.evidence.text,
        "author": {"@type": "Organization", "name": article.source},
        "appearance": appearance(article),
    });
    set(&mut item, "inLanguage", article.language.as_deref());
    set(&mut item, "citation", Some(row.according_to.as_str()).filter(|whom| !whom.is_empty()));
    Some(json!({
        "@type": "ClaimReview",
        "identifier": format!("{}/{}/{}", finding.story, finding.id, claim.id),
        "claimReviewed": format!("{}: {}", heading(report, finding), row.figure),
        "reviewBody": finding.reason,
        "datePublished": decided_on(decision).to_string(),
        "author": {"@type": "Person", "name": decision.who},
        "reviewRating": rating(decision),
        "itemReviewed": item,
    }))
}

/// What the editor came to; the library adds no judgement of its own.
fn rating(decision: &Decision) -> Json {
    let name = match (decision.status, &decision.value) {
        (Status::Resolved, Some(value)) => format!("Resolved: {value}"),
        (Status::Resolved, None) => "Resolved".to_owned(),
        (Status::Confirmed, _) => "The sources disagree".to_owned(),
        (Status::Dismissed, _) => "No discrepancy".to_owned(),
        (Status::NeedsReporting, _) => "Needs reporting".to_owned(),
    };
    let mut rating = json!({"@type": "Rating", "alternateName": name});
    set(&mut rating, "ratingExplanation", decision.note.as_deref());
    rating
}

fn appearance(article: &Article) -> Json {
    let mut appearance = json!({
        "@type": "NewsArticle",
        "headline": article.title,
        "publisher": {"@type": "Organization", "name": article.source},
    });
    let sure = article.published.filter(|published| published.sure).map(|published| published.date.to_string());
    set(&mut appearance, "datePublished", sure.as_deref());
    set(&mut appearance, "inLanguage", article.language.as_deref());
    set(&mut appearance, "url", article.url.as_deref());
    appearance
}

fn set(object: &mut Json, key: &str, value: Option<&str>) {
    if let Some(value) = value {
        object[key] = value.into();
    }
}
