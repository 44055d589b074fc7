//! The five typical organisations, and the rows of the manifesto that describe each.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CardId, Importance, Level, Link, NeedId, PersonaId, SolutionId, Text};

/// What a row of the manifesto becomes in a tender, before the user says anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum CalledLevel {
    /// A requirement of this level.
    Level(Level),
    /// Advice to the buyer, not a requirement to bidders.
    Method,
    /// Advice to the buyer first, and a requirement of this level.
    MethodAnd(Level),
    /// Not to be asked; the card says what to ask instead.
    Rewrite,
}

impl CalledLevel {
    /// Whether the buyer is advised.
    #[must_use]
    pub fn advises(self) -> bool {
        matches!(self, Self::Method | Self::MethodAnd(_))
    }

    /// Whether bidders are asked for something.
    #[must_use]
    pub fn asks(self) -> bool {
        self != Self::Method
    }
}

/// A need of a persona.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NeedRow {
    /// Row of the source: `P1-A1`.
    pub bullet: String,
    /// Entry of the catalogue.
    pub need: NeedId,
    /// The name that this persona gives it, where it differs.
    #[serde(default)]
    pub label: Option<Text>,
    /// Importance that organisations of this kind usually give; shown, never pre-filled.
    pub usual: Importance,
    /// Cards that it calls.
    pub cards: Vec<CardId>,
    /// What those cards usually become.
    pub level: CalledLevel,
    /// What is particular to this persona.
    #[serde(default)]
    pub note: Option<Text>,
}

/// A solution offered to a persona.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SolutionRow {
    /// Row of the source: `P1-S1`.
    pub bullet: String,
    /// Entry of the catalogue.
    pub solution: SolutionId,
    /// The name that this persona gives it, where it differs.
    #[serde(default)]
    pub label: Option<Text>,
    /// Cards that it calls once retained.
    pub cards: Vec<CardId>,
    /// What those cards usually become.
    pub level: CalledLevel,
    /// What is particular to this persona.
    #[serde(default)]
    pub note: Option<Text>,
}

/// A typical organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Persona {
    /// Name used by dossiers and the command line.
    pub id: PersonaId,
    /// Short name.
    pub label: Text,
    /// Its name stands in no document: who reads one is not told that the buyer is such an organisation.
    #[serde(default)]
    pub discreet: bool,
    /// Who this is.
    pub description: Text,
    /// The problem it has to solve.
    pub problem: Text,
    /// What the user must know before using it; e.g. a list that the manifesto leaves empty.
    #[serde(default)]
    pub caution: Option<Text>,
    /// Expectations and constraints, in the order of the source.
    pub needs: Vec<NeedRow>,
    /// Solutions, in the order of the source.
    pub solutions: Vec<SolutionRow>,
    /// Links that hold for this persona only; they replace those of the catalogue.
    #[serde(default)]
    pub links: Vec<Link>,
}
