//! The numbers that an event goes by.

use serde::{Deserialize, Serialize};

/// How long nothing may happen before a visit is taken for left, in seconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Idle {
    /// Shortest time that can be chosen.
    pub least: u32,
    /// The one that is proposed.
    pub usual: u32,
    /// Longest time that can be chosen.
    pub most: u32,
    /// From one choice to the next.
    pub step: u32,
}

/// How many digits a code has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CodeLength {
    /// Fewest.
    pub least: usize,
    /// Most.
    pub most: usize,
}

/// The rules of an event; `assets/event/rules.ron` holds those of the program.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventRules {
    /// Most questions of a visit.
    pub questions: usize,
    /// Ways to answer everything that the power of a question is measured on.
    pub completions: usize,
    /// Figure below which nothing is shown, as proposed.
    pub threshold: u32,
    /// Those that can be chosen.
    pub thresholds: Vec<u32>,
    /// Idle time.
    pub idle: Idle,
    /// Length of the warning before a visit is put away, in seconds.
    pub warning: u32,
    /// Length of the code to leave.
    pub code: CodeLength,
    /// Seconds to wait after each wrong code; the last one holds for all that follow.
    pub waits: Vec<u32>,
}

impl EventRules {
    /// Seconds to wait after so many wrong codes in a row.
    #[must_use]
    pub fn wait(&self, wrong: usize) -> u32 {
        let Some(last) = wrong.checked_sub(1) else { return 0 };
        self.waits.get(last).or(self.waits.last()).copied().unwrap_or(0)
    }

    /// Idle times that can be chosen, the shortest first.
    #[must_use]
    pub fn idle_times(&self) -> Vec<u32> {
        let Idle { least, most, step, .. } = self.idle;
        (least..=most).step_by(usize::try_from(step.max(1)).unwrap_or(1)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_wrong_code_waits_longer_until_the_longest_wait() {
        let rules = EventRules { waits: vec![1, 2, 5], ..EventRules::default() };
        assert_eq!([0, 1, 2, 3, 9].map(|it| rules.wait(it)), [0, 1, 2, 5, 5]);
        assert_eq!(EventRules::default().wait(4), 0);
    }

    #[test]
    fn idle_times_go_by_steps() {
        let idle = Idle { least: 30, usual: 60, most: 75, step: 15 };
        assert_eq!(EventRules { idle, ..EventRules::default() }.idle_times(), [30, 45, 60, 75]);
    }
}
