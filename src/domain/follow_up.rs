//! What a team does with its checklist between two meetings.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Decision, SolutionId};

/// How far a solution has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub enum Progress {
    /// Nothing was begun.
    #[default]
    NotStarted,
    /// Somebody is at it.
    Ongoing,
    /// It cannot go on before something else is settled.
    Blocked,
    /// It is done.
    Done,
}

impl Progress {
    /// Every state, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::NotStarted, Self::Ongoing, Self::Blocked, Self::Done];
}

/// Where the follow-up of a solution stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Task {
    /// How far it has come.
    pub progress: Progress,
    /// What was said of it.
    pub remark: String,
}

/// A line of the checklist, as a meeting left it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Line {
    /// What was decided.
    pub decision: Decision,
    /// Who follows it up; a role rather than a name.
    pub owner: String,
    /// When it is due, ISO 8601 or empty.
    pub due: String,
    /// How far it had come.
    pub progress: Progress,
    /// What was said of it.
    pub remark: String,
}

/// A meeting that is over.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Meeting {
    /// Its date, ISO 8601 or empty.
    pub date: String,
    /// Minutes in a few words.
    pub note: String,
    /// The checklist as it left it: what was decided or followed up.
    pub lines: BTreeMap<SolutionId, Line>,
}

/// The follow-up of a dossier.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct FollowUp {
    /// Where each solution stands.
    pub tasks: BTreeMap<SolutionId, Task>,
    /// Meetings that are over, oldest first.
    pub meetings: Vec<Meeting>,
}

impl FollowUp {
    /// Whether nothing was followed up.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
