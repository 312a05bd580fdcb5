//! What the recognisers found, kept beside the chart whose edges point at it.

use super::Amount;
use super::date::Fields;

/// A thing recognised in a sentence.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Item {
    /// A number, hedged or not.
    Amount(Amount),
    /// A number with a unit: index into the rules' units.
    Quantity(Amount, u32),
    /// A length of time: index into the rules' units.
    Duration(Amount, u32),
    /// A rank.
    Ordinal(i64),
    /// A date, or the first and the last of a range.
    Date(Fields, Option<Fields>),
}

/// The things recognised in one sentence.
#[derive(Debug, Clone, Default)]
pub struct Items {
    list: Vec<Item>,
}

impl Items {
    /// Keeps `item` and tells its index.
    pub fn push(&mut self, item: Item) -> u32 {
        self.list.push(item);
        (self.list.len() - 1) as u32
    }

    /// The item at `index`.
    pub fn get(&self, index: u32) -> Option<&Item> {
        self.list.get(index as usize)
    }

    /// The amount at `index`, whatever it counts.
    pub fn amount(&self, index: u32) -> Option<Amount> {
        match self.get(index)? {
            Item::Amount(a) | Item::Quantity(a, _) | Item::Duration(a, _) => Some(*a),
            Item::Ordinal(_) | Item::Date(..) => None,
        }
    }

    /// Forgets all, keeping the memory.
    pub fn clear(&mut self) {
        self.list.clear();
    }
}
