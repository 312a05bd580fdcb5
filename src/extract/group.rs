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
    unknown(stage, scene);
    joined(stage, scene);
}

/// Most groups that are joined to one.
const MOST_JOINED: usize = 6;

/// Groups of people side by side («10 soldiers and 3 workers»): one group of their sum, beside the single ones.
fn joined(stage: &Stage<'_>, scene: &mut Scene) {
    let Some(symbol) = stage.symbol("{and}") else { return };
    let people = scene.edges(stage.language.kinds.people);
    let starts: Vec<Pos> = people.iter().map(|(p, _)| *p).collect();
    for (pos, edge) in people {
        let within = starts
            .iter()
            .any(|s| scene.sight.chart.rank(*s) < scene.sight.chart.rank(pos) && joins(scene, symbol, *s, pos));
        if within {
            continue;
        }
        let (mut group, mut end) = (scene.groups[edge.item as usize].clone(), edge.end);
        for _ in 0..MOST_JOINED {
            let Some(next) = next_joined(stage, scene, symbol, end) else { break };
            let other = &scene.groups[next.item as usize];
            let many = !group.implied && group.amount.best.is_some_and(|b| b >= stage.language.singular_below);
            if other.definite || other.implied && many {
                break;
            }
            let Some(amount) = sum(&group.amount, &other.amount) else { break };
            let implied = group.implied && other.implied;
            group = Group { amount, noun: None, summed: true, implied, others: false, ..group };
            end = next.end;
        }
        if group.summed {
            place(stage, scene, pos, end, group);
        }
    }
}

/// Does a group from `start` end where a joining word leads to `to`?
fn joins(scene: &Scene, and: crate::text::Symbol, start: Pos, to: Pos) -> bool {
    let chart = &scene.sight.chart;
    chart
        .at(start)
        .iter()
        .any(|e| !chart.is_end(e.end) && chart.at(e.end).iter().any(|j| j.symbol == and && j.end == to))
}

/// The longest group of people behind a joining word at `at`.
fn next_joined(stage: &Stage<'_>, scene: &Scene, and: crate::text::Symbol, at: Pos) -> Option<Edge> {
    let chart = &scene.sight.chart;
    if chart.is_end(at) {
        return None;
    }
    let fronts = chart.at(at).iter().filter(|e| e.symbol == and && !chart.is_end(e.end)).map(|e| e.end);
    fronts.filter_map(|front| chart.longest(front, stage.language.kinds.people)).max_by_key(|e| chart.rank(e.end))
}

/// The sum of two amounts of which neither is vague.
fn sum(a: &Amount, b: &Amount) -> Option<Amount> {
    if a.hedge == Hedge::Vague || b.hedge == Hedge::Vague || a.best == Some(0.0) || b.best == Some(0.0) {
        return None;
    }
    let add = |x: Option<f64>, y: Option<f64>| x.zip(y).map(|(x, y)| x + y);
    let hedge = if a.hedge == Hedge::Exact { b.hedge } else { a.hedge };
    Some(Amount { low: add(a.low, b.low), high: add(a.high, b.high), best: add(a.best, b.best), hedge })
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

/// Is the number a part of a quantity, an age or a date («a 12-year-old boy», «On July 22, police»)?
fn of_unit(stage: &Stage<'_>, scene: &Scene, number: &Capture) -> bool {
    let (kinds, chart) = (&stage.language.rules.kinds, &scene.sight.chart);
    let (start, end) = (chart.rank(number.start), chart.rank(number.edge.end));
    [kinds.quantity, kinds.duration, kinds.date].iter().any(|kind| {
        scene.edges(*kind).iter().any(|(p, e)| {
            let (from, to) = (chart.rank(*p), chart.rank(e.end));
            from <= start && end <= to && (from, to) != (start, end) && (to > end || *kind == kinds.date)
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
        if scene.sight.chart.at(pos).iter().any(|e| e.symbol == kinds.things) {
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
        let small = scene.sight.items.amount(edge.item).is_some_and(|a| a.best.is_some_and(|b| b <= 2.0));
        if small || plain_year(stage, scene, pos, &edge) {
            continue;
        }
        if let (Some((noun, end)), Some(amount)) =
            (noun_at(stage, scene, edge.end), scene.sight.items.amount(edge.item))
        {
            place(stage, scene, pos, end, Group { unknown: Some(noun), ..Group::bare(amount) });
        }
    }
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
/// first, else the word itself, without its article.
fn noun_at(stage: &Stage<'_>, scene: &Scene, at: Pos) -> Option<(String, Pos)> {
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
            return (!language.rules.lexicon.has_article(norm)).then(|| (stem(stage, norm), pos));
        }
    }
    None
}

fn stem(stage: &Stage<'_>, word: &str) -> String {
    stage.language.stem(word)
}
