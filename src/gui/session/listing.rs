//! What the screen of requirements lists, as places in the pack, so that a frame need not call everything again.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    domain::{Dossier, FrameworkId, Level, Pack, Persona, RequirementId},
    requirements::{Callers, Calls, call},
};

/// A line of the list; what it points to is at this place in its list of the pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// The requirements below are of this theme, when the pack has it.
    Theme(Option<usize>),
    /// A requirement, with its level.
    Requirement(usize, Level),
    /// Advice is below.
    AdviceBelow,
    /// A card of advice.
    Advice(usize),
    /// Positions are below.
    PositionsBelow,
    /// A founders' position.
    Position(usize),
}

/// Everything that a dossier calls, as lines.
#[derive(Clone, Debug, Default)]
pub struct Listing {
    callers: Callers,
    called: usize,
    advised: usize,
    levels: BTreeMap<Level, usize>,
    whole: Vec<Line>,
    contributing: BTreeMap<FrameworkId, Vec<Line>>,
}

impl Listing {
    /// What a dossier calls.
    pub(super) fn new(pack: &Pack, persona: &Persona, dossier: &Dossier) -> Self {
        let calls = call(pack, persona, dossier);
        let all = lines(pack, &calls, |_| true);
        let mapped = pack.frameworks.iter().filter(|it| !it.referenced_only);
        let contributing = mapped.map(|framework| {
            let wanted = contributors(pack, &framework.id);
            (framework.id.clone(), lines(pack, &calls, |it| wanted.contains(it)))
        });
        let mut levels = BTreeMap::new();
        for called in &calls.requirements {
            *levels.entry(called.level).or_default() += 1;
        }
        Self {
            callers: Callers::new(pack, persona, dossier),
            called: calls.requirements.len(),
            advised: calls.advice.len(),
            levels,
            whole: all,
            contributing: contributing.collect(),
        }
    }

    /// Who calls what: tells of one requirement, or of one card of advice.
    #[must_use]
    pub fn callers(&self) -> &Callers {
        &self.callers
    }

    /// How many requirements are called.
    #[must_use]
    pub fn called(&self) -> usize {
        self.called
    }

    /// How many requirements have a level.
    #[must_use]
    pub fn of_level(&self, level: Level) -> usize {
        self.levels.get(&level).copied().unwrap_or_default()
    }

    /// Whether neither a requirement nor advice is called.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.called + self.advised == 0
    }

    /// The lines, in the order of the annex; with a framework, those requirements only that contribute to it.
    #[must_use]
    pub fn lines(&self, framework: Option<&FrameworkId>) -> &[Line] {
        framework.and_then(|it| self.contributing.get(it)).unwrap_or(&self.whole)
    }
}

/// The requirements that contribute to a framework.
fn contributors<'a>(pack: &'a Pack, framework: &FrameworkId) -> BTreeSet<&'a RequirementId> {
    let contributes =
        |maps: &[(FrameworkId, Vec<String>)]| maps.iter().any(|it| it.0 == *framework && !it.1.is_empty());
    pack.mappings.iter().filter(|it| contributes(&it.maps)).map(|it| &it.requirement).collect()
}

fn lines(pack: &Pack, calls: &Calls<'_>, wanted: impl Fn(&RequirementId) -> bool) -> Vec<Line> {
    let places: BTreeMap<&RequirementId, usize> = pack.requirements.iter().map(|it| &it.id).zip(0..).collect();
    let mut lines = Vec::new();
    let mut last = None;
    for called in calls.requirements.iter().filter(|it| wanted(&it.requirement.id)) {
        let theme = pack.card(&called.requirement.card).map(|it| &it.theme);
        if theme != last || lines.is_empty() {
            lines.push(Line::Theme(theme.and_then(|it| pack.themes.iter().position(|theme| theme.id == *it))));
            last = theme;
        }
        lines.extend(places.get(&called.requirement.id).map(|it| Line::Requirement(*it, called.level)));
    }
    if !calls.advice.is_empty() {
        let advised = |it: &usize| calls.advice.iter().any(|advice| pack.cards.get(*it) == Some(advice.card));
        lines.push(Line::AdviceBelow);
        lines.extend((0..pack.cards.len()).filter(advised).map(Line::Advice));
    }
    if !pack.positions.is_empty() {
        lines.push(Line::PositionsBelow);
        lines.extend((0..pack.positions.len()).map(Line::Position));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Answer, BuyerStatus, Importance};

    fn asked() -> (Pack, Dossier) {
        let pack = crate::pack::builtin();
        let mut dossier = Dossier::new("industriel".into(), BuyerStatus::State);
        for row in &pack.persona(&dossier.persona).unwrap().needs {
            dossier.answers.insert(row.need.clone(), Answer::Importance(Importance::Essential));
        }
        (pack, dossier)
    }

    fn listing(pack: &Pack, dossier: &Dossier) -> Listing {
        Listing::new(pack, pack.persona(&dossier.persona).unwrap(), dossier)
    }

    fn requirements<'a>(pack: &'a Pack, lines: &[Line]) -> Vec<(&'a RequirementId, Level)> {
        let one = |it: &Line| match it {
            Line::Requirement(place, level) => Some((&pack.requirements[*place].id, *level)),
            _ => None,
        };
        lines.iter().filter_map(one).collect()
    }

    #[test]
    fn what_is_called_is_listed_in_the_order_of_the_annex() {
        let (pack, dossier) = asked();
        let calls = call(&pack, pack.persona(&dossier.persona).unwrap(), &dossier);
        let expected: Vec<_> = calls.requirements.iter().map(|it| (&it.requirement.id, it.level)).collect();
        let listing = listing(&pack, &dossier);
        assert_eq!(requirements(&pack, listing.lines(None)), expected);
        assert_eq!(listing.called(), expected.len());
        let minimum = expected.iter().filter(|it| it.1 == Level::Minimum).count();
        assert_eq!(listing.of_level(Level::Minimum), minimum);
    }

    #[test]
    fn one_requirement_is_told_as_among_all_of_them() {
        let (pack, dossier) = asked();
        let calls = call(&pack, pack.persona(&dossier.persona).unwrap(), &dossier);
        let listing = listing(&pack, &dossier);
        for called in &calls.requirements {
            let told = listing.callers().requirement(&pack, &dossier, called.requirement);
            assert_eq!(told.as_ref(), Some(called));
        }
    }

    #[test]
    fn with_a_framework_those_are_listed_that_contribute_to_it() {
        let (pack, dossier) = asked();
        let listing = listing(&pack, &dossier);
        for framework in pack.frameworks.iter().filter(|it| !it.referenced_only) {
            let contributes =
                |it: &RequirementId| pack.frameworks_of(it).any(|(contributed, _)| contributed.id == framework.id);
            let all = requirements(&pack, listing.lines(None));
            let expected: Vec<_> = all.into_iter().filter(|it| contributes(it.0)).collect();
            assert_eq!(requirements(&pack, listing.lines(Some(&framework.id))), expected);
        }
    }

    #[test]
    fn a_blank_dossier_lists_positions_only() {
        let (pack, dossier) = (crate::pack::builtin(), Dossier::new("oiv".into(), BuyerStatus::State));
        let listing = listing(&pack, &dossier);
        assert!(listing.is_empty());
        assert_eq!(listing.lines(None).first(), Some(&Line::PositionsBelow));
    }
}
