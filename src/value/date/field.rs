//! What the words of a date say, before it is known which days they mean.

use crate::value::Hedge;
use jiff::civil::Weekday;
use serde::Deserialize;

/// A calendar that days, months and years are counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Calendar {
    /// The civil one.
    #[default]
    Gregorian,
    /// The Islamic one as Umm al-Qura counts it.
    Hijri,
    /// The Jewish one: month 1 is Tishri.
    Hebrew,
    /// The Chinese one.
    Chinese,
    /// The Persian one.
    Persian,
    /// The civil one, with Easter as the eastern churches count it.
    Julian,
}

/// A part of a month or a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// The first third.
    Early,
    /// The second third.
    Mid,
    /// The last third.
    Late,
    /// The last day, or the last third of a year.
    End,
    /// The first half.
    FirstHalf,
    /// The second half.
    SecondHalf,
}

/// A length of calendar time that dates are counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Span {
    /// A day.
    Day,
    /// Saturday and Sunday.
    Weekend,
    /// Monday to Sunday.
    Week,
    /// Two weeks.
    Fortnight,
    /// A month.
    Month,
    /// Three months.
    Quarter,
    /// A year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
}

/// A length of calendar time: it ends on the same day of another month, or so many days on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Shift {
    /// Months, years included.
    pub months: i32,
    /// Days, weeks included.
    pub days: i32,
}

/// When the sentence says that things happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tense {
    /// Before the article.
    Past,
    /// After it.
    Future,
    /// It does not say.
    #[default]
    Unknown,
}

impl Calendar {
    /// Does it count days, months and years otherwise than the civil one?
    pub fn is_other(self) -> bool {
        !matches!(self, Calendar::Gregorian | Calendar::Julian)
    }
}

/// One thing that a word of a date says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Field {
    /// Day of the month.
    Day(i8),
    /// First day of a range within a month («3 to 5 July»).
    FirstDay(i8),
    /// Month, 1 to 12, of the rule's calendar.
    Month(i8),
    /// Year.
    Year(i16),
    /// Year of two digits.
    ShortYear(i16),
    /// Day of the week, 1 is Monday.
    Weekday(i8),
    /// -1 last, 0 this, 1 next.
    Way(i8),
    /// Which part of the month or year.
    Part(Part),
    /// A length of time counted or pointed at («last week»).
    Unit(Span),
    /// Days from today: yesterday is -1.
    Offset(i32),
    /// How many weekdays («two Sundays from now»).
    Count(f64),
    /// A length of time, and its finest unit («three days ago»).
    Shift(Shift, Span),
    /// The length is counted from the date itself («two days after Monday»).
    Anchored,
    /// Which of several: 1 the first, -1 the last («the first Friday of May»).
    Nth(i8),
    /// What is counted so, where it is no weekday («the third week of July»).
    Each(Span),
    /// A week of the year, as ISO counts them.
    Week(i8),
    /// The whole unit that holds the date («the week of 16 September»).
    Whole(Span),
    /// Only what is left of the unit (1), or what has passed of it (-1).
    Rest(i8),
    /// Days from Easter Sunday.
    Easter(i16),
    /// Days from the date that the other fields mean.
    Plus(i16),
    /// Digits that are a date only in a dated article («4/5»).
    Weak,
    /// The count is of units before (-1) or after (1) today.
    Ago(i8),
    /// All of the counted units up to today (-1) or from today (1).
    Within(i8),
    /// Season: 1 spring, 2 summer, 3 autumn, 4 winter.
    Season(i8),
    /// Quarter of a year.
    Quarter(i8),
    /// First year of a decade («the 1990s»).
    Decade(i16),
    /// A century, counted from 1.
    Century(i16),
    /// Before, after, about.
    Hedge(Hedge),
}

/// A word of dates: its fields, in its calendar.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DateWord {
    /// What it says.
    pub fields: Vec<Field>,
    /// The calendar its month is of.
    pub calendar: Calendar,
}

