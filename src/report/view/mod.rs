//! What there is to show, before it is known in which format: stories, rows and counts, shared by tables and notes.

mod brief;
mod decision;
mod figure;
mod rows;
mod stories;
mod summary;

pub(super) use brief::{figures, only};
pub(super) use decision::{decided, decided_on, status};
pub(super) use figure::{claim_figure, dated, sentence, source};
pub(super) use rows::{Row, heading, rows, rows_of};
pub(super) use stories::{Story, stories, verdicts};
pub(super) use summary::{count, only_one, quiet, summary, tally};
