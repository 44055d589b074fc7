//! Everything the method concludes from a dossier, put together.

use std::cmp::Reverse;

use super::{
    cover,
    problem::Problem,
    score::{self, Scores},
    status::{Status, statuses},
};
use crate::domain::{Answer, Decision, Dossier, NeedId, NeedKind, Pack, Persona, SolutionId};

/// What the method concludes from a pack, a persona and a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// Needs in the persona's order, then the user's own.
    pub needs: Vec<NeedVerdict>,
    /// Solutions in the order of display: best first, vetoed ones last.
    pub solutions: Vec<SolutionVerdict>,
    /// The fewest solutions that cover every weighted need that can be covered.
    pub sets: SufficientSets,
    /// Weighted needs that no admissible solution covers.
    pub uncoverable: Vec<NeedId>,
    /// Essential needs that nothing retained or in place covers.
    pub uncovered_essential: Vec<NeedId>,
    /// How many needs have an importance, *sans objet* included, out of how many.
    pub answered: (usize, usize),
}

/// What the method concludes about a need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeedVerdict {
    /// The need.
    pub id: NeedId,
    /// Expectation or constraint.
    pub kind: NeedKind,
    /// What the user said, `None` when they did not.
    pub answer: Option<Answer>,
    /// Points of its importance; `None` when it is not answered or not known.
    pub weight: Option<u32>,
    /// Best known level among solutions retained and in place, vetoed ones left out; 0 to 3.
    pub level: u8,
    /// Whether that level is enough.
    pub covered: bool,
    /// Admissible solutions with a known level from 1 on, best level first, then catalogue order.
    pub answered_by: Vec<SolutionId>,
    /// Best known level among admissible solutions; 0 to 3.
    pub reachable: u8,
}

impl NeedVerdict {
    /// Whether it counts: answered, and not as without object.
    #[must_use]
    pub fn weighs(&self) -> bool {
        self.weight.is_some_and(|it| 0 < it)
    }
}

/// What the method concludes about a solution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SolutionVerdict {
    /// The solution.
    pub id: SolutionId,
    /// `Σ weight × level`, unknown levels counted as 0.
    pub points: u32,
    /// The same with unknown levels counted as 3.
    pub points_high: u32,
    /// `3 × Σ weight`; 0 when there are not enough answers to rank anything.
    pub points_max: u32,
    /// 1, 1, 3: equal points share a rank. `None` when vetoed or when nothing weighs.
    pub rank: Option<u32>,
    /// What the method makes of it.
    pub status: Status,
    /// What the user decided.
    pub decision: Decision,
    /// Why: weighted needs with a known level from 1 on, most points first, then the order of needs.
    /// Their points sum to `points`.
    pub reasons: Vec<Reason>,
    /// Vetoes that apply, as indices into the vetoes of the pack.
    pub vetoes: Vec<usize>,
}

impl SolutionVerdict {
    /// Points out of the most that can be had, in thousandths, halves rounded up; `None` when nothing weighs.
    #[must_use]
    pub fn relevance_permille(&self) -> Option<u32> {
        score::permille(self.points, self.points_max)
    }

    /// What the relevance would be if every unknown level were 3, in thousandths.
    #[must_use]
    pub fn relevance_high_permille(&self) -> Option<u32> {
        score::permille(self.points_high, self.points_max)
    }
}

/// One row of the explanation of a score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The need answered.
    pub need: NeedId,
    /// Its weight.
    pub weight: u32,
    /// How far it is answered, 1 to 3.
    pub level: u8,
    /// `weight × level`.
    pub points: u32,
}

/// A weighted need that a solution does not cover.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The need.
    pub need: NeedId,
    /// Its weight.
    pub weight: u32,
    /// How far it is answered; `None` when that is not known.
    pub level: Option<u8>,
}

/// The fewest solutions that cover every weighted need that can be covered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SufficientSets {
    /// Up to 20 equivalent sets: same size, same value `Σ weight × best level`. Members and sets are in
    /// catalogue order; the first set is the recommended one. One empty set when there is nothing to cover.
    pub sets: Vec<Vec<SolutionId>>,
    /// Whether no smaller set exists; only then may it be called minimal.
    pub minimal_proved: bool,
    /// Whether, besides, the list is exact: no other set of this size is worth more or comes before.
    pub choice_proved: bool,
    /// No sufficient set is smaller than this.
    pub at_least: usize,
    /// For each member of the first set, the heaviest need that nothing else in it covers.
    pub witnesses: Vec<(SolutionId, NeedId)>,
}

/// Draws every conclusion but those that are asked for one solution at a time.
#[must_use]
pub fn assess(pack: &Pack, persona: &Persona, dossier: &Dossier) -> Assessment {
    let problem = Problem::new(pack, persona, dossier);
    let admissible = problem.admissible();
    let sufficient = cover::sufficient(&problem, &admissible);
    let recommended = sufficient.sets.first().cloned().unwrap_or_default();

    let needs = need_verdicts(&problem, &admissible, dossier);
    let listed = |it: &&NeedVerdict| it.weighs() && it.reachable < problem.covered_from;
    let uncoverable = needs.iter().filter(listed).map(|it| it.id.clone()).collect();
    let essential = (0..needs.len()).filter(|&it| problem.is_essential(it) && !needs[it].covered);
    let uncovered_essential = essential.map(|it| needs[it].id.clone()).collect();
    let given = (0..needs.len()).filter(|&it| problem.importance(it).is_some()).count();

    let name = |set: &Vec<usize>| set.iter().map(|&it| problem.solutions[it].clone()).collect();
    Assessment {
        uncoverable,
        uncovered_essential,
        answered: (given, needs.len()),
        solutions: solution_verdicts(&problem, &admissible, dossier, &recommended),
        sets: SufficientSets {
            sets: sufficient.sets.iter().map(name).collect(),
            minimal_proved: sufficient.minimal_proved,
            choice_proved: sufficient.choice_proved,
            at_least: sufficient.at_least,
            witnesses: witnesses(&problem, &recommended),
        },
        needs,
    }
}

