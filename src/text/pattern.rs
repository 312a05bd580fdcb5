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
    /// Nothing but optional elements.
    #[error("nothing in it is required")]
    Empty,
}

/// Words that `..` and `...` may pass over.
const SHORT_GAP: u8 = 3;
const LONG_GAP: u8 = 9;
/// Readings one pattern may unfold to.
const MOST: usize = 4096;

/// All the plain sequences that `pattern` stands for; `words` gives the normal forms of a written word.
pub fn parse(pattern: &str, words: &dyn Fn(&str) -> Vec<String>) -> Result<Vec<Vec<Element>>, PatternError> {
    let mut parser = Parser { rest: pattern, words };
    let readings = parser.alternatives(None)?;
    let readings: Vec<_> = readings.into_iter().filter(|r| r.iter().any(|e| !matches!(e, Element::Gap(_)))).collect();
    if readings.is_empty() { Err(PatternError::Empty) } else { Ok(readings) }
}

struct Parser<'p> {
    rest: &'p str,
    words: &'p dyn Fn(&str) -> Vec<String>,
}

type Readings = Vec<Vec<Element>>;

impl Parser<'_> {
    fn alternatives(&mut self, close: Option<char>) -> Result<Readings, PatternError> {
        let mut all = Vec::new();
        let mut now: Readings = vec![Vec::new()];
        loop {
            self.rest = self.rest.trim_start();
            let Some(c) = self.rest.chars().next() else {
                return close.map_or(Ok([all, now].concat()), |c| Err(PatternError::Unbalanced(c)));
            };
            match c {
                '|' => {
                    self.rest = &self.rest[1..];
                    all.append(&mut now);
                    now.push(Vec::new());
                }
                ')' | ']' if close == Some(c) => {
                    self.rest = &self.rest[1..];
                    return Ok([all, now].concat());
                }
                ')' | ']' | '}' => return Err(PatternError::Unbalanced(c)),
                _ => now = join(now, self.element(c)?)?,
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
                inner.push(Vec::new());
                Ok(inner)
            }
            '{' => self.slot().map(|slot| vec![vec![slot]]),
            _ => Ok(vec![self.word()]),
        }
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

fn join(left: Readings, right: Readings) -> Result<Readings, PatternError> {
    if left.len() * right.len() > MOST {
        return Err(PatternError::TooMany(MOST));
    }
    Ok(left.iter().flat_map(|l| right.iter().map(move |r| [l.as_slice(), r].concat())).collect())
}
