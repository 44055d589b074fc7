//! The third format of dossiers: weights of award criteria. Frozen: `tests/formats/3.gouvernail`
//! must always open.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use serde::Deserialize;

use super::{past_format, v4::DossierV4};
use crate::domain::{
    Answer, BuyerStatus, Choice, Criteria, LevelChange, Marking, NeedId, OwnNeed, PackStamp, ParameterId, PersonaId,
    PositionId, RequirementId, SolutionId, VitalOperator,
};

past_format! {
    DossierV3 leads to DossierV4 {
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
    }
}