/// Why not: the weighted needs that a solution does not cover, heaviest first, then the order of needs.
#[must_use]
pub fn gaps(pack: &Pack, persona: &Persona, dossier: &Dossier, solution: &SolutionId) -> Vec<Gap> {
    let problem = Problem::new(pack, persona, dossier);
    let mut levels = vec![Some(0); problem.needs.len()];
    for cell in problem.position(solution).iter().flat_map(|&it| &problem.columns[it]) {
        levels[cell.at] = cell.level;
    }
    let gap = |(need, level): (usize, Option<u8>)| {
        let weight = problem.counted(need);
        let open = 0 < weight && level.is_none_or(|it| it < problem.covered_from);
        open.then(|| Gap { need: problem.needs[need].id.clone(), weight, level })
    };
    let mut gaps: Vec<Gap> = levels.into_iter().enumerate().filter_map(gap).collect();
    gaps.sort_by_key(|it| Reverse(it.weight));
    gaps
}

fn need_verdicts(problem: &Problem<'_>, admissible: &[bool], dossier: &Dossier) -> Vec<NeedVerdict> {
    let kept = |id| matches!(dossier.decision(id), Decision::Retained | Decision::InPlace);
    let kept: Vec<bool> = problem.solutions.iter().map(|id| kept(id)).collect();
    let verdict = |(need, row): (usize, &Vec<_>)| {
        let criterion = &problem.needs[need];
        let mut answering: Vec<(u8, usize)> = Vec::with_capacity(row.len());
        let mut level = 0;
        for cell in row.iter().filter(|it: &&super::problem::Cell| admissible[it.at] && 0 < it.known()) {
            answering.push((cell.known(), cell.at));
            if kept[cell.at] {
                level = level.max(cell.known());
            }
        }
        answering.sort_by_key(|&(level, solution)| (Reverse(level), solution));
        NeedVerdict {
            id: criterion.id.clone(),
            kind: criterion.kind,
            answer: criterion.answer,
            weight: problem.weight(need),
            level,
            covered: problem.covered_from <= level,
            reachable: answering.first().map_or(0, |it| it.0),
            answered_by: answering.into_iter().map(|(_, it)| problem.solutions[it].clone()).collect(),
        }
    };
    problem.rows.iter().enumerate().map(verdict).collect()
}

fn solution_verdicts(
    problem: &Problem<'_>,
    admissible: &[bool],
    dossier: &Dossier,
    recommended: &[usize],
) -> Vec<SolutionVerdict> {
    let scores: Scores = score::scores(problem);
    let order = scores.order(problem, admissible);
    let ranks = scores.ranks(&order, admissible);
    let statuses = statuses(problem, admissible, recommended);
    let mut vetoes = problem.vetoes();
    let verdict = |it: usize| SolutionVerdict {
        id: problem.solutions[it].clone(),
        points: scores.points[it],
        points_high: scores.high[it],
        points_max: scores.max,
        rank: ranks[it],
        status: statuses[it],
        decision: dossier.decision(problem.solutions[it]),
        reasons: reasons(problem, it),
        vetoes: std::mem::take(&mut vetoes[it]),
    };
    order.into_iter().map(verdict).collect()
}

fn reasons(problem: &Problem<'_>, solution: usize) -> Vec<Reason> {
    let rows = problem.columns[solution].iter().filter_map(|cell| {
        let (weight, level) = (problem.counted(cell.at), cell.known());
        let points = weight * u32::from(level);
        (0 < points).then(|| Reason { need: problem.needs[cell.at].id.clone(), weight, level, points })
    });
    let mut reasons: Vec<Reason> = rows.collect();
    reasons.sort_by_key(|it| Reverse(it.points));
    reasons
}

/// For each member of a set, the heaviest need that it alone covers there.
fn witnesses(problem: &Problem<'_>, set: &[usize]) -> Vec<(SolutionId, NeedId)> {
    let covers = |solution: usize| {
        let cells = problem.columns[solution].iter().filter(|it| problem.covered_from <= it.known());
        cells.map(|it| it.at).filter(|&it| 0 < problem.counted(it))
    };
    let mut times = vec![0_usize; problem.needs.len()];
    set.iter().flat_map(|&it| covers(it)).for_each(|need| times[need] += 1);
    let witness = |&solution: &usize| {
        let alone = covers(solution).filter(|&need| times[need] == 1);
        let need = alone.min_by_key(|&need| (Reverse(problem.counted(need)), need))?;
        Some((problem.solutions[solution].clone(), problem.needs[need].id.clone()))
    };
    set.iter().filter_map(witness).collect()
}
