//! Taking an edit back, with edits.

use super::{Answer, CriterionId, Dossier, Edit, NeedId, OwnNeed};

impl Dossier {
    /// The edits that would take this one back, in their order, were it applied now.
    ///
    /// **Property:** `apply(edit)` then these edits leave the dossier as it was.
    #[must_use]
    pub fn inverse(&self, edit: &Edit) -> Vec<Edit> {
        let marking = &self.marking;
        vec![match edit {
            Edit::Title(_) => Edit::Title(self.title.clone()),
            Edit::Organisation(_) => Edit::Organisation(self.organisation.clone()),
            Edit::Object(_) => Edit::Object(self.object.clone()),
            Edit::Perimeter(_) => Edit::Perimeter(self.perimeter.clone()),
            Edit::Reference(_) => Edit::Reference(self.reference.clone()),
            Edit::Date(_) => Edit::Date(self.date.clone()),
            Edit::Stage(_) => Edit::Stage(marking.stage),
            Edit::Version(_) => Edit::Version(marking.version.clone()),
            Edit::Author(_) => Edit::Author(marking.author.clone()),
            Edit::Confidentiality(_) => Edit::Confidentiality(marking.confidentiality.clone()),
            Edit::Logo(_) => Edit::Logo(marking.logo.clone()),
            Edit::Buyer(_) => Edit::Buyer(self.buyer),
            Edit::VitalOperator(_) => Edit::VitalOperator(self.vital_operator),
            Edit::Answer(need, _) => self.answered(need),
            Edit::Note(need, _) => self.noted(need),
            Edit::PutOwnNeed(own) => match self.own_needs.iter().find(|it| it.id == own.id) {
                Some(held) => Edit::PutOwnNeed(held.clone()),
                // Removing it takes answers and notes with it, even those that were there before.
                None => return vec![Edit::RemoveOwnNeed(own.id.clone()), self.answered(&own.id), self.noted(&own.id)],
            },
            Edit::RemoveOwnNeed(need) => return self.own_needs_from(need),
            Edit::Choose(solution, _) => {
                Edit::Choose(solution.clone(), self.choices.get(solution).cloned().unwrap_or_default())
            }
            Edit::Position(position, _) => Edit::Position(position.clone(), self.positions.contains(position)),
            Edit::Number(parameter, _) => Edit::Number(parameter.clone(), self.numbers.get(parameter).copied()),
            Edit::Words(parameter, _) => Edit::Words(parameter.clone(), self.words.get(parameter).cloned()),
            Edit::Level(requirement, _) => Edit::Level(requirement.clone(), self.levels.get(requirement).cloned()),
            Edit::Wording(requirement, _) => {
                Edit::Wording(requirement.clone(), self.wordings.get(requirement).cloned())
            }
            Edit::Ground(requirement, _) => {
                Edit::Ground(requirement.clone(), self.grounds.get(requirement).cloned().unwrap_or_default())
            }
            Edit::ThemeWeight(theme, _) => Edit::ThemeWeight(theme.clone(), self.criteria.themes.get(theme).copied()),
            Edit::PutCriterion(own) => match self.criteria.other(&own.id) {
                Some(held) => Edit::PutCriterion(held.clone()),
                None => Edit::RemoveCriterion(own.id.clone()),
            },
            Edit::RemoveCriterion(id) => return self.criteria_from(id),
            Edit::Respondent(_) => Edit::Respondent(self.respondent.clone()),
            Edit::Workshop(_) => Edit::Workshop(Box::new(self.workshop.clone())),
            Edit::Ballot(need, round, participant, _) => {
                let held = self.workshop.ballot(need, *round, participant).cloned();
                Edit::Ballot(need.clone(), *round, participant.clone(), held)
            }
            Edit::Reveal(need, _) => {
                Edit::Reveal(need.clone(), self.workshop.revealed.get(need).copied().unwrap_or_default())
            }
            Edit::Settle(need, _) => Edit::Settle(need.clone(), self.workshop.settled.get(need).copied()),
            Edit::Park(need, _) => Edit::Park(need.clone(), self.workshop.parked.contains(need)),
            Edit::Discuss(need, _) => {
                Edit::Discuss(need.clone(), self.workshop.discussions.get(need).cloned().unwrap_or_default())
            }
            Edit::FollowUp(solution, _) => {
                Edit::FollowUp(solution.clone(), self.follow_up.tasks.get(solution).cloned().unwrap_or_default())
            }
            Edit::Close(_) => Edit::Reopen,
            Edit::Reopen => return self.follow_up.meetings.last().cloned().map(Edit::Close).into_iter().collect(),
        }]
    }

    fn answered(&self, need: &NeedId) -> Edit {
        let held: Option<Answer> = self.answers.get(need).copied();
        Edit::Answer(need.clone(), held)
    }

    fn noted(&self, need: &NeedId) -> Edit {
        Edit::Note(need.clone(), self.notes.get(need).cloned().unwrap_or_default())
    }

    /// Puts a criterion of one's own back in its place, in the same way as a need.
    fn criteria_from(&self, id: &CriterionId) -> Vec<Edit> {
        let from = self.criteria.others.iter().skip_while(|it| it.id != *id);
        let removed = from.clone().skip(1).map(|it| Edit::RemoveCriterion(it.id.clone()));
        removed.chain(from.clone().map(|it| Edit::PutCriterion(it.clone()))).collect()
    }

    /// Puts a need of one's own back in its place: those after it are taken out and put behind it again.
    fn own_needs_from(&self, need: &NeedId) -> Vec<Edit> {
        let place = self.own_needs.iter().position(|it| it.id == *need).unwrap_or(self.own_needs.len());
        let from: &[OwnNeed] = self.own_needs.get(place..).unwrap_or_default();
        let removed = from.iter().skip(1).map(|it| Edit::RemoveOwnNeed(it.id.clone()));
        let put = from.iter().map(|it| Edit::PutOwnNeed(it.clone()));
        let said = from.iter().flat_map(|it| [self.answered(&it.id), self.noted(&it.id)]);
        // Without such a need, answers and notes under its name were removed all the same.
        let orphan = if from.is_empty() { vec![self.answered(need), self.noted(need)] } else { Vec::new() };
        removed.chain(put).chain(said).chain(orphan).collect()
    }
}
