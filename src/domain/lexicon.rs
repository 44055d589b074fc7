//! Terms of the trade, explained.

use serde::{Deserialize, Serialize};

use super::{Citation, Confidence, TermId, Text};

/// One entry of the lexicon.
#[allow(clippy::struct_field_names, reason = "the field's own word is the best name for it")]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Name of the entry.
    pub id: TermId,
    /// The term as it is written in texts.
    pub term: Text,
    /// What the letters stand for, or the full name.
    pub expansion: Text,
    /// One sentence.
    pub short: Text,
    /// One paragraph.
    pub long: Text,
    /// Where it comes from.
    pub cite: Vec<Citation>,
    /// How far it was checked.
    pub confidence: Confidence,
}
