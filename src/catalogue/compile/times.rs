//! `dates.yaml` of a language.

use super::numbers::number;
use super::patterns::Patterns;
use crate::catalogue::CatalogueError;
use crate::catalogue::files::Files;
use crate::catalogue::load::parse;
use crate::catalogue::schema::{DatePattern, DateSlot, DatesFile};
use crate::text::Grammar;
use crate::value::date::{Calendar, DateWord, Field, Part, Span};
use crate::value::{DateRule, Rules};
use std::collections::BTreeMap;

/// Compiles the file into `rules`.
pub fn compile(files: &Files, folder: &str, rules: &mut Rules) -> Result<(), CatalogueError> {
    let path = format!("{folder}/dates.yaml");
    let file: DatesFile = parse(files, &path)?;
    words(&file, &path, rules)?;
    let mut grammar = Grammar::new(Vec::new(), None);
    for pattern in &file.patterns {
        let index = rules.date_rules.len() as u32;
        let (text, rule) = match pattern {
            DatePattern::Plain(text) => (text, DateRule::default()),
            DatePattern::Setting { pattern, set } => {
                (pattern, DateRule { sets: set_fields(&path, set)?, ..DateRule::default() })
            }
            DatePattern::Hijri { hijri } => (hijri, DateRule { sets: Vec::new(), calendar: Calendar::Hijri }),
        };
        rules.date_rules.push(rule);
        Patterns::new(rules, &path).add(&mut grammar, index, text, &kind_of)?;
    }
    rules.dates = grammar;
    let (past, future) = (rules.kinds.past, rules.kinds.future);
    let mut patterns = Patterns::new(rules, &path);
    patterns.words(&file.past, past, 0);
    patterns.words(&file.future, future, 0);
    Ok(())
}

/// Slots of numbers and recognised values keep their kind, all others are words of dates.
fn kind_of(kind: &str) -> String {
    match kind {
        "day" | "year" | "month-number" | "short-year" | "date" | "duration" | "ordinal" | "number" | "amount"
        | "time-unit" => kind.to_owned(),
        "n" => "number".to_owned(),
        "quarter" => "ordinal".to_owned(),
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
            let word = DateWord { fields: set_fields(path, &special.set)?, calendar: Calendar::Gregorian };
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
        let allowed = "day, month, year, way, count, ago, within, offset, part, unit, season, hedge";
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
        "part" => Field::Part(named(path, value.as_str().ok_or_else(bad)?)?),
        "unit" => Field::Unit(named(path, value.as_str().ok_or_else(bad)?)?),
        "hedge" => Field::Hedge(named(path, value.as_str().ok_or_else(bad)?)?),
        _ => return Err(bad()),
    })
}

fn named<T: serde::de::DeserializeOwned>(path: &str, key: &str) -> Result<T, CatalogueError> {
    serde_yaml::from_str(key).map_err(|error| CatalogueError::at(path, "", key, format!("«{key}»: {error}")))
}
