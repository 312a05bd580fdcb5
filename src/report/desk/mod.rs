//! For a data desk: a row a position, with the same columns in CSV and in a workbook.

mod cell;
mod columns;
mod csv;
mod entry;
mod xlsx;

pub use csv::csv;
pub use xlsx::xlsx;

use cell::Cell;
use columns::{COLUMNS, cells};
use entry::entries;
