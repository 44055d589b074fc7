//! The fewest solutions that cover every weighted need that can be covered.
//!
//! A set-covering problem, solved exactly: the fewest solutions (`fewest`: Beasley's reductions, then
//! branch and bound on the need with the fewest candidates, against a greedy solution above and
//! independent needs below), then among all sets of that size the most points and the first in
//! catalogue order (`best`). Greedy choice alone is a common and wrong shortcut: it is not always the
//! smallest.
//!
//! Work is counted in words of memory read, never in time: the same inputs stop at the same place on
//! any machine. Beyond the budget the best set found is given with the bound that was proved.

mod best;
mod fewest;
mod grid;

use self::grid::{Budget, Grid};
use super::problem::Problem;

/// How many equivalent sets are listed.
const LISTED: usize = 20;
/// Work to prove that no smaller set exists: some 40,000 steps for thirty needs, some 30 ms for any pack.
const PROOF: usize = 12_000_000;
/// Work to settle equal sizes by value and list the equivalents.
const CHOICE: usize = 6_000_000;

/// Sets of solutions, as indices in catalogue order.
pub(super) struct Sufficient {
    /// Equivalent sets in lexicographic order, the recommended one first; never empty.
    pub(super) sets: Vec<Vec<usize>>,
    /// Whether no smaller set exists.
    pub(super) minimal_proved: bool,
    /// Whether no set of this size is worth more or comes before, and the list is exact.
    pub(super) choice_proved: bool,
    /// No sufficient set is smaller.
    pub(super) at_least: usize,
}

/// The sufficient sets of admissible solutions.
pub(super) fn sufficient(problem: &Problem<'_>, admissible: &[bool]) -> Sufficient {
    let grid = Grid::new(problem, admissible);
    let fewest = fewest::fewest(&grid, &mut Budget::new(PROOF));
    let mut found = Sufficient {
        minimal_proved: fewest.at_least == fewest.set.len(),
        choice_proved: false,
        at_least: fewest.at_least,
        sets: Vec::new(),
    };
    if found.minimal_proved {
        let best = best::best(&grid, fewest.set.len(), &mut Budget::new(CHOICE));
        found.choice_proved = best.proved;
        found.sets = best.sets;
    }
    if found.sets.is_empty() {
        found.sets = vec![grid.first_members(&fewest.set)];
    }
    found
}
