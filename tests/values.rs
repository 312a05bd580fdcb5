//! What texts mean, by the tables in `values/`: one line a text, with all the values that are found in it.

use crosscheck::catalogue::Catalogue;
use crosscheck::value::{Amount, Asked, DateValue, Grain, Hedge, Moment, Value, values};
use serde::Deserialize;

#[derive(Deserialize)]
struct Table {
    groups: Vec<Group>,
}

#[derive(Deserialize)]
struct Group {
    about: String,
    #[serde(default)]
    on: Option<String>,
    cases: Vec<(String, String)>,
}

#[test]
fn arabic() {
    check("ar", include_str!("values/ar.yaml"));
    check("ar", include_str!("values/ar-everyday.yaml"));
}

#[test]
fn english() {
    check("en", include_str!("values/en.yaml"));
    check("en", include_str!("values/en-everyday.yaml"));
}

#[test]
fn nothing_makes_it_panic() {
    let catalogue = Catalogue::embedded().unwrap();
    for code in ["ar", "en"] {
        let language = catalogue.language(code).unwrap().unwrap();
        let asked = Asked { moment: Moment { on: "2025-08-13".parse().ok(), ..Moment::default() } };
        for text in [
            "999999999999999 years ago",
            "قبل 999999999999 سنة",
            "31/31/31",
            "1e99",
            "1/0",
            "½½½",
            "0 0 0",
            "-",
            "www.",
            "99999 Sundays ago",
        ] {
            values(text, &language.rules, &asked);
        }
    }
}

fn check(code: &str, table: &str) {
    let catalogue = Catalogue::embedded().unwrap();
    let language = catalogue.language(code).unwrap().unwrap();
    let table: Table = serde_yaml::from_str(table).unwrap();
    let mut wrong = Vec::new();
    for group in &table.groups {
        let on = group.on.as_ref().map(|day| day.parse().unwrap());
        let asked = Asked { moment: Moment { on, ..Moment::default() } };
        for (text, want) in &group.cases {
            let found: Vec<_> = values(text, &language.rules, &asked).iter().map(|f| brief(&f.value)).collect();
            let found = found.join(" + ");
            if found != *want {
                wrong.push(format!("{}: «{text}» is «{found}», not «{want}»", group.about));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

/// A value in a few characters: `600`, `9000..11000 about 10000`, `5 km`, `#3`, `2025-08-01..2025-08-31 month`.
fn brief(value: &Value) -> String {
    match value {
        Value::Number(amount) => number(amount),
        Value::Quantity(amount, unit) => format!("{} {unit}", number(amount)),
        Value::Ordinal(rank) => format!("#{rank}"),
        Value::Duration { amount, unit, .. } => format!("{} {unit} long", number(amount)),
        Value::Date(date) => day(date),
        Value::Quotation { words, .. } => words.clone(),
    }
}

fn number(amount: &Amount) -> String {
    let show = |n: Option<f64>| n.map_or(String::new(), |n| format!("{}", (n * 1e6).round() / 1e6));
    match amount.hedge {
        Hedge::Exact => show(amount.best),
        Hedge::Between | Hedge::Vague => format!("{}..{}", show(amount.low), show(amount.high)) + vague(amount.hedge),
        hedge => format!("{}..{} {}", show(amount.low), show(amount.high), name(hedge)),
    }
}

fn vague(hedge: Hedge) -> &'static str {
    if hedge == Hedge::Vague { " vague" } else { "" }
}

fn name(hedge: Hedge) -> String {
    serde_json::to_value(hedge).unwrap().as_str().unwrap().to_owned()
}

fn day(date: &DateValue) -> String {
    let show = |day: Option<jiff::civil::Date>| day.map_or(String::new(), |day| day.to_string());
    let mut out = match (date.earliest, date.latest) {
        (None, None) => "?".to_owned(),
        (a, b) if a == b => show(a),
        (a, b) => format!("{}..{}", show(a), show(b)),
    };
    if let (None, Some(weekday)) = (date.earliest.or(date.latest), date.weekday) {
        out += &format!(" {weekday:?}").to_lowercase();
    }
    if let Some(partial) = &date.partial {
        out += &format!(" {partial}");
    }
    if date.grain != Grain::Day {
        out += &format!(" {}", serde_json::to_value(date.grain).unwrap().as_str().unwrap());
    }
    if !matches!(date.hedge, Hedge::Exact | Hedge::Between) {
        out += &format!(" {}", name(date.hedge));
    }
    out
}
