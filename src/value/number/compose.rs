//! Number words and digits put together: «one hundred and twenty», «خمسة وعشرون ألفا», «1.5 million».

use super::{Atom, numeral};
use crate::text::{Chart, Edge, Kind, Pos, Tokens};
use crate::value::rules::Rules;
use crate::value::{Amount, Item, Items};

/// Finds every number of a sentence and puts it on the chart, once for each front a longer number may start at.
pub fn numbers(tokens: &Tokens<'_>, rules: &Rules, chart: &mut Chart, items: &mut Items) {
    let mut found = Vec::new();
    for pos in chart.positions() {
        if !chart.at(pos).iter().any(|e| e.symbol == rules.kinds.atom) && !digits_at(tokens, chart, pos) {
            continue;
        }
        if let Some(number) = (Reader { tokens, rules, chart }).read(pos) {
            found.push((pos, number));
        }
    }
    let spans: Vec<(Pos, Pos)> = found.iter().map(|(pos, n)| (*pos, n.end)).collect();
    for (pos, number) in found {
        let inner = spans
            .iter()
            .any(|(from, to)| chart.rank(*from) < chart.rank(pos) && chart.rank(number.end) <= chart.rank(*to));
        if !inner {
            place(rules, chart, items, pos, &number);
        }
    }
}

fn digits_at(tokens: &Tokens<'_>, chart: &Chart, pos: Pos) -> bool {
    (pos as usize) < chart.len() && tokens.list[chart.token(pos)].kind == Kind::Digits
}

/// Item of a joining word that joins any two parts; others join only behind a hundred or a scale.
pub const ANYWHERE: u32 = 0;

/// A number that was read.
struct Number {
    amount: Amount,
    end: Pos,
    /// Written in plain digits: how many.
    digits: Option<usize>,
    ordinal: bool,
    /// A fraction or a bare scale alone: a number only where something is counted with it.
    weak: bool,
}

/// Puts a number on the chart, also as what else it can be: a day, a month, a year.
fn place(rules: &Rules, chart: &mut Chart, items: &mut Items, pos: Pos, number: &Number) {
    let kinds = &rules.kinds;
    let best = number.amount.best.unwrap_or(-1.0);
    if number.ordinal {
        let item = items.push(Item::Ordinal(best as i64));
        chart.add(pos, Edge { symbol: kinds.ordinal, end: number.end, item });
        if (1.0..=31.0).contains(&best) {
            chart.add(pos, Edge { symbol: kinds.day, end: number.end, item });
        }
        return;
    }
    let item = items.push(Item::Amount(number.amount));
    let symbol = if number.weak { kinds.share } else { kinds.number };
    chart.add(pos, Edge { symbol, end: number.end, item });
    if best.fract() != 0.0 || number.weak {
        return;
    }
    let short = number.digits.is_none_or(|d| d <= 2);
    for (symbol, fits) in [
        (kinds.day, short && (1.0..=31.0).contains(&best)),
        (kinds.month_number, number.digits.is_some() && short && (1.0..=12.0).contains(&best)),
        (kinds.year, number.digits.is_none_or(|d| d == 4) && (1000.0..2200.0).contains(&best)),
        (kinds.short_year, number.digits == Some(2)),
    ] {
        if fits {
            chart.add(pos, Edge { symbol, end: number.end, item });
        }
    }
}

struct Reader<'a> {
    tokens: &'a Tokens<'a>,
    rules: &'a Rules,
    chart: &'a Chart,
}

/// A number as far as it has been read.
#[derive(Default, Clone, Copy)]
struct Sum {
    total: f64,
    current: f64,
    /// Places of the current group that are taken: ones, tens, hundreds.
    ones: bool,
    tens: bool,
    hundreds: bool,
    /// The least scale so far, or none.
    scale: Option<f64>,
    /// The current group was written in digits.
    numeral: bool,
}

