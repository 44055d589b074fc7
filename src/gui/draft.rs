//! What is being typed: it becomes one edit when the field is left, however many letters.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::domain::{
    Ballot, CriterionId, Dossier, Edit, LevelChange, Logo, NeedId, OwnCriterion, OwnNeed, Pack, ParameterId,
    ParticipantId, Quantity, RequirementId, Respondent, Round, SolutionId, Task, ThemeId, Vote, Weight,
};

/// A text field of the window.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// Name of the case.
    Title,
    /// Organisation that buys.
    Organisation,
    /// Object of the contract.
    Object,
    /// What is inside and outside.
    Perimeter,
    /// Reference of the consultation.
    Reference,
    /// Date of the documents.
    Date,
    /// Version of the documents.
    Version,
    /// Author of the documents.
    Author,
    /// How far documents may go.
    Confidentiality,
    /// What the logo shows.
    LogoDescription,
    /// Note on a need.
    Note(NeedId),
    /// Words of a need of the user's own.
    OwnNeed(NeedId),
    /// Why a solution is set aside.
    Reason(SolutionId),
    /// Who follows a solution up.
    Owner(SolutionId),
    /// When a solution is due.
    Due(SolutionId),
    /// A number.
    Number(ParameterId),
    /// Words of a parameter.
    Words(ParameterId),
    /// Why a level was changed.
    LevelReason(RequirementId),
    /// Wording changed by the user.
    Wording(RequirementId),
    /// Justification kept for the file.
    Ground(RequirementId),
    /// Weight of a theme.
    ThemeWeight(ThemeId),
    /// Name of an award criterion of the user's own.
    CriterionLabel(CriterionId),
    /// Its weight.
    CriterionWeight(CriterionId),
    /// Who answers, in a file that one person fills.
    Respondent,
    /// What was said while a need was discussed.
    Discussion(NeedId),
    /// Why somebody dissents on a need in a round.
    Dissent(NeedId, Round, ParticipantId),
    /// What was said of a solution that is followed up.
    Remark(SolutionId),
}

/// Why a draft cannot become an edit.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Fault {
    /// No number.
    NotANumber,
    /// Outside the plausible range, given with it.
    OutOfRange(Decimal, Decimal),
    /// No date.
    NotADate,
    /// No whole percentage from 1 to 100.
    NotAWeight,
}

impl Field {
    /// The edit that a text amounts to; none when it changes nothing.
    pub(super) fn edit(&self, pack: &Pack, dossier: &Dossier, text: &str) -> Result<Option<Edit>, Fault> {
        let text = text.trim().to_owned();
        let choice = |solution: &SolutionId| dossier.choices.get(solution).cloned().unwrap_or_default();
        let changed = |held: &str, edit: Edit| (held != text).then_some(edit);
        let held = |it: Option<&String>| it.cloned().unwrap_or_default();
        Ok(match self {
            Self::Title => changed(&dossier.title, Edit::Title(text.clone())),
            Self::Organisation => changed(&dossier.organisation, Edit::Organisation(text.clone())),
            Self::Object => changed(&dossier.object, Edit::Object(text.clone())),
            Self::Perimeter => changed(&dossier.perimeter, Edit::Perimeter(text.clone())),
            Self::Reference => changed(&dossier.reference, Edit::Reference(text.clone())),
            Self::Date => {
                let date = date(&text)?;
                (dossier.date != date).then_some(Edit::Date(date))
            }
            Self::Version => changed(&dossier.marking.version, Edit::Version(text.clone())),
            Self::Author => changed(&dossier.marking.author, Edit::Author(text.clone())),
            Self::Confidentiality => changed(&dossier.marking.confidentiality, Edit::Confidentiality(text.clone())),
            Self::LogoDescription => dossier
                .marking
                .logo
                .as_ref()
                .filter(|it| it.description != text)
                .map(|it| Edit::Logo(Some(Logo { description: text, ..it.clone() }))),
            Self::Note(need) => changed(&held(dossier.notes.get(need)), Edit::Note(need.clone(), text.clone())),
            Self::OwnNeed(need) => dossier
                .own_needs
                .iter()
                .find(|it| it.id == *need && it.label != text)
                .map(|it| Edit::PutOwnNeed(OwnNeed { label: text, ..it.clone() })),
            Self::Reason(solution) => {
                let mut choice = choice(solution);
                let edit = choice.reason != text;
                choice.reason = text;
                edit.then(|| Edit::Choose(solution.clone(), choice))
            }
            Self::Owner(solution) => {
                let mut choice = choice(solution);
                let edit = choice.owner != text;
                choice.owner = text;
                edit.then(|| Edit::Choose(solution.clone(), choice))
            }
            Self::Due(solution) => {
                let mut choice = choice(solution);
                let date = date(&text)?;
                let edit = choice.due != date;
                choice.due = date;
                edit.then(|| Edit::Choose(solution.clone(), choice))
            }
            Self::Number(parameter) => {
                let number = number(pack, parameter, &text)?;
                let edit = dossier.numbers.get(parameter).copied() != number;
                edit.then(|| Edit::Number(parameter.clone(), number))
            }
            Self::Words(parameter) => {
                let words = (!text.is_empty()).then_some(text);
                let edit = dossier.words.get(parameter) != words.as_ref();
                edit.then(|| Edit::Words(parameter.clone(), words))
            }
            Self::LevelReason(requirement) => dossier
                .levels
                .get(requirement)
                .filter(|it| it.reason != text)
                .map(|it| Edit::Level(requirement.clone(), Some(LevelChange { level: it.level, reason: text }))),
            Self::Wording(requirement) => {
                let words = (!text.is_empty()).then_some(text);
                let edit = dossier.wordings.get(requirement) != words.as_ref();
                edit.then(|| Edit::Wording(requirement.clone(), words))
            }
            Self::Ground(requirement) => {
                changed(&held(dossier.grounds.get(requirement)), Edit::Ground(requirement.clone(), text.clone()))
            }
            Self::ThemeWeight(theme) => {
                let weight = weight(&text)?;
                let edit = dossier.criteria.themes.get(theme).copied() != weight;
                edit.then(|| Edit::ThemeWeight(theme.clone(), weight))
            }
            Self::CriterionLabel(id) => {
                let held = dossier.criteria.other(id).filter(|it| it.label != text);
                held.map(|it| Edit::PutCriterion(OwnCriterion { label: text, ..it.clone() }))
            }
            Self::CriterionWeight(id) => {
                let Some(held) = dossier.criteria.other(id) else {
                    return Ok(None);
                };
                let weight = weight(&text)?;
                (held.weight != weight).then(|| Edit::PutCriterion(OwnCriterion { weight, ..held.clone() }))
            }
            Self::Respondent | Self::Discussion(_) | Self::Dissent(..) | Self::Remark(_) => {
                self.edit_of_group(dossier, text)
            }
        })
    }

