//! The votes of a round, and what comes next.

use gouvernail::{
    domain::{Answer, Ballot, BuyerStatus, Dossier, Edit, Importance},
    matching::Agreement,
    workshop::{Next, Tally, tally},
};

use super::sample::{cast, essential, rules, seated, vote, who};
use crate::matching::sample::need_id;

/// The last of some rounds on one need.
fn after(rounds: &[&str]) -> Tally {
    let mut dossier = seated(Dossier::new("p".into(), BuyerStatus::State), rounds[0].len());
    for (index, letters) in rounds.iter().enumerate() {
        cast(&mut dossier, &need_id(0), u8::try_from(index + 1).unwrap(), letters);
    }
    tally(&dossier.workshop, &rules(), &need_id(0), u8::try_from(rounds.len()).unwrap())
}

fn next(rounds: &[&str]) -> Next {
    after(rounds).next(&rules())
}

#[test]
fn those_who_do_not_know_count_apart() {
    let tally = after(&["33?-3"]);
    assert_eq!((tally.voted(), tally.unknown, tally.waiting), (4, 1, vec![who(3)]));
    assert_eq!(tally.spread.unwrap().median, Importance::Essential);
}

#[test]
fn dissents_are_those_far_from_the_middle() {
    let tally = after(&["33320"]);
    let dissents: Vec<_> = tally.dissents.into_iter().map(|it| it.0).collect();
    assert_eq!(dissents, [who(4)]);
}

#[test]
fn what_moved_is_told_of_those_who_voted_twice() {
    let moved = after(&["0033-", "-1332"]).moved.unwrap();
    assert_eq!((moved.changed, moved.of), (1, 3));
    assert_eq!(moved.before.unwrap().median, Importance::None);
}

#[test]
fn votes_that_agree_settle_a_need() {
    assert_eq!(next(&["3333"]), Next::Settle);
    assert_eq!(next(&["2233"]), Next::Settle);
    assert_eq!(next(&["0033"]), Next::Again);
}

#[test]
fn a_second_round_that_changed_little_is_the_last() {
    assert_eq!(next(&["00003333", "00003333"]), Next::Stable);
    assert_eq!(next(&["00003333", "11003333"]), Next::Again);
}

#[test]
fn the_last_round_keeps_the_dissent() {
    assert_eq!(next(&["0033", "1033", "0133"]), Next::LastRound);
}

#[test]
fn nobody_is_left_behind() {
    assert_eq!(next(&["333-"]), Next::Wait);
}

#[test]
fn one_participant_settles_alone() {
    assert_eq!(next(&["2"]), Next::Settle);
    assert_eq!(after(&["2"]).agreement, Agreement::TooFew);
    assert_eq!(next(&["?"]), Next::Settle);
}

#[test]
fn two_votes_of_one_person_count_only_once_it_is_said_which() {
    let mut dossier = seated(Dossier::new("p".into(), BuyerStatus::State), 2);
    cast(&mut dossier, &need_id(0), 1, "33");
    let disputed = Ballot { votes: [vote(essential()), vote(Answer::DontKnow)].into(), set_aside: [].into() };
    dossier.apply(Edit::Ballot(need_id(0), 1, who(0), Some(disputed.clone())));
    let disputed_tally = tally(&dossier.workshop, &rules(), &need_id(0), 1);
    assert_eq!((disputed_tally.disputed.clone(), disputed_tally.voted()), (vec![who(0)], 1));
    assert_eq!(disputed_tally.next(&rules()), Next::Wait);
    let settled = disputed.settled(&vote(essential()));
    dossier.apply(Edit::Ballot(need_id(0), 1, who(0), Some(settled)));
    let tally = tally(&dossier.workshop, &rules(), &need_id(0), 1);
    assert_eq!((tally.disputed.len(), tally.voted()), (0, 2));
}

#[test]
fn votes_of_somebody_who_left_are_kept_but_do_not_count() {
    let mut dossier = seated(Dossier::new("p".into(), BuyerStatus::State), 3);
    cast(&mut dossier, &need_id(0), 1, "330");
    let mut workshop = dossier.workshop.clone();
    workshop.participants.remove(&who(2));
    dossier.apply(Edit::Workshop(Box::new(workshop)));
    let tally = tally(&dossier.workshop, &rules(), &need_id(0), 1);
    assert_eq!((tally.voted(), tally.dissents.len()), (2, 0));
    assert!(dossier.workshop.ballot(&need_id(0), 1, &who(2)).is_some());
}
