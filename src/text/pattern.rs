//! Patterns as editors write them: words, `{slots}`, `[optional]`, `(one|other)`, `..` and `...` for words between,
//! `\(` for a bracket itself.

use thiserror::Error;

/// One step of a pattern.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Element {
    /// A word, in its normal form.
    Word(String),
    /// `{kind}` or `{name=kind}`: something recognised before, kept under its name.
    Slot {
        /// Name it is kept under.
        name: String,
        /// What it must be.
        kind: String,
    },
    /// Up to this many words of no account.
    Gap(u8),
}

/// Why a pattern could not be read.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum PatternError {
    /// A bracket without its other half.
    #[error("«{0}» has no other half")]
    Unbalanced(char),
    /// More readings than a pattern may have.
    #[error("more than {0} readings; split the pattern in two")]
    TooMany(usize),
    /// A reading with more elements than one may have.
    #[error("a reading of more than {0} words and slots; split the pattern in two")]
    TooLong(usize),
    /// Nothing but optional elements.
    #[error("nothing in it is required")]
    Empty,
}

/// Words that `..` and `...` may pass over.
const SHORT_GAP: u8 = 3;
const LONG_GAP: u8 = 9;
/// Readings one pattern may unfold to.
const MOST: usize = 4096;
/// Elements one reading may have.
const LONGEST: usize = 31;

/// A pattern: its elements, and the sequences of them that it stands for.
#[derive(Debug, Clone, Default)]
pub struct Pattern {
    /// What it is made of.
    pub elements: Vec<Element>,
    readings: Vec<Reading>,
}

/// One plain sequence, as indices of elements. Kept in place, since one pattern may unfold to hundreds.
#[derive(Debug, Clone, Copy, Default)]
struct Reading {
    list: [u8; LONGEST],
    len: u8,
}

impl Reading {
    fn indices(&self) -> &[u8] {
        &self.list[..usize::from(self.len)]
    }

    fn then(&self, other: &Reading) -> Option<Reading> {
        let (from, to) = (usize::from(self.len), usize::from(self.len + other.len));
        let mut both = *self;
        both.list.get_mut(from..to)?.copy_from_slice(other.indices());
        both.len = to as u8;
        Some(both)
    }
}

impl Pattern {
    /// Its plain sequences, as indices into its elements.
    pub fn readings(&self) -> impl Iterator<Item = &[u8]> {
        self.readings.iter().map(Reading::indices)
    }
}

/// All the plain sequences that `pattern` stands for; `words` gives the normal forms of a written word.
pub fn parse(pattern: &str, words: &dyn Fn(&str) -> Vec<String>) -> Result<Pattern, PatternError> {
    let mut parser = Parser { rest: pattern, words, elements: Vec::new() };
    let mut readings = parser.alternatives(None)?;
    let elements = parser.elements;
    let says = |i: &u8| !matches!(elements[usize::from(*i)], Element::Gap(_));
    readings.retain(|r| r.indices().iter().any(says));
    if readings.is_empty() { Err(PatternError::Empty) } else { Ok(Pattern { elements, readings }) }
}

struct Parser<'p> {
    rest: &'p str,
    words: &'p dyn Fn(&str) -> Vec<String>,
    elements: Vec<Element>,
}

type Readings = Vec<Reading>;

impl Parser<'_> {
    fn alternatives(&mut self, close: Option<char>) -> Result<Readings, PatternError> {
        let mut all = Vec::new();
        let mut now: Readings = vec![Reading::default()];
        loop {
            self.rest = self.rest.trim_start();
            let Some(c) = self.rest.chars().next() else {
                all.append(&mut now);
                return close.map_or(Ok(all), |c| Err(PatternError::Unbalanced(c)));
            };
            match c {
                '|' => {
                    self.rest = &self.rest[1..];
                    all.append(&mut now);
                    now.push(Reading::default());
                }
                ')' | ']' if close == Some(c) => {
                    self.rest = &self.rest[1..];
                    all.append(&mut now);
                    return Ok(all);
                }
                ')' | ']' | '}' => return Err(PatternError::Unbalanced(c)),
                _ => now = join(&now, &self.element(c)?)?,
            }
        }
    }

    fn element(&mut self, c: char) -> Result<Readings, PatternError> {
        match c {
            '(' => {
                self.rest = &self.rest[1..];
                self.alternatives(Some(')'))
            }
            '[' => {
                self.rest = &self.rest[1..];
                let mut inner = self.alternatives(Some(']'))?;
                inner.push(Reading::default());
                Ok(inner)
            }
            '{' => {
                let slot = self.slot()?;
                self.sequence(vec![slot])
            }
            _ => {
                let words = self.word();
                self.sequence(words)
            }
        }
    }

    /// One reading of these elements, kept once each.
    fn sequence(&mut self, elements: Vec<Element>) -> Result<Readings, PatternError> {
        let mut reading = Reading::default();
        for element in elements {
            let index = self.elements.iter().position(|e| *e == element).unwrap_or_else(|| {
                self.elements.push(element);
                self.elements.len() - 1
            });
            let index = u8::try_from(index).map_err(|_| PatternError::TooMany(usize::from(u8::MAX)))?;
            let one = Reading { list: std::array::from_fn(|at| if at == 0 { index } else { 0 }), len: 1 };
            reading = reading.then(&one).ok_or(PatternError::TooLong(LONGEST))?;
        }
        Ok(vec![reading])
    }

    fn slot(&mut self) -> Result<Element, PatternError> {
        let end = self.rest.find('}').ok_or(PatternError::Unbalanced('{'))?;
        let inner = &self.rest[1..end];
        self.rest = &self.rest[end + 1..];
        let (name, kind) = inner.split_once('=').unwrap_or((inner, inner));
        Ok(Element::Slot { name: name.trim().to_owned(), kind: kind.trim().to_owned() })
    }

    fn word(&mut self) -> Vec<Element> {
        if let Some(escaped) = self.rest.strip_prefix('\\') {
            let end = escaped.chars().next().map_or(0, char::len_utf8);
            self.rest = &escaped[end..];
            return (self.words)(&escaped[..end]).into_iter().map(Element::Word).collect();
        }
        let end = self.rest.find(|c: char| c.is_whitespace() || "()[]{}|\\".contains(c)).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        match word {
            "..." => vec![Element::Gap(LONG_GAP)],
            ".." => vec![Element::Gap(SHORT_GAP)],
            _ => (self.words)(word).into_iter().map(Element::Word).collect(),
        }
    }
}

fn join(left: &Readings, right: &Readings) -> Result<Readings, PatternError> {
    if left.len() * right.len() > MOST {
        return Err(PatternError::TooMany(MOST));
    }
    let pairs = left.iter().flat_map(|l| right.iter().map(move |r| l.then(r)));
    pairs.collect::<Option<_>>().ok_or(PatternError::TooLong(LONGEST))
}
