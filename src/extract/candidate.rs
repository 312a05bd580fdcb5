//! What the phrases find in a sentence, before it is decided which of them hold.

use super::group::Group;
use super::scene::{Scene, Stage};
use crate::catalogue::{ClaimType, Kind, Says};
use crate::text::{Capture, Edge, Pos, Symbol};
use crate::value::{Amount, Hedge, Item, Value, value_of};

/// A claim that a phrase reads in a sentence.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Index of its phrase.
    pub phrase: usize,
    /// What is claimed.
    pub value: Value,
    /// The counted group, where it is one.
    pub group: Option<Group>,
    /// Where the value stands.
    pub at: (Pos, Pos),
    /// Where the whole phrase stands.
    pub span: (Pos, Pos),
    /// Words that were passed over.
    pub skipped: usize,
    /// Slots that the phrase filled with names: slot, index of the name.
    pub names: Vec<(String, u32)>,
    /// Other words the phrase caught: slot, what it is.
    pub words: Vec<(String, String)>,
    /// What is said of it.
    pub says: Vec<Says>,
    /// No value was read: the phrase implies its number.
    pub implied_by_phrase: bool,
    /// A part of another claim, read from its aside.
    pub part: bool,
}

/// Every claim that a pattern of the language finds in the sentence.
pub fn matched(stage: &Stage<'_>, scene: &Scene) -> Vec<Candidate> {
    let language = stage.language;
    let matches = language.phrases.matches(&scene.sight.chart);
    matches
        .iter()
        .filter_map(|found| {
            let phrase = &language.phrase_rules[found.rule as usize];
            let captured = value_capture(stage, &found.captures, &phrase.kind);
            let (value, group, at) = match captured {
                Some(capture) => {
                    let (value, group) = value(stage, scene, capture.start, &capture.edge, &phrase.kind)?;
                    (value, group, (capture.start, capture.edge.end))
                }
                None => {
                    let amount = Amount::exact(phrase.amount?);
                    (counted(stage, &phrase.kind, amount, None)?, None, (found.start, found.end))
                }
            };
            let names = found.captures.iter().filter(|c| is_name(stage, c)).map(|c| (slot(stage, c), c.edge.item));
            Some(Candidate {
                phrase: found.rule as usize,
                value,
                group,
                at,
                span: (found.start, found.end),
                skipped: usize::from(found.skipped),
                names: names.collect(),
                words: words(stage, &found.captures),
                says: phrase.says.clone(),
                implied_by_phrase: captured.is_none(),
                part: phrase.says.contains(&Says::Part),
            })
        })
        .collect()
}

/// The capture that holds the claim's value: the one named `value`, else the last that can.
fn value_capture<'c>(stage: &Stage<'_>, captures: &'c [Capture], kind: &str) -> Option<&'c Capture> {
    let named = stage.symbol("{value}");
    let wanted = stage.catalogue.kind(kind)?.value;
    let found = captures.iter().find(|c| Some(c.name) == named);
    found.or_else(|| captures.iter().rev().find(|c| holds_value(stage, c.edge.symbol, wanted)))
}

/// Can what stands under `symbol` be the value of a claim of this kind?
fn holds_value(stage: &Stage<'_>, symbol: Symbol, wanted: Kind) -> bool {
    let values = &stage.language.rules.kinds;
    let name = stage.language.rules.symbols.name(symbol);
    match wanted {
        Kind::Count => is_group(stage, symbol) || [values.number, values.amount, values.ordinal].contains(&symbol),
        Kind::Quantity => {
            symbol == values.quantity
                || name.starts_with("{quantity:")
                || [values.number, values.amount, values.ordinal].contains(&symbol)
        }
        Kind::Date => symbol == values.date,
        Kind::Duration => symbol == values.duration,
        Kind::Ordinal => [values.ordinal, values.number].contains(&symbol),
        Kind::Quotation => false,
    }
}

/// Does the symbol stand for counted groups?
fn is_group(stage: &Stage<'_>, symbol: Symbol) -> bool {
    let kinds = &stage.language.kinds;
    let name = stage.language.rules.symbols.name(symbol);
    [kinds.group, kinds.people, kinds.things, kinds.counted, kinds.bare, kinds.victims].contains(&symbol)
        || ["{people:", "{things:", "{victims:"].iter().any(|p| name.starts_with(p))
}

fn is_name(stage: &Stage<'_>, capture: &Capture) -> bool {
    let name = stage.language.rules.symbols.name(capture.edge.symbol);
    let kinds = &stage.language.kinds;
    [kinds.name, kinds.demonym].contains(&capture.edge.symbol)
        || stage.language.names.iter().any(|n| name.len() == n.is.len() + 2 && name[1..].starts_with(&n.is))
}

