//! The second format of dossiers: founders' positions that the user adopted.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::domain::{
    Answer, BuyerStatus, Choice, Dossier, LevelChange, Marking, NeedId, OwnNeed, PackStamp, ParameterId, PersonaId,
    PositionId, RequirementId, SolutionId, VitalOperator,
};

#[derive(Serialize, Deserialize)]
#[serde(rename = "Dossier", deny_unknown_fields)]
pub(in super::super) struct DossierV2 {
    pub(super) format: u32,
    #[serde(default)]
    pub(super) title: String,
    #[serde(default)]
    pub(super) organisation: String,
    #[serde(default)]
    pub(super) object: String,
    #[serde(default)]
    pub(super) perimeter: String,
    #[serde(default)]
    pub(super) reference: String,
    #[serde(default)]
    pub(super) date: String,
    #[serde(default)]
    pub(super) marking: Marking,
    #[serde(default)]
    pub(super) pack: PackStamp,
    pub(super) persona: PersonaId,
    #[serde(default)]
    pub(super) buyer: BuyerStatus,
    #[serde(default)]
    pub(super) vital_operator: VitalOperator,
    #[serde(default)]
    pub(super) answers: BTreeMap<NeedId, Answer>,
    #[serde(default)]
    pub(super) notes: BTreeMap<NeedId, String>,
    #[serde(default)]
    pub(super) own_needs: Vec<OwnNeed>,
    #[serde(default)]
    pub(super) choices: BTreeMap<SolutionId, Choice>,
    #[serde(default)]
    pub(super) positions: BTreeSet<PositionId>,
    #[serde(default)]
    pub(super) numbers: BTreeMap<ParameterId, Decimal>,
    #[serde(default)]
    pub(super) words: BTreeMap<ParameterId, String>,
    #[serde(default)]
    pub(super) levels: BTreeMap<RequirementId, LevelChange>,
    #[serde(default)]
    pub(super) wordings: BTreeMap<RequirementId, String>,
    #[serde(default)]
    pub(super) grounds: BTreeMap<RequirementId, String>,
}

impl From<DossierV2> for Dossier {
    fn from(it: DossierV2) -> Self {
        let DossierV2 {
            format: _,
            title,
            organisation,
            object,
            perimeter,
            reference,
            date,
            marking,
            pack,
            persona,
            buyer,
            vital_operator,
            answers,
            notes,
            own_needs,
            choices,
            positions,
            numbers,
            words,
            levels,
            wordings,
            grounds,
        } = it;
        Self {
            title,
            organisation,
            object,
            perimeter,
            reference,
            date,
            marking,
            pack,
            persona,
            buyer,
            vital_operator,
            answers,
            notes,
            own_needs,
            choices,
            positions,
            numbers,
            words,
            levels,
            wordings,
            grounds,
        }
    }
}

impl From<Dossier> for DossierV2 {
    fn from(it: Dossier) -> Self {
        let Dossier {
            title,
            organisation,
            object,
            perimeter,
            reference,
            date,
            marking,
            pack,
            persona,
            buyer,
            vital_operator,
            answers,
            notes,
            own_needs,
            choices,
            positions,
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
            marking,
            pack,
            persona,
            buyer,
            vital_operator,
            answers,
            notes,
            own_needs,
            choices,
            positions,
            numbers,
            words,
            levels,
            wordings,
            grounds,
        }
    }
}
