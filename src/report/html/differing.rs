//! The words in which two renderings of one saying part.

use std::ops::Range;

/// Words that are compared at most: a quotation is no chapter.
const MOST: usize = 400;

/// Where in `words` stand those that `other` does not have in this order, in bytes.
pub(super) fn differing(words: &str, other: &str) -> Vec<Range<usize>> {
    let (ours, theirs) = (split(words), split(other));
    if ours.len().max(theirs.len()) > MOST {
        return Vec::new();
    }
    let shared = shared(&ours, &theirs);
    let (mut at, mut found) = ((0, 0), Vec::new());
    while let Some(word) = ours.get(at.0) {
        match theirs.get(at.1) {
            Some(their) if their.key == word.key => at = (at.0 + 1, at.1 + 1),
            Some(_) if shared[at.0][at.1 + 1] >= shared[at.0 + 1][at.1] => at.1 += 1,
            _ => {
                found.push(word.place.clone());
                at.0 += 1;
            }
        }
    }
    found
}

struct Word {
    place: Range<usize>,
    key: String,
}

/// Words without their marks and case.
fn split(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    for part in text.split_whitespace() {
        let start = part.as_ptr() as usize - text.as_ptr() as usize;
        let key: String = part.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
        if !key.is_empty() {
            words.push(Word { place: start..start + part.len(), key });
        }
    }
    words
}

/// By place in both: how many words they share in order from there on.
fn shared(ours: &[Word], theirs: &[Word]) -> Vec<Vec<usize>> {
    let mut table = vec![vec![0; theirs.len() + 1]; ours.len() + 1];
    for i in (0..ours.len()).rev() {
        for j in (0..theirs.len()).rev() {
            table[i][j] = match ours[i].key == theirs[j].key {
                true => table[i + 1][j + 1] + 1,
                false => table[i + 1][j].max(table[i][j + 1]),
            };
        }
    }
    table
}
