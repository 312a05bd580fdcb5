//! Days of the calendars that feasts and other months go by, as civil days.

use super::Calendar;
use icu_calendar::cal::{ChineseTraditional, Hebrew, Hijri, Persian};
use icu_calendar::types::Month;
use icu_calendar::{AsCalendar, Date as IcuDate, Iso};
use jiff::civil::Date;

/// First and last civil day of a year, month (1 to 12) or day of `calendar`.
pub fn days(calendar: Calendar, year: i16, month: Option<i8>, day: Option<i8>) -> Option<(Date, Date)> {
    let (first, last) = (month.unwrap_or(1), month.unwrap_or(12));
    let earliest = civil(calendar, year, first, day.unwrap_or(1))?;
    let latest = match day {
        Some(_) => earliest,
        None => civil(calendar, year, last, 30).or_else(|| civil(calendar, year, last, 29))?,
    };
    Some((earliest, latest))
}

/// The year of `calendar` that a civil day lies in.
pub fn year_of(calendar: Calendar, date: Date) -> Option<i16> {
    let iso = IcuDate::try_new_iso(i32::from(date.year()), date.month() as u8, date.day() as u8).ok()?;
    let year = match calendar {
        Calendar::Gregorian | Calendar::Julian => return Some(date.year()),
        Calendar::Hijri => iso.to_calendar(Hijri::new_umm_al_qura()).year(),
        Calendar::Hebrew => iso.to_calendar(Hebrew).year(),
        Calendar::Chinese => iso.to_calendar(ChineseTraditional::new()).year(),
        Calendar::Persian => iso.to_calendar(Persian).year(),
    };
    i16::try_from(year.extended_year()).ok()
}

fn civil(calendar: Calendar, year: i16, month: i8, day: i8) -> Option<Date> {
    match calendar {
        Calendar::Gregorian | Calendar::Julian => Date::new(year, month, day).ok(),
        Calendar::Hijri => civil_in(Hijri::new_umm_al_qura(), year, month, day),
        Calendar::Hebrew => civil_in(Hebrew, year, month, day),
        Calendar::Chinese => civil_in(ChineseTraditional::new(), year, month, day),
        Calendar::Persian => civil_in(Persian, year, month, day),
    }
}

fn civil_in<C: AsCalendar>(calendar: C, year: i16, month: i8, day: i8) -> Option<Date> {
    let month = Month::new(u8::try_from(month).ok()?);
    let date = IcuDate::try_new(i32::from(year).into(), month, u8::try_from(day).ok()?, calendar).ok()?;
    let iso = date.to_calendar(Iso);
    Date::new(i16::try_from(iso.year().extended_year()).ok()?, iso.month().ordinal as i8, iso.day_of_month().0 as i8)
        .ok()
}
