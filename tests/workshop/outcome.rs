//! What a group agreed on.

use gouvernail::{
    domain::{Answer, Edit, NeedId},
    matching::Ratio,
    workshop::{Outcome, Strength, adopt, outcome},
};
use proptest::prelude::*;

use super::sample::{answers, cast, rules, voted};
use crate::matching::sample::{Sample, need_id};

fn out(lines: &[&str]) -> Outcome {
    let dossier = voted(Sample::new(lines.len(), 1).dossier, lines);
    outcome(&dossier.workshop, &rules(), &(0..lines.len()).map(need_id).collect::<Vec<_>>())
}

fn order(outcome: &Outcome) -> Vec<NeedId> {
    outcome.priorities.iter().map(|it| it.need.clone()).collect()
}

#[test]
fn the_most_important_comes_first_then_what_the_group_agrees_on() {
    let outcome = out(&["1111", "3330", "3333", "1222"]);
    assert_eq!(order(&outcome), [2, 1, 3, 0].map(need_id));
}

#[test]
fn needs_level_in_everything_keep_their_order() {
    assert_eq!(order(&out(&["22", "22", "22"])), [0, 1, 2].map(need_id));
}

#[test]
fn what_was_not_shown_is_open_and_what_is_parked_is_apart() {
    let mut dossier = voted(Sample::new(3, 1).dossier, &["33", "33", "33"]);
    dossier.apply(Edit::Reveal(need_id(1), 0));
    dossier.apply(Edit::Park(need_id(2), true));
    let outcome = outcome(&dossier.workshop, &rules(), &[0, 1, 2].map(need_id));
    assert_eq!((order(&outcome), outcome.open, outcome.parked), (vec![need_id(0)], vec![need_id(1)], vec![need_id(2)]));
}

#[test]
fn agreement_is_told_in_a_word() {
    let of = |hundredths| Strength::of(Ratio::new(hundredths, 100), &rules());
    assert_eq!(
        [0, 29, 30, 49, 50, 69, 70, 100].map(of),
        [
            Strength::Weak,
            Strength::Weak,
            Strength::Moderate,
            Strength::Moderate,
            Strength::Good,
            Strength::Good,
            Strength::Strong,
            Strength::Strong,
        ]
    );
}

#[test]
fn those_who_voted_on_everything_are_the_ones_compared() {
    let (concordance, strength) = out(&["003-", "331-", "2202"]).concordance.unwrap();
    assert_eq!((concordance.participants, concordance.needs), (3, 3));
    assert!(strength < Strength::Strong);
}

#[test]
fn the_last_round_is_the_one_that_counts() {
    let mut dossier = voted(Sample::new(1, 1).dossier, &["0033"]);
    cast(&mut dossier, &need_id(0), 2, "2233");
    let outcome = outcome(&dossier.workshop, &rules(), &[need_id(0)]);
    assert_eq!(outcome.priorities[0].round, 2);
}

#[test]
fn a_group_in_which_nobody_knows_says_so() {
    let dossier = voted(Sample::new(1, 1).dossier, &["??"]);
    let edits = adopt(&dossier, &outcome(&dossier.workshop, &rules(), &[need_id(0)]));
    assert_eq!(
        edits,
        [Edit::Answer(need_id(0), Some(Answer::DontKnow)), Edit::Settle(need_id(0), Some(Answer::DontKnow))]
    );
}

#[test]
fn what_the_dossier_says_already_is_no_edit() {
    let mut dossier = voted(Sample::new(2, 1).dossier, &["3333", "1111"]);
    let edits = |it: &gouvernail::domain::Dossier| adopt(it, &outcome(&it.workshop, &rules(), &[0, 1].map(need_id)));
    for edit in edits(&dossier) {
        dossier.apply(edit);
    }
    assert_eq!(edits(&dossier), []);
}

#[test]
fn an_answer_that_the_group_kept_otherwise_stays() {
    let mut dossier = voted(Sample::new(1, 1).dossier, &["3333"]);
    let wished = Answer::Importance(gouvernail::domain::Importance::Wished);
    dossier.apply(Edit::Answer(need_id(0), Some(wished)));
    dossier.apply(Edit::Settle(need_id(0), Some(wished)));
    assert_eq!(adopt(&dossier, &outcome(&dossier.workshop, &rules(), &[need_id(0)])), []);
}

#[test]
fn an_answer_changed_since_is_no_answer_of_the_group() {
    let mut dossier = voted(Sample::new(1, 1).dossier, &["3333"]);
    for edit in adopt(&dossier, &outcome(&dossier.workshop, &rules(), &[need_id(0)])) {
        dossier.apply(edit);
    }
    assert!(dossier.is_settled(&need_id(0)));
    dossier.apply(Edit::Answer(need_id(0), Some(Answer::DontKnow)));
    assert!(!dossier.is_settled(&need_id(0)));
}

proptest! {
    #[test]
    fn the_group_answers_what_one_of_them_said(lines in proptest::collection::vec("[0-3?]{5}", 1..6)) {
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let mut dossier = voted(Sample::new(lines.len(), 1).dossier, &lines);
        let needs: Vec<NeedId> = (0..lines.len()).map(need_id).collect();
        for edit in adopt(&dossier, &outcome(&dossier.workshop, &rules(), &needs)) {
            dossier.apply(edit);
        }
        for (need, line) in needs.iter().zip(lines) {
            prop_assert!(answers(line).contains(&dossier.answers.get(need).copied()));
        }
    }
}
