//! What a group says: who takes part, what each said of each need in each round, what was discussed.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Answer, Choice, NeedId, OwnNeed, ParticipantId, SolutionId};

/// Most participants of a workshop: each is a result of its own to work out.
pub const MOST_PARTICIPANTS: usize = 200;

/// Number of a round on a need; the first is 1.
pub type Round = u8;

/// Somebody who takes part.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Participant {
    /// Name or role; empty for one who is only a number.
    pub name: String,
    /// The number on their card, from 1; 0 for one who has a name only. It is given once and never changes.
    pub number: usize,
}

/// Who filled a questionnaire alone, before their file joins a workshop.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Respondent {
    /// Their place in the workshop that the file was prepared for; empty when it was not.
    pub id: ParticipantId,
    /// Name or role.
    pub name: String,
    /// Needs of the user's own that were in the file when it was prepared.
    pub own_needs: BTreeSet<NeedId>,
}

/// What somebody said of a need.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Vote {
    /// The answer.
    pub answer: Answer,
    /// Why, in their words; empty when it was not said.
    #[serde(default)]
    pub reason: String,
}

/// What one participant said of one need in one round: one vote, or several when files that were gathered disagree.
///
/// **Invariant:** what was set aside is among the votes. Nothing is ever taken out by gathering, so that the order of
/// files does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Ballot {
    /// Everything that was said.
    pub votes: BTreeSet<Vote>,
    /// Those that were set aside when the disagreement was settled.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub set_aside: BTreeSet<Vote>,
}

impl Ballot {
    /// A ballot of one vote.
    #[must_use]
    pub fn of(vote: Vote) -> Self {
        Self { votes: [vote].into(), set_aside: BTreeSet::new() }
    }

    /// The votes that hold: those not set aside, or all of them when each was set aside in some file.
    pub fn standing(&self) -> impl Iterator<Item = &Vote> {
        let all_aside = self.votes.is_subset(&self.set_aside);
        self.votes.iter().filter(move |it| all_aside || !self.set_aside.contains(*it))
    }

    /// The vote, when those that hold give one answer; with its reason, if one of them has one.
    #[must_use]
    pub fn vote(&self) -> Option<&Vote> {
        // No reason comes before any other.
        self.standing().last().filter(|_| !self.is_disputed())
    }

    /// Whether votes that hold give several answers: it must be said which one counts.
    #[must_use]
    pub fn is_disputed(&self) -> bool {
        let mut answers = self.standing().map(|it| it.answer);
        let first = answers.next();
        answers.any(|it| Some(it) != first)
    }

    /// The same ballot once a vote was said to count, one of its own or another. Nothing that was said is lost, so that
    /// the file that it came from brings no doubt back.
    #[must_use]
    pub fn settled(&self, vote: &Vote) -> Self {
        let set_aside = self.votes.iter().filter(|it| *it != vote).cloned().collect();
        let votes = self.votes.iter().chain([vote]).cloned().collect();
        Self { votes, set_aside }
    }
}

/// Ballots of one round.
pub type Ballots = BTreeMap<ParticipantId, Ballot>;

/// A group's work on a dossier.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Workshop {
    /// Who takes part, in the order of their ids.
    pub participants: BTreeMap<ParticipantId, Participant>,
    /// Documents say who held which view; otherwise views stand without names.
    pub attributed: bool,
    /// Votes, by need and round.
    pub ballots: BTreeMap<NeedId, BTreeMap<Round, Ballots>>,
    /// The last round on each need whose votes were shown.
    pub revealed: BTreeMap<NeedId, Round>,
    /// Sets this workshop apart from all others, so that two groups can be put together; empty before it begins.
    pub stamp: String,
    /// Answers that the group kept. They hold as long as the dossier gives the same ones.
    pub settled: BTreeMap<NeedId, Answer>,
    /// Needs kept for later.
    pub parked: BTreeSet<NeedId>,
    /// What was noted while a need was discussed; several texts when files that were gathered disagree.
    pub discussions: BTreeMap<NeedId, BTreeSet<String>>,
    /// What participants wrote on their own about needs that they did not answer.
    pub remarks: BTreeMap<NeedId, BTreeMap<ParticipantId, BTreeSet<String>>>,
    /// Needs that participants added on their own, under ids that follow from their words.
    pub proposals: BTreeMap<NeedId, OwnNeed>,
    /// What participants decided of solutions on their own; several when their files disagree.
    pub wishes: BTreeMap<SolutionId, BTreeMap<ParticipantId, BTreeSet<Choice>>>,
}

impl Workshop {
    /// Whether nothing of a workshop is there.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Ballots of a round on a need; `None` when nobody voted.
    #[must_use]
    pub fn round(&self, need: &NeedId, round: Round) -> Option<&Ballots> {
        self.ballots.get(need)?.get(&round)
    }

    /// The ballot of somebody.
    #[must_use]
    pub fn ballot(&self, need: &NeedId, round: Round, participant: &ParticipantId) -> Option<&Ballot> {
        self.round(need, round)?.get(participant)
    }

    /// The last round on a need in which somebody voted; 0 when there was none.
    #[must_use]
    pub fn last_round(&self, need: &NeedId) -> Round {
        self.ballots.get(need).and_then(|it| it.keys().next_back()).copied().unwrap_or(0)
    }

    /// Whether the votes of a round on a need were shown.
    #[must_use]
    pub fn is_revealed(&self, need: &NeedId, round: Round) -> bool {
        self.revealed.get(need).is_some_and(|it| round <= *it)
    }

    /// Puts a ballot, or takes it out; what is left empty goes with it.
    pub(super) fn put_ballot(
        &mut self,
        need: &NeedId,
        round: Round,
        participant: &ParticipantId,
        ballot: Option<Ballot>,
    ) {
        if let Some(ballot) = ballot.filter(|it| !it.votes.is_empty()) {
            let rounds = self.ballots.entry(need.clone()).or_default();
            rounds.entry(round).or_default().insert(participant.clone(), ballot);
            return;
        }
        if let Some(rounds) = self.ballots.get_mut(need) {
            if let Some(ballots) = rounds.get_mut(&round) {
                ballots.remove(participant);
            }
            rounds.retain(|_, it| !it.is_empty());
        }
        self.ballots.retain(|_, it| !it.is_empty());
    }

    /// The same workshop without what is empty in it, which means the same.
    #[must_use]
    pub fn tidied(mut self) -> Self {
        for rounds in self.ballots.values_mut() {
            for ballots in rounds.values_mut() {
                ballots.retain(|_, it| !it.votes.is_empty());
                for ballot in ballots.values_mut() {
                    ballot.set_aside.retain(|it| ballot.votes.contains(it));
                }
            }
            rounds.retain(|_, it| !it.is_empty());
        }
        self.ballots.retain(|_, it| !it.is_empty());
        self.revealed.retain(|_, it| 0 < *it);
        for texts in self.discussions.values_mut() {
            texts.retain(|it| !it.trim().is_empty());
        }
        self.discussions.retain(|_, it| !it.is_empty());
        for remarks in self.remarks.values_mut() {
            remarks.retain(|_, it| !it.is_empty());
        }
        self.remarks.retain(|_, it| !it.is_empty());
        for wishes in self.wishes.values_mut() {
            wishes.retain(|_, it| !it.is_empty());
        }
        self.wishes.retain(|_, it| !it.is_empty());
        self
    }
}
