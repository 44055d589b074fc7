//! What every answer gives to every solution, as one whole number each.
//!
//! The order of display of [`assess`](crate::matching::assess) compares, one after the other: admissible or not, points,
//! essential needs covered, then the name. A key holds the four in one number, so that keys are summed need by need and
//! compared at once. It is exact up to 30,000 needs and as many solutions.

use std::cmp::Reverse;

use super::FIRST;
use crate::{
    domain::{BuyerStatus, Dossier, Importance, NeedId, Pack, Persona, SolutionId},
    matching::matrix,
};

/// Where points begin in a key; below them are the essential needs covered, then the name.
const POINTS: u32 = 32;
/// Where the essential needs covered begin.
const ESSENTIALS: u32 = 16;
/// More than any sum of points: what is inadmissible comes last.
const ADMISSIBLE: i64 = 1 << 62;

/// The first solutions, by their places in the table; fewer where there are fewer.
pub(super) type First = [Option<usize>; FIRST];

/// A constraint that makes a solution inadmissible from an importance on.
struct Filter {
    need: usize,
    from: Importance,
    solution: usize,
}

/// The needs and solutions of a persona, in integers.
pub(super) struct Table {
    /// Needs in the persona's order.
    pub(super) needs: Vec<NeedId>,
    /// Solutions in the order of the catalogue.
    pub(super) solutions: Vec<SolutionId>,
    /// Importance that each need usually has.
    pub(super) usual: Vec<Importance>,
    /// For each need and importance, what it adds to the key of each solution.
    gains: Vec<[Vec<i64>; 4]>,
    /// The key of each solution before any answer.
    base: Vec<i64>,
    filters: Vec<Filter>,
}

impl Table {
    /// The table of a persona for a buyer whose status is not known: nobody is asked for it.
    pub(super) fn new(pack: &Pack, persona: &Persona) -> Self {
        let dossier = Dossier::new(persona.id.clone(), BuyerStatus::Unknown);
        let matrix = matrix(pack, persona, &dossier);
        let gain = |level: Option<u8>, importance: Importance| {
            let level = level.unwrap_or(0);
            let points = i64::from(pack.scale.weight(importance).min(crate::domain::HEAVIEST)) * i64::from(level);
            let covers = importance == Importance::Essential && pack.scale.covered_from.max(1) <= level;
            (points << POINTS) + (i64::from(covers) << ESSENTIALS)
        };
        let gains = (0..matrix.needs.len()).map(|need| {
            Importance::ALL.map(|importance| matrix.row(need).iter().map(|level| gain(*level, importance)).collect())
        });
        let place = |need: &NeedId| matrix.needs.iter().position(|it| it == need);
        let filters = pack.vetoes.iter().filter(|it| it.buyers.is_empty() || it.buyers.contains(&dossier.buyer));
        let filters = filters.filter_map(|it| {
            let solution = matrix.solutions.iter().position(|solution| *solution == it.solution)?;
            Some(Filter { need: place(&it.need)?, from: it.from, solution })
        });
        let usual = |need: &NeedId| persona.needs.iter().find(|it| it.need == *need).map(|it| it.usual);
        Self {
            usual: matrix.needs.iter().map(|it| usual(it).unwrap_or(Importance::None)).collect(),
            gains: gains.collect(),
            base: names(&matrix.solutions),
            filters: filters.collect(),
            needs: matrix.needs,
            solutions: matrix.solutions,
        }
    }

    /// The place of a need.
    pub(super) fn place(&self, need: &NeedId) -> Option<usize> {
        self.needs.iter().position(|it| it == need)
    }

    /// The keys of the solutions when needs have these importances, filters left out.
    pub(super) fn keys(&self, importances: &[Importance]) -> Vec<i64> {
        let mut keys = self.base.clone();
        for (gains, importance) in self.gains.iter().zip(importances) {
            for (key, gain) in keys.iter_mut().zip(&gains[*importance as usize]) {
                *key += gain;
            }
        }
        keys
    }

    /// What the keys become when a need goes from one importance to another; `keys` is written over.
    pub(super) fn replace(&self, keys: &mut [i64], need: usize, from: Importance, to: Importance) {
        let gains = &self.gains[need];
        let changes = gains[from as usize].iter().zip(&gains[to as usize]);
        for (key, (lost, won)) in keys.iter_mut().zip(changes) {
            *key += won - lost;
        }
    }

    /// The first solutions by their keys, once the filters were looked at.
    pub(super) fn first(&self, keys: &mut [i64], importances: &[Importance]) -> First {
        for filter in &self.filters {
            if filter.from <= importances[filter.need] && 0 <= keys[filter.solution] {
                keys[filter.solution] -= ADMISSIBLE;
            }
        }
        let mut best = [(i64::MIN, None); FIRST];
        for (place, &key) in keys.iter().enumerate() {
            if best[FIRST - 1].0 < key {
                best[FIRST - 1] = (key, Some(place));
                for at in (1..FIRST).rev() {
                    if best[at - 1].0 < best[at].0 {
                        best.swap(at - 1, at);
                    }
                }
            }
        }
        best.map(|it| it.1)
    }

    /// Whether a solution comes before another whatever the open answers, which are those that are `None`.
    ///
    /// The difference of keys is a sum of independent terms, one for each need, and numbers of two parts are compared
    /// like words of a dictionary: the least sum is the sum of the least terms (necessary preference: Greco, Mousseau
    /// and Słowiński 2008).
    pub(super) fn is_before(&self, one: usize, other: usize, answers: &[Option<Importance>]) -> bool {
        let (never, always) = (self.is_never_filtered(one, answers), self.is_always_filtered(other, answers));
        if never && always {
            return true;
        }
        let apart = |gains: &[i64]| gains[one] - gains[other];
        let least = self.gains.iter().zip(answers).map(|(gains, answer)| match answer {
            Some(importance) => apart(&gains[*importance as usize]),
            None => gains.iter().map(|it| apart(it)).min().unwrap_or(0),
        });
        (never || always) && 0 < self.base[one] - self.base[other] + least.sum::<i64>()
    }

    fn is_never_filtered(&self, solution: usize, answers: &[Option<Importance>]) -> bool {
        let mut of_solution = self.filters.iter().filter(|it| it.solution == solution);
        of_solution.all(|it| answers[it.need].is_some_and(|importance| importance < it.from))
    }

    fn is_always_filtered(&self, solution: usize, answers: &[Option<Importance>]) -> bool {
        let mut of_solution = self.filters.iter().filter(|it| it.solution == solution);
        of_solution.any(|it| answers[it.need].is_some_and(|importance| it.from <= importance))
    }
}

/// For each solution, a number that is the greater the earlier its name comes; at least one.
fn names(solutions: &[SolutionId]) -> Vec<i64> {
    let mut order: Vec<usize> = (0..solutions.len()).collect();
    order.sort_by_key(|&it| Reverse(&solutions[it]));
    let mut keys = vec![0; solutions.len()];
    for (number, place) in (1..).zip(order) {
        keys[place] = number;
    }
    keys
}
