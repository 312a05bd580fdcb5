//! The shapes of the catalogue's files. Unknown keys are refused, so that a typing error is not a silent loss.

use crate::value::Hedge;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Word forms by a key: a number, an id, a name.
pub type Forms = BTreeMap<String, Vec<String>>;

/// `languages/<code>/language.yaml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LanguageFile {
    /// English name.
    pub name: String,
    /// `rtl` or `ltr`.
    pub direction: Direction,
    /// Spellings that count as one.
    #[serde(default)]
    pub spelling: Spelling,
    /// What is glued to the front of words.
    #[serde(default)]
    pub clitics: CliticsFile,
    /// Words whose full stop ends no sentence, without it.
    #[serde(default)]
    pub abbreviations: Vec<String>,
    /// How digits are written.
    pub digits: Digits,
}

/// The way a script runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

/// Spellings that count as one.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Spelling {
    /// Character to the one it counts as.
    pub fold: BTreeMap<char, char>,
    /// Characters that count for nothing.
    pub drop: Vec<char>,
    /// Endings that are no part of a word.
    pub suffixes: Vec<String>,
}

/// What is glued to the front of words.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CliticsFile {
    /// At most one of each row, outermost row first: written form to what it leaves in front of the rest.
    pub rows: Vec<BTreeMap<String, String>>,
    /// A word counts as the same with and without these.
    pub articles: Vec<String>,
}

/// How digits are written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Digits {
    /// Marks before decimals.
    pub decimal: Vec<String>,
    /// Marks between groups of three.
    pub group: Vec<String>,
    /// Both marks are used for both.
    #[serde(default)]
    pub loose: bool,
    /// Letters as a decimal mark, decimals first.
    #[serde(default)]
    pub reversed: Vec<String>,
    /// A digit, a mark, a space, digits and a scale: decimals that a machine turned round («3. 1 مليار»).
    #[serde(default)]
    pub apart: bool,
    /// Glued letters that multiply; those in capitals only as they stand.
    #[serde(default)]
    pub glued: BTreeMap<String, f64>,
    /// Glued letters that multiply behind a sign of money.
    #[serde(default)]
    pub glued_money: BTreeMap<String, f64>,
    /// Glued letters that make an ordinal.
    #[serde(default)]
    pub ordinal: Vec<String>,
}

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
#[derive(Debug, Deserialize)]
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
    /// Signs that stand for it in every language.
    #[serde(default)]
    pub signs: Vec<String>,
}

fn one() -> f64 {
    1.0
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
    /// Of the Islamic year.
    #[serde(default)]
    pub hijri: bool,
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

/// `languages/<code>/nouns.yaml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NounsFile {
    /// Nouns that are counted.
    pub nouns: BTreeMap<String, NounFile>,
    /// Words that may stand between a number and its noun, besides unknown ones.
    #[serde(default)]
    pub modifiers: Vec<String>,
    /// Words that never do.
    pub function: Vec<String>,
    /// Patterns of counted groups.
    pub groups: Vec<GroupFile>,
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

/// What kind of value a claim type has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// People or things counted.
    Count,
    /// An amount with a unit.
    Quantity,
    /// Days.
    Date,
    /// A length of time.
    Duration,
    /// A rank.
    Ordinal,
    /// Words in quotation marks.
    Quotation,
}

/// How a type's figure can change with time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Changes {
    /// Only up.
    Grows,
    /// Only down.
    Shrinks,
    /// Both.
    Either,
    /// Not at all.
    Fixed,
}

/// How claims of a type are laid together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Compared {
    /// One current figure an article: the toll of the story's event.
    Toll,
    /// By what its slots say: claims on the same things.
    Slots,
}

/// `types/<id>.yaml`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimType {
    /// Its id, the file's name.
    #[serde(rename = "type")]
    pub id: String,
    /// English name.
    pub label: String,
    /// What is claimed, in a sentence.
    pub about: String,
    /// Kind of value.
    pub value: Kind,
    /// Unit of its counts; without one the counted noun is the unit.
    #[serde(default)]
    pub unit: Option<String>,
    /// Slots it fills.
    #[serde(default)]
    pub slots: Vec<String>,
    /// Slots that tell its subjects apart.
    #[serde(default)]
    pub key: Vec<String>,
    /// How its claims are laid together.
    pub compared: Compared,
    /// How its figure can change.
    pub changes: Changes,
    /// Share by which two figures may differ and still agree.
    #[serde(default)]
    pub tolerance: f64,
    /// Types whose figures hold this one's («killed or injured» holds killed).
    #[serde(default)]
    pub part_of: Vec<String>,
    /// Its claims yield to those of any type with a lower number where both read the same words.
    #[serde(default)]
    pub priority: u32,
}

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
    /// Slot of the word.
    pub with: String,
    /// Most words between them.
    #[serde(default = "far")]
    pub within: usize,
}

fn far() -> usize {
    14
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
    /// Of another event.
    Background,
    /// Said not to be so.
    Denied,
    /// Put in question.
    Doubted,
    /// The figure holds killed and injured together.
    Together,
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

/// `languages/<code>/cues.yaml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CuesFile {
    /// Word lists that every phrase file of the language may use as `{name}`.
    #[serde(default)]
    pub lists: BTreeMap<String, Vec<String>>,
    /// Patterns of who a claim comes from: `{source}` within.
    #[serde(default)]
    pub attribution: Vec<String>,
    /// Patterns of asides that a gap may step over.
    #[serde(default)]
    pub asides: Vec<String>,
    /// Patterns by what they say of the claims behind them in their clause.
    #[serde(default)]
    pub says: BTreeMap<SaysKey, Vec<String>>,
    /// Lists that a gap may not pass.
    #[serde(default)]
    pub barriers: Vec<String>,
    /// Pairs of quotation marks.
    #[serde(default)]
    pub quotes: Vec<(String, String)>,
}

/// What a cue says, and of which claims.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SaysKey {
    /// The claims behind it are parts.
    Part,
    /// The claims of its sentence are of another event.
    Background,
    /// The claims behind it are denied.
    Denied,
    /// The claims behind it are doubted.
    Doubted,
    /// The claims of its sentence may still change.
    Update,
    /// The claims of its sentence correct earlier ones.
    Corrected,
    /// The claims of its sentence were replaced.
    Superseded,
}

/// `languages/<code>/furniture.yaml`
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct FurnitureFile {
    /// Regular expressions of lines that are no part of the article.
    pub lines: Vec<String>,
    /// Regular expressions of lines behind which no part of the article stands.
    pub ends: Vec<String>,
    /// Regular expressions of lines in which the article's own date stands, as `date`.
    pub datelines: Vec<String>,
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
