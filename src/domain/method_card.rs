//! Method cards: how a buyer lawfully gets what cannot be asked of bidders as such.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CardId, Citation, Confidence, MethodId, Text};

/// A short, practical answer to one question of the buyer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MethodCard {
    /// Name: `M-01`.
    pub id: MethodId,
    /// Short name.
    pub title: Text,
    /// The question that it answers.
    pub question: Text,
    /// What to do, step by step, for a buyer subject to the procurement code.
    pub public_steps: Vec<Text>,
    /// The same for a private buyer; none where it has no sense for one.
    #[serde(default)]
    pub private_steps: Vec<Text>,
    /// Limits and traps.
    pub limits: Vec<Text>,
    /// Requirement cards that it accompanies.
    pub cards: Vec<CardId>,
    /// Where it comes from.
    pub cite: Vec<Citation>,
    /// How far it was checked.
    pub confidence: Confidence,
}

impl MethodCard {
    /// The steps for a buyer; none when the card is not for it.
    #[must_use]
    pub fn steps(&self, public: bool) -> &[Text] {
        if public { &self.public_steps } else { &self.private_steps }
    }
}
