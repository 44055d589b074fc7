//! What would change if those who dissent were right.

use std::collections::BTreeMap;

use super::{
    outcome::{Outcome, adopt, outcome},
    tally::{Tally, importance, votes},
};
use crate::{
    domain::{Answer, Dossier, Importance, NeedId, Pack, ParticipantId, Persona, SolutionId},
    matching::{FIRST, Status, assess},
};

/// What another answer to a need than the group's would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effect {
    /// The need.
    pub need: NeedId,
    /// The other answer.
    pub answer: Answer,
    /// Those who gave it and are far from the middle; empty for a quartile.
    pub held_by: Vec<ParticipantId>,
    /// Their reasons, where they gave some.
    pub reasons: Vec<String>,
    /// Solutions whose status would change: from what, to what.
    pub statuses: Vec<(SolutionId, Status, Status)>,
    /// Solutions that would come among the first, or leave them.
    pub first: (Vec<SolutionId>, Vec<SolutionId>),
}

impl Effect {
    /// Whether the result would stay as it is.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.statuses.is_empty() && self.first.0.is_empty() && self.first.1.is_empty()
    }
}

/// The effect of each dissent on the result, and of taking a quartile in the place of the median, in the order of the
/// tallies; answers are from the least to the most important. The dossier holds the group's answers.
#[must_use]
pub fn effects(pack: &Pack, persona: &Persona, dossier: &Dossier, tallies: &[Tally]) -> Vec<Effect> {
    let now = Standing::of(pack, persona, dossier);
    let mut effects = Vec::new();
    for tally in tallies {
        let Some(spread) = tally.spread else {
            continue;
        };
        for level in Importance::ALL {
            let dissents = tally.dissents.iter().filter(|(_, vote)| importance(vote) == Some(level));
            let is_quartile = [spread.first_quartile, spread.third_quartile].contains(&level);
            let held_by: Vec<ParticipantId> = dissents.clone().map(|it| it.0.clone()).collect();
            if level == spread.median || (held_by.is_empty() && !is_quartile) {
                continue;
            }
            let answer = Answer::Importance(level);
            let mut other = dossier.clone();
            other.answers.insert(tally.need.clone(), answer);
            let reasons = dissents.map(|it| it.1.reason.clone()).filter(|it| !it.is_empty()).collect();
            let then = Standing::of(pack, persona, &other);
            let (statuses, first) = now.changes(&then);
            effects.push(Effect { need: tally.need.clone(), answer, held_by, reasons, statuses, first });
        }
    }
    effects
}

/// Where every solution stands.
struct Standing {
    statuses: BTreeMap<SolutionId, Status>,
    /// The first ones, best first.
    first: Vec<SolutionId>,
}

impl Standing {
    fn of(pack: &Pack, persona: &Persona, dossier: &Dossier) -> Self {
        let solutions = assess(pack, persona, dossier).solutions;
        let ranked = solutions.iter().filter(|it| it.rank.is_some()).take(FIRST);
        Self {
            first: ranked.map(|it| it.id.clone()).collect(),
            statuses: solutions.into_iter().map(|it| (it.id, it.status)).collect(),
        }
    }

    /// What is another way in the other one: statuses; then what comes among the first, and what leaves them.
    #[expect(clippy::type_complexity, reason = "taken apart at once")]
    fn changes(&self, then: &Self) -> (Vec<(SolutionId, Status, Status)>, (Vec<SolutionId>, Vec<SolutionId>)) {
        let statuses = self.statuses.iter().filter_map(|(id, was)| {
            let is = then.statuses.get(id)?;
            (was != is).then(|| (id.clone(), *was, *is))
        });
        let beyond = |one: &Self, other: &Self| {
            one.first.iter().filter(|it| !other.first.contains(it)).cloned().collect::<Vec<_>>()
        };
        (statuses.collect(), (beyond(then, self), beyond(self, then)))
    }
}

/// A solution that comes first, and for how many participants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leader {
    /// The solution.
    pub solution: SolutionId,
    /// How many participants it comes first for, alone or level with others.
    pub participants: usize,
}

/// Which solution comes first for how many of those who voted, were their own votes the answers; the most often first,
/// then the order of display. Where one of them did not vote, the group's answer stands. With it, how many voted.
#[must_use]
pub fn leaders(pack: &Pack, persona: &Persona, dossier: &Dossier, tallies: &[Tally]) -> (Vec<Leader>, usize) {
    let mut counts: BTreeMap<SolutionId, usize> = BTreeMap::new();
    let mut number = 0;
    for id in dossier.workshop.participants.keys() {
        let mut own = dossier.clone();
        let mut has_voted = false;
        for tally in tallies {
            let cast = votes(&dossier.workshop, &tally.need, tally.round);
            if let Some((_, vote)) = cast.into_iter().find(|it| it.0 == id) {
                own.answers.insert(tally.need.clone(), vote.answer);
                has_voted = true;
            }
        }
        if !has_voted {
            continue;
        }
        number += 1;
        for solution in assess(pack, persona, &own).solutions.into_iter().filter(|it| it.rank == Some(1)) {
            *counts.entry(solution.id).or_default() += 1;
        }
    }
    let order = assess(pack, persona, dossier).solutions;
    let place = |it: &SolutionId| order.iter().position(|other| other.id == *it);
    let mut leaders: Vec<Leader> =
        counts.into_iter().map(|(solution, participants)| Leader { solution, participants }).collect();
    leaders.sort_by_key(|it| (std::cmp::Reverse(it.participants), place(&it.solution)));
    (leaders, number)
}

/// What follows from the votes of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Concluded {
    /// What the group agreed on.
    pub outcome: Outcome,
    /// What dissents and quartiles would change.
    pub effects: Vec<Effect>,
    /// What comes first for how many.
    pub leaders: Vec<Leader>,
    /// How many voted.
    pub voters: usize,
}

/// Draws every conclusion. `needs` are those of the dossier, in its order. Effects are those on the group's answers,
/// whether the dossier holds them already or not.
#[must_use]
pub fn conclude(pack: &Pack, persona: &Persona, dossier: &Dossier, needs: &[NeedId]) -> Concluded {
    let outcome = outcome(&dossier.workshop, &pack.group, needs);
    let mut held = dossier.clone();
    for edit in adopt(dossier, &outcome) {
        held.apply(edit);
    }
    let effects = effects(pack, persona, &held, &outcome.priorities);
    let (leaders, voters) = leaders(pack, persona, &held, &outcome.priorities);
    Concluded { outcome, effects, leaders, voters }
}
