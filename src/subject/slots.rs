//! Claims that are told apart by what their slots say: money, measures, dates, counts. An article may give many; those
//! that say one thing are laid together first, and what is left only where nothing else can be meant.

use super::background::of_cluster;
use super::position::{counts, is_vague};
use super::{Subject, similarity};
use crate::catalogue::{ClaimType, Kind};
use crate::extract::{Claim, Role};
use crate::value::{Amount, DateValue, Relation, Value, relate};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Words that the sentences of two compatible claims must share; less where a slot names what both are about.
const ALIKE: f64 = 0.25;
const ALIKE_NAMED: f64 = 0.1;
/// Words that the sentences of two claims at odds must share to be about one thing.
const ONE_THING: f64 = 0.5;
/// Digits of a number that two articles hardly give for two things.
const TELLING_DIGITS: usize = 3;

/// The subjects of one type in a story.
pub fn subjects(story: &str, kind: &ClaimType, list: &[usize], claims: &[Claim]) -> Vec<Subject> {
    let mut by_unit: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for claim in list.iter().copied().filter(|c| counts(&claims[*c]) && claims[*c].role != Role::Superseded) {
        by_unit.entry(unit(kind, &claims[claim])).or_default().push(claim);
    }
    by_unit.values().flat_map(|list| of_unit(story, kind, list, claims)).collect()
}

fn unit<'c>(kind: &ClaimType, claim: &'c Claim) -> &'c str {
    match &claim.value {
        Value::Quantity(_, unit) if kind.value != Kind::Duration => unit,
        _ => "",
    }
}

fn of_unit(story: &str, kind: &ClaimType, list: &[usize], claims: &[Claim]) -> Vec<Subject> {
    let mut clusters: Vec<Vec<usize>> = Vec::new();
    for exact in [true, false] {
        for claim in list.iter().copied() {
            if clusters.iter().any(|c| c.contains(&claim)) {
                continue;
            }
            let fits = |cluster: &&mut Vec<usize>| joins(kind, cluster, &claims[claim], claims, exact);
            match clusters.iter_mut().find(fits) {
                Some(cluster) => cluster.push(claim),
                None if !exact || !is_vague(&claims[claim]) => clusters.push(vec![claim]),
                None => {}
            }
        }
    }
    merge_compatible(kind, &mut clusters, claims);
    at_odds(kind, &mut clusters, claims);
    clusters.into_iter().map(|cluster| of_cluster(story, kind, role(&cluster, claims), &cluster, claims)).collect()
}

/// May `claim` stand with `cluster`: the same as one of its claims, or compatible with all in like sentences?
fn joins(kind: &ClaimType, cluster: &[usize], claim: &Claim, claims: &[Claim], exact: bool) -> bool {
    if exact {
        return cluster.iter().any(|o| same(kind, &claims[*o], claim));
    }
    let here = cluster.iter().any(|o| claims[*o].article == claim.article);
    !here && fit(kind, cluster, &[claim], claims)
}

/// Do no two of them rule each other out, while some are compatible in like sentences?
fn fit(kind: &ClaimType, a: &[usize], b: &[&Claim], claims: &[Claim]) -> bool {
    let pairs = || a.iter().flat_map(|x| b.iter().map(|y| (&claims[*x], *y)));
    let apart = |(x, y): (&Claim, &Claim)| {
        matches!(relate(&x.value, &y.value, kind.tolerance), Relation::Apart { .. }) || !keys_meet(kind, x, y)
    };
    !pairs().any(apart) && pairs().any(|(x, y)| compatible(kind, x, y) && alike(kind, x, y))
}

/// The same value of what may be the same thing.
fn same(kind: &ClaimType, a: &Claim, b: &Claim) -> bool {
    let one = relate(&a.value, &b.value, kind.tolerance) == Relation::Same;
    one && (keys_meet(kind, a, b) || telling(&a.value) && strictly_meet(kind, a, b))
}

fn compatible(kind: &ClaimType, a: &Claim, b: &Claim) -> bool {
    let fits = matches!(relate(&a.value, &b.value, kind.tolerance), Relation::Same | Relation::Compatible);
    fits && keys_meet(kind, a, b)
}

/// Does no key slot say that they are about different things?
fn keys_meet(kind: &ClaimType, a: &Claim, b: &Claim) -> bool {
    let free = |k: &String| !a.slots.contains_key(k) || !b.slots.contains_key(k);
    let meet = |k: &String| free(k) || a.slots.get(k) == b.slots.get(k);
    kind.key.iter().all(meet) && strictly_meet(kind, a, b) && times_meet(a, b)
}

