//! How award criteria weigh (R2152-11, R2152-12 of the Code de la commande publique).

use std::{collections::BTreeMap, num::NonZeroU8};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CriterionId, ThemeId};

/// Weight of a criterion in the score of a bid, in whole percents from 1 to 100. A criterion that weighs nothing has
/// no weight rather than one of zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Weight(#[schemars(range(max = 100))] NonZeroU8);

impl Weight {
    /// What the weights of all criteria sum to, in percents.
    pub const WHOLE: u32 = 100;

    /// A weight of so many percents; `None` outside 1 to 100.
    #[must_use]
    pub fn new(percents: u8) -> Option<Self> {
        let weight = NonZeroU8::new(percents).map(Self)?;
        (weight.percents() <= Self::WHOLE).then_some(weight)
    }

    /// The same in percents. A file that was written by hand may hold more than 100: the sum then tells it.
    #[must_use]
    pub fn percents(self) -> u32 {
        u32::from(self.0.get())
    }
}

/// A criterion outside the annex: price, lead time…
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OwnCriterion {
    /// Name inside the dossier: `critere-1`…
    pub id: CriterionId,
    /// In the buyer's words.
    #[serde(default)]
    pub label: String,
    /// Its weight, once it is known.
    #[serde(default)]
    pub weight: Option<Weight>,
}

/// The award criteria of a dossier: themes of the annex, and what the buyer judges besides. They need not sum to 100
/// as long as they are being typed; two criteria never have the same id.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Criteria {
    /// Weights of themes, each for all its scored requirements.
    pub themes: BTreeMap<ThemeId, Weight>,
    /// Criteria outside the annex, in the buyer's order.
    pub others: Vec<OwnCriterion>,
}

impl Criteria {
    /// A criterion outside the annex.
    #[must_use]
    pub fn other(&self, id: &CriterionId) -> Option<&OwnCriterion> {
        self.others.iter().find(|it| it.id == *id)
    }

    /// The first free name for another criterion.
    #[must_use]
    pub fn free_id(&self) -> CriterionId {
        let mut names = (1..=self.others.len() + 1).map(|it| CriterionId::from(format!("critere-{it}").as_str()));
        names.find(|it| self.other(it).is_none()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weight_is_a_percentage_above_nothing() {
        assert_eq!(Weight::new(0), None);
        assert_eq!(Weight::new(1).map(Weight::percents), Some(1));
        assert_eq!(Weight::new(100).map(Weight::percents), Some(100));
        assert_eq!(Weight::new(101), None);
    }

    #[test]
    fn a_free_name_is_one_that_no_other_criterion_has() {
        let mut criteria = Criteria::default();
        assert_eq!(criteria.free_id().as_str(), "critere-1");
        for id in ["critere-1", "critere-3"] {
            criteria.others.push(OwnCriterion { id: id.into(), ..OwnCriterion::default() });
        }
        assert_eq!(criteria.free_id().as_str(), "critere-2");
    }
}
