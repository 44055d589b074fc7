//! Which single answer would change what the method makes of a solution.

use std::collections::BTreeMap;

use super::{
    cover,
    problem::Problem,
    status::{Status, statuses},
};
use crate::domain::{Answer, Dossier, Importance, NeedId, Pack, Persona, SolutionId};

/// An answer that would change the status of a solution, all others staying as they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flip {
    /// The need answered otherwise.
    pub need: NeedId,
    /// What is answered today, `None` when nothing is.
    pub from: Option<Answer>,
    /// The answer that would change the status.
    pub to: Importance,
    /// The status that the solution would have.
    pub status: Status,
}

/// Every single answer whose change changes the status of a solution, in the order of needs then importance.
///
/// The set of solutions is chosen anew for each of them: some thousandths of a second for a persona of the
/// manifesto, but the work of [`assess`](super::assess) three times per need on a pack of any size.
#[must_use]
pub fn flips(pack: &Pack, persona: &Persona, dossier: &Dossier, solution: &SolutionId) -> Vec<Flip> {
    all_flips(pack, persona, dossier).remove(solution).unwrap_or_default()
}

/// The flips of every solution of the persona, for the work of one.
#[must_use]
pub fn all_flips(pack: &Pack, persona: &Persona, dossier: &Dossier) -> BTreeMap<SolutionId, Vec<Flip>> {
    let mut problem = Problem::new(pack, persona, dossier);
    let today = statuses_of(&problem);
    let mut flips: Vec<Vec<Flip>> = vec![Vec::new(); problem.solutions.len()];
    for need in 0..problem.needs.len() {
        let (from, id) = (problem.needs[need].answer, problem.needs[need].id);
        let (weight, importance) = (problem.counted(need), problem.importance(need));
        for to in Importance::ALL.into_iter().filter(|&it| importance != Some(it)) {
            let same_weight = problem.worth(to) == weight;
            let essential = [importance, Some(to)].contains(&Some(Importance::Essential));
            if same_weight && !essential && !problem.filters_on(need) {
                continue;
            }
            problem.needs[need].answer = Some(Answer::Importance(to));
            for (solution, status) in statuses_of(&problem).into_iter().enumerate() {
                if status != today[solution] {
                    flips[solution].push(Flip { need: id.clone(), from, to, status });
                }
            }
        }
        problem.needs[need].answer = from;
    }
    problem.solutions.into_iter().cloned().zip(flips).collect()
}

fn statuses_of(problem: &Problem<'_>) -> Vec<Status> {
    let admissible = problem.admissible();
    let sufficient = cover::sufficient(problem, &admissible);
    statuses(problem, &admissible, sufficient.sets.first().map_or(&[], Vec::as_slice))
}
