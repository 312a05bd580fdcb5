//! Two renderings of one quotation.

use super::pair::{Judged, Why};
use super::{Case, Verdict};
use crate::catalogue::CatalogueError;
use crate::subject::Position;
use crate::text::{Kind, tokenise};
use crate::value::{Asked, Moment, Value, human, values};

/// Words that two renderings share at their front where one goes on and the other ends.
const SHARED_FRONT: usize = 3;

/// Judges two quotations: the same words, an excerpt, or another wording. Languages are not set against each other.
///
/// # Errors
/// Where the catalogue's data of a language is broken.
pub fn judge(case: &Case<'_>, a: &Position, b: &Position) -> Result<Judged, CatalogueError> {
    let language = |p: &Position| case.articles[p.article].language.as_deref();
    if language(a) != language(b) {
        return Ok(Judged::new(Verdict::Compatible, Why::Overlap));
    }
    let (x, y) = (words(case, a)?, words(case, b)?);
    if x == y {
        return Ok(Judged::new(Verdict::Agreement, Why::Same));
    }
    let (short, long) = if x.len() < y.len() { (&x, &y) } else { (&y, &x) };
    if long.starts_with(short) {
        let wording = short.len() >= SHARED_FRONT;
        return Ok(if wording {
            Judged::new(Verdict::Wording, Why::Rendering)
        } else {
            Judged::new(Verdict::Compatible, Why::Excerpt)
        });
    }
    if long.windows(short.len()).any(|w| w == short.as_slice()) {
        return Ok(Judged::new(Verdict::Compatible, Why::Excerpt));
    }
    Ok(Judged::new(Verdict::Wording, Why::Rendering))
}

/// The words of a quotation in their normal forms; marks do not count, and a value counts as itself, in figures or words.
fn words(case: &Case<'_>, position: &Position) -> Result<Vec<String>, CatalogueError> {
    let Value::Quotation { words, .. } = &position.value else { return Ok(Vec::new()) };
    let code = case.articles[position.article].language.as_deref().unwrap_or_default();
    let Some(language) = case.catalogue.language(code)? else {
        return Ok(words.split_whitespace().map(str::to_owned).collect());
    };
    let tokens = tokenise(words, &language.rules.normal);
    let mut found = values(words, &language.rules, &Asked { moment: Moment::default() });
    found.retain(|f| is_figure(&f.value));
    let value_at = |start: usize| found.iter().find(|f| (f.start..f.end).contains(&start));
    let mut out: Vec<String> = Vec::new();
    let mut last = None;
    for i in (0..tokens.list.len()).filter(|i| tokens.list[*i].kind != Kind::Mark) {
        match value_at(tokens.list[i].start as usize) {
            Some(value) if last == Some(value.start) => {}
            Some(value) => {
                last = Some(value.start);
                out.push(human(&value.value));
            }
            None => out.push(tokens.norm(i).to_owned()),
        }
    }
    Ok(out)
}

/// Can it be written in figures? «This year» cannot, and is another wording than «the current year».
fn is_figure(value: &Value) -> bool {
    match value {
        Value::Date(date) => date.earliest.is_some() || date.partial.is_some(),
        _ => true,
    }
}
