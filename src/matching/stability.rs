//! Between which weights of a need the winner, or the whole order, holds.
//!
//! One raw weight varies, the others stay. For a pair that is `gap` points apart and `d` levels apart on the
//! need, the order holds as long as the weight stays within `gap / |d|` of where it is, on one side
//! (weight stability: Mareschal 1988; Triantaphyllou and Sánchez 1997; exact and without enumeration for
//! the weighted sum: O'Shea et al. 2026). A shared first place is still a first place: bounds are included.

use super::{
    problem::Problem,
    ratio::Ratio,
    score::{self, Scores},
};
use crate::domain::{Answer, Dossier, Importance, NeedId, Pack, Persona};

/// Between which weights of one need a conclusion holds, all other answers staying as they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StabilityInterval {
    /// The need.
    pub need: NeedId,
    /// Lowest weight, included.
    pub low: Ratio,
    /// Highest weight, included; `None` when there is none.
    pub high: Option<Ratio>,
    /// The nearest importance below the current one at which the conclusion changes, by its weight or by
    /// the vetoes that depend on it.
    pub crossed_below: Option<Importance>,
    /// The same above. A need whose importance is not known weighs nothing, and every importance is above.
    pub crossed_above: Option<Importance>,
}

/// For every need, between which weights the solution shown first keeps the most points.
///
/// Empty when nothing is ranked. Levels that are not known count as 0, as in the ranking.
#[must_use]
pub fn winner_stability(pack: &Pack, persona: &Persona, dossier: &Dossier) -> Vec<StabilityInterval> {
    let mut standing = Standing::new(Problem::new(pack, persona, dossier));
    let Some(&winner) = standing.ranked.first() else { return Vec::new() };
    let pairs: Vec<_> = standing.ranked.iter().skip(1).map(|&other| (winner, other)).collect();
    let holds = |standing: &Standing<'_>, need: usize, weight: i64, admissible: &[bool]| {
        let levels = standing.levels(need);
        let points = |it: usize| standing.points_if(need, weight, levels[it], it);
        admissible[winner] && (0..levels.len()).all(|it| !admissible[it] || points(it) <= points(winner))
    };
    standing.intervals(&pairs, holds)
}

/// For every need, between which weights no two solutions change places.
///
/// Empty when nothing is ranked. A veto that starts or ceases to apply changes the order too.
#[must_use]
pub fn order_stability(pack: &Pack, persona: &Persona, dossier: &Dossier) -> Vec<StabilityInterval> {
    let mut standing = Standing::new(Problem::new(pack, persona, dossier));
    if standing.ranked.is_empty() {
        return Vec::new();
    }
    let pairs: Vec<_> = standing.ranked.windows(2).map(|it| (it[0], it[1])).collect();
    let adjacent = pairs.clone();
    let holds = move |standing: &Standing<'_>, need: usize, weight: i64, admissible: &[bool]| {
        let levels = standing.levels(need);
        let points = |it: usize| standing.points_if(need, weight, levels[it], it);
        admissible == standing.admissible && adjacent.iter().all(|&(a, b)| points(b) <= points(a))
    };
    standing.intervals(&pairs, holds)
}

/// The need whose importance has to move the fewest steps for the winner to change; the first of equals.
///
/// `None` when no single answer changes the winner. A need that is not answered counts from *sans objet*.
#[must_use]
pub fn most_critical(pack: &Pack, persona: &Persona, dossier: &Dossier) -> Option<NeedId> {
    let steps = |it: &StabilityInterval| {
        let now = dossier.importance(&it.need).unwrap_or(Importance::None) as usize;
        let crossed = it.crossed_below.into_iter().chain(it.crossed_above);
        crossed.map(|importance| (importance as usize).abs_diff(now).max(1)).min()
    };
    let intervals = winner_stability(pack, persona, dossier);
    let critical = intervals.into_iter().filter_map(|it| steps(&it).map(|steps| (steps, it.need)));
    critical.min_by_key(|it| it.0).map(|it| it.1)
}

/// The order as it stands.
struct Standing<'a> {
    problem: Problem<'a>,
    scores: Scores,
    admissible: Vec<bool>,
    /// Admissible solutions, best first; empty when nothing weighs.
    ranked: Vec<usize>,
}

impl<'a> Standing<'a> {
    fn new(problem: Problem<'a>) -> Self {
        let scores = score::scores(&problem);
        let admissible = problem.admissible();
        let mut ranked = scores.order(&problem, &admissible);
        ranked.retain(|&it| admissible[it] && 0 < scores.max);
        Self { problem, scores, admissible, ranked }
    }

    /// Known level of each solution on a need.
    fn levels(&self, need: usize) -> Vec<i64> {
        let mut levels = vec![0; self.problem.solutions.len()];
        for cell in &self.problem.rows[need] {
            levels[cell.at] = i64::from(cell.known());
        }
        levels
    }

    /// Points of a solution if a need weighed otherwise.
    fn points_if(&self, need: usize, weight: i64, level: i64, solution: usize) -> i64 {
        i64::from(self.scores.points[solution]) + (weight - i64::from(self.problem.counted(need))) * level
    }

    /// The intervals in which each of `pairs` stays in order. `holds` says whether the conclusion stands at a
    /// weight and with the solutions then admissible; it is asked only where a veto may be at play.
    fn intervals(
        &mut self,
        pairs: &[(usize, usize)],
        holds: impl Fn(&Self, usize, i64, &[bool]) -> bool,
    ) -> Vec<StabilityInterval> {
        let mut intervals = Vec::with_capacity(self.problem.needs.len());
        for need in 0..self.problem.needs.len() {
            let (low, high) = self.bounds(need, pairs);
            let now = self.problem.importance(need);
            let mut crossed = |importance: Importance| {
                let weight = self.problem.worth(importance);
                if !self.problem.filters_on(need) {
                    let weight = Ratio::from(weight);
                    return weight < low || high.is_some_and(|high| high < weight);
                }
                let answer = self.problem.needs[need].answer.replace(Answer::Importance(importance));
                let admissible = self.problem.admissible();
                self.problem.needs[need].answer = answer;
                !holds(self, need, i64::from(weight), &admissible)
            };
            let mut below = Importance::ALL.into_iter().rev().filter(|&it| now.is_some_and(|now| it < now));
            let mut above = Importance::ALL.into_iter().filter(|&it| now.is_none_or(|now| now < it));
            let crossed_below = below.find(|&it| crossed(it));
            let crossed_above = above.find(|&it| crossed(it));
            let need = self.problem.needs[need].id.clone();
            intervals.push(StabilityInterval { need, low, high, crossed_below, crossed_above });
        }
        intervals
    }

    fn bounds(&self, need: usize, pairs: &[(usize, usize)]) -> (Ratio, Option<Ratio>) {
        let weight = i64::from(self.problem.counted(need));
        let levels = self.levels(need);
        let (mut low, mut high) = (Ratio::from(0), None::<Ratio>);
        for &(a, b) in pairs {
            let gap = i64::from(self.scores.points[a]) - i64::from(self.scores.points[b]);
            let apart = levels[a] - levels[b];
            // The weight at which both have the same points.
            let equal = || Ratio::new(weight * apart - gap, apart);
            if 0 < apart {
                low = low.max(equal());
            } else if apart < 0 {
                let bound = equal();
                high = Some(high.map_or(bound, |high| high.min(bound)));
            }
        }
        (low, high)
    }
}
