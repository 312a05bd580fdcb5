//! When a sentence plays, by the words around a date.

use super::Sight;
use crate::text::Pos;
use crate::value::Rules;
use crate::value::date::Tense;

/// Words further off say nothing of a date.
const NEAR: i64 = 8;

/// The tense of the nearest word that has one, the one before `at` where two are as near.
pub fn tense_at(rules: &Rules, sight: &Sight, at: Pos) -> Tense {
    let kinds = &rules.kinds;
    let here = sight.chart.token(at) as i64;
    // «بعد عقد»: the decade is no «held».
    let own = sight.chart.longest(at, kinds.date).map_or(here, |date| sight.chart.token(date.end) as i64);
    let tenses = [(kinds.past, Tense::Past), (kinds.future, Tense::Future)];
    // A verb has no article: what reads like a past one behind an article is a noun.
    let noun = |pos: Pos, tense: Tense| tense == Tense::Past && rules.lexicon.is_definite(&sight.chart, pos);
    let words = sight.chart.positions().flat_map(|pos| {
        sight.chart.at(pos).iter().filter_map(move |e| {
            let (_, tense) = tenses.iter().find(|(symbol, tense)| *symbol == e.symbol && !noun(pos, *tense))?;
            let there = sight.chart.token(pos) as i64;
            if (here..own).contains(&there) {
                return None;
            }
            Some(((2 * (here - there).abs() + i64::from(there > here)), *tense))
        })
    });
    words
        .filter(|(distance, _)| *distance <= 2 * NEAR)
        .min_by_key(|(distance, _)| *distance)
        .map_or(Tense::Unknown, |(_, tense)| tense)
}
