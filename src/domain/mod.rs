//! The words of the field: what the pack knows and what the user says, as plain data.
//!
//! **Invariant:** pure. No file, clock, thread, window or document format; nothing here can fail.

mod anonymous;
mod criterion;
mod dossier;
mod edit;
mod entry;
mod follow_up;
mod framework;
mod group;
mod guide;
mod hexadecimal;
mod id;
mod legal;
mod letters;
mod lexicon;
mod marking;
mod method_card;
mod need;
mod overlay;
mod pack;
mod parameter;
mod persona;
mod position;
mod provenance;
mod questionnaire;
mod requirement;
mod solution;
mod source;
mod text;
mod undo;
mod wording;
mod workshop;

pub use self::{
    anonymous::{AllRemoved, Removed, anonymous},
    criterion::{Criteria, OwnCriterion, Weight},
    dossier::{Answer, Choice, Decision, Dossier, LevelChange, OwnNeed, PackStamp, VitalOperator},
    edit::Edit,
    entry::Kind,
    follow_up::{FollowUp, Line, Meeting, Progress, Task},
    framework::{Framework, FrameworkItem, Mapping},
    group::GroupRules,
    guide::{Advice, Agenda, Guide, Moment, Pitfall, Projected, Step},
    hexadecimal::hexadecimal,
    id::{
        AdviceId, AgendaId, CardId, CriterionId, FlagId, FrameworkId, MethodId, NeedId, PackId, ParameterId,
        ParticipantId, PersonaId, PitfallId, PositionId, RequirementId, SolutionId, SourceId, TermId, ThemeId,
    },
    legal::{Buyer, BuyerStatus, LegalFlag, Trigger},
    letters::{MOST_LETTERS, foreign_letter, is_command, is_unseen, is_unwanted, wanted},
    lexicon::{Domain, Forms, Term},
    marking::{Logo, Marking, Stage},
    method_card::MethodCard,
    need::{Importance, Need, NeedKind},
    overlay::{Alteration, Altered, Overlay},
    pack::{AnnexTexts, Change, HEAVIEST, Pack, Scale, Style, Theme},
    parameter::{Measure, Parameter, Period, Quantity, Realism},
    persona::{CalledLevel, NeedRow, Persona, SolutionRow},
    position::Position,
    provenance::Provenance,
    questionnaire::{Question, questionnaire},
    requirement::{Bearer, Card, Ceiling, Level, Levels, Nature, Requirement, Wording},
    solution::{Coverage, Link, Solution, SolutionKind, Veto},
    source::{Citation, Confidence, Source},
    text::{Language, Text},
    wording::{fill, placeholders},
    workshop::{Ballot, Ballots, MOST_PARTICIPANTS, Participant, Respondent, Round, Vote, Workshop},
};
