//! Award criteria: what counts, what is wrong, what is left to share.

use gouvernail::{
    domain::{Answer, BuyerStatus, Dossier, Edit, Importance, Level, LevelChange, OwnCriterion, Pack, Weight},
    pack,
    requirements::{Verdict, WeightFault, call, weigh},
};
use proptest::prelude::*;

/// A local authority with scored requirements under several themes.
fn begun(pack: &Pack) -> Dossier {
    let mut dossier = Dossier::new("collectivite".into(), BuyerStatus::LocalAuthority);
    for row in &pack.persona(&dossier.persona).unwrap().needs {
        dossier.apply(Edit::Answer(row.need.clone(), Some(Answer::Importance(Importance::Important))));
    }
    dossier
}

/// What a dossier's weights look like.
struct Seen {
    /// Ids of the themes that count.
    themes: Vec<String>,
    sum: u32,
    verdict: String,
    is_whole: bool,
    idle: Vec<String>,
    share: Vec<Edit>,
}

fn seen(pack: &Pack, dossier: &Dossier) -> Seen {
    let calls = call(pack, pack.persona(&dossier.persona).unwrap(), dossier);
    let weighing = weigh(pack, dossier, &calls);
    let fault = |it: &WeightFault<'_>| match it {
        WeightFault::Short(by) => format!("short {by}"),
        WeightFault::Over(by) => format!("over {by}"),
        WeightFault::ThemeUnweighed(theme) => format!("unweighed {}", theme.id),
        WeightFault::OtherUnweighed(own) => format!("unweighed {}", own.id),
        WeightFault::Nameless(own) => format!("nameless {}", own.id),
    };
    Seen {
        themes: weighing.themes.iter().map(|it| it.theme.id.to_string()).collect(),
        sum: weighing.sum,
        verdict: match weighing.verdict() {
            Verdict::Unweighed => "unweighed".to_owned(),
            Verdict::Whole => "whole".to_owned(),
            Verdict::Faulty(faults) => faults.iter().map(fault).collect::<Vec<_>>().join(", "),
        },
        is_whole: weighing.is_whole(),
        idle: weighing.idle.iter().map(|it| it.0.id.to_string()).collect(),
        share: weighing.share(),
    }
}

fn theme(id: &str, percents: u8) -> Edit {
    Edit::ThemeWeight(id.into(), Weight::new(percents))
}

fn other(number: usize, label: &str, percents: u8) -> Edit {
    let id = format!("critere-{number}").as_str().into();
    Edit::PutCriterion(OwnCriterion { id, label: label.to_owned(), weight: Weight::new(percents) })
}

fn apply(dossier: &mut Dossier, edits: impl IntoIterator<Item = Edit>) {
    for edit in edits {
        dossier.apply(edit);
    }
}

/// Every theme weighed so that all of them sum to `percents`.
fn share_among_themes(pack: &Pack, dossier: &mut Dossier, percents: u8) {
    dossier.apply(other(99, "Reste", 100 - percents));
    let edits = seen(pack, dossier).share;
    apply(dossier, edits);
    dossier.apply(Edit::RemoveCriterion("critere-99".into()));
}

#[test]
fn before_anything_is_weighed_nothing_is_wrong() {
    let pack = pack::builtin();
    let mut dossier = begun(&pack);
    assert_eq!(seen(&pack, &dossier).verdict, "unweighed");
    dossier.apply(other(1, "Prix", 0));
    assert_eq!(seen(&pack, &dossier).verdict, "unweighed");
}

#[test]
fn weights_of_themes_and_of_other_criteria_sum_to_100() {
    let pack = pack::builtin();
    let mut dossier = begun(&pack);
    share_among_themes(&pack, &mut dossier, 60);
    dossier.apply(other(1, "Prix", 40));
    assert_eq!(seen(&pack, &dossier).verdict, "whole");
}

#[test]
fn a_sum_that_is_not_100_is_told_with_what_sets_it_apart() {
    let pack = pack::builtin();
    let mut dossier = begun(&pack);
    share_among_themes(&pack, &mut dossier, 60);
    dossier.apply(other(1, "Prix", 39));
    assert_eq!(seen(&pack, &dossier).verdict, "short 1");
    dossier.apply(other(1, "Prix", 45));
    assert_eq!(seen(&pack, &dossier).verdict, "over 5");
}

