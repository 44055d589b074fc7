//! Preference, stability and flips, against every completion and every other answer.

use std::collections::BTreeMap;

use proptest::prelude::*;

use gouvernail::{
    domain::{Answer, Importance, SolutionId},
    matching::{
        Comparison, Flip, Preference, Ratio, StabilityInterval, all_flips, compare, flips, most_critical,
        order_stability, winner_stability,
    },
};

use super::{
    assessed,
    brute::{Table, table},
    sample::{Sample, need_id, solution_id},
    samples, verdict, with,
};

fn compared(sample: &Sample, a: usize, b: usize) -> Comparison {
    compare(&sample.pack, sample.persona(), &sample.dossier, &solution_id(a), &solution_id(b))
}

/// Least and most difference of points over every corner of what is not known.
fn extremes(table: &Table, a: usize, b: usize) -> (i64, i64) {
    let choices = |known: Option<i64>, high: i64| known.map_or(vec![0, high], |it| vec![it]);
    let mut sums = vec![0];
    for (need, row) in table.levels.iter().enumerate() {
        let mut next = Vec::new();
        for weight in choices(table.weights[need], 4) {
            for level_a in choices(row[a], 3) {
                for level_b in choices(row[b], 3) {
                    let apart = if a == b { 0 } else { level_a - level_b };
                    next.extend(sums.iter().map(|it| it + weight * apart));
                }
            }
        }
        next.sort_unstable();
        next.dedup();
        sums = next;
    }
    (sums[0], sums[sums.len() - 1])
}

#[test]
fn a_missing_answer_leaves_the_question_open_and_is_named() {
    let sample = Sample::of(&["30", "03"]).answered("2-");
    let comparison = compared(&sample, 0, 1);
    assert_eq!(comparison.a_over_b, Preference::Possible);
    assert_eq!(comparison.b_over_a, Preference::Possible);
    assert_eq!(comparison.depends_on, [need_id(1)]);
    assert_eq!(comparison.difference, [(need_id(0), 6)]);
}

#[test]
fn the_winner_holds_until_the_weight_where_points_are_equal() {
    // s0: 2 × 3 = 6; s1: 1 × 2 = 2, and the second need would have to weigh 3 for it to catch up.
    let sample = Sample::of(&["30", "02"]).answered("21");
    let intervals = winner_stability(&sample.pack, sample.persona(), &sample.dossier);
    let bounds: Vec<_> = intervals.iter().map(|it| (it.low, it.high, it.crossed_below, it.crossed_above)).collect();
    assert_eq!(
        bounds,
        [
            (Ratio::new(2, 3), None, Some(Importance::None), None),
            (Ratio::from(0), Some(Ratio::from(3)), None, Some(Importance::Essential)),
        ]
    );
    assert_eq!(most_critical(&sample.pack, sample.persona(), &sample.dossier), Some(need_id(0)));
}

#[test]
fn a_veto_that_an_answer_would_bring_is_a_crossing() {
    let sample = Sample::of(&["32"]).answered("1").vetoed(0, Importance::Essential, 0, &[]);
    let intervals = winner_stability(&sample.pack, sample.persona(), &sample.dossier);
    assert_eq!(intervals[0].crossed_above, Some(Importance::Essential));
    assert_eq!(intervals[0].high, None);
}

#[test]
fn a_flip_says_what_to_answer_and_what_follows() {
    let sample = Sample::of(&["3"]).answered("-");
    let expected = [
        (Importance::Wished, gouvernail::matching::Status::Recommended),
        (Importance::Important, gouvernail::matching::Status::Recommended),
        (Importance::Essential, gouvernail::matching::Status::Indispensable),
    ];
    let found = flips(&sample.pack, sample.persona(), &sample.dossier, &solution_id(0));
    assert_eq!(found, expected.map(|(to, status)| Flip { need: need_id(0), from: None, to, status }));
}

/// The weight of a need replaced by a fraction, all points multiplied by its denominator.
fn points_at(table: &Table, need: usize, weight: (i64, i64), solution: usize) -> i64 {
    let others = (0..table.weights.len()).filter(|&it| it != need);
    let fixed: i64 = others.map(|it| table.weight(it) * table.known(it, solution)).sum();
    fixed * weight.1 + weight.0 * table.known(need, solution)
}

/// A point one thousandth off a bound, below or above.
fn off(bound: Ratio, thousandths: i64) -> (i64, i64) {
    (bound.numerator() * 1000 + thousandths * bound.denominator(), bound.denominator() * 1000)
}

