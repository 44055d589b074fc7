//! What the day leaves: counts, and nobody in them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{FIRST, Hour, Visit};
use crate::domain::{Answer, Importance, NeedId, PersonaId, SolutionId};

/// What became of a need in a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Reply {
    /// Sans objet.
    None,
    /// Souhaitée.
    Wished,
    /// Importante.
    Important,
    /// Indispensable.
    Essential,
    /// *Je ne sais pas.*
    DontKnow,
    /// The path did not ask it.
    NotAsked,
}

impl Reply {
    /// Every reply, in the order of columns.
    pub const ALL: [Self; 6] =
        [Self::Essential, Self::Important, Self::Wished, Self::None, Self::DontKnow, Self::NotAsked];

    /// The answer that it stands for; `None` when nothing was asked.
    #[must_use]
    pub fn answer(self) -> Option<Answer> {
        match self {
            Self::None => Some(Answer::Importance(Importance::None)),
            Self::Wished => Some(Answer::Importance(Importance::Wished)),
            Self::Important => Some(Answer::Importance(Importance::Important)),
            Self::Essential => Some(Answer::Importance(Importance::Essential)),
            Self::DontKnow => Some(Answer::DontKnow),
            Self::NotAsked => None,
        }
    }

    /// The reply that an answer is.
    #[must_use]
    pub fn of(answer: Option<Answer>) -> Self {
        Self::ALL.into_iter().find(|it| it.answer() == answer).unwrap_or(Self::NotAsked)
    }
}

/// The visits of a persona that came to their end.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonaCounts {
    /// How many.
    pub visits: u32,
    /// For each need, how often it got each reply; those of a need sum to the visits.
    pub replies: BTreeMap<NeedId, BTreeMap<Reply, u32>>,
    /// How often each solution was among the first; at most once in a visit.
    pub solutions: BTreeMap<SolutionId, u32>,
}

impl PersonaCounts {
    /// Needs that another pack did not have were not asked in its visits.
    fn level(&mut self) {
        for replies in self.replies.values_mut() {
            let missing = self.visits.saturating_sub(sum(replies.values()));
            if 0 < missing {
                add(replies.entry(Reply::NotAsked).or_default(), missing);
            }
        }
    }
}

/// Counts of visits. Nothing in them is a name, a text of a visitor, or a time finer than the hour; hours and answers are
/// counted apart.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statistics {
    /// Visits that came to their end, by persona.
    pub personas: BTreeMap<PersonaId, PersonaCounts>,
    /// The same visits by hour.
    pub hours: BTreeMap<Hour, u32>,
    /// Visits that were left before their result.
    pub unfinished: u32,
}

impl Statistics {
    /// Counts one visit: by what was said when it has a result, as left otherwise. `needs` are those of its persona.
    pub fn record<'a>(&mut self, visit: &Visit, needs: impl IntoIterator<Item = &'a NeedId>, hour: Hour) {
        if visit.question().is_some() {
            self.unfinished = self.unfinished.saturating_add(1);
            return;
        }
        let said: BTreeMap<&NeedId, Answer> = visit.replies().iter().map(|(need, answer)| (need, *answer)).collect();
        let counts = self.personas.entry(visit.persona().clone()).or_default();
        for need in needs {
            let replies = counts.replies.entry(need.clone()).or_default();
            add(replies.entry(Reply::of(said.get(need).copied())).or_default(), 1);
        }
        add(&mut counts.visits, 1);
        counts.level();
        for solution in visit.first() {
            add(counts.solutions.entry(solution).or_default(), 1);
        }
        add(self.hours.entry(hour).or_default(), 1);
    }

    /// Adds the counts of another day, or of another stand.
    pub fn merge(&mut self, other: &Self) {
        for (persona, theirs) in &other.personas {
            let ours = self.personas.entry(persona.clone()).or_default();
            add(&mut ours.visits, theirs.visits);
            for (need, replies) in &theirs.replies {
                let held = ours.replies.entry(need.clone()).or_default();
                for (reply, n) in replies {
                    add(held.entry(*reply).or_default(), *n);
                }
            }
            ours.level();
            for (solution, n) in &theirs.solutions {
                add(ours.solutions.entry(solution.clone()).or_default(), *n);
            }
        }
        for (hour, n) in &other.hours {
            add(self.hours.entry(hour.clone()).or_default(), *n);
        }
        self.unfinished = self.unfinished.saturating_add(other.unfinished);
    }

    /// Visits that came to their end.
    #[must_use]
    pub fn visits(&self) -> u32 {
        sum(self.personas.values().map(|it| &it.visits))
    }

    /// Whether nothing was counted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether sums that must be equal are: replies to each need and hours to the visits; and no solution came first
    /// more often than there were visits, nor all of them more often than three in each.
    #[must_use]
    pub fn consistent(&self) -> bool {
        let of_persona = |it: &PersonaCounts| {
            let of_needs = it.replies.values().all(|replies| sum(replies.values()) == it.visits);
            let of_solutions = it.solutions.values().all(|n| *n <= it.visits);
            let first = u32::try_from(FIRST).unwrap_or(u32::MAX);
            of_needs && of_solutions && sum(it.solutions.values()) <= it.visits.saturating_mul(first)
        };
        self.personas.values().all(of_persona) && sum(self.hours.values()) == self.visits()
    }
}

fn add(held: &mut u32, more: u32) {
    *held = held.saturating_add(more);
}

fn sum<'a>(counts: impl IntoIterator<Item = &'a u32>) -> u32 {
    counts.into_iter().fold(0, |sum, it| sum.saturating_add(*it))
}
