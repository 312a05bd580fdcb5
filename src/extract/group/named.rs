//! People told by their names, which no number counts: «Ahmad al-Qadi, Samer al-Hilu and the child Rim» are three.

use super::super::scene::{Scene, Stage};
use super::Group;
use crate::text::{Edge, Kind, Pos, Symbol};
use crate::value::{Amount, Hedge};

/// Most words of a name behind the given one.
const NAME_WORDS: usize = 4;
/// Most words of a remark in brackets behind a name.
const REMARK: usize = 8;

/// The symbols that names are made of.
struct Signs {
    given: Symbol,
    and: Symbol,
    each: Option<Symbol>,
    definite: Option<Symbol>,
    stops: Vec<Symbol>,
}

/// Puts people told by name on the chart as `{people:named}`: all that stand one after another as one group.
pub fn recognise(stage: &Stage<'_>, scene: &mut Scene) {
    let symbol = |name: &str| stage.symbol(name);
    let (Some(given), Some(and), Some(named)) = (symbol("{given}"), symbol("{and}"), symbol("{people:named}")) else {
        return;
    };
    let kinds = &stage.language.kinds;
    let mut stops = vec![kinds.function, kinds.noun, kinds.group, stage.language.rules.kinds.amount];
    stops.extend(&stage.language.classes);
    let signs = Signs { given, and, each: symbol("{each}"), definite: symbol("{people:definite}"), stops };
    let mut starts = Vec::new();
    scene.sight.chart.ordered(&mut starts);
    let mut last = (0, 0);
    for start in starts {
        if scene.sight.chart.rank(start) < last {
            continue;
        }
        for with_others in [false, true] {
            if let Some((count, end)) = people(stage, scene, (&signs, with_others), start) {
                last = scene.sight.chart.rank(end).max(last);
                let item = scene.groups.len() as u32;
                let one = count == 1;
                scene.groups.push(Group { implied: one, summed: !one, ..Group::bare(Amount::exact(count as f64)) });
                scene.sight.chart.add(start, Edge { symbol: named, end, item });
            }
        }
    }
}

/// One who is told, or a counted known group with the first of its names («the two boys Omar»).
struct Told {
    end: Pos,
    by_name: bool,
    count: usize,
}

/// How many people are told one after another from `start`, at least one of them by a given name, and where they end.
/// A list that its words announce holds more than one: it was cut off else. With others it also holds those beside the
/// named who have no names («Omar, his wife and three children»).
fn people(stage: &Stage<'_>, scene: &Scene, (signs, with_others): (&Signs, bool), start: Pos) -> Option<(usize, Pos)> {
    let listed = signs.each.and_then(|each| scene.sight.chart.longest(start, each));
    let first = person(stage, scene, signs, listed.map_or(start, |e| e.end))?;
    let (mut count, mut end, mut by_name) = (first.count, first.end, first.by_name);
    let mut names_to_come = first.count - 1;
    while let Some(next) = joined(scene, signs, end)
        .into_iter()
        .filter_map(|front| {
            let other = || with_others.then(|| unnamed(stage, scene, signs, front)).flatten();
            person(stage, scene, signs, front).or_else(other)
        })
        .max_by_key(|told| scene.sight.chart.rank(told.end))
    {
        (end, by_name) = (next.end, by_name || next.by_name);
        if names_to_come > 0 {
            names_to_come -= 1;
        } else {
            count += next.count;
            names_to_come = next.count - 1;
        }
    }
    (by_name && (listed.is_none() || count > 1)).then_some((count, end))
}

/// The positions behind the words and marks that join two of a list.
fn joined(scene: &Scene, signs: &Signs, at: Pos) -> Vec<Pos> {
    let chart = &scene.sight.chart;
    if chart.is_end(at) {
        return Vec::new();
    }
    let fronts = |at: Pos| chart.at(at).iter().filter(|e| e.symbol == signs.and && !chart.is_end(e.end)).map(|e| e.end);
    let first: Vec<Pos> = fronts(at).collect();
    let second: Vec<Pos> = first.iter().flat_map(|p| fronts(*p)).collect();
    first.into_iter().chain(second).collect()
}

/// The person that is told from `start` on.
fn person(stage: &Stage<'_>, scene: &Scene, signs: &Signs, start: Pos) -> Option<Told> {
    let chart = &scene.sight.chart;
    let start = unquoted(stage, scene, start);
    if chart.is_end(start) {
        return None;
    }
    let called = signs.definite.and_then(|definite| chart.longest(start, definite));
    let from = called.map_or(start, |e| unquoted(stage, scene, e.end));
    let named = !chart.is_end(from)
        && (is_given(stage, scene, signs, from) || called.is_some() && is_name(stage, scene, signs, from));
    if !named && called.is_none() {
        return None;
    }
    let mut end = if named { name_end(stage, scene, signs, from) } else { called.map_or(from, |e| e.end) };
    while let Some(next) = closed(stage, scene, end).or_else(|| remark(stage, scene, end)) {
        end = next;
    }
    let amount = called.and_then(|e| scene.groups.get(e.item as usize)).and_then(|g| g.amount.best);
    Some(Told { end, by_name: named, count: amount.map_or(1, |a| a.max(1.0) as usize) })
}

