//! What an organisation expects, and what constrains it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Citation, Confidence, NeedId, Text, ThemeId};

/// The two first-class inputs of the method; never mixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub enum NeedKind {
    /// Attente: what one hopes for.
    Expectation,
    /// Enjeu ou contrainte: what limits the choice.
    Constraint,
}

impl NeedKind {
    /// Both kinds, in the order of screens.
    pub const ALL: [Self; 2] = [Self::Expectation, Self::Constraint];
}

/// How much a need matters, as the user says it.
///
/// For a constraint the words on screen are absente / modérée / forte / bloquante.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub enum Importance {
    /// Sans objet.
    None,
    /// Souhaitée.
    Wished,
    /// Importante.
    Important,
    /// Indispensable.
    Essential,
}

impl Importance {
    /// Every importance, lowest first.
    pub const ALL: [Self; 4] = [Self::None, Self::Wished, Self::Important, Self::Essential];
}

/// An expectation or a constraint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// Name used by links, personas and dossiers.
    pub id: NeedId,
    /// Expectation or constraint.
    pub kind: NeedKind,
    /// Theme it belongs to.
    pub theme: ThemeId,
    /// Short name, a noun phrase.
    pub label: Text,
    /// What is asked of the user, in plain words, for someone outside the trade.
    pub question: Text,
    /// Why it is asked: what the answer changes.
    pub why: Text,
    /// What the manifesto leaves open for this need.
    #[serde(default)]
    pub gap: Option<Text>,
    /// Where it comes from.
    pub cite: Vec<Citation>,
    /// How far it was checked.
    pub confidence: Confidence,
}
