//! Numbers in digits and in words. The words are data; how they add and multiply is the same in every language.

mod find;
mod glued;
mod numeral;
mod part;
mod reader;
mod run;
mod share;
mod sum;

pub use find::numbers;
pub use numeral::{Numeral, Style, numeral};
pub use part::{Atom, Join, JoinList};
