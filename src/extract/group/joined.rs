//! Groups of people side by side, counted together.

use super::super::scene::{Scene, Stage};
use super::named::remark;
use super::{Group, place};
use crate::text::{Edge, Kind, Pos, Symbol};
use crate::value::Amount;

/// Most groups that are joined to one.
const MOST_JOINED: usize = 6;
/// Most words and brackets that say something of a group before the next is joined to it.
const MOST_REMARKS: usize = 2;

/// Groups of people side by side («10 soldiers and 3 workers»): one group of their sum, beside the single ones.
pub fn recognise(stage: &Stage<'_>, scene: &mut Scene) {
    let Some(symbol) = stage.symbol("{and}") else { return };
    let people = scene.edges(stage.language.kinds.people);
    let starts: Vec<Pos> = people.iter().map(|(p, _)| *p).collect();
    for (pos, edge) in people {
        let within = starts
            .iter()
            .any(|s| scene.sight.chart.rank(*s) < scene.sight.chart.rank(pos) && joins(stage, scene, symbol, *s, pos));
        if within {
            continue;
        }
        let first = scene.groups.get(edge.item as usize).cloned().map(|group| (group, edge.end));
        if let Some((group, end)) = first.and_then(|first| joined(stage, scene, symbol, first)) {
            place(stage, scene, pos, end, group);
        }
    }
    headline(stage, scene, symbol);
}

/// «Mother, two sons killed in fire»: a bare singular in front, where headlines leave its article out.
fn headline(stage: &Stage<'_>, scene: &mut Scene, and: Symbol) {
    let chart = &scene.sight.chart;
    if chart.is_empty() || chart.longest(0, stage.language.kinds.group).is_some() {
        return;
    }
    let one = chart.longest(0, stage.language.kinds.one);
    let person = |n: u32| stage.language.nouns[n as usize].is.iter().any(|i| i == "person");
    let Some(one) = one.filter(|e| !chart.is_end(e.end) && person(e.item)) else { return };
    let single = Group { noun: Some(one.item), implied: true, ..Group::bare(Amount::exact(1.0)) };
    if let Some((group, end)) = joined(stage, scene, and, (single, one.end)).filter(|(group, _)| !group.implied) {
        place(stage, scene, 0, end, group);
    }
}

/// The group of `first` and all that are joined to it. Groups without a number end in a word («a nurse, a cook and a
/// guard»): a comma alone puts one beside itself («a man, a father of two»).
fn joined(stage: &Stage<'_>, scene: &Scene, and: Symbol, (mut group, mut end): (Group, Pos)) -> Option<(Group, Pos)> {
    let mut whole = None;
    for _ in 0..MOST_JOINED {
        let Some((next, worded)) = next_joined(stage, scene, and, end) else { break };
        let other = &scene.groups[next.item as usize];
        let many = !group.implied && group.amount.best.is_some_and(|b| b >= stage.language.singular_below);
        if other.definite || other.of_them || other.implied && many {
            break;
        }
        let Some(amount) = sum(&group.amount, &other.amount) else { break };
        let implied = group.implied && other.implied;
        group = Group { amount, noun: None, summed: true, implied, others: false, ..group };
        end = next.end;
        if worded || !implied {
            whole = Some((group.clone(), end));
        }
    }
    whole
}

/// Does a group from `start` end where a joining word leads to `to`?
fn joins(stage: &Stage<'_>, scene: &Scene, and: Symbol, start: Pos, to: Pos) -> bool {
    let people = |e: &&Edge| e.symbol == stage.language.kinds.people;
    let ends = scene.sight.chart.at(start).iter().filter(people).map(|e| e.end);
    ends.into_iter().any(|end| fronts(stage, scene, and, end).iter().any(|(_, front)| *front == to))
}

/// The joining words behind a group that ends at `end`: where each stands, and what is behind it. What is said of the
/// group («a Turkish soldier (24) and ...») stands between them in languages that put it behind the noun.
fn fronts(stage: &Stage<'_>, scene: &Scene, and: Symbol, end: Pos) -> Vec<(Pos, Pos)> {
    let chart = &scene.sight.chart;
    let mut out = Vec::new();
    let mut at = end;
    for _ in 0..=MOST_REMARKS {
        if chart.is_end(at) {
            break;
        }
        let behind = chart.at(at).iter().filter(|e| e.symbol == and && !chart.is_end(e.end));
        out.extend(behind.map(|e| (at, e.end)));
        let demonym = chart.longest(at, stage.language.kinds.demonym).map(|e| e.end);
        let Some(next) = demonym.or_else(|| remark(stage, scene, at)).filter(|_| out.is_empty()) else { break };
        at = next;
    }
    out
}

/// The longest group of people behind a joining word at `at`, and whether that is more than a mark.
fn next_joined(stage: &Stage<'_>, scene: &Scene, and: Symbol, at: Pos) -> Option<(Edge, bool)> {
    let chart = &scene.sight.chart;
    let word = |t: usize| stage.tokens.list[t].kind == Kind::Word;
    let worded = |at: Pos, front: Pos| chart.rank(front).1 > 0 || (chart.token(at)..chart.token(front)).any(word);
    let fronts = fronts(stage, scene, and, at);
    let groups = fronts
        .into_iter()
        .filter_map(|(at, front)| Some((chart.longest(front, stage.language.kinds.people)?, worded(at, front))));
    groups.max_by_key(|(e, _)| chart.rank(e.end))
}

/// The sum of two amounts; nobody and somebody are not counted together.
fn sum(a: &Amount, b: &Amount) -> Option<Amount> {
    let nobody = a.best == Some(0.0) || b.best == Some(0.0);
    if nobody { None } else { a.plus(b) }
}
