//! The changes that a user can make to a dossier.

use rust_decimal::Decimal;

use super::{
    Answer, BuyerStatus, Choice, CriterionId, Dossier, LevelChange, Logo, NeedId, OwnCriterion, OwnNeed, ParameterId,
    PositionId, RequirementId, SolutionId, Stage, ThemeId, VitalOperator, Weight,
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
