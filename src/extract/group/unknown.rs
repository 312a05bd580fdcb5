//! Numbers before a word that no list knows: things of that name.

use super::super::scene::{Scene, Stage};
use super::{Group, of_unit, place};
use crate::text::{Capture, Edge, Kind, Pos};

/// Puts the groups of unknown nouns on the chart.
pub fn recognise(stage: &Stage<'_>, scene: &mut Scene) {
    let rules = &stage.language.rules;
    for (pos, edge) in scene.edges(rules.kinds.amount) {
        if scene.sight.chart.is_end(edge.end)
            || scene.sight.chart.at(edge.end).iter().any(|e| e.symbol != stage.language.kinds.past)
        {
            continue;
        }
        let taken = |e: &Edge| {
            [stage.language.kinds.group, rules.kinds.quantity, rules.kinds.duration, rules.kinds.date]
                .contains(&e.symbol)
                && scene.sight.chart.rank(e.end) > scene.sight.chart.rank(edge.end)
        };
        if scene.sight.chart.at(pos).iter().any(taken) {
            continue;
        }
        let small = scene.sight.items.amount(edge.item).is_some_and(|a| a.best.or(a.high).is_some_and(|b| b <= 2.0));
        if small || plain_year(stage, scene, pos, &edge) || refuses(stage, scene, pos) {
            continue;
        }
        let Some(amount) = scene.sight.items.amount(edge.item) else { continue };
        if let Some((noun, end)) = noun_at(stage, scene, edge.end, amount.best) {
            place(stage, scene, pos, end, Group { unknown: Some(noun), ..Group::bare(amount) });
        }
    }
}

/// Has the number at `pos` the article, in a language in which it then counts nothing unknown?
fn refuses(stage: &Stage<'_>, scene: &Scene, pos: Pos) -> bool {
    let definite = |e: &Edge| e.symbol == stage.language.kinds.definite;
    stage.language.unknown.never_definite
        && (scene.sight.chart.at(pos).iter().any(definite) || behind_article(stage, scene, pos))
}

/// Does an article that is written apart from its digits stand before `pos` («the 17th»)?
fn behind_article(stage: &Stage<'_>, scene: &Scene, pos: Pos) -> bool {
    let chart = &scene.sight.chart;
    let before = chart.token(pos).checked_sub(1).filter(|_| chart.rank(pos).0 > 0);
    before.is_some_and(|token| stage.language.rules.lexicon.is_article(stage.tokens.norm(token)))
}

/// Is the number written like a year, or a part of a date?
fn plain_year(stage: &Stage<'_>, scene: &Scene, pos: Pos, edge: &Edge) -> bool {
    let kinds = &stage.language.rules.kinds;
    let capture = Capture { name: kinds.amount, start: pos, edge: *edge };
    let year = scene.sight.items.amount(edge.item).and_then(|a| a.best).is_some_and(|b| (1900.0..2100.0).contains(&b));
    year && scene.sight.chart.at(pos).iter().any(|e| e.symbol == kinds.year && e.end == edge.end)
        || of_unit(stage, scene, &capture)
}

/// The unknown noun that is counted from `at` on: the first word that has a plural's ending where modifiers come
/// first, else the word itself, without its article, in a shape that `amount` can count.
fn noun_at(stage: &Stage<'_>, scene: &Scene, at: Pos, amount: Option<f64>) -> Option<(String, Pos)> {
    let (chart, language) = (&scene.sight.chart, stage.language);
    let mut pos = at;
    for _ in 0..if language.modifiers_first { 3 } else { 1 } {
        let token = chart.token(pos);
        let raw = stage.tokens.raw(token);
        let word = !chart.is_end(pos)
            && stage.tokens.list[token].kind == Kind::Word
            && stage.tokens.norm(token).chars().count() > 2
            && !raw.starts_with(char::is_uppercase);
        let function = |e: &Edge| e.symbol == language.kinds.function;
        if !word || chart.at(pos).iter().any(function) || chart.within(pos).any(|p| chart.at(p).iter().any(function)) {
            return None;
        }
        let norm = stage.tokens.norm(token);
        pos = chart.behind(pos)?;
        let ends = language.endings.iter().any(|e| norm.ends_with(e.as_str()));
        if !language.modifiers_first || ends {
            let fits = !language.rules.lexicon.has_article(norm) && language.unknown.fits(norm, amount);
            return fits.then(|| (stem(stage, norm), pos));
        }
    }
    None
}

fn stem(stage: &Stage<'_>, word: &str) -> String {
    stage.language.stem(word)
}
