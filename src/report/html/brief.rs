//! What the sources say in one line of a list: each figure in one piece, each quotation in its own direction.

use super::line;
use crate::compare::Finding;
use crate::report::Report;
use crate::report::bidi::clean;
use crate::report::view::figure_list;
use askama::Template;

/// The figures of a finding.
#[derive(Debug, Template)]
#[template(path = "brief.html")]
pub(crate) struct Brief {
    figures: Vec<Figure>,
}

#[derive(Debug)]
struct Figure {
    words: String,
    quoted: bool,
}

impl Brief {
    /// Of a finding, each way of putting it once.
    pub(crate) fn new(report: &Report, finding: &Finding) -> Brief {
        Brief { figures: figure_list(report, finding).iter().map(|figure| Figure::new(figure)).collect() }
    }
}

impl Figure {
    // An element that takes its direction from its words looks past words that are isolated within it.
    fn new(figure: &str) -> Figure {
        let quoted = figure.starts_with('«');
        Figure { words: if quoted { clean(figure) } else { line(figure) }, quoted }
    }
}
