//! Dates: the words of a pattern give its fields; a range takes what its first end leaves out from its last.

use super::{Sight, by_length, fields};
use crate::text::{Capture, Edge, Kind, Match, Pos, Tokens};
use crate::value::date::{Calendar, Field, Fields, Tense, resolve};
use crate::value::{DateRule, DateValue, Hedge, Item, Rules};
use jiff::civil::Date;

/// When an article was written and when its sentence plays: what relative dates are resolved with.
#[derive(Debug, Clone, Copy, Default)]
pub struct Moment {
    /// The day of the article, where it can be relied on.
    pub on: Option<Date>,
    /// Past or future.
    pub tense: Tense,
}

impl Moment {
    /// The days that a recognised date means.
    pub fn resolve(&self, first: &Fields, last: Option<&Fields>) -> Option<DateValue> {
        let Some(last) = last else { return resolve(first, self.on, self.tense) };
        let mut end = resolve(last, self.on, self.tense)?;
        let mut whole = *first;
        whole.year = whole.year.or(last.year);
        whole.month = whole.month.or(last.month.filter(|_| whole.day.is_some()));
        whole.way = whole.way.or(last.way);
        let mut start = resolve(&whole, self.on, self.tense)?;
        if late(&start, &end) && whole.month.is_some() {
            // «November to February 2025» begins in the year before.
            whole.year = start.earliest.filter(|_| first.year.is_none()).map(|day| day.year() - 1);
            start = resolve(&whole, self.on, self.tense)?;
        } else if late(&start, &end) && whole.weekday.is_some() {
            // «Monday to Friday» ends on the Friday, wherever the Monday next to the article lies.
            start = resolve(&whole, end.earliest, Tense::Past)?;
        } else if late(&start, &end) && last.weekday.is_some() {
            // «from today to Monday» ends on the Monday to come.
            end = resolve(last, start.earliest, Tense::Future)?;
        }
        if late(&start, &end) {
            return None;
        }
        let partial = if start.partial.is_some() { None } else { end.partial };
        Some(DateValue {
            earliest: start.earliest,
            hedge: Hedge::Between,
            grain: start.grain.min(end.grain),
            partial,
            weekday: None,
            ..end
        })
    }
}

fn late(start: &DateValue, end: &DateValue) -> bool {
    matches!((start.earliest, end.latest), (Some(a), Some(b)) if a > b)
}

/// Puts dates on the chart, then dates made of dates: ranges, and dates with «before» or «after».
pub fn recognise(tokens: &Tokens<'_>, rules: &Rules, sight: &mut Sight) {
    longer_words(rules, sight);
    let of_dates = |m: &Match| m.captures.iter().any(|c| c.edge.symbol == rules.kinds.date);
    let mut found = false;
    for second in [false, true] {
        if second && !found {
            return;
        }
        let matches = rules.dates.matches(&sight.chart).into_iter().filter(|m| of_dates(m) == second).collect();
        let mut refused: Vec<(Pos, Pos)> = Vec::new();
        for m in by_length(&sight.chart, matches) {
            let span = (sight.chart.rank(m.start), sight.chart.rank(m.end));
            let within = |r: &(Pos, Pos)| sight.chart.rank(r.0) <= span.0 && span.1 <= sight.chart.rank(r.1);
            if refused.iter().any(within) || !stands(tokens, rules, sight, &m) {
                continue;
            }
            if rules.date_rules[m.rule as usize].nothing {
                refused.push((m.start, m.end));
            } else if let Some(item) = make(rules, sight, &m) {
                found = true;
                let item = sight.items.push(item);
                sight.chart.add(begin(rules, &m), Edge { symbol: rules.kinds.date, end: m.end, item });
            }
        }
    }
}

/// Where the date of a match begins.
fn begin(rules: &Rules, found: &Match) -> Pos {
    let cue = rules.date_rules[found.rule as usize].cue;
    found.captures.first().filter(|_| cue).map_or(found.start, |first| first.start)
}

/// «July / Tammuz», «the month of July»: several words that say what one says.
fn longer_words(rules: &Rules, sight: &mut Sight) {
    for _ in 0..2 {
        let matches = rules.date_joins.matches(&sight.chart);
        for found in by_length(&sight.chart, matches) {
            let says = |c: &&Capture| is_word(rules, c) && !rules.date_words[c.edge.item as usize].fields.is_empty();
            let mut words = found.captures.iter().filter(says).map(|c| c.edge);
            let Some(first) = words.next() else { continue };
            if words.all(|w| {
                w.symbol == first.symbol && rules.date_words[w.item as usize] == rules.date_words[first.item as usize]
            }) {
                sight.chart.add(found.start, Edge { end: found.end, ..first });
            }
        }
    }
}

