//! Finds every number of a sentence, and puts it on the chart with whatever else it can be: a day, a month, a year.

use super::Atom;
use super::glued::Standing;
use super::reader::{Cardinal, Reader};
use crate::text::{Chart, Edge, Kind, Pos, Symbol, Tokens};
use crate::value::rules::Rules;
use crate::value::{Amount, Item, Items};

/// A number that was read.
#[derive(Clone, Copy)]
struct Number {
    amount: Amount,
    end: Pos,
    /// Written in plain digits: how many.
    digits: Option<usize>,
    /// It is a rank, or may be one.
    rank: Rank,
    /// A fraction or a bare scale alone: a number only where something is counted with it.
    weak: bool,
    scale: Option<f64>,
    /// Both halves of a number that a joining word divides.
    halves: Option<((f64, Pos), (Pos, f64))>,
}

#[derive(Clone, Copy, PartialEq)]
enum Rank {
    No,
    Also(i64),
    Only(i64),
}

/// Puts the numbers of a sentence on the chart.
pub fn numbers(tokens: &Tokens<'_>, rules: &Rules, chart: &mut Chart, items: &mut Items) {
    let mut until = (0, 0);
    let mut order = std::mem::take(&mut items.order);
    chart.ordered(&mut order);
    for pos in order.iter().copied() {
        let reader = Reader { tokens, rules, chart };
        let digits = reader.digits_at(pos);
        if !digits && !reader.may_start(pos) {
            continue;
        }
        let inside = chart.rank(pos) < until;
        let (start, number) = if inside { (pos, None) } else { reader.number(pos, digits) };
        if digits {
            date_parts(tokens, rules, chart, items, pos);
        }
        let Some(number) = number else {
            if digits && !inside {
                until = chart.rank(chart.front(broken_end(tokens, chart, pos)));
            }
            continue;
        };
        until = chart.rank(number.end);
        place(rules, chart, items, start, &number);
        if let Some((pos, scale)) = (Reader { tokens, rules, chart }).year_pair(start) {
            let item = add(chart, items, start, pos, rules.kinds.year, Item::Amount(Amount::exact(scale)));
            if (1800.0..2100.0).contains(&scale) {
                chart.add(start, Edge { symbol: rules.kinds.said_year, end: pos, item });
            }
        }
    }
    items.order = order;
}

/// Where digits end that are no number with all that hangs on them («2.0.1»).
fn broken_end(tokens: &Tokens<'_>, chart: &Chart, pos: Pos) -> usize {
    let stop = chart.token(chart.len() as Pos);
    let mut end = chart.token(pos) + 1;
    let part = |i: usize| i < stop && tokens.touches_next(i - 1);
    while part(end)
        && matches!(tokens.raw(end), "." | "," | ":" | "/")
        && part(end + 1)
        && tokens.list[end + 1].kind == Kind::Digits
    {
        end += 2;
    }
    end
}

fn add(chart: &mut Chart, items: &mut Items, start: Pos, end: Pos, symbol: Symbol, item: Item) -> u32 {
    let item = items.push(item);
    chart.add(start, Edge { symbol, end, item });
    item
}

/// Digits can be a part of a date also where they are no number, or part of another («13.5.2015», «2015-01»).
fn date_parts(tokens: &Tokens<'_>, rules: &Rules, chart: &mut Chart, items: &mut Items, pos: Pos) {
    let token = chart.token(pos);
    let written = tokens.norm(token);
    let Some(value) = written.parse::<f64>().ok().filter(|_| written.len() <= 4) else { return };
    let item = items.push(Item::Amount(Amount::exact(value)));
    let end = chart.front(token + 1);
    date_edges(rules, chart, pos, end, item, value, Some(written.len()));
}

fn date_edges(rules: &Rules, chart: &mut Chart, pos: Pos, end: Pos, item: u32, value: f64, digits: Option<usize>) {
    let kinds = &rules.kinds;
    let short = digits.is_none_or(|d| d <= 2);
    for (symbol, fits) in [
        (kinds.day, short && (1.0..=31.0).contains(&value)),
        (kinds.month_number, digits.is_some() && short && (1.0..=12.0).contains(&value)),
        (kinds.year, digits.is_none_or(|d| d == 4) && (1000.0..2200.0).contains(&value)),
        (kinds.bare_year, digits.is_none_or(|d| d == 4) && (1800.0..=2100.0).contains(&value)),
        (kinds.short_year, digits == Some(2)),
    ] {
        if fits {
            chart.add(pos, Edge { symbol, end, item });
        }
    }
}

