//! What a language's data says of values, compiled. Filled by the catalogue, read by the recognisers.

use super::date::{Calendar, DateWord, Field};
use super::number::{Atom, Style};
use super::{Amount, Hedge, Slot};
use crate::text::{Clitics, Grammar, Lexicon, Normal, Symbol, Symbols};
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::RangeInclusive;

/// Symbols that the recognisers themselves put on charts.
#[derive(Debug, Clone, Copy)]
pub struct Kinds {
    /// A number word (item: index into `atoms`).
    pub atom: Symbol,
    /// A word that joins number words (item: where it may).
    pub join: Symbol,
    /// A bare number.
    pub number: Symbol,
    /// A fraction alone: a number only of something.
    pub share: Symbol,
    /// A number or a fraction.
    pub any: Symbol,
    /// A rank in digits («21st»).
    pub numeral_rank: Symbol,
    /// The word for one, alone.
    pub one_word: Symbol,
    /// One half of a number that a joining word divides.
    pub half: Symbol,
    /// A number, hedged or not.
    pub amount: Symbol,
    /// A number with a unit.
    pub quantity: Symbol,
    /// A length of time.
    pub duration: Symbol,
    /// A rank.
    pub ordinal: Symbol,
    /// A rank in words (item: index into `ranks`).
    pub rank: Symbol,
    /// A date.
    pub date: Symbol,
    /// 1 to 31.
    pub day: Symbol,
    /// 1 to 12 in digits.
    pub month_number: Symbol,
    /// Four digits or words that can be a year.
    pub year: Symbol,
    /// 1800 to 2100: can be a year with no word of years beside it.
    pub bare_year: Symbol,
    /// A year of the last centuries or of this one, said in two numbers.
    pub said_year: Symbol,
    /// Two digits that can be a year.
    pub short_year: Symbol,
    /// A word of dates (item: index into `date_words`).
    pub date_word: Symbol,
    /// A unit (item: index into `units`).
    pub unit: Symbol,
    /// A unit of time (item: index into `units`).
    pub time: Symbol,
    /// A unit in the dual: two of it.
    pub pair: Symbol,
    /// A unit of time in the dual.
    pub time_pair: Symbol,
    /// A unit of money.
    pub money: Symbol,
    /// A word for a day of the week.
    pub weekday: Symbol,
    /// A word for a month.
    pub month: Symbol,
    /// Names of slots.
    pub n: Symbol,
    /// See `n`.
    pub low: Symbol,
    /// See `n`.
    pub high: Symbol,
    /// See `n`.
    pub by: Symbol,
    /// See `n`.
    pub whole: Symbol,
    /// See `n`.
    pub q: Symbol,
    /// See `n`.
    pub more: Symbol,
    /// See `n`.
    pub less: Symbol,
    /// A word of the past.
    pub past: Symbol,
    /// A word of the future.
    pub future: Symbol,
}

impl Kinds {
    /// Interns them all.
    pub fn new(symbols: &mut Symbols) -> Self {
        let mut kind = |name: &str| symbols.intern(&format!("{{{name}}}"));
        Kinds {
            atom: kind("atom"),
            join: kind("join"),
            number: kind("number"),
            share: kind("share"),
            any: kind("any-number"),
            numeral_rank: kind("numeral-rank"),
            one_word: kind("one-word"),
            half: kind("half-number"),
            amount: kind("amount"),
            quantity: kind("quantity"),
            duration: kind("duration"),
            ordinal: kind("ordinal"),
            rank: kind("rank"),
            date: kind("date"),
            day: kind("day"),
            month_number: kind("month-number"),
            year: kind("year"),
            bare_year: kind("bare-year"),
            said_year: kind("said-year"),
            short_year: kind("short-year"),
            date_word: kind("date-word"),
            unit: kind("unit"),
            time: kind("time-unit"),
            pair: kind("pair"),
            time_pair: kind("time-pair"),
            money: kind("unit:money"),
            weekday: kind("d:weekday"),
            month: kind("d:month"),
            n: kind("n"),
            low: kind("low"),
            high: kind("high"),
            by: kind("by"),
            whole: kind("whole"),
            q: kind("q"),
            more: kind("more"),
            less: kind("less"),
            past: kind("past"),
            future: kind("future"),
        }
    }
}

/// A unit that amounts are counted in.
#[derive(Debug, Clone, PartialEq)]
pub struct Unit {
    /// Canonical id: `km`, `USD`, `percent`, `hour`.
    pub id: String,
    /// What the number is multiplied by to count in `id` (cents: 0.01).
    pub factor: f64,
    /// What it measures: `length`, `money`, `time`, `share`, `age`, ...
    pub measures: String,
    /// Seconds in one, for units of time.
    pub seconds: Option<f64>,
    /// A hundredth of whatever unit it stands behind (cents).
    pub part_of_all: bool,
    /// Smaller units that are told behind it, and how many of them it holds (a foot: 12 inches).
    pub holds: Vec<(String, f64)>,
}

/// What a pattern over amounts makes of what it found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum AmountRule {
    /// `{n}` becomes hedged.
    Hedge(Hedge),
    /// `{n}` is about right, and what is meant lies below it (true) or above.
    OneSided(bool),
    /// `{low}` and `{high}` become a range.
    Range,
    /// `{n}` as it is.
    Same,
    /// `{n}` with the other sign.
    Negative,
    /// `{n}` over `{by}`.
    Quotient,
    /// `{n}` raised to `{by}`; with a negative exponent where it is true.
    Power(bool),
    /// A time of day: no number.
    Time,
    /// `{n}` is a rank.
    Rank,
}