/// Do their sentences not speak of two times («in April», «in March»)? A date is set against another by its own value.
fn times_meet(a: &Claim, b: &Claim) -> bool {
    let (p, q) = (&a.cues.periods, &b.cues.periods);
    let meet = |x: &(Date, Date), y: &(Date, Date)| x.0 <= y.1 && y.0 <= x.1;
    let dates = matches!(a.value, Value::Date(_));
    dates || p.is_empty() || q.is_empty() || p.iter().any(|x| q.iter().any(|y| meet(x, y)))
}

/// Days behind the end of a stretch of time in which a figure without one may be of it: April's is told in May.
const TOLD_WITHIN: i32 = 92;

/// May both be figures of one time? One that names none is of what was new on its day.
fn of_one_time(a: &Claim, b: &Claim) -> bool {
    let days = |from: Date, to: Date| to.since(from).map_or(0, |span| span.get_days());
    let is_new = |of: &Claim, on: Option<Date>| {
        on.is_none_or(|on| of.cues.periods.iter().any(|(_, end)| days(*end, on) <= TOLD_WITHIN))
    };
    match (a.cues.periods.is_empty(), b.cues.periods.is_empty()) {
        _ if matches!(a.value, Value::Date(_)) => true,
        (true, false) => is_new(b, a.as_of),
        (false, true) => is_new(a, b.as_of),
        _ => times_meet(a, b),
    }
}

/// Are the slots equal of which none is a value of its own?
fn strictly_meet(kind: &ClaimType, a: &Claim, b: &Claim) -> bool {
    kind.strict.iter().all(|k| a.slots.get(k) == b.slots.get(k))
}

/// Do key slots name what both are about?
fn named(kind: &ClaimType, a: &Claim, b: &Claim) -> bool {
    let same = |k: &String| a.slots.get(k) == b.slots.get(k);
    let names = |v: &String| !kind.unnamed.contains(v);
    let said = |k: &String| a.slots.get(k).is_some_and(names) || kind.strict.contains(k);
    !kind.key.is_empty() && kind.key.iter().all(|k| said(k) && same(k))
}

/// Do their sentences share enough words? Those of two languages share only names and known nouns.
fn alike(kind: &ClaimType, a: &Claim, b: &Claim) -> bool {
    let shared = similarity(&a.cues.context, &b.cues.context);
    match (named(kind, a, b), language(a) == language(b)) {
        (true, true) => shared >= ALIKE_NAMED,
        (true, false) => true,
        (false, true) => shared >= ALIKE,
        (false, false) => shared >= ALIKE_NAMED,
    }
}

/// The language of the rule that read a claim.
fn language(claim: &Claim) -> &str {
    claim.rule.split('/').next().unwrap_or_default()
}

/// A number of several digits, or a whole day: two articles hardly give it for two things.
fn telling(value: &Value) -> bool {
    match value {
        Value::Number(Amount { best: Some(best), .. }) | Value::Quantity(Amount { best: Some(best), .. }, _) => {
            let digits = format!("{best}");
            digits.trim_end_matches('0').chars().filter(char::is_ascii_digit).count() >= TELLING_DIGITS
        }
        _ => false,
    }
}

/// Clusters of which all claims are compatible, and some alike, are one: «48 km» and «nearly 50 km».
fn merge_compatible(kind: &ClaimType, clusters: &mut Vec<Vec<usize>>, claims: &[Claim]) {
    let mut i = 0;
    while i < clusters.len() {
        let fits = |a: &[usize], b: &[usize]| {
            let apart = a.iter().all(|x| b.iter().all(|y| claims[*x].article != claims[*y].article));
            apart && fit(kind, a, &b.iter().map(|y| &claims[*y]).collect::<Vec<_>>(), claims)
        };
        match (i + 1..clusters.len()).find(|j| fits(&clusters[i], &clusters[*j])) {
            Some(j) => {
                let other = clusters.remove(j);
                clusters[i].extend(other);
            }
            None => i += 1,
        }
    }
}

/// Joins two clusters at odds where both hold the only figure of their articles for the key, in sentences that share
/// enough words to be about one thing, and the key says what that is.
fn at_odds(kind: &ClaimType, clusters: &mut Vec<Vec<usize>>, claims: &[Claim]) {
    let mut i = 0;
    while i < clusters.len() {
        let found = (i + 1..clusters.len()).find(|j| {
            one_thing(kind, &clusters[i], &clusters[*j], claims)
                && only(kind, &clusters[i], clusters, claims)
                && only(kind, &clusters[*j], clusters, claims)
        });
        match found {
            Some(j) => {
                let other = clusters.remove(j);
                clusters[i].extend(other);
            }
            None => i += 1,
        }
    }
}

