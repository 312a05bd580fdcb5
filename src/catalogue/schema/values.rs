//! Number words, units and dates of a language.

use super::Forms;
use crate::value::Hedge;
use crate::value::date::Calendar;
use serde::Deserialize;
use std::collections::BTreeMap;

/// `languages/<code>/numbers.yaml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NumbersFile {
    /// 0 to 19.
    #[serde(default)]
    pub ones: Forms,
    /// 20 to 90.
    #[serde(default)]
    pub tens: Forms,
    /// 100 to 900.
    #[serde(default)]
    pub hundreds: Forms,
    /// 1,000 and up; a dozen.
    #[serde(default)]
    pub scales: Forms,
    /// Duals of scales: 2,000.
    #[serde(default)]
    pub doubled: Forms,
    /// Shares of one.
    #[serde(default)]
    pub fractions: Forms,
    /// Vague plurals.
    #[serde(default)]
    pub vague: Vec<VagueFile>,
    /// Words that join any two number words.
    #[serde(default)]
    pub join: Vec<String>,
    /// Words before a share that is taken off («أربعة إلا ربعا»).
    #[serde(default)]
    pub join_less: Vec<String>,
    /// Marks within a number that count for nothing («twenty-five»).
    #[serde(default)]
    pub join_close: Vec<String>,
    /// Words that join only behind a hundred or a scale, or before a share.
    #[serde(default)]
    pub join_after_hundreds: Vec<String>,
    /// Marks behind a scale, before a hundred or another scale.
    #[serde(default)]
    pub join_after_scales: Vec<String>,
    /// Words between a share and the scale it is of.
    #[serde(default)]
    pub share_of: Vec<String>,
    /// Words before decimals.
    #[serde(default)]
    pub point: Vec<String>,
    /// Words between a rank and the hundreds it stands above.
    #[serde(default)]
    pub rank_above: Vec<String>,
    /// Words that count one before a hundred, a scale or a share.
    #[serde(default)]
    pub articles: Vec<String>,
    /// Words that divide what stands before them, by what they divide by.
    #[serde(default)]
    pub denominators: Forms,
    /// Number words stand side by side.
    #[serde(default)]
    pub adjacent: bool,
    /// A scale alone is no number.
    #[serde(default)]
    pub bare_scales_weak: bool,
    /// Words of rank.
    #[serde(default)]
    pub ranks: Forms,
    /// A word of rank stands for its share too («one fifth»).
    #[serde(default)]
    pub ranks_divide: bool,
    /// A year is read in two numbers («nineteen eighty-six»).
    #[serde(default)]
    pub year_pairs: bool,
    /// Patterns in which `{n}` is a rank.
    #[serde(default)]
    pub ordinals: Vec<String>,
    /// Patterns of times of day: their numbers are none.
    #[serde(default)]
    pub times: Vec<String>,
    /// Patterns that hold a number word and no number («this one»).
    #[serde(default)]
    pub blocked: Vec<String>,
    /// Patterns by the hedge they make of `{n}`.
    #[serde(default)]
    pub hedges: BTreeMap<Hedge, Vec<String>>,
    /// Patterns of what is a little less than `{n}`.
    #[serde(default)]
    pub nearly: Vec<String>,
    /// Patterns of what is a little more than `{n}`.
    #[serde(default)]
    pub just_over: Vec<String>,
    /// Patterns of `{low}` and `{high}`.
    #[serde(default)]
    pub ranges: Vec<String>,
    /// Patterns that look like a range and tell a change.
    #[serde(default)]
    pub changes: Vec<String>,
    /// Patterns of a negative `{n}`.
    #[serde(default)]
    pub negative: Vec<String>,
    /// Patterns of `{n}` over `{by}`.
    #[serde(default)]
    pub quotients: Vec<String>,
    /// Patterns of `{n}` raised to `{by}`.
    #[serde(default)]
    pub powers: Vec<String>,
    /// Patterns of `{n}` raised to minus `{by}`.
    #[serde(default)]
    pub negative_powers: Vec<String>,
}

/// A vague plural.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VagueFile {
    /// Least it can mean.
    pub low: f64,
    /// Most it can mean.
    pub high: f64,
    /// Its forms.
    pub forms: Vec<String>,
}

/// `units.yaml`, of no language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitsFile {
    /// Units by id.
    pub units: BTreeMap<String, UnitFile>,
}

