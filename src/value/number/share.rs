//! Shares of one and ranks: «three fifths», «ثلاثة أرباع», «½», «twenty-fifth», «الخامس والعشرون بعد المئة».

use super::reader::{Cardinal, Reader};
use super::sum::{Link, Sum};
use super::{Atom, Join};
use crate::text::{Kind, Pos};

impl Reader<'_> {
    /// A whole share of one at `pos`.
    pub fn share(&self, pos: Pos) -> Option<(f64, Pos)> {
        if self.chart.is_end(pos) {
            return None;
        }
        let whole = self.cardinal(pos).and_then(|c| self.divided(&c));
        whole.or_else(|| self.fraction_word(pos)).or_else(|| self.vulgar(pos)).or_else(|| {
            let (_, behind) = self.atoms(pos).find(|(atom, _)| *atom == Atom::Article)?;
            self.fraction_word(behind).or_else(|| self.denominator(behind, true).map(|(d, end)| (1.0 / d, end)))
        })
    }

    fn fraction_word(&self, pos: Pos) -> Option<(f64, Pos)> {
        if self.chart.is_end(pos) {
            return None;
        }
        let words = self.atoms(pos).filter_map(|(atom, end)| match atom {
            Atom::Fraction(share) => Some((share, end)),
            _ => None,
        });
        words.max_by_key(|(_, end)| self.chart.rank(*end))
    }

    /// «½», «⅔»: one character that is a share.
    pub fn vulgar(&self, pos: Pos) -> Option<(f64, Pos)> {
        if pos as usize >= self.chart.len() {
            return None;
        }
        let token = self.chart.token(pos);
        if self.tokens.list[token].kind != Kind::Mark {
            return None;
        }
        let (over, under) = self.tokens.norm(token).split_once('\u{2044}')?;
        let (over, under) = (over.parse::<f64>().ok()?, under.parse::<f64>().ok()?);
        (under != 0.0).then_some((over / under, self.chart.front(token + 1)))
    }

    /// `number` over the denominator behind it; of «nine million and five ninths» only the five is divided.
    pub fn divided(&self, number: &Cardinal) -> Option<(f64, Pos)> {
        let value = number.sum.value();
        let (fronts, count) = (self.fronts(number.end), value == 1.0);
        if count && let Some((share, end)) = fronts.clone().find_map(|at| self.fraction_word(at)) {
            return Some((share, end));
        }
        let (under, end) = fronts.into_iter().find_map(|at| self.denominator(at, count))?;
        if let Some((_, last)) = number.cuts
            && let rest = value - last.before.value()
            && rest < under
        {
            let sum = last.before.plus_share(rest / under)?;
            return Some((sum.value(), self.behind_scale(end, last.before.scale())));
        }
        Some((value / under, end))
    }

    /// Behind the scale of a share, where it is said again («four millions and three quarters of the million»).
    fn behind_scale(&self, end: Pos, scale: Option<f64>) -> Pos {
        let again = |(atom, _): &(Atom, Pos)| matches!(atom, Atom::Scale(s) if Some(*s) == scale);
        let behind = (!self.chart.is_end(end)).then(|| self.atoms(end).find(again)).flatten();
        behind.map_or(end, |(_, behind)| behind)
    }

    /// `pos`, and behind a joining word that counts for nothing.
    fn fronts(&self, pos: Pos) -> impl Iterator<Item = Pos> + Clone + '_ {
        let close =
            (!self.chart.is_end(pos)).then(|| self.joins(pos).find(|(join, _)| *join == Join::Close).map(|(_, at)| at));
        std::iter::once(pos).chain(close.flatten()).filter(|at| !self.chart.is_end(*at))
    }

    /// A denominator: one word, or two («twenty-fifths»). Of one, a word of rank will do («one fifth»).
    fn denominator(&self, pos: Pos, one: bool) -> Option<(f64, Pos)> {
        if let Some(found) = self.denominator_word(pos, one) {
            return Some(found);
        }
        let (head, end) = self.atoms(pos).find_map(|(atom, end)| match atom {
            Atom::One(v) | Atom::Ten(v) | Atom::Hundred(v) => Some((v, end)),
            _ => None,
        })?;
        let (tail, end) = self.fronts(end).find_map(|at| self.denominator_word(at, one))?;
        if tail >= 100.0 {
            Some((head * tail, end))
        } else {
            (head >= 20.0 && tail < 10.0).then_some((head + tail, end))
        }
    }

    fn denominator_word(&self, pos: Pos, one: bool) -> Option<(f64, Pos)> {
        if self.chart.is_end(pos) {
            return None;
        }
        let plural = self.atoms(pos).find_map(|(atom, end)| match atom {
            Atom::Denominator(d) => Some((d, end)),
            _ => None,
        });
        plural.or_else(|| self.rank_word(pos).filter(|(d, _)| one && self.rules.ranks_divide && *d > 2.0))
    }

    /// The longest word of rank at `pos`.
    pub fn rank_word(&self, pos: Pos) -> Option<(f64, Pos)> {
        if self.chart.is_end(pos) {
            return None;
        }
        let edges = self.chart.at(pos).iter().filter(|e| e.symbol == self.rules.kinds.rank);
        let edge = edges.max_by_key(|e| self.chart.rank(e.end))?;
        Some((self.rules.ranks[edge.item as usize] as f64, edge.end))
    }

    /// A rank that ends a cardinal: «one hundred and twenty-third».
    pub fn rank_behind(&self, number: &Cardinal) -> Option<(f64, Pos)> {
        if self.chart.is_end(number.end) {
            return None;
        }
        let beside = self.rules.adjacent.then_some((number.end, Link::Beside));
        let joined = self.joins(number.end).filter_map(|(join, at)| match join {
            Join::Close => Some((at, Link::Beside)),
            Join::Any | Join::Big if number.sum.is_big() => Some((at, Link::Joined)),
            _ => None,
        });
        let near = beside.into_iter().chain(joined).find_map(|(at, link)| {
            let (value, end) = self.rank_word(at)?;
            let sum = number.sum.plus(atom_of(value), link, false)?;
            Some(self.rank_tens(sum, end))
        });
        near.or_else(|| self.rank_group(number))
    }

    /// «nine thousand, two hundredth»: a rank of its own below the last scale.
    fn rank_group(&self, number: &Cardinal) -> Option<(f64, Pos)> {
        let scale = number.sum.scale().filter(|_| number.sum.ends_in_scale())?;
        let at = self.joins(number.end).find(|(join, _)| *join == Join::Scale).map(|(_, at)| at)?;
        let rest = self.cardinal(at).filter(|c| !c.numeral)?;
        let (rank, end) = self.rank_behind(&rest)?;
        (rank >= 100.0 && rank < scale).then_some((number.sum.value() + rank, end))
    }

    /// A rank that starts with its word: «الخامس», «الخامس والعشرون», «الثالث بعد المئة».
    pub fn rank_at(&self, pos: Pos) -> Option<(f64, Pos)> {
        let (value, end) = self.rank_word(pos)?;
        let sum = Sum::default().plus(atom_of(value), Link::Beside, false)?;
        let (value, end) = self.rank_tens(sum, end);
        let above = (!self.chart.is_end(end))
            .then(|| self.joins(end).filter(|(join, _)| *join == Join::Above).find_map(|(_, at)| self.cardinal(at)));
        match above.flatten() {
            Some(c) if c.sum.value() > value && c.sum.is_big() => Some((value + c.sum.value(), c.end)),
            _ => Some((value, end)),
        }
    }

    /// «و العشرون» behind a rank below ten.
    fn rank_tens(&self, sum: Sum, end: Pos) -> (f64, Pos) {
        let none = (sum.value(), end);
        if self.chart.is_end(end) {
            return none;
        }
        let any = self.joins(end).filter(|(join, _)| *join == Join::Any);
        let tens = any.filter_map(|(_, at)| {
            self.atoms(at).find_map(|(atom, end)| match atom {
                Atom::Ten(_) => sum.plus(atom, Link::Joined, true).map(|sum| (sum.value(), end)),
                _ => None,
            })
        });
        tens.into_iter().next().unwrap_or(none)
    }

    /// The scale that a share is of: «half a million», «نصف مليون».
    pub fn of_scale(&self, end: Pos) -> Option<(f64, Pos)> {
        if self.chart.is_end(end) {
            return None;
        }
        let behind = self.joins(end).filter(|(join, _)| *join == Join::Of).map(|(_, at)| at);
        std::iter::once(end).chain(behind).find_map(|at| {
            self.atoms(at).find_map(|(atom, end)| match atom {
                Atom::Scale(scale) => Some((scale, end)),
                _ => None,
            })
        })
    }
}

/// What a word of rank is among number words.
fn atom_of(value: f64) -> Atom {
    match value {
        v if v < 20.0 => Atom::One(v),
        v if v < 100.0 => Atom::Ten(v),
        v if v < 1000.0 => Atom::Hundred(v),
        v => Atom::Scale(v),
    }
}
