//! Quotations: renderings of one sentence by one speaker.

use super::background::of_cluster;
use super::{Subject, similarity};
use crate::catalogue::ClaimType;
use crate::extract::{Claim, Role};
use crate::value::Value;

/// Words of the shorter rendering that stand in the longer one too.
const ONE_SAYING: f64 = 0.7;
/// Different words that a quotation needs to be told from another by its words alone.
const WORDS: usize = 3;
/// Pairs of neighbouring words of the shorter rendering that stand in the longer one too: words of every sentence («it»,
/// «was») stand in any long one, but not in this order. A short rendering has to share more.
const IN_ORDER: f64 = 0.34;
const IN_ORDER_SHORT: f64 = 0.51;
/// Pairs of words of a short rendering, at most.
const SHORT: usize = 5;

/// The subjects of the quotations of a story.
pub fn subjects(story: &str, kind: &ClaimType, list: &[usize], claims: &[Claim]) -> Vec<Subject> {
    let mut clusters: Vec<Vec<usize>> = Vec::new();
    for claim in list.iter().copied() {
        match clusters.iter_mut().find(|cluster| cluster.iter().all(|o| one_saying(&claims[*o], &claims[claim]))) {
            Some(cluster) => cluster.push(claim),
            None => clusters.push(vec![claim]),
        }
    }
    clusters.iter().map(|cluster| of_cluster(story, kind, Role::Current, cluster, claims)).collect()
}

fn one_saying(a: &Claim, b: &Claim) -> bool {
    let (Value::Quotation { speaker: x, words: v }, Value::Quotation { speaker: y, words: w }) = (&a.value, &b.value)
    else {
        return false;
    };
    let speakers = x.is_none() || y.is_none() || x == y;
    let (p, q) = (&a.cues.context, &b.cues.context);
    let enough = p.len().min(q.len()) >= WORDS || p == q;
    speakers && enough && similarity(p, q) >= ONE_SAYING && in_order(v, w)
}

/// Do two renderings share enough of their words in a row?
fn in_order(a: &str, b: &str) -> bool {
    let (a, b) = (pairs(a), pairs(b));
    let (short, long) = if a.len() < b.len() { (&a, &b) } else { (&b, &a) };
    let least = if short.len() <= SHORT { IN_ORDER_SHORT } else { IN_ORDER };
    let shared = short.iter().filter(|pair| long.contains(*pair)).count();
    shared as f64 >= least * short.len() as f64
}

/// Neighbouring words, their case and the marks at their edges aside.
fn pairs(words: &str) -> Vec<(String, String)> {
    let plain = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let words: Vec<String> = words.split_whitespace().map(plain).filter(|word| !word.is_empty()).collect();
    words.windows(2).map(|pair| (pair[0].clone(), pair[1].clone())).collect()
}