/// One unit.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitFile {
    /// What it measures.
    pub measures: String,
    /// What a number of it is multiplied by to count in the unit that `as` names.
    #[serde(default = "one")]
    pub factor: f64,
    /// The id it is told as.
    #[serde(default, rename = "as")]
    pub told_as: Option<String>,
    /// Seconds in one.
    #[serde(default)]
    pub seconds: Option<f64>,
    /// A hundredth of the unit it stands behind («10 dollars 30 cents»).
    #[serde(default)]
    pub hundredth: bool,
    /// Smaller units that are told behind it, and how many of them it holds («3 metres 20 centimetres»).
    #[serde(default)]
    pub holds: BTreeMap<String, f64>,
    /// Signs that stand for it in every language.
    #[serde(default)]
    pub signs: Vec<String>,
}

/// `languages/<code>/units.yaml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitWordsFile {
    /// Forms by unit.
    pub forms: Forms,
    /// Duals by unit.
    #[serde(default)]
    pub pairs: Forms,
    /// Patterns of `{n}` and `{unit}`.
    pub quantities: Vec<String>,
    /// Patterns of `{n}` and `{time-unit}`.
    pub durations: Vec<String>,
    /// Patterns of `{q}` and `{more}` that come together.
    #[serde(default)]
    pub sums: Vec<String>,
    /// Patterns of `{q}` and a share of its unit, more or `{less}`.
    #[serde(default)]
    pub halves: Vec<String>,
    /// Patterns of `{low}` and `{high}`, each with its unit.
    #[serde(default)]
    pub ranges: Vec<String>,
    /// Patterns of `{a}` and `{b}`, each with its unit, that look like a range and tell a change.
    #[serde(default)]
    pub changes: Vec<String>,
    /// Patterns of a `{q}` below zero.
    #[serde(default)]
    pub negative: Vec<String>,
    /// Patterns of `{n}` by the unit that they imply.
    #[serde(default)]
    pub implied: Forms,
    /// Patterns of an age in years.
    #[serde(default)]
    pub ages: Vec<String>,
    /// Patterns by the hedge they make of `{q}`.
    #[serde(default)]
    pub hedges: BTreeMap<Hedge, Vec<String>>,
}

/// `languages/<code>/dates.yaml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatesFile {
    /// Words by slot, each list by the number or id it stands for.
    pub words: BTreeMap<DateSlot, Forms>,
    /// Plain years that a text of today counts in the Islamic calendar.
    #[serde(default)]
    pub islamic_years: Option<YearsFile>,
    /// Words that set several fields at once, by a slot of one's own.
    #[serde(default)]
    pub special: BTreeMap<String, Vec<SpecialFile>>,
    /// Patterns of words that say together what one of them says («July / Tammuz»).
    #[serde(default)]
    pub joins: Vec<String>,
    /// Patterns, the first of two equally long ones wins.
    pub patterns: Vec<DatePattern>,
    /// Words that put a sentence in the past.
    #[serde(default)]
    pub past: Vec<String>,
    /// Words that put a sentence in the future.
    #[serde(default)]
    pub future: Vec<String>,
}

/// Years, both ends included.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearsFile {
    /// First year.
    pub from: i16,
    /// Last year.
    pub to: i16,
}

/// A slot of date words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateSlot {
    /// 1 to 12.
    Month,
    /// 1 to 12 of the Islamic year.
    HijriMonth,
    /// 1 Monday to 7 Sunday.
    Weekday,
    /// -1 last, 0 this, 1 next.
    Way,
    /// `early`, `mid`, `late`, `end`, `firsthalf`, `secondhalf`.
    Part,
    /// `day`, `week`, ...
    Unit,
    /// 1 spring to 4 winter.
    Season,
    /// Days from today.
    Offset,
    /// First year.
    Decade,
}

/// Words that set several fields.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpecialFile {
    /// Its forms.
    pub forms: Vec<String>,
    /// What they set.
    pub set: BTreeMap<String, serde_yaml::Value>,
    /// The calendar that its day and month are of.
    #[serde(default)]
    pub calendar: Calendar,
}

/// A pattern of dates.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum DatePattern {
    /// Just the words and slots.
    Plain(String),
    /// With fields it sets.
    Setting {
        /// Words and slots.
        #[serde(rename = "match")]
        pattern: String,
        /// Fields it sets.
        set: BTreeMap<String, serde_yaml::Value>,
    },
    /// In the Islamic calendar.
    Hijri {
        /// Words and slots.
        hijri: String,
    },
}

fn one() -> f64 {
    1.0
}
