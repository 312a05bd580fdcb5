//! What is known of no language in particular: units, what nouns are, names.

use super::language::Name;
use super::schema::{Forms, UnitFile};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What is known of no language in particular.
#[derive(Debug)]
pub struct Shared {
    /// Units by id.
    pub units: BTreeMap<String, UnitFile>,
    /// What counted nouns are, by id.
    pub nouns: BTreeMap<String, Vec<String>>,
    /// Names, by item.
    pub names: Arc<Vec<Name>>,
    /// Their spellings, by item.
    pub name_forms: Vec<NameForms>,
}

/// The spellings of a name, by language.
#[derive(Debug)]
pub struct NameForms {
    /// Of the name.
    pub forms: Forms,
    /// Of what is of it.
    pub of: Forms,
}
