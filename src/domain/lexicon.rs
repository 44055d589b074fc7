//! Terms of the trade, explained.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Citation, Confidence, Language, TermId, Text};

/// Which trade a term belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub enum Domain {
    /// Networks, hosting, security.
    Technical,
    /// Law and procurement.
    Legal,
    /// Money.
    Budgetary,
}

/// Other written forms of a term, in each language: plurals, inflections, synonyms.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Forms {
    /// French forms.
    pub fr: Vec<String>,
    /// English forms.
    pub en: Vec<String>,
}

impl Forms {
    /// The forms of one language.
    #[must_use]
    pub fn get(&self, language: Language) -> &[String] {
        match language {
            Language::French => &self.fr,
            Language::English => &self.en,
        }
    }
}

/// One entry of the lexicon.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Name of the entry.
    pub id: TermId,
    /// Which trade it belongs to.
    pub domain: Domain,
    /// The term as it is written in texts. One in capitals is recognised with its capitals only.
    pub term: Text,
    /// What the letters stand for, or the full name.
    pub expansion: Text,
    /// Other forms to recognise in texts.
    #[serde(default)]
    pub forms: Forms,
    /// One sentence.
    pub short: Text,
    /// One paragraph.
    pub long: Text,
    /// Related entries.
    #[serde(default)]
    pub see: Vec<TermId>,
    /// Where it comes from.
    pub cite: Vec<Citation>,
    /// How far it was checked.
    pub confidence: Confidence,
}
