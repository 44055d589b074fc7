//! Reference frameworks, and which requirement contributes to which of their items.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Citation, Confidence, FrameworkId, RequirementId, Text};

/// A chapter, an article, a control or an objective of a framework.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FrameworkItem {
    /// As the framework numbers it: `19.6`, `A.5.21`, `SOV-5`.
    pub id: String,
    /// What it is about, in our words.
    pub label: Text,
    /// Its weight in percent, where the framework gives one; those of a framework sum to 100.
    #[serde(default)]
    pub weight: Option<u8>,
}

/// A public referential that auditors and bidders know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Framework {
    /// Name used by mappings: `secnumcloud`.
    pub id: FrameworkId,
    /// Short name, for a column or a filter.
    pub title: Text,
    /// Whole name.
    pub full_title: Text,
    /// Version.
    pub version: String,
    /// Date of that version: `2022`, `2022-03` or `2022-03-08`.
    pub date: String,
    /// Who publishes it.
    pub publisher: String,
    /// When a buyer may lean on it, and what it does not cover.
    pub use_in_tender: Text,
    /// Its licence forbids adaptation: it is named, and nothing is mapped to it.
    #[serde(default)]
    pub referenced_only: bool,
    /// Its items, in its own order.
    pub items: Vec<FrameworkItem>,
    /// Where the list comes from.
    pub cite: Vec<Citation>,
    /// How far the list was checked.
    pub confidence: Confidence,
    /// How far the correspondence with our requirements was checked; it is ours, not the publisher's.
    #[serde(default)]
    pub mapping_confidence: Option<Confidence>,
}

/// The items that a requirement contributes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// The requirement.
    pub requirement: RequirementId,
    /// Frameworks, and items of each.
    pub maps: Vec<(FrameworkId, Vec<String>)>,
}
