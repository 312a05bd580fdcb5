//! «No one was hurt there»: what a place was spared that an article comes to late says nothing of its own event.

use super::position::{amount, counts, in_title};
use crate::catalogue::{Catalogue, Compared};
use crate::extract::{Claim, Role};

/// Bytes of text behind the front of an article within which it is still about its own event.
const FRONT: usize = 700;

/// Makes background of the claims of nobody that stand behind the front of an article which begins with people who came
/// to graver harm: «two were killed ... there, no one was hurt».
pub fn mark(all: &[usize], claims: &mut [Claim], catalogue: &Catalogue) {
    let toll = |c: &Claim| catalogue.kind(&c.kind).is_some_and(|k| k.compared == Compared::Toll);
    let now = |c: &Claim| toll(c) && counts(c) && c.role == Role::Current;
    let nobody = |c: &Claim| amount(c).is_some_and(|a| a.high == Some(0.0));
    let graver = |zero: &Claim| catalogue.kind(&zero.kind).and_then(|k| k.together_with.clone());
    let leads = |c: &Claim, zero: &Claim| {
        graver(zero).as_ref() == Some(&c.kind)
            && c.article == zero.article
            && now(c)
            && !nobody(c)
            && (in_title(c) || c.sentence.0 < zero.sentence.0.min(FRONT))
    };
    let beside =
        |c: &Claim, zero: &Claim| c.article == zero.article && c.sentence == zero.sentence && !nobody(c) && toll(c);
    for claim in all {
        let zero = &claims[*claim];
        let late = now(zero) && nobody(zero) && !in_title(zero) && zero.evidence.start > FRONT;
        let others = || all.iter().map(|c| &claims[*c]);
        if late && others().any(|c| leads(c, zero)) && !others().any(|c| beside(c, zero)) {
            claims[*claim].role = Role::Background;
        }
    }
}