impl Reader<'_> {
    fn read(&self, pos: Pos) -> Option<Number> {
        let (first, mut end) = self.first(pos)?;
        let mut number = match first {
            Part::Word(Atom::Vague(low, high)) => {
                return Some(Number {
                    amount: Amount::vague(low, high),
                    end,
                    digits: None,
                    ordinal: false,
                    weak: false,
                });
            }
            Part::Word(Atom::Fraction(share)) => {
                return Some(Number { amount: Amount::exact(share), end, digits: None, ordinal: false, weak: true });
            }
            Part::Word(atom) => Sum::default().plus(atom, false)?,
            Part::Numeral(n) if n.ordinal => {
                return Some(Number { amount: Amount::exact(n.value), end, digits: None, ordinal: true, weak: false });
            }
            Part::Numeral(n) => Sum::default().plus_numeral(n.value, false)?,
        };
        let mut digits = match first {
            Part::Numeral(n) if n.plain => Some(n.digits),
            Part::Numeral(_) => Some(99),
            Part::Word(_) => None,
        };
        while let Some((sum, next)) = self.more(number, end) {
            digits = digits.map(|_| 99);
            (number, end) = (sum, next);
        }
        let weak =
            matches!(first, Part::Word(Atom::Scale(scale)) if number.value() == scale && self.rules.bare_scales_weak);
        Some(Number { amount: Amount::exact(number.value()), end, digits, ordinal: false, weak })
    }

    fn first(&self, pos: Pos) -> Option<(Part, Pos)> {
        if digits_at(self.tokens, self.chart, pos) {
            return self.numeral(pos);
        }
        self.word(pos, |atom| !matches!(atom, Atom::Scale(_))).or_else(|| self.word(pos, |_| true))
    }

    /// A part that goes on a number: a plural scale («آلاف») is not vague there.
    fn next(&self, pos: Pos) -> Option<(Part, Pos)> {
        if digits_at(self.tokens, self.chart, pos) {
            return self.numeral(pos);
        }
        self.word(pos, |atom| !matches!(atom, Atom::Vague(..)))
    }

    /// The longest number word at `pos` of those that are wanted.
    fn word(&self, pos: Pos, wanted: impl Fn(Atom) -> bool) -> Option<(Part, Pos)> {
        let edges = self.chart.at(pos).iter().filter(|e| e.symbol == self.rules.kinds.atom);
        let words = edges.map(|e| (self.rules.atoms[e.item as usize], e.end)).filter(|(atom, _)| wanted(*atom));
        words.max_by_key(|(_, end)| self.chart.rank(*end)).map(|(atom, end)| (Part::Word(atom), end))
    }

    fn numeral(&self, pos: Pos) -> Option<(Part, Pos)> {
        let stop = self.chart.token(self.chart.len() as Pos);
        let is_scale = |token: usize| {
            let edges = self.chart.at(self.chart.front(token));
            edges.iter().any(|e| {
                e.symbol == self.rules.kinds.atom && matches!(self.rules.atoms[e.item as usize], Atom::Scale(_))
            })
        };
        let n = numeral(self.tokens, self.chart.token(pos), stop, &self.rules.style, &is_scale)?;
        Some((Part::Numeral(n), self.chart.front(n.end)))
    }

    /// The next part, directly behind or behind a joining word, where it goes with what was read.
    fn more(&self, sum: Sum, end: Pos) -> Option<(Sum, Pos)> {
        if self.chart.is_end(end) {
            return None;
        }
        let big = sum.hundreds || sum.scale.is_some();
        let joins =
            self.chart.at(end).iter().filter(|e| e.symbol == self.rules.kinds.join && (big || e.item == ANYWHERE));
        let fronts = std::iter::once((end, false)).chain(joins.map(|e| (e.end, true)));
        fronts.filter(|(at, _)| !self.chart.is_end(*at)).find_map(|(at, joined)| {
            let (part, next) = self.next(at)?;
            let sum = match part {
                Part::Word(atom) if joined || self.rules.adjacent || sum.multiplied_by(atom) => {
                    sum.plus(atom, joined)?
                }
                Part::Numeral(n) if joined && !n.ordinal => sum.plus_numeral(n.value, true)?,
                _ => return None,
            };
            Some((sum, next))
        })
    }
}

enum Part {
    Word(Atom),
    Numeral(super::Numeral),
}

impl Sum {
    fn value(&self) -> f64 {
        self.total + self.current
    }

    /// Would `atom` multiply what stands directly before it?
    fn multiplied_by(&self, atom: Atom) -> bool {
        match atom {
            Atom::Scale(_) => self.current > 0.0,
            Atom::Hundred(h) => h == 100.0 && self.current > 0.0,
            _ => false,
        }
    }

    fn plus_numeral(self, value: f64, joined: bool) -> Option<Sum> {
        if joined && (self.current > 0.0 || self.scale.is_none_or(|s| value >= s)) {
            return None;
        }
        Some(Sum { current: value, ones: true, tens: true, hundreds: true, numeral: true, ..self })
    }

    fn plus(self, atom: Atom, joined: bool) -> Option<Sum> {
        let sum = self;
        match atom {
            Atom::One(v) if !self.ones && (v < 10.0 || !self.tens) && self.fits(v) => {
                Some(Sum { current: self.current + v, ones: true, tens: self.tens || v >= 10.0, ..sum })
            }
            Atom::Ten(v) if !self.tens && self.fits(v) => Some(Sum { current: self.current + v, tens: true, ..sum }),
            Atom::Hundred(v) => self.plus_hundred(v, joined),
            Atom::Scale(s) => self.times(s, joined),
            Atom::Doubled(v) if self.current == 0.0 && self.scale.is_none_or(|s| v < s) => {
                Some(Sum { total: self.total + v, scale: Some(v / 2.0), ..sum })
            }
            Atom::Fraction(f) if joined && self.current == 0.0 => {
                self.scale.map(|s| Sum { total: self.total + f * s, scale: Some(0.0), ..sum })
            }
            Atom::Fraction(f) if joined && !self.numeral && self.scale.is_none() => {
                Some(Sum { current: self.current + f, ones: true, tens: true, hundreds: true, ..sum })
            }
            _ => None,
        }
    }

    /// What is added must be smaller than the last scale; behind digits nothing is added.
    fn fits(&self, value: f64) -> bool {
        !self.numeral && self.scale.is_none_or(|s| value < s)
    }

    fn plus_hundred(self, v: f64, joined: bool) -> Option<Sum> {
        if self.hundreds || !self.fits(v) {
            return None;
        }
        let sum = Sum { hundreds: true, ..self };
        if self.current == 0.0 {
            return Some(Sum { current: v, ..sum });
        }
        let multiplies = v == 100.0 && !joined && self.current < 100.0;
        multiplies.then_some(Sum { current: self.current * v, ones: false, tens: false, ..sum })
    }

    fn times(self, scale: f64, joined: bool) -> Option<Sum> {
        if self.scale.is_some_and(|s| scale >= s) && !(self.current == 0.0 && !joined) {
            return None;
        }
        if self.current == 0.0 && self.total > 0.0 && !joined {
            // «hundred thousand million»: the scale multiplies all that stands before it.
            return Some(Sum { total: self.total * scale, scale: Some(scale), ..self });
        }
        if joined && self.current > 0.0 {
            return None;
        }
        let count = if self.current == 0.0 { 1.0 } else { self.current };
        Some(Sum { total: self.total + count * scale, scale: Some(scale), ..Sum::default() })
    }
}
