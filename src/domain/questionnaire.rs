//! The needs of a dossier as a questionnaire asks them: numbered, so that a number read aloud names one of them.

use std::collections::BTreeSet;

use super::{Dossier, NeedId, NeedKind, Pack, Persona};

/// A need that a questionnaire asks about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// From 1, through expectations and constraints.
    pub number: usize,
    /// Expectation or constraint.
    pub kind: NeedKind,
    /// Which need.
    pub need: NeedId,
}

/// Every need of a dossier once: expectations, then constraints; in each those of the persona in its order, then the
/// user's own.
#[must_use]
pub fn questionnaire(pack: &Pack, persona: &Persona, dossier: &Dossier) -> Vec<Question> {
    let of_persona = persona.needs.iter().filter_map(|row| pack.need(&row.need)).map(|it| (it.kind, &it.id));
    let own = dossier.own_needs.iter().filter(|it| pack.need(&it.id).is_none()).map(|it| (it.kind, &it.id));
    let mut seen = BTreeSet::new();
    let mut asked: Vec<(NeedKind, &NeedId)> = of_persona.chain(own).filter(|it| seen.insert(it.1)).collect();
    // The sort keeps the order inside a kind.
    asked.sort_by_key(|it| it.0);
    (1..).zip(asked).map(|(number, (kind, need))| Question { number, kind, need: need.clone() }).collect()
}
