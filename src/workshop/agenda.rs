//! What a group takes up next, and what its votes allow at once. Needs are given in the order in which they are asked.

use std::cmp::Reverse;

use super::tally::{Next, Tally, last_shown, tally};
use crate::{
    domain::{Answer, Ballot, Dossier, Edit, GroupRules, NeedId, ParticipantId, Round, Vote, Workshop},
    matching::Agreement,
};

/// The first need that the group did not settle, parked ones last; the first of all when each is settled.
#[must_use]
pub fn first_open<'a>(dossier: &Dossier, needs: &'a [NeedId]) -> Option<&'a NeedId> {
    let is_open = |it: &&NeedId| !dossier.is_settled(it);
    let open = needs.iter().filter(|it| !dossier.workshop.parked.contains(*it)).find(is_open);
    open.or_else(|| needs.iter().find(is_open)).or(needs.first())
}

/// The need on which the votes that were shown are farthest apart; the first open one when none is to be debated.
#[must_use]
pub fn most_debated(dossier: &Dossier, rules: &GroupRules, needs: &[NeedId]) -> Option<NeedId> {
    let debated = open_shown(dossier, rules, needs).filter(|it| it.agreement == Agreement::None);
    // Of needs level with each other the first one.
    let widest = debated.min_by_key(|it| Reverse(it.spread.map_or(0, |it| it.width())));
    widest.map(|it| it.need).or_else(|| first_open(dossier, needs).cloned())
}

/// Needs on which everybody answered alone and whose votes were not shown.
#[must_use]
pub fn complete(workshop: &Workshop, rules: &GroupRules, needs: &[NeedId]) -> Vec<NeedId> {
    let has_all = |need: &&NeedId| {
        let tally = tally(workshop, rules, need, 1);
        !workshop.is_revealed(need, 1) && tally.waiting.is_empty() && 0 < tally.voted()
    };
    needs.iter().filter(has_all).cloned().collect()
}

/// Needs whose votes were shown, that everybody voted on, and whose votes agree; neither parked nor settled.
#[must_use]
pub fn agreed(dossier: &Dossier, rules: &GroupRules, needs: &[NeedId]) -> Vec<Tally> {
    let agrees = |it: &Tally| it.agreement == Agreement::Full && it.next(rules) == Next::Settle;
    open_shown(dossier, rules, needs).filter(agrees).collect()
}

/// Needs whose votes were shown, neither parked nor settled.
fn open_shown<'a>(
    dossier: &'a Dossier,
    rules: &'a GroupRules,
    needs: &'a [NeedId],
) -> impl Iterator<Item = Tally> + 'a {
    let open = needs.iter().filter(|it| !dossier.workshop.parked.contains(*it) && !dossier.is_settled(it));
    open.filter_map(|it| last_shown(&dossier.workshop, rules, it))
}

/// The first need on which somebody has not voted in the first round.
#[must_use]
pub fn first_unsaid<'a>(workshop: &Workshop, needs: &'a [NeedId], who: &ParticipantId) -> Option<&'a NeedId> {
    needs.iter().find(|it| workshop.ballot(it, 1, who).is_none())
}

/// The edit that enters a vote. One that was cast before is set aside, and its reason stays.
#[must_use]
pub fn cast(workshop: &Workshop, need: &NeedId, round: Round, who: &ParticipantId, answer: Answer) -> Edit {
    let held = workshop.ballot(need, round, who);
    let vote = Vote { answer, reason: held.and_then(Ballot::vote).map(|it| it.reason.clone()).unwrap_or_default() };
    let ballot = held.map_or_else(|| Ballot::of(vote.clone()), |it| it.settled(&vote));
    Edit::Ballot(need.clone(), round, who.clone(), Some(ballot))
}

/// The edits that show the votes on a need up to a round; what the group kept before is open again.
#[must_use]
pub fn reveal(need: NeedId, round: Round) -> Vec<Edit> {
    vec![Edit::Reveal(need.clone(), round), Edit::Settle(need, None)]
}
