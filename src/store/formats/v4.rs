//! The fourth format of dossiers: a workshop, who answers alone, the follow-up of the checklist.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::newest_format;
use crate::domain::{
    Answer, BuyerStatus, Choice, Criteria, Dossier, FollowUp, LevelChange, Marking, NeedId, OwnNeed, PackStamp,
    ParameterId, PersonaId, PositionId, RequirementId, Respondent, SolutionId, VitalOperator, Workshop,
};

newest_format! {
    DossierV4, KnownV4 {
        #[serde(default)]
        title: String,
        #[serde(default)]
        organisation: String,
        #[serde(default)]
        object: String,
        #[serde(default)]
        perimeter: String,
        #[serde(default)]
        reference: String,
        #[serde(default)]
        date: String,
        #[serde(default)]
        marking: Marking,
        #[serde(default)]
        pack: PackStamp,
        persona: PersonaId,
        #[serde(default)]
        buyer: BuyerStatus,
        #[serde(default)]
        vital_operator: VitalOperator,
        #[serde(default)]
        answers: BTreeMap<NeedId, Answer>,
        #[serde(default)]
        notes: BTreeMap<NeedId, String>,
        #[serde(default)]
        own_needs: Vec<OwnNeed>,
        #[serde(default)]
        choices: BTreeMap<SolutionId, Choice>,
        #[serde(default)]
        positions: BTreeSet<PositionId>,
        #[serde(default)]
        numbers: BTreeMap<ParameterId, Decimal>,
        #[serde(default)]
        words: BTreeMap<ParameterId, String>,
        #[serde(default)]
        levels: BTreeMap<RequirementId, LevelChange>,
        #[serde(default)]
        wordings: BTreeMap<RequirementId, String>,
        #[serde(default)]
        grounds: BTreeMap<RequirementId, String>,
        #[serde(default)]
        criteria: Criteria,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        respondent: Option<Respondent>,
        #[serde(default, skip_serializing_if = "Workshop::is_empty")]
        workshop: Workshop,
        #[serde(default, skip_serializing_if = "FollowUp::is_empty")]
        follow_up: FollowUp,
    }
}
