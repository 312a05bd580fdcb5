//! Cardinals put together part by part: «one hundred and twenty», «خمسة وعشرون ألفا», «1.5 million».

use super::sum::{Link, Sum};
use super::{Atom, Join, JoinList, Numeral, numeral};
use crate::text::{Chart, Kind, Pos, Tokens};
use crate::value::rules::Rules;

/// Reads numbers off a chart that holds the words of a sentence.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// The text.
    pub tokens: &'a Tokens<'a>,
    /// The language.
    pub rules: &'a Rules,
    /// Its words.
    pub chart: &'a Chart,
}

/// A cardinal, and where it could be cut in two.
#[derive(Clone, Copy)]
pub struct Cardinal {
    /// What was read.
    pub sum: Sum,
    /// Where it ends.
    pub end: Pos,
    /// Written in plain digits alone: how many.
    pub digits: Option<usize>,
    /// A scale alone.
    pub bare: bool,
    /// It starts with digits.
    pub numeral: bool,
    /// Before its first joining word, and before its last.
    pub cuts: Option<(Cut, Cut)>,
}

/// A place where a joining word stands in a cardinal.
#[derive(Clone, Copy)]
pub struct Cut {
    /// What stands before it.
    pub before: Sum,
    /// Where that ends.
    pub end: Pos,
    /// Where what stands behind it starts.
    pub rest: Pos,
}

enum Part {
    Word(Atom),
    Numeral(Numeral),
}

struct Step {
    sum: Sum,
    end: Pos,
    /// Where its part starts, behind the joining word.
    at: Pos,
    joined: bool,
    adds: bool,
}

