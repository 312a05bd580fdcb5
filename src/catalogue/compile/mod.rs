//! From the files of one language to what the stages read.

mod names;
mod numbers;
mod patterns;
mod phrases;
mod times;

use super::CatalogueError;
use super::files::Files;
use super::furniture::Furniture;
use super::language::{ClaimKinds, GroupRule, Language, Noun};
use super::schema::{CuesFile, LanguageFile, NounsFile, UnitFile};
use super::shared::Shared;
use super::unknown::Unknown;
use super::yaml::parse;
use crate::text::{Clitics, Grammar, Mending, Normal};
use crate::value::Rules;
use patterns::Patterns;
use std::collections::BTreeMap;

/// Compiles the language in `languages/<code>/`.
pub fn language(files: &Files, shared: &Shared, code: &str) -> Result<Language, CatalogueError> {
    let folder = format!("languages/{code}");
    let file: LanguageFile = parse(files, &format!("{folder}/language.yaml"))?;
    let mut rules = rules_of(&file);
    numbers::compile(files, &folder, &shared.units, &mut rules)?;
    times::compile(files, &folder, &mut rules)?;
    let kinds = ClaimKinds::new(&mut rules.symbols);
    rules.lexicon.mark_definite(kinds.definite);
    let nouns: NounsFile = parse(files, &format!("{folder}/nouns.yaml"))?;
    let cues: CuesFile = parse(files, &format!("{folder}/cues.yaml"))?;
    let empty = || Grammar::new(Vec::new(), None);
    let endings = nouns.endings.iter().map(|e| rules.normal.form(e)).collect();
    let unknown = Unknown::new(&nouns.unknown, &rules.normal);
    let mut language = Language {
        code: code.to_owned(),
        name: file.name,
        direction: file.direction,
        rules,
        kinds,
        nouns: Vec::new(),
        names: shared.names.clone(),
        modifiers_first: nouns.modifiers_first,
        singular_below: nouns.singular_below.unwrap_or(f64::INFINITY),
        endings,
        unknown,
        classes: Vec::new(),
        class_words: Vec::new(),
        groups: empty(),
        group_rules: Vec::new(),
        asides: empty(),
        phrases: empty(),
        phrase_rules: Vec::new(),
        attributions: empty(),
        cues: empty(),
        cue_rules: Vec::new(),
        quotes: cues.quotes.clone(),
        furniture: furniture(files, &format!("{folder}/"))?,
    };
    names::compile(shared, code, &mut language);
    add_nouns(shared, &folder, nouns, &mut language)?;
    phrases::compile(files, shared, &folder, cues, &mut language)?;
    Ok(language)
}

fn rules_of(file: &LanguageFile) -> Rules {
    let spelling = &file.spelling;
    let fold = spelling.fold.iter().map(|(a, b)| (*a, *b)).collect();
    let mending = Mending {
        last: spelling.last.clone(),
        stretch: spelling.stretch.clone(),
        veils: spelling.veils.clone(),
        masks: spelling.masks.clone(),
    };
    let normal = Normal::new(fold, spelling.drop.clone(), spelling.suffixes.clone()).mending(mending);
    let rows = file.clitics.rows.iter().map(|row| row.iter().map(|(w, l)| (normal.form(w), normal.form(l))).collect());
    let articles = file.clitics.articles.iter().map(|a| normal.form(a)).collect();
    let clitics = Clitics { rows: rows.collect(), articles };
    let mut rules = Rules::new(normal, clitics);
    rules.abbreviations = file.abbreviations.iter().map(|a| rules.normal.form(a)).collect();
    let digits = &file.digits;
    let forms = |list: &[String]| list.iter().map(|m| rules.normal.form(m)).collect::<Vec<_>>();
    rules.style = crate::value::number::Style {
        decimal: forms(&digits.decimal),
        group: forms(&digits.group),
        loose: digits.loose,
        reversed: forms(&digits.reversed),
        apart: digits.apart,
        glued: digits.glued.iter().map(|(k, v)| (k.clone(), *v)).collect(),
        glued_money: digits.glued_money.iter().map(|(k, v)| (k.clone(), *v)).collect(),
        ordinal: forms(&digits.ordinal),
    };
    rules
}

fn add_nouns(shared: &Shared, folder: &str, file: NounsFile, language: &mut Language) -> Result<(), CatalogueError> {
    let path = format!("{folder}/nouns.yaml");
    let kinds = language.kinds;
    for (id, forms) in file.nouns {
        let Some(is) = shared.nouns.get(&id) else {
            let message = format!("noun «{id}» stands in no list; add it to nouns.yaml with what it is");
            return Err(CatalogueError::file(&path, message));
        };
        let item = language.nouns.len() as u32;
        language.nouns.push(Noun { id, is: is.clone() });
        let mut patterns = Patterns::new(&mut language.rules, &path);
        for (list, own) in [(&forms.one, kinds.one), (&forms.pair, kinds.pair), (&forms.many, kinds.many)] {
            for symbol in [kinds.noun, own] {
                patterns.words(list, symbol, item);
            }
        }
    }
    let mut patterns = Patterns::new(&mut language.rules, &path);
    patterns.words(&file.function, kinds.function, 0);
    language.groups = Grammar::new(vec![kinds.function, kinds.noun], Some(kinds.aside));
    for group in file.groups {
        let rule = language.group_rules.len() as u32;
        patterns.add(&mut language.groups, rule, &group.pattern, &|kind| match kind {
            "n" => "amount".to_owned(),
            "pair" => "pair-of".to_owned(),
            other => other.to_owned(),
        })?;
        language.group_rules.push(GroupRule {
            amount: group.amount,
            others: group.others,
            of_them: group.of_them,
            hedge: group.hedge,
        });
    }
    Ok(())
}

/// The page furniture in `folder`, which ends in a slash or is empty.
pub fn furniture(files: &Files, folder: &str) -> Result<Furniture, CatalogueError> {
    let path = format!("{folder}furniture.yaml");
    let text =
        files.get(&path).ok_or_else(|| CatalogueError::file(&path, "is missing from the catalogue".to_owned()))?;
    Ok(Furniture::new(path.clone(), text.to_owned()))
}

/// Only the values of the language in `languages/<code>/`: all that `values` needs.
pub fn values(files: &Files, units: &BTreeMap<String, UnitFile>, code: &str) -> Result<Rules, CatalogueError> {
    let folder = format!("languages/{code}");
    let file: LanguageFile = parse(files, &format!("{folder}/language.yaml"))?;
    let mut rules = rules_of(&file);
    numbers::compile(files, &folder, units, &mut rules)?;
    times::compile(files, &folder, &mut rules)?;
    Ok(rules)
}
