//! Words: tokens with their normal forms, sentences, and the chart in which everything later is recognised.
//! Knows no language: what differs between languages comes in as data.

mod chart;
mod grammar;
mod lexicon;
mod mend;
mod normal;
mod pattern;
mod sentence;
mod symbol;
mod token;

pub use chart::{Chart, Edge, Pos};
pub use grammar::{Capture, Grammar, Match, Step};
pub use lexicon::{Clitics, Lexicon};
pub use mend::Mending;
pub use normal::Normal;
pub use pattern::{Element, Pattern, PatternError, parse};
pub use sentence::{Sentence, sentences, sentences_from};
pub use symbol::{Symbol, Symbols};
pub use token::{Kind, Token, Tokens, tokenise};
