//! What documents bear besides their text: stage, version, author, confidentiality, logo.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How far a dossier has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Stage {
    /// Still being worked on: documents say so on each page, and the annex holds the buyer's own sections.
    #[default]
    Draft,
    /// To be sent: the annex holds what bidders need.
    Final,
}

/// What documents bear besides their text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Marking {
    /// How far the dossier has come.
    #[serde(default)]
    pub stage: Stage,
    /// Version that the author gives it.
    #[serde(default)]
    pub version: String,
    /// Person or department that writes it.
    #[serde(default)]
    pub author: String,
    /// How far documents may go, on each page.
    #[serde(default)]
    pub confidentiality: String,
    /// Logo of the organisation.
    #[serde(default)]
    pub logo: Option<Logo>,
}

/// A logo. It travels inside the dossier: a path would break on another computer, and tell about this one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Logo {
    /// What it shows, for those who do not see it.
    #[serde(default)]
    pub description: String,
    /// The picture, as a PNG file in base 64.
    pub png: String,
}
