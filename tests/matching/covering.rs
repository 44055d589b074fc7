//! Sufficient sets, statuses and vetoes, against every subset.

use proptest::prelude::*;

use gouvernail::{
    domain::{Importance, SolutionId},
    matching::{Status, assess},
};

use super::{
    assessed,
    brute::table,
    sample::{Sample, need_id, solution_id},
    samples, verdict, with,
};

fn names(sets: &[Vec<usize>]) -> Vec<Vec<SolutionId>> {
    sets.iter().map(|set| set.iter().map(|&it| solution_id(it)).collect()).collect()
}

#[test]
fn the_smallest_set_beats_the_greedy_one() {
    // The greedy choice takes s0, which covers four rows out of six, then needs two more.
    let sample = Sample::of(&["220", "220", "202", "202", "020", "002"]).answered("111111");
    assert_eq!(assessed(&sample).sets.sets, names(&[vec![1, 2]]));
}

#[test]
fn equal_sizes_are_settled_by_value_then_catalogue_order() {
    let sample = Sample::of(&["2322", "0001"]).answered("11");
    assert_eq!(assessed(&sample).sets.sets, names(&[vec![1], vec![3]]), "two plus one is worth three");
    let twins = Sample::of(&["222", "333"]).answered("33");
    assert_eq!(assessed(&twins).sets.sets, names(&[vec![0], vec![1], vec![2]]));
}

#[test]
fn nothing_to_cover_is_covered_by_nothing() {
    for sample in [Sample::new(0, 0), Sample::new(3, 0), Sample::of(&["1?", "00"]).answered("33"), Sample::of(&["3"])] {
        let sets = assessed(&sample).sets;
        assert_eq!((sets.sets, sets.minimal_proved, sets.at_least), (vec![vec![]], true, 0));
    }
}

#[test]
fn no_more_than_twenty_equivalent_sets_are_listed() {
    let line = "3".repeat(30);
    let sets = assessed(&Sample::of(&[&line]).answered("1")).sets;
    assert_eq!(sets.sets, names(&(0..20).map(|it| vec![it]).collect::<Vec<_>>()));
    assert!(sets.minimal_proved && sets.choice_proved);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Sets, witnesses, what cannot be covered, and the status of solutions.
    #[test]
    fn sufficient_sets_are_those_of_brute_force(sample in samples(9, 11)) {
        let (assessment, table) = (assessed(&sample), table(&sample));
        let expected = table.sufficient_sets();
        let (coverable, uncoverable) = table.coverable();
        prop_assert!(assessment.sets.minimal_proved && assessment.sets.choice_proved);
        prop_assert_eq!(&assessment.sets.sets, &names(&expected[..expected.len().min(20)]));
        prop_assert_eq!(assessment.sets.at_least, expected[0].len());
        prop_assert_eq!(&assessment.uncoverable, &uncoverable.iter().map(|&it| need_id(it)).collect::<Vec<_>>());

        let first = &expected[0];
        prop_assert_eq!(assessment.sets.witnesses.len(), first.len());
        for (member, (named, need)) in first.iter().zip(&assessment.sets.witnesses) {
            prop_assert_eq!(named, &solution_id(*member));
            let others: Vec<usize> = first.iter().copied().filter(|it| it != member).collect();
            let row = coverable.iter().find(|&&it| need_id(it) == *need);
            prop_assert!(row.is_some_and(|&row| others.iter().all(|&it| table.known(row, it) < 2)));
        }

        for solution in 0..table.admissible.len() {
            let alone = coverable.iter().any(|&need| {
                let covers = |it: usize| table.admissible[it] && 2 <= table.known(need, it);
                let others = (0..table.admissible.len()).filter(|&it| covers(it)).count();
                sample.dossier.importance(&need_id(need)) == Some(Importance::Essential) && covers(solution) && others == 1
            });
            let expected = if !table.admissible[solution] {
                Status::Vetoed
            } else if alone {
                Status::Indispensable
            } else if first.contains(&solution) {
                Status::Recommended
            } else if 0 < table.points(solution) {
                Status::Useful
            } else {
                Status::WithoutObject
            };
            prop_assert_eq!(verdict(&assessment, solution).status, expected);
        }
    }

    /// One more requirement never makes the set smaller, as long as the same rows stay.
    #[test]
    fn one_more_requirement_never_shrinks_the_set(sample in samples(8, 8), need in 0..8_usize) {
        let need = need % sample.pack.needs.len();
        let mut sample = sample;
        sample.pack.vetoes.clear();
        let size = |sample: &Sample| assessed(sample).sets.sets[0].len();
        let fewer = size(&with(&sample, need, Importance::None));
        prop_assert!(fewer <= size(&with(&sample, need, Importance::Wished)));
    }

    /// One more solution never makes the set larger, unless it makes a new row coverable.
    #[test]
    fn one_more_solution_never_grows_the_set(sample in samples(8, 9)) {
        let mut fewer = sample.clone();
        fewer.pack.personas[0].solutions.pop();
        let (more, fewer) = (assessed(&sample), assessed(&fewer));
        if more.uncoverable == fewer.uncoverable {
            prop_assert!(more.sets.sets[0].len() <= fewer.sets.sets[0].len());
        }
    }

    /// One more veto removes solutions and never admits one.
    #[test]
    fn one_more_veto_never_admits_a_solution(sample in samples(6, 7), need in 0..6_usize, solution in 0..7_usize) {
        let (need, solution) = (need % sample.pack.needs.len(), solution % sample.pack.solutions.len());
        let before = table(&sample).admissible;
        let after = assessed(&sample.vetoed(need, Importance::Wished, solution, &[]));
        for (it, was_admissible) in before.into_iter().enumerate() {
            let verdict = verdict(&after, it);
            prop_assert_eq!(verdict.status == Status::Vetoed, !verdict.vetoes.is_empty());
            prop_assert!(was_admissible || verdict.status == Status::Vetoed);
            prop_assert!(verdict.vetoes.is_empty() || after.sets.sets.iter().all(|set| !set.contains(&verdict.id)));
            prop_assert!(verdict.vetoes.is_empty() || verdict.rank.is_none());
        }
    }

    /// A larger set is worth more, and gains less from one more solution.
    #[test]
    fn value_is_monotone_and_submodular(sample in samples(6, 6), masks in (0..64_u32, 0..64_u32, 0..6_usize)) {
        let table = table(&sample);
        let (small, large, one) = (masks.0 & masks.1, masks.1, masks.2 % sample.pack.solutions.len());
        let set = |mask: u32| (0..sample.pack.solutions.len()).filter(|it| mask >> it & 1 == 1).collect::<Vec<_>>();
        let value = |mask| table.value(&set(mask));
        prop_assert!(value(small) <= value(large));
        prop_assert!(value(large | 1 << one) - value(large) <= value(small | 1 << one) - value(small));
    }
}

#[test]
fn a_veto_waits_for_its_buyer_and_its_importance() {
    use gouvernail::domain::BuyerStatus::{Private, State};
    let status = |letter: &str, buyer| {
        let sample = Sample::of(&["33"]).answered(letter).vetoed(0, Importance::Important, 0, &[buyer]);
        verdict(&assess(&sample.pack, sample.persona(), &sample.dossier), 0).status
    };
    assert_eq!(status("2", State), Status::Vetoed);
    assert_ne!(status("1", State), Status::Vetoed);
    assert_ne!(status("?", State), Status::Vetoed);
    assert_ne!(status("3", Private), Status::Vetoed);
}
