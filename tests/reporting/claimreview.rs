//! ClaimReview: what an editor decided and nothing else, with no judgement of the library's own.

use super::decided::decided;
use super::sample::report;
use super::schema;
use crosscheck::compare::Status;
use crosscheck::report::{Report, claimreview};
use serde_json::{Value, json as tree};

fn reviews(report: &Report) -> Vec<Value> {
    let graph: Value = serde_json::from_str(&claimreview(report)).unwrap();
    schema::hold(&graph, include_str!("../schemas/claimreview.json"));
    graph["@graph"].as_array().unwrap().clone()
}

#[test]
fn a_review_for_each_sources_figure_of_what_was_decided() {
    let reviews = reviews(&decided());
    let told: Vec<&str> = reviews.iter().map(|review| review["claimReviewed"].as_str().unwrap()).collect();
    let killed = "people killed: workers, الميناء";
    let expected = ["12", "9", "about 40 (36–44)", "13 (summed)"].map(|figure| format!("{killed}: {figure}"));
    assert_eq!(told, expected, "f1 was resolved; f2 is open again; nobody decided the others; a denial is no figure");
    let first = tree!({
        "@type": "ClaimReview",
        "identifier": "port-fire/f1/post#4",
        "claimReviewed": "people killed: workers, الميناء: 12",
        "reviewBody": "النشرة (5 March 2025) says «نحو 40 عاملا قتلوا», about 40; Harbor Post (no date) says 12 or 9.",
        "datePublished": "2025-03-06",
        "author": {"@type": "Person", "name": "Layla"},
        "reviewRating": {
            "@type": "Rating", "alternateName": "Resolved: 13", "ratingExplanation": "the ministry corrected it"
        },
        "itemReviewed": {
            "@type": "Claim",
            "text": "killed 12 workers",
            "author": {"@type": "Organization", "name": "Harbor Post"},
            "appearance": {
                "@type": "NewsArticle",
                "headline": "A fire in the port killed 12 workers, the ministry said; rescuers counted 9.",
                "publisher": {"@type": "Organization", "name": "Harbor Post"},
                "inLanguage": "en"
            },
            "inLanguage": "en",
            "citation": "ministry"
        }
    });
    assert_eq!(reviews[0], first);
    assert_eq!(reviews[2]["itemReviewed"]["appearance"]["datePublished"], "2025-03-05");
    let doubtful = &reviews[3]["itemReviewed"]["appearance"];
    assert_eq!(doubtful.get("datePublished"), None, "a date in doubt is not published as one");
}

#[test]
fn nothing_decided_is_nothing_published() {
    assert!(reviews(&report()).is_empty());
    assert!(reviews(&Report::default()).is_empty());
}

#[test]
fn the_rating_is_the_editors() {
    for (status, value, told) in [
        (Status::Confirmed, None, Some("The sources disagree")),
        (Status::Dismissed, None, Some("No discrepancy")),
        (Status::Resolved, Some("13"), Some("Resolved: 13")),
        (Status::NeedsReporting, None, None),
    ] {
        let mut report = decided();
        let decision = report.findings[0].decision.as_mut().unwrap();
        (decision.status, decision.value, decision.note) = (status, value.map(str::to_owned), None);
        let rating = reviews(&report).first().map(|review| review["reviewRating"].clone());
        assert_eq!(rating, told.map(|told| tree!({"@type": "Rating", "alternateName": told})));
    }
}
