//! Marks of an axis at round values: few enough to be read on a phone.

use super::span::number_of;
use crate::value::{day, figure};
use jiff::civil::Date;

/// Marks that an axis has at most.
const MOST: usize = 5;

/// Round numbers in equal steps, `whole` ones where nothing else is counted.
pub(super) fn linear(low: f64, high: f64, whole: bool) -> Vec<(f64, String)> {
    let fits = |step: &f64| (high - low) / step < MOST as f64 && (!whole || *step >= 1.0);
    let Some(step) = steps().find(fits) else { return Vec::new() };
    let first = (low / step).ceil() as i64;
    let last = (high / step).floor() as i64;
    (first..=last).map(|n| n as f64 * step).map(|value| (value, figure(value))).collect()
}

/// 0.001, 0.002, 0.005, 0.01, ... up to what no newspaper counts.
fn steps() -> impl Iterator<Item = f64> {
    (-3..16).flat_map(|power| [1.0, 2.0, 5.0].map(|digit| digit * 10_f64.powi(power)))
}

/// Tenfold steps, with 2 and 5 between them where there are few.
pub(super) fn tenfold(low: f64, high: f64) -> Vec<(f64, String)> {
    let within = |digits: &[f64]| -> Vec<f64> {
        let all = (-3..16).flat_map(|power| digits.iter().map(move |digit| digit * 10_f64.powi(power)));
        all.filter(|value| (low..=high).contains(value)).collect()
    };
    let mut marks = within(&[1.0, 2.0, 5.0]);
    for digits in [&[1.0, 3.0][..], &[1.0]] {
        if marks.len() > MOST {
            marks = within(digits);
        }
    }
    let every = marks.len().div_ceil(MOST).max(1);
    marks.into_iter().step_by(every).map(|value| (value, figure(value))).collect()
}

/// Days, firsts of months or firsts of years.
pub(super) fn days(first: Date, last: Date) -> Vec<(f64, String)> {
    let length = number_of(last) - number_of(first);
    let days = [1, 2, 7, 14].into_iter().find(|step| length / f64::from(*step) < MOST as f64);
    let months = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200].into_iter();
    let mut marks: Vec<Date> = match days {
        Some(step) => first.series(jiff::Span::new().days(step)).take_while(|day| *day <= last).collect(),
        None => months.map(|step| firsts(first, last, step)).find(|marks| marks.len() <= MOST).unwrap_or_default(),
    };
    marks.truncate(MOST);
    let whole = |text: &str| marks.iter().all(|mark| day(*mark).starts_with(text));
    let (firsts, januaries) = (whole("1 ") && days.is_none(), marks.iter().all(|mark| mark.day_of_year() == 1));
    let mut years: Vec<i16> = Vec::new();
    let named = |mark: &Date| {
        let new = !years.contains(&mark.year());
        years.push(mark.year());
        (number_of(*mark), name(*mark, firsts, januaries, new))
    };
    marks.iter().map(named).collect()
}

/// The first days of every `step`th month.
fn firsts(first: Date, last: Date, step: i32) -> Vec<Date> {
    let of_year = |year: i16| (1..=12_i8).filter_map(move |month| Date::new(year, month, 1).ok());
    let all = (first.year()..=last.year()).flat_map(of_year).filter(|day| (first..=last).contains(day));
    all.filter(|day| (i32::from(day.year()) * 12 + i32::from(day.month()) - 1) % step == 0).collect()
}

/// «12 Mar 2025», «12 Mar» of a year that stands before it, «Mar 2025» of a month, «2025» of a year.
fn name(mark: Date, firsts: bool, januaries: bool, year: bool) -> String {
    let words = day(mark);
    let mut words = words.split(' ');
    let (number, month) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let month: String = month.chars().take(3).collect();
    match (januaries && firsts, firsts, year) {
        (true, ..) => mark.year().to_string(),
        (_, true, true) => format!("{month} {}", mark.year()),
        (_, true, false) => month,
        (_, false, true) => format!("{number} {month} {}", mark.year()),
        (_, false, false) => format!("{number} {month}"),
    }
}
