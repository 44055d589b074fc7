//! The versioned knowledge: everything the product says that is not the user's.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Card, CardId, FlagId, Framework, FrameworkId, GroupRules, Guide, Importance, Language, LegalFlag, Link, Mapping,
    MethodCard, MethodId, Need, NeedId, Overlay, PackId, PackStamp, Parameter, ParameterId, Persona, PersonaId,
    Position, PositionId, Provenance, Requirement, RequirementId, Solution, SolutionId, Source, SourceId, Term, TermId,
    Text, ThemeId, Veto,
};

/// A theme: a domain of the annex and an axis of the coverage picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// Three capital letters, used in requirement ids.
    pub id: ThemeId,
    /// Full name.
    pub label: Text,
    /// One or two words, for pictures.
    pub short: Text,
    /// Its place among the places that data goes through; `None` for a matter that holds all along.
    #[serde(default)]
    pub along_path: Option<u8>,
}

/// Greatest weight of a scale: it keeps every sum of the method far from overflow.
pub const HEAVIEST: u32 = 1000;

/// The scale of the method (points for each importance). *Sans objet* is 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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

/// How the requirements of a pack are written; what a reader of texts looks for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Style {
    /// Pattern of the words that lay a duty: a sentence has one at most.
    pub duty: Text,
}

/// What changed in a version of the pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnnexTexts {
    /// Help with drafting, not legal advice.
    pub disclaimer: Text,
    /// Families of solutions are compared, never suppliers; who wrote the lists.
    pub neutrality: Text,
    /// How to read the annex, for a buyer subject to the procurement code; one paragraph each.
    pub reading_public: Vec<Text>,
    /// What « à vérifier » means, for the buyer.
    pub doubts: Text,
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
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Pack {
    /// Name of the pack.
    pub id: PackId,
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
    /// Ids that were withdrawn: a dossier may still name them, so nothing may ever bear them again.
    pub retired: Vec<String>,
    /// Whether it is what somebody known wrote. No file of a pack can say so of itself.
    #[serde(skip)]
    pub provenance: Provenance,
    /// What was laid over it, in the order in which it was done.
    pub overlays: Vec<Overlay>,
    /// Scale of the method.
    pub scale: Scale,
    /// How a group votes.
    pub group: GroupRules,
    /// How requirements are written.
    pub style: Style,
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
    /// Reference frameworks.
    pub frameworks: Vec<Framework>,
    /// Which requirement contributes to which of their items.
    pub mappings: Vec<Mapping>,
    /// Founders' positions.
    pub positions: Vec<Position>,
    /// Method cards for the buyer.
    pub methods: Vec<MethodCard>,
    /// Personas.
    pub personas: Vec<Persona>,
    /// How to lead a workshop; empty in a pack that does not say.
    pub guide: Guide,
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
    /// What a dossier remembers of the pack; what was laid over it is named too.
    #[must_use]
    pub fn stamp(&self) -> PackStamp {
        let names = std::iter::once(&self.id).chain(self.overlays.iter().map(|it| &it.id));
        let id = names.map(PackId::as_str).collect::<Vec<_>>().join("+");
        let versions = std::iter::once(&self.version).chain(self.overlays.iter().map(|it| &it.version));
        let version = versions.map(String::as_str).collect::<Vec<_>>().join("+");
        PackStamp { id, version, hash: self.hash.clone() }
    }

    /// What was not seen to be what somebody known wrote: the pack itself or what was laid over it, by title.
    pub fn doubtful(&self) -> impl Iterator<Item = (&Text, &Provenance)> {
        let all = std::iter::once((&self.title, &self.provenance));
        let all = all.chain(self.overlays.iter().map(|it| (&it.title, &it.provenance)));
        all.filter(|it| it.1.is_doubtful())
    }

    /// The items of frameworks that a requirement contributes to, in the order of the frameworks.
    pub fn frameworks_of<'a>(
        &'a self,
        requirement: &'a RequirementId,
    ) -> impl Iterator<Item = (&'a Framework, Vec<&'a str>)> {
        self.frameworks.iter().filter_map(move |framework| {
            let mappings = self.mappings.iter().filter(move |it| it.requirement == *requirement);
            let maps = mappings.flat_map(|it| &it.maps).filter(|(id, _)| *id == framework.id);
            let items: Vec<&str> = maps.flat_map(|(_, items)| items).map(String::as_str).collect();
            (!items.is_empty()).then_some((framework, items))
        })
    }

    /// The method cards that accompany a requirement card.
    pub fn methods_of<'a>(&'a self, card: &'a CardId) -> impl Iterator<Item = &'a MethodCard> {
        self.methods.iter().filter(move |it| it.cards.contains(card))
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
        /// The entry of the lexicon with this id.
        term: lexicon, TermId => Term,
        /// The framework with this id.
        framework: frameworks, FrameworkId => Framework,
        /// The founders' position with this id.
        position: positions, PositionId => Position,
        /// The method card with this id.
        method: methods, MethodId => MethodCard,
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
