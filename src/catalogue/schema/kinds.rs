//! `types/<id>.yaml`: claim types, of no language.

use serde::Deserialize;

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
    /// Key slots of which none is a value of its own: a total is not compared with a figure that is not said to be one.
    #[serde(default)]
    pub strict: Vec<String>,
    /// Slots that say, where they are filled, that the figure counts some only («taken to hospital», of those hurt).
    #[serde(default)]
    pub narrowed_by: Vec<String>,
    /// Slot values that tell how a figure moved and not what it is a figure of: they name nothing by themselves.
    #[serde(default)]
    pub unnamed: Vec<String>,
    /// How its claims are laid together.
    pub compared: Compared,
    /// How its figure can change.
    pub changes: Changes,
    /// Share by which two figures may differ and still agree.
    #[serde(default)]
    pub tolerance: f64,
    /// The type whose people a figure of both together holds too («five shot»: injured together with killed).
    #[serde(default)]
    pub together_with: Option<String>,
    /// Classes of nouns that tell nobody apart here: all whom it counts are such («victims», «wounded»).
    #[serde(default)]
    pub everybody: Vec<String>,
    /// Its claims yield to those of any type with a lower number where both read the same words.
    #[serde(default)]
    pub priority: u32,
}
