//! Positions that the founders of the manifesto hold, offered with their limits.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CardId, Citation, Confidence, FlagId, PositionId, RequirementId, Text};

/// A position of the manifesto's founders, or of a text near it: never called by a need, adopted by the user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Position {
    /// Name used by dossiers: `T-02`.
    pub id: PositionId,
    /// Short name.
    pub title: Text,
    /// What they hold, in our words and attributed.
    pub statement: Text,
    /// Its limit in law, in engineering or in money.
    pub caution: Text,
    /// What a buyer can usefully do with it.
    pub advice: Text,
    /// Cards that it bears on.
    pub cards: Vec<CardId>,
    /// Optional requirements that it offers; none when it is advice only.
    pub requirements: Vec<RequirementId>,
    /// Legal risks that it carries.
    #[serde(default)]
    pub flags: Vec<FlagId>,
    /// Where it is held.
    pub cite: Vec<Citation>,
    /// How far that was checked.
    pub confidence: Confidence,
}