    /// The edit that a text amounts to in a field of a group.
    fn edit_of_group(&self, dossier: &Dossier, text: String) -> Option<Edit> {
        match self {
            Self::Respondent => {
                let held = dossier.respondent.clone().unwrap_or_default();
                let respondent = Respondent { name: text, ..held.clone() };
                (respondent != held)
                    .then(|| Edit::Respondent((respondent != Respondent::default()).then_some(respondent)))
            }
            Self::Discussion(need) => {
                let texts: BTreeSet<String> = [text].into_iter().filter(|it| !it.is_empty()).collect();
                let held = dossier.workshop.discussions.get(need).cloned().unwrap_or_default();
                (texts != held).then(|| Edit::Discuss(need.clone(), texts))
            }
            Self::Dissent(need, round, participant) => {
                let held = dossier.workshop.ballot(need, *round, participant).and_then(Ballot::vote);
                held.filter(|it| it.reason != text).map(|it| {
                    let vote = Vote { reason: text, ..it.clone() };
                    let ballot = dossier.workshop.ballot(need, *round, participant).map(|it| it.settled(&vote));
                    Edit::Ballot(need.clone(), *round, participant.clone(), ballot)
                })
            }
            Self::Remark(solution) => {
                let held = dossier.follow_up.tasks.get(solution).cloned().unwrap_or_default();
                (held.remark != text).then(|| Edit::FollowUp(solution.clone(), Task { remark: text, ..held }))
            }
            _ => None,
        }
    }
}

/// A number as people write it: `1 200,5`. Empty, or equal to the default, it gives the default back.
fn number(pack: &Pack, parameter: &ParameterId, text: &str) -> Result<Option<Decimal>, Fault> {
    let digits: String =
        text.chars().filter(|it| !it.is_whitespace()).map(|it| if it == ',' { '.' } else { it }).collect();
    if digits.is_empty() {
        return Ok(None);
    }
    let number: Decimal = digits.parse().map_err(|_| Fault::NotANumber)?;
    match pack.parameter(parameter).map(|it| &it.quantity) {
        Some(Quantity::Number { default, .. }) if *default == number => Ok(None),
        Some(Quantity::Number { low, high, .. }) if number < *low || *high < number => {
            Err(Fault::OutOfRange(*low, *high))
        }
        _ => Ok(Some(number)),
    }
}

/// A weight as people write it, `40` or `40 %`; empty is none.
fn weight(text: &str) -> Result<Option<Weight>, Fault> {
    match text.strip_suffix('%').unwrap_or(text).trim() {
        "" => Ok(None),
        percents => percents.parse().ok().and_then(Weight::new).map(Some).ok_or(Fault::NotAWeight),
    }
}

/// A date as people write it, `31/12/2026` or `2026-12-31`, in the form of ISO 8601; empty stays empty.
pub(super) fn date(text: &str) -> Result<String, Fault> {
    if text.is_empty() {
        return Ok(String::new());
    }
    let parts: Vec<&str> = text.split(['/', '.', '-']).map(str::trim).collect();
    let iso = match parts.as_slice() {
        [year, month, day] if year.len() == 4 => format!("{year}-{month:0>2}-{day:0>2}"),
        [day, month, year] => format!("{year}-{month:0>2}-{day:0>2}"),
        _ => return Err(Fault::NotADate),
    };
    iso.parse::<jiff::civil::Date>().map(|it| it.to_string()).map_err(|_| Fault::NotADate)
}

