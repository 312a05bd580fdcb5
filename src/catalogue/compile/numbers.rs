//! `numbers.yaml` and `units.yaml` of a language.

use super::patterns::Patterns;
use crate::catalogue::CatalogueError;
use crate::catalogue::files::Files;
use crate::catalogue::schema::{Forms, NumbersFile, UnitFile, UnitWordsFile};
use crate::catalogue::yaml::parse;
use crate::text::Grammar;
use crate::value::number::{Atom, Join, JoinList};
use crate::value::{AmountRule, MeasureRule, Rules, Unit};
use std::collections::BTreeMap;

/// Compiles both files into `rules`.
pub fn compile(
    files: &Files,
    folder: &str,
    units: &BTreeMap<String, UnitFile>,
    rules: &mut Rules,
) -> Result<(), CatalogueError> {
    let path = format!("{folder}/numbers.yaml");
    let file: NumbersFile = parse(files, &path)?;
    atoms(&file, &path, rules)?;
    amounts(&file, &path, rules)?;
    let changes = file.changes;
    let path = format!("{folder}/units.yaml");
    let file: UnitWordsFile = parse(files, &path)?;
    unit_words(&file, &path, units, rules)?;
    measures(&file, &changes, &path, rules)
}

fn atoms(file: &NumbersFile, path: &str, rules: &mut Rules) -> Result<(), CatalogueError> {
    let kinds = rules.kinds;
    type Make = fn(f64) -> Atom;
    let lists: [(&Forms, Make); 7] = [
        (&file.ones, Atom::One),
        (&file.tens, Atom::Ten),
        (&file.hundreds, Atom::Hundred),
        (&file.scales, Atom::Scale),
        (&file.doubled, Atom::Doubled),
        (&file.fractions, Atom::Fraction),
        (&file.denominators, Atom::Denominator),
    ];
    let mut all: Vec<(Atom, &[String])> = Vec::new();
    for (forms, make) in lists {
        for (value, words) in forms {
            all.push((make(number(path, value)?), words));
        }
    }
    all.extend(file.vague.iter().map(|v| (Atom::Vague(v.low, v.high), v.forms.as_slice())));
    all.push((Atom::Article, &file.articles));
    let ranks: Vec<(i64, &[String])> =
        file.ranks.iter().map(|(n, w)| Ok((number(path, n)? as i64, w.as_slice()))).collect::<Result<_, _>>()?;
    for (atom, words) in all {
        rules.atoms.push(atom);
        let item = (rules.atoms.len() - 1) as u32;
        Patterns::new(rules, path).words(words, kinds.atom, item);
    }
    for (rank, words) in ranks {
        rules.ranks.push(rank);
        let item = (rules.ranks.len() - 1) as u32;
        Patterns::new(rules, path).words(words, kinds.rank, item);
    }
    rules.adjacent = file.adjacent;
    rules.bare_scales_weak = file.bare_scales_weak;
    rules.ranks_divide = file.ranks_divide;
    rules.year_pairs = file.year_pairs;
    let mut patterns = Patterns::new(rules, path);
    for (join, words) in [
        (Join::Any, &file.join),
        (Join::Close, &file.join_close),
        (Join::Big, &file.join_after_hundreds),
        (Join::Scale, &file.join_after_scales),
        (Join::Of, &file.share_of),
        (Join::Point, &file.point),
        (Join::Above, &file.rank_above),
        (Join::Less, &file.join_less),
    ] {
        patterns.words(words, kinds.join, JoinList::item(join));
    }
    Ok(())
}

fn amounts(file: &NumbersFile, path: &str, rules: &mut Rules) -> Result<(), CatalogueError> {
    let mut grammar = Grammar::new(Vec::new(), None);
    let kind_of = |kind: &str| match kind {
        "n" | "low" | "high" => "any-number".to_owned(),
        "by" | "whole" => "number".to_owned(),
        other => other.to_owned(),
    };
    let mut list: Vec<(&str, AmountRule)> = Vec::new();
    for (hedge, patterns) in &file.hedges {
        list.extend(patterns.iter().map(|p| (p.as_str(), AmountRule::Hedge(*hedge))));
    }
    list.extend(file.nearly.iter().map(|p| (p.as_str(), AmountRule::OneSided(true))));
    list.extend(file.just_over.iter().map(|p| (p.as_str(), AmountRule::OneSided(false))));
    list.extend(file.ranges.iter().map(|p| (p.as_str(), AmountRule::Range)));
    list.extend(file.changes.iter().map(|p| (p.as_str(), AmountRule::Same)));
    list.extend(file.negative.iter().map(|p| (p.as_str(), AmountRule::Negative)));
    list.extend(file.quotients.iter().map(|p| (p.as_str(), AmountRule::Quotient)));
    list.extend(file.powers.iter().map(|p| (p.as_str(), AmountRule::Power(false))));
    list.extend(file.negative_powers.iter().map(|p| (p.as_str(), AmountRule::Power(true))));
    list.extend(file.ordinals.iter().map(|p| (p.as_str(), AmountRule::Rank)));
    list.extend(file.times.iter().chain(&file.blocked).map(|p| (p.as_str(), AmountRule::Time)));
    for (pattern, rule) in list {
        let index = rules.amount_rules.len() as u32;
        rules.amount_rules.push(rule);
        let mut patterns = Patterns::new(rules, path);
        patterns.add(&mut grammar, index, pattern, &kind_of)?;
        if rule == AmountRule::Range {
            let halves = pattern.replace("{low}", "{low=half-number}").replace("{high}", "{high=half-number}");
            patterns.add(&mut grammar, index, &halves, &kind_of)?;
        }
        if matches!(rule, AmountRule::Hedge(_)) {
            patterns.add(&mut grammar, index, &pattern.replace("{n}", "{n=amount}"), &kind_of)?;
        }
    }
    rules.amounts = grammar;
    Ok(())
}

