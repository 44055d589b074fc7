//! Files that participants filled alone become votes of a workshop.
//!
//! **Properties:** whatever the order of files and however often each one is gathered, the workshop is the same, and
//! everything that somebody answered, noted, proposed or decided is in it.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

use super::seats;
use crate::domain::{
    Ballot, Ballots, BuyerStatus, Choice, Dossier, NeedId, OwnNeed, Participant, ParticipantId, Respondent, Round,
    Vote, Workshop, hexadecimal,
};

/// The round in which those who answered alone voted.
const ALONE: Round = 1;

/// What comes of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gathered {
    /// The workshop, with what the file holds.
    pub workshop: Workshop,
    /// Who filled the file; `None` for the file of a group.
    pub who: Option<ParticipantId>,
    /// Whether the workshop did not hold all this already.
    pub is_new: bool,
    /// What the file holds and a workshop has no place for.
    pub left_out: BTreeSet<LeftOut>,
}

/// What a file may hold that a workshop has no place for: it is the group's, or was not asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LeftOut {
    /// Values of parameters.
    Values,
    /// Levels, wordings and grounds of requirements.
    Requirements,
    /// Founders' positions.
    Positions,
    /// Weights of award criteria.
    Criteria,
    /// The state of the checklist.
    FollowUp,
}

/// Puts what a file holds into the workshop of a dossier. `fallback` names whoever filled a file that does not say so.
/// Nothing else of the dossier changes.
#[must_use]
pub fn gather(dossier: &Dossier, file: &Dossier, fallback: &str) -> Gathered {
    let held = &dossier.workshop;
    let who = who(file, fallback);
    // The answers of a dossier that a group voted on are the group's, and nobody's own.
    let is_of_a_group = file.respondent.is_none() && !file.workshop.is_empty();
    let blank = Workshop { attributed: held.attributed, ..Workshop::default() };
    let own = if is_of_a_group { blank } else { contribution(dossier, file, &who) };
    let workshop = joined(&joined(held, &own), &Workshop { attributed: held.attributed, ..file.workshop.clone() });
    // What is gathered never names this workshop: of two stamps, the first file would have the say.
    let workshop = Workshop { stamp: held.stamp.clone(), ..workshop };
    let who = (!is_of_a_group).then_some(who.0);
    Gathered { is_new: workshop != *held, workshop, who, left_out: left_out(file) }
}

/// Who filled a file: the place it was prepared for, or who it says, or its author, or what it is called. It follows
/// from the file alone, so that the order of files does not matter.
fn who(file: &Dossier, fallback: &str) -> (ParticipantId, Participant) {
    let Respondent { id, name, .. } = file.respondent.clone().unwrap_or_default();
    if !id.as_str().is_empty() {
        // One who was given a number only stays without a name; the workshop knows the number.
        return (id, Participant { name: name.trim().to_owned(), number: 0 });
    }
    let names = [name.as_str(), file.marking.author.as_str(), fallback];
    let name = names.into_iter().map(str::trim).find(|it| !it.is_empty()).unwrap_or_default();
    (seats::named(name), Participant { name: name.to_owned(), number: 0 })
}

/// A file as the workshop of the one person who filled it.
fn contribution(dossier: &Dossier, file: &Dossier, (who, participant): &(ParticipantId, Participant)) -> Workshop {
    // A need that the file was prepared with is the dossier's, even if a word of it was changed since.
    let given = file.respondent.as_ref().map(|it| &it.own_needs);
    let shared = |own: &OwnNeed| {
        let is_given = given.is_some_and(|it| it.contains(&own.id));
        (is_given && dossier.own_needs.iter().any(|it| it.id == own.id)) || dossier.own_needs.contains(own)
    };
    if is_blank(file) && file.own_needs.iter().all(shared) {
        // Somebody who said nothing takes part if they have a place already.
        return Workshop { attributed: dossier.workshop.attributed, ..Workshop::default() };
    }
    let renamed: BTreeMap<&NeedId, NeedId> =
        file.own_needs.iter().filter(|it| !shared(it)).map(|it| (&it.id, proposal_id(it))).collect();
    let id = |need: &NeedId| renamed.get(need).unwrap_or(need).clone();

    let mut workshop = Workshop { attributed: dossier.workshop.attributed, ..Workshop::default() };
    workshop.participants.insert(who.clone(), participant.clone());
    for own in file.own_needs.iter().filter(|it| !shared(it)) {
        let own = OwnNeed { id: id(&own.id), ..own.clone() };
        workshop.proposals.insert(own.id.clone(), own);
    }
    for (need, answer) in &file.answers {
        let reason = file.notes.get(need).cloned().unwrap_or_default();
        let ballots: Ballots = [(who.clone(), Ballot::of(Vote { answer: *answer, reason }))].into();
        workshop.ballots.insert(id(need), [(ALONE, ballots)].into());
    }
    for (need, note) in file.notes.iter().filter(|(need, _)| !file.answers.contains_key(*need)) {
        workshop.remarks.insert(id(need), [(who.clone(), [note.clone()].into())].into());
    }
    for (solution, choice) in &file.choices {
        workshop.wishes.insert(solution.clone(), [(who.clone(), [choice.clone()].into())].into());
    }
    workshop.tidied()
}

