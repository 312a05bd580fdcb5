//! Counted groups: a number and what it counts, or a noun that counts by itself («two soldiers» as a dual, «a child»).

use super::scene::{Scene, Stage};
use crate::catalogue::GroupRule;
use crate::text::{Capture, Edge, Kind, Match, Pos};
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
}

impl Group {
    fn bare(amount: Amount) -> Self {
        Group { amount: amount.counted(), noun: None, unknown: None, implied: false, others: false, of_them: false }
    }
}

/// Puts every counted group on the chart.
pub fn recognise(stage: &Stage<'_>, scene: &mut Scene) {
    scene.groups.clear();
    bare(stage, scene);
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
    unknown(stage, scene);
}

fn made(stage: &Stage<'_>, scene: &Scene, rule: &GroupRule, found: &Match) -> Option<Group> {
    let kinds = &stage.language.kinds;
    if let Some(hedge) = rule.hedge {
        let inner = found.captures.iter().find(|c| c.edge.symbol == kinds.group)?;
        let group = scene.groups.get(inner.edge.item as usize)?;
        return Some(hedged(stage, group, hedge));
    }
    let is_noun = |c: &&Capture| [kinds.noun, kinds.one, kinds.pair, kinds.many].contains(&c.edge.symbol);
    let noun = found.captures.iter().find(is_noun).map(|c| c.edge.item);
    let said = found.captures.iter().find(|c| is_amount(stage, c)).and_then(|c| scene.sight.items.amount(c.edge.item));
    let amount = said.or(rule.amount.map(Amount::exact))?;
    Some(Group {
        noun,
        implied: said.is_none() && amount.best == Some(1.0),
        others: rule.others,
        of_them: rule.of_them,
        ..Group::bare(amount)
    })
}

fn is_amount(stage: &Stage<'_>, capture: &Capture) -> bool {
    let kinds = &stage.language.rules.kinds;
    [kinds.amount, kinds.number].contains(&capture.edge.symbol)
}

fn hedged(stage: &Stage<'_>, group: &Group, hedge: Hedge) -> Group {
    let amount = stage.language.rules.hedged(&group.amount, hedge);
    Group { amount: amount.counted(), ..group.clone() }
}

/// Amounts alone, for phrases that say what they count.
fn bare(stage: &Stage<'_>, scene: &mut Scene) {
    let kinds = &stage.language.kinds;
    for (pos, edge) in scene.edges(stage.language.rules.kinds.amount) {
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
    symbols.extend(if people { vec![kinds.people, kinds.victims] } else { vec![kinds.things] });
    symbols.extend((!group.implied).then_some(kinds.counted));
    symbols.extend(is.iter().filter_map(|i| stage.symbol(&format!("{{{class}:{i}}}"))));
    symbols.extend(is.iter().filter(|_| people).filter_map(|i| stage.symbol(&format!("{{victims:{i}}}"))));
    symbols.extend(group.of_them.then(|| stage.symbol("{people:them}")).flatten());
    for symbol in symbols {
        scene.sight.chart.add(start, Edge { symbol, end, item });
    }
    scene.groups.push(group);
}

/// Numbers before a word that no list knows: things of that name.
fn unknown(stage: &Stage<'_>, scene: &mut Scene) {
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
        if let (Some((noun, end)), Some(amount)) =
            (noun_at(stage, scene, edge.end), scene.sight.items.amount(edge.item))
        {
            place(stage, scene, pos, end, Group { unknown: Some(noun), ..Group::bare(amount) });
        }
    }
}

/// The unknown noun that is counted from `at` on: the last of the words before the noun phrase ends where
/// modifiers come first, else the first.
fn noun_at(stage: &Stage<'_>, scene: &Scene, at: Pos) -> Option<(String, Pos)> {
    let chart = &scene.sight.chart;
    let mut pos = at;
    let mut noun = None;
    for _ in 0..if stage.language.modifiers_first { 3 } else { 1 } {
        let token = chart.token(pos);
        let word = !chart.is_end(pos)
            && stage.tokens.list[token].kind == Kind::Word
            && stage.tokens.norm(token).chars().count() > 2;
        if !word || chart.at(pos).iter().any(|e| e.symbol == stage.language.kinds.function) {
            break;
        }
        pos = chart.behind(pos)?;
        noun = Some((stem(stage, stage.tokens.norm(token)), pos));
    }
    noun
}

fn stem(stage: &Stage<'_>, word: &str) -> String {
    stage.language.stem(word)
}
