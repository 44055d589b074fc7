//! Points, ranks, reasons and needs.

use proptest::prelude::*;

use gouvernail::{
    domain::{Decision, Importance, NeedId, NeedKind, OwnNeed},
    matching::{self, Gap, gaps, shares},
};

use super::{
    assessed,
    brute::table,
    matrix,
    sample::{Sample, coverage, need_id, solution_id},
    samples, verdict, with,
};

#[test]
fn equal_points_share_a_rank() {
    let assessment = assessed(&Sample::of(&["2311"]).answered("1"));
    let ranks: Vec<_> = assessment.solutions.iter().map(|it| (it.id.to_string(), it.rank)).collect();
    let expected = [("s1", 1), ("s0", 2), ("s2", 3), ("s3", 3)];
    assert_eq!(ranks, expected.map(|(id, rank)| (id.to_owned(), Some(rank))));
}

#[test]
fn among_equals_the_one_that_covers_an_essential_need_comes_first() {
    // Four points each: s0 by a partial answer, s1 by two wishes out of four needs, s2 has none.
    let sample = Sample::of(&["02", "20", "20"]).answered("322");
    let shown: Vec<_> = assessed(&sample).solutions.iter().map(|it| (it.id.to_string(), it.points)).collect();
    assert_eq!(shown, [("s1".to_owned(), 8), ("s0".to_owned(), 8)]);
}

#[test]
fn without_an_answer_that_weighs_nothing_is_ranked() {
    for letters in ["--", "??", "00", "0?"] {
        let assessment = assessed(&Sample::of(&["32", "10"]).answered(letters));
        assert!(assessment.solutions.iter().all(|it| it.rank.is_none() && it.relevance_permille().is_none()));
    }
}

#[test]
fn not_answered_not_known_and_without_object_are_three_states() {
    let assessment = assessed(&Sample::of(&["3", "3", "3"]).answered("-?0"));
    assert_eq!(assessment.needs.iter().map(|it| it.weight).collect::<Vec<_>>(), [None, None, Some(0)]);
    assert_eq!(assessment.answered, (1, 3));
}

#[test]
fn a_need_of_the_user_counts_like_any_other() {
    let mut sample = Sample::of(&["30"]).answered("1");
    let id = NeedId::from("propre-1");
    let links = coverage('2').map(|it| (solution_id(1), it)).into_iter().collect();
    sample.dossier.own_needs.push(OwnNeed { id: id.clone(), kind: NeedKind::Constraint, label: String::new(), links });
    sample.dossier.answers.insert(id.clone(), gouvernail::domain::Answer::Importance(Importance::Essential));
    let assessment = assessed(&sample);
    assert_eq!(assessment.needs.last().map(|it| (&it.id, it.kind)), Some((&id, NeedKind::Constraint)));
    assert_eq!(verdict(&assessment, 1).points, 8);
    assert_eq!(assessment.uncovered_essential, [id]);
}

#[test]
fn a_link_of_the_persona_replaces_the_one_of_the_catalogue() {
    let mut sample = Sample::of(&["3"]).answered("1");
    sample.pack.personas[0].links.extend(coverage('1').map(|it| super::sample::link(need_id(0), solution_id(0), it)));
    assert_eq!(verdict(&assessed(&sample), 0).points, 1);
}

#[test]
fn what_is_retained_covers_unless_it_is_vetoed() {
    let sample = Sample::of(&["32"]).answered("3").decided(0, Decision::Retained).decided(1, Decision::InPlace);
    assert_eq!(assessed(&sample).needs[0].level, 3);
    let vetoed = sample.vetoed(0, Importance::Essential, 0, &[]);
    let need = &assessed(&vetoed).needs[0];
    assert_eq!((need.level, need.reachable, need.covered), (2, 2, true));
    assert_eq!(need.answered_by, [solution_id(1)]);
}

#[test]
fn gaps_are_told_heaviest_first_with_what_is_not_known() {
    let sample = Sample::of(&["1", "?", "3", "0"]).answered("1320");
    let gap = |need, weight, level| Gap { need: need_id(need), weight, level };
    let found = gaps(&sample.pack, sample.persona(), &sample.dossier, &solution_id(0));
    assert_eq!(found, [gap(1, 4, None), gap(0, 1, Some(1))]);
}

