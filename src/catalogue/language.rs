//! One language, compiled: what the stages behind it read.

use super::furniture::Furniture;
use super::schema::{Direction, Near, Says, SaysKey};
use super::unknown::Unknown;
use crate::text::{Grammar, Symbol, Symbols};
use crate::value::{Hedge, Rules};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A noun that is counted.
#[derive(Debug, Clone, PartialEq)]
pub struct Noun {
    /// Canonical id: `soldier`.
    pub id: String,
    /// What it is, widest first: `person`, `military`.
    pub is: Vec<String>,
}

/// A name over all its spellings.
#[derive(Debug, Clone, PartialEq)]
pub struct Name {
    /// Canonical id: `north-korea`.
    pub id: String,
    /// `person`, `country`, `city`, ...
    pub is: String,
    /// Id of what contains it.
    pub within: Option<String>,
    /// How it is shown.
    pub show: String,
}

/// What a pattern of counted groups makes.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct GroupRule {
    /// The number it implies.
    pub amount: Option<f64>,
    /// They come on top of those counted before.
    pub others: bool,
    /// Its noun was said before.
    pub of_them: bool,
    /// Hedges the group it holds.
    pub hedge: Option<Hedge>,
}

/// A phrase of a claim type.
#[derive(Debug, Clone)]
pub struct Phrase {
    /// Its rule: `ar/people-killed/toll`.
    pub rule: String,
    /// Its claim type.
    pub kind: String,
    /// The number it implies.
    pub amount: Option<f64>,
    /// What it says of its claim.
    pub says: Vec<Says>,
    /// Slots it sets.
    pub slots: BTreeMap<String, String>,
    /// Beside phrases of other types: the type's own priority, or what the phrase sets instead.
    pub priority: Option<u32>,
    /// How it binds its value to a word, where it does not do so by a pattern.
    pub near: Option<Near>,
    /// Its place in its file: the first of two equally good ones wins.
    pub order: usize,
}

/// Symbols of the extractor.
#[derive(Debug, Clone, Copy)]
pub struct ClaimKinds {
    /// Any form of a noun (item: index into the language's nouns).
    pub noun: Symbol,
    /// Its singular.
    pub one: Symbol,
    /// Its dual.
    pub pair: Symbol,
    /// Its plural.
    pub many: Symbol,
    /// Words that no counted group goes over.
    pub function: Symbol,
    /// A counted group.
    pub group: Symbol,
    /// A counted group of people, or one whose noun is not said.
    pub people: Symbol,
    /// A counted group of things.
    pub things: Symbol,
    /// A counted group whose number was said, or a dual.
    pub counted: Symbol,
    /// A word that was read without its article.
    pub definite: Symbol,
    /// A run of capitalised words: a name that no list knows.
    pub proper: Symbol,
    /// A comma with the word behind it that is glued to a conjunction: a clause of its own opens.
    pub clause: Symbol,
    /// A bare amount.
    pub bare: Symbol,
    /// People or a bare amount.
    pub victims: Symbol,
    /// Any name (item: index into the names).
    pub name: Symbol,
    /// A word for what is of a place (item: index into the names).
    pub demonym: Symbol,
    /// Who a claim comes from.
    pub source: Symbol,
    /// Something a gap may step over.
    pub aside: Symbol,
    /// A word of the past.
    pub past: Symbol,
    /// A word of the future.
    pub future: Symbol,
}

impl ClaimKinds {
    /// Interns them all.
    pub fn new(symbols: &mut Symbols) -> Self {
        let mut kind = |name: &str| symbols.intern(&format!("{{{name}}}"));
        ClaimKinds {
            noun: kind("noun"),
            one: kind("one"),
            pair: kind("pair-of"),
            many: kind("many"),
            function: kind("function"),
            group: kind("group"),
            people: kind("people"),
            things: kind("things"),
            counted: kind("counted"),
            definite: kind("definite"),
            proper: kind("proper"),
            clause: kind("clause"),
            bare: kind("bare"),
            victims: kind("victims"),
            name: kind("name"),
            demonym: kind("demonym"),
            source: kind("source"),
            aside: kind("aside"),
            past: kind("past"),
            future: kind("future"),
        }
    }
}

/// Everything known of one language.
#[derive(Debug, Clone)]
pub struct Language {
    /// BCP 47 primary subtag.
    pub code: String,
    /// English name.
    pub name: String,
    /// The way it runs.
    pub direction: Direction,
    /// Words and values.
    pub rules: Rules,
    /// The extractor's symbols.
    pub kinds: ClaimKinds,
    /// Nouns, by item.
    pub nouns: Vec<Noun>,
    /// Names, by item; the same in every language.
    pub names: Arc<Vec<Name>>,
    /// Modifiers stand before their noun.
    pub modifiers_first: bool,
    /// A singular joined to a number of this size or more is no group of its own («12 soldiers and civilians»).
    pub singular_below: f64,
    /// Endings that forms of an unknown noun differ in.
    pub endings: Vec<String>,
    /// What tells such a noun from other words behind a number.
    pub unknown: Unknown,
    /// Symbols whose words stand for an id (item: index into `class_words`).
    pub classes: Vec<Symbol>,
    /// Those ids, by item.
    pub class_words: Vec<String>,
    /// Counted groups.
    pub groups: Grammar,
    /// What each of its rules makes.
    pub group_rules: Vec<GroupRule>,
    /// Things a gap may step over.
    pub asides: Grammar,
    /// Claims.
    pub phrases: Grammar,
    /// What each of its rules makes; rules that bind by nearness stand here too.
    pub phrase_rules: Vec<Phrase>,
    /// Who a claim comes from.
    pub attributions: Grammar,
    /// What is said of claims.
    pub cues: Grammar,
    /// What each of its rules says.
    pub cue_rules: Vec<SaysKey>,
    /// Opening and closing quotation marks.
    pub quotes: Vec<(String, String)>,
    /// Lines that are no part of an article.
    pub furniture: Furniture,
}

impl Language {
    /// What is left of a noun that no list knows without its ending, so that its forms count as one.
    pub fn stem(&self, word: &str) -> String {
        let short = self.endings.iter().find_map(|e| word.strip_suffix(e.as_str()).filter(|w| w.chars().count() >= 3));
        short.unwrap_or(word).to_owned()
    }

    /// The name that item `index` of a name's edge stands for.
    pub fn name_of(&self, index: u32) -> Option<&Name> {
        self.names.get(index as usize)
    }
}
