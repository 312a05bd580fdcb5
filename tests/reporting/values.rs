//! Values in plain words.

use crosscheck::value::{Amount, DateValue, Grain, Hedge, Value, human, interval};
use jiff::civil::{Date, Weekday, date};

fn hedged(best: f64, hedge: Hedge) -> String {
    human(&Value::Number(Amount::hedged(best, hedge, 0.1).counted()))
}

fn quantity(amount: Amount, unit: &str) -> String {
    human(&Value::Quantity(amount, unit.into()))
}

fn span(first: Date, last: Date, grain: Grain) -> String {
    human(&Value::Date(DateValue::span(first, last, grain)))
}

#[test]
fn numbers() {
    assert_eq!(hedged(600.0, Hedge::Exact), "600");
    assert_eq!(hedged(10_000.0, Hedge::About), "about 10,000");
    assert_eq!(hedged(600.0, Hedge::AtLeast), "at least 600");
    assert_eq!(hedged(600.0, Hedge::MoreThan), "more than 600");
    assert_eq!(hedged(600.0, Hedge::AtMost), "at most 600");
    assert_eq!(hedged(600.0, Hedge::LessThan), "less than 600");
    assert_eq!(hedged(43.85, Hedge::Exact), "43.85");
    assert_eq!(hedged(-3.0, Hedge::Exact), "−3");
    assert_eq!(human(&Value::Number(Amount::between(20.0, 25.0))), "20 to 25");
    assert_eq!(human(&Value::Ordinal(80)), "80th");
    assert_eq!(human(&Value::Ordinal(112)), "112th");
    assert_eq!(human(&Value::Ordinal(1022)), "1,022nd");
}

#[test]
fn vague_numbers_show_their_interval_apart() {
    let thousands = Value::Number(Amount::vague(2_000.0, 99_999.0));
    assert_eq!(human(&thousands), "thousands");
    assert_eq!(interval(&thousands).as_deref(), Some("2,000–99,999"));
    assert_eq!(quantity(Amount::vague(20.0, 999.0), "person"), "tens of people");
    assert_eq!(human(&Value::Number(Amount::vague(7.0, 70.0))), "7 to 70");
    let about = Value::Number(Amount::hedged(44.0, Hedge::About, 0.1).counted());
    assert_eq!(interval(&about).as_deref(), Some("40–48"));
    let cost = |best: f64| interval(&Value::Quantity(Amount::hedged(best, Hedge::About, 0.1), "USD".into()));
    assert_eq!(cost(2e9).as_deref(), Some("1.8–2.2 billion"));
    assert_eq!(cost(1e6).as_deref(), Some("900,000–1,100,000"));
    assert_eq!(interval(&Value::Number(Amount::exact(44.0))), None);
}

#[test]
fn a_position_that_spans_figures_shows_both_ends() {
    let spanned = Amount { low: Some(9.0), high: Some(12.0), best: Some(9.0), hedge: Hedge::Exact };
    assert_eq!(human(&Value::Number(spanned)), "9 to 12");
    let open = Amount { low: Some(601.0), high: None, best: None, hedge: Hedge::MoreThan };
    assert_eq!(human(&Value::Number(open)), "at least 601");
}

#[test]
fn units() {
    assert_eq!(quantity(Amount::exact(1.3e9), "USD"), "USD 1.3 billion");
    assert_eq!(quantity(Amount::hedged(1.3e9, Hedge::About, 0.1), "USD"), "about USD 1.3 billion");
    assert_eq!(quantity(Amount::exact(3.6), "percent"), "3.6%");
    assert_eq!(quantity(Amount::exact(1.0), "person"), "1 person");
    assert_eq!(quantity(Amount::exact(32.5e6), "person"), "32.5 million people");
    assert_eq!(quantity(Amount::exact(70.0), "km"), "70 km");
    assert_eq!(quantity(Amount::exact(70.0), "square-km"), "70 square km");
    assert_eq!(quantity(Amount::exact(44.0), "year"), "44 years");
    let hours = Amount::hedged(2.0, Hedge::About, 0.1);
    assert_eq!(human(&Value::Duration { amount: hours, unit: "hour".into(), seconds: None }), "about 2 hours");
    let day = Value::Duration { amount: Amount::exact(3.0), unit: "day".into(), seconds: None };
    assert_eq!(human(&day), "3 days");
}

#[test]
fn spans_of_days() {
    assert_eq!(span(date(2024, 6, 19), date(2024, 6, 19), Grain::Day), "19 June 2024");
    assert_eq!(span(date(2025, 7, 11), date(2025, 7, 20), Grain::PartOfMonth), "11–20 July 2025");
    assert_eq!(span(date(2025, 7, 28), date(2025, 8, 3), Grain::Week), "28 July – 3 August 2025");
    assert_eq!(span(date(2024, 12, 30), date(2025, 1, 5), Grain::Week), "30 December 2024 – 5 January 2025");
    assert_eq!(span(date(2024, 2, 1), date(2024, 2, 29), Grain::Month), "February 2024");
    assert_eq!(span(date(2024, 1, 1), date(2024, 3, 31), Grain::Quarter), "January–March 2024");
    assert_eq!(span(date(2024, 12, 1), date(2025, 2, 28), Grain::Season), "December 2024 – February 2025");
    assert_eq!(span(date(2024, 1, 1), date(2024, 12, 31), Grain::Year), "2024");
    assert_eq!(span(date(2010, 1, 1), date(2019, 12, 31), Grain::Decade), "2010–2019");
}

#[test]
fn dates_that_are_open_or_not_whole() {
    let unresolved = DateValue::unresolved(Grain::Day);
    let partial = |text: &str| human(&Value::Date(DateValue { partial: Some(text.into()), ..unresolved.clone() }));
    assert_eq!(partial("--08-15"), "15 August (year not known)");
    assert_eq!(partial("--04"), "April (year not known)");
    assert_eq!(partial("--99"), "date not known");
    let wednesday = DateValue { weekday: Some(Weekday::Wednesday), ..unresolved.clone() };
    assert_eq!(human(&Value::Date(wednesday.clone())), "Wednesday (day not known)");
    let both = DateValue { partial: Some("--08-15".into()), ..wednesday };
    assert_eq!(human(&Value::Date(both)), "Wednesday 15 August (year not known)");
    let after = DateValue { earliest: Some(date(2024, 6, 19)), hedge: Hedge::AtLeast, ..unresolved.clone() };
    assert_eq!(human(&Value::Date(after)), "19 June 2024 or later");
    let before = DateValue { latest: Some(date(2023, 12, 31)), grain: Grain::Year, ..unresolved };
    assert_eq!(human(&Value::Date(before)), "2023 or earlier");
}

#[test]
fn units_of_more_than_one_are_plural() {
    let told = |unit: &str| quantity(Amount::exact(3.0), unit);
    let words = ["3 cars", "3 buses", "3 women", "3 bodies", "3 days", "3 matches", "3 months", "3 children", "3 cups"];
    let units = ["car", "bus", "woman", "body", "day", "match", "month", "child", "cup"];
    assert_eq!(units.map(told), words);
    assert_eq!(
        ["km", "mph", "hertz", "square-km", "kWh"].map(told),
        ["3 km", "3 mph", "3 hertz", "3 square km", "3 kWh"]
    );
    assert_eq!(quantity(Amount::exact(1.0), "car"), "1 car");
}
