//! The versioned knowledge: everything the product says that is not the user's.

use serde::{Deserialize, Serialize};

use super::{
    Card, CardId, FlagId, Importance, Language, LegalFlag, Link, Need, NeedId, PackStamp, Parameter, ParameterId,
    Persona, PersonaId, Requirement, RequirementId, Solution, SolutionId, Source, SourceId, Term, Text, ThemeId, Veto,
};

/// A theme: a domain of the annex and an axis of the coverage picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// Three capital letters, used in requirement ids.
    pub id: ThemeId,
    /// Full name.
    pub label: Text,
    /// One or two words, for pictures.
    pub short: Text,
}

/// Greatest weight of a scale: it keeps every sum of the method far from overflow.
pub const HEAVIEST: u32 = 1000;

/// The scale of the method (points for each importance). *Sans objet* is 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// Points of a wished need.
    pub wished: u32,
    /// Points of an important need.
    pub important: u32,
    /// Points of an essential need.
    pub essential: u32,
    /// Level from which a need is covered, 1 to 3.
    pub covered_from: u8,
    /// Share of minimum requirements, in percent, beyond which an annex may restrict competition.
    pub most_minimum: u8,
}

impl Scale {
    /// Points of an importance.
    #[must_use]
    pub fn weight(&self, importance: Importance) -> u32 {
        match importance {
            Importance::None => 0,
            Importance::Wished => self.wished,
            Importance::Important => self.important,
            Importance::Essential => self.essential,
        }
    }
}

/// What changed in a version of the pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// Version.
    pub version: String,
    /// Date, ISO 8601.
    pub date: String,
    /// What changed.
    pub text: Text,
}

/// The standing texts of the documents: they follow the law, hence the pack.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnnexTexts {
    /// Help with drafting, not legal advice.
    pub disclaimer: Text,
    /// Families of solutions are compared, never suppliers; who wrote the lists.
    pub neutrality: Text,
    /// How to read the annex, for a buyer subject to the procurement code; one paragraph each.
    pub reading_public: Vec<Text>,
    /// How to read the annex, for a private buyer.
    pub reading_private: Vec<Text>,
    /// Standards and labels « ou équivalent ».
    pub equivalence: Text,
    /// How penalties are meant to be used.
    pub penalties_public: Vec<Text>,
    /// The same for a private buyer.
    pub penalties_private: Vec<Text>,
    /// On proofs.
    pub proofs: Vec<Text>,
    /// On award criteria, for a buyer subject to the code.
    pub criteria_public: Vec<Text>,
    /// The same for a private buyer.
    pub criteria_private: Vec<Text>,
    /// On the response grid.
    pub grid: Vec<Text>,
    /// To check before publication, for a buyer subject to the code.
    pub checks_public: Vec<Text>,
    /// The same for a private buyer.
    pub checks_private: Vec<Text>,
    /// Said when the buyer's status is not known.
    pub unknown_buyer: Text,
    /// Said when the buyer is an operator of vital importance.
    pub vital_operator: Text,
    /// Said of a need that no solution of the manifesto answers.
    pub nothing_offered: Text,
}

/// The knowledge pack: personas and catalogue.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Pack {
    /// Name of the pack.
    pub id: String,
    /// Version.
    pub version: String,
    /// Date of the version, ISO 8601.
    pub date: String,
    /// First 16 hexadecimal digits of the SHA-256 of its files, in the order of their names.
    pub hash: String,
    /// Title.
    pub title: Text,
    /// Languages, the first one first.
    pub languages: Vec<Language>,
    /// Licence (SPDX).
    pub licence: String,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Who stands behind the lists that it describes.
    pub interest: Text,
    /// History, newest first.
    pub changelog: Vec<Change>,
    /// Scale of the method.
    pub scale: Scale,
    /// Themes, in the order of the annex.
    pub themes: Vec<Theme>,
    /// Sources.
    pub sources: Vec<Source>,
    /// Lexicon.
    pub lexicon: Vec<Term>,
    /// Expectations and constraints.
    pub needs: Vec<Need>,
    /// Solutions; their order is the last tie-break of the method.
    pub solutions: Vec<Solution>,
    /// Links that hold for every persona.
    pub links: Vec<Link>,
    /// Constraints that filter solutions.
    pub vetoes: Vec<Veto>,
    /// Legal-risk flags.
    pub flags: Vec<LegalFlag>,
    /// Parameters.
    pub parameters: Vec<Parameter>,
    /// Requirement cards.
    pub cards: Vec<Card>,
    /// Requirements, in the order of the annex.
    pub requirements: Vec<Requirement>,
    /// Personas.
    pub personas: Vec<Persona>,
    /// Standing texts of the documents.
    pub texts: AnnexTexts,
}

macro_rules! look_ups {
    ($($(#[$doc:meta])* $name:ident: $list:ident, $id:ty => $entry:ty,)*) => {$(
        $(#[$doc])*
        #[must_use]
        pub fn $name(&self, id: &$id) -> Option<&$entry> {
            self.$list.iter().find(|it| it.id == *id)
        }
    )*};
}

impl Pack {
    /// What a dossier remembers of the pack.
    #[must_use]
    pub fn stamp(&self) -> PackStamp {
        PackStamp { id: self.id.clone(), version: self.version.clone(), hash: self.hash.clone() }
    }

    look_ups! {
        /// The persona with this id.
        persona: personas, PersonaId => Persona,
        /// The need with this id.
        need: needs, NeedId => Need,
        /// The solution with this id.
        solution: solutions, SolutionId => Solution,
        /// The card with this id.
        card: cards, CardId => Card,
        /// The requirement with this id.
        requirement: requirements, RequirementId => Requirement,
        /// The parameter with this id.
        parameter: parameters, ParameterId => Parameter,
        /// The legal flag with this id.
        flag: flags, FlagId => LegalFlag,
        /// The source with this id.
        source: sources, SourceId => Source,
        /// The theme with this id.
        theme: themes, ThemeId => Theme,
    }

    /// The links that hold for a persona: those of the catalogue whose two ends it has, with its own
    /// in their place where it gives some.
    #[must_use]
    pub fn links_of<'a>(&'a self, persona: &'a Persona) -> Vec<&'a Link> {
        let ends = |link: &Link| {
            persona.needs.iter().any(|it| it.need == link.need)
                && persona.solutions.iter().any(|it| it.solution == link.solution)
        };
        let replaced =
            |link: &Link| persona.links.iter().any(|it| it.need == link.need && it.solution == link.solution);
        let common = self.links.iter().filter(|link| ends(link) && !replaced(link));
        common.chain(&persona.links).collect()
    }
}
