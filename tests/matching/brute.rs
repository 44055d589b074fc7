//! The method again, slow and obvious.

use gouvernail::domain::{Coverage, NeedId, SolutionId};

use super::sample::{Sample, need_id, solution_id};

/// The matrix of a sample, read anew.
pub(crate) struct Table {
    /// By need then solution; `None` when unknown.
    pub(crate) levels: Vec<Vec<Option<i64>>>,
    /// Weight of each need, `None` when not known.
    pub(crate) weights: Vec<Option<i64>>,
    pub(crate) admissible: Vec<bool>,
}

pub(crate) fn table(sample: &Sample) -> Table {
    let (needs, solutions) = (sample.pack.needs.len(), sample.pack.solutions.len());
    let level = |need: &NeedId, solution: &SolutionId| {
        let link = sample.pack.links.iter().find(|it| it.need == *need && it.solution == *solution);
        match link.map(|it| it.level) {
            None => Some(0),
            Some(Coverage::Unknown) => None,
            Some(known) => known.level().map(i64::from),
        }
    };
    let importance = |need| sample.dossier.importance(&need_id(need));
    let banned = |solution| {
        sample.pack.vetoes.iter().any(|it| {
            let buyer = it.buyers.is_empty() || it.buyers.contains(&sample.dossier.buyer);
            let given = sample.dossier.importance(&it.need).is_some_and(|given| it.from <= given);
            it.solution == solution && buyer && given
        })
    };
    Table {
        levels: (0..needs).map(|n| (0..solutions).map(|s| level(&need_id(n), &solution_id(s))).collect()).collect(),
        weights: (0..needs).map(|it| importance(it).map(|it| i64::from(sample.pack.scale.weight(it)))).collect(),
        admissible: (0..solutions).map(|it| !banned(solution_id(it))).collect(),
    }
}

impl Table {
    pub(crate) fn known(&self, need: usize, solution: usize) -> i64 {
        self.levels[need][solution].unwrap_or(0)
    }

    pub(crate) fn weight(&self, need: usize) -> i64 {
        self.weights[need].unwrap_or(0)
    }

    pub(crate) fn points(&self, solution: usize) -> i64 {
        (0..self.weights.len()).map(|it| self.weight(it) * self.known(it, solution)).sum()
    }

    fn best(&self, need: usize, set: &[usize]) -> i64 {
        set.iter().map(|&it| self.known(need, it)).max().unwrap_or(0)
    }

    /// `Σ weight × best level`.
    pub(crate) fn value(&self, set: &[usize]) -> i64 {
        (0..self.weights.len()).map(|it| self.weight(it) * self.best(it, set)).sum()
    }

    pub(crate) fn candidates(&self) -> Vec<usize> {
        (0..self.admissible.len()).filter(|&it| self.admissible[it]).collect()
    }

    /// Weighted needs that can, and that cannot, be covered.
    pub(crate) fn coverable(&self) -> (Vec<usize>, Vec<usize>) {
        let all = self.candidates();
        (0..self.weights.len()).filter(|&it| 0 < self.weight(it)).partition(|&it| 2 <= self.best(it, &all))
    }

    pub(crate) fn is_sufficient(&self, set: &[usize]) -> bool {
        self.coverable().0.iter().all(|&it| 2 <= self.best(it, set))
    }

    /// Every smallest sufficient set of the highest value, in lexicographic order.
    pub(crate) fn sufficient_sets(&self) -> Vec<Vec<usize>> {
        let candidates = self.candidates();
        let subsets = (0..1_u32 << candidates.len()).map(|mask| {
            let set = candidates.iter().enumerate().filter(|(bit, _)| mask >> bit & 1 == 1);
            set.map(|(_, &it)| it).collect::<Vec<_>>()
        });
        let mut sets: Vec<Vec<usize>> = subsets.filter(|it| self.is_sufficient(it)).collect();
        let best = sets.iter().map(|it| (it.len(), -self.value(it))).min();
        sets.retain(|it| Some((it.len(), -self.value(it))) == best);
        sets.sort();
        sets
    }
}
