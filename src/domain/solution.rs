//! What an operator or a host can offer, and which needs that answers.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{BuyerStatus, Citation, Confidence, Importance, NeedId, SolutionId, Text, ThemeId};

/// The two families of solutions of the manifesto.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub enum SolutionKind {
    /// Solution de sécurité et de résilience.
    Capability,
    /// Engagement de moyens.
    Commitment,
}

/// A family of solutions; never a supplier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Solution {
    /// Name used by links, personas and dossiers.
    pub id: SolutionId,
    /// Capability or commitment.
    pub kind: SolutionKind,
    /// Theme it belongs to.
    pub theme: ThemeId,
    /// Short name, a noun phrase.
    pub label: Text,
    /// What it is, in two or three sentences.
    pub summary: Text,
    /// Who gains from its being asked, when the manifesto's authors sell it.
    #[serde(default)]
    pub interest: Option<Text>,
    /// Where it comes from.
    pub cite: Vec<Citation>,
    /// How far it was checked.
    pub confidence: Confidence,
}

/// How far a solution answers a need. No link at all is level 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub enum Coverage {
    /// Level 1.
    Partial,
    /// Level 2: the need is covered.
    Largely,
    /// Level 3.
    Fully,
    /// Somewhere between 0 and 3.
    Unknown,
}

impl Coverage {
    /// Level from 1 to 3, `None` when it is not known.
    #[must_use]
    pub fn level(self) -> Option<u8> {
        match self {
            Self::Partial => Some(1),
            Self::Largely => Some(2),
            Self::Fully => Some(3),
            Self::Unknown => None,
        }
    }
}

/// A statement that a solution answers a need, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// The solution.
    pub solution: SolutionId,
    /// The need it answers.
    pub need: NeedId,
    /// How far.
    pub level: Coverage,
    /// One sentence that says why, and what is missing below level 3.
    pub because: Text,
    /// Where the statement comes from.
    pub cite: Vec<Citation>,
    /// How far it was checked.
    pub confidence: Confidence,
}

/// A declared constraint that makes a solution inadmissible: it filters, it never scores.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Veto {
    /// The constraint.
    pub need: NeedId,
    /// From which importance on.
    pub from: Importance,
    /// Only for these buyers; empty for all.
    #[serde(default)]
    pub buyers: Vec<BuyerStatus>,
    /// The solution that becomes inadmissible.
    pub solution: SolutionId,
    /// The reason shown to the user.
    pub because: Text,
    /// Where the rule comes from.
    pub cite: Vec<Citation>,
    /// How far it was checked.
    pub confidence: Confidence,
}