/// Does a match stand free? Digits that go on behind it, or before it, belong to something else («2015-1-32»).
fn stands(tokens: &Tokens<'_>, rules: &Rules, sight: &Sight, found: &Match) -> bool {
    let (start, end) = (sight.chart.token(found.start), sight.chart.token(found.end));
    let stop = sight.chart.token(sight.chart.len() as Pos);
    let digits = |i: usize| i < stop && tokens.list[i].kind == Kind::Digits;
    let mark = |i: usize| matches!(tokens.raw(i), "/" | "-" | "." | ":");
    let decimal = |i: usize| matches!(tokens.raw(i), "." | "," | "٫");
    let touches = |i: usize| tokens.touches_next(i - 1) && tokens.touches_next(i);
    if end > start && digits(end - 1) && end + 1 < stop && decimal(end) && digits(end + 1) && touches(end) {
        return false;
    }
    if end > start && digits(end - 1) && end + 1 < stop && mark(end) && digits(end + 1) {
        let inner = (start..end).any(|i| tokens.raw(i) == tokens.raw(end));
        if inner && tokens.touches_next(end - 1) && tokens.touches_next(end) {
            return false;
        }
    }
    if digits(start)
        && start >= 2
        && mark(start - 1)
        && tokens.touches_next(start - 1)
        && tokens.touches_next(start - 2)
    {
        let inner = (start..end).any(|i| tokens.raw(i) == tokens.raw(start - 1));
        if inner && tokens.list[start - 2].kind == Kind::Digits {
            return false;
        }
    }
    let DateRule { closed, sets, .. } = &rules.date_rules[found.rule as usize];
    let words = |i: usize| tokens.list[i].kind == Kind::Word;
    if sets.contains(&Field::Weak) && !(start + 1..end).all(|i| words(i - 1) || words(i) || tokens.touches_next(i - 1))
    {
        // «1 / 5» counts pictures; a date is written in one.
        return false;
    }
    let tied = |i: usize| {
        let goes_on =
            tokens.raw(i) == "-" && tokens.touches_next(i) || matches!(tokens.raw(i), "/" | ":") && digits(i + 1);
        matches!(tokens.raw(i), "%" | "٪" | "$") || goes_on
    };
    !*closed || end >= stop || tokens.list[end].kind == Kind::Mark && !tied(end)
}

fn make(rules: &Rules, sight: &Sight, found: &Match) -> Option<Item> {
    let rule = &rules.date_rules[found.rule as usize];
    let mut first = Fields { calendar: rule.calendar, ..Fields::default() };
    let mut last: Option<Fields> = None;
    let mut same: Option<Fields> = None;
    for capture in &found.captures {
        let slot = rules.date_slots.get(&capture.name);
        let is_last = slot.is_some_and(|s| s.last);
        if capture.edge.symbol == rules.kinds.date {
            let Item::Date(date, end) = sight.items.get(capture.edge.item)? else { return None };
            match slot {
                Some(s) if s.same => same = Some(*date),
                Some(s) if s.last => last = Some(*date),
                _ => {
                    first = fields::joined(*date, first)?;
                    last = *end;
                }
            }
            continue;
        }
        let target = if is_last { last.get_or_insert_with(Fields::default) } else { &mut first };
        fields::fill(rules, sight, capture, target)?;
    }
    if let (Some(count), Some((shift, unit)), None) = (first.count, first.shift, first.weekday) {
        // «the days three past»: the unit stands before its number.
        (first.shift, first.count) = (Some((shift.times(count as i32), unit)), None);
    }
    first = islamic(rules, first);
    last = last.map(|l| islamic(rules, l));
    if let Some(same) = same {
        (first, last) = (agreeing(&first, &same)?, None);
    }
    let date = fields::set(first, &rule.sets, last.is_some())?;
    if let Some(hedge) = date.1 {
        // Of a range, «until» and the like are about its open end only.
        last = last.map(|l| Fields { hedge: Some(hedge), ..l });
    }
    let open = Moment::default().resolve(&date.0, last.as_ref());
    let on = Moment { on: Date::new(2024, 6, 15).ok(), tense: Tense::Unknown };
    if open.is_none() && on.resolve(&date.0, last.as_ref()).is_none() {
        return None;
    }
    Some(Item::Date(date.0, last))
}

/// A year that only the Islamic calendar has in a text of today («27/2/1434») is one of it.
fn islamic(rules: &Rules, fields: Fields) -> Fields {
    let of_it = fields.year.is_some_and(|year| rules.islamic_years.contains(&year));
    if of_it { Fields { calendar: Calendar::Hijri, ..fields } } else { fields }
}

/// Of one day in two calendars the civil date, where both agree; the Islamic day depends on who saw the moon.
fn agreeing(a: &Fields, b: &Fields) -> Option<Fields> {
    if let Some(day) = weekday_of(a, b) {
        return Some(day);
    }
    let (civil, other) = match (a.calendar, b.calendar) {
        (Calendar::Hijri, Calendar::Gregorian) => (b, a),
        (Calendar::Gregorian, Calendar::Hijri) => (a, b),
        _ => return None,
    };
    let (Some(x), Some(y)) =
        (resolve(civil, None, Tense::Unknown)?.earliest, resolve(other, None, Tense::Unknown)?.earliest)
    else {
        return Some(*civil);
    };
    let apart = x.since(y).map_or(99, |span| span.get_days().abs());
    (apart <= 2).then_some(*civil)
}

/// «Monday (18 August)»: the day that has its month, where the other is but its weekday.
fn weekday_of(a: &Fields, b: &Fields) -> Option<Fields> {
    let only_weekday = |f: &Fields| f.weekday.is_some() && f.month.is_none() && f.day.is_none();
    match (only_weekday(a), only_weekday(b)) {
        (true, false) if b.month.is_some() => b.with(Field::Weekday(a.weekday?.to_monday_one_offset())),
        (false, true) if a.month.is_some() => a.with(Field::Weekday(b.weekday?.to_monday_one_offset())),
        _ => None,
    }
}

/// Is the capture a word of dates?
pub fn is_word(rules: &Rules, capture: &Capture) -> bool {
    rules.date_symbols.contains(&capture.edge.symbol)
}