#[test]
fn the_matrix_reads_as_it_was_laid() {
    let lines = ["03?", "210"];
    let sample = Sample::of(&lines).answered("30");
    let matrix = matching::matrix(&sample.pack, sample.persona(), &sample.dossier);
    let letter = |level: &Option<u8>| level.map_or("?".to_owned(), |it| it.to_string());
    let read: Vec<String> = (0..2).map(|need| matrix.row(need).iter().map(letter).collect()).collect();
    assert_eq!(read, lines);
    assert_eq!(matrix.needs, [need_id(0), need_id(1)]);
    assert_eq!(matrix.row(2), []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    /// The definitions themselves; rows sum to the score.
    #[test]
    fn points_are_those_of_the_definition(sample in samples(8, 8)) {
        let (assessment, table) = (assessed(&sample), table(&sample));
        let weights: i64 = (0..table.weights.len()).map(|it| table.weight(it)).sum();
        for (solution, &admissible) in table.admissible.iter().enumerate() {
            let it = verdict(&assessment, solution);
            prop_assert_eq!(i64::from(it.points), table.points(solution));
            prop_assert_eq!(i64::from(it.points_max), 3 * weights);
            prop_assert!(it.points <= it.points_high && it.points_high <= it.points_max);
            prop_assert_eq!(it.reasons.iter().map(|it| it.points).sum::<u32>(), it.points);
            prop_assert!(it.reasons.windows(2).all(|it| it[1].points <= it[0].points));
            let ahead = |other: usize| table.admissible[other] && table.points(solution) < table.points(other);
            let place = 1 + (0..table.admissible.len()).filter(|&it| ahead(it)).count();
            let ranked = (admissible && 0 < weights).then_some(place);
            prop_assert_eq!(it.rank.and_then(|it| usize::try_from(it).ok()), ranked);
        }
        for need in &assessment.needs {
            prop_assert_eq!(need.covered, 2 <= need.level);
            prop_assert!(need.level <= need.reachable);
        }
    }

    /// Order of input changes nothing.
    #[test]
    fn the_order_of_links_and_needs_changes_nothing(sample in samples(7, 7)) {
        let mut other = sample.clone();
        other.pack.links.reverse();
        other.pack.vetoes.reverse();
        other.pack.needs.reverse();
        other.pack.personas[0].solutions.reverse();
        let (here, there) = (assessed(&sample), assessed(&other));
        prop_assert_eq!(&here.needs, &there.needs);
        prop_assert_eq!(&here.sets, &there.sets);
        other.pack.personas[0].needs.reverse();
        let turned = assessed(&other);
        prop_assert_eq!(&here.sets.sets, &turned.sets.sets);
        for (a, b) in here.solutions.iter().zip(&turned.solutions) {
            prop_assert_eq!((&a.id, a.points, a.rank, a.status), (&b.id, b.points, b.rank, b.status));
        }
    }

    /// The unit of the scale, a need that weighs nothing and a need told in two halves.
    #[test]
    fn the_unit_of_weights_changes_nothing(sample in samples(6, 6), times in 2..9_u32) {
        let mut scaled = sample.clone();
        let scale = &mut scaled.pack.scale;
        (scale.wished, scale.important, scale.essential) = (times, 2 * times, 4 * times);
        let (here, there) = (assessed(&sample), assessed(&scaled));
        for (a, b) in here.solutions.iter().zip(&there.solutions) {
            prop_assert_eq!((&a.id, a.points * times, a.rank, a.status), (&b.id, b.points, b.rank, b.status));
        }
        prop_assert_eq!(here.sets.sets, there.sets.sets);
    }

    #[test]
    fn a_need_in_two_halves_weighs_the_same(lines in matrix(4, 5)) {
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let halved: Vec<&str> = lines[..1].iter().chain(&lines).copied().collect();
        let whole = assessed(&Sample::of(&lines).answered("2123"));
        let halves = assessed(&Sample::of(&halved).answered("11123"));
        let idle: Vec<&str> = lines.iter().copied().chain(["32100"]).collect();
        let idle = assessed(&Sample::of(&idle).answered("21230"));
        for other in [halves, idle] {
            prop_assert_eq!(&whole.sets.sets, &other.sets.sets);
            for (a, b) in whole.solutions.iter().zip(&other.solutions) {
                prop_assert_eq!((&a.id, a.points, a.points_max, a.rank), (&b.id, b.points, b.points_max, b.rank));
            }
        }
    }

    /// Raising a level never costs a rank, nor changes another solution's points.
    #[test]
    fn a_better_answer_never_costs_a_rank(sample in samples(6, 6), at in (0..6_usize, 0..6_usize)) {
        let (need, solution) = (at.0 % sample.pack.needs.len(), at.1 % sample.pack.solutions.len());
        let mut better = sample.clone();
        better.set_link(need, solution, '3');
        let (here, there) = (assessed(&sample), assessed(&better));
        prop_assert!(verdict(&there, solution).rank <= verdict(&here, solution).rank);
        for other in (0..sample.pack.solutions.len()).filter(|&it| it != solution) {
            prop_assert_eq!(verdict(&here, other).points, verdict(&there, other).points);
        }
    }

    /// Dominance, and no rank reversal when a solution goes.
    #[test]
    fn taking_a_solution_away_reverses_no_rank(sample in samples(6, 7)) {
        let table = table(&sample);
        let here = assessed(&sample);
        let mut fewer = sample.clone();
        let gone = fewer.pack.personas[0].solutions.pop().map(|it| it.solution);
        let kept: Vec<_> = here.solutions.iter().filter(|it| Some(&it.id) != gone.as_ref()).collect();
        let there = assessed(&fewer);
        prop_assert_eq!(kept.iter().map(|it| &it.id).collect::<Vec<_>>(), there.solutions.iter().map(|it| &it.id).collect::<Vec<_>>());
        for a in 0..table.admissible.len() {
            for b in 0..table.admissible.len() {
                if (0..table.weights.len()).all(|need| table.known(need, b) <= table.known(need, a)) {
                    prop_assert!(verdict(&here, b).points <= verdict(&here, a).points);
                }
            }
        }
    }

    /// Learning an unknown level narrows the interval.
    #[test]
    fn learning_a_level_narrows_the_interval(sample in samples(6, 5), at in (0..6_usize, 0..5_usize), level in 0..4_u32) {
        let (need, solution) = (at.0 % sample.pack.needs.len(), at.1 % sample.pack.solutions.len());
        let (mut unknown, mut known) = (sample.clone(), sample);
        unknown.set_link(need, solution, '?');
        known.set_link(need, solution, char::from_digit(level, 10).unwrap_or('0'));
        let (before, after) = (assessed(&unknown), assessed(&known));
        let (before, after) = (verdict(&before, solution), verdict(&after, solution));
        prop_assert!(before.points <= after.points && after.points_high <= before.points_high);
    }

    /// What matters more helps who answers it fully.
    #[test]
    fn importance_helps_who_answers_fully(sample in samples(6, 6), need in 0..6_usize) {
        let need = need % sample.pack.needs.len();
        let table = table(&sample);
        for (low, high) in [(0, 1), (1, 2), (2, 3)] {
            let (before, after) = (assessed(&with(&sample, need, Importance::ALL[low])), assessed(&with(&sample, need, Importance::ALL[high])));
            for a in (0..table.admissible.len()).filter(|&it| table.known(need, it) == 3) {
                for b in 0..table.admissible.len() {
                    if verdict(&before, b).points <= verdict(&before, a).points {
                        prop_assert!(verdict(&after, b).points <= verdict(&after, a).points);
                    }
                }
            }
        }
    }

    /// Rows sum to the total on screen too.
    #[test]
    fn percentages_sum_to_what_is_displayed(points in proptest::collection::vec(0..50_u32, 1..9), total in 0..101_u32) {
        let sum = if points.iter().all(|it| *it == 0) { 0 } else { total };
        prop_assert_eq!(shares(&points, total).iter().sum::<u32>(), sum);
    }
}
