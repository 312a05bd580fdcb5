//! The words that numbers are made of.

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
    /// A half, a third: a share of one, or of the scale behind it.
    Fraction(f64),
    /// «fifths», «أخماس»: what stands before it is divided by this.
    Denominator(f64),
    /// A vague plural: low, high.
    Vague(f64, f64),
    /// «a»: one, where a hundred, a scale or a share follows.
    Article,
}

/// How a word joins two parts of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Join {
    /// Any two parts: «و».
    Any,
    /// As if nothing stood there: the hyphen of «twenty-five».
    Close,
    /// Only behind a hundred or a scale, and before a share: «and».
    Big,
    /// Only behind a scale, before a hundred or another scale: the comma of «two million, five hundred thousand».
    Scale,
    /// Before the scale that a share is of: «of a».
    Of,
    /// Before decimals: «point».
    Point,
    /// Between a rank and the hundreds it stands above: «بعد».
    Above,
    /// Before a share that is taken off: «إلا».
    Less,
}

/// The joins by item.
#[derive(Debug, Clone, Copy)]
pub struct JoinList;

impl JoinList {
    /// All joins, in the order of their items.
    pub const ALL: [Join; 8] =
        [Join::Any, Join::Close, Join::Big, Join::Scale, Join::Of, Join::Point, Join::Above, Join::Less];

    /// The join of an edge's item.
    pub fn get(item: u32) -> Option<Join> {
        Self::ALL.get(item as usize).copied()
    }

    /// The item of a join.
    pub fn item(join: Join) -> u32 {
        Self::ALL.iter().position(|j| *j == join).map_or(u32::MAX, |i| i as u32)
    }
}
