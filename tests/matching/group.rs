//! What a group says, against the definitions.

#![expect(clippy::cast_precision_loss, reason = "groups are small")]

use proptest::{collection::vec, prelude::*};

use gouvernail::{
    domain::{GroupRules, Importance},
    matching::{Agreement, Ratio, Spread, concordance},
};

use super::sample::importance;

/// One letter for each vote: `0` to `3`, or `-` for a missing one.
fn votes(letters: &str) -> Vec<Option<Importance>> {
    letters.chars().map(|it| (it != '-').then(|| importance(it))).collect()
}

/// Rules like those of the built-in pack.
fn rules() -> GroupRules {
    let concordance = (30, 50, 70);
    GroupRules { quorum: 3, debated_from: 2, dissent_from: 2, most_rounds: 3, settled_below: 15, concordance }
}

fn spread(letters: &str) -> Option<Spread> {
    Spread::of(votes(letters).into_iter().flatten())
}

#[test]
fn the_median_of_an_even_number_is_the_lower_one() {
    let spread = spread("0123").unwrap();
    assert_eq!(spread.median, Importance::Wished);
    assert_eq!((spread.first_quartile, spread.third_quartile), (Importance::None, Importance::Important));
}

#[test]
fn a_missing_vote_counts_for_nothing() {
    assert_eq!(spread("3--3-3"), spread("333"));
    assert_eq!(spread("--"), None);
}

#[test]
fn agreement_is_told_by_the_middle_half() {
    let agreement = |letters| spread(letters).unwrap().agreement(&rules());
    assert_eq!(agreement("33"), Agreement::TooFew);
    assert_eq!(agreement("33330"), Agreement::Full);
    assert_eq!(agreement("2233"), Agreement::Partial);
    assert_eq!(agreement("0033"), Agreement::None);
}

#[test]
fn a_dissent_is_two_levels_away() {
    let spread = spread("33310").unwrap();
    let dissents: Vec<Importance> = Importance::ALL.into_iter().filter(|it| spread.is_dissent(*it, &rules())).collect();
    assert_eq!(dissents, [Importance::None, Importance::Wished]);
}

#[test]
fn those_who_order_alike_agree_wholly() {
    let rows = [votes("0123"), votes("0123"), votes("0123")];
    assert_eq!(concordance(&rows).unwrap().coefficient, Ratio::from(1));
}

#[test]
fn two_opposite_orders_agree_in_nothing() {
    let rows = [votes("0123"), votes("3210")];
    assert_eq!(concordance(&rows).unwrap().coefficient, Ratio::from(0));
}

#[test]
fn ties_are_shared_out() {
    // By hand: ranks 1.5 1.5 3 and 1 2.5 2.5; sums 2.5, 4 and 5.5.
    let rows = [votes("112"), votes("022")];
    assert_eq!(concordance(&rows).unwrap().coefficient, Ratio::new(3, 4));
}

#[test]
fn nothing_is_told_where_it_has_no_meaning() {
    for rows in [vec![], vec!["0123"], vec!["3", "2"], vec!["222", "111"], vec!["01-", "3-2", "123"]] {
        let rows: Vec<_> = rows.into_iter().map(votes).collect();
        assert_eq!(concordance(&rows), None);
    }
}

/// The coefficient by its definition: how far the sums of ranks are from their mean, beside how far they could be.
fn by_definition(rows: &[Vec<Importance>]) -> Option<f64> {
    let (m, n) = (rows.len() as f64, rows[0].len() as f64);
    let rank = |row: &[Importance], vote: Importance| {
        let below = row.iter().filter(|it| **it < vote).count() as f64;
        let level = row.iter().filter(|it| **it == vote).count() as f64;
        below + f64::midpoint(level, 1.0)
    };
    let sums: Vec<f64> = (0..rows[0].len()).map(|need| rows.iter().map(|row| rank(row, row[need])).sum()).collect();
    let mean = m * (n + 1.0) / 2.0;
    let spread: f64 = sums.iter().map(|it| (it - mean).powi(2)).sum();
    let ties: f64 = rows
        .iter()
        .flat_map(|row| Importance::ALL.map(|level| row.iter().filter(|it| **it == level).count() as f64))
        .map(|it| it.powi(3) - it)
        .sum();
    let most = m * m * (n.powi(3) - n) - m * ties;
    (most != 0.0).then(|| 12.0 * spread / most)
}

proptest! {
    #[test]
    fn the_coefficient_is_that_of_the_definition(
        rows in (2_usize..12, 2_usize..30).prop_flat_map(|(participants, needs)| {
            vec(vec((0_usize..4).prop_map(|it| Importance::ALL[it]), needs), participants)
        })
    ) {
        let given: Vec<Vec<Option<Importance>>> = rows.iter().map(|it| it.iter().copied().map(Some).collect()).collect();
        let told = concordance(&given).map(|it| it.coefficient);
        let told = told.map(|it| it.numerator() as f64 / it.denominator() as f64);
        match (told, by_definition(&rows)) {
            (Some(told), Some(defined)) => {
                prop_assert!((told - defined).abs() < 1e-9, "{told} is not {defined}");
                prop_assert!((-1e-9..=1.0 + 1e-9).contains(&told));
            }
            (told, defined) => prop_assert_eq!(told.is_none(), defined.is_none()),
        }
    }

    #[test]
    fn the_middle_is_a_vote_and_half_the_votes_lie_on_each_side(letters in "[0-3]{1,20}") {
        let spread = spread(&letters).unwrap();
        let votes: Vec<Importance> = letters.chars().map(importance).collect();
        prop_assert!(votes.contains(&spread.median));
        let at_most = votes.iter().filter(|it| **it <= spread.median).count();
        let at_least = votes.iter().filter(|it| spread.median <= **it).count();
        prop_assert!(votes.len() <= 2 * at_most && votes.len() <= 2 * at_least);
        prop_assert!(spread.first_quartile <= spread.median && spread.median <= spread.third_quartile);
    }

    #[test]
    fn the_order_of_votes_does_not_matter(letters in "[0-3]{1,12}") {
        let back: String = letters.chars().rev().collect();
        prop_assert_eq!(spread(&letters), spread(&back));
    }
}