/// The ids that captured words of a class stand for, by slot.
fn words(stage: &Stage<'_>, captures: &[Capture]) -> Vec<(String, String)> {
    let of_class = captures.iter().filter(|c| stage.language.classes.contains(&c.edge.symbol));
    of_class
        .filter_map(|c| Some((slot(stage, c), stage.language.class_words.get(c.edge.item as usize)?.clone())))
        .collect()
}

fn slot(stage: &Stage<'_>, capture: &Capture) -> String {
    stage.language.rules.symbols.name(capture.name).trim_matches(['{', '}']).to_owned()
}

/// The value that `edge` stands for in a claim of type `kind`.
pub fn value(stage: &Stage<'_>, scene: &Scene, at: Pos, edge: &Edge, kind: &str) -> Option<(Value, Option<Group>)> {
    let claim = stage.catalogue.kind(kind)?;
    if !holds_value(stage, edge.symbol, claim.value) {
        return None;
    }
    if claim.value != Kind::Count {
        if cut_short(stage, scene, at, edge) {
            return None;
        }
        let value = value_of(&stage.language.rules, &scene.sight, edge, &scene.moment_at(stage, at))?;
        return Some((as_claimed(claim, value)?, None));
    }
    let group = if is_group(stage, edge.symbol) { scene.groups.get(edge.item as usize).cloned() } else { None };
    let amount = match &group {
        Some(group) => group.amount,
        None => read(scene, edge)?.counted(),
    };
    counted(stage, kind, amount, group.as_ref()).map(|v| (v, group))
}

/// Does a longer quantity start where this one does («100 km» of «100 km2»), or take its number («the euro 1.2» of
/// «the euro 1.2 percent»)?
fn cut_short(stage: &Stage<'_>, scene: &Scene, at: Pos, edge: &Edge) -> bool {
    let (chart, quantity) = (&scene.sight.chart, stage.language.rules.kinds.quantity);
    let longest = chart.longest(at, quantity);
    let measured = chart.at(at).iter().any(|e| e.symbol == quantity && (e.end, e.item) == (edge.end, edge.item));
    let end = chart.rank(edge.end);
    let crosses =
        |(p, e): &(Pos, Edge)| chart.rank(at) < chart.rank(*p) && chart.rank(*p) < end && end < chart.rank(e.end);
    measured && (longest.is_some_and(|l| chart.rank(l.end) > end) || scene.edges(quantity).iter().any(crosses))
}

/// A bare number, or the rank of the last that was counted («a fourth has died»).
fn read(scene: &Scene, edge: &Edge) -> Option<Amount> {
    match scene.sight.items.get(edge.item)? {
        Item::Ordinal(n) => Some(Amount::exact(*n as f64)),
        _ => scene.sight.items.amount(edge.item),
    }
}

/// A bare number as what its type claims: a rank («the 80 anniversary»), or an amount in the type's own unit («Benteke (24)»).
fn as_claimed(claim: &ClaimType, value: Value) -> Option<Value> {
    if matches!(&value, Value::Quantity(amount, _) if is_torn(amount)) {
        return None;
    }
    Some(match (claim.value, value) {
        (Kind::Ordinal, Value::Number(Amount { best: Some(best), .. })) => Value::Ordinal(best as i64),
        (Kind::Quantity, Value::Number(amount)) => Value::Quantity(amount, claim.unit.clone()?),
        (Kind::Quantity, Value::Ordinal(n)) => Value::Quantity(Amount::exact(n as f64), claim.unit.clone()?),
        (_, value) => value,
    })
}

/// A count in the unit of its type, else in what its noun names.
fn counted(stage: &Stage<'_>, kind: &str, amount: Amount, group: Option<&Group>) -> Option<Value> {
    if is_score(&amount) || is_torn(&amount) || amount.best.is_some_and(is_broken) {
        return None;
    }
    let claim = stage.catalogue.kind(kind)?;
    let noun = group.and_then(|g| match (g.noun, &g.unknown) {
        (Some(noun), _) => Some(stage.language.nouns[noun as usize].id.clone()),
        (None, Some(word)) => Some(format!("{}:{word}", stage.language.code)),
        _ => None,
    });
    Some(match claim.unit.clone().or(noun) {
        Some(unit) => Value::Quantity(amount, unit),
        None => Value::Number(amount),
    })
}

/// Not a whole number, but for what is lost where it was multiplied («74.28 thousand»).
fn is_broken(number: f64) -> bool {
    (number - number.round()).abs() > 1e-6 * number.abs().max(1.0)
}

/// Ends of a range that are so many times apart belong to two figures («in 2013 to 83 billion»).
const MOST_APART: f64 = 10_000.0;

fn is_torn(amount: &Amount) -> bool {
    matches!((amount.hedge, amount.low, amount.high), (Hedge::Between, Some(low), Some(high)) if low > 0.0 && high / low > MOST_APART)
}

/// «0-1»: nobody counts people or things from nought on.
fn is_score(amount: &Amount) -> bool {
    amount.hedge == Hedge::Between && amount.low == Some(0.0)
}
