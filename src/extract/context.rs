//! What a claim's sentence is about, as fingerprints that can be laid beside those of another claim, also in another language.

use super::scene::{Scene, Stage};
use crate::text::Kind;
use rustc_hash::{FxHashSet, FxHasher};
use std::hash::{Hash, Hasher};

/// Letters a word needs to say something.
const LETTERS: usize = 4;

/// The context of all claims in the scene's sentence.
pub fn of(stage: &Stage<'_>, scene: &Scene) -> Vec<u64> {
    let (chart, kinds) = (&scene.sight.chart, &stage.language.kinds);
    let mut out = FxHashSet::default();
    let mut known: FxHashSet<usize> = FxHashSet::default();
    for pos in chart.positions() {
        for edge in chart.at(pos) {
            let id = if [kinds.name, kinds.demonym].contains(&edge.symbol) {
                stage.language.name_of(edge.item).map(|n| n.id.as_str())
            } else if edge.symbol == kinds.noun {
                stage.language.nouns.get(edge.item as usize).map(|n| n.id.as_str())
            } else if stage.language.classes.contains(&edge.symbol) {
                stage.language.class_words.get(edge.item as usize).map(String::as_str)
            } else {
                if edge.symbol == kinds.function {
                    known.insert(chart.token(pos));
                }
                continue;
            };
            out.extend(id.map(hash));
            known.insert(chart.token(pos));
        }
    }
    let first = chart.token(0);
    let end = first + chart.len();
    out.extend((first..end).filter(|t| !known.contains(t)).filter_map(|t| word(stage, t)));
    sorted(out)
}

/// The context that the words of tokens `from..to` themselves are.
pub fn words(stage: &Stage<'_>, from: usize, to: usize) -> Vec<u64> {
    sorted(
        (from..to).filter(|t| stage.tokens.list[*t].kind == Kind::Word).map(|t| hash(stage.tokens.norm(t))).collect(),
    )
}

fn word(stage: &Stage<'_>, token: usize) -> Option<u64> {
    let norm = stage.tokens.norm(token);
    let says = stage.tokens.list[token].kind == Kind::Word && norm.chars().count() >= LETTERS;
    says.then(|| hash(&format!("{}:{}", stage.language.code, stage.language.stem(norm))))
}

fn hash(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    text.hash(&mut hasher);
    hasher.finish()
}

fn sorted(set: FxHashSet<u64>) -> Vec<u64> {
    let mut list: Vec<u64> = set.into_iter().collect();
    list.sort_unstable();
    list
}
