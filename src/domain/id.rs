//! One type for each kind of identifier, so that one cannot stand where another is meant.

use std::{borrow::Borrow, fmt};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident,)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The identifier as it is written in packs and dossiers.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.to_owned())
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// A persona: `ministere`, `collectivite`, `oiv`, `cloud-souverain`, `industriel`.
    PersonaId,
    /// An expectation or a constraint, e.g. `sla-exigeants`.
    NeedId,
    /// Somebody who takes part in a workshop.
    ParticipantId,
    /// A solution, e.g. `supervision-otdr`.
    SolutionId,
    /// A requirement card, `K01` to `K50` in the first pack.
    CardId,
    /// A requirement: `EX-<THEME>-<NNN>`.
    RequirementId,
    /// A measurable quantity, e.g. `gtr`.
    ParameterId,
    /// A legal-risk flag, `RISK-01` to `RISK-22` in the first pack.
    FlagId,
    /// A source, e.g. `S01`.
    SourceId,
    /// An entry of the lexicon, e.g. `otdr`.
    TermId,
    /// A theme, three capital letters, e.g. `SUP`.
    ThemeId,
    /// A reference framework, e.g. `secnumcloud`.
    FrameworkId,
    /// A founders' position, `T-01` to `T-15` in the first pack.
    PositionId,
    /// A method card for the buyer, e.g. `M-01`.
    MethodId,
    /// An agenda of a workshop, e.g. `deux-heures`.
    AgendaId,
    /// An advice to a facilitator, e.g. `vote-independant`.
    AdviceId,
    /// A pitfall of workshops, e.g. `ancrage`.
    PitfallId,
    /// An award criterion of the buyer's own, e.g. `critere-1`.
    CriterionId,
    /// A pack or an overlay, e.g. `infralliance`.
    PackId,
}
