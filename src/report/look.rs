//! How a report is to look, decided by whoever shows it: the library never asks a terminal.

/// How a table is to look.
///
/// ```
/// use crosscheck::report::Look;
/// assert_eq!(Look::default().columns(), 100);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Look {
    /// Columns there are; `None` where that is not known.
    pub width: Option<u16>,
    /// With colours.
    pub color: bool,
    /// With what is counted only, otherwise.
    pub all: bool,
}

const USUAL: u16 = 100;
const NARROWEST: u16 = 40;

impl Look {
    /// Columns to fill: 100 where they are not known, and never fewer than 40.
    pub fn columns(&self) -> usize {
        usize::from(self.width.unwrap_or(USUAL).max(NARROWEST))
    }

    /// Too narrow for a column each for who says it and since when.
    pub(super) fn is_narrow(&self) -> bool {
        self.columns() < 90
    }
}
