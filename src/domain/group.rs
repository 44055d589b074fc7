//! The rules under which a group votes.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// When votes agree, when one dissents, when rounds stop.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GroupRules {
    /// Votes on a need below which nothing is said of their agreement.
    pub quorum: usize,
    /// Levels from the first quartile to the third from which on a need is to be debated, 1 to 3.
    pub debated_from: u8,
    /// Levels from the median from which on a vote dissents, 1 to 3.
    pub dissent_from: u8,
    /// Most rounds on a need.
    pub most_rounds: u8,
    /// Share of votes changed by a round, in percent, below which another one would change little.
    pub settled_below: u8,
    /// Kendall's coefficient, in hundredths, from which on agreement is moderate, good, strong.
    pub concordance: (u8, u8, u8),
}

impl GroupRules {
    /// Whether each rule can be met.
    #[must_use]
    pub fn are_sound(&self) -> bool {
        let (moderate, good, strong) = self.concordance;
        1 < self.quorum
            && (1..=3).contains(&self.debated_from)
            && (1..=3).contains(&self.dissent_from)
            && 0 < self.most_rounds
            && self.settled_below <= 100
            && 0 < moderate
            && moderate < good
            && good < strong
            && strong <= 100
    }
}