/// Those who stand in a list of names without one, but for whom another word tells what befell them («three injured»).
fn unnamed(stage: &Stage<'_>, scene: &Scene, signs: &Signs, start: Pos) -> Option<Told> {
    let edge = scene.sight.chart.longest(start, stage.language.kinds.people)?;
    let group = scene.groups.get(edge.item as usize)?;
    let told = group.noun.is_some_and(|n| stage.language.nouns[n as usize].is.iter().any(|i| i == "hurt"));
    let count =
        group.amount.best.filter(|b| !told && !group.of_them && group.amount.hedge == Hedge::Exact && *b >= 1.0)?;
    let named = !scene.sight.chart.is_end(edge.end) && is_given(stage, scene, signs, edge.end);
    let end = if named { name_end(stage, scene, signs, edge.end) } else { edge.end };
    Some(Told { end, by_name: false, count: count as usize })
}

/// Do words that no list knows stand from `pos` up to a remark or an age, behind a noun for somebody known («the girl
/// Shahd Khalil (12)»)? Then they are her name.
fn is_name(stage: &Stage<'_>, scene: &Scene, signs: &Signs, pos: Pos) -> bool {
    let word = stage.tokens.list[scene.sight.chart.token(pos)].kind == Kind::Word;
    let known = scene.sight.chart.at(pos).iter().any(|e| signs.stops.contains(&e.symbol) || e.symbol == signs.and);
    let end = name_end(stage, scene, signs, pos);
    word && !known && remark(stage, scene, end).is_some()
}

/// Does a given name stand at `pos` that is no other known word?
fn is_given(stage: &Stage<'_>, scene: &Scene, signs: &Signs, pos: Pos) -> bool {
    let has = |symbol: Symbol| scene.sight.chart.at(pos).iter().any(|e| e.symbol == symbol);
    has(signs.given) && !has(stage.language.kinds.function) && !has(stage.language.kinds.people)
}

/// Where the words of a name end: at a mark or a word that is known to be something else.
fn name_end(stage: &Stage<'_>, scene: &Scene, signs: &Signs, from: Pos) -> Pos {
    let chart = &scene.sight.chart;
    let mut end = chart.behind(from).unwrap_or(from);
    for _ in 0..NAME_WORDS {
        let word = !chart.is_end(end) && stage.tokens.list[chart.token(end)].kind == Kind::Word;
        let has = |p: Pos, symbols: &[Symbol]| chart.at(p).iter().any(|e| symbols.contains(&e.symbol));
        let known = |p: Pos| !has(p, &[signs.given]) && has(p, &signs.stops) || has(p, &[signs.and]);
        if !word || known(end) || chart.within(end).any(known) {
            break;
        }
        let Some(next) = chart.behind(end) else { break };
        end = next;
    }
    end
}

fn raw<'t>(stage: &Stage<'t>, scene: &Scene, pos: Pos) -> &'t str {
    if scene.sight.chart.is_end(pos) { "" } else { stage.tokens.raw(scene.sight.chart.token(pos)) }
}

/// Behind the opening marks at `pos`.
fn unquoted(stage: &Stage<'_>, scene: &Scene, mut pos: Pos) -> Pos {
    while matches!(raw(stage, scene, pos), "\"" | "«" | "“" | "”" | "(" | ":") {
        let Some(next) = scene.sight.chart.behind(pos) else { break };
        pos = next;
    }
    pos
}

/// Behind a closing mark at `pos`.
fn closed(stage: &Stage<'_>, scene: &Scene, pos: Pos) -> Option<Pos> {
    matches!(raw(stage, scene, pos), "\"" | "»" | "”" | "“" | ")").then(|| scene.sight.chart.behind(pos)).flatten()
}

/// Behind a remark in brackets or an age at `pos`.
pub(super) fn remark(stage: &Stage<'_>, scene: &Scene, pos: Pos) -> Option<Pos> {
    let chart = &scene.sight.chart;
    if chart.is_end(pos) {
        return None;
    }
    let aside = [stage.language.kinds.aside, stage.language.rules.kinds.duration];
    if let Some(aside) = aside.iter().find_map(|kind| chart.longest(pos, *kind)) {
        return Some(aside.end);
    }
    let mut at = (raw(stage, scene, pos) == "(").then_some(pos)?;
    for _ in 0..REMARK {
        at = chart.behind(at)?;
        if raw(stage, scene, at) == ")" {
            return chart.behind(at);
        }
    }
    None
}
