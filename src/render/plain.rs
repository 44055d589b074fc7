//! What every format asks of the pieces of a document.

use crate::document::{Figure, Run};

/// The text of runs.
pub(super) fn runs(runs: &[Run]) -> String {
    runs.iter().map(|it| it.text.as_str()).collect()
}

/// The text of paragraphs, with something between them.
pub(super) fn paragraphs(paragraphs: &[Vec<Run>], between: &str) -> String {
    paragraphs.iter().map(|it| runs(it)).collect::<Vec<_>>().join(between)
}

/// Whether a figure can be drawn: it has shapes, and a size that a page can hold.
pub(super) fn usable(figure: &Figure) -> bool {
    let is_size = |it: f32| (1.0..=10_000.0).contains(&it);
    is_size(figure.width) && is_size(figure.height) && !figure.shapes.is_empty()
}
