//! The words of the field: what the pack knows and what the user says, as plain data.
//!
//! **Invariant:** pure. No file, clock, thread, window or document format; nothing here can fail.

mod dossier;
mod edit;
mod id;
mod legal;
mod lexicon;
mod need;
mod pack;
mod parameter;
mod persona;
mod requirement;
mod solution;
mod source;
mod text;
mod wording;

pub use self::{
    dossier::{Answer, Choice, Decision, Dossier, LevelChange, OwnNeed, PackStamp, VitalOperator},
    edit::Edit,
    id::{CardId, FlagId, NeedId, ParameterId, PersonaId, RequirementId, SolutionId, SourceId, TermId, ThemeId},
    legal::{Buyer, BuyerStatus, LegalFlag},
    lexicon::Term,
    need::{Importance, Need, NeedKind},
    pack::{AnnexTexts, Change, HEAVIEST, Pack, Scale, Theme},
    parameter::{Measure, Parameter, Quantity},
    persona::{CalledLevel, NeedRow, Persona, SolutionRow},
    requirement::{Bearer, Card, Ceiling, Level, Levels, Nature, Requirement, Wording},
    solution::{Coverage, Link, Solution, SolutionKind, Veto},
    source::{Citation, Confidence, Source},
    text::{Language, Text},
    wording::{fill, placeholders},
};
