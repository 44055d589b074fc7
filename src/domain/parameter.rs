//! Measurable quantities that complete a requirement.

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Citation, Confidence, Language, ParameterId, Text};

/// What kind of value a parameter takes. Decimals are exact and written as text: `"99.95"`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Quantity {
    /// A number with its plausible range.
    Number {
        /// Value proposed.
        #[schemars(with = "String")]
        default: Decimal,
        /// Lowest plausible value, included.
        #[schemars(with = "String")]
        low: Decimal,
        /// Highest plausible value, included.
        #[schemars(with = "String")]
        high: Decimal,
    },
    /// One of several wordings.
    OneOf {
        /// What may be chosen; the first is proposed.
        options: Vec<Text>,
    },
    /// Free words, e.g. a list of sites to annex.
    Words {
        /// Words proposed.
        default: Text,
    },
}

/// How a quantity is measured.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Where it is measured.
    pub point: Text,
    /// Over which time.
    pub window: Text,
    /// What does not count.
    pub exclusions: Text,
}

/// The time over which an availability is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Period {
    /// A month of 30 days.
    Month,
    /// A year of 365 days.
    Year,
}

impl Period {
    /// Its length in minutes.
    #[must_use]
    pub fn minutes(self) -> u32 {
        match self {
            Self::Month => 30 * 24 * 60,
            Self::Year => 365 * 24 * 60,
        }
    }

    /// Seconds out of service that an availability in percent allows over the period, exact: `(100 − a) / 100 × T`.
    /// `None` for a number that is no share: a file may hold any.
    #[must_use]
    pub fn downtime_seconds(self, availability: Decimal) -> Option<Decimal> {
        let is_share = (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(&availability);
        let seconds = Decimal::from(self.minutes()) * Decimal::from(60);
        is_share.then(|| (Decimal::ONE_HUNDRED - availability) * seconds / Decimal::ONE_HUNDRED)
    }
}

/// What a demanding value implies: the architecture, and its price in money and in energy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Realism {
    /// From this value on, upwards.
    #[serde(default)]
    #[schemars(with = "Option<String>")]
    pub at_least: Option<Decimal>,
    /// From this value on, downwards.
    #[serde(default)]
    #[schemars(with = "Option<String>")]
    pub at_most: Option<Decimal>,
    /// What it implies.
    pub text: Text,
}

impl Realism {
    /// Whether a value asks that much.
    #[must_use]
    pub fn applies(&self, value: Decimal) -> bool {
        self.at_least.is_none_or(|it| it <= value) && self.at_most.is_none_or(|it| value <= it)
    }
}

/// A measurable quantity, e.g. monthly availability in %.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    /// Name used in wordings, between braces: `{gtr}`.
    pub id: ParameterId,
    /// Short name.
    pub label: Text,
    /// Unit as printed after the number; empty when there is none.
    #[serde(default)]
    pub unit: Text,
    /// The same after a number that takes the singular; `None` when it does not change.
    #[serde(default)]
    pub unit_one: Option<Text>,
    /// The buyer decides it alone, e.g. a ceiling or a weight: no bidder proposes another.
    #[serde(default)]
    pub set_by_buyer: bool,
    /// Kind, default and range.
    pub quantity: Quantity,
    /// How it is measured; needed for whatever a penalty rests on.
    #[serde(default)]
    pub measure: Option<Measure>,
    /// The number is a share of time in service, in percent: the time out of service that it allows is told.
    #[serde(default)]
    pub availability_over: Option<Period>,
    /// What demanding values imply, the most demanding last.
    #[serde(default)]
    pub realism: Vec<Realism>,
    /// What helps to choose a value.
    #[serde(default)]
    pub note: Option<Text>,
    /// Where default and range come from.
    pub cite: Vec<Citation>,
    /// How far they were checked.
    pub confidence: Confidence,
}

impl Parameter {
    /// The unit after a number, in agreement with it.
    #[must_use]
    pub fn unit_after(&self, number: Decimal, language: Language) -> &str {
        let one = self.unit_one.as_ref().filter(|_| language.takes_singular(number));
        one.unwrap_or(&self.unit).get(language)
    }

    /// What a value implies; nothing for an ordinary one.
    #[must_use]
    pub fn realism(&self, value: Decimal) -> Option<&Realism> {
        self.realism.iter().rfind(|it| it.applies(value))
    }
}
