//! Measurable quantities that complete a requirement.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Citation, Confidence, ParameterId, Text};

/// What kind of value a parameter takes. Decimals are exact and written as text: `"99.95"`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Quantity {
    /// A number with its plausible range.
    Number {
        /// Value proposed.
        default: Decimal,
        /// Lowest plausible value, included.
        low: Decimal,
        /// Highest plausible value, included.
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Where it is measured.
    pub point: Text,
    /// Over which time.
    pub window: Text,
    /// What does not count.
    pub exclusions: Text,
}

/// A measurable quantity, e.g. monthly availability in %.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    /// Name used in wordings, between braces: `{gtr}`.
    pub id: ParameterId,
    /// Short name.
    pub label: Text,
    /// Unit as printed after the number; empty when there is none.
    #[serde(default)]
    pub unit: Text,
    /// Kind, default and range.
    pub quantity: Quantity,
    /// How it is measured; needed for whatever a penalty rests on.
    #[serde(default)]
    pub measure: Option<Measure>,
    /// What helps to choose a value.
    #[serde(default)]
    pub note: Option<Text>,
    /// Where default and range come from.
    pub cite: Vec<Citation>,
    /// How far they were checked.
    pub confidence: Confidence,
}
