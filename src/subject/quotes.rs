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
    let (Value::Quotation { speaker: x, .. }, Value::Quotation { speaker: y, .. }) = (&a.value, &b.value) else {
        return false;
    };
    let speakers = x.is_none() || y.is_none() || x == y;
    let (p, q) = (&a.cues.context, &b.cues.context);
    let enough = p.len().min(q.len()) >= WORDS || p == q;
    speakers && enough && similarity(p, q) >= ONE_SAYING
}
