//! A page of lines no wider than it may be: paragraphs, headings and grids, one below the other.

use super::cell::Cell;
use super::grid::Grid;
use crate::compare::Verdict;
use crate::report::Look;
use comfy_table::Color;

/// What is written so far.
#[derive(Debug)]
pub(super) struct Page<'a> {
    /// How it is to look.
    pub(super) look: &'a Look,
    out: String,
}

impl<'a> Page<'a> {
    /// An empty page.
    pub(super) fn new(look: &'a Look) -> Self {
        Page { look, out: String::new() }
    }

    /// Words over as many lines as they take.
    pub(super) fn paragraph(&mut self, text: &str) {
        for line in Cell::plain(text.trim()).lines(self.look.columns()) {
            self.line(&line);
        }
    }

    /// A story's name, or a part of the report.
    pub(super) fn title(&mut self, text: &str) {
        self.blank();
        for line in Cell::plain(text.trim()).lines(self.look.columns()) {
            let line = self.painted(&line, "1");
            self.line(&line);
        }
    }

    /// A finding's heading: its verdict in its colour, then the rest.
    pub(super) fn heading(&mut self, verdict: Verdict, name: &str, rest: &str) {
        self.blank();
        let lines = Cell::plain(&format!("{name}{rest}")).lines(self.look.columns());
        for (index, line) in lines.iter().enumerate() {
            match line.strip_prefix(name).filter(|_| index == 0) {
                Some(rest) => {
                    let name = self.painted(name, ansi_of(verdict));
                    self.line(&format!("{name}{rest}"));
                }
                None => self.line(line),
            }
        }
    }

    /// A table.
    pub(super) fn grid(&mut self, grid: &Grid) {
        let drawn = grid.draw(self.look.columns(), self.look.color);
        drawn.lines().for_each(|line| self.line(line));
    }

    /// An empty line, unless there is nothing above it.
    pub(super) fn blank(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    /// The page.
    pub(super) fn finish(self) -> String {
        self.out
    }

    fn line(&mut self, line: &str) {
        self.out.push_str(line.trim_end());
        self.out.push('\n');
    }

    fn painted(&self, text: &str, ansi: &str) -> String {
        if self.look.color { format!("\u{1b}[{ansi}m{text}\u{1b}[0m") } else { text.to_string() }
    }
}

/// A verdict's colour in a table.
pub(super) fn color_of(verdict: Verdict) -> Color {
    match verdict {
        Verdict::Conflict => Color::Red,
        Verdict::Inconsistent | Verdict::Wording => Color::Yellow,
        Verdict::Scope | Verdict::Updated => Color::Cyan,
        Verdict::Agreement | Verdict::Compatible | Verdict::SingleSource => Color::Green,
    }
}

fn ansi_of(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Conflict => "1;31",
        Verdict::Inconsistent | Verdict::Wording => "33",
        Verdict::Scope | Verdict::Updated => "36",
        Verdict::Agreement | Verdict::Compatible | Verdict::SingleSource => "32",
    }
}
