//! The first format of dossiers. Frozen: `tests/formats/1.gouvernail` must always open.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::Deserialize;

use super::{past_format, v2::DossierV2};
use crate::domain::{
    Answer, BuyerStatus, Choice, LevelChange, NeedId, OwnNeed, PackStamp, ParameterId, PersonaId, RequirementId,
    SolutionId, VitalOperator,
};

past_format! {
    DossierV1 leads to DossierV2 {
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
        numbers: BTreeMap<ParameterId, Decimal>,
        #[serde(default)]
        words: BTreeMap<ParameterId, String>,
        #[serde(default)]
        levels: BTreeMap<RequirementId, LevelChange>,
        #[serde(default)]
        wordings: BTreeMap<RequirementId, String>,
        #[serde(default)]
        grounds: BTreeMap<RequirementId, String>,
    }
}
