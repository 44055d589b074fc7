//! Runs as plain text.

use crate::document::Run;

/// The text of runs.
pub(super) fn runs(runs: &[Run]) -> String {
    runs.iter().map(|it| it.text.as_str()).collect()
}

/// The text of paragraphs, with something between them.
pub(super) fn paragraphs(paragraphs: &[Vec<Run>], between: &str) -> String {
    paragraphs.iter().map(|it| runs(it)).collect::<Vec<_>>().join(between)
}