/// Whether nobody answered, noted or decided anything in a file.
fn is_blank(file: &Dossier) -> bool {
    file.answers.is_empty() && file.notes.is_empty() && file.choices.is_empty()
}

/// A name that follows from what a need says: those who propose the same propose one need.
fn proposal_id(own: &OwnNeed) -> NeedId {
    let mut digest = Sha256::new();
    digest.update(format!("{:?}\n{}\n{:?}", own.kind, own.label.trim(), own.links));
    NeedId::from(format!("propre-{}", hexadecimal(&digest.finalize()[..8])).as_str())
}

fn left_out(file: &Dossier) -> BTreeSet<LeftOut> {
    let blank = Dossier::new(file.persona.clone(), BuyerStatus::Unknown);
    let requirements = !file.levels.is_empty() || !file.wordings.is_empty() || !file.grounds.is_empty();
    let parts = [
        (!file.numbers.is_empty() || !file.words.is_empty(), LeftOut::Values),
        (requirements, LeftOut::Requirements),
        (!file.positions.is_empty(), LeftOut::Positions),
        (file.criteria != blank.criteria, LeftOut::Criteria),
        (!file.follow_up.is_empty(), LeftOut::FollowUp),
    ];
    parts.into_iter().filter(|it| it.0).map(|it| it.1).collect()
}

/// Two workshops put together: everything that is in one of them.
///
/// **Properties:** commutative, associative, idempotent. A view stands under a name only where both say so; where both
/// have a value of which there can be one, the greater stands: the later name in the alphabet, the more important of two
/// answers kept, which hold only where the dossier gives them too.
#[must_use]
pub fn joined(one: &Workshop, other: &Workshop) -> Workshop {
    Workshop {
        participants: maps(&one.participants, &other.participants, |a, b| Participant {
            name: a.name.clone().max(b.name.clone()),
            number: a.number.max(b.number),
        }),
        stamp: one.stamp.clone().max(other.stamp.clone()),
        attributed: one.attributed && other.attributed,
        ballots: maps(&one.ballots, &other.ballots, |a, b| maps(a, b, |a, b| maps(a, b, ballots))),
        revealed: maps(&one.revealed, &other.revealed, |a, b| *a.max(b)),
        settled: maps(&one.settled, &other.settled, |a, b| *a.max(b)),
        remarks: maps(&one.remarks, &other.remarks, |a, b| maps(a, b, |a: &BTreeSet<String>, b| a | b)),
        parked: &one.parked | &other.parked,
        discussions: maps(&one.discussions, &other.discussions, |a, b| a | b),
        proposals: maps(&one.proposals, &other.proposals, |a, b| a.max(b).clone()),
        wishes: maps(&one.wishes, &other.wishes, |a, b| maps(a, b, |a: &BTreeSet<Choice>, b| a | b)),
    }
}

fn ballots(one: &Ballot, other: &Ballot) -> Ballot {
    Ballot { votes: &one.votes | &other.votes, set_aside: &one.set_aside | &other.set_aside }
}

/// Every entry of two maps; what both have is put together.
fn maps<K: Ord + Clone, V: Clone>(
    one: &BTreeMap<K, V>,
    other: &BTreeMap<K, V>,
    both: impl Fn(&V, &V) -> V,
) -> BTreeMap<K, V> {
    let mut all = one.clone();
    for (key, value) in other {
        let value = all.get(key).map_or_else(|| value.clone(), |held| both(held, value));
        all.insert(key.clone(), value);
    }
    all
}
