//! The whole catalogue: what is of no language, and each language compiled when it is first needed.

use super::CatalogueError;
use super::compile;
use super::files::Files;
use super::furniture::Furniture;
use super::language::{Language, Name};
use super::schema::{ClaimType, MonthsFile, NamesFile, NounKindsFile, Trials, UnitFile, UnitsFile};
use super::shared::{NameForms, Shared};
use super::yaml::{parse, parse_text, tail};
use crate::value::Rules;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

/// How days are written where the catalogue has no rules for values.
#[derive(Debug, Clone, Default)]
pub struct Months {
    /// Names of months in whatever language, in lower case, from 1 for January.
    pub names: FxHashMap<String, i8>,
    /// What stands behind the figures of year, month and day.
    pub marks: Vec<[String; 3]>,
}

/// A language's own part of the catalogue, compiled when it is first needed.
type Lazily<T> = OnceLock<Result<Arc<T>, CatalogueError>>;

/// Everything in `claims/`. Cheap to share; a part costs time only when it is first asked for.
#[derive(Debug)]
pub struct Catalogue {
    files: Files,
    units: BTreeMap<String, UnitFile>,
    shared: OnceLock<Result<Shared, CatalogueError>>,
    months: OnceLock<Result<Months, CatalogueError>>,
    furniture: Furniture,
    types: BTreeMap<String, ClaimType>,
    languages: BTreeMap<String, (Lazily<Rules>, Lazily<Language>)>,
}

impl Catalogue {
    /// The catalogue in the binary.
    ///
    /// # Errors
    /// Where one of its files is broken, which the tests rule out.
    pub fn embedded() -> Result<Self, CatalogueError> {
        Catalogue::new(Files::embedded())
    }

    /// A catalogue of these files. Languages and names are compiled later: see [`Catalogue::language`].
    ///
    /// # Errors
    /// Where a claim type or the units are broken.
    pub fn new(files: Files) -> Result<Self, CatalogueError> {
        let units: UnitsFile = parse(&files, "units.yaml")?;
        let mut types = BTreeMap::new();
        for path in files.under("types") {
            let kind: ClaimType = parse(&files, path)?;
            types.insert(kind.id.clone(), kind);
        }
        let codes = files.under("languages").filter_map(|p| p.split('/').nth(1).map(str::to_owned));
        let languages = codes.map(|code| (code, Default::default())).collect();
        let furniture = compile::furniture(&files, "")?;
        let (shared, months) = (OnceLock::new(), OnceLock::new());
        Ok(Catalogue { files, units: units.units, shared, months, furniture, types, languages })
    }

    /// What is of no language; asked for before any language is compiled.
    fn shared(&self) -> Result<&Shared, CatalogueError> {
        let make = || {
            let nouns: NounKindsFile = parse(&self.files, "nouns.yaml")?;
            let (names, name_forms) = names(&self.files)?;
            Ok(Shared { units: self.units.clone(), nouns: nouns.nouns, names: Arc::new(names), name_forms })
        };
        self.shared.get_or_init(make).as_ref().map_err(Clone::clone)
    }

    /// How languages without a folder of their own write a day.
    ///
    /// # Errors
    /// Where `months.yaml` is broken.
    pub fn months(&self) -> Result<&Months, CatalogueError> {
        let make = || {
            let file: MonthsFile = parse(&self.files, "months.yaml")?;
            let numbered = (1..=12).zip(file.months);
            let names = numbered.flat_map(|(month, names)| names.into_iter().map(move |name| (name, month))).collect();
            Ok(Months { names, marks: file.marks })
        };
        self.months.get_or_init(make).as_ref().map_err(Clone::clone)
    }

    /// Page furniture of languages without a folder of their own.
    pub fn furniture(&self) -> &Furniture {
        &self.furniture
    }

    /// The claim types, by id.
    pub fn types(&self) -> &BTreeMap<String, ClaimType> {
        &self.types
    }

    /// The claim type `id`.
    pub fn kind(&self, id: &str) -> Option<&ClaimType> {
        self.types.get(id)
    }

    /// Codes of the languages it has.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.languages.keys().map(String::as_str)
    }

    /// Its files.
    pub fn files(&self) -> &Files {
        &self.files
    }

    /// All names.
    pub fn names(&self) -> &[Name] {
        self.shared().map_or(&[], |shared| &shared.names)
    }

    /// What a noun is, widest first.
    pub fn noun(&self, id: &str) -> Option<&[String]> {
        self.shared().ok()?.nouns.get(id).map(Vec::as_slice)
    }

    /// The examples and rejects of the phrase file at `path`.
    ///
    /// # Errors
    /// Where they are broken.
    pub fn trials(&self, path: &str) -> Result<Trials, CatalogueError> {
        let text = self.files.get(path).unwrap_or_default();
        let tail = tail(text);
        if tail.trim().is_empty() { Ok(Trials::default()) } else { parse_text(path, tail) }
    }

    /// The language `code`, compiled now where nobody asked for it before; `None` where there is none.
    ///
    /// # Errors
    /// Where one of its files is broken.
    pub fn language(&self, code: &str) -> Result<Option<Arc<Language>>, CatalogueError> {
        let Some((_, cell)) = self.languages.get(code) else { return Ok(None) };
        let make = || compile::language(&self.files, self.shared()?, code).map(Arc::new);
        cell.get_or_init(make).clone().map(Some)
    }

    /// The values of the language `code` alone, which are there sooner; `None` where there is none.
    ///
    /// # Errors
    /// Where one of its files is broken.
    pub fn values(&self, code: &str) -> Result<Option<Arc<Rules>>, CatalogueError> {
        let Some((cell, _)) = self.languages.get(code) else { return Ok(None) };
        let make = || compile::values(&self.files, &self.units, code).map(Arc::new);
        cell.get_or_init(make).clone().map(Some)
    }
}

fn names(files: &Files) -> Result<(Vec<Name>, Vec<NameForms>), CatalogueError> {
    let (mut names, mut forms) = (Vec::new(), Vec::new());
    for path in files.under("names") {
        let file: NamesFile = parse(files, path)?;
        for (id, name) in file.names {
            let first = name.forms.get("en").and_then(|f| f.first()).cloned();
            let show = name.show.or(first).unwrap_or_else(|| id.clone());
            names.push(Name { id, is: name.is, within: name.within, show });
            forms.push(NameForms { forms: name.forms, of: name.of });
        }
    }
    Ok((names, forms))
}
