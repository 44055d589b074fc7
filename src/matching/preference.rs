//! Whether one solution is before another whatever the missing answers.
//!
//! A weight that is not known lies in a box, a level that is not known between 0 and 3; the worst and the
//! best difference of points over all of them are sums of independent terms, hence exact (necessary and
//! possible preference: Greco, Mousseau and Słowiński 2008).

use std::cmp::Reverse;

use super::problem::Problem;
use crate::domain::{Dossier, NeedId, Pack, Persona, SolutionId};

/// Whether a solution earns at least as many points as another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Preference {
    /// Whatever the missing answers and levels.
    Necessary,
    /// For some of them only.
    Possible,
    /// For none of them.
    No,
}

/// Two solutions side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Whether the first is before the second, or level with it.
    pub a_over_b: Preference,
    /// Whether the second is before the first, or level with it.
    pub b_over_a: Preference,
    /// When it is open: the needs whose missing answer or level moves the difference, in their order.
    pub depends_on: Vec<NeedId>,
    /// What makes the difference as answered today, largest first: `weight × (level of a − level of b)`,
    /// unknown levels counted as 0. It sums to the difference of points.
    pub difference: Vec<(NeedId, i64)>,
}

/// Compares two solutions. Vetoes filter and play no part here; a solution that the persona does not have
/// answers nothing.
#[must_use]
pub fn compare(pack: &Pack, persona: &Persona, dossier: &Dossier, a: &SolutionId, b: &SolutionId) -> Comparison {
    let problem = Problem::new(pack, persona, dossier);
    let (levels_a, levels_b) = (bounds(&problem, a), bounds(&problem, b));
    let (mut worst, mut best) = (0, 0);
    let (mut open, mut difference) = (Vec::new(), Vec::new());
    for (need, (a_levels, b_levels)) in levels_a.iter().zip(&levels_b).enumerate() {
        let id = problem.needs[need].id;
        let points = i64::from(problem.counted(need)) * (a_levels.0 - b_levels.0);
        if points != 0 {
            difference.push((id.clone(), points));
        }
        // The unknown levels of one and the same solution are the same.
        let (low, high) = if a == b { (0, 0) } else { (a_levels.0 - b_levels.1, a_levels.1 - b_levels.0) };
        let (light, heavy) = problem.weight_box(need);
        let (light, heavy) = (i64::from(light), i64::from(heavy));
        let (least, most) = ((light * low).min(heavy * low), (light * high).max(heavy * high));
        worst += least;
        best += most;
        if least != most {
            open.push(id.clone());
        }
    }
    difference.sort_by_key(|it| Reverse(it.1.abs()));
    let (a_over_b, b_over_a) = (preference(worst, best), preference(-best, -worst));
    if a_over_b == Preference::Necessary || b_over_a == Preference::Necessary {
        open.clear();
    }
    Comparison { a_over_b, b_over_a, depends_on: open, difference }
}

fn preference(worst: i64, best: i64) -> Preference {
    if 0 <= worst {
        Preference::Necessary
    } else if 0 <= best {
        Preference::Possible
    } else {
        Preference::No
    }
}

/// Lowest and highest level of a solution on each need.
fn bounds(problem: &Problem<'_>, solution: &SolutionId) -> Vec<(i64, i64)> {
    let mut bounds = vec![(0, 0); problem.needs.len()];
    for cell in problem.position(solution).iter().flat_map(|&it| &problem.columns[it]) {
        bounds[cell.at] = cell.level.map_or((0, 3), |it| (i64::from(it), i64::from(it)));
    }
    bounds
}
