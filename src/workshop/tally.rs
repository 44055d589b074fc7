//! The votes of a round on a need, and what comes next.

use crate::{
    domain::{Answer, Ballots, GroupRules, Importance, NeedId, ParticipantId, Round, Vote, Workshop},
    matching::{Agreement, Spread},
};

/// The votes of a round on a need, of those who take part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The need.
    pub need: NeedId,
    /// The round, from 1.
    pub round: Round,
    /// How the votes spread; `None` when nobody gave an importance.
    pub spread: Option<Spread>,
    /// How far apart they are.
    pub agreement: Agreement,
    /// How many said that they do not know.
    pub unknown: usize,
    /// Those who have not voted.
    pub waiting: Vec<ParticipantId>,
    /// Those whose files disagree: which vote counts must be said, and none counts until then.
    pub disputed: Vec<ParticipantId>,
    /// Votes far from the median.
    pub dissents: Vec<(ParticipantId, Vote)>,
    /// What changed since the round before; `None` in the first.
    pub moved: Option<Moved>,
}

impl Tally {
    /// How many voted, those who do not know included.
    #[must_use]
    pub fn voted(&self) -> usize {
        self.unknown + self.spread.map_or(0, |it| it.number())
    }
}

/// What changed from one round to the next, among those who voted in both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    /// How many gave another answer.
    pub changed: usize,
    /// How many voted in both rounds.
    pub of: usize,
    /// The spread before.
    pub before: Option<Spread>,
}

/// What comes after a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Next {
    /// Somebody has not voted.
    Wait,
    /// The votes agree well enough.
    Settle,
    /// Too few votes changed for another round to be of use: the dissent is kept.
    Stable,
    /// It was the last round: the dissent is kept.
    LastRound,
    /// Those far from the middle say why, then everybody votes again.
    Again,
}

/// Sums up a round on a need.
#[must_use]
pub fn tally(workshop: &Workshop, rules: &GroupRules, need: &NeedId, round: Round) -> Tally {
    let votes = votes(workshop, need, round);
    let importances = votes.iter().filter_map(|(_, it)| importance(it));
    let spread = Spread::of(importances);
    let cast = |id: &ParticipantId| workshop.ballot(need, round, id);
    let dissents = votes.iter().filter(|(_, vote)| {
        importance(vote).is_some_and(|it| spread.is_some_and(|spread| spread.is_dissent(it, rules)))
    });
    Tally {
        need: need.clone(),
        round,
        agreement: spread.map_or(Agreement::TooFew, |it| it.agreement(rules)),
        unknown: votes.iter().filter(|(_, it)| importance(it).is_none()).count(),
        waiting: workshop.participants.keys().filter(|it| cast(it).is_none()).cloned().collect(),
        disputed: workshop
            .participants
            .keys()
            .filter(|it| cast(it).is_some_and(crate::domain::Ballot::is_disputed))
            .cloned()
            .collect(),
        dissents: dissents.map(|(id, vote)| ((*id).clone(), (*vote).clone())).collect(),
        moved: (1 < round).then(|| moved(workshop, need, round, &votes)),
        spread,
    }
}

/// The last round on a need whose votes were shown, summed up; `None` when none was.
#[must_use]
pub fn last_shown(workshop: &Workshop, rules: &GroupRules, need: &NeedId) -> Option<Tally> {
    let revealed = workshop.revealed.get(need).copied().unwrap_or_default();
    let round = revealed.min(workshop.last_round(need));
    (0 < round).then(|| tally(workshop, rules, need, round))
}

impl Tally {
    /// What comes after this round. The rule is fixed before the first one, so that nobody can stop when the result
    /// pleases them.
    #[must_use]
    pub fn next(&self, rules: &GroupRules) -> Next {
        let little = |it: Moved| it.changed == 0 || (it.changed * 100 < usize::from(rules.settled_below) * it.of);
        match self.agreement {
            _ if !self.waiting.is_empty() || !self.disputed.is_empty() => Next::Wait,
            Agreement::Full | Agreement::Partial => Next::Settle,
            // Two people agree or do not: the quorum only says that it means little.
            Agreement::TooFew if self.spread.is_none_or(|it| it.width() < rules.debated_from) => Next::Settle,
            _ if self.moved.is_some_and(little) => Next::Stable,
            _ if rules.most_rounds <= self.round => Next::LastRound,
            _ => Next::Again,
        }
    }
}

/// The vote of each participant who cast one that holds.
pub(super) fn votes<'a>(workshop: &'a Workshop, need: &NeedId, round: Round) -> Vec<(&'a ParticipantId, &'a Vote)> {
    let ballots: Option<&Ballots> = workshop.round(need, round);
    let ballots = ballots.into_iter().flatten().filter(|(id, _)| workshop.participants.contains_key(*id));
    ballots.filter_map(|(id, ballot)| Some((id, ballot.vote()?))).collect()
}

/// The importance that a vote gives; `None` for *je ne sais pas*.
pub(super) fn importance(vote: &Vote) -> Option<Importance> {
    match vote.answer {
        Answer::Importance(it) => Some(it),
        Answer::DontKnow => None,
    }
}

fn moved(workshop: &Workshop, need: &NeedId, round: Round, now: &[(&ParticipantId, &Vote)]) -> Moved {
    let before = votes(workshop, need, round - 1);
    let both = now.iter().filter_map(|(id, vote)| Some((vote, before.iter().find(|it| it.0 == *id)?.1)));
    let changes: Vec<bool> = both.map(|(now, before)| now.answer != before.answer).collect();
    Moved {
        changed: changes.iter().filter(|it| **it).count(),
        of: changes.len(),
        before: Spread::of(before.iter().filter_map(|(_, it)| importance(it))),
    }
}
