//! Where statements come from, and how far they were checked.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{SourceId, Text};

/// How far a statement was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub enum Confidence {
    /// The primary text was read.
    Verified,
    /// Only a secondary source was read.
    Secondary,
    /// Common knowledge of the trade, not checked.
    General,
    /// Volatile: a text in the making or a figure due to change.
    Pending,
}

impl Confidence {
    /// Whether the statement must be printed with « à vérifier ».
    #[must_use]
    pub fn to_be_checked(self) -> bool {
        matches!(self, Self::General | Self::Pending)
    }
}

/// A text, a standard or a page that statements rest on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Name used by citations.
    pub id: SourceId,
    /// Title, as one would cite it.
    pub title: Text,
    /// Who publishes it.
    pub publisher: String,
    /// Public address, empty when there is none.
    #[serde(default)]
    pub address: String,
    /// How far it was checked.
    pub confidence: Confidence,
    /// Date of the check, ISO 8601.
    pub checked: String,
    /// Whether it binds buyers subject to the procurement code only.
    #[serde(default)]
    pub public_buyers_only: bool,
    /// Date by which it must be read again, ISO 8601; empty when the text is stable.
    #[serde(default)]
    pub review: String,
}

/// A passage of a source: `("S01", "R2111-7")`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Citation(
    /// The source.
    pub SourceId,
    /// Article, section or page; empty for the whole text.
    pub String,
);
