//! What digits are glued to: «F-16», «24703m212», «10:30» and «007» hold no number, «بـ15», «20km» and «$5m» do.

use super::Atom;
use super::reader::Reader;
use crate::text::{Edge, Kind, Pos};

/// What digits may be, by what they touch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// A number.
    Free,
    /// A part of a date at most.
    Date,
    /// Nothing.
    Nothing,
}

impl Reader<'_> {
    /// What the digits at token `i` may be; their number ends before token `end`.
    pub fn standing(&self, i: usize, end: usize) -> Standing {
        let before = self.before(i);
        let behind = self.behind(i, end);
        if before == Standing::Free && behind == Standing::Free && self.is_code(i, end) {
            return Standing::Date;
        }
        match (before, behind) {
            (Standing::Nothing, _) | (_, Standing::Nothing) => Standing::Nothing,
            (Standing::Date, _) | (_, Standing::Date) => Standing::Date,
            _ => Standing::Free,
        }
    }

    /// A zero in front, or three groups and more with hyphens between.
    fn is_code(&self, i: usize, end: usize) -> bool {
        let first = self.tokens.norm(i);
        if first.len() > 1 && first.starts_with('0') && end == i + 1 {
            return true;
        }
        let (before, behind) = (self.linked(i, false), self.linked(end - 1, true));
        let score = end == i + 1 && before + behind == 1 && self.is_score(if before == 1 { i - 2 } else { i });
        score || before + behind > 1 || self.is_dialled(i)
    }

    /// «2-1», «3-0» from token `i` on: the higher first, and so no range.
    fn is_score(&self, i: usize) -> bool {
        let goals = |t: usize| self.tokens.norm(t).parse::<u8>().ok().filter(|_| self.tokens.norm(t).len() <= 2);
        let higher_first = goals(i).zip(goals(i + 2)).is_some_and(|(a, b)| a >= b);
        let decimals =
            self.touches_before(i) && self.touches_before(i - 1) && self.tokens.list[i - 2].kind == Kind::Digits;
        higher_first && !decimals && self.ends_free(i + 2)
    }

    /// Do neither decimals nor a unit nor a number word stand behind token `i`?
    fn ends_free(&self, i: usize) -> bool {
        let kinds = &self.rules.kinds;
        let counted = [kinds.unit, kinds.time, kinds.atom];
        let digits = self.inside(i + 2) && self.tokens.list[i + 2].kind == Kind::Digits;
        if digits && self.tokens.touches_next(i) && self.tokens.touches_next(i + 1) {
            return false;
        }
        !self.inside(i + 1) || !self.chart.at(self.chart.front(i + 1)).iter().any(|e| counted.contains(&e.symbol))
    }

    /// «+966 50 123 4567», «(555) 123-4567»: groups of digits behind a plus, or behind one in parentheses.
    fn is_dialled(&self, i: usize) -> bool {
        let part = |t: usize| {
            self.inside(t)
                && (self.tokens.list[t].kind == Kind::Digits || matches!(self.tokens.raw(t), "-" | "(" | ")"))
        };
        let mut first = i;
        while first > 0 && part(first - 1) {
            first -= 1;
        }
        let plus = first > 0 && self.inside(first - 1) && self.tokens.raw(first - 1) == "+";
        let area = self.tokens.raw(first) == "(" && self.inside(first + 3) && self.tokens.raw(first + 2) == ")";
        let groups = (first..first + 9).take_while(|t| part(*t)).filter(|t| self.tokens.list[*t].kind == Kind::Digits);
        let digits: usize = groups.map(|t| self.tokens.norm(t).len()).sum();
        plus && digits >= 8 || area && digits >= 10
    }

    /// How many digit groups hang on token `i` by touching hyphens, before or behind it.
    fn linked(&self, i: usize, behind: bool) -> usize {
        let (mut at, mut count) = (i, 0);
        loop {
            let next = if behind { at.checked_add(2) } else { at.checked_sub(2) };
            let Some(next) = next.filter(|n| self.inside(*n)) else { return count };
            let low = at.min(next);
            let hyphen = matches!(self.tokens.raw(low + 1), "-" | "‑");
            let tied = hyphen && self.tokens.touches_next(low) && self.tokens.touches_next(low + 1);
            if !tied || self.tokens.list[next].kind != Kind::Digits {
                return count;
            }
            (at, count) = (next, count + 1);
        }
    }

    fn inside(&self, i: usize) -> bool {
        (self.chart.token(0)..self.chart.token(self.chart.len() as Pos)).contains(&i)
    }

    fn touches_before(&self, i: usize) -> bool {
        i > 0 && self.inside(i - 1) && self.tokens.touches_next(i - 1)
    }

    fn before(&self, i: usize) -> Standing {
        if !self.touches_before(i) {
            return Standing::Free;
        }
        let mark = self.tokens.raw(i - 1);
        if self.tokens.list[i - 1].kind == Kind::Word {
            return if self.bears(i - 1) { Standing::Free } else { Standing::Nothing };
        }
        let kind = self.touches_before(i - 1).then(|| self.tokens.list[i - 2].kind);
        if matches!(mark, "-" | "‑") && kind == Some(Kind::Digits) && self.before(i - 2) != Standing::Free {
            return Standing::Date;
        }
        let letters = kind == Some(Kind::Word) && self.touches_before(i - 2);
        if letters && self.tokens.list[i - 3].kind == Kind::Digits {
            return Standing::Free;
        }
        match (mark, kind) {
            ("_" | "@" | "#", _) => Standing::Nothing,
            (":", Some(Kind::Digits)) => Standing::Nothing,
            ("-" | "‑" | "/" | "\\" | "." | "=" | "&", Some(Kind::Word)) if !self.bears(i - 2) => Standing::Date,
            _ => Standing::Free,
        }
    }

    /// May digits hang on the word at token `i`? On clitics, and on words that go with numbers.
    fn bears(&self, i: usize) -> bool {
        if self.rules.lexicon.is_clitic(self.tokens.norm(i)) {
            return true;
        }
        let kinds = &self.rules.kinds;
        let known = [kinds.atom, kinds.money, kinds.month];
        let (from, end) = (self.chart.front(i), self.chart.front(i + 1));
        // «A4» is no four.
        let article = |e: &Edge| e.symbol == kinds.atom && self.rules.atoms[e.item as usize] == Atom::Article;
        self.chart.at(from).iter().any(|e| e.end == end && known.contains(&e.symbol) && !article(e))
    }

    fn behind(&self, i: usize, end: usize) -> Standing {
        let free = !self.inside(end) || !self.tokens.touches_next(end - 1);
        if free {
            return Standing::Free;
        }
        if matches!(self.tokens.raw(end), ":") && self.inside(end + 1) && self.tokens.touches_next(end) {
            let digits = self.tokens.list[end + 1].kind == Kind::Digits;
            return if digits { Standing::Nothing } else { Standing::Free };
        }
        if self.tokens.raw(end) == "_" {
            return Standing::Nothing;
        }
        if self.tokens.list[end].kind == Kind::Digits {
            return Standing::Nothing;
        }
        if self.tokens.list[end].kind != Kind::Word || self.tokens.list[end - 1].kind == Kind::Word {
            return Standing::Free;
        }
        self.letters_behind(i, end)
    }

    /// Letters behind digits: a unit or a number word, or else the two together are no number.
    fn letters_behind(&self, i: usize, end: usize) -> Standing {
        let kinds = &self.rules.kinds;
        let known = [kinds.atom, kinds.unit, kinds.time, kinds.join];
        let known = self.chart.at(self.chart.front(end)).iter().filter(|e| known.contains(&e.symbol));
        let ends = known.map(|e| self.chart.token(e.end)).max();
        let start = self.tokens.list[i].start;
        match ends {
            None => Standing::Date,
            Some(to) if self.inside(to) && self.tokens.touches_next(to - 1) => {
                let digits = self.tokens.list[to].kind == Kind::Digits && self.tokens.list[to].start > start;
                if digits { Standing::Nothing } else { Standing::Free }
            }
            Some(_) => Standing::Free,
        }
    }
}
