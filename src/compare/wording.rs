//! Two renderings of one quotation.

use super::pair::{Judged, Why};
use super::{Case, Verdict};
use crate::catalogue::CatalogueError;
use crate::subject::Position;
use crate::text::{Kind, sentences, tokenise};
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
    let (x, y) = (rendering(case, a)?, rendering(case, b)?);
    if x.words == y.words || spelt_alike(&x.words, &y.words) {
        return Ok(Judged::new(Verdict::Agreement, Why::Same));
    }
    let (short, long) = if x.words.len() < y.words.len() { (&x, &y) } else { (&y, &x) };
    let length = short.words.len();
    let front = long.words.starts_with(&short.words);
    // Who quotes one sentence of two leaves the other out, and changes nothing.
    let excerpt = if front {
        length < SHARED_FRONT || long.ends.contains(&length)
    } else {
        long.words.windows(length).any(|w| w == short.words.as_slice())
    };
    Ok(match excerpt {
        true => Judged::new(Verdict::Compatible, Why::Excerpt),
        false => Judged::new(Verdict::Wording, Why::Rendering),
    })
}

/// Are they one text but for where words are parted and for slips of the pen?
fn spelt_alike(a: &[String], b: &[String]) -> bool {
    a.concat() == b.concat() || a.len() == b.len() && a.iter().zip(b).all(|(x, y)| x == y || is_slip(x, y))
}

/// Letters of a word in which two that changed places, or one written twice, are a slip and not another word.
const SLIP: usize = 5;

fn is_slip(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    if short.len() < SLIP || long.iter().any(|c| c.is_numeric()) {
        return false;
    }
    let front = short.iter().zip(long).take_while(|(x, y)| x == y).count();
    let twice = front > 0 && long.get(front) == long.get(front - 1) && long.get(front + 1..) == short.get(front..);
    let swapped =
        matches!((&short[front..], &long[front..]), ([a, b, x @ ..], [c, d, y @ ..]) if a == d && b == c && x == y);
    twice || swapped
}

/// A quotation as it is compared.
#[derive(Default)]
struct Rendering {
    /// Its words in their normal forms; marks do not count, and a value counts as itself, in figures or words.
    words: Vec<String>,
    /// Behind how many of its words its sentences end.
    ends: Vec<usize>,
}

fn rendering(case: &Case<'_>, position: &Position) -> Result<Rendering, CatalogueError> {
    let Value::Quotation { words, .. } = &position.value else { return Ok(Rendering::default()) };
    let code = case.articles[position.article].language.as_deref().unwrap_or_default();
    let Some(language) = case.catalogue.language(code)? else {
        let words = words.split_whitespace().map(str::to_owned).collect();
        return Ok(Rendering { words, ends: Vec::new() });
    };
    let tokens = tokenise(words, &language.rules.normal);
    let mut found = values(words, &language.rules, &Asked { moment: Moment::default() });
    found.retain(|f| is_figure(&f.value));
    let value_at = |start: usize| found.iter().find(|f| (f.start..f.end).contains(&start));
    let mut out = Rendering::default();
    let mut last = None;
    for sentence in sentences(&tokens, &language.rules.abbreviations) {
        for i in (sentence.start..sentence.end).filter(|i| tokens.list[*i].kind != Kind::Mark) {
            match value_at(tokens.list[i].start as usize) {
                Some(value) if last == Some(value.start) => {}
                Some(value) => {
                    last = Some(value.start);
                    out.words.push(human(&value.value));
                }
                None => out.words.push(tokens.norm(i).to_owned()),
            }
        }
        out.ends.push(out.words.len());
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
