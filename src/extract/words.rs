//! Asides: what stands between commas or brackets and does not part what belongs together.

use super::scene::{Scene, Stage};
use crate::text::Edge;

/// Puts asides on the chart, so that a gap steps over them as over one word.
pub fn asides(stage: &Stage<'_>, scene: &mut Scene) {
    let symbol = stage.language.kinds.aside;
    for found in stage.language.asides.matches(&scene.sight.chart) {
        scene.sight.chart.add(found.start, Edge { symbol, end: found.end, item: 0 });
    }
}
