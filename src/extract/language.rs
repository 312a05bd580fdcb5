//! The language of a text: by its letters where they tell, else by the words that the catalogue's languages know.

use crate::catalogue::{Catalogue, Language};
use crate::text::{Chart, Kind, tokenise};

/// The language of a text, of those that the catalogue has; `None` where it is in another or cannot be told.
///
/// ```
/// use crosscheck::{catalogue::Catalogue, extract::guess};
/// let catalogue = Catalogue::embedded()?;
/// assert_eq!(guess("Two killed, five injured in Karachi blast", &catalogue).as_deref(), Some("en"));
/// assert_eq!(guess("Cinq soldats tués dans une explosion", &catalogue), None);
/// # Ok::<(), crosscheck::catalogue::CatalogueError>(())
/// ```
pub fn guess(text: &str, catalogue: &Catalogue) -> Option<String> {
    let end = text.char_indices().nth(SAMPLE).map_or(text.len(), |(i, _)| i);
    let sample = &text[..end];
    let found = whatlang::detect(sample)?;
    if found.confidence() < SURE {
        return by_words(sample, catalogue);
    }
    let code = two_letters(found.lang().code())?;
    catalogue.codes().any(|c| c == code).then(|| code.to_owned())
}

/// Confidence from which the letters alone decide: headlines hold too few of them.
const SURE: f64 = 0.5;

/// Share of the words that a language must know, and how many at least where there are that many.
const KNOWN: f64 = 0.4;
const WORDS: usize = 2;

/// The language of the catalogue that knows most of the words.
fn by_words(sample: &str, catalogue: &Catalogue) -> Option<String> {
    let mut best: Option<(f64, String)> = None;
    for code in catalogue.codes() {
        // A language whose data is broken is told where it is read.
        let Ok(Some(language)) = catalogue.language(code) else { continue };
        let share = known(sample, &language);
        if share >= KNOWN && best.as_ref().is_none_or(|(most, _)| share > *most) {
            best = Some((share, code.to_owned()));
        }
    }
    best.map(|(_, code)| code)
}

/// The share of the words that the language knows.
fn known(sample: &str, language: &Language) -> f64 {
    let tokens = tokenise(sample, &language.rules.normal);
    let mut chart = Chart::default();
    chart.reset(0, tokens.list.len());
    language.rules.lexicon.look_up(&tokens, &language.rules.normal, &mut chart);
    let mut known = vec![false; tokens.list.len()];
    for pos in chart.positions() {
        let from = chart.token(pos);
        for edge in chart.at(pos) {
            known[from..chart.token(edge.end).max(from + 1)].fill(true);
        }
    }
    let words: Vec<bool> =
        tokens.list.iter().zip(known).filter(|(t, _)| t.kind == Kind::Word).map(|(_, known)| known).collect();
    let count = words.iter().filter(|known| **known).count();
    if count < WORDS.min(words.len()) { 0.0 } else { count as f64 / words.len().max(1) as f64 }
}

/// Characters that are enough to tell a language by.
const SAMPLE: usize = 4000;

/// ISO 639-3 codes of whatlang as BCP 47 subtags.
pub(super) fn two_letters(code: &str) -> Option<&'static str> {
    let all = [
        ("ara", "ar"),
        ("eng", "en"),
        ("fra", "fr"),
        ("deu", "de"),
        ("spa", "es"),
        ("por", "pt"),
        ("ita", "it"),
        ("rus", "ru"),
        ("ukr", "uk"),
        ("tur", "tr"),
        ("pes", "fa"),
        ("urd", "ur"),
        ("heb", "he"),
        ("hin", "hi"),
        ("cmn", "zh"),
        ("jpn", "ja"),
        ("kor", "ko"),
        ("ind", "id"),
        ("nld", "nl"),
        ("pol", "pl"),
        ("swe", "sv"),
    ];
    all.iter().find(|(three, _)| *three == code).map(|(_, two)| *two)
}
