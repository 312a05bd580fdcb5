//! What phrases ask for besides values and groups: asides that a gap steps over, and quantities by what they measure.

use super::scene::{Scene, Stage};
use crate::text::Edge;
use crate::value::Item;

/// Puts asides on the chart, so that a gap steps over them as over one word.
pub fn asides(stage: &Stage<'_>, scene: &mut Scene) {
    let symbol = stage.language.kinds.aside;
    for found in stage.language.asides.matches(&scene.sight.chart) {
        scene.sight.chart.add(found.start, Edge { symbol, end: found.end, item: 0 });
    }
}

/// Puts each quantity on the chart once more by what it measures: `{quantity:money}`.
pub fn quantities(stage: &Stage<'_>, scene: &mut Scene) {
    for (pos, edge) in scene.edges(stage.language.rules.kinds.quantity) {
        let Some(Item::Quantity(_, unit)) = scene.sight.items.get(edge.item) else { continue };
        let measures = &stage.language.rules.units[*unit as usize].measures;
        if let Some(symbol) = stage.symbol(&format!("{{quantity:{measures}}}")) {
            scene.sight.chart.add(pos, Edge { symbol, ..edge });
        }
    }
}
