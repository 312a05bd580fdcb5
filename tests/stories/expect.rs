//! What `expected.yaml` says, and whether a report says it.

use super::run::Story;
use serde::Deserialize;
use serde_json::Value;
use serde_yaml::Value as Yaml;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    findings: Vec<Finding>,
    nothing_else: Vec<String>,
    claims: Vec<Claim>,
    never: Vec<Never>,
    /// What the checker does not do yet: fronts of the lines that `compare` gives. A test fails when one of them works,
    /// so that the list cannot outlive its reasons.
    #[serde(default)]
    pub not_yet: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Finding {
    verdict: String,
    #[serde(rename = "type")]
    kind: String,
    words: Vec<(String, String)>,
    #[serde(default)]
    independent_sources: Option<u64>,
}

#[derive(Deserialize)]
struct Claim {
    article: String,
    #[serde(rename = "type")]
    kind: String,
    words: String,
    #[serde(flatten)]
    value: serde_yaml::Mapping,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Never {
    Words { article: String, words: String },
    Types { types: (String, String) },
}

/// Everything that is not as expected, a line each.
pub fn compare(story: &Story, expected: &Expected) -> Vec<String> {
    let mut wrong = Vec::new();
    wrong.extend(expected.claims.iter().filter_map(|c| claim(story, c)));
    wrong.extend(expected.never.iter().filter_map(|n| never(story, n)));
    let findings = story.json["findings"].as_array().unwrap();
    let mut met = vec![false; findings.len()];
    for want in &expected.findings {
        match findings.iter().position(|f| meets(story, want, f)) {
            Some(index) => met[index] = true,
            None => wrong.push(format!("missing: {} on {} over {:?}", want.verdict, want.kind, want.words)),
        }
    }
    for (index, finding) in findings.iter().enumerate() {
        let verdict = finding["verdict"].as_str().unwrap();
        if !met[index] && expected.nothing_else.iter().any(|v| v == verdict) {
            wrong.push(format!("unexpected: {verdict}: {}", finding["reason"].as_str().unwrap()));
        }
    }
    wrong
}

fn meets(story: &Story, want: &Finding, finding: &Value) -> bool {
    let behind = |(article, words): &(String, String)| {
        story.claims_on(article, words).iter().any(|c| finding["claims"].as_array().unwrap().contains(&c["id"]))
    };
    finding["verdict"] == want.verdict.as_str()
        && want.words.iter().all(behind)
        && want.independent_sources.is_none_or(|n| finding["independent_sources"] == n)
}

fn claim(story: &Story, want: &Claim) -> Option<String> {
    let on = story.claims_on(&want.article, &want.words);
    let fits =
        |c: &&&Value| c["type"] == want.kind.as_str() && want.value.iter().all(|(k, v)| holds(&c["value"], k, v));
    if on.iter().any(|c| fits(&c)) {
        return None;
    }
    let got: Vec<String> =
        on.iter().map(|c| format!("{} {} «{}»", c["type"], c["value"], c["evidence"]["text"])).collect();
    Some(format!("{}: «{}»: wanted {} {:?}, got {got:?}", want.article, want.words, want.kind, want.value))
}

fn holds(value: &Value, key: &Yaml, want: &Yaml) -> bool {
    let got = &value[key.as_str().unwrap()];
    match want {
        Yaml::Null => got.is_null(),
        Yaml::Number(n) => got.as_f64().is_some_and(|g| (g - n.as_f64().unwrap()).abs() < 1e-6 * g.abs().max(1.0)),
        Yaml::String(s) => got == s.as_str(),
        other => panic!("{other:?} is no value"),
    }
}

fn never(story: &Story, never: &Never) -> Option<String> {
    match never {
        Never::Words { article, words } => {
            let on = story.claims_on(article, words);
            on.first().map(|c| format!("{article}: «{words}» is a claim: {} {}", c["type"], c["evidence"]["text"]))
        }
        Never::Types { types: (a, b) } => {
            let subject = |kind: &str| {
                let of_kind = story.claims().iter().filter(move |c| c["type"] == *kind && !c["subject"].is_null());
                of_kind.map(|c| c["subject"].clone()).collect::<Vec<_>>()
            };
            let meet = subject(a).iter().any(|s| subject(b).contains(s));
            meet.then(|| format!("{a} and {b} share a subject"))
        }
    }
}
