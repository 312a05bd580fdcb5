//! Days of the Islamic calendar (Umm al-Qura) as civil days.

use icu_calendar::cal::Hijri;
use icu_calendar::types::Month;
use icu_calendar::{Date as IcuDate, Iso};
use jiff::civil::Date;

/// First and last civil day of a Hijri year, month (1 to 12) or day.
pub fn days(year: i16, month: Option<i8>, day: Option<i8>) -> Option<(Date, Date)> {
    let (first, last) = (month.unwrap_or(1), month.unwrap_or(12));
    let earliest = civil(year, first, day.unwrap_or(1))?;
    let latest = match day {
        Some(_) => earliest,
        None => civil(year, last, 30).or_else(|| civil(year, last, 29))?,
    };
    Some((earliest, latest))
}

/// The Hijri year of a civil day.
pub fn year_of(date: Date) -> Option<i16> {
    let iso = IcuDate::try_new_iso(i32::from(date.year()), date.month() as u8, date.day() as u8).ok()?;
    i16::try_from(iso.to_calendar(Hijri::new_umm_al_qura()).year().extended_year()).ok()
}

fn civil(year: i16, month: i8, day: i8) -> Option<Date> {
    let month = Month::new(u8::try_from(month).ok()?);
    let date =
        IcuDate::try_new(i32::from(year).into(), month, u8::try_from(day).ok()?, Hijri::new_umm_al_qura()).ok()?;
    let iso = date.to_calendar(Iso);
    Date::new(i16::try_from(iso.year().extended_year()).ok()?, iso.month().ordinal as i8, iso.day_of_month().0 as i8)
        .ok()
}
