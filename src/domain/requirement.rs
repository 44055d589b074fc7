//! Requirements of the annex, and the cards that group them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{BuyerStatus, CardId, Citation, Confidence, FlagId, ParameterId, RequirementId, Text, ThemeId};

/// What a requirement is in law; it decides which articles apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub enum Nature {
    /// Spécification technique.
    TechnicalSpecification,
    /// Condition d'exécution.
    PerformanceCondition,
    /// Critère d'attribution.
    AwardCriterion,
    /// Élément à remettre avec l'offre.
    BidElement,
    /// Information for the bidder, or a duty of the buyer.
    Information,
}

/// Weight of a requirement for the bidder, lowest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub enum Level {
    /// Option, or prestation supplémentaire éventuelle.
    Option,
    /// Exigence souhaitée: scored.
    Scored,
    /// Exigence minimale: a bid that does not meet it is irregular.
    Minimum,
}

/// Who has to act for the requirement to be met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub enum Bearer {
    /// The bidder, then the holder of the contract.
    Bidder,
    /// The buyer.
    Buyer,
    /// Both.
    Both,
}

/// A testable sentence for each kind of buyer. `{id}` stands for the value and unit of a parameter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// For buyers subject to the procurement code; `None` where it must not be asked of them.
    #[serde(default)]
    pub public: Option<Text>,
    /// For an entité adjudicatrice, where it differs from the public wording.
    #[serde(default)]
    pub contracting_entity: Option<Text>,
    /// For buyers not subject to the code; `None` where it is pointless.
    #[serde(default)]
    pub private: Option<Text>,
    /// Sentence added when the buyer is an operator of vital importance.
    #[serde(default)]
    pub vital_operator: Option<Text>,
}

/// The level that a requirement takes from the importance of the needs that call it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Levels {
    /// For an essential need.
    pub essential: Level,
    /// For an important need.
    pub important: Level,
    /// For a wished need.
    pub wished: Level,
}

impl Default for Levels {
    fn default() -> Self {
        Self { essential: Level::Minimum, important: Level::Scored, wished: Level::Option }
    }
}

/// The highest level that the law allows for some buyers, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ceiling {
    /// Buyers concerned.
    pub buyers: Vec<BuyerStatus>,
    /// Highest level.
    pub level: Level,
    /// The reason, printed with the requirement.
    pub because: Text,
    /// The rule.
    pub cite: Vec<Citation>,
}

/// One testable sentence of the annex.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Requirement {
    /// `EX-<THEME>-<NNN>`; never reused.
    pub id: RequirementId,
    /// The card it belongs to.
    pub card: CardId,
    /// Short name.
    pub title: Text,
    /// What it is in law.
    pub nature: Nature,
    /// Called only by a founders' position that the user adopts.
    #[serde(default)]
    pub optional: bool,
    /// The sentences.
    pub wording: Wording,
    /// Levels by importance, where they are not the usual ones.
    #[serde(default)]
    pub levels: Levels,
    /// The same for a private buyer, where it differs.
    #[serde(default)]
    pub private_levels: Option<Levels>,
    /// Highest levels allowed by law.
    #[serde(default)]
    pub ceilings: Vec<Ceiling>,
    /// Parameters that the wordings use.
    #[serde(default)]
    pub parameters: Vec<ParameterId>,
    /// What the bidder joins to the bid.
    pub proofs: Vec<Text>,
    /// How it is verified during the contract.
    pub verification: Text,
    /// On what a penalty can rest.
    #[serde(default)]
    pub penalty: Option<Text>,
    /// Who has to act.
    pub borne_by: Bearer,
    /// Legal risks that the subject carries.
    #[serde(default)]
    pub flags: Vec<FlagId>,
    /// Where it comes from.
    pub cite: Vec<Citation>,
    /// How far it was checked.
    pub confidence: Confidence,
}

/// A subject of the annex: a group of requirements, and advice to the buyer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// Name used by personas: `K01` to `K50` in the first pack.
    pub id: CardId,
    /// Theme of its requirements.
    pub theme: ThemeId,
    /// Short name.
    pub title: Text,
    /// Advice to a buyer subject to the procurement code.
    pub public_advice: Text,
    /// Advice to a buyer that is not.
    pub private_advice: Text,
    /// Where the advice comes from.
    pub cite: Vec<Citation>,
    /// How far it was checked.
    pub confidence: Confidence,
}
