//! Among the smallest sets, those that are worth most.

use super::{
    LISTED,
    grid::{Budget, Grid},
};
use crate::matching::bits::Bits;

/// The smallest sets that are worth most.
pub(super) struct Best {
    /// The first ones in lexicographic order, as solutions in catalogue order.
    pub(super) sets: Vec<Vec<usize>>,
    /// Whether the whole of them was looked at.
    pub(super) proved: bool,
}

/// Looks at every set of the smallest size that could be worth more than, or as much as, the best.
///
/// Every such set is found exactly once: no member is in excess, so each covers a row that no other does.
pub(super) fn best(grid: &Grid, size: usize, budget: &mut Budget) -> Best {
    let groups = Bits::all(grid.twins.len());
    let mut rows = Bits::all(grid.candidates.len());
    grid.binding_rows(&mut rows, &groups, budget);
    let mut search = Search {
        grid,
        size,
        chosen: Vec::new(),
        levels: vec![0; grid.weights.len()],
        worth: 0,
        most: 0,
        sets: Vec::new(),
        budget,
    };
    search.explore(&rows, groups);
    Best { sets: search.sets, proved: !search.budget.is_spent() }
}

struct Search<'a> {
    grid: &'a Grid,
    size: usize,
    chosen: Vec<usize>,
    /// Best level of the chosen groups on each need.
    levels: Vec<u8>,
    /// `Σ weight × best level` of the chosen groups.
    worth: u64,
    /// The same for the sets kept.
    most: u64,
    sets: Vec<Vec<usize>>,
    budget: &'a mut Budget,
}

impl Search<'_> {
    fn explore(&mut self, open: &Bits, mut groups: Bits) {
        if open.is_empty() {
            self.keep();
            return;
        }
        let Some(survey) = self.grid.survey(open, &groups, self.budget) else { return };
        let room = self.size - self.chosen.len();
        if room < survey.at_least || self.worth + self.most_gain(room, &groups) < self.most {
            return;
        }
        for candidate in self.grid.candidates[survey.narrowest].iter_in(&groups.clone()) {
            if self.budget.is_spent() {
                return;
            }
            groups.remove(candidate);
            let mut open = open.clone();
            open.subtract(&self.grid.covers[candidate]);
            let undo = self.choose(candidate);
            self.explore(&open, groups.clone());
            self.withdraw(undo);
        }
    }

    /// An upper bound on what `room` more groups can add: gains only shrink as the set grows.
    fn most_gain(&mut self, room: usize, groups: &Bits) -> u64 {
        let mut gains: Vec<u64> = groups.iter().map(|it| self.gain(it)).collect();
        self.budget.spend(groups.iter().map(|it| self.grid.twins[it].levels.len()).sum());
        gains.sort_unstable_by(|a, b| b.cmp(a));
        gains.iter().take(room).sum()
    }

    fn gain(&self, group: usize) -> u64 {
        let levels = self.grid.twins[group].levels.iter();
        levels.map(|&(need, level)| self.grid.weights[need] * u64::from(level.saturating_sub(self.levels[need]))).sum()
    }

    fn choose(&mut self, group: usize) -> Undo {
        let undo = Undo { worth: self.worth, levels: self.grid.twins[group].levels.clone() };
        self.worth += self.gain(group);
        self.chosen.push(group);
        let mut undo = undo;
        for (need, level) in &mut undo.levels {
            let here = &mut self.levels[*need];
            let before = *here;
            *here = before.max(*level);
            *level = before;
        }
        undo
    }

    fn withdraw(&mut self, undo: Undo) {
        self.chosen.pop();
        self.worth = undo.worth;
        for (need, level) in undo.levels {
            self.levels[need] = level;
        }
    }

    /// Keeps the set chosen, in each of its forms, if it is worth most.
    fn keep(&mut self) {
        if self.worth < self.most && !self.sets.is_empty() {
            return;
        }
        if self.most < self.worth {
            self.sets.clear();
            self.most = self.worth;
        }
        let members: Vec<&[usize]> = self.chosen.iter().map(|&it| self.grid.twins[it].members.as_slice()).collect();
        let mut forms = Vec::new();
        first_forms(&members, &mut Vec::new(), &mut forms);
        self.sets.append(&mut forms);
        self.sets.sort();
        self.sets.truncate(LISTED);
    }
}

/// What to put back when a group is withdrawn.
struct Undo {
    worth: u64,
    levels: Vec<(usize, u8)>,
}

/// The first sets with one solution of each group, in lexicographic order.
fn first_forms(groups: &[&[usize]], start: &mut Vec<usize>, forms: &mut Vec<Vec<usize>>) {
    if groups.is_empty() {
        forms.push(start.clone());
        return;
    }
    // The next solution must leave each other group one that comes after it.
    let last_of = |group: &[usize]| group.last().copied().unwrap_or(0);
    let mut next: Vec<(usize, usize)> = Vec::new();
    for (at, group) in groups.iter().enumerate() {
        let others = groups.iter().enumerate().filter(|&(other, _)| other != at);
        let before = others.map(|(_, it)| last_of(it)).min().unwrap_or(usize::MAX);
        let after = start.last().copied();
        let fits = |it: &usize| *it < before && after.is_none_or(|after| after < *it);
        next.extend(group.iter().copied().filter(fits).take(LISTED).map(|it| (it, at)));
    }
    next.sort_unstable();
    for (solution, at) in next {
        if forms.len() == LISTED {
            return;
        }
        let others: Vec<&[usize]> =
            groups.iter().enumerate().filter(|&(other, _)| other != at).map(|(_, it)| *it).collect();
        start.push(solution);
        first_forms(&others, start, forms);
        start.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_come_in_lexicographic_order_each_once() {
        let mut forms = Vec::new();
        first_forms(&[&[2, 3], &[0, 5]], &mut Vec::new(), &mut forms);
        assert_eq!(forms, [[0, 2], [0, 3], [2, 5], [3, 5]]);
    }

    #[test]
    fn no_more_forms_than_are_listed() {
        let many: Vec<usize> = (0..100).collect();
        let mut forms = Vec::new();
        first_forms(&[&many], &mut Vec::new(), &mut forms);
        assert_eq!(forms.len(), LISTED);
    }
}
