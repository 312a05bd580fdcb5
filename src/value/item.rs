//! What the recognisers found, kept beside the chart whose edges point at it.

use super::Amount;
use super::date::{Fields, Shift};
use crate::text::Pos;

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
    /// The scale that a number was said in («10 thousand»), by its item.
    scales: Vec<(u32, f64)>,
    /// The calendar time of durations of several units, by their items.
    shifts: Vec<(u32, Shift)>,
    /// Room for positions.
    pub(super) order: Vec<Pos>,
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

    /// Notes that the number at `index` was said in `scale`.
    pub fn set_scale(&mut self, index: u32, scale: f64) {
        self.scales.push((index, scale));
    }

    /// The scale that the number at `index` was said in.
    pub fn scale(&self, index: u32) -> Option<f64> {
        self.scales.iter().find(|(i, _)| *i == index).map(|(_, scale)| *scale)
    }

    /// Notes the calendar time of the duration at `index`, where its unit does not tell it.
    pub fn set_shift(&mut self, index: u32, shift: Shift) {
        self.shifts.push((index, shift));
    }

    /// The calendar time noted of the duration at `index`.
    pub fn shift(&self, index: u32) -> Option<Shift> {
        self.shifts.iter().find(|(i, _)| *i == index).map(|(_, shift)| *shift)
    }

    /// Forgets all, keeping the memory.
    pub fn clear(&mut self) {
        self.scales.clear();
        self.shifts.clear();
        self.list.clear();
    }
}