impl Reader<'_> {
    /// The longest cardinal at `pos`.
    pub fn cardinal(&self, pos: Pos) -> Option<Cardinal> {
        let (part, end) = self.first(pos)?;
        let (sum, digits) = match part {
            Part::Word(atom) => (Sum::default().plus(atom, Link::Beside, false)?, None),
            Part::Numeral(n) if n.ordinal => return None,
            Part::Numeral(n) => (Sum::of_numeral(n.value), Some(if n.plain { n.digits } else { 99 })),
        };
        let article = matches!(part, Part::Word(Atom::Article));
        let bare = matches!(part, Part::Word(Atom::Scale(_)));
        let mut now = Cardinal { sum, end, digits, bare, numeral: digits.is_some(), cuts: None };
        let mut before = None;
        while let Some(step) = self.more(now.sum, now.end) {
            before = step.adds.then_some(now);
            now = now.with(&step);
        }
        // «two hundred and five | hundred»: what was added last belongs to the next number.
        if let Some(before) = before.filter(|_| self.multiplier_at(now.end)) {
            now = before;
        }
        (!article || now.end != end).then_some(now)
    }

    fn first(&self, pos: Pos) -> Option<(Part, Pos)> {
        if self.digits_at(pos) {
            let (n, end) = self.numeral(pos)?;
            return Some((Part::Numeral(n), end));
        }
        let (mut best, mut doubled): (Option<(Atom, Pos)>, _) = (None, None);
        for (atom, end) in self.atoms(pos) {
            match atom {
                Atom::Vague(..) | Atom::Fraction(_) | Atom::Denominator(_) => continue,
                Atom::Doubled(_) => doubled = Some((atom, end)),
                _ => {}
            }
            if best.is_none_or(|(_, old)| self.chart.rank(end) > self.chart.rank(old)) {
                best = Some((atom, end));
            }
        }
        // A form that is both a dual before its noun and a scale: a joining word never follows the dual.
        let best = match (best, doubled) {
            (Some((Atom::Scale(_), end)), Some(dual)) if dual.1 == end && self.joins(end).next().is_none() => dual,
            (best, _) => best?,
        };
        Some((Part::Word(best.0), best.1))
    }

    /// Are there digits directly at `pos`?
    pub fn digits_at(&self, pos: Pos) -> bool {
        (pos as usize) < self.chart.len() && self.tokens.list[self.chart.token(pos)].kind == Kind::Digits
    }

    /// The number in digits at `pos`.
    pub fn numeral(&self, pos: Pos) -> Option<(Numeral, Pos)> {
        let stop = self.chart.token(self.chart.len() as Pos);
        let i = self.chart.token(pos);
        let is_scale = |t: usize| self.atoms(self.chart.front(t)).any(|(a, _)| matches!(a, Atom::Scale(_)));
        let n = numeral(self.tokens, i, stop, &self.rules.style, &is_scale, self.money_before(i))?;
        Some((n, self.chart.front(n.end)))
    }

    /// Does a sign or name of money stand directly before token `i`?
    pub fn money_before(&self, i: usize) -> bool {
        let first = self.chart.token(0);
        i > first && {
            let (from, end) = (self.chart.front(i - 1), self.chart.front(i));
            self.chart.at(from).iter().any(|e| e.symbol == self.rules.kinds.money && e.end == end)
        }
    }

    /// The number words at `pos`.
    pub fn atoms(&self, pos: Pos) -> impl Iterator<Item = (Atom, Pos)> + '_ {
        let edges = self.chart.at(pos).iter().filter(|e| e.symbol == self.rules.kinds.atom);
        edges.map(|e| (self.rules.atoms[e.item as usize], e.end))
    }

    /// The joining words at `pos`, and where they end.
    pub fn joins(&self, pos: Pos) -> impl Iterator<Item = (Join, Pos)> + '_ {
        let edges = self.chart.at(pos).iter().filter(|e| e.symbol == self.rules.kinds.join);
        edges.filter_map(|e| Some((JoinList::get(e.item)?, e.end))).filter(|(_, end)| !self.chart.is_end(*end))
    }

    fn multiplier_at(&self, pos: Pos) -> bool {
        !self.chart.is_end(pos)
            && self.atoms(pos).any(|(a, _)| matches!(a, Atom::Scale(_)) || a == Atom::Hundred(100.0))
    }

    /// The next part, directly behind or behind a joining word, where it goes with what was read.
    fn more(&self, sum: Sum, end: Pos) -> Option<Step> {
        if self.chart.is_end(end) {
            return None;
        }
        if let Some(step) = self.beside(sum, end, end) {
            return Some(step);
        }
        self.joins(end).find_map(|(join, at)| match join {
            Join::Any => self.joined(sum, at).or_else(|| self.with_share(sum, at, 1.0)),
            Join::Big if sum.is_big() => self.joined(sum, at).or_else(|| self.with_share(sum, at, 1.0)),
            Join::Big => self.with_share(sum, at, 1.0),
            Join::Less => self.with_share(sum, at, -1.0),
            Join::Close if !self.digits_at(at) => self.beside(sum, end, at),
            Join::Scale if sum.ends_in_scale() => self.grouped(sum, at),
            Join::Point => self.with_decimals(sum, at),
            _ => None,
        })
    }

    fn beside(&self, sum: Sum, end: Pos, at: Pos) -> Option<Step> {
        if self.digits_at(at) {
            let (n, next) = self.numeral(at).filter(|(n, _)| self.rules.adjacent && end == at && !n.ordinal)?;
            let large = n.value >= 100.0 || self.multiplier_at(next);
            let sum = sum.plus_numeral(n.value, Link::Beside).filter(|_| large)?;
            return Some(Step { sum, end: next, at, joined: false, adds: true });
        }
        if let Some((share, next)) = self.vulgar(at).filter(|_| sum.scale().is_none()) {
            return Some(Step { sum: sum.plus_share(share)?, end: next, at, joined: false, adds: true });
        }
        let wanted = |atom: Atom| self.rules.adjacent || sum.multiplied_by(atom);
        self.add(sum, at, Link::Beside, &wanted)
    }

    fn joined(&self, sum: Sum, at: Pos) -> Option<Step> {
        if self.digits_at(at) {
            let (n, next) = self.numeral(at).filter(|(n, _)| !n.ordinal)?;
            let sum = sum.plus_numeral(n.value, Link::Joined)?;
            return Some(Step { sum, end: next, at, joined: true, adds: true });
        }
        self.add(sum, at, Link::Joined, &|_| true)
    }

    /// Of the words at `at` that are wanted, the longest that goes with `sum`.
    fn add(&self, sum: Sum, at: Pos, link: Link, wanted: &dyn Fn(Atom) -> bool) -> Option<Step> {
        let fits = self.atoms(at).filter(|(atom, _)| wanted(*atom)).filter_map(|(atom, end)| {
            let next = sum.plus(atom, link, !self.rules.adjacent)?;
            let adds = !(link == Link::Beside && sum.multiplied_by(atom));
            Some(Step { sum: next, end, at, joined: link == Link::Joined, adds })
        });
        fits.max_by_key(|step| self.chart.rank(step.end))
    }

    /// «two million, five hundred thousand».
    fn grouped(&self, sum: Sum, at: Pos) -> Option<Step> {
        let rest = self.cardinal(at).filter(|c| !c.numeral && c.sum.value() >= 100.0)?;
        let sum = sum.plus_group(&rest.sum)?;
        Some(Step { sum, end: rest.end, at, joined: true, adds: true })
    }

    /// With a share more, or with one less where `sign` says so.
    fn with_share(&self, sum: Sum, at: Pos, sign: f64) -> Option<Step> {
        let (share, end) = self.share(at).filter(|(share, _)| *share < 1.0)?;
        Some(Step { sum: sum.plus_share(sign * share)?, end, at, joined: true, adds: true })
    }

    /// «three point one four», «ثلاثة فاصلة خمسة وعشرون»: the digits one by one, or the decimals as one number.
    fn with_decimals(&self, sum: Sum, at: Pos) -> Option<Step> {
        let mut written = String::new();
        let mut end = at;
        while let Some((value, next)) = self.digit_word(end) {
            written.push_str(&value.to_string());
            end = next;
        }
        let mut scale = None;
        if written.len() < 2 {
            // «three point five million»: the scale is of the whole, not of its decimals.
            let whole = self.cardinal(at)?;
            scale = whole.sum.scale();
            let value = whole.sum.value() / scale.unwrap_or(1.0);
            written = (value.fract() == 0.0).then(|| value.to_string())?;
            end = whole.end;
        }
        let mut sum = sum.with_decimals(format!("0.{written}").parse().ok()?)?;
        if let Some(scale) = scale {
            sum = sum.plus(Atom::Scale(scale), Link::Beside, false)?;
        }
        Some(Step { sum, end, at, joined: true, adds: false })
    }

    fn digit_word(&self, pos: Pos) -> Option<(f64, Pos)> {
        if self.chart.is_end(pos) {
            return None;
        }
        self.atoms(pos).find_map(|(atom, end)| match atom {
            Atom::One(v) if v < 10.0 => Some((v, end)),
            _ => None,
        })
    }
}

impl Cardinal {
    fn with(self, step: &Step) -> Cardinal {
        let cut = Cut { before: self.sum, end: self.end, rest: step.at };
        let cuts = if step.joined { Some((self.cuts.map_or(cut, |(first, _)| first), cut)) } else { self.cuts };
        let (digits, bare) = (self.digits.map(|_| 99), self.bare && step.sum.value() == self.sum.value());
        Cardinal { sum: step.sum, end: step.end, digits, bare, cuts, ..self }
    }
}
