//! What a group agreed on: shared priorities, how far participants order needs alike, what the group answers.

use std::cmp::Reverse;

use super::tally::{Tally, importance, last_shown, votes};
use crate::{
    domain::{Answer, Dossier, Edit, GroupRules, Importance, NeedId, Workshop},
    matching::{Concordance, Ratio, concordance},
};

/// What came out of a workshop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Needs whose votes were shown: the most important first, then those the group agrees on most, then more votes
    /// above *souhaitée*, then the order of needs. Parked ones are left out.
    pub priorities: Vec<Tally>,
    /// Needs that nobody voted on, or whose votes were not shown.
    pub open: Vec<NeedId>,
    /// Needs kept for later.
    pub parked: Vec<NeedId>,
    /// How far participants order the needs alike.
    pub concordance: Option<(Concordance, Strength)>,
}

/// Agreement in words, after thresholds of the pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Strength {
    /// Below every threshold.
    Weak,
    /// From the first one on.
    Moderate,
    /// From the second one on.
    Good,
    /// From the third one on.
    Strong,
}

impl Strength {
    /// The word for a coefficient.
    #[must_use]
    pub fn of(coefficient: Ratio, rules: &GroupRules) -> Self {
        let (moderate, good, strong) = rules.concordance;
        let reaches = |hundredths: u8| Ratio::new(hundredths.into(), 100) <= coefficient;
        match () {
            () if reaches(strong) => Self::Strong,
            () if reaches(good) => Self::Good,
            () if reaches(moderate) => Self::Moderate,
            () => Self::Weak,
        }
    }
}

/// Sums a workshop up. `needs` are those of the dossier, in its order.
#[must_use]
pub fn outcome(workshop: &Workshop, rules: &GroupRules, needs: &[NeedId]) -> Outcome {
    let (parked, others): (Vec<NeedId>, Vec<NeedId>) =
        needs.iter().cloned().partition(|it| workshop.parked.contains(it));
    let mut priorities: Vec<Tally> = others.iter().filter_map(|it| last_shown(workshop, rules, it)).collect();
    let rows: Vec<Vec<Option<Importance>>> = (workshop.participants.keys())
        .map(|id| {
            let vote = |tally: &Tally| {
                let votes = votes(workshop, &tally.need, tally.round);
                votes.iter().find(|it| it.0 == id).and_then(|it| importance(it.1))
            };
            priorities.iter().map(vote).collect()
        })
        .collect();
    let open = others.iter().filter(|it| priorities.iter().all(|shown| shown.need != **it)).cloned().collect();
    priorities.sort_by_key(|it| {
        let above = |it: &Tally| it.spread.map_or(0, |it| it.counts[2] + it.counts[3]);
        let middle = it.spread.map(|it| (it.median, Reverse(it.width())));
        Reverse((middle, above(it)))
    });
    let concordance = concordance(&rows).map(|it| (it, Strength::of(it.coefficient, rules)));
    Outcome { priorities, open, parked, concordance }
}

/// What the group answers: the median, or *je ne sais pas* when nobody knows.
#[must_use]
pub fn group_answer(tally: &Tally) -> Option<Answer> {
    match tally.spread {
        Some(spread) => Some(Answer::Importance(spread.median)),
        None => (0 < tally.unknown).then_some(Answer::DontKnow),
    }
}

/// The edits that put the group's answers into a dossier. Parked needs stay as they are, and so do those to which the
/// group kept an answer already, the median or another.
#[must_use]
pub fn adopt(dossier: &Dossier, outcome: &Outcome) -> Vec<Edit> {
    let open = outcome.priorities.iter().filter(|it| !dossier.is_settled(&it.need));
    let answers = open.filter_map(|it| Some((&it.need, group_answer(it)?)));
    answers.flat_map(|(need, answer)| keep(dossier, need, answer)).collect()
}

/// The edits by which a group keeps an answer to a need.
#[must_use]
pub fn keep(dossier: &Dossier, need: &NeedId, answer: Answer) -> Vec<Edit> {
    let other = (dossier.answers.get(need) != Some(&answer)).then(|| Edit::Answer(need.clone(), Some(answer)));
    let open = dossier.workshop.settled.get(need) != Some(&answer);
    other.into_iter().chain(open.then(|| Edit::Settle(need.clone(), Some(answer)))).collect()
}
