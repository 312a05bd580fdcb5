//! What phrases ask for besides values and groups: asides that a gap steps over, and quantities by what they measure.

use super::scene::{Scene, Stage};
use crate::text::{Edge, Kind, Pos};
use crate::value::Item;

/// Puts asides on the chart, so that a gap steps over them as over one word.
pub fn asides(stage: &Stage<'_>, scene: &mut Scene) {
    let symbol = stage.language.kinds.aside;
    for found in stage.language.asides.matches(&scene.sight.chart) {
        scene.sight.chart.add(found.start, Edge { symbol, end: found.end, item: 0 });
    }
}

/// Puts commas on the chart behind which a word with a conjunction opens a clause: `{clause}`.
pub fn clauses(stage: &Stage<'_>, scene: &mut Scene) {
    let (chart, lexicon) = (&scene.sight.chart, &stage.language.rules.lexicon);
    let whole = |pos: usize| chart.at(pos as Pos).iter().any(|e| chart.rank(e.end) >= chart.rank(pos as Pos + 1));
    let opens = |pos: usize| {
        let token = chart.token(pos as Pos);
        !whole(pos + 1)
            && matches!(stage.tokens.raw(token), "،" | "," | "؛")
            && lexicon.has_conjunction(stage.tokens.norm(token + 1))
    };
    let found: Vec<usize> = (0..chart.len().saturating_sub(1)).filter(|pos| opens(*pos)).collect();
    for pos in found {
        let edge = Edge { symbol: stage.language.kinds.clause, end: (pos + 2) as Pos, item: 0 };
        scene.sight.chart.add(pos as Pos, edge);
    }
}

/// Puts each quantity on the chart once more by what it measures: `{quantity:money}`.
pub fn quantities(stage: &Stage<'_>, scene: &mut Scene) {
    for (pos, edge) in scene.edges(stage.language.rules.kinds.quantity) {
        let Some(Item::Quantity(_, unit)) = scene.sight.items.get(edge.item) else { continue };
        let measures = &stage.language.rules.units[*unit as usize].measures;
        if let Some(symbol) = stage.symbol(&format!("{{quantity:{measures}}}")) {
            scene.sight.chart.add(pos, Edge { symbol, ..edge });
        }
    }
}

/// Puts ages on the chart as asides, so that «a 12-year-old boy» is a boy.
pub fn ages(stage: &Stage<'_>, scene: &mut Scene) {
    let Some(age) = stage.symbol("{quantity:age}") else { return };
    for (pos, edge) in scene.edges(age) {
        scene.sight.chart.add(pos, Edge { symbol: stage.language.kinds.aside, end: edge.end, item: 0 });
    }
}

/// Most words of a name that no list knows.
const NAME_WORDS: usize = 4;

/// Puts runs of two or more capitalised words on the chart: names that no list knows.
pub fn propers(stage: &Stage<'_>, scene: &mut Scene) {
    let chart = &scene.sight.chart;
    let capital = |pos: usize| {
        let token = &stage.tokens.list[chart.token(pos as Pos)];
        let raw = &stage.tokens.text[token.start as usize..token.end as usize];
        let mut letters = raw.chars();
        token.kind == Kind::Word
            && letters.next().is_some_and(char::is_uppercase)
            && letters.all(|c| c.is_lowercase() || !c.is_alphabetic())
    };
    let known = |pos: usize| chart.at(pos as Pos).iter().any(|e| e.symbol == stage.language.kinds.function);
    let mut found = Vec::new();
    let mut start = 0;
    while start < chart.len() {
        let len = (start..chart.len()).take(NAME_WORDS).take_while(|p| capital(*p) && !known(*p)).count();
        if len > 1 {
            found.push((start, start + len));
        }
        start += len.max(1);
    }
    for (start, end) in found {
        scene.sight.chart.add(start as Pos, Edge { symbol: stage.language.kinds.proper, end: end as Pos, item: 0 });
    }
}
