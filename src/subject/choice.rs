//! Of all the figures that an article gives on the story's event, the claim that tells the one it holds.

use super::addition;
use super::position::{amount, broken_down, is_vague};
use crate::extract::Claim;

/// Bytes of text between a lead and a figure that is no longer about it.
pub const FAR_BEHIND: usize = 700;

/// Does the article begin with a single victim, told without a number, and give its first number only far behind?
fn led_by_one(list: &[usize], claims: &[Claim]) -> bool {
    let Some(lead) = list.first().map(|c| &claims[*c]).filter(|c| c.implied) else { return false };
    let said = list.iter().map(|c| &claims[*c]).find(|c| !c.implied);
    said.is_none_or(|c| c.evidence.start.saturating_sub(lead.evidence.end) > FAR_BEHIND)
}

/// The claim that tells the article's figure: the text's that the headline says too, else the text's, else the headline's.
/// A text that tells of single victims without a number leaves the number to its headline, and so does one whose figures
/// add up to it.
pub fn of_article(title: &[usize], body: &[usize], claims: &[Claim]) -> Option<usize> {
    let said = headlined(title, body, claims).or_else(|| main_claim(body, claims));
    let head = main_claim(title, claims);
    match (said, head) {
        (Some(text), Some(head)) if counts_more(claims, head, text) || firmer(&claims[head], &claims[text]) => {
            Some(head)
        }
        (Some(_), Some(head)) if is_count(&claims[head]) && broken_down(head, body, claims) => Some(head),
        (None, head) => head,
        (said, _) => said,
    }
}

/// Does the headline give a number, where the text tells only of fewer without one?
fn counts_more(claims: &[Claim], head: usize, body: usize) -> bool {
    let (h, b) = (&claims[head], &claims[body]);
    b.implied && !h.implied && !is_vague(h) && !h.cues.together && size(claims, head) > size(claims, body)
}

/// Does the headline give a number, where the text has a vague word only («several»)?
fn firmer(head: &Claim, body: &Claim) -> bool {
    is_vague(body) && !is_vague(head) && !head.implied && is_count(head) && !addition::is_attacker(head)
}

/// The claim of the text that says what the headline says: figures of other events have no headline, nor has a sum that
/// grows far behind the front («the attack brings the year's dead to 60»).
fn headlined(title: &[usize], body: &[usize], claims: &[Claim]) -> Option<usize> {
    let plain = |c: &usize| !is_vague(&claims[*c]) && !claims[*c].cues.together && !addition::is_attacker(&claims[*c]);
    let head = main_claim(title, claims).filter(plain)?;
    let near = |c: &usize| claims[*c].evidence.start < FAR_BEHIND;
    let larger = |c: &usize| claims[*c].cues.update && near(c) && size(claims, *c) > size(claims, head);
    if body.iter().any(larger) || claims[head].implied && outdone(claims, head, body) {
        return None;
    }
    body.iter().copied().find(|c| claims[*c].value == claims[head].value)
}

/// Does a text count more than a headline that implies its number? «Man killed at party» has a text whose first figure is
/// two; «Double murder» one that counts three somewhere in its front.
fn outdone(claims: &[Claim], head: usize, body: &[usize]) -> bool {
    let more = |c: &usize| is_count(&claims[*c]) && !claims[*c].implied && size(claims, *c) > size(claims, head);
    let front = |c: &usize| claims[*c].evidence.start < FAR_BEHIND;
    body.first().is_some_and(more) || size(claims, head) > 1.0 && body.iter().any(|c| front(c) && more(c))
}

/// A number of those whom the event hit, no rounding word and no part.
fn is_count(claim: &Claim) -> bool {
    !is_vague(claim) && !claim.cues.together && !claim.cues.of_them && !claim.cues.additional
}

/// The number that a claim says, for laying claims side by side.
pub fn size(claims: &[Claim], claim: usize) -> f64 {
    number(&claims[claim])
}

fn number(claim: &Claim) -> f64 {
    amount(claim).and_then(|a| a.best.or(a.low)).unwrap_or(0.0)
}

/// The claim that tells the article's figure: figures before vague words and before what one place was spared,
/// numbers said before implied ones, corrections and updates («rose to») before the lead, and the lead before what follows
/// unless that is told more often.
fn main_claim(list: &[usize], claims: &[Claim]) -> Option<usize> {
    let narrowed = |list: Vec<usize>, keep: &dyn Fn(&Claim) -> bool| {
        let kept: Vec<usize> = list.iter().copied().filter(|c| keep(&claims[*c])).collect();
        if kept.is_empty() { list } else { kept }
    };
    let list = narrowed(list.to_vec(), &|c| !c.cues.of_them);
    let list = narrowed(list, &|c| !is_vague(c));
    let list = narrowed(list, &|c| amount(c).is_none_or(|a| a.high != Some(0.0)));
    let list = narrowed(list, &|c| !addition::is_attacker(c));
    let list = narrowed(list, &|c| !c.cues.together);
    let list = if list.iter().any(|c| !claims[*c].cues.additional && !claims[*c].implied) {
        narrowed(list, &|c| !c.cues.additional)
    } else {
        narrowed(list, &|c| !c.cues.besides)
    };
    let list = if led_by_one(&list, claims) {
        list[..1].to_vec()
    } else {
        let most = list.iter().filter(|c| !claims[**c].implied).map(|c| size(claims, *c)).fold(1.0, f64::max);
        narrowed(list, &|c| !c.implied || number(c) > most)
    };
    let updates: Vec<usize> = list.iter().copied().filter(|c| claims[*c].cues.update).collect();
    if let Some(corrected) = updates.iter().copied().rfind(|c| claims[*c].cues.corrected) {
        return Some(corrected);
    }
    if let Some(best) =
        updates.iter().copied().max_by(|a, b| size(claims, *a).total_cmp(&size(claims, *b)).then(b.cmp(a)))
    {
        return Some(best);
    }
    let told = |c: &usize| list.iter().filter(|o| claims[**o].value == claims[*c].value).count();
    let lead = *list.first()?;
    let often = list.iter().copied().max_by_key(|c| (told(c), std::cmp::Reverse(*c)))?;
    let outdone = told(&often) > told(&lead) + 1 && size(claims, often) > size(claims, lead);
    Some(if outdone { often } else { lead })
}
