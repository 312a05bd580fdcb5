//! One plain sentence for each finding, with both figures, both sources and both dates in it.

use super::pair::{Judged, Why};
use super::{Case, Verdict};
use crate::article::Article;
use crate::subject::{Position, Subject};
use crate::value::{Value, day, human};

/// Why two positions got their verdict. `sources`: how many are independent, of how many.
pub fn of_pair(
    case: &Case<'_>,
    subject: &Subject,
    judged: &Judged,
    a: &Position,
    b: &Position,
    sources: (usize, usize),
) -> String {
    let (x, y) = (side(case, a), side(case, b));
    let end = why(judged, subject);
    let said = if judged.verdict == Verdict::Agreement && subject.positions.len() > 2 {
        format!("{} sources say {}: {end}", sources.1, human(&a.value))
    } else {
        format!("{x}, {y}: {end}")
    };
    let (independent, all) = sources;
    if independent < all {
        return format!(
            "{said}; independent of each other: {independent} of {all}, the others print the same text or cite the same agency."
        );
    }
    format!("{said}.")
}

/// «Al-Mirqab (27 October 2025) says about 10,000 people».
fn side(case: &Case<'_>, position: &Position) -> String {
    let article = &case.articles[position.article];
    let said = if matches!(position.value, Value::Quotation { .. }) { "quotes" } else { "says" };
    format!("{} ({}) {said} {}", called(article), dated(case, position.article), told(&position.value))
}

fn told(value: &Value) -> String {
    match value {
        Value::Quotation { words, .. } => format!("«{}»", words.trim()),
        other => human(other),
    }
}

fn dated(case: &Case<'_>, article: usize) -> String {
    match case.articles[article].published {
        Some(p) if p.sure => day(p.date),
        Some(p) => format!("dated {}, in doubt", day(p.date)),
        None => "no date".to_owned(),
    }
}

fn why(judged: &Judged, subject: &Subject) -> String {
    let text = match judged.why {
        Why::Same => "they say the same",
        Why::Overlap => "both can be true, one is less precise",
        Why::Rounded => "both can be true, one is the other rounded",
        Why::Later => "the figure changes with time, and the later report has the newer one",
        Why::Words => "the words themselves say that the figure changed or may change",
        Why::Stale => "the other figure is an older one that another source gave before",
        Why::Corrected => "the later report says that it corrects an earlier figure",
        Why::Groups => "they do not count the same people",
        Why::Attacker => "one may count the attacker, whose death is told beside the figure",
        Why::Together => "one counts killed and injured together",
        Why::Parts => "they are parts of totals that differ themselves, or are not given",
        Why::Single => "one tells of a single person, and does not say that there were no others",
        Why::Rendering => "the same saying in two wordings",
        Why::Excerpt => "one quotes a part of what the other quotes",
        Why::Nothing if matches!(subject.positions.first().map(|p| &p.value), Some(Value::Date(_))) => {
            "both days cannot be right"
        }
        Why::Nothing => "both cannot be true, and neither time nor scope explains it",
    };
    text.to_owned()
}

/// Why an article's parties are set against each other.
pub fn of_parties(case: &Case<'_>, subject: &Subject, position: &Position) -> String {
    let one = |p: &crate::subject::Party| format!("{} says {}", p.attribution.join(" and "), human(&p.value));
    let all: Vec<String> = position.parties.iter().map(one).collect();
    let article = &case.articles[position.article];
    let what = subject.label.as_str();
    format!(
        "In {} ({}), of {what}: {}: both cannot be true.",
        called(article),
        dated(case, position.article),
        all.join(", ")
    )
}

/// Why a headline is at odds with its text.
pub fn of_headline(case: &Case<'_>, article: usize, title: &Value, body: &Value) -> String {
    let source = called(&case.articles[article]);
    format!("The headline of {source} ({}) says {}, its text says {}.", dated(case, article), human(title), human(body))
}

/// Why parts are at odds with their total.
pub fn of_parts(case: &Case<'_>, article: usize, total: &Value, part: f64) -> String {
    let source = called(&case.articles[article]);
    let part = crate::value::figure(part);
    format!(
        "{source} ({}) gives a total of {} and parts that add up to {part}: parts cannot be more than their total.",
        dated(case, article),
        human(total)
    )
}

/// What an article is called in a sentence: its source.
fn called(article: &Article) -> &str {
    &article.source
}
