//! `cues.yaml` and the phrases of each claim type.

use super::patterns::Patterns;
use crate::catalogue::CatalogueError;
use crate::catalogue::files::Files;
use crate::catalogue::language::{Language, Phrase};
use crate::catalogue::schema::{CuesFile, Near, PhraseFile, PhraseRule};
use crate::catalogue::shared::Shared;
use crate::catalogue::yaml::{head, parse_text};
use crate::text::Grammar;
use std::collections::BTreeMap;

/// Compiles the cues and all phrase files of a language.
pub fn compile(
    files: &Files,
    shared: &Shared,
    folder: &str,
    cues: CuesFile,
    language: &mut Language,
) -> Result<(), CatalogueError> {
    let path = format!("{folder}/cues.yaml");
    lists(&path, "", &cues.lists, language);
    classes(&path, &cues, language);
    let same = |kind: &str| kind.to_owned();
    let barriers = cues.barriers.iter().map(|b| language.rules.symbols.intern(&format!("{{{b}}}"))).collect();
    language.phrases = Grammar::new(barriers, Some(language.kinds.aside));
    let mut patterns = Patterns::new(&mut language.rules, &path);
    for pattern in &cues.asides {
        patterns.add(&mut language.asides, 0, pattern, &same)?;
    }
    let stops = language.rules.symbols.intern("{stops}");
    language.attributions = Grammar::new(vec![stops], None);
    let mut patterns = Patterns::new(&mut language.rules, &path);
    for (rule, pattern) in cues.attribution.iter().enumerate() {
        patterns.add(&mut language.attributions, rule as u32, pattern, &same)?;
    }
    for (says, list) in &cues.says {
        for pattern in list {
            patterns.add(&mut language.cues, language.cue_rules.len() as u32, pattern, &same)?;
            language.cue_rules.push(*says);
        }
    }
    let types = format!("{folder}/types");
    for path in files.under(&types) {
        let text = files.get(path).unwrap_or_default();
        file(shared, path, head(text), language)?;
    }
    Ok(())
}

fn file(shared: &Shared, path: &str, text: &str, language: &mut Language) -> Result<(), CatalogueError> {
    let file: PhraseFile = parse_text(path, text)?;
    let stem = path.rsplit('/').next().unwrap_or(path).trim_end_matches(".yaml");
    if file.id != stem {
        return Err(CatalogueError::at(
            path,
            text,
            "type:",
            format!("type is «{}», the file's name says «{stem}»", file.id),
        ));
    }
    lists(path, &file.id, &file.lists, language);
    for rule in file.phrases {
        phrase(shared, path, text, &file.id, &file.lists, rule, language)?;
    }
    Ok(())
}

/// A list's words stand for `{name}`; a list of a phrase file for `{type/name}`, so that files do not meet.
fn lists(path: &str, scope: &str, lists: &BTreeMap<String, Vec<String>>, language: &mut Language) {
    let mut patterns = Patterns::new(&mut language.rules, path);
    for (name, forms) in lists {
        let symbol = patterns.symbol(&format!("{{{}}}", scoped(scope, name)));
        patterns.words(forms, symbol, 0);
    }
}

/// A class's words stand for `{name}`, with the id that they stand for.
fn classes(path: &str, cues: &CuesFile, language: &mut Language) {
    for (name, forms) in &cues.classes {
        let symbol = language.rules.symbols.intern(&format!("{{{name}}}"));
        language.classes.push(symbol);
        for (id, words) in forms {
            let item = language.class_words.len() as u32;
            language.class_words.push(id.clone());
            Patterns::new(&mut language.rules, path).words(words, symbol, item);
        }
    }
}

fn scoped(scope: &str, name: &str) -> String {
    if scope.is_empty() { name.to_owned() } else { format!("{scope}/{name}") }
}

/// `with: event=matter` binds to a {matter} and fills the slot `event`.
fn near_rule(near: Near, kind_of: &dyn Fn(&str) -> String) -> Near {
    let (slot, kind) = near.with.split_once('=').unwrap_or((&near.with, &near.with));
    Near { slot: slot.to_owned(), with: kind_of(kind), value: near.value, within: near.within }
}

/// A slot that only exists with what it asks for: `{people:military}`, `{quantity:money}`.
fn is_slot(shared: &Shared, kind: &str) -> bool {
    match kind.trim_end_matches(":said").split_once(':') {
        Some(("people" | "things" | "victims", is)) => {
            matches!(is, "them" | "definite" | "named") || shared.nouns.values().any(|n| n.iter().any(|i| i == is))
        }
        None => matches!(kind, "people:said" | "things:said" | "victims:said" | "people:definite"),
        Some(("quantity", measures)) => shared.units.values().any(|u| u.measures == measures),
        _ => false,
    }
}

fn phrase(
    shared: &Shared,
    path: &str,
    text: &str,
    kind: &str,
    own: &BTreeMap<String, Vec<String>>,
    rule: PhraseRule,
    language: &mut Language,
) -> Result<(), CatalogueError> {
    let written = rule.pattern.list();
    if written.is_empty() == rule.near.is_none() {
        let message = format!("phrase «{}» needs either `match` or `near`", rule.name);
        return Err(CatalogueError::at(path, text, &rule.name, message));
    }
    let index = language.phrase_rules.len();
    let kind_of = |slot: &str| if own.contains_key(slot) { scoped(kind, slot) } else { slot.to_owned() };
    let mut patterns = Patterns::new(&mut language.rules, path);
    for pattern in written {
        let unknown = patterns
            .add(&mut language.phrases, index as u32, pattern, &kind_of)?
            .into_iter()
            .find(|k| !is_slot(shared, k));
        if let Some(kind) = unknown {
            let message = format!(
                "phrase «{}»: nothing fills «{{{kind}}}»; see claims/README.md for the slots, or add a list of that name",
                rule.name
            );
            return Err(CatalogueError::at(path, text, &rule.name, message));
        }
    }
    let near = rule.near.map(|near| near_rule(near, &kind_of));
    for slot in near.iter().flat_map(|n| [&n.value, &n.with]) {
        patterns.symbol(&format!("{{{slot}}}"));
    }
    language.phrase_rules.push(Phrase {
        rule: format!("{}/{kind}/{}", language.code, rule.name),
        kind: kind.to_owned(),
        amount: rule.amount,
        says: rule.says,
        slots: rule.slots,
        priority: rule.priority,
        near,
        order: index,
    });
    Ok(())
}
