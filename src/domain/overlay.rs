//! Packs of one's own, laid over another without touching it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Kind, PackId, Provenance, Text};

/// What an overlay did to an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub enum Alteration {
    /// The entry is its own.
    Added,
    /// Words of the entry were replaced.
    Reworded,
    /// Something was added to the entry.
    Extended,
    /// The entry is not offered any more.
    Hidden,
}

/// An entry that an overlay touched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Altered {
    /// Kind of the entry.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// What was done.
    pub how: Alteration,
    /// Why, where the overlay says so.
    pub because: Option<Text>,
}

/// An overlay in use: who answers for it, and what it touched. Printed in every document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Overlay {
    /// Name of the overlay.
    pub id: PackId,
    /// Version.
    pub version: String,
    /// Date of the version, ISO 8601.
    pub date: String,
    /// Title.
    pub title: Text,
    /// Licence (SPDX).
    pub licence: String,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Who stands behind it.
    pub interest: Text,
    /// First 16 hexadecimal digits of the SHA-256 of its files, in the order of their names.
    pub hash: String,
    /// Whether it is what somebody known wrote.
    #[serde(skip)]
    pub provenance: Provenance,
    /// What it touched, in the order of the pack.
    pub altered: Vec<Altered>,
}
