//! Numbers in digits and in words. The words are data; how they add and multiply is the same in every language.

mod compose;
mod numeral;

pub use compose::{ANYWHERE, numbers};
pub use numeral::{Numeral, Style, numeral};

/// What a number word does when it meets others.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Atom {
    /// 0 to 19: fills the place of the ones (from ten on, also that of the tens).
    One(f64),
    /// 20, 30, ... 90.
    Ten(f64),
    /// 100, which a one before it multiplies; 200 to 900 written as one word.
    Hundred(f64),
    /// 1,000 and its powers, a dozen, a lakh: multiplies what stands before it.
    Scale(f64),
    /// A dual: two of a scale.
    Doubled(f64),
    /// A half, a third: a share of one, or of the scale before it.
    Fraction(f64),
    /// A vague plural: low, high.
    Vague(f64, f64),
}
