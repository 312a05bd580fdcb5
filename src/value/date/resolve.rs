//! From fields to days.

use super::days::{self, Days};
use super::within::{in_year, inside, plus};
use super::{Calendar, Fields, Part, Span, Tense, other, relative};
use crate::value::{DateValue, Grain, Hedge};
use jiff::civil::Date;

/// The date that `fields` mean in an article of the day `on`. Without it, what is relative stays unresolved, with the
/// weekday or the partial date that is known. `None` where the fields mean no date at all (31 June).
pub fn resolve(fields: &Fields, on: Option<Date>, tense: Tense) -> Option<DateValue> {
    if fields.anchored {
        return anchored(fields, on, tense);
    }
    // «by Friday», said of nothing past, is the next one.
    let open = fields.hedge == Some(Hedge::AtMost) && tense == Tense::Unknown;
    let tense = if open { Tense::Future } else { tense };
    if fields.weak && !is_near(fields, on?) {
        return None;
    }
    let mut date =
        absolute(fields).or_else(|| on.and_then(|on| from_day(fields, on, tense))).or_else(|| unknown(fields))?;
    date.weekday = fields.weekday;
    date = on_its_weekday(date);
    if let Some(unit) = fields.whole {
        date = whole(date, unit);
    }
    match fields.hedge {
        // Before the end of July is on its last day still.
        Some(Hedge::LessThan) if fields.part == Some(Part::End) => hedged(date, Hedge::AtMost),
        Some(hedge) => hedged(date, hedge),
        None => Some(date),
    }
}

/// «Yesterday, Wednesday» on a page that is stamped a day late is the Wednesday.
fn on_its_weekday(date: DateValue) -> DateValue {
    let (Some(day), Some(said), true) = (date.earliest, date.weekday, date.relative_day) else { return date };
    let near = [-1, 1].into_iter().filter_map(|by| days::shift(day, by)).find(|d| d.weekday() == said);
    match near {
        Some(near) if date.latest == Some(day) => DateValue { earliest: Some(near), latest: Some(near), ..date },
        _ => date,
    }
}

/// Digits alone are a date only where their year is not far away.
fn is_near(f: &Fields, on: Date) -> bool {
    f.year.is_none_or(|year| (i32::from(year) - i32::from(on.year())).abs() <= 50)
}

/// «two days after Monday»: the length is counted from the date that the other fields mean.
fn anchored(f: &Fields, on: Option<Date>, tense: Tense) -> Option<DateValue> {
    let base = Fields { anchored: false, shift: None, ago: None, hedge: None, ..*f };
    let date = resolve(&base, on, tense)?;
    let (shift, unit) = f.shift?;
    let by = shift.times(i32::from(f.ago?));
    let moved = |day: Option<Date>| day.and_then(|day| relative::moved(day, by));
    let hedge = if unit == Span::Day { Hedge::Exact } else { Hedge::About };
    let (earliest, latest) = (moved(date.earliest), moved(date.latest));
    Some(DateValue { earliest, latest, hedge, weekday: None, partial: None, relative_day: false, ..date })
}

/// Opens the end that «before» or «after» leaves open; said strictly, the days themselves are left out.
pub fn hedged(date: DateValue, hedge: Hedge) -> Option<DateValue> {
    // Before or after a day may still be on that day.
    let by = i64::from(date.grain != Grain::Day);
    let next = |day: Option<Date>, way| day.and_then(|day| days::shift(day, by * way));
    Some(match hedge {
        Hedge::AtMost => DateValue { earliest: None, hedge: Hedge::AtMost, ..date },
        Hedge::LessThan => DateValue { latest: next(date.earliest, -1), earliest: None, hedge: Hedge::AtMost, ..date },
        Hedge::AtLeast => DateValue { latest: None, hedge: Hedge::AtLeast, ..date },
        Hedge::MoreThan => DateValue { earliest: next(date.latest, 1), latest: None, hedge: Hedge::AtLeast, ..date },
        _ => DateValue { hedge, ..date },
    })
}

/// The whole week or weekend that holds the date.
fn whole(date: DateValue, unit: Span) -> DateValue {
    let days = date.earliest.and_then(|day| match unit {
        Span::Weekend => relative::nearest_weekend(day),
        Span::Month => days::month(day.year(), day.month()),
        _ => days::week(day),
    });
    match days {
        Some((a, b)) => DateValue { earliest: Some(a), latest: Some(b), grain: relative::grain(unit), ..date },
        None => DateValue { grain: relative::grain(unit), ..date },
    }
}

/// A date that needs no other day to be known.
fn absolute(f: &Fields) -> Option<DateValue> {
    let made = |((a, b), grain): (Days, Grain)| DateValue::span(a, b, grain);
    if let Some(decade) = f.decade {
        return inside(f, days::years(decade, decade + 9)?, Grain::Decade).map(made);
    }
    if let Some(century) = f.century {
        return Some(made((days::years((century - 1) * 100 + 1, century * 100)?, Grain::Century)));
    }
    if f.calendar.is_other() && f.year? >= CIVIL {
        return in_civil_year(f, f.year?).map(made);
    }
    in_year(f, f.year?).map(made)
}