/// Puts a number on the chart, also as what else it can be.
fn place(rules: &Rules, chart: &mut Chart, items: &mut Items, pos: Pos, number: &Number) {
    let kinds = &rules.kinds;
    let best = number.amount.best.unwrap_or(-1.0);
    if let Rank::Only(rank) | Rank::Also(rank) = number.rank {
        let item = add(chart, items, pos, number.end, kinds.ordinal, Item::Ordinal(rank));
        if (1..=31).contains(&rank) {
            chart.add(pos, Edge { symbol: kinds.day, end: number.end, item });
        }
        if number.digits.is_some() {
            chart.add(pos, Edge { symbol: kinds.numeral_rank, end: number.end, item });
        }
        if !matches!(number.rank, Rank::Also(_)) {
            return;
        }
    }
    let symbol = if number.weak { kinds.share } else { kinds.number };
    let item = add(chart, items, pos, number.end, symbol, Item::Amount(number.amount));
    chart.add(pos, Edge { symbol: kinds.any, end: number.end, item });
    if let Some(scale) = number.scale {
        items.set_scale(item, scale);
    }
    if let Some(((first, end), (rest, last))) = number.halves {
        add(chart, items, pos, end, kinds.half, Item::Amount(Amount::exact(first)));
        add(chart, items, rest, number.end, kinds.half, Item::Amount(Amount::exact(last)));
    }
    if best == 1.0 && number.digits.is_none() {
        chart.add(pos, Edge { symbol: kinds.one_word, end: number.end, item });
    }
    if best.fract() == 0.0 && !number.weak && number.digits.is_none() {
        date_edges(rules, chart, pos, number.end, item, best, None);
    }
}

