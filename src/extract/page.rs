//! Pages say more of themselves than texts do, and less reliably: which of their dates is theirs, which language they
//! are in, and what the language's data knows for furniture that their markup did not tell.

use super::language::{guess, two_letters};
use super::month;
use super::opening::{Oddity, dateline, full_day};
use crate::article::{Article, How, Place, Published};
use crate::catalogue::{Catalogue, CatalogueError, Language, Lines};
use crate::value::{Asked, DateValue, Grain, Moment, Value, values};
use jiff::civil::Date;

/// The language that a page's markup names, unless its letters are of another; else the one that its text is in.
pub fn language(article: &Article, catalogue: &Catalogue) -> Option<String> {
    let guessed = guess(&format!("{}\n{}", article.title, article.words()), catalogue);
    let declared = article.clues.language.clone();
    let script = whatlang::detect_script(&article.text).filter(|_| declared.is_some());
    let known = |code: &str| script.is_some_and(|s| s.langs().iter().any(|l| two_letters(l.code()) == Some(code)));
    match (guessed, declared) {
        (Some(guessed), Some(declared)) => Some(if known(&declared) { declared } else { guessed }),
        (guessed, declared) => guessed.or(declared),
    }
}

/// The lines of a page's text that its language's data does not know for furniture; `is_date` tells a day and little else.
pub fn without_furniture(text: &str, furniture: &Lines, is_date: impl Fn(&str) -> bool) -> String {
    let mut kept = Vec::new();
    let mut offset = 0;
    for (index, line) in text.lines().enumerate() {
        let short = line.len() < SHORT;
        if short && offset * 2 > text.len() && furniture.ends.is_match(line) {
            break;
        }
        offset += line.len() + 1;
        let own_date = index < FRONT && line.len() < SHORT && is_date(line);
        if !own_date && (!short || !furniture.single.is_match(line)) {
            kept.push(line);
        }
    }
    kept.join("\n")
}

/// Lines at the front of a text among which its dateline is.
const FRONT: usize = 4;
/// Bytes besides the dates in a line that is a date.
const DATE_REST: usize = 24;

/// A day, in as many calendars as there may be, and little else.
pub fn is_date(line: &str, language: &Language) -> bool {
    let found = values(line, &language.rules, &Asked { moment: Moment::default() });
    let dates: usize = found.iter().filter(|f| matches!(f.value, Value::Date(_))).map(|f| f.end - f.start).sum();
    found.iter().any(|f| full_day(f).is_some()) && line.len() <= dates + DATE_REST && !line.ends_with('.')
}

/// Bytes beyond which a line is text, whatever it begins with.
const SHORT: usize = 300;

/// Settles the page's own date, with the dates that stand on it in words; says where two places disagree.
pub fn date(article: &mut Article, language: &Language) -> Result<Option<Oddity>, CatalogueError> {
    let lines = language.furniture.lines()?;
    let found = settled(article, lines, |text, place| day(text, place, language, lines), either_order);
    if article.published.is_none() {
        let date = dateline(article.words(), language, lines);
        article.published = date.map(|date| Published { date, how: How::Text, sure: true });
    }
    Ok(found)
}

/// What is done to a page in a language that the catalogue does not have.
pub fn foreign(article: &mut Article, catalogue: &Catalogue) -> Result<Option<Oddity>, CatalogueError> {
    if !article.clues.of_page {
        return Ok(None);
    }
    let months = catalogue.months()?;
    let furniture = catalogue.furniture().lines()?;
    article.text = without_furniture(&article.text, furniture, |line| month::is_dateline(line, months));
    let read = |text: &str, _| month::day(text, months);
    Ok(settled(article, furniture, read, |_| false))
}

/// `doubt` says of a text whether its day and month could be exchanged.
fn settled(
    article: &mut Article,
    furniture: &Lines,
    read: impl Fn(&str, Place) -> Option<Date>,
    doubt: impl Fn(&str) -> bool,
) -> Option<Oddity> {
    if article.published.is_some_and(|published| published.how == How::Case) {
        return None;
    }
    let beside = article.clues.dates.iter().any(|clue| clue.place < Place::Far && clue.day.is_some());
    // Far lines are many, and mostly of other articles.
    for clue in article.clues.dates.iter_mut().filter(|clue| clue.place != Place::Far || !beside) {
        let text = clue.text.trim();
        let published = furniture.published(text);
        let changed = furniture.changed(text).filter(|_| published.is_none());
        // A line that says of what its day is may hold another before it.
        if let Some(said) = published.or(changed).or(clue.day.is_none().then_some(text)) {
            clue.day = read(said, clue.place).or(clue.day);
            clue.doubtful = doubt(said);
        }
        if changed.is_some() {
            clue.place = Place::Changed;
            article.clues.modified = article.clues.modified.max(clue.day);
        }
    }
    let settled = article.clues.settle()?;
    article.published = Some(settled.published);
    let (place, day) = settled.against?;
    Some(disagreement(article, settled.place, settled.published.date, place, day))
}

/// The one full day that a short text names.
fn day(text: &str, place: Place, language: &Language, lines: &Lines) -> Option<Date> {
    if place >= Place::Line {
        return dateline(text, language, lines);
    }
    let asked = Asked { moment: Moment::default() };
    values(text, &language.rules, &asked).iter().find_map(full_day)
}

/// `3/4/2022`: both numbers could be the month, and they are not the same.
fn either_order(text: &str) -> bool {
    let numbers: Vec<&str> = text.split(|c: char| !c.is_numeric()).filter(|number| !number.is_empty()).collect();
    let month = |number: &str| number.chars().all(|c| c.is_ascii_digit()) && matches!(number.parse(), Ok(1..=12_u8));
    let figures = |run: &[&str]| run[2].len() == 4 && run[0] != run[1] && month(run[0]) && month(run[1]);
    numbers.windows(3).any(figures) && text.contains(['/', '-', '.'])
}

fn disagreement(article: &Article, place: Place, date: Date, other: Place, day: Date) -> Oddity {
    let reason = format!(
        "{} is dated {} by {}, but {} by {}; its relative dates stay unresolved.",
        article.source,
        crate::value::day(date),
        place.name(),
        crate::value::day(day),
        other.name()
    );
    Oddity { reason, said: DateValue::unresolved(Grain::Day), spans: Vec::new() }
}
