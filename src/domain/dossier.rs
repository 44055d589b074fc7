//! The user's own document: everything they said and decided.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Buyer, BuyerStatus, Coverage, Criteria, FollowUp, Importance, Level, Marking, NeedId, NeedKind, ParameterId,
    PersonaId, PositionId, RequirementId, Respondent, SolutionId, Workshop,
};

/// What the user said of a need. Not answered is the absence of an answer; the three never merge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub enum Answer {
    /// An importance; `Importance(None)` is *sans objet*.
    Importance(Importance),
    /// *Je ne sais pas.*
    DontKnow,
}

/// Whether the buyer is an operator of vital importance. Which systems are vital is never stored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum VitalOperator {
    /// Not said.
    #[default]
    Unknown,
    /// It is.
    Yes,
    /// It is not.
    No,
}

/// What the user decided of a solution; apart from what the method says of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub enum Decision {
    /// Not decided.
    #[default]
    Open,
    /// To be asked.
    Retained,
    /// Already there.
    InPlace,
    /// Not to be asked.
    SetAside,
}

/// A decision, with what the checklist follows up.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Choice {
    /// The decision.
    pub decision: Decision,
    /// Why; expected when a solution is set aside.
    pub reason: String,
    /// Who follows it up; a role rather than a name.
    pub owner: String,
    /// When it is due, ISO 8601 or empty.
    pub due: String,
}

/// A need that the pack does not have.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OwnNeed {
    /// Name inside the dossier: `propre-1`…
    pub id: NeedId,
    /// Expectation or constraint.
    pub kind: NeedKind,
    /// In the user's words.
    pub label: String,
    /// How far the user thinks that solutions answer it.
    #[serde(default)]
    pub links: BTreeMap<SolutionId, Coverage>,
}

/// A level that the user put in the place of the one from the method.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LevelChange {
    /// The level.
    pub level: Level,
    /// Why.
    pub reason: String,
}

/// The pack that a dossier was last worked on with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PackStamp {
    /// Name of the pack.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Its hash.
    pub hash: String,
}

/// The user's document. Texts of the pack are never copied into it unless the user changed them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dossier {
    /// Name of the case.
    #[serde(default)]
    pub title: String,
    /// Organisation that buys.
    #[serde(default)]
    pub organisation: String,
    /// Object of the contract.
    #[serde(default)]
    pub object: String,
    /// What is inside and outside.
    #[serde(default)]
    pub perimeter: String,
    /// Reference of the consultation.
    #[serde(default)]
    pub reference: String,
    /// Date that the documents bear, ISO 8601; the clock is never printed.
    #[serde(default)]
    pub date: String,
    /// What documents bear besides their text.
    #[serde(default)]
    pub marking: Marking,
    /// The pack it was last worked on with.
    #[serde(default)]
    pub pack: PackStamp,
    /// Which persona.
    pub persona: PersonaId,
    /// Status under the procurement code.
    #[serde(default)]
    pub buyer: BuyerStatus,
    /// Operator of vital importance.
    #[serde(default)]
    pub vital_operator: VitalOperator,
    /// Answers, own needs included.
    #[serde(default)]
    pub answers: BTreeMap<NeedId, Answer>,
    /// What the user wrote about needs.
    #[serde(default)]
    pub notes: BTreeMap<NeedId, String>,
    /// Needs that the pack does not have.
    #[serde(default)]
    pub own_needs: Vec<OwnNeed>,
    /// Decisions on solutions.
    #[serde(default)]
    pub choices: BTreeMap<SolutionId, Choice>,
    /// Founders' positions that the user adopted.
    #[serde(default)]
    pub positions: BTreeSet<PositionId>,
    /// Numbers put in the place of defaults.
    #[serde(default)]
    #[schemars(with = "BTreeMap<String, String>")]
    pub numbers: BTreeMap<ParameterId, Decimal>,
    /// Words put in the place of defaults; for a parameter with options, the number of the option from 0.
    #[serde(default)]
    pub words: BTreeMap<ParameterId, String>,
    /// Levels changed by the user.
    #[serde(default)]
    pub levels: BTreeMap<RequirementId, LevelChange>,
    /// Wordings changed by the user.
    #[serde(default)]
    pub wordings: BTreeMap<RequirementId, String>,
    /// Justifications kept for the file, e.g. the ground for a place.
    #[serde(default)]
    pub grounds: BTreeMap<RequirementId, String>,
    /// How award criteria weigh.
    #[serde(default)]
    pub criteria: Criteria,
    /// Who answers, when the dossier is one participant's part of a workshop.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub respondent: Option<Respondent>,
    /// What a group said.
    #[serde(default, skip_serializing_if = "Workshop::is_empty")]
    pub workshop: Workshop,
    /// What the team does with its checklist.
    #[serde(default, skip_serializing_if = "FollowUp::is_empty")]
    pub follow_up: FollowUp,
}

impl Dossier {
    /// A blank dossier for a persona.
    #[must_use]
    pub fn new(persona: PersonaId, buyer: BuyerStatus) -> Self {
        Self { persona, buyer, ..Self::default() }
    }

    /// What decides wordings.
    #[must_use]
    pub fn buyer(&self) -> Buyer {
        Buyer { status: self.buyer, vital_operator: self.vital_operator == VitalOperator::Yes }
    }

    /// The decision on a solution; open when nothing was said.
    #[must_use]
    pub fn decision(&self, solution: &SolutionId) -> Decision {
        self.choices.get(solution).map_or(Decision::Open, |it| it.decision)
    }

    /// Whether the group kept the answer that the dossier gives to a need.
    #[must_use]
    pub fn is_settled(&self, need: &NeedId) -> bool {
        self.workshop.settled.get(need).is_some_and(|it| self.answers.get(need) == Some(it))
    }

    /// The importance of a need, `None` when it is not answered or not known.
    #[must_use]
    pub fn importance(&self, need: &NeedId) -> Option<Importance> {
        match self.answers.get(need) {
            Some(Answer::Importance(importance)) => Some(*importance),
            Some(Answer::DontKnow) | None => None,
        }
    }
}
