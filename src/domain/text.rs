//! Text in the two languages of the product.

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A language of the interface, of the pack and of the documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub enum Language {
    /// French, the first language.
    #[default]
    #[serde(rename = "fr")]
    French,
    /// English, complete too.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// Every language, the first one first.
    pub const ALL: [Self; 2] = [Self::French, Self::English];

    /// Language tag (BCP 47), as used on the command line and in packs.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
        }
    }

    /// Whether what is counted takes the singular: in French below two, in English for exactly one.
    #[must_use]
    pub fn takes_singular(self, number: Decimal) -> bool {
        match self {
            Self::French => number.abs() < Decimal::TWO,
            Self::English => number == Decimal::ONE,
        }
    }
}

/// A text of the pack, in every language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// French wording.
    pub fr: String,
    /// English wording.
    pub en: String,
}

impl Text {
    /// The wording in one language.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::French => &self.fr,
            Language::English => &self.en,
        }
    }
}
