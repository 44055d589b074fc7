//! A copy of a dossier to be shown to others: what was answered and decided, without who, where, or in which words.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Ballot, Choice, Criteria, Dossier, FollowUp, LevelChange, Line, Marking, Meeting, OwnCriterion, OwnNeed, Pack,
    ParameterId, Participant, ParticipantId, Quantity, Respondent, Task, Vote, Workshop,
};

/// Something that an anonymous copy does without.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Removed {
    /// Name of the case, organisation, reference, author, confidentiality.
    Identity,
    /// Object and perimeter of the contract.
    Contract,
    /// The logo.
    Logo,
    /// Notes on needs.
    Note,
    /// Words of needs and of criteria of one's own.
    OwnWords,
    /// Reasons, and who follows a decision up.
    Reason,
    /// Values given in words.
    Value,
    /// Requirements in other words, and the grounds of what they carry.
    Wording,
    /// Names of participants.
    Participant,
    /// Reasons of votes, discussions, remarks.
    Said,
    /// Remarks and notes of the follow-up.
    FollowUp,
}

/// What an anonymous copy does without, and how many of each.
pub type AllRemoved = BTreeMap<Removed, usize>;

/// Takes out texts, and counts them.
#[derive(Default)]
struct Remover {
    removed: AllRemoved,
}

impl Remover {
    fn count(&mut self, what: Removed, number: usize) {
        if 0 < number {
            *self.removed.entry(what).or_default() += number;
        }
    }

    /// Nothing, in the place of a text.
    fn text(&mut self, what: Removed, text: &str) -> String {
        self.count(what, usize::from(!text.is_empty()));
        String::new()
    }

    fn choice(&mut self, it: Choice) -> Choice {
        let Choice { decision, reason, owner, due } = it;
        let [reason, owner] = [reason, owner].map(|it| self.text(Removed::Reason, &it));
        Choice { decision, reason, owner, due }
    }

    /// A need of one's own is called by its id, which says nothing of it.
    fn own_need(&mut self, it: OwnNeed) -> OwnNeed {
        let label = it.id.to_string();
        self.count(Removed::OwnWords, usize::from(it.label != label));
        OwnNeed { label, ..it }
    }

    fn votes(&mut self, votes: BTreeSet<Vote>) -> BTreeSet<Vote> {
        votes.into_iter().map(|it| Vote { reason: self.text(Removed::Said, &it.reason), ..it }).collect()
    }

    fn workshop(&mut self, it: Workshop) -> Workshop {
        let Workshop {
            participants,
            attributed,
            ballots,
            revealed,
            stamp,
            settled,
            parked,
            discussions,
            remarks,
            proposals,
            wishes,
        } = it;
        // An id may be made of a name. Those who only remarked or wished have one too.
        let remarked = remarks.values().flat_map(BTreeMap::keys).chain(wishes.values().flat_map(BTreeMap::keys));
        let voted = ballots.values().flat_map(BTreeMap::values).flat_map(BTreeMap::keys);
        let all: BTreeSet<&ParticipantId> = participants.keys().chain(voted).chain(remarked).collect();
        let neutral: BTreeMap<ParticipantId, ParticipantId> = all
            .into_iter()
            .enumerate()
            .map(|(order, it)| (it.clone(), ParticipantId::from(format!("p-{:03}", order + 1).as_str())))
            .collect();
        let named = |it: &ParticipantId| neutral.get(it).cloned().unwrap_or_else(|| it.clone());
        self.count(Removed::Said, discussions.values().map(BTreeSet::len).sum());
        self.count(Removed::Said, remarks.values().flat_map(BTreeMap::values).map(BTreeSet::len).sum());
        let mut participant = |it: Participant| Participant { name: self.text(Removed::Participant, &it.name), ..it };
        let participants = participants.into_iter().map(|(id, it)| (named(&id), participant(it))).collect();
        let mut ballot = |it: Ballot| Ballot { votes: self.votes(it.votes), set_aside: self.votes(it.set_aside) };
        let mut round = |it: BTreeMap<ParticipantId, Ballot>| {
            it.into_iter().map(|(id, it)| (named(&id), ballot(it))).collect::<BTreeMap<_, _>>()
        };
        let ballots = ballots
            .into_iter()
            .map(|(need, it)| (need, it.into_iter().map(|(number, it)| (number, round(it))).collect()))
            .collect();
        let proposals = proposals.into_iter().map(|(id, it)| (id, self.own_need(it))).collect();
        let mut choices = |it: BTreeSet<Choice>| it.into_iter().map(|it| self.choice(it)).collect();
        let wishes = wishes
            .into_iter()
            .map(|(id, it)| (id, it.into_iter().map(|(who, it)| (named(&who), choices(it))).collect()))
            .collect();
        let (discussions, remarks) = (BTreeMap::new(), BTreeMap::new());
        Workshop {
            participants,
            attributed,
            ballots,
            revealed,
            stamp,
            settled,
            parked,
            discussions,
            remarks,
            proposals,
            wishes,
        }
    }

