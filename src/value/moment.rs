//! A day or a span of days, with what is known of it where the whole is not.

use super::Hedge;
use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

/// How coarse a date is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Grain {
    /// One day.
    Day,
    /// Saturday and Sunday, or the country's own.
    Weekend,
    /// Monday to Sunday.
    Week,
    /// «mid-July».
    PartOfMonth,
    /// A month.
    Month,
    /// A quarter of a year.
    Quarter,
    /// A season of three months.
    Season,
    /// «early 2024».
    PartOfYear,
    /// A year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
}

/// `earliest..latest`, both inclusive; `None` is open or not known.
#[derive(Debug, Clone, PartialEq)]
pub struct DateValue {
    /// First day.
    pub earliest: Option<Date>,
    /// Last day.
    pub latest: Option<Date>,
    /// How coarse it is.
    pub grain: Grain,
    /// How firmly it is put: «before» is at-most, «after» at-least.
    pub hedge: Hedge,
    /// The weekday that was said.
    pub weekday: Option<Weekday>,
    /// What is known where the year is not: `--08-15`, `--04`.
    pub partial: Option<String>,
    /// The publication date that a relative date was resolved on.
    pub resolved_on: Option<Date>,
    /// True where it was resolved only from «today» or «yesterday» (a day's tolerance: stamps lag).
    pub relative_day: bool,
}

impl DateValue {
    /// A date of which all days from `earliest` to `latest` are meant, said flatly.
    pub fn span(earliest: Date, latest: Date, grain: Grain) -> Self {
        DateValue {
            earliest: Some(earliest),
            latest: Some(latest),
            grain,
            hedge: Hedge::Exact,
            weekday: None,
            partial: None,
            resolved_on: None,
            relative_day: false,
        }
    }

    /// A date of which no day could be resolved.
    pub fn unresolved(grain: Grain) -> Self {
        DateValue {
            earliest: None,
            latest: None,
            grain,
            hedge: Hedge::Exact,
            weekday: None,
            partial: None,
            resolved_on: None,
            relative_day: false,
        }
    }

    /// First and last day, reaching as far as «about» does: half the grain («two years ago»).
    pub fn widened(&self) -> (Option<Date>, Option<Date>) {
        let days = match self.grain {
            Grain::Week => 4,
            Grain::Month => 16,
            Grain::Year => 183,
            _ => 0,
        };
        if self.hedge != Hedge::About || days == 0 {
            return (self.earliest, self.latest);
        }
        let by = |d: Option<Date>, n: i64| d.and_then(|d| d.checked_add(jiff::Span::new().days(n)).ok());
        (by(self.earliest, -days), by(self.latest, days))
    }
}
