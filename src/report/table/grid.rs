//! Drawing a table: columns are measured and cells wrapped here, since a library that wraps would split the isolates.

use super::cell::Cell;
use super::page::color_of;
use comfy_table::{Cell as Drawn, ContentArrangement, ContentLineStyle, LineStyle, Table, TableStyle};

const STYLE: TableStyle = TableStyle::new()
    .header_lines(ContentLineStyle::none().junction('│'))
    .header_separator(LineStyle::none().fill('─').junction('┼'))
    .content_lines(ContentLineStyle::none().junction('│'));
const RULED: TableStyle = STYLE.row_separator(LineStyle::none().fill('┈').junction('┼'));

/// Rows under headers; columns in which every row is empty are left out.
#[derive(Debug)]
pub(super) struct Grid {
    headers: Vec<&'static str>,
    rows: Vec<Vec<Cell>>,
}

impl Grid {
    /// A grid without the columns that would be empty.
    pub(super) fn new(headers: &[&'static str], rows: Vec<Vec<Cell>>) -> Self {
        let used: Vec<bool> = (0..headers.len())
            .map(|column| rows.iter().any(|row| row.get(column).is_some_and(|c| !c.is_empty())))
            .collect();
        Grid { headers: kept(headers.to_vec(), &used), rows: rows.into_iter().map(|row| kept(row, &used)).collect() }
    }

    /// The grid in at most `width` columns.
    pub(super) fn draw(&self, width: usize, color: bool) -> String {
        let widths = fitted(self.natural(), width);
        let rows: Vec<Vec<Vec<String>>> = self.rows.iter().map(|row| wrapped(row, &widths)).collect();
        let mut table = Table::new();
        table.load_style(if rows.iter().flatten().any(|lines| lines.len() > 1) { RULED } else { STYLE });
        table.set_content_arrangement(ContentArrangement::Disabled);
        if color {
            table.enforce_styling()
        } else {
            table.force_no_tty()
        };
        let headers = self.headers.iter().zip(&widths);
        table.set_header(headers.map(|(name, width)| Cell::plain(name).lines(*width).join("\n")).collect::<Vec<_>>());
        for (cells, lines) in self.rows.iter().zip(rows) {
            table.add_row(cells.iter().zip(lines).map(|(cell, lines)| drawn(cell, &lines, color)).collect::<Vec<_>>());
        }
        table.trim_fmt()
    }

    fn natural(&self) -> Vec<usize> {
        let header = |column: usize| self.headers.get(column).map_or(0, |name| name.chars().count());
        let cells = |column: usize| self.rows.iter().filter_map(move |row| row.get(column)).map(Cell::width);
        (0..self.headers.len()).map(|column| cells(column).fold(header(column), usize::max)).collect()
    }
}

fn kept<T>(items: Vec<T>, used: &[bool]) -> Vec<T> {
    items.into_iter().zip(used).filter(|(_, used)| **used).map(|(item, _)| item).collect()
}

// A space either side of every cell, and a line between two.
fn fitted(mut widths: Vec<usize>, width: usize) -> Vec<usize> {
    let room = (width + 1).saturating_sub(3 * widths.len()).max(widths.len());
    let mut over = widths.iter().sum::<usize>().saturating_sub(room);
    while over > 0 {
        let Some(widest) = widths.iter_mut().max() else { break };
        *widest -= 1;
        over -= 1;
    }
    widths
}

fn wrapped(row: &[Cell], widths: &[usize]) -> Vec<Vec<String>> {
    row.iter().zip(widths).map(|(cell, width)| cell.lines(*width)).collect()
}

fn drawn(cell: &Cell, lines: &[String], color: bool) -> Drawn {
    let drawn = Drawn::new(lines.join("\n"));
    match cell.tint.filter(|_| color) {
        Some(verdict) => drawn.fg(color_of(verdict)),
        None => drawn,
    }
}
