//! The shapes of the catalogue's files. Unknown keys are refused, so that a typing error is not a silent loss.

mod cues;
mod kinds;
mod language;
mod nouns;
mod phrases;
mod values;

pub use cues::{CuesFile, FurnitureFile, SaysKey};
pub use kinds::{Changes, ClaimType, Compared, Kind};
pub use language::{Direction, LanguageFile};
pub use nouns::{MonthsFile, NamesFile, NounKindsFile, NounsFile, UnknownFile};
pub use phrases::{Example, Near, PhraseFile, PhraseRule, Says, Trials};
pub use values::{DatePattern, DateSlot, DatesFile, NumbersFile, UnitFile, UnitWordsFile, UnitsFile};

use std::collections::BTreeMap;

/// Word forms by a key: a number, an id, a name.
pub type Forms = BTreeMap<String, Vec<String>>;
