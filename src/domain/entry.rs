//! The kinds of entries that an id can name.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Kind of entry that an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub enum Kind {
    /// A persona.
    Persona,
    /// A need.
    Need,
    /// A solution.
    Solution,
    /// A requirement card.
    Card,
    /// A requirement.
    Requirement,
    /// A parameter.
    Parameter,
    /// A legal flag.
    Flag,
    /// A source.
    Source,
    /// An entry of the lexicon.
    Term,
    /// A theme.
    Theme,
    /// A reference framework.
    Framework,
    /// An item of a reference framework.
    FrameworkItem,
    /// A founders' position.
    Position,
    /// A method card.
    Method,
    /// An agenda of a workshop.
    Agenda,
    /// An advice to a facilitator.
    Advice,
    /// A pitfall of workshops.
    Pitfall,
}
