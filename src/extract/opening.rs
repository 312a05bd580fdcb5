//! Before claims are read: the article's language, what in it is page furniture, and its own date.

use super::page;
use crate::article::{Article, How, Published};
use crate::catalogue::{Catalogue, CatalogueError, Language, Lines};
use crate::text::{Sentence, Tokens, sentences_from, tokenise};
use crate::value::{Asked, DateValue, Found, Moment, Sight, Value, recognise, value_of, values};
use jiff::civil::Date;
use rustc_hash::FxHashSet;

/// Something an article says against itself, found while its date was looked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Oddity {
    /// One plain sentence.
    pub reason: String,
    /// The date that was said: only its weekday is known.
    pub said: DateValue,
    /// The words that contradict each other, as bytes of the text.
    pub spans: Vec<(usize, usize)>,
}

/// An article made ready: its language and date filled in.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// The article.
    pub article: Article,
    /// What it says against itself.
    pub oddities: Vec<Oddity>,
}

/// Fills in what the article itself says of its language and date.
///
/// # Errors
/// Where the catalogue's data of its language is broken.
pub fn open(mut article: Article, catalogue: &Catalogue) -> Result<Opened, CatalogueError> {
    if article.language.is_none() {
        article.language = page::language(&article, catalogue);
    }
    let code = article.language.clone().unwrap_or_default();
    let Some(language) = catalogue.language(&code)? else {
        let oddities = page::foreign(&mut article, catalogue)?.into_iter().collect();
        return Ok(Opened { article, oddities });
    };
    let mut oddities = Vec::new();
    if article.clues.of_page {
        let is_date = |line: &str| page::is_date(line, &language);
        article.text = page::without_furniture(&article.text, language.furniture.lines()?, is_date);
        oddities.extend(page::date(&mut article, &language)?);
    } else if article.published.is_none_or(|p| p.how == How::Path)
        && let Some(date) = dateline(article.words(), &language, language.furniture.lines()?)
    {
        article.published = Some(Published { date, how: How::Text, sure: true });
    }
    if !article.title_apart {
        article.title = heading(article.words(), &language, language.furniture.lines()?).unwrap_or_default();
    }
    oddities.extend(contradictions(&article, &language));
    if !oddities.is_empty()
        && let Some(published) = &mut article.published
    {
        published.sure = false;
    }
    Ok(Opened { article, oddities })
}

/// Longer lines are text, whatever they begin with: a paste without line breaks.
const FURNITURE_BYTES: usize = 500;

/// Where the tails of lines stand that are no part of the article: counters and comments glued to a post.
fn tails(text: &str, furniture: &Lines) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        let tail = furniture.tails.iter().filter_map(|t| t.find(line)).map(|m| m.start()).min();
        out.extend(tail.map(|at| (offset + at, offset + line.len())));
        offset += line.len();
    }
    out
}

/// Cuts the sentences that run into the tail of a line.
pub fn cut(tokens: &Tokens<'_>, all: Vec<Sentence>, furniture: &Lines) -> Vec<Sentence> {
    let tails = tails(tokens.text, furniture);
    let mut out = Vec::with_capacity(all.len() + tails.len());
    for sentence in all {
        let (start, end) = sentence.bytes(tokens);
        let tail = tails.iter().find(|(at, _)| start < *at && *at < end).map(|(at, _)| *at);
        let at = tail.and_then(|at| (sentence.start..sentence.end).find(|t| tokens.list[*t].start as usize >= at));
        match at {
            Some(at) if at > sentence.start => {
                out.push(Sentence { end: at, ..sentence });
                out.push(Sentence { start: at, ..sentence });
            }
            _ => out.push(sentence),
        }
    }
    out
}

/// First tokens of the sentences that are page furniture.
pub fn furniture(tokens: &Tokens<'_>, all: &[Sentence], furniture: &Lines) -> FxHashSet<usize> {
    let mut out = FxHashSet::default();
    let mut ended = false;
    let mut seen: FxHashSet<&str> = FxHashSet::default();
    let total = tokens.text.len();
    let mut offset = 0;
    let mut marked = tails(tokens.text, furniture);
    for line in tokens.text.split_inclusive('\n') {
        let trimmed = line.trim();
        let short = trimmed.len() < FURNITURE_BYTES;
        ended |= offset * 2 > total && short && furniture.ends.is_match(trimmed);
        let repeated = trimmed.chars().count() > 20 && !seen.insert(trimmed);
        if ended || repeated || short && furniture.single.is_match(trimmed) {
            marked.push((offset, offset + line.len()));
        }
        offset += line.len();
    }
    for sentence in all {
        let (start, _) = sentence.bytes(tokens);
        if marked.iter().any(|(a, b)| (*a..*b).contains(&start)) {
            out.insert(sentence.start);
        }
    }
    out
}

