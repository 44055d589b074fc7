//! Needs against solutions, to be read across.

use super::problem::Problem;
use crate::domain::{Dossier, NeedId, Pack, Persona, SolutionId};

/// How far each solution answers each need, whatever its importance and what was decided.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matrix {
    /// Needs of the persona in its order, then the user's own.
    pub needs: Vec<NeedId>,
    /// Solutions of the persona, in the order of the catalogue.
    pub solutions: Vec<SolutionId>,
    levels: Vec<Option<u8>>,
}

impl Matrix {
    /// Levels of the need at a place, 0 to 3, in the order of the solutions; `None` where a level is not known.
    #[must_use]
    pub fn row(&self, need: usize) -> &[Option<u8>] {
        let from = need * self.solutions.len();
        self.levels.get(from..from + self.solutions.len()).unwrap_or_default()
    }
}

/// Lays the matrix of a persona and a dossier.
#[must_use]
pub fn matrix(pack: &Pack, persona: &Persona, dossier: &Dossier) -> Matrix {
    let problem = Problem::new(pack, persona, dossier);
    let width = problem.solutions.len();
    let mut levels = vec![Some(0); problem.needs.len() * width];
    for (need, cells) in problem.rows.iter().enumerate() {
        for cell in cells {
            levels[need * width + cell.at] = cell.level;
        }
    }
    Matrix {
        needs: problem.needs.iter().map(|it| it.id.clone()).collect(),
        solutions: problem.solutions.into_iter().cloned().collect(),
        levels,
    }
}