/// Years from here on are civil ones, also beside a feast of another calendar («عيد الفطر 2025»).
const CIVIL: i16 = 1700;

/// Days of the other calendar that lie in a civil year.
fn in_civil_year(f: &Fields, year: i16) -> Option<(Days, Grain)> {
    let here = other::year_of(f.calendar, Date::new(year, 1, 1).ok()?)?;
    (here..here + 2).filter_map(|h| in_year(f, h)).find(|((first, _), _)| first.year() == year)
}

/// A date resolved on the day of the article.
fn from_day(f: &Fields, on: Date, tense: Tense) -> Option<DateValue> {
    let made = |(a, b): Days, grain| DateValue { resolved_on: Some(on), ..DateValue::span(a, b, grain) };
    if let Some(offset) = f.offset {
        let day = days::shift(on, i64::from(offset))?;
        return Some(DateValue { relative_day: true, ..made((day, day), Grain::Day) });
    }
    if f.ago == Some(1) && tense == Tense::Past {
        // «Two days later» in a tale of the past is counted from what was told, not from today.
        return None;
    }
    if let Some((days, grain)) = relative::counted(f, on) {
        let hedge = if grain == Grain::Day { Hedge::Exact } else { Hedge::About };
        return Some(DateValue { hedge, ..made(days, grain) });
    }
    if f.unit.is_some() && f.way.is_some() {
        let (span, grain) = relative::pointed(f, on)?;
        return part_of(f, span, grain).map(|(days, grain)| made(days, grain));
    }
    if is_yearly(f) {
        let here = other::year_of(f.calendar, on)?;
        let (_, grain) = (here - 1..=here + 1).find_map(|year| in_year(f, year))?;
        if let Some(days) = by_weekday(f, here) {
            return Some(made(days, grain));
        }
        let span = relative::yearly(&|year| in_year(f, year).map(|(d, _)| d), here, f.way, tense, on)?;
        return Some(made(span, grain));
    }
    if let Some(day) = f.day {
        return Some(made(relative::monthly(day, f.weekday, tense, on)?, Grain::Day));
    }
    let day = relative::weekday(f.weekday?, f.way, tense, on)?;
    Some(made(plus(f, (day, day))?, Grain::Day))
}

/// Years in which a day that is said with its weekday is looked for: nearest first, the past before the future.
/// News seldom leaves out a year that is further off; there a day and weekday that do not fit are a slip.
const NEAR_YEARS: [i16; 3] = [0, -1, 1];

/// «Monday 10 March» is the one that was a Monday.
fn by_weekday(f: &Fields, here: i16) -> Option<Days> {
    let weekday = f.weekday.filter(|_| f.calendar == Calendar::Gregorian && f.day.is_some() && f.way.is_none())?;
    let days = NEAR_YEARS.iter().filter_map(|by| in_year(f, here + by)).map(|(days, _)| days);
    days.into_iter().find(|(a, b)| a == b && a.weekday() == weekday)
}

/// Do the fields name days of every year?
fn is_yearly(f: &Fields) -> bool {
    f.month.is_some() || f.season.is_some() || f.quarter.is_some() || f.week.is_some() || f.easter.is_some()
}

/// «the end of last month», «on the 5th of this month», «July of last year».
fn part_of(f: &Fields, whole: Days, grain: Grain) -> Option<(Days, Grain)> {
    match grain {
        Grain::Year if is_yearly(f) && f.calendar.is_other() => in_civil_year(f, whole.0.year()),
        Grain::Year if is_yearly(f) => in_year(f, whole.0.year()),
        Grain::Week | Grain::Month | Grain::Year | Grain::Decade => inside(f, whole, grain),
        _ => Some((whole, grain)),
    }
}

/// What is known without a day to resolve on.
fn unknown(f: &Fields) -> Option<DateValue> {
    let grain = f.each.or(f.unit).map_or(Grain::Day, relative::grain);
    let (partial, grain) = match (f.month, f.day) {
        _ if f.calendar.is_other() => (None, if f.day.is_some() { Grain::Day } else { Grain::Month }),
        (Some(month), Some(day)) => {
            Date::new(2024, month, day).ok()?;
            (Some(format!("--{month:02}-{day:02}")), Grain::Day)
        }
        (Some(_), None) if f.nth.is_some() => (None, grain),
        (Some(month), None) => {
            (Some(format!("--{month:02}")), if f.part.is_some() { Grain::PartOfMonth } else { Grain::Month })
        }
        _ if f.season.is_some() => (None, Grain::Season),
        _ if f.quarter.is_some() => (None, Grain::Quarter),
        _ if f.week.is_some() => (None, Grain::Week),
        _ => (None, f.shift.map_or(grain, |(_, unit)| relative::grain(unit))),
    };
    let says = f.weekday.is_some() || f.offset.is_some() || f.unit.is_some() || f.shift.is_some() || f.day.is_some();
    (says || is_yearly(f)).then(|| DateValue { partial, ..DateValue::unresolved(grain) })
}