/// Characters of a title that are kept.
const TITLE: usize = 300;

/// The first line that is neither furniture nor a dateline; none where it is a paragraph of the text already.
fn heading(text: &str, language: &Language, furniture: &Lines) -> Option<String> {
    let lines = text.lines().map(str::trim).filter(|l| !l.is_empty()).take(DATELINE_LINES);
    let mut own = lines.filter(|l| !furniture.single.is_match(l) && dateline(l, language, furniture).is_none());
    let plain = |line: &str| crate::article::heading(line.trim_start_matches('\u{feff}')).chars().take(TITLE).collect();
    own.next().filter(|line| !is_paragraph(line)).map(plain)
}

/// Characters of the longest headlines, and of those that are whole sentences.
const HEADLINE: usize = 180;
const HEADLINE_SENTENCE: usize = 110;

fn is_paragraph(line: &str) -> bool {
    let characters = line.chars().count();
    characters > HEADLINE || characters > HEADLINE_SENTENCE && line.ends_with('.')
}

/// Lines at the front of a text in which its own date may stand.
const DATELINE_LINES: usize = 12;
/// A line that holds a date and little else is a dateline: at most this many characters besides.
const DATELINE_REST: usize = 60;
/// Bytes of the longest date, in two calendars and with all its names, and that rest.
const DATELINE: usize = 400;

/// The date that a line at the front of the text gives as its own.
pub(super) fn dateline(text: &str, language: &Language, furniture: &Lines) -> Option<Date> {
    let lines = text.lines().map(str::trim).filter(|l| !l.is_empty()).take(DATELINE_LINES);
    let mut changed = None;
    for line in lines {
        let own = furniture.published(line);
        let part = own.or_else(|| furniture.changed(line));
        let (part, sure) = match part {
            Some(date) => (date, true),
            None if line.len() > DATELINE => continue,
            None => (line, false),
        };
        let asked = Asked { moment: Moment::default() };
        let date =
            values(part, &language.rules, &asked).into_iter().find_map(|f| full_day(&f).map(|d| (d, f.end - f.start)));
        if let Some((date, bytes)) = date
            && (sure || line.len().saturating_sub(bytes) <= DATELINE_REST)
        {
            if own.is_some() || !sure {
                return Some(date);
            }
            changed = changed.or(Some(date));
        }
    }
    changed
}

pub(super) fn full_day(found: &Found) -> Option<Date> {
    match &found.value {
        Value::Date(DateValue { earliest: Some(a), latest: Some(b), .. }) if a == b => Some(*a),
        _ => None,
    }
}

/// Sentences in which «today» or «yesterday» stands beside a weekday that the article's date rules out.
fn contradictions(article: &Article, language: &Language) -> Vec<Oddity> {
    // What an editor settled is settled.
    let Some(published) = article.published.filter(|p| p.how != How::Case) else { return Vec::new() };
    let tokens = tokenise(&article.text, &language.rules.normal);
    let mut sight = Sight::default();
    let moment = Moment { on: Some(published.date), ..Moment::default() };
    let mut out = Vec::new();
    for sentence in sentences_from(&tokens, &language.rules.abbreviations, article.body) {
        recognise(&tokens, &sentence, &language.rules, &mut sight);
        let chart = &sight.chart;
        for (pos, edge) in chart.positions().flat_map(|p| chart.at(p).iter().map(move |e| (p, *e))) {
            if edge.symbol != language.rules.kinds.date {
                continue;
            }
            let Some(Value::Date(date)) = value_of(&language.rules, &sight, &edge, &moment) else { continue };
            if let (true, Some(said), Some(day)) = (date.relative_day, date.weekday, date.earliest)
                && !near_weekday(day, said)
            {
                let span = chart.bytes(&tokens, pos, edge.end);
                let words = &article.text[span.0..span.1];
                let said = DateValue { weekday: date.weekday, ..DateValue::unresolved(date.grain) };
                out.push(Oddity { reason: odd(article, words, published.date), said, spans: vec![span] });
            }
        }
    }
    out
}

/// Page stamps lag by up to a day: the day before and the day after do not contradict.
fn near_weekday(day: Date, said: jiff::civil::Weekday) -> bool {
    let off = i64::from(day.weekday().since(said));
    off <= 1 || off >= 6
}

fn odd(article: &Article, words: &str, date: Date) -> String {
    let day = crate::value::day(date);
    let weekday = crate::value::weekday(date.weekday());
    format!(
        "{} is dated {weekday} {day}, but its text says «{words}»; its relative dates stay unresolved.",
        article.source
    )
}
