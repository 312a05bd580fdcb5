//! `languages/<code>/types/<id>.yaml`: phrases, and behind `---` their examples and rejects.

use crate::value::Hedge;
use serde::Deserialize;
use std::collections::BTreeMap;

/// `languages/<code>/types/<id>.yaml`, first document.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhraseFile {
    /// The claim type.
    #[serde(rename = "type")]
    pub id: String,
    /// Word lists of this file: `{name}` in its patterns.
    #[serde(default)]
    pub lists: BTreeMap<String, Vec<String>>,
    /// Its phrases.
    #[serde(default)]
    pub phrases: Vec<PhraseRule>,
}

/// One phrase.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhraseRule {
    /// Its name within the file.
    pub name: String,
    /// Words and slots that stand in this order.
    #[serde(default, rename = "match")]
    pub pattern: OneOrMore,
    /// Instead of `match`: the value's slot, bound to the nearest word of `with` in its sentence.
    #[serde(default)]
    pub near: Option<Near>,
    /// The number it implies where it has no value slot.
    #[serde(default)]
    pub amount: Option<f64>,
    /// What it says of the claim besides.
    #[serde(default)]
    pub says: Vec<Says>,
    /// Instead of its type's priority.
    #[serde(default)]
    pub priority: Option<u32>,
    /// Slots it sets.
    #[serde(default)]
    pub slots: BTreeMap<String, String>,
}

/// One pattern or several.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(untagged)]
pub enum OneOrMore {
    /// None.
    #[default]
    None,
    /// One.
    One(String),
    /// Several.
    More(Vec<String>),
}

impl OneOrMore {
    /// All of them.
    pub fn list(&self) -> Vec<&str> {
        match self {
            OneOrMore::None => Vec::new(),
            OneOrMore::One(one) => vec![one],
            OneOrMore::More(more) => more.iter().map(String::as_str).collect(),
        }
    }
}

/// A value bound to the nearest word of a class.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Near {
    /// Slot of the value.
    pub value: String,
    /// Slot of the word, or `slot=kind`.
    pub with: String,
    /// The slot alone; filled from `with`.
    #[serde(skip)]
    pub slot: String,
    /// Most words between them.
    #[serde(default = "far")]
    pub within: usize,
}

/// What a phrase says of its claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Says {
    /// The figure changed or may change.
    Update,
    /// An earlier figure was wrong.
    Corrected,
    /// The figure is an earlier one, replaced.
    Superseded,
    /// A part of a total.
    Part,
    /// The parts that it tells are all there are: their sum is the figure where no total is given.
    Whole,
    /// Of another event.
    Background,
    /// Said not to be so.
    Denied,
    /// Put in question.
    Doubted,
    /// The figure holds killed and injured together.
    Together,
    /// Somebody did it to those who are counted: he himself is not among them.
    Taken,
    /// One more beside those already counted.
    Additional,
    /// The toll that was told last, by no name of its own («it now stands at 14»): of this type only where that was.
    Again,
    /// Nothing: the phrase only keeps others from reading its words.
    Nothing,
}

/// Second document of a phrase file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Trials {
    /// Texts and what is claimed in them.
    pub examples: Vec<Example>,
    /// Texts in which nothing of the type is claimed.
    pub rejects: Vec<String>,
}

/// A text and what is claimed in it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// The text.
    pub text: String,
    /// What is claimed: `15`, `15..20`, `600..`, `..30`, `2025-08-12`, `2024`, words.
    pub value: String,
    /// How firmly, where it matters.
    #[serde(default)]
    pub hedge: Option<Hedge>,
    /// Unit or noun, where it matters.
    #[serde(default)]
    pub unit: Option<String>,
    /// Publication date it is read with.
    #[serde(default)]
    pub published: Option<String>,
    /// Slots that must be filled so.
    #[serde(default)]
    pub slots: BTreeMap<String, String>,
}

fn far() -> usize {
    14
}
