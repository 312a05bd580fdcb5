//! Nouns that are counted, and names.

use super::Forms;
use crate::value::Hedge;
use serde::Deserialize;
use std::collections::BTreeMap;

/// `languages/<code>/nouns.yaml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NounsFile {
    /// Nouns that are counted.
    pub nouns: BTreeMap<String, NounFile>,
    /// Modifiers stand before their noun, so that the last word of a noun phrase is the noun.
    #[serde(default)]
    pub modifiers_first: bool,
    /// A bare singular joined to a number of this size or more is counted with it: «12 soldier and civilian».
    #[serde(default)]
    pub singular_below: Option<f64>,
    /// Endings of nouns that no list knows, longest first: without them their forms count as one.
    #[serde(default)]
    pub endings: Vec<String>,
    /// Shapes of a word behind a number that no list knows and that is counted.
    #[serde(default)]
    pub unknown: UnknownFile,
    /// Words that never do.
    pub function: Vec<String>,
    /// Patterns of counted groups.
    pub groups: Vec<GroupFile>,
}

/// What tells a counted noun that no list knows from another word behind a number.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnknownFile {
    /// A number with the article counts nothing unknown («the three confessed»).
    #[serde(default)]
    pub never_definite: bool,
    /// Fronts that words have which are not counted: clitics, persons of a verb.
    #[serde(default)]
    pub never_starts: Vec<String>,
    /// Endings that such words have.
    #[serde(default)]
    pub never_ends: Vec<String>,
    /// Endings that a counted noun must have, by the last two digits of its number.
    #[serde(default)]
    pub agrees: Vec<AgreementFile>,
}

/// How a noun ends behind numbers whose last two digits are `from..=to`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreementFile {
    /// First of them.
    pub from: u32,
    /// Last of them.
    pub to: u32,
    /// Its endings.
    pub ends: Vec<String>,
}

/// A noun's forms in one language; what it is stands in `nouns.yaml` of no language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NounFile {
    /// Singular forms, all cases.
    #[serde(default)]
    pub one: Vec<String>,
    /// Dual forms: two, unsaid.
    #[serde(default)]
    pub pair: Vec<String>,
    /// Plural forms.
    #[serde(default)]
    pub many: Vec<String>,
}

/// `months.yaml`, of no language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MonthsFile {
    /// The names of each month, January first.
    pub months: Vec<Vec<String>>,
    /// What stands behind the figures of year, month and day.
    pub marks: Vec<[String; 3]>,
}

/// `nouns.yaml`, of no language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NounKindsFile {
    /// By id: what it is (`person`, `military`, ...), the first word being the widest.
    pub nouns: BTreeMap<String, Vec<String>>,
}

/// A pattern of a counted group.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupFile {
    /// Words and slots: `{n}`, `{noun}`, `{one}`, `{pair}`, `{many}`.
    #[serde(rename = "match")]
    pub pattern: String,
    /// The number it implies.
    #[serde(default)]
    pub amount: Option<f64>,
    /// They come on top of those counted before.
    #[serde(default)]
    pub others: bool,
    /// Its noun is said before («600 of them»).
    #[serde(default)]
    pub of_them: bool,
    /// How firmly the whole is put, where the group is `{group}` again.
    #[serde(default)]
    pub hedge: Option<Hedge>,
}

/// `names/*.yaml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamesFile {
    /// Names by id.
    pub names: BTreeMap<String, NameFile>,
}

/// One name.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NameFile {
    /// What it is: `person`, `country`, `city`, `region`, `organisation`, `agency`, `office`.
    pub is: String,
    /// What contains it.
    #[serde(default, rename = "in")]
    pub within: Option<String>,
    /// How it is shown; without it the first English form.
    #[serde(default)]
    pub show: Option<String>,
    /// Spellings by language.
    pub forms: Forms,
    /// Words for its people or for what is of it, by language («South Korean»).
    #[serde(default)]
    pub of: Forms,
}
