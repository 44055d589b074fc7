//! Who takes part, under names and numbers that stay theirs.

use gouvernail::{
    domain::{Dossier, Edit, Participant, Workshop},
    workshop::{everybody, joined, seats_after},
};

use super::sample::{answers, vote};
use crate::matching::sample::{Sample, need_id};

fn seated(many: usize, stamp: &str) -> Workshop {
    let workshop = Workshop { stamp: stamp.to_owned(), ..Workshop::default() };
    let participants = seats_after(&workshop, many).into_iter().collect();
    Workshop { participants, ..workshop }
}

fn numbers(workshop: &Workshop) -> Vec<(usize, usize)> {
    everybody(workshop).iter().map(|it| (it.participant.number, it.twins)).collect()
}

#[test]
fn numbers_do_not_shift_when_somebody_leaves() {
    let mut workshop = seated(3, "a");
    let second = everybody(&workshop)[1].id.clone();
    workshop.participants.remove(&second);
    assert_eq!(numbers(&workshop), [(1, 0), (3, 0)]);
}

#[test]
fn nobody_inherits_the_votes_of_somebody_who_left() {
    let mut dossier: Dossier = Sample::new(1, 1).dossier;
    let mut workshop = seated(2, "a");
    let second = everybody(&workshop)[1].id.clone();
    workshop.participants.remove(&second);
    dossier.apply(Edit::Workshop(Box::new(workshop)));
    let ballot = gouvernail::domain::Ballot::of(vote(answers("3")[0].unwrap()));
    dossier.apply(Edit::Ballot(need_id(0), 1, second.clone(), Some(ballot)));
    let [(id, participant)] = seats_after(&dossier.workshop, 1).try_into().unwrap();
    assert!(id != second);
    assert_eq!(participant.number, 3);
}

#[test]
fn two_groups_have_each_their_number_1() {
    let both = joined(&seated(2, "a"), &seated(1, "b"));
    assert_eq!(numbers(&both), [(1, 0), (1, 1), (2, 0)]);
}

#[test]
fn numbers_come_before_names_and_names_in_the_order_of_the_alphabet() {
    let mut workshop = seated(1, "a");
    for name in ["Élue", "Achats"] {
        let participant = Participant { name: name.to_owned(), number: 0 };
        workshop.participants.insert(gouvernail::workshop::named(name), participant);
    }
    let names: Vec<&str> = everybody(&workshop).iter().map(|it| it.participant.name.as_str()).collect();
    assert_eq!(names, ["", "Achats", "Élue"]);
}
