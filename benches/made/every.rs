//! The largest dossier that a pack allows: it calls every requirement.

use gouvernail::{
    domain::{
        Answer, BuyerStatus, CalledLevel, Choice, Decision, Edit, Importance, Level, Pack, PersonaId, RequirementId,
    },
    pack,
};

/// The persona with the most needs.
const PERSONA: &str = "industriel";

/// The persona of the dossier.
pub(crate) fn persona() -> PersonaId {
    PERSONA.into()
}

/// A pack that has each requirement so many times, and where one need calls all of them.
pub(crate) fn pack_of(times: usize) -> Pack {
    let mut pack = pack::builtin();
    let requirements = std::mem::take(&mut pack.requirements);
    let again = requirements.iter().flat_map(|it| {
        (0..times).map(move |time| {
            let mut one = it.clone();
            if 0 < time {
                one.id = RequirementId::from(format!("{}-{time}", it.id).as_str());
            }
            one
        })
    });
    pack.requirements = again.collect();
    let cards = pack.cards.iter().map(|it| it.id.clone()).collect();
    let persona = pack.personas.iter_mut().find(|it| it.id == persona());
    if let Some(row) = persona.and_then(|it| it.needs.first_mut()) {
        row.cards = cards;
        row.level = CalledLevel::MethodAnd(Level::Minimum);
    }
    pack
}

/// Makes every need essential, every solution retained, every position adopted.
pub(crate) fn edits(pack: &Pack) -> Vec<Edit> {
    let persona = pack.persona(&persona());
    let needs = persona.iter().flat_map(|it| &it.needs).map(|it| it.need.clone());
    let solutions = persona.iter().flat_map(|it| &it.solutions).map(|it| it.solution.clone());
    let essential = Some(Answer::Importance(Importance::Essential));
    let answers = needs.map(|it| Edit::Answer(it, essential));
    let retained = Choice { decision: Decision::Retained, ..Choice::default() };
    let decisions = solutions.map(|it| Edit::Choose(it, retained.clone()));
    let adopted = pack.positions.iter().map(|it| Edit::Position(it.id.clone(), true));
    let buyer = Edit::Buyer(BuyerStatus::State);
    [buyer].into_iter().chain(answers).chain(decisions).chain(adopted).collect()
}
