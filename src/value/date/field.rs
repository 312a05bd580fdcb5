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
    /// How many units («three days ago»).
    Count(f64),
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
