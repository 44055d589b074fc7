//! The smallest number of groups that cover every row.

use super::grid::{Budget, Grid};
use crate::matching::bits::Bits;

/// A set that covers every row, with no group in excess, and the bound proved on the size of any.
pub(super) struct Fewest {
    pub(super) set: Vec<usize>,
    pub(super) at_least: usize,
}

/// A smallest set, or the best one found within the budget.
pub(super) fn fewest(grid: &Grid, budget: &mut Budget) -> Fewest {
    let mut core =
        Core { rows: Bits::all(grid.candidates.len()), groups: Bits::all(grid.twins.len()), forced: Vec::new() };
    core.reduce(grid, budget);

    let mut best = core.forced.clone();
    best.extend(greedy(grid, &core));
    without_excess(grid, &mut best);

    let at_least = match grid.survey(&core.rows, &core.groups, budget) {
        Some(survey) => core.forced.len() + survey.at_least,
        None => core.forced.len(),
    };
    let mut search = Search { grid, chosen: core.forced.clone(), best, budget };
    if at_least < search.best.len() {
        search.explore(&core.rows, core.groups.clone());
    }
    let proved = !search.budget.is_spent() || at_least == search.best.len();
    let at_least = if proved { search.best.len() } else { at_least };
    Fewest { set: search.best, at_least }
}

/// What remains to be decided once reductions are done.
struct Core {
    rows: Bits,
    groups: Bits,
    forced: Vec<usize>,
}

impl Core {
    /// Takes the only candidates of rows, drops groups that another one replaces and rows that another one
    /// implies, until nothing changes.
    fn reduce(&mut self, grid: &Grid, budget: &mut Budget) {
        loop {
            let forced = self.force(grid);
            let dropped = self.drop_replaced(grid, budget);
            let implied = grid.binding_rows(&mut self.rows, &self.groups, budget);
            if !(forced || dropped || implied) || budget.is_spent() {
                return;
            }
        }
    }

    fn force(&mut self, grid: &Grid) -> bool {
        let before = self.forced.len();
        for row in self.rows.clone().iter() {
            let first: Vec<usize> = grid.candidates[row].iter_in(&self.groups).take(2).collect();
            if let [only] = first[..]
                && self.rows.contains(row)
            {
                self.forced.push(only);
                self.groups.remove(only);
                self.rows.subtract(&grid.covers[only]);
            }
        }
        before < self.forced.len()
    }

    fn drop_replaced(&mut self, grid: &Grid, budget: &mut Budget) -> bool {
        let before = self.groups.clone();
        for group in before.iter() {
            let covered = &grid.covers[group];
            let narrow = covered.iter_in(&self.rows).min_by_key(|&it| grid.candidates[it].count_in(&self.groups));
            let replaced = narrow.is_none_or(|row| {
                grid.candidates[row].iter_in(&self.groups).filter(|&it| it != group).any(|other| {
                    budget.spend(self.rows.words());
                    covered.is_part_of(&grid.covers[other], &self.rows)
                })
            });
            if replaced {
                self.groups.remove(group);
            }
        }
        self.groups != before
    }
}

/// Groups that cover most, then are worth most, one after the other (Chvátal's heuristic).
fn greedy(grid: &Grid, core: &Core) -> Vec<usize> {
    let mut open = core.rows.clone();
    let mut gains: Vec<usize> = grid.covers.iter().map(|it| it.count_in(&open)).collect();
    let mut set = Vec::new();
    while !open.is_empty() {
        let best = core.groups.iter().max_by(|&a, &b| {
            gains[a].cmp(&gains[b]).then(grid.twins[a].points.cmp(&grid.twins[b].points)).then(b.cmp(&a))
        });
        let Some(best) = best.filter(|&it| 0 < gains[it]) else { break };
        set.push(best);
        for row in grid.covers[best].iter_in(&open.clone()) {
            open.remove(row);
            grid.candidates[row].iter().for_each(|it| gains[it] -= 1);
        }
    }
    set
}