    fn follow_up(&mut self, FollowUp { tasks, meetings }: FollowUp) -> FollowUp {
        let mut task = |it: Task| Task { remark: self.text(Removed::FollowUp, &it.remark), ..it };
        let tasks = tasks.into_iter().map(|(id, it)| (id, task(it))).collect();
        let mut meeting = |Meeting { date, note, lines }: Meeting| {
            let note = self.text(Removed::FollowUp, &note);
            let mut line = |it: Line| {
                let [owner, remark] = [&it.owner, &it.remark].map(|it| self.text(Removed::FollowUp, it));
                Line { owner, remark, ..it }
            };
            let lines = lines.into_iter().map(|(id, it)| (id, line(it))).collect();
            Meeting { date, note, lines }
        };
        let meetings = meetings.into_iter().map(&mut meeting).collect();
        FollowUp { tasks, meetings }
    }
}

/// A copy of a dossier without names, organisation, notes and free texts, and what was taken out.
///
/// What stays is what the method needs: answers, decisions, dates, numbers, levels, weights, votes. The pack that is used
/// is named too.
#[must_use]
pub fn anonymous(dossier: &Dossier, pack: &Pack) -> (Dossier, AllRemoved) {
    let mut remover = Remover::default();
    // Every field is named, so that one that is added has to be thought of here.
    let Dossier {
        title,
        organisation,
        object,
        perimeter,
        reference,
        date,
        marking: Marking { stage, version, author, confidentiality, logo },
        pack: stamp,
        persona,
        buyer,
        vital_operator,
        answers,
        notes,
        own_needs,
        choices,
        positions,
        numbers,
        words,
        levels,
        wordings,
        grounds,
        criteria: Criteria { themes, others },
        respondent,
        workshop,
        follow_up,
    } = dossier.clone();
    let [title, organisation, reference, author, confidentiality, version] =
        [title, organisation, reference, author, confidentiality, version]
            .map(|it| remover.text(Removed::Identity, &it));
    let [object, perimeter] = [object, perimeter].map(|it| remover.text(Removed::Contract, &it));
    remover.count(Removed::Logo, usize::from(logo.is_some()));
    remover.count(Removed::Note, notes.values().filter(|it| !it.is_empty()).count());
    remover.count(Removed::Wording, wordings.len() + grounds.len());
    let is_choice =
        |id: &ParameterId| pack.parameter(id).is_some_and(|it| matches!(it.quantity, Quantity::OneOf { .. }));
    let (words, free): (BTreeMap<_, _>, BTreeMap<_, _>) = words.into_iter().partition(|it| is_choice(&it.0));
    remover.count(Removed::Value, free.len());
    let level = |it: LevelChange, remover: &mut Remover| LevelChange {
        reason: remover.text(Removed::Reason, &it.reason),
        ..it
    };
    let criterion = |it: OwnCriterion, remover: &mut Remover| {
        let label = it.id.to_string();
        remover.count(Removed::OwnWords, usize::from(it.label != label));
        OwnCriterion { label, ..it }
    };
    let respondent = respondent.map(|it| Respondent {
        id: ParticipantId::default(),
        name: remover.text(Removed::Participant, &it.name),
        own_needs: it.own_needs,
    });
    let copy = Dossier {
        title,
        organisation,
        object,
        perimeter,
        reference,
        date,
        marking: Marking { stage, version, author, confidentiality, logo: None },
        pack: stamp,
        persona,
        buyer,
        vital_operator,
        answers,
        notes: BTreeMap::new(),
        own_needs: own_needs.into_iter().map(|it| remover.own_need(it)).collect(),
        choices: choices.into_iter().map(|(id, it)| (id, remover.choice(it))).collect(),
        positions,
        numbers,
        words,
        levels: levels.into_iter().map(|(id, it)| (id, level(it, &mut remover))).collect(),
        wordings: BTreeMap::new(),
        grounds: BTreeMap::new(),
        criteria: Criteria { themes, others: others.into_iter().map(|it| criterion(it, &mut remover)).collect() },
        respondent,
        workshop: remover.workshop(workshop),
        follow_up: remover.follow_up(follow_up),
    };
    (copy, remover.removed)
}
