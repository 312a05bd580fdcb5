//! Runs a catalogue's own examples and rejects, so that its rules are tested where they are written.

use super::{Claim, extract, open};
use crate::article::{Article, Clues, How, Published};
use crate::catalogue::{Catalogue, CatalogueError, Example};
use crate::value::{Amount, DateValue, Value, weekday};

/// What became of a catalogue's examples and rejects.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tried {
    /// Examples and rejects that were run.
    pub run: usize,
    /// Those that did not come out as their file says.
    pub failed: Vec<CatalogueError>,
    /// Examples and rejects by phrase file.
    pub files: Vec<(String, usize, usize)>,
}

/// Runs all examples and rejects of `catalogue`.
///
/// # Errors
/// Where a file of it is broken.
pub fn try_out(catalogue: &Catalogue) -> Result<Tried, CatalogueError> {
    let mut tried = Tried::default();
    let codes: Vec<String> = catalogue.codes().map(str::to_owned).collect();
    for code in codes {
        let folder = format!("languages/{code}/types");
        let paths: Vec<String> = catalogue.files().under(&folder).map(str::to_owned).collect();
        for path in paths {
            try_file(catalogue, &code, &path, &mut tried)?;
        }
    }
    Ok(tried)
}

fn try_file(catalogue: &Catalogue, code: &str, path: &str, tried: &mut Tried) -> Result<(), CatalogueError> {
    let kind = path.rsplit('/').next().unwrap_or(path).trim_end_matches(".yaml");
    let trials = catalogue.trials(path)?;
    let text = catalogue.files().get(path).unwrap_or_default();
    let mut fail = |needle: &str, message: String| tried.failed.push(CatalogueError::at(path, text, needle, message));
    for example in &trials.examples {
        let claims = claims_in(catalogue, code, &example.text, example.published.as_deref(), kind)?;
        if !claims.iter().any(|c| fits(c, example)) {
            fail(&example.text, format!("«{}»: wanted {}, got {}", example.text, example.value, told(&claims)));
        }
    }
    for reject in &trials.rejects {
        let claims = claims_in(catalogue, code, reject, None, kind)?;
        if !claims.is_empty() {
            fail(reject, format!("«{reject}»: wanted nothing, got {}", told(&claims)));
        }
    }
    tried.run += trials.examples.len() + trials.rejects.len();
    tried.files.push((path.to_owned(), trials.examples.len(), trials.rejects.len()));
    Ok(())
}

fn claims_in(
    catalogue: &Catalogue,
    code: &str,
    text: &str,
    published: Option<&str>,
    kind: &str,
) -> Result<Vec<Claim>, CatalogueError> {
    let date = published.and_then(|p| p.parse().ok());
    let article = Article {
        id: "example".to_owned(),
        path: None,
        line: None,
        source: "example".to_owned(),
        source_known: true,
        url: None,
        title: String::new(),
        title_apart: false,
        body: 0,
        text: text.to_owned(),
        language: Some(code.to_owned()),
        story: "example".to_owned(),
        published: date.map(|date| Published { date, how: How::Metadata, sure: true }),
        clues: Clues::default(),
    };
    let opened = open(article, catalogue)?;
    let mut claims = extract(&opened.article, &opened.oddities, 0, catalogue)?;
    claims.retain(|c| c.kind == kind);
    Ok(claims)
}

fn fits(claim: &Claim, example: &Example) -> bool {
    let unit = match &claim.value {
        Value::Quantity(_, unit) | Value::Duration { unit, .. } => Some(unit.as_str()),
        _ => None,
    };
    let hedge = match &claim.value {
        Value::Number(a) | Value::Quantity(a, _) | Value::Duration { amount: a, .. } => Some(a.hedge),
        Value::Date(d) => Some(d.hedge),
        Value::Ordinal(_) | Value::Quotation { .. } => None,
    };
    is(&claim.value, &example.value)
        && example.hedge.is_none_or(|h| hedge == Some(h))
        && example.unit.as_deref().is_none_or(|u| unit == Some(u))
        && example.slots.iter().all(|(k, v)| claim.slots.get(k) == Some(v) || k == "speaker" && speaker(claim) == v)
}

/// Whose words a quotation is: nothing where nobody knows.
fn speaker(claim: &Claim) -> &str {
    match &claim.value {
        Value::Quotation { speaker: Some(speaker), .. } => speaker,
        _ => "",
    }
}

/// Is `value` what an example's `written` means?
fn is(value: &Value, written: &str) -> bool {
    match value {
        Value::Number(a) | Value::Quantity(a, _) | Value::Duration { amount: a, .. } => is_amount(a, written),
        Value::Ordinal(n) => written.parse() == Ok(*n),
        Value::Date(date) => is_date(date, written),
        Value::Quotation { words, .. } => words.trim() == written.trim(),
    }
}

fn is_amount(amount: &Amount, written: &str) -> bool {
    let number = |text: &str| text.trim().parse::<f64>().ok();
    match written.split_once("..") {
        Some((low, high)) => (amount.low, amount.high) == (number(low), number(high)),
        None => amount.best == number(written),
    }
}

fn is_date(date: &DateValue, written: &str) -> bool {
    if date.partial.as_deref() == Some(written)
        || date.weekday.is_some_and(|d| weekday(d).eq_ignore_ascii_case(written))
    {
        return true;
    }
    let day = |text: &str| text.trim().parse::<jiff::civil::Date>().ok();
    match written.split_once("..") {
        Some((a, b)) => (date.earliest, date.latest) == (day(a), day(b)),
        None => day(written).is_some() && date.earliest == day(written) && date.latest == day(written),
    }
}

fn told(claims: &[Claim]) -> String {
    if claims.is_empty() {
        return "nothing".to_owned();
    }
    let one = |c: &Claim| format!("{} («{}», {})", crate::value::human(&c.value), c.evidence.text, c.rule);
    claims.iter().map(one).collect::<Vec<_>>().join("; ")
}
