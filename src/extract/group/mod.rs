//! Counted groups: a number and what it counts, or a noun that counts by itself («two soldiers» as a dual, «a child»).

mod joined;
mod named;
mod unknown;

use super::scene::{Scene, Stage};
use crate::catalogue::GroupRule;
use crate::text::{Capture, Edge, Match, Pos};
use crate::value::{Amount, Hedge};

/// People or things, and how many.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// How many.
    pub amount: Amount,
    /// Its noun: index into the language's nouns.
    pub noun: Option<u32>,
    /// The normal form of a noun that no list knows.
    pub unknown: Option<String>,
    /// No number was said.
    pub implied: bool,
    /// On top of those counted before.
    pub others: bool,
    /// Its noun was said before.
    pub of_them: bool,
    /// Several groups joined: the amount is their sum.
    pub summed: bool,
    /// A known one («the man»), whose number nobody said.
    pub definite: bool,
}

impl Group {
    fn bare(amount: Amount) -> Self {
        Group {
            amount: amount.counted(),
            noun: None,
            unknown: None,
            implied: false,
            others: false,
            of_them: false,
            summed: false,
            definite: false,
        }
    }
}

/// Puts every counted group on the chart.
pub fn recognise(stage: &Stage<'_>, scene: &mut Scene) {
    scene.groups.clear();
    for hedging in [false, true] {
        for found in stage.language.groups.matches(&scene.sight.chart) {
            let rule = &stage.language.group_rules[found.rule as usize];
            if rule.hedge.is_some() == hedging
                && let Some(group) = made(stage, scene, rule, &found)
            {
                place(stage, scene, found.start, found.end, group);
            }
        }
    }
    bare(stage, scene);
    unknown::recognise(stage, scene);
    joined::recognise(stage, scene);
    named::recognise(stage, scene);
}

fn made(stage: &Stage<'_>, scene: &Scene, rule: &GroupRule, found: &Match) -> Option<Group> {
    let kinds = &stage.language.kinds;
    if let Some(hedge) = rule.hedge {
        let inner = found.captures.iter().find(|c| c.edge.symbol == kinds.group)?;
        let group = scene.groups.get(inner.edge.item as usize)?;
        return Some(hedged(stage, group, hedge));
    }
    if found.captures.iter().any(|c| is_amount(stage, c) && of_unit(stage, scene, c)) {
        return None;
    }
    let is_noun = |c: &&Capture| [kinds.noun, kinds.one, kinds.pair, kinds.many].contains(&c.edge.symbol);
    let noun = found.captures.iter().find(is_noun);
    let definite = noun.is_some_and(|c| scene.sight.chart.at(c.start).iter().any(|e| e.symbol == kinds.definite));
    let noun = noun.map(|c| c.edge.item);
    let said = found.captures.iter().find(|c| is_amount(stage, c)).and_then(|c| scene.sight.items.amount(c.edge.item));
    let amount = said.or(rule.amount.map(Amount::exact))?;
    Some(Group {
        noun,
        implied: said.is_none() && amount.best == Some(1.0),
        definite: definite && said.is_none(),
        others: rule.others,
        of_them: rule.of_them,
        ..Group::bare(amount)
    })
}

fn is_amount(stage: &Stage<'_>, capture: &Capture) -> bool {
    let kinds = &stage.language.rules.kinds;
    [kinds.amount, kinds.number].contains(&capture.edge.symbol)
}

/// Is the number a part of a quantity, an age or a date («a 12-year-old boy», «On July 22, police»), or does it begin with
/// one («since October 2023 to 53,000»)?
fn of_unit(stage: &Stage<'_>, scene: &Scene, number: &Capture) -> bool {
    let (kinds, chart) = (&stage.language.rules.kinds, &scene.sight.chart);
    let (start, end) = (chart.rank(number.start), chart.rank(number.edge.end));
    [kinds.quantity, kinds.duration, kinds.date].iter().any(|kind| {
        scene.edges(*kind).iter().any(|(p, e)| {
            let (from, to) = (chart.rank(*p), chart.rank(e.end));
            let dated = *kind == kinds.date;
            from <= start && end <= to && (from, to) != (start, end) && (to > end || dated)
                || dated && from <= start && start < to && to < end
        })
    })
}

fn hedged(stage: &Stage<'_>, group: &Group, hedge: Hedge) -> Group {
    let amount = stage.language.rules.hedged(&group.amount, hedge);
    Group { amount: amount.counted(), ..group.clone() }
}

/// Amounts alone, for phrases that say what they count; not those that a noun of things follows.
fn bare(stage: &Stage<'_>, scene: &mut Scene) {
    let kinds = &stage.language.kinds;
    for (pos, edge) in scene.edges(stage.language.rules.kinds.amount) {
        let number = Capture { name: kinds.bare, start: pos, edge };
        if scene.sight.chart.at(pos).iter().any(|e| e.symbol == kinds.things) || of_unit(stage, scene, &number) {
            continue;
        }
        if let Some(amount) = scene.sight.items.amount(edge.item) {
            let item = scene.groups.len() as u32;
            scene.groups.push(Group::bare(amount));
            for symbol in [kinds.bare, kinds.victims] {
                scene.sight.chart.add(pos, Edge { symbol, end: edge.end, item });
            }
        }
    }
}

/// Puts a group on the chart under every symbol that a phrase may ask for.
fn place(stage: &Stage<'_>, scene: &mut Scene, start: Pos, end: Pos, group: Group) {
    let kinds = &stage.language.kinds;
    let is: &[String] = group.noun.map_or(&[], |n| &stage.language.nouns[n as usize].is);
    let people = is.iter().any(|i| i == "person") || group.noun.is_none() && group.unknown.is_none();
    let item = scene.groups.len() as u32;
    let mut symbols = vec![kinds.group];
    let class = if people { "people" } else { "things" };
    let said = !group.implied && !group.definite;
    if group.definite {
        symbols.extend(stage.symbol(&format!("{{{class}:definite}}")));
    } else {
        symbols.extend(if people { vec![kinds.people, kinds.victims] } else { vec![kinds.things] });
        symbols.extend(is.iter().filter_map(|i| stage.symbol(&format!("{{{class}:{i}}}"))));
        symbols.extend(is.iter().filter(|_| people).filter_map(|i| stage.symbol(&format!("{{victims:{i}}}"))));
    }
    if said && !group.summed {
        symbols.push(kinds.counted);
        symbols.extend(stage.symbol(&format!("{{{class}:said}}")));
        symbols.extend(is.iter().filter_map(|i| stage.symbol(&format!("{{{class}:{i}:said}}"))));
    }
    symbols.extend(group.of_them.then(|| stage.symbol("{people:them}")).flatten());
    for symbol in symbols {
        scene.sight.chart.add(start, Edge { symbol, end, item });
    }
    scene.groups.push(group);
}
