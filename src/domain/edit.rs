//! The changes that a user can make to a dossier.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::{
    Answer, Ballot, BuyerStatus, Choice, CriterionId, Dossier, LevelChange, Logo, Meeting, NeedId, OwnCriterion,
    OwnNeed, ParameterId, ParticipantId, PositionId, RequirementId, Respondent, Round, SolutionId, Stage, Task,
    ThemeId, VitalOperator, Weight, Workshop,
};

/// One change to a dossier. `None` or an empty text takes a value back.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Name of the case.
    Title(String),
    /// Organisation that buys.
    Organisation(String),
    /// Object of the contract.
    Object(String),
    /// What is inside and outside.
    Perimeter(String),
    /// Reference of the consultation.
    Reference(String),
    /// Date that the documents bear, ISO 8601.
    Date(String),
    /// How far the dossier has come.
    Stage(Stage),
    /// Version that the author gives it.
    Version(String),
    /// Person or department that writes it.
    Author(String),
    /// How far documents may go.
    Confidentiality(String),
    /// Put a logo on documents, or take it off.
    Logo(Option<Logo>),
    /// Status under the procurement code.
    Buyer(BuyerStatus),
    /// Operator of vital importance.
    VitalOperator(VitalOperator),
    /// Answer a need, or withdraw the answer.
    Answer(NeedId, Option<Answer>),
    /// Write about a need.
    Note(NeedId, String),
    /// Add a need of one's own, or replace the one with its id.
    PutOwnNeed(OwnNeed),
    /// Remove a need of one's own, with its answer and note.
    RemoveOwnNeed(NeedId),
    /// Decide on a solution.
    Choose(SolutionId, Choice),
    /// Adopt a founders' position, or leave it.
    Position(PositionId, bool),
    /// Give a number to a parameter, or take the default back.
    Number(ParameterId, Option<Decimal>),
    /// Give words to a parameter, or take the default back.
    Words(ParameterId, Option<String>),
    /// Change a level, or take the method's back.
    Level(RequirementId, Option<LevelChange>),
    /// Change a wording, or take the pack's back.
    Wording(RequirementId, Option<String>),
    /// Keep a justification.
    Ground(RequirementId, String),
    /// Weigh a theme as an award criterion, or leave it unweighed.
    ThemeWeight(ThemeId, Option<Weight>),
    /// Add an award criterion of one's own, or replace the one with its id.
    PutCriterion(OwnCriterion),
    /// Remove an award criterion of one's own.
    RemoveCriterion(CriterionId),
    /// Say who answers, or take it back.
    Respondent(Option<Respondent>),
    /// Put a workshop in the place of the one that is there: participants, what was gathered, what was cleared away.
    Workshop(Box<Workshop>),
    /// Put a participant's ballot in a round on a need, or take it out.
    Ballot(NeedId, Round, ParticipantId, Option<Ballot>),
    /// Show the votes on a need up to this round; 0 for none.
    Reveal(NeedId, Round),
    /// The group kept an answer to a need, or takes it up again.
    Settle(NeedId, Option<Answer>),
    /// Keep a need for later, or take it up again.
    Park(NeedId, bool),
    /// Note what is said while a need is discussed.
    Discuss(NeedId, BTreeSet<String>),
    /// Follow a solution up.
    FollowUp(SolutionId, Task),
    /// Close a meeting.
    Close(Meeting),
    /// Take the last meeting out again.
    Reopen,
}

impl Dossier {
    /// Applies one edit.
    ///
    /// **Invariant:** outside tests and loading, this is the only function that changes a dossier.
    pub fn apply(&mut self, edit: Edit) {
        match edit {
            Edit::Title(text) => self.title = text,
            Edit::Organisation(text) => self.organisation = text,
            Edit::Object(text) => self.object = text,
            Edit::Perimeter(text) => self.perimeter = text,
            Edit::Reference(text) => self.reference = text,
            Edit::Date(text) => self.date = text,
            Edit::Stage(it) => self.marking.stage = it,
            Edit::Version(text) => self.marking.version = text,
            Edit::Author(text) => self.marking.author = text,
            Edit::Confidentiality(text) => self.marking.confidentiality = text,
            Edit::Logo(it) => self.marking.logo = it,
            Edit::Buyer(status) => self.buyer = status,
            Edit::VitalOperator(it) => self.vital_operator = it,
            Edit::Answer(need, answer) => put(&mut self.answers, need, answer),
            Edit::Note(need, text) => put(&mut self.notes, need, some(text)),
            Edit::PutOwnNeed(own) => put_own(&mut self.own_needs, own, |it| &it.id),
            Edit::RemoveOwnNeed(need) => {
                self.own_needs.retain(|it| it.id != need);
                self.answers.remove(&need);
                self.notes.remove(&need);
            }
            Edit::Choose(solution, choice) => {
                put(&mut self.choices, solution, (choice != Choice::default()).then_some(choice));
            }
            Edit::Position(position, true) => {
                self.positions.insert(position);
            }
            Edit::Position(position, false) => {
                self.positions.remove(&position);
            }
            Edit::Number(parameter, number) => put(&mut self.numbers, parameter, number),
            Edit::Words(parameter, words) => put(&mut self.words, parameter, words.and_then(some)),
            Edit::Level(requirement, change) => put(&mut self.levels, requirement, change),
            Edit::Wording(requirement, text) => put(&mut self.wordings, requirement, text.and_then(some)),
            Edit::Ground(requirement, text) => put(&mut self.grounds, requirement, some(text)),
            Edit::ThemeWeight(theme, weight) => put(&mut self.criteria.themes, theme, weight),
            Edit::PutCriterion(own) => put_own(&mut self.criteria.others, own, |it| &it.id),
            Edit::RemoveCriterion(id) => self.criteria.others.retain(|it| it.id != id),
            Edit::Respondent(it) => self.respondent = it,
            Edit::Workshop(it) => self.workshop = *it,
            Edit::Ballot(need, round, participant, ballot) => {
                self.workshop.put_ballot(&need, round, &participant, ballot);
            }
            Edit::Reveal(need, round) => put(&mut self.workshop.revealed, need, (0 < round).then_some(round)),
            Edit::Settle(need, answer) => put(&mut self.workshop.settled, need, answer),
            Edit::Park(need, true) => {
                self.workshop.parked.insert(need);
            }
            Edit::Park(need, false) => {
                self.workshop.parked.remove(&need);
            }
            Edit::Discuss(need, texts) => {
                let texts: BTreeSet<String> = texts.into_iter().filter(|it| !it.trim().is_empty()).collect();
                put(&mut self.workshop.discussions, need, (!texts.is_empty()).then_some(texts));
            }
            Edit::FollowUp(solution, task) => {
                put(&mut self.follow_up.tasks, solution, (task != Task::default()).then_some(task));
            }
            Edit::Close(meeting) => self.follow_up.meetings.push(meeting),
            Edit::Reopen => {
                self.follow_up.meetings.pop();
            }
        }
    }
}

fn some(text: String) -> Option<String> {
    (!text.trim().is_empty()).then_some(text)
}

/// Replaces what has the same id, or adds it at the end.
fn put_own<T, I: PartialEq>(held: &mut Vec<T>, own: T, id: impl Fn(&T) -> &I) {
    match held.iter_mut().find(|it| id(it) == id(&own)) {
        Some(old) => *old = own,
        None => held.push(own),
    }
}

fn put<K: Ord, V>(map: &mut std::collections::BTreeMap<K, V>, key: K, value: Option<V>) {
    match value {
        Some(value) => {
            map.insert(key, value);
        }
        None => {
            map.remove(&key);
        }
    }
}
