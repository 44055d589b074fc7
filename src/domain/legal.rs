//! The buyer's legal status, and the risks that a wording can carry.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Citation, Confidence, FlagId, Text, ThemeId};

/// Legal status of the buyer under the French public procurement code. Asked, never deduced.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub enum BuyerStatus {
    /// Not said: treated as a public buyer, the stricter case.
    #[default]
    Unknown,
    /// Pouvoir adjudicateur, the State.
    State,
    /// Pouvoir adjudicateur, a local authority or another public body.
    LocalAuthority,
    /// Entité adjudicatrice (energy, water, transport, post).
    ContractingEntity,
    /// Not subject to the code.
    Private,
}

impl BuyerStatus {
    /// Every status, in the order in which it is offered.
    pub const ALL: [Self; 5] =
        [Self::State, Self::LocalAuthority, Self::ContractingEntity, Self::Private, Self::Unknown];

    /// Whether the public wording applies.
    #[must_use]
    pub fn is_public(self) -> bool {
        self != Self::Private
    }
}

/// What decides the wording of a requirement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Buyer {
    /// Status under the procurement code.
    pub status: BuyerStatus,
    /// Whether the buyer said that it is an operator of vital importance.
    pub vital_operator: bool,
}

/// A wording that raises a flag: regular expressions, one for each language, on folded sentences (lower case, no
/// accents, plain spaces and apostrophes).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Trigger {
    /// What raises the flag.
    pub pattern: Text,
    /// What excuses it in the same sentence.
    #[serde(default)]
    pub unless: Option<Text>,
}

/// A legal risk that a wording can carry in a public tender, and the way out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LegalFlag {
    /// Name used by requirements: `RISK-01`…
    pub id: FlagId,
    /// What triggers it, in words.
    pub trigger: Text,
    /// What is said to the user.
    pub message: Text,
    /// The safe way to write it.
    pub rewrite: Text,
    /// Wordings that raise it.
    #[serde(default)]
    pub triggers: Vec<Trigger>,
    /// Raised when no requirement of this theme is called, instead of by requirements.
    #[serde(default)]
    pub absent_theme: Option<ThemeId>,
    /// Raised when minimum requirements go beyond the share that the scale allows.
    #[serde(default)]
    pub many_minimums: bool,
    /// It matters to a buyer that is not subject to the procurement code too.
    #[serde(default)]
    pub concerns_private: bool,
    /// No wording of a pack may raise it, even where the requirement declares it.
    #[serde(default)]
    pub strict: bool,
    /// When a ground justifies the wording, and which note to keep.
    pub ground: Text,
    /// The rule.
    pub cite: Vec<Citation>,
    /// How far it was checked.
    pub confidence: Confidence,
}

impl LegalFlag {
    /// Whether it is to be raised for a buyer.
    #[must_use]
    pub fn concerns(&self, status: BuyerStatus) -> bool {
        status.is_public() || self.concerns_private
    }
}
