//! A value, a source and a date as an editor reads them in a report.

use crate::article::Article;
use crate::extract::{Claim, Place, Stance};
use crate::report::Report;
use crate::value::{DateValue, Value, day, human, interval, weekday};

/// The value in words, with the interval that vague words stand for: «about 10,000 (9,000–11,000)».
pub(crate) fn figure(value: &Value) -> String {
    match (value, interval(value)) {
        (Value::Date(date), _) => date_figure(date, &human(value)),
        (_, Some(interval)) => format!("{} ({interval})", human(value)),
        (_, None) => human(value),
    }
}

/// What a claim says, a denial as one.
pub(crate) fn claim_figure(claim: &Claim) -> String {
    let figure = figure(&claim.value);
    match claim.stance {
        Stance::Asserted => figure,
        Stance::Denied => format!("denied: {figure}"),
        Stance::Doubted => format!("doubted: {figure}"),
    }
}

// An editor compares days of the week with the calendar; one that was said and does not fit is told.
fn date_figure(date: &DateValue, words: &str) -> String {
    let Some(first) = date.earliest.filter(|first| date.latest == Some(*first)) else { return words.into() };
    let short = weekday(first.weekday()).get(..3).unwrap_or_default();
    match date.weekday.filter(|said| *said != first.weekday()) {
        Some(said) => format!("{short} {words}, said to be {}", weekday(said)),
        None => format!("{short} {words}"),
    }
}

/// When an article was published: «13 August 2025», «13 August 2025?» where its date is not sure, «no date».
pub(crate) fn dated(article: &Article) -> String {
    match article.published {
        Some(published) if published.sure => day(published.date),
        Some(published) => format!("{}?", day(published.date)),
        None => "no date".into(),
    }
}

/// Source and date of an article.
pub(crate) fn source(article: &Article) -> String {
    format!("{}, {}", article.source, dated(article))
}

/// The sentence that a claim's words stand in, exactly.
pub(crate) fn sentence<'a>(report: &'a Report, claim: &Claim) -> &'a str {
    let Some(article) = report.articles.get(claim.article) else { return "" };
    let text = if claim.evidence.place == Place::Title { &article.title } else { &article.text };
    text.get(claim.sentence.0..claim.sentence.1).unwrap_or_default()
}
