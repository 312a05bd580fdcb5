//! A cell that knows which of its bytes must be isolated, so that it can be wrapped before it is.

use crate::compare::Verdict;
use crate::report::bidi::{clean, has_rtl, render, runs};
use crate::report::wrap::{cut, unquoted, width_of, wrap};
use std::ops::Range;

/// Text of a cell, built from plain words and quotations.
#[derive(Debug, Clone, Default)]
pub(super) struct Cell {
    text: String,
    runs: Vec<Range<usize>>,
    /// The verdict whose colour it has.
    pub(super) tint: Option<Verdict>,
}

impl Cell {
    /// A cell of plain words.
    pub(super) fn plain(text: &str) -> Self {
        Cell::default().then(text)
    }

    /// A verdict in its colour.
    pub(super) fn verdict(verdict: Verdict, text: &str) -> Self {
        Cell { tint: Some(verdict), ..Cell::plain(text) }
    }

    /// More plain words.
    pub(super) fn then(mut self, text: &str) -> Self {
        let text = clean(text);
        let at = self.text.len();
        self.runs.extend(runs(&text).into_iter().map(|run| run.start + at..run.end + at));
        self.text.push_str(&text);
        self
    }

    /// Words of an article between «», cut at `limit` characters; as one run where they hold right-to-left letters.
    pub(super) fn quote(mut self, words: &str, limit: usize) -> Self {
        let words = cut(unquoted(&clean(words)), limit);
        self.text.push('«');
        let inside = self.text.len()..self.text.len() + words.len();
        self.text.push_str(&words);
        self.text.push('»');
        if has_rtl(&words) {
            self.runs.push(inside);
        }
        self
    }

    /// Nothing to see in it.
    pub(super) fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Columns it takes on one line.
    pub(super) fn width(&self) -> usize {
        width_of(&self.text)
    }

    /// Its lines at a width, every one with isolates of its own.
    pub(super) fn lines(&self, width: usize) -> Vec<String> {
        wrap(&self.text, width).iter().map(|line| render(&self.text, &self.runs, line)).collect()
    }
}
