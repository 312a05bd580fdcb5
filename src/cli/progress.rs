//! How far long work has come, on a terminal and nowhere else.

use indicatif::{ProgressBar, ProgressStyle};

/// Fewer articles are read before anybody wonders.
const MANY: usize = 100;

/// A bar over `all` articles; an invisible one where they are few, or where standard error is no terminal.
pub fn bar(all: usize) -> ProgressBar {
    if all < MANY {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:30} {human_pos} of {human_len} articles").ok();
    let bar = ProgressBar::new(u64::try_from(all).unwrap_or(u64::MAX));
    style.map_or(bar.clone(), |style| bar.with_style(style))
}
