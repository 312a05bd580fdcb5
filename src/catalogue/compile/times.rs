//! `dates.yaml` of a language.

use super::numbers::number;
use super::patterns::Patterns;
use crate::catalogue::CatalogueError;
use crate::catalogue::files::Files;
use crate::catalogue::schema::{DatePattern, DateSlot, DatesFile};
use crate::catalogue::yaml::parse;
use crate::text::{Grammar, Symbol};
use crate::value::date::{Calendar, DateWord, Field, Part, Span};
use crate::value::{DateRule, Rules, Slot};
use std::collections::BTreeMap;

/// Compiles the file into `rules`.
pub fn compile(files: &Files, folder: &str, rules: &mut Rules) -> Result<(), CatalogueError> {
    let path = format!("{folder}/dates.yaml");
    let file: DatesFile = parse(files, &path)?;
    words(&file, &path, rules)?;
    if let Some(years) = &file.islamic_years {
        rules.islamic_years = years.from..=years.to;
    }
    let mut grammar = Grammar::new(Vec::new(), None);
    for pattern in &file.patterns {
        let index = rules.date_rules.len() as u32;
        let (text, rule) = match pattern {
            DatePattern::Plain(text) => (text, DateRule::default()),
            DatePattern::Setting { pattern, set } => (pattern, setting(&path, set)?),
            DatePattern::Hijri { hijri } => (hijri, DateRule { calendar: Calendar::Hijri, ..DateRule::default() }),
        };
        rules.date_rules.push(rule);
        Patterns::new(rules, &path).add(&mut grammar, index, text, &kind_of)?;
    }
    rules.dates = grammar;
    let mut joins = Grammar::new(Vec::new(), None);
    for pattern in &file.joins {
        Patterns::new(rules, &path).add(&mut joins, 0, pattern, &kind_of)?;
    }
    rules.date_joins = joins;
    slots(rules);
    let (past, future) = (rules.kinds.past, rules.kinds.future);
    let mut patterns = Patterns::new(rules, &path);
    patterns.words(&file.past, past, 0);
    patterns.words(&file.future, future, 0);
    Ok(())
}

/// What the names of slots say, looked up once.
fn slots(rules: &mut Rules) {
    for symbol in (0..rules.symbols.len() as u32).map(Symbol) {
        let name = rules.symbols.name(symbol);
        let Some(name) = name.strip_prefix('{').and_then(|n| n.strip_suffix('}')) else { continue };
        let slot = Slot::new(name);
        if name.starts_with("d:") {
            rules.date_symbols.insert(symbol);
        } else if slot != Slot::default() {
            rules.date_slots.insert(symbol, slot);
        }
    }
}

/// A rule with fields of its own, and with what says how it stands.
fn setting(path: &str, set: &BTreeMap<String, serde_yaml::Value>) -> Result<DateRule, CatalogueError> {
    let on = |name: &str| set.get(name).is_some_and(|v| v.as_bool() == Some(true));
    let fields = set.iter().filter(|(name, _)| !["nothing", "closed", "cue"].contains(&name.as_str()));
    let sets = fields.map(|(name, value)| set_field(path, name, value)).collect::<Result<_, _>>()?;
    Ok(DateRule { sets, nothing: on("nothing"), closed: on("closed"), cue: on("cue"), ..DateRule::default() })
}

/// Slots of numbers and recognised values keep their kind, all others are words of dates.
fn kind_of(kind: &str) -> String {
    match kind {
        "day" | "year" | "bare-year" | "said-year" | "month-number" | "short-year" | "date" | "duration"
        | "ordinal" | "number" | "amount" | "time-unit" | "time-pair" | "numeral-rank" => kind.to_owned(),
        "n" | "week" => "number".to_owned(),
        "quarter" | "nth" | "century" => "ordinal".to_owned(),
        "last" | "same" => "date".to_owned(),
        "last-year" => "bare-year".to_owned(),
        "last-day" | "first-day" => "day".to_owned(),
        "last-month" => "d:month".to_owned(),
        "each" => "d:unit".to_owned(),
        word => format!("d:{word}"),
    }
}