fn unit_words(
    file: &UnitWordsFile,
    path: &str,
    units: &BTreeMap<String, UnitFile>,
    rules: &mut Rules,
) -> Result<(), CatalogueError> {
    for id in file.forms.keys().chain(file.pairs.keys()) {
        if !units.contains_key(id) {
            return Err(CatalogueError::file(
                path,
                format!("unit «{id}» stands in no list; add it to units.yaml with what it measures"),
            ));
        }
    }
    let kinds = rules.kinds;
    for (id, unit) in units {
        let item = rules.units.len() as u32;
        rules.units.push(Unit {
            id: unit.told_as.clone().unwrap_or_else(|| id.clone()),
            factor: unit.factor,
            measures: unit.measures.clone(),
            seconds: unit.seconds,
            part_of_all: unit.hundredth,
            holds: unit.holds.iter().map(|(id, times)| (id.clone(), *times)).collect(),
        });
        let time = unit.seconds.is_some();
        let of_kind = rules.symbols.intern(&format!("{{unit:{}}}", unit.measures));
        let said = rules.symbols.intern("{unit-word}");
        rules.unit_symbols.extend([of_kind, said]);
        let mut patterns = Patterns::new(rules, path);
        let empty = Vec::new();
        for forms in [&unit.signs, file.forms.get(id).unwrap_or(&empty)] {
            for symbol in [if time { kinds.time } else { kinds.unit }, of_kind] {
                patterns.words(forms, symbol, item);
            }
        }
        let pair = if time { kinds.time_pair } else { kinds.pair };
        patterns.words(file.pairs.get(id).unwrap_or(&empty), pair, item);
        if !time {
            patterns.words(file.forms.get(id).unwrap_or(&empty), said, item);
        }
    }
    Ok(())
}

fn measures(file: &UnitWordsFile, changes: &[String], path: &str, rules: &mut Rules) -> Result<(), CatalogueError> {
    let mut grammar = Grammar::new(Vec::new(), None);
    let kind_of = |kind: &str| match kind {
        "n" => "amount".to_owned(),
        "q" => "quantity".to_owned(),
        other => other.to_owned(),
    };
    let mut list: Vec<(String, MeasureRule)> = Vec::new();
    list.extend(file.quantities.iter().map(|p| (p.clone(), MeasureRule::Quantity)));
    list.extend(file.durations.iter().map(|p| (p.clone(), MeasureRule::Duration)));
    list.extend(
        file.ages
            .iter()
            .map(|p| (p.clone(), MeasureRule::Fixed { measure: "age".to_owned(), unit: "year".to_owned() })),
    );
    for (id, patterns) in &file.implied {
        let measure = rules.units.iter().find(|u| u.id == *id).map(|u| u.measures.clone()).unwrap_or_default();
        let rule = MeasureRule::Fixed { measure, unit: id.clone() };
        list.extend(patterns.iter().map(|p| (p.clone(), rule.clone())));
    }
    list.extend(file.sums.iter().map(|p| (p.clone(), MeasureRule::Sum)));
    list.extend(file.halves.iter().map(|p| (p.clone(), MeasureRule::Half)));
    list.extend(file.negative.iter().map(|p| (p.clone(), MeasureRule::Negative)));
    for (hedge, patterns) in &file.hedges {
        for q in ["{q}", "{q=duration}"] {
            list.extend(patterns.iter().map(|p| (p.replace("{q}", q), MeasureRule::Hedge(*hedge))));
        }
    }
    for kind in ["quantity", "duration"] {
        let of_kind =
            |p: &String| p.replace("{low}", &format!("{{low={kind}}}")).replace("{high}", &format!("{{high={kind}}}"));
        list.extend(file.ranges.iter().map(|p| (of_kind(p), MeasureRule::Range)));
        list.extend(changes.iter().map(|p| (p.replace("=number}", &format!("={kind}}}")), MeasureRule::Change)));
        let parts = |p: &String| p.replace("{a}", &format!("{{a={kind}}}")).replace("{b}", &format!("{{b={kind}}}"));
        list.extend(file.changes.iter().map(|p| (parts(p), MeasureRule::Change)));
    }
    for (pattern, rule) in list {
        let index = rules.measure_rules.len() as u32;
        rules.measure_rules.push(rule);
        Patterns::new(rules, path).add(&mut grammar, index, &pattern, &kind_of)?;
    }
    rules.measures = grammar;
    Ok(())
}

/// A number that stands as a key in a file.
pub fn number(path: &str, written: &str) -> Result<f64, CatalogueError> {
    written.parse().map_err(|_| CatalogueError::file(path, format!("«{written}» is no number; write 1000, not 1,000")))
}
