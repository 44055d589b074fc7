//! What a group takes up next.

use gouvernail::{
    domain::{Answer, Dossier, Edit, NeedId},
    workshop::agenda::{agreed, cast, complete, first_open, first_unsaid, most_debated, reveal},
};

use super::sample::{essential, rules, voted, who};
use crate::matching::sample::{Sample, need_id};

fn dossier(lines: &[&str]) -> (Dossier, Vec<NeedId>) {
    (voted(Sample::new(lines.len(), 1).dossier, lines), (0..lines.len()).map(need_id).collect())
}

fn settle(dossier: &mut Dossier, at: usize) {
    dossier.apply(Edit::Answer(need_id(at), Some(essential())));
    dossier.apply(Edit::Settle(need_id(at), Some(essential())));
}

#[test]
fn what_is_parked_comes_last() {
    let (mut dossier, needs) = dossier(&["33", "33", "33"]);
    settle(&mut dossier, 0);
    dossier.apply(Edit::Park(need_id(1), true));
    assert_eq!(first_open(&dossier, &needs), Some(&need_id(2)));
    settle(&mut dossier, 2);
    assert_eq!(first_open(&dossier, &needs), Some(&need_id(1)));
    settle(&mut dossier, 1);
    assert_eq!(first_open(&dossier, &needs), Some(&need_id(0)));
}

#[test]
fn the_widest_spread_is_debated_first() {
    let (mut dossier, needs) = dossier(&["3333", "1133", "0033", "0033"]);
    assert_eq!(most_debated(&dossier, &rules(), &needs), Some(need_id(2)));
    settle(&mut dossier, 2);
    dossier.apply(Edit::Park(need_id(3), true));
    assert_eq!(most_debated(&dossier, &rules(), &needs), Some(need_id(1)));
}

#[test]
fn only_needs_that_everybody_voted_on_agree() {
    let (mut dossier, needs) = dossier(&["3333", "333-", "0033", "3333"]);
    dossier.apply(Edit::Park(need_id(3), true));
    let agreed: Vec<NeedId> = agreed(&dossier, &rules(), &needs).into_iter().map(|it| it.need).collect();
    assert_eq!(agreed, [need_id(0)]);
}

#[test]
fn needs_that_everybody_answered_alone_are_complete_until_they_are_shown() {
    let (mut dossier, needs) = dossier(&["33", "3-", "33"]);
    for at in 0..2 {
        dossier.apply(Edit::Reveal(need_id(at), 0));
    }
    assert_eq!(complete(&dossier.workshop, &rules(), &needs), [need_id(0)]);
}

#[test]
fn a_sheet_goes_on_where_something_is_missing() {
    let (dossier, needs) = dossier(&["33", "-3", "33"]);
    assert_eq!(first_unsaid(&dossier.workshop, &needs, &who(0)), Some(&need_id(1)));
    assert_eq!(first_unsaid(&dossier.workshop, &needs, &who(1)), None);
}

#[test]
fn a_vote_that_is_cast_again_keeps_what_was_said() {
    let (mut dossier, _) = dossier(&["0"]);
    dossier.apply(cast(&dossier.workshop, &need_id(0), 1, &who(0), Answer::DontKnow));
    let ballot = dossier.workshop.ballot(&need_id(0), 1, &who(0)).unwrap();
    assert_eq!((ballot.vote().unwrap().answer, ballot.votes.len()), (Answer::DontKnow, 2));
}

#[test]
fn what_was_settled_is_open_once_votes_are_shown_again() {
    let (mut dossier, _) = dossier(&["3"]);
    settle(&mut dossier, 0);
    for edit in reveal(need_id(0), 2) {
        dossier.apply(edit);
    }
    assert!(!dossier.is_settled(&need_id(0)));
}