#[test]
fn a_criterion_without_weight_is_told_even_when_the_others_sum_to_100() {
    let pack = pack::builtin();
    let mut dossier = begun(&pack);
    share_among_themes(&pack, &mut dossier, 60);
    apply(&mut dossier, [other(1, "Prix", 40), other(2, "Délais", 0)]);
    assert_eq!(seen(&pack, &dossier).verdict, "unweighed critere-2");
    let first = seen(&pack, &dossier).themes[0].clone();
    apply(&mut dossier, [other(1, "Prix", 100), other(2, " ", 1), theme(&first, 0)]);
    assert!(seen(&pack, &dossier).verdict.ends_with(&format!("unweighed {first}, nameless critere-2")));
}

#[test]
fn a_theme_without_scored_requirements_any_more_counts_for_nothing() {
    let pack = pack::builtin();
    let mut dossier = begun(&pack);
    share_among_themes(&pack, &mut dossier, 60);
    let before = seen(&pack, &dossier);
    let left = before.themes[0].clone();
    let weight = dossier.criteria.themes[left.as_str()].percents();
    let calls = call(&pack, pack.persona(&dossier.persona).unwrap(), &dossier);
    let weighing = weigh(&pack, &dossier, &calls);
    let scored = weighing.themes[0].scored.iter().map(|it| it.requirement.id.clone());
    let to_option = LevelChange { level: Level::Option, reason: String::new() };
    let edits: Vec<Edit> = scored.map(|it| Edit::Level(it, Some(to_option.clone()))).collect();
    apply(&mut dossier, edits);
    let after = seen(&pack, &dossier);
    assert_eq!((after.idle, after.sum), (vec![left.clone()], 60 - weight));
    assert!(!after.themes.contains(&left));
}

#[test]
fn nothing_is_shared_when_too_little_is_left() {
    let pack = pack::builtin();
    let mut dossier = begun(&pack);
    dossier.apply(other(1, "Prix", 99));
    assert_eq!(seen(&pack, &dossier).share, []);
}

/// Weights of themes and of other criteria, zero for none.
fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let ids: Vec<String> = pack::builtin().themes.iter().map(|it| it.id.to_string()).collect();
    let themes = proptest::collection::vec(0_u8..=20, ids.len());
    let others = proptest::collection::vec((0_u8..=60, prop_oneof![Just(""), Just("Prix")]), 0..4);
    (themes, others).prop_map(move |(themes, others)| {
        let themes = ids.iter().zip(themes).map(|(id, percents)| theme(id, percents));
        let others = others.into_iter().zip(1..).map(|((percents, label), number)| other(number, label, percents));
        themes.chain(others).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn only_what_is_named_and_weighed_and_sums_to_100_is_whole(edits in edits()) {
        let pack = pack::builtin();
        let mut dossier = begun(&pack);
        apply(&mut dossier, edits);
        let seen = seen(&pack, &dossier);
        let criteria = &dossier.criteria;
        let themes: Vec<Option<u32>> =
            seen.themes.iter().map(|it| criteria.themes.get(it.as_str()).map(|it| it.percents())).collect();
        let others: Vec<Option<u32>> = criteria.others.iter().map(|it| it.weight.map(Weight::percents)).collect();
        let all = [themes, others].concat();
        prop_assert_eq!(seen.sum, all.iter().flatten().sum::<u32>());
        let is_named = criteria.others.iter().all(|it| !it.label.is_empty());
        prop_assert_eq!(seen.is_whole, seen.sum == 100 && is_named && all.iter().all(Option::is_some));
    }

    #[test]
    fn what_is_left_is_shared_whole(edits in edits()) {
        let pack = pack::builtin();
        let mut dossier = begun(&pack);
        apply(&mut dossier, edits);
        let before = seen(&pack, &dossier);
        prop_assume!(!before.share.is_empty());
        apply(&mut dossier, before.share);
        let after = seen(&pack, &dossier);
        prop_assert_eq!(after.sum, 100);
        prop_assert!(after.share.is_empty());
        prop_assert!(!after.verdict.contains("unweighed"), "{}", after.verdict);
    }
}
