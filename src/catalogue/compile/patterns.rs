//! Adds words and patterns to a language's lexicon and grammars.

use crate::catalogue::CatalogueError;
use crate::text::{Element, Grammar, Step, Symbol, parse, tokenise};
use crate::value::Rules;

/// A writer of one file's words and patterns.
pub struct Patterns<'r> {
    rules: &'r mut Rules,
    path: &'r str,
}

impl<'r> Patterns<'r> {
    /// Writes into `rules` what stands in the file at `path`.
    pub fn new(rules: &'r mut Rules, path: &'r str) -> Self {
        Patterns { rules, path }
    }

    /// Every form in `forms` stands for `symbol` with `item`.
    pub fn words(&mut self, forms: &[String], symbol: Symbol, item: u32) {
        for form in forms {
            let words = self.normal_forms(form);
            self.rules.lexicon.add(&words, symbol, item);
        }
    }

    /// The symbol of `name`.
    pub fn symbol(&mut self, name: &str) -> Symbol {
        self.rules.symbols.intern(name)
    }

    /// Adds `pattern` to `grammar` as `rule`; `kind_of` tells what a slot of a written kind must be. Returns the kinds of
    /// slots that nothing named before.
    pub fn add(
        &mut self,
        grammar: &mut Grammar,
        rule: u32,
        pattern: &str,
        kind_of: &dyn Fn(&str) -> String,
    ) -> Result<Vec<String>, CatalogueError> {
        let words = |word: &str| self.normal_forms(word);
        let pattern = parse(pattern, &words)
            .map_err(|error| CatalogueError::file(self.path, format!("pattern «{pattern}»: {error}")))?;
        let symbols = &self.rules.symbols;
        let slots = pattern.elements.iter().filter_map(|e| match e {
            Element::Slot { kind, .. } => Some(kind_of(kind)),
            _ => None,
        });
        let unknown = slots.filter(|kind| symbols.get(&format!("{{{kind}}}")).is_none()).collect();
        let steps: Vec<Step> = pattern.elements.iter().map(|element| self.step(element, kind_of)).collect();
        for reading in pattern.readings() {
            grammar.add(rule, reading.iter().map(|i| steps[usize::from(*i)]));
        }
        Ok(unknown)
    }

    fn step(&mut self, element: &Element, kind_of: &dyn Fn(&str) -> String) -> Step {
        let symbols = &mut self.rules.symbols;
        match element {
            Element::Gap(most) => Step::Gap(*most),
            Element::Slot { name, kind } => {
                let kind = symbols.intern(&format!("{{{}}}", kind_of(kind)));
                Step::Symbol(kind, Some(symbols.intern(&format!("{{{name}}}"))))
            }
            Element::Word(word) => {
                let symbol = symbols.intern(word);
                self.rules.lexicon.add_plain(word, symbol);
                Step::Symbol(symbol, None)
            }
        }
    }

    fn normal_forms(&self, written: &str) -> Vec<String> {
        let tokens = tokenise(written, &self.rules.normal);
        (0..tokens.list.len()).map(|i| tokens.norm(i).to_owned()).collect()
    }
}