impl Reader<'_> {
    fn may_start(&self, pos: Pos) -> bool {
        let kinds = &self.rules.kinds;
        self.chart.at(pos).iter().any(|e| e.symbol == kinds.atom || e.symbol == kinds.rank)
            || (pos as usize) < self.chart.len() && self.tokens.norm(self.chart.token(pos)).contains('\u{2044}')
    }

    /// The number at `pos`, and where it starts: a sign stands before it.
    fn number(&self, pos: Pos, digits: bool) -> (Pos, Option<Number>) {
        if !digits {
            return (pos, self.in_words(pos));
        }
        let i = self.chart.token(pos);
        let Some((n, end)) = self.numeral(pos) else { return (pos, None) };
        if self.standing(i, n.end) != Standing::Free {
            return (pos, None);
        }
        if n.ordinal {
            return (pos, Some(Number { rank: Rank::Only(n.value as i64), digits: Some(99), ..plain(n.value, end) }));
        }
        let number = self.cardinal(pos).map(|c| self.finished(pos, c));
        match number {
            Some(number) => self.signed(i, pos, number),
            None => (pos, None),
        }
    }

    fn in_words(&self, pos: Pos) -> Option<Number> {
        let rank = self.rank_at(pos);
        let vague = self.atoms(pos).filter_map(|(atom, end)| match atom {
            Atom::Vague(low, high) => Some(Number { amount: Amount::vague(low, high), ..plain(0.0, end) }),
            _ => None,
        });
        let vague = vague.max_by_key(|n| self.chart.rank(n.end));
        let number = self.cardinal(pos).map(|c| self.finished(pos, c)).or_else(|| self.part_of_one(pos));
        let longest = [number, vague].into_iter().flatten().max_by_key(|n| self.chart.rank(n.end));
        let Some((rank, end)) = rank else { return longest };
        match longest {
            Some(number) if self.chart.rank(number.end) > self.chart.rank(end) => Some(number),
            Some(number) if number.end == end && number.rank == Rank::No => {
                Some(if self.behind_article(pos) { Number { rank: Rank::Also(rank as i64), ..number } } else { number })
            }
            _ => Some(Number { rank: Rank::Only(rank as i64), ..plain(rank, end) }),
        }
    }

    /// A number word in the form of a rank is one behind a word that has its article too, or behind none.
    fn behind_article(&self, pos: Pos) -> bool {
        let i = self.chart.token(pos);
        i == self.chart.token(0)
            || self.tokens.list[i - 1].kind == Kind::Mark
            || self.rules.lexicon.has_article(self.tokens.norm(i - 1))
    }

    /// A cardinal with what may end it: a denominator, a rank.
    fn finished(&self, pos: Pos, c: Cardinal) -> Number {
        if let Some((value, end)) = self.divided(&c) {
            return self.scaled(Number { weak: value < 1.0, ..plain(value, end) });
        }
        if let Some((rank, end)) = self.rank_behind(&c) {
            return Number { rank: Rank::Only(rank as i64), ..plain(rank, end) };
        }
        let value = c.sum.value();
        let halves = c.cuts.and_then(|(first, _)| {
            let rest = self.cardinal(first.rest).filter(|r| r.end == c.end)?;
            Some(((first.before.value(), first.end), (first.rest, rest.sum.value())))
        });
        let weak =
            c.bare && self.rules.bare_scales_weak && c.sum.scale() == Some(value) && !c.numeral && self.is_scale(pos);
        let scale = c.sum.counts_in().or_else(|| self.digits_at(pos).then(|| self.numeral(pos)?.0.scale).flatten());
        Number { digits: c.digits, weak, scale, halves, ..plain(value, c.end) }
    }

    fn is_scale(&self, pos: Pos) -> bool {
        self.atoms(pos).any(|(atom, _)| matches!(atom, Atom::Scale(_)))
    }

    fn part_of_one(&self, pos: Pos) -> Option<Number> {
        let (share, end) = self.share(pos)?;
        Some(self.scaled(Number { weak: true, ..plain(share, end) }))
    }

    /// «half a million» counts in millions.
    fn scaled(&self, share: Number) -> Number {
        let Some((scale, end)) = self.of_scale(share.end).filter(|_| share.weak) else { return share };
        let value = share.amount.best.unwrap_or(1.0) * scale;
        Number { scale: Some(scale), ..plain(value, end) }
    }

    /// A minus or a decimal mark directly before the digits, with nothing it could belong to before it.
    fn signed(&self, i: usize, pos: Pos, number: Number) -> (Pos, Option<Number>) {
        let first = self.chart.token(0);
        if self.minus_before_money(i) {
            let amount = Amount::exact(-number.amount.best.unwrap_or(0.0));
            return (pos, Some(Number { amount, digits: Some(99), ..number }));
        }
        if i == first || !self.tokens.touches_next(i - 1) || i > first + 1 && self.tokens.touches_next(i - 2) {
            return (pos, Some(number));
        }
        let best = number.amount.best.unwrap_or(0.0);
        let start = self.chart.front(i - 1);
        // A bullet in front of a line is no minus.
        let behind = self.chart.token(number.end);
        let bullet = i == first + 1
            && !self.chart.is_end(number.end)
            && self.tokens.list.get(behind).is_some_and(|t| t.kind == Kind::Word)
            && !self.chart.at(number.end).iter().any(|e| e.symbol == self.rules.kinds.unit);
        match self.tokens.raw(i - 1) {
            "-" | "−" if !bullet => {
                (start, Some(Number { amount: Amount::exact(-best), digits: Some(99), ..number }))
            }
            "." => {
                let value = format!("0.{}", self.tokens.norm(i)).parse().unwrap_or(best);
                let whole = number.digits.is_some_and(|d| d < 99);
                (
                    if whole { start } else { pos },
                    Some(if whole { Number { digits: Some(99), ..plain(value, number.end) } } else { number }),
                )
            }
            _ => (pos, Some(number)),
        }
    }

    /// «-$5»: a minus before the sign of money, with nothing before it.
    fn minus_before_money(&self, i: usize) -> bool {
        let first = self.chart.token(0);
        let near = |t: usize| t > first && self.tokens.touches_next(t - 1);
        i >= first + 2
            && near(i)
            && near(i - 1)
            && !near(i - 2)
            && self.money_before(i)
            && matches!(self.tokens.raw(i - 2), "-" | "−")
    }

    /// «nineteen eighty-six», «twenty ten»: a year in two numbers.
    fn year_pair(&self, pos: Pos) -> Option<(Pos, f64)> {
        if !self.rules.year_pairs || self.digits_at(pos) {
            return None;
        }
        let (head, end) = self.atoms(pos).find_map(|(atom, end)| match atom {
            Atom::One(v) | Atom::Ten(v) if (10.0..=20.0).contains(&v) => Some((v, end)),
            _ => None,
        })?;
        let tail = (!self.chart.is_end(end)).then(|| self.cardinal(end)).flatten()?;
        let years = tail.sum.value();
        (!tail.numeral && (10.0..100.0).contains(&years)).then_some((tail.end, head * 100.0 + years))
    }
}

fn plain(value: f64, end: Pos) -> Number {
    Number { amount: Amount::exact(value), end, digits: None, rank: Rank::No, weak: false, scale: None, halves: None }
}