/// Drops the groups whose rows are all covered by others, the last chosen first.
fn without_excess(grid: &Grid, set: &mut Vec<usize>) {
    let mut times = vec![0_usize; grid.candidates.len()];
    for &group in set.iter() {
        grid.covers[group].iter().for_each(|row| times[row] += 1);
    }
    for at in (0..set.len()).rev() {
        let covers = &grid.covers[set[at]];
        if covers.iter().all(|row| 1 < times[row]) {
            covers.iter().for_each(|row| times[row] -= 1);
            set.remove(at);
        }
    }
}

struct Search<'a> {
    grid: &'a Grid,
    chosen: Vec<usize>,
    best: Vec<usize>,
    budget: &'a mut Budget,
}

impl Search<'_> {
    /// Tries every candidate of the narrowest row, each without those tried before it.
    fn explore(&mut self, open: &Bits, mut groups: Bits) {
        if open.is_empty() {
            if self.chosen.len() < self.best.len() {
                self.best.clone_from(&self.chosen);
            }
            return;
        }
        let Some(survey) = self.grid.survey(open, &groups, self.budget) else { return };
        if self.best.len() <= self.chosen.len() + survey.at_least {
            return;
        }
        let mut candidates: Vec<usize> = self.grid.candidates[survey.narrowest].iter_in(&groups).collect();
        candidates.sort_by_key(|&it| std::cmp::Reverse(self.grid.covers[it].count_in(open)));
        for candidate in candidates {
            if self.budget.is_spent() {
                return;
            }
            groups.remove(candidate);
            let mut open = open.clone();
            open.subtract(&self.grid.covers[candidate]);
            self.chosen.push(candidate);
            self.explore(&open, groups.clone());
            self.chosen.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Each row has two candidates and each group two rows: a ring of five needs three groups.
    fn ring() -> Grid {
        Grid::of(5, &[&[0, 1], &[1, 2], &[2, 3], &[3, 4], &[4, 0]])
    }

    #[test]
    fn a_ring_of_five_needs_three() {
        let found = fewest(&ring(), &mut Budget::new(10_000));
        assert_eq!((found.set.len(), found.at_least), (3, 3), "independent rows alone would only say two");
    }

    #[test]
    fn beyond_the_budget_the_set_still_covers_and_the_bound_still_holds() {
        let found = fewest(&ring(), &mut Budget::new(1));
        let covered = |row: usize| found.set.iter().any(|&it| ring().covers[it].contains(row));
        assert!((0..5).all(covered));
        assert_eq!((found.set.len(), found.at_least), (3, 2));
    }

    /// Smallest size over every subset.
    fn smallest(rows: usize, covered: &[Vec<usize>]) -> u32 {
        let covers = |set: u32, row| (0..covered.len()).any(|it| set >> it & 1 == 1 && covered[it].contains(&row));
        let sets = (0..1_u32 << covered.len()).filter(|&set| (0..rows).all(|row| covers(set, row)));
        sets.map(u32::count_ones).min().unwrap_or(0)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1500))]

        #[test]
        fn the_smallest_set_is_found_where_greed_misses_it(
            rows in proptest::collection::vec(proptest::collection::btree_set(0..9_usize, 2..4), 8..14),
        ) {
            let covered: Vec<Vec<usize>> =
                (0..9).map(|group| (0..rows.len()).filter(|&row| rows[row].contains(&group)).collect()).collect();
            let slices: Vec<&[usize]> = covered.iter().map(Vec::as_slice).collect();
            let grid = Grid::of(rows.len(), &slices);
            let smallest = smallest(rows.len(), &covered) as usize;
            let found = fewest(&grid, &mut Budget::new(1_000_000));
            prop_assert_eq!((found.set.len(), found.at_least), (smallest, smallest));
            let hurried = fewest(&grid, &mut Budget::new(20));
            prop_assert!(hurried.at_least <= smallest && smallest <= hurried.set.len());
        }
    }
}
