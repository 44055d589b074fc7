//! JSON: everything that a dossier leads to, as a value for other programs.

use crate::document::Everything;

/// Renders everything that a dossier leads to, after its published schema.
#[must_use]
pub fn json(everything: &Everything) -> String {
    // Plain data with text keys always serialises.
    format!("{:#}\n", serde_json::to_value(everything).unwrap_or_default())
}
