//! What there is to show, before it is known in which format: stories, rows and counts, shared by tables and notes.

mod brief;
mod decision;
mod figure;
mod rows;
mod stories;
mod summary;

pub(super) use brief::only;
pub(crate) use brief::{figure_list, figures};
pub(crate) use decision::decided;
pub(super) use decision::{decided_on, status};
pub(crate) use figure::sentence;
pub(super) use figure::{claim_figure, dated, source};
pub(crate) use rows::heading;
pub(super) use rows::{Row, rows, rows_of};
pub(crate) use stories::stories;
pub(super) use stories::{Story, verdicts};
pub(super) use summary::{count, only_one, quiet};
pub(crate) use summary::{summary, tally};