/// Checks that `holds` up to the bounds and not one thousandth further.
fn check_bounds(interval: &StabilityInterval, holds: impl Fn((i64, i64)) -> bool) -> Result<(), TestCaseError> {
    let low = interval.low;
    prop_assert!(holds(off(low, 0)), "at the lower bound");
    if Ratio::from(0) < low {
        prop_assert!(!holds(off(low, -1)), "below the lower bound");
    }
    match interval.high {
        Some(high) => {
            prop_assert!(low <= high && holds(off(high, 0)), "at the upper bound");
            prop_assert!(!holds(off(high, 1)), "above the upper bound");
        }
        None => prop_assert!(holds((1_000_000, 1)), "without an upper bound"),
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Worst and best case over every corner of what is not known.
    #[test]
    fn preference_is_that_of_every_completion(sample in samples(5, 5)) {
        let table = table(&sample);
        let count = table.admissible.len();
        let necessary = |a, b| compared(&sample, a, b).a_over_b == Preference::Necessary;
        for a in 0..count {
            for b in 0..count {
                let (least, most) = extremes(&table, a, b);
                let expected = if 0 <= least { Preference::Necessary } else if 0 <= most { Preference::Possible } else { Preference::No };
                let comparison = compared(&sample, a, b);
                prop_assert_eq!(comparison.a_over_b, expected);
                prop_assert_eq!(comparison.b_over_a, compared(&sample, b, a).a_over_b);
                let difference: i64 = comparison.difference.iter().map(|it| it.1).sum();
                prop_assert_eq!(difference, table.points(a) - table.points(b));
                let open = comparison.a_over_b != Preference::Necessary && comparison.b_over_a != Preference::Necessary;
                prop_assert_eq!(open, !comparison.depends_on.is_empty());
                prop_assert!(!necessary(a, b) || table.points(b) <= table.points(a));
            }
        }
        for a in 0..count {
            prop_assert!(necessary(a, a), "reflexive");
            for b in 0..count {
                for c in 0..count {
                    prop_assert!(!necessary(a, b) || !necessary(b, c) || necessary(a, c), "transitive");
                }
            }
        }
    }

    /// Inside the interval nothing changes; a thousandth outside, it does.
    #[test]
    fn weights_hold_up_to_the_bounds_and_no_further(sample in samples(6, 6)) {
        let (table, assessment) = (table(&sample), assessed(&sample));
        let order: Vec<usize> = assessment.solutions.iter().filter(|it| it.rank.is_some())
            .filter_map(|it| (0..table.admissible.len()).find(|&at| solution_id(at) == it.id)).collect();
        let winners = winner_stability(&sample.pack, sample.persona(), &sample.dossier);
        let orders = order_stability(&sample.pack, sample.persona(), &sample.dossier);
        prop_assert_eq!(winners.len(), if order.is_empty() { 0 } else { table.weights.len() });
        prop_assert_eq!(winners.len(), orders.len());
        for (need, (winner, whole)) in winners.iter().zip(&orders).enumerate() {
            let now = Ratio::from(u32::try_from(table.weight(need)).unwrap_or(0));
            prop_assert!(winner.low <= now && winner.high.is_none_or(|it| now <= it));
            prop_assert!(winner.low <= whole.low && whole.high.is_none_or(|it| winner.high.is_none_or(|high| it <= high)));
            let points = |weight, it| points_at(&table, need, weight, it);
            check_bounds(winner, |weight| order.iter().all(|&it| points(weight, it) <= points(weight, order[0])))?;
            check_bounds(whole, |weight| order.windows(2).all(|it| points(weight, it[1]) <= points(weight, it[0])))?;

            let now = sample.dossier.importance(&need_id(need));
            let changes = |to: Importance| {
                let changed = self::table(&with(&sample, need, to));
                let first = changed.points(order[0]);
                !changed.admissible[order[0]] || changed.candidates().iter().any(|&it| first < changed.points(it))
            };
            let below = Importance::ALL.into_iter().rev().filter(|&it| now.is_some_and(|now| it < now)).find(|&it| changes(it));
            let above = Importance::ALL.into_iter().filter(|&it| now.is_none_or(|now| now < it)).find(|&it| changes(it));
            prop_assert_eq!((winner.crossed_below, winner.crossed_above), (below, above));
        }
    }

    /// Flips flip, and none is missing.
    #[test]
    fn flips_are_those_of_every_other_answer(sample in samples(5, 6)) {
        let today = assessed(&sample);
        let mut expected: BTreeMap<SolutionId, Vec<Flip>> = BTreeMap::new();
        for solution in 0..sample.pack.solutions.len() {
            expected.insert(solution_id(solution), Vec::new());
        }
        for need in 0..sample.pack.needs.len() {
            let from = sample.dossier.answers.get(&need_id(need)).copied();
            for to in Importance::ALL.into_iter().filter(|&it| from != Some(Answer::Importance(it))) {
                let other = assessed(&with(&sample, need, to));
                for (solution, flips) in (0..).zip(expected.values_mut()) {
                    let status = verdict(&other, solution).status;
                    if status != verdict(&today, solution).status {
                        flips.push(Flip { need: need_id(need), from, to, status });
                    }
                }
            }
        }
        prop_assert_eq!(&all_flips(&sample.pack, sample.persona(), &sample.dossier), &expected);
        let first = flips(&sample.pack, sample.persona(), &sample.dossier, &solution_id(0));
        prop_assert_eq!(&first, &expected[&solution_id(0)]);
    }
}