/// The fields of one date. `None`: not said.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Fields {
    /// See [`Field`].
    pub day: Option<i8>,
    /// See [`Field`].
    pub first_day: Option<i8>,
    /// See [`Field`].
    pub month: Option<i8>,
    /// See [`Field`].
    pub year: Option<i16>,
    /// See [`Field`].
    pub weekday: Option<Weekday>,
    /// See [`Field`].
    pub way: Option<i8>,
    /// See [`Field`].
    pub part: Option<Part>,
    /// See [`Field`].
    pub unit: Option<Span>,
    /// See [`Field`].
    pub offset: Option<i32>,
    /// See [`Field`].
    pub count: Option<f64>,
    /// See [`Field`].
    pub shift: Option<(Shift, Span)>,
    /// See [`Field`].
    pub anchored: bool,
    /// See [`Field`].
    pub nth: Option<i8>,
    /// See [`Field`].
    pub each: Option<Span>,
    /// See [`Field`].
    pub week: Option<i8>,
    /// See [`Field`].
    pub whole: Option<Span>,
    /// See [`Field`].
    pub rest: Option<i8>,
    /// See [`Field`].
    pub easter: Option<i16>,
    /// See [`Field`].
    pub plus: Option<i16>,
    /// See [`Field`].
    pub weak: bool,
    /// See [`Field`].
    pub ago: Option<i8>,
    /// See [`Field`].
    pub within: Option<i8>,
    /// See [`Field`].
    pub season: Option<i8>,
    /// See [`Field`].
    pub quarter: Option<i8>,
    /// See [`Field`].
    pub decade: Option<i16>,
    /// See [`Field`].
    pub century: Option<i16>,
    /// See [`Field`].
    pub hedge: Option<Hedge>,
    /// Calendar of day, month and year.
    pub calendar: Calendar,
}

impl Shift {
    /// The shift of `count` times `unit`; halves of a year are months, of shorter units days.
    pub fn of(count: f64, unit: Span) -> Shift {
        let days = |n: f64| Shift { months: 0, days: (count * n).round() as i32 };
        let months = |n: f64| {
            let all = count * n;
            Shift { months: all.trunc() as i32, days: (all.fract() * 30.0).round() as i32 }
        };
        match unit {
            Span::Day => days(1.0),
            Span::Week | Span::Weekend => days(7.0),
            Span::Fortnight => days(14.0),
            Span::Month => months(1.0),
            Span::Quarter => months(3.0),
            Span::Year => months(12.0),
            Span::Decade => months(120.0),
            Span::Century => months(1200.0),
        }
    }

    /// Both, one after the other.
    pub fn plus(self, other: Shift) -> Shift {
        Shift { months: self.months.saturating_add(other.months), days: self.days.saturating_add(other.days) }
    }

    /// So many times as far.
    pub fn times(self, n: i32) -> Shift {
        Shift { months: self.months.saturating_mul(n), days: self.days.saturating_mul(n) }
    }
}

impl Fields {
    /// Adds what a word says; `None` where it contradicts what was said before («May/ June»).
    pub fn with(self, field: Field) -> Option<Fields> {
        let mut f = self;
        let fits = match field {
            Field::Day(v) => put(&mut f.day, v),
            Field::FirstDay(v) => put(&mut f.first_day, v),
            Field::Month(v) => put(&mut f.month, v),
            Field::Year(v) => put(&mut f.year, v),
            Field::ShortYear(v) => put(&mut f.year, century_of(v)),
            Field::Weekday(v) => Weekday::from_monday_one_offset(v).is_ok_and(|day| put(&mut f.weekday, day)),
            Field::Way(v) => put(&mut f.way, v),
            Field::Part(v) => put(&mut f.part, v),
            Field::Unit(v) => put(&mut f.unit, v),
            Field::Offset(v) => put(&mut f.offset, v),
            Field::Count(v) => put(&mut f.count, v),
            Field::Shift(v, unit) => put(&mut f.shift, (v, unit)),
            Field::Nth(v) => put(&mut f.nth, v),
            Field::Each(v) => put(&mut f.each, v),
            Field::Week(v) => put(&mut f.week, v),
            Field::Whole(v) => put(&mut f.whole, v),
            Field::Rest(v) => put(&mut f.rest, v),
            Field::Easter(v) => put(&mut f.easter, v),
            Field::Plus(v) => put(&mut f.plus, v),
            Field::Anchored => {
                f.anchored = true;
                true
            }
            Field::Weak => {
                f.weak = true;
                true
            }
            Field::Ago(v) => put(&mut f.ago, v),
            Field::Within(v) => put(&mut f.within, v),
            Field::Season(v) => put(&mut f.season, v),
            Field::Quarter(v) => put(&mut f.quarter, v),
            Field::Decade(v) => put(&mut f.decade, v),
            Field::Century(v) => put(&mut f.century, v),
            Field::Hedge(v) => put(&mut f.hedge, v),
        };
        fits.then_some(f)
    }
}

fn put<T: PartialEq>(slot: &mut Option<T>, value: T) -> bool {
    match slot {
        Some(old) => *old == value,
        None => {
            *slot = Some(value);
            true
        }
    }
}

/// POSIX's pivot for years of two digits: 69 to 99 are of the last century.
fn century_of(year: i16) -> i16 {
    if year >= 69 { 1900 + year } else { 2000 + year }
}
