//! Who and what a claim is about.

use super::attribution::{names_within, outermost};
use super::candidate::Candidate;
use super::scene::{Scene, Stage};
use crate::catalogue::Phrase;
use crate::text::{Edge, Pos};
use crate::value::date::Tense;
use crate::value::{DateValue, Moment, Value, value_of};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The slots that the phrase, its names and its sentence fill.
pub fn filled(stage: &Stage<'_>, scene: &Scene, candidate: &Candidate, phrase: &Phrase) -> BTreeMap<String, String> {
    let mut slots = phrase.slots.clone();
    let wants = |slot: &str| stage.catalogue.kind(&phrase.kind).is_some_and(|k| k.slots.iter().any(|s| s == slot));
    for (slot, name) in &candidate.names {
        if let Some(name) = stage.language.name_of(*name)
            && wants(slot)
        {
            slots.entry(slot.clone()).or_insert_with(|| name.id.clone());
        }
    }
    for (slot, word) in &candidate.words {
        slots.entry(slot.clone()).or_insert_with(|| word.clone());
    }
    if let Some(group) = &candidate.group
        && wants("who")
    {
        if let Some(noun) = group.noun {
            slots.entry("who".to_owned()).or_insert_with(|| stage.language.nouns[noun as usize].id.clone());
        }
        if let Some(name) = of_group(stage, scene, candidate.at) {
            slots.entry("of".to_owned()).or_insert(name);
        }
    }
    if wants("what")
        && let Value::Quantity(_, unit) = &candidate.value
    {
        slots.entry("what".to_owned()).or_insert_with(|| unit.clone());
    }
    if wants("place") && !slots.contains_key("place") {
        slots.extend(
            nearest(stage, scene, candidate, &["city", "region", "country"]).map(|id| ("place".to_owned(), id)),
        );
    }
    if let Some(actor) = slots.get_mut("actor") {
        *actor = state(stage, actor);
    }
    slots
}

/// The country a counted group is said to be of («Egyptian soldiers»).
fn of_group(stage: &Stage<'_>, scene: &Scene, (start, end): (Pos, Pos)) -> Option<String> {
    let behind = scene.sight.chart.behind(end).filter(|_| !scene.sight.chart.is_end(end));
    let names = names_within(stage, scene, start, behind.unwrap_or(end));
    let demonym = names.into_iter().find(|(_, e)| e.symbol == stage.language.kinds.demonym)?;
    stage.language.name_of(demonym.1.item).map(|n| n.id.clone())
}

/// A capital acts for its country.
fn state(stage: &Stage<'_>, id: &str) -> String {
    let city = stage.language.names.iter().find(|n| n.id == id && n.is == "city");
    city.and_then(|n| n.within.clone()).unwrap_or_else(|| id.to_owned())
}

/// The nearest name of one of `kinds` in the sentence.
fn nearest(stage: &Stage<'_>, scene: &Scene, candidate: &Candidate, kinds: &[&str]) -> Option<String> {
    let chart = &scene.sight.chart;
    let token = |p| chart.rank(p).0 as i64;
    let all = scene.edges(stage.language.kinds.name);
    let fits = all.iter().filter_map(|(pos, edge)| {
        let name = stage.language.name_of(edge.item)?;
        let gap = (token(*pos) - token(candidate.span.1)).max(token(candidate.span.0) - token(edge.end)).max(0);
        (kinds.contains(&name.is.as_str()) && gap <= 12).then_some((gap, name))
    });
    fits.min_by_key(|(gap, _)| *gap).map(|(_, name)| name.id.clone())
}

/// The day a claim is said to hold on: a day that its sentence names, else the article's.
pub fn as_of(stage: &Stage<'_>, scene: &Scene, candidate: &Candidate) -> Option<Date> {
    let published = stage.article.published.filter(|p| p.sure).map(|p| p.date);
    if matches!(candidate.value, Value::Date(_)) {
        return published;
    }
    let dates = scene.edges(stage.language.rules.kinds.date);
    let moment = Moment { tense: Tense::Past, ..scene.moment };
    let days = dates.iter().filter_map(|(_, e)| match value_of(&stage.language.rules, &scene.sight, e, &moment)? {
        Value::Date(d) if d.earliest.is_some() && d.earliest == d.latest => d.latest,
        _ => None,
    });
    let day = days.max();
    match (day, published) {
        (Some(day), Some(published)) if day <= published => Some(day),
        (_, published) => published.or(day),
    }
}

/// The stretches of more than a day that the sentence names for the value: another number between them takes the time
/// for itself («3.1 million, against 3.2 million in June»).
pub fn periods(stage: &Stage<'_>, scene: &Scene, candidate: &Candidate) -> Vec<(Date, Date)> {
    let kinds = &stage.language.rules.kinds;
    let numbers = scene.edges(kinds.amount);
    let dates = outermost(scene, scene.edges(kinds.date)).into_iter();
    let near = dates.filter(|date| {
        let (low, high) = between(scene, candidate.at, *date);
        let rank = |p: Pos| scene.sight.chart.rank(p);
        !numbers.iter().any(|(pos, e)| low <= rank(*pos) && rank(e.end) <= high)
    });
    let days = |e: &Edge| match value_of(&stage.language.rules, &scene.sight, e, &scene.moment)? {
        Value::Date(DateValue { earliest: Some(a), latest: Some(b), .. }) if a != b => Some((a, b)),
        _ => None,
    };
    near.filter_map(|(_, e)| days(&e)).collect()
}

/// What lies between a value and something else in its sentence.
fn between(scene: &Scene, value: (Pos, Pos), (pos, edge): (Pos, Edge)) -> ((usize, usize), (usize, usize)) {
    let rank = |p: Pos| scene.sight.chart.rank(p);
    let behind = rank(value.0) <= rank(pos);
    if behind { (rank(value.1), rank(pos)) } else { (rank(edge.end), rank(value.0)) }
}
