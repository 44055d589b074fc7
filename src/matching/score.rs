//! Points, ranks, and the percentages that show them.

use super::problem::Problem;

/// The highest level of a link.
const FULL: u32 = 3;

/// What each solution is worth, in catalogue order.
pub(super) struct Scores {
    /// `Σ weight × level`, an unknown level counted as 0.
    pub(super) points: Vec<u32>,
    /// The same, an unknown level counted as 3.
    pub(super) high: Vec<u32>,
    /// `3 × Σ weight`.
    pub(super) max: u32,
    /// How many essential needs each solution covers.
    essentials: Vec<usize>,
}

/// Adds up the points of every solution.
pub(super) fn scores(problem: &Problem<'_>) -> Scores {
    let count = problem.solutions.len();
    let mut scores = Scores { points: vec![0; count], high: vec![0; count], max: 0, essentials: vec![0; count] };
    for (need, row) in problem.rows.iter().enumerate() {
        let weight = problem.counted(need);
        let essential = problem.is_essential(need);
        scores.max += FULL * weight;
        for cell in row {
            scores.points[cell.at] += weight * u32::from(cell.known());
            scores.high[cell.at] += weight * cell.level.map_or(FULL, u32::from);
            scores.essentials[cell.at] += usize::from(essential && problem.covered_from <= cell.known());
        }
    }
    scores
}

impl Scores {
    /// Solutions in the order of display: most points, then most essential needs covered, then name;
    /// inadmissible ones last, in the same order.
    pub(super) fn order(&self, problem: &Problem<'_>, admissible: &[bool]) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.points.len()).collect();
        order.sort_by(|&a, &b| {
            admissible[b]
                .cmp(&admissible[a])
                .then(self.points[b].cmp(&self.points[a]))
                .then(self.essentials[b].cmp(&self.essentials[a]))
                .then(problem.solutions[a].cmp(problem.solutions[b]))
        });
        order
    }

    /// The rank of each solution, in catalogue order: 1, 1, 3. `None` for the inadmissible, and for
    /// all as long as nothing weighs.
    pub(super) fn ranks(&self, order: &[usize], admissible: &[bool]) -> Vec<Option<u32>> {
        let mut ranks = vec![None; self.points.len()];
        let mut shared: Option<(u32, u32)> = None;
        let ranked = order.iter().filter(|&&it| 0 < self.max && admissible[it]);
        for (&solution, place) in ranked.zip(1..) {
            let points = self.points[solution];
            let rank = shared.filter(|&(of, _)| of == points).map_or(place, |(_, rank)| rank);
            shared = Some((points, rank));
            ranks[solution] = Some(rank);
        }
        ranks
    }
}

/// `points` as a share of `total`, in whole thousandths, halves rounded up; `None` when the total is 0.
pub(super) fn permille(points: u32, total: u32) -> Option<u32> {
    let (points, total) = (u64::from(points), u64::from(total));
    let rounded = (2000 * points + total).checked_div(2 * total)?;
    u32::try_from(rounded).ok()
}

/// Divides a displayed total (e.g. 62 for 62 %) among rows in proportion to their points, in whole
/// numbers that sum to it: the largest remainders get what rounding down leaves, the first row first.
///
/// When no row has a point, every share is 0.
#[must_use]
pub fn shares(points: &[u32], total: u32) -> Vec<u32> {
    let sum: u128 = points.iter().map(|&it| u128::from(it)).sum();
    if sum == 0 {
        return vec![0; points.len()];
    }
    let exact = |points: u32| u128::from(points) * u128::from(total);
    let mut shares: Vec<u32> = points.iter().map(|&it| u32::try_from(exact(it) / sum).unwrap_or(u32::MAX)).collect();
    let left = total.saturating_sub(shares.iter().sum());
    let mut by_remainder: Vec<usize> = (0..points.len()).collect();
    by_remainder.sort_by_key(|&it| std::cmp::Reverse(exact(points[it]) % sum));
    for (at, _) in by_remainder.into_iter().zip(0..left) {
        shares[at] += 1;
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_sum_to_the_displayed_total() {
        assert_eq!(shares(&[1, 1, 1], 100), [34, 33, 33]);
        assert_eq!(shares(&[12, 6, 1], 62), [39, 20, 3]);
        assert_eq!(shares(&[5], 0), [0]);
        assert_eq!(shares(&[0, 0], 10), [0, 0]);
        assert_eq!(shares(&[], 10), [0_u32; 0]);
    }

    #[test]
    fn a_half_thousandth_is_rounded_up() {
        assert_eq!(permille(1, 3), Some(333));
        assert_eq!(permille(1, 2000), Some(1));
        assert_eq!(permille(3, 3), Some(1000));
        assert_eq!(permille(0, 0), None);
    }
}
