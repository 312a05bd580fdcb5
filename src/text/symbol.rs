//! What stands on a chart's edges, as small numbers.

use rustc_hash::FxHashMap;

/// A word, a class of words or a kind of recognised thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Symbol(pub u32);

/// Gives each name one symbol. Words are their own names, slots stand in braces: `{people}`.
#[derive(Debug, Clone, Default)]
pub struct Symbols {
    by_name: FxHashMap<String, Symbol>,
    names: Vec<String>,
}

impl Symbols {
    /// The symbol of `name`, new or old.
    pub fn intern(&mut self, name: &str) -> Symbol {
        if let Some(symbol) = self.by_name.get(name) {
            return *symbol;
        }
        let symbol = Symbol(self.names.len() as u32);
        self.names.push(name.to_owned());
        self.by_name.insert(name.to_owned(), symbol);
        symbol
    }

    /// The symbol of `name` where there is one.
    pub fn get(&self, name: &str) -> Option<Symbol> {
        self.by_name.get(name).copied()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Is there none?
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// The name of a symbol.
    pub fn name(&self, symbol: Symbol) -> &str {
        self.names.get(symbol.0 as usize).map_or("", String::as_str)
    }
}