fn words(file: &DatesFile, path: &str, rules: &mut Rules) -> Result<(), CatalogueError> {
    for (slot, forms) in &file.words {
        for (key, list) in forms {
            let fields = vec![field(path, *slot, key)?];
            let hijri = *slot == DateSlot::HijriMonth;
            let calendar = if hijri { Calendar::Hijri } else { Calendar::Gregorian };
            add(path, rules, slot_name(*slot), DateWord { fields, calendar }, list);
        }
    }
    for (slot, specials) in &file.special {
        for special in specials {
            let word = DateWord { fields: set_fields(path, &special.set)?, calendar: special.calendar };
            add(path, rules, slot, word, &special.forms);
        }
    }
    Ok(())
}

fn add(path: &str, rules: &mut Rules, slot: &str, word: DateWord, forms: &[String]) {
    let item = rules.date_words.len() as u32;
    rules.date_words.push(word);
    let symbol = rules.symbols.intern(&format!("{{d:{slot}}}"));
    Patterns::new(rules, path).words(forms, symbol, item);
}

fn slot_name(slot: DateSlot) -> &'static str {
    match slot {
        DateSlot::Month => "month",
        DateSlot::HijriMonth => "hijri-month",
        DateSlot::Weekday => "weekday",
        DateSlot::Way => "way",
        DateSlot::Part => "part",
        DateSlot::Unit => "unit",
        DateSlot::Season => "season",
        DateSlot::Offset => "offset",
        DateSlot::Decade => "decade",
    }
}

fn field(path: &str, slot: DateSlot, key: &str) -> Result<Field, CatalogueError> {
    let n = || number(path, key);
    Ok(match slot {
        DateSlot::Month | DateSlot::HijriMonth => Field::Month(n()? as i8),
        DateSlot::Weekday => Field::Weekday(n()? as i8),
        DateSlot::Way => Field::Way(n()? as i8),
        DateSlot::Season => Field::Season(n()? as i8),
        DateSlot::Offset => Field::Offset(n()? as i32),
        DateSlot::Decade => Field::Decade(n()? as i16),
        DateSlot::Part => Field::Part(named::<Part>(path, key)?),
        DateSlot::Unit => Field::Unit(named::<Span>(path, key)?),
    })
}

/// The fields that a `set` names.
fn set_fields(path: &str, set: &BTreeMap<String, serde_yaml::Value>) -> Result<Vec<Field>, CatalogueError> {
    set.iter().map(|(name, value)| set_field(path, name, value)).collect()
}

fn set_field(path: &str, name: &str, value: &serde_yaml::Value) -> Result<Field, CatalogueError> {
    let bad = || {
        let allowed = "day, month, year, way, count, ago, within, offset, part, unit, season, hedge, quarter, decade, \
                       century, nth, each, weekday, week, whole, rest, easter, plus, anchored, weak, nothing, closed";
        CatalogueError::file(path, format!("«{name}» cannot be set so; allowed are {allowed}"))
    };
    let n = || value.as_f64().ok_or_else(bad);
    Ok(match name {
        "day" => Field::Day(n()? as i8),
        "month" => Field::Month(n()? as i8),
        "year" => Field::Year(n()? as i16),
        "way" => Field::Way(n()? as i8),
        "count" => Field::Count(n()?),
        "ago" => Field::Ago(n()? as i8),
        "within" => Field::Within(n()? as i8),
        "offset" => Field::Offset(n()? as i32),
        "season" => Field::Season(n()? as i8),
        "quarter" => Field::Quarter(n()? as i8),
        "decade" => Field::Decade(n()? as i16),
        "century" => Field::Century(n()? as i16),
        "nth" => Field::Nth(n()? as i8),
        "weekday" => Field::Weekday(n()? as i8),
        "week" => Field::Week(n()? as i8),
        "rest" => Field::Rest(n()? as i8),
        "easter" => Field::Easter(n()? as i16),
        "plus" => Field::Plus(n()? as i16),
        "anchored" => Field::Anchored,
        "weak" => Field::Weak,
        "each" => Field::Each(named(path, value.as_str().ok_or_else(bad)?)?),
        "whole" => Field::Whole(named(path, value.as_str().ok_or_else(bad)?)?),
        "part" => Field::Part(named(path, value.as_str().ok_or_else(bad)?)?),
        "unit" => Field::Unit(named(path, value.as_str().ok_or_else(bad)?)?),
        "hedge" => Field::Hedge(named(path, value.as_str().ok_or_else(bad)?)?),
        _ => return Err(bad()),
    })
}

fn named<T: serde::de::DeserializeOwned>(path: &str, key: &str) -> Result<T, CatalogueError> {
    serde_yaml::from_str(key).map_err(|error| CatalogueError::at(path, "", key, format!("«{key}»: {error}")))
}
