//! The first format of dossiers. Frozen: `tests/formats/1.gouvernail` must always open.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use serde::Deserialize;

use super::v2::DossierV2;
use crate::domain::{
    Answer, BuyerStatus, Choice, LevelChange, Marking, NeedId, OwnNeed, PackStamp, ParameterId, PersonaId,
    RequirementId, SolutionId, VitalOperator,
};

#[derive(Deserialize)]
#[serde(rename = "Dossier", deny_unknown_fields)]
pub(in super::super) struct DossierV1 {
    #[expect(dead_code, reason = "read to choose this type")]
    format: u32,
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

impl From<DossierV1> for DossierV2 {
    fn from(it: DossierV1) -> Self {
        let DossierV1 {
            format: _,
            title,
            organisation,
            object,
            perimeter,
            reference,
            date,
            pack,
            persona,
            buyer,
            vital_operator,
            answers,
            notes,
            own_needs,
            choices,
            numbers,
            words,
            levels,
            wordings,
            grounds,
        } = it;
        Self {
            format: 2,
            title,
            organisation,
            object,
            perimeter,
            reference,
            date,
            marking: Marking::default(),
            pack,
            persona,
            buyer,
            vital_operator,
            answers,
            notes,
            own_needs,
            choices,
            numbers,
            words,
            levels,
            wordings,
            grounds,
            positions: BTreeSet::new(),
        }
    }
}
