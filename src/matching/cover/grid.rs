//! What covers what, with interchangeable solutions taken together.

use std::collections::BTreeMap;

use crate::matching::{bits::Bits, problem::Problem};

/// Solutions that have the same levels on every weighted need: any of them can stand for another, and
/// no smallest set has two.
pub(super) struct Twins {
    /// Solutions in catalogue order.
    pub(super) members: Vec<usize>,
    /// Their known levels from 1 to 3 on weighted needs, by need.
    pub(super) levels: Vec<(usize, u8)>,
    /// Points of one of them alone.
    pub(super) points: u64,
}

/// Rows to cover and groups of twins that cover them.
pub(super) struct Grid {
    /// Groups in the order of their first members.
    pub(super) twins: Vec<Twins>,
    /// The rows that each group covers.
    pub(super) covers: Vec<Bits>,
    /// The groups that cover each row.
    pub(super) candidates: Vec<Bits>,
    /// Weight of each need.
    pub(super) weights: Vec<u64>,
}

impl Grid {
    /// A row for each weighted need that some admissible solution covers.
    pub(super) fn new(problem: &Problem<'_>, admissible: &[bool]) -> Self {
        let weights: Vec<u64> = (0..problem.needs.len()).map(|it| u64::from(problem.counted(it))).collect();
        let mut places: BTreeMap<Vec<(usize, u8)>, usize> = BTreeMap::new();
        let mut twins: Vec<Twins> = Vec::new();
        for (solution, column) in problem.columns.iter().enumerate().filter(|&(it, _)| admissible[it]) {
            let weighted = column.iter().filter(|it| 0 < weights[it.at]);
            let levels: Vec<(usize, u8)> =
                weighted.map(|it| (it.at, it.known())).filter(|&(_, level)| 0 < level).collect();
            if levels.iter().all(|&(_, level)| level < problem.covered_from) {
                continue;
            }
            if let Some(&place) = places.get(&levels) {
                twins[place].members.push(solution);
            } else {
                places.insert(levels.clone(), twins.len());
                let points = levels.iter().map(|&(need, level)| weights[need] * u64::from(level)).sum();
                twins.push(Twins { members: vec![solution], levels, points });
            }
        }

        let mut row_of = vec![None; weights.len()];
        let mut candidates = Vec::new();
        let covering = |twins: &Twins| {
            let covered: Vec<usize> =
                twins.levels.iter().filter(|it| problem.covered_from <= it.1).map(|it| it.0).collect();
            covered
        };
        for (group, it) in twins.iter().enumerate() {
            for need in covering(it) {
                let row = *row_of[need].get_or_insert_with(|| {
                    candidates.push(Bits::none(twins.len()));
                    candidates.len() - 1
                });
                candidates[row].insert(group);
            }
        }
        let mut covers = vec![Bits::none(candidates.len()); twins.len()];
        for (row, groups) in candidates.iter().enumerate() {
            groups.iter().for_each(|it| covers[it].insert(row));
        }
        Self { twins, covers, candidates, weights }
    }

    /// A grid where the n-th group is the n-th solution and covers these rows.
    #[cfg(test)]
    pub(super) fn of(rows: usize, covered: &[&[usize]]) -> Self {
        let mut grid = Self {
            twins: Vec::new(),
            covers: vec![Bits::none(rows); covered.len()],
            candidates: vec![Bits::none(covered.len()); rows],
            weights: vec![1; rows],
        };
        for (group, rows) in covered.iter().enumerate() {
            let levels = rows.iter().map(|&it| (it, 3)).collect();
            grid.twins.push(Twins { members: vec![group], levels, points: 3 * rows.len() as u64 });
            for &row in *rows {
                grid.covers[group].insert(row);
                grid.candidates[row].insert(group);
            }
        }
        grid
    }

    /// Rows that must be looked at: those that are not covered as soon as another one is.
    pub(super) fn binding_rows(&self, rows: &mut Bits, groups: &Bits, budget: &mut Budget) -> bool {
        let before = rows.clone();
        for row in before.iter() {
            let Some(narrow) = self.candidates[row].iter_in(groups).min_by_key(|&it| self.covers[it].count_in(rows))
            else {
                continue;
            };
            if !rows.contains(row) {
                continue;
            }
            let implied: Vec<usize> = self.covers[narrow].iter_in(rows).filter(|&it| it != row).collect();
            for other in implied {
                budget.spend(groups.words());
                if self.candidates[row].is_part_of(&self.candidates[other], groups) {
                    rows.remove(other);
                }
            }
        }
        *rows != before
    }

    /// The narrowest open row, and how many groups are needed at least: rows with no candidate in common.
    ///
    /// `None` when some row has no candidate left.
    pub(super) fn survey(&self, open: &Bits, groups: &Bits, budget: &mut Budget) -> Option<Survey> {
        let mut rows: Vec<(usize, usize)> =
            open.iter().map(|row| (self.candidates[row].count_in(groups), row)).collect();
        // Each row is read twice, and sorted.
        budget.spend((rows.len() + 1) * (2 * groups.words() + 8));
        rows.sort_unstable();
        let &(fewest, narrowest) = rows.first()?;
        let mut taken = Bits::none(self.twins.len());
        let mut at_least = 0;
        for &(_, row) in &rows {
            if !self.candidates[row].meets(&taken, groups) {
                taken.add(&self.candidates[row]);
                at_least += 1;
            }
        }
        (0 < fewest).then_some(Survey { narrowest, at_least })
    }

    /// The set in solutions, the first of each group of twins.
    pub(super) fn first_members(&self, groups: &[usize]) -> Vec<usize> {
        let mut set: Vec<usize> = groups.iter().map(|&it| self.twins[it].members[0]).collect();
        set.sort_unstable();
        set
    }
}

/// What the open rows say about how to go on.
pub(super) struct Survey {
    pub(super) narrowest: usize,
    pub(super) at_least: usize,
}

/// Work that may still be done.
pub(super) struct Budget {
    left: usize,
}

impl Budget {
    pub(super) fn new(left: usize) -> Self {
        Self { left }
    }

    pub(super) fn spend(&mut self, work: usize) {
        self.left = self.left.saturating_sub(work);
    }

    pub(super) fn is_spent(&self) -> bool {
        self.left == 0
    }
}
