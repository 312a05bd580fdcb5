//! The names that a language's texts may hold, in its spellings.

use super::patterns::Patterns;
use crate::catalogue::Language;
use crate::catalogue::shared::Shared;

/// Adds the spellings of every name to the language's words.
pub fn compile(shared: &Shared, code: &str, language: &mut Language) {
    let kinds = language.kinds;
    let own: Vec<_> = shared.names.iter().map(|n| language.rules.symbols.intern(&format!("{{{}}}", n.is))).collect();
    let mut patterns = Patterns::new(&mut language.rules, "names");
    for (item, forms) in shared.name_forms.iter().enumerate() {
        let (name, of) = (forms.forms.get(code), forms.of.get(code));
        for symbol in [kinds.name, own[item]] {
            patterns.words(name.map_or(&[], Vec::as_slice), symbol, item as u32);
        }
        patterns.words(of.map_or(&[], Vec::as_slice), kinds.demonym, item as u32);
    }
}