/// A date of the dossier as fields show it: `31/12/2026`; what is no date stays as it is.
pub(super) fn shown_date(iso: &str) -> String {
    match iso.split('-').collect::<Vec<_>>().as_slice() {
        [year, month, day] => format!("{day}/{month}/{year}"),
        _ => iso.to_owned(),
    }
}

/// What is being typed, field by field.
#[derive(Clone, Debug, Default)]
pub(super) struct Drafts {
    revision: u64,
    texts: BTreeMap<Field, String>,
    faults: BTreeMap<Field, String>,
}

impl Drafts {
    /// What was typed in a field.
    pub(super) fn text(&self, field: &Field) -> Option<&str> {
        self.texts.get(field).map(String::as_str)
    }

    /// Why what was typed could not be taken, in words.
    pub(super) fn fault(&self, field: &Field) -> Option<&str> {
        self.faults.get(field).map(String::as_str)
    }

    /// Something was typed.
    pub(super) fn write(&mut self, field: Field, text: String) {
        self.faults.remove(&field);
        self.texts.insert(field, text);
        self.revision += 1;
    }

    /// Takes what was typed out of a field.
    pub(super) fn take(&mut self, field: &Field) -> Option<String> {
        self.revision += 1;
        self.texts.remove(field)
    }

    /// Changes when something is typed, or taken.
    pub(super) fn revision(&self) -> u64 {
        self.revision
    }

    /// Puts back what could not be taken, and says why.
    pub(super) fn refuse(&mut self, field: Field, text: String, why: String) {
        self.faults.insert(field.clone(), why);
        self.texts.insert(field, text);
    }

    /// The fields in which something was typed.
    pub(super) fn fields(&self) -> Vec<Field> {
        self.texts.keys().cloned().collect()
    }

    /// Forgets what could not be taken in a field.
    pub(super) fn forget(&mut self, field: &Field) {
        self.texts.remove(field);
        self.faults.remove(field);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::BuyerStatus;

    fn edit(field: &Field, text: &str) -> Result<Option<Edit>, Fault> {
        let pack = crate::pack::builtin();
        let dossier = Dossier::new("oiv".into(), BuyerStatus::Unknown);
        field.edit(&pack, &dossier, text)
    }

    #[test]
    fn a_date_is_taken_in_both_forms() {
        let expected = Ok(Some(Edit::Date("2026-03-01".to_owned())));
        assert_eq!(edit(&Field::Date, "1/3/2026"), expected);
        assert_eq!(edit(&Field::Date, "2026-03-01"), expected);
        assert_eq!(edit(&Field::Date, "31/02/2026"), Err(Fault::NotADate));
        assert_eq!(edit(&Field::Date, ""), Ok(None));
        assert_eq!(shown_date("2026-03-01"), "01/03/2026");
        assert_eq!(shown_date(""), "");
    }

    #[test]
    fn a_number_is_taken_as_people_write_it_within_its_range() {
        let pack = crate::pack::builtin();
        let found = pack.parameters.iter().find_map(|it| match it.quantity {
            Quantity::Number { low, high, default } if low < high && default != high => Some((it.id.clone(), high)),
            _ => None,
        });
        let (id, high) = found.unwrap();
        let field = Field::Number(id.clone());
        let written = format!("\u{a0}{}\u{202f}", high.to_string().replace('.', ","));
        assert_eq!(edit(&field, &written), Ok(Some(Edit::Number(id, Some(high)))));
        assert!(matches!(edit(&field, &(high + Decimal::ONE).to_string()), Err(Fault::OutOfRange(..))));
        assert_eq!(edit(&field, "beaucoup"), Err(Fault::NotANumber));
        assert_eq!(edit(&field, ""), Ok(None));
    }

    #[test]
    fn a_weight_is_a_whole_percentage() {
        let field = Field::ThemeWeight("CON".into());
        let weighed = |percents| Ok(Some(Edit::ThemeWeight("CON".into(), Weight::new(percents))));
        assert_eq!(edit(&field, "40"), weighed(40));
        assert_eq!(edit(&field, "40\u{a0}%"), weighed(40));
        assert_eq!(edit(&field, " "), Ok(None));
        for wrong in ["0", "101", "12,5", "-1", "beaucoup"] {
            assert_eq!(edit(&field, wrong), Err(Fault::NotAWeight), "{wrong}");
        }
    }

    #[test]
    fn what_changes_nothing_is_no_edit() {
        assert_eq!(edit(&Field::Organisation, "  "), Ok(None));
        assert_eq!(edit(&Field::Organisation, " Ville "), Ok(Some(Edit::Organisation("Ville".to_owned()))));
    }
}