/// Is it the only cluster that its articles have for its key?
fn only(kind: &ClaimType, cluster: &[usize], all: &[Vec<usize>], claims: &[Claim]) -> bool {
    let rivals = |x: &Claim, y: &Claim| x.article == y.article && keys_meet(kind, x, y) && of_one_time(x, y);
    let shares = |other: &Vec<usize>| other.iter().any(|y| cluster.iter().any(|x| rivals(&claims[*x], &claims[*y])));
    all.iter().filter(|other| shares(other)).count() == 1
}

fn one_thing(kind: &ClaimType, a: &[usize], b: &[usize], claims: &[Claim]) -> bool {
    let is_named = a.iter().all(|x| b.iter().all(|y| named(kind, &claims[*x], &claims[*y])));
    let current = |list: &[usize]| list.iter().all(|c| claims[*c].role == Role::Current);
    let alike = shared_words(a, b, claims) >= ONE_THING;
    let said = kind.key.iter().filter(|k| claims[a[0]].slots.contains_key(*k)).count();
    let alike = alike || said > 1 && shared_words(a, b, claims) >= ALIKE || across_languages(a, b, claims);
    let times = a.iter().all(|x| b.iter().all(|y| of_one_time(&claims[*x], &claims[*y])));
    times && is_named && current(a) && current(b) && alike && related(a, b, claims)
}

/// Names and known nouns that sentences of two languages must share to be about one thing.
const ACROSS: usize = 3;

/// Are they in two languages, which share names and known nouns only, and is it enough of those?
fn across_languages(a: &[usize], b: &[usize], claims: &[Claim]) -> bool {
    let enough = |x: &Claim, y: &Claim| {
        let (p, q) = (&x.cues.context, &y.cues.context);
        let shared = p.iter().filter(|w| q.binary_search(w).is_ok()).count();
        language(x) != language(y) && shared >= ACROSS && similarity(p, q) >= ALIKE
    };
    a.iter().any(|x| b.iter().any(|y| enough(&claims[*x], &claims[*y])))
}

/// The most that two sentences of two clusters share.
fn shared_words(a: &[usize], b: &[usize], claims: &[Claim]) -> f64 {
    let pairs = a.iter().flat_map(|x| b.iter().map(|y| similarity(&claims[*x].cues.context, &claims[*y].cues.context)));
    pairs.fold(0.0, f64::max)
}

/// Days within which two dates can be of one event.
const ONE_EVENT: f64 = 31.0;

/// Are they of one unit and kind at all? Dates far apart are of different events, and those that were resolved on an
/// article's own date may be a day off, since stamps lag, or whole weeks, where only a weekday was said.
fn related(a: &[usize], b: &[usize], claims: &[Claim]) -> bool {
    match relate(&claims[a[0]].value, &claims[b[0]].value, 0.0) {
        Relation::Unrelated => false,
        Relation::Apart { by } => match (&claims[a[0]].value, &claims[b[0]].value) {
            (Value::Date(x), Value::Date(y)) => {
                let resolved = x.resolved_on.is_some() || y.resolved_on.is_some();
                by <= ONE_EVENT && !own_days(x, y) && (by > 1.0 && by % 7.0 != 0.0 || !resolved)
            }
            _ => true,
        },
        _ => true,
    }
}

/// Are two days that were said from the day of their articles as far apart as those articles? Then each tells of its own
/// yesterday, of something that happens again.
fn own_days(x: &DateValue, y: &DateValue) -> bool {
    let relative = |d: &DateValue| d.relative_day || d.weekday.is_some();
    let days = |from: Option<Date>, to: Option<Date>| Some(to?.since(from?).ok()?.get_days());
    let (told, said) = (days(x.resolved_on, y.resolved_on), days(x.earliest, y.earliest));
    let near = told.zip(said).is_some_and(|(told, said)| told != 0 && (told - said).abs() <= 1);
    near && relative(x) && relative(y)
}

fn role(cluster: &[usize], claims: &[Claim]) -> Role {
    let has = |role| cluster.iter().any(|c| claims[*c].role == role);
    if has(Role::Current) {
        Role::Current
    } else if has(Role::Part) {
        Role::Part
    } else {
        Role::Background
    }
}