/// What a pattern over amounts and units makes.
#[derive(Debug, Clone, PartialEq)]
pub enum MeasureRule {
    /// `{n}` of `{unit}`, or one or two of it.
    Quantity,
    /// `{n}` of `{time-unit}`.
    Duration,
    /// `{n}` of what `measure` names, in the unit of time that is said, else in the `usual` one: ages.
    Fixed {
        /// What its units measure.
        measure: String,
        /// Id of the unit where none is said.
        unit: String,
    },
    /// `{q}` hedged.
    Hedge(Hedge),
    /// `{q}` and `{more}`.
    Sum,
    /// `{q}` and a share of its unit.
    Half,
    /// From `{low}` to `{high}`, each with its unit.
    Range,
    /// `{q}` with the other sign.
    Negative,
    /// What looks like a range and tells a change.
    Change,
}

/// Everything the recognisers know of one language.
#[derive(Debug, Clone)]
pub struct Rules {
    /// Spellings.
    pub normal: Normal,
    /// Normal forms after which a full stop ends nothing.
    pub abbreviations: FxHashSet<String>,
    /// All words of the language, of every kind.
    pub lexicon: Lexicon,
    /// Names of symbols.
    pub symbols: Symbols,
    /// The recognisers' own symbols.
    pub kinds: Kinds,
    /// Number words.
    pub atoms: Vec<Atom>,
    /// Number words stand side by side («twenty five»), not only joined.
    pub adjacent: bool,
    /// A scale alone («million») is no number.
    pub bare_scales_weak: bool,
    /// A word of rank stands for its share too («one fifth»).
    pub ranks_divide: bool,
    /// A year is read in two numbers («nineteen eighty-six»).
    pub year_pairs: bool,
    /// Digits.
    pub style: Style,
    /// Words of rank, by item.
    pub ranks: Vec<i64>,
    /// Units, by item.
    pub units: Vec<Unit>,
    /// Symbols of units of one measure.
    pub unit_symbols: FxHashSet<Symbol>,
    /// Words of dates, by item.
    pub date_words: Vec<DateWord>,
    /// Hedges and ranges of numbers.
    pub amounts: Grammar,
    /// What each of its rules makes.
    pub amount_rules: Vec<AmountRule>,
    /// Amounts with units, durations.
    pub measures: Grammar,
    /// What each of its rules makes.
    pub measure_rules: Vec<MeasureRule>,
    /// Dates.
    pub dates: Grammar,
    /// Words of dates that say together what one says.
    pub date_joins: Grammar,
    /// What the names of its slots say.
    pub date_slots: FxHashMap<Symbol, Slot>,
    /// Symbols of date words.
    pub date_symbols: FxHashSet<Symbol>,
    /// The fields each of its rules sets by itself, and the calendar it reads in.
    pub date_rules: Vec<DateRule>,
    /// Plain years that are of the Islamic calendar: empty, or `1380..=1450`.
    pub islamic_years: RangeInclusive<i16>,
    /// How far «about» reaches, as a share of the number (0.1).
    pub about: f64,
}

/// A pattern of dates.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DateRule {
    /// Fields set besides those its slots fill.
    pub sets: Vec<Field>,
    /// Calendar of its days, months and years.
    pub calendar: Calendar,
    /// What it finds is no date.
    pub nothing: bool,
    /// No word may follow («the 21st», not «the 21st century»).
    pub closed: bool,
    /// What stands before its first slot only shows that it is a date, and is no part of it: «in March».
    pub cue: bool,
}

impl Rules {
    /// Rules that know nothing yet.
    pub fn new(normal: Normal, clitics: Clitics) -> Self {
        let mut symbols = Symbols::default();
        let kinds = Kinds::new(&mut symbols);
        Rules {
            normal,
            abbreviations: FxHashSet::default(),
            lexicon: Lexicon::new(clitics),
            symbols,
            kinds,
            atoms: Vec::new(),
            adjacent: false,
            bare_scales_weak: false,
            ranks_divide: false,
            year_pairs: false,
            style: Style::default(),
            ranks: Vec::new(),
            units: Vec::new(),
            unit_symbols: FxHashSet::default(),
            date_words: Vec::new(),
            amounts: Grammar::new(Vec::new(), None),
            amount_rules: Vec::new(),
            measures: Grammar::new(Vec::new(), None),
            measure_rules: Vec::new(),
            dates: Grammar::new(Vec::new(), None),
            date_joins: Grammar::new(Vec::new(), None),
            date_slots: FxHashMap::default(),
            date_symbols: FxHashSet::default(),
            date_rules: Vec::new(),
            islamic_years: RangeInclusive::new(1, 0),
            about: 0.1,
        }
    }

    /// `amount` of a number, hedged as this language's rules say.
    pub fn hedged(&self, amount: &Amount, hedge: Hedge) -> Amount {
        match amount.best {
            Some(best) if amount.hedge == Hedge::Exact || amount.hedge == Hedge::About && hedge != Hedge::About => {
                Amount::hedged(best, hedge, self.about)
            }
            _ => *amount,
        }
    }
}
