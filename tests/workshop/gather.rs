//! Files that were filled alone become one workshop: nothing is lost, and order does not matter.

use std::collections::BTreeSet;

use gouvernail::{
    domain::{
        Answer, Ballot, BuyerStatus, Choice, Decision, Dossier, Edit, Importance, NeedKind, OwnNeed, Participant,
        Respondent, Vote, Workshop,
    },
    workshop::{LeftOut, gather, invitation, joined, named},
};
use proptest::{collection::vec, prelude::*};

use super::sample::{essential, seated, vote, who};
use crate::matching::sample::need_id;

fn blank() -> Dossier {
    Dossier::new("p".into(), BuyerStatus::State)
}

/// A file that says who filled it.
fn file_of(name: &str, answers: &[(usize, Answer)]) -> Dossier {
    let mut dossier = blank();
    dossier.apply(Edit::Respondent(Some(Respondent { name: name.to_owned(), ..Respondent::default() })));
    for (need, answer) in answers {
        dossier.apply(Edit::Answer(need_id(*need), Some(*answer)));
    }
    dossier
}

fn with(dossier: &Dossier, workshop: Workshop) -> Dossier {
    Dossier { workshop, ..dossier.clone() }
}

/// The first need that somebody adds.
fn own_need(label: &str) -> OwnNeed {
    OwnNeed { id: "propre-1".into(), kind: NeedKind::Constraint, label: label.to_owned(), links: [].into() }
}

#[test]
fn answers_become_votes_of_the_first_round_with_their_notes_as_reasons() {
    let mut file = file_of("DSI", &[(0, essential())]);
    file.apply(Edit::Note(need_id(0), "Deux coupures cette année".to_owned()));
    let gathered = gather(&blank(), &file, "");
    let ballot = gathered.workshop.ballot(&need_id(0), 1, gathered.who.as_ref().unwrap()).unwrap();
    let vote = Vote { answer: essential(), reason: "Deux coupures cette année".to_owned() };
    assert_eq!(ballot.vote(), Some(&vote));
    assert_eq!(gathered.workshop.participants[gathered.who.as_ref().unwrap()].name, "DSI");
}

#[test]
fn the_same_file_twice_changes_nothing() {
    let file = file_of("DSI", &[(0, essential())]);
    let once = with(&blank(), gather(&blank(), &file, "").workshop);
    let twice = gather(&once, &file, "");
    assert!(!twice.is_new);
    assert_eq!(twice.workshop, once.workshop);
}

#[test]
fn a_file_that_was_prepared_takes_its_place() {
    let mut dossier = seated(blank(), 2);
    let mut file = invitation(&dossier, &who(1));
    file.apply(Edit::Answer(need_id(0), Some(essential())));
    dossier = with(&dossier, gather(&dossier, &file, "quelconque").workshop);
    assert_eq!(dossier.workshop.participants.len(), 2);
    assert!(dossier.workshop.ballot(&need_id(0), 1, &who(1)).is_some());
    assert_eq!(dossier.workshop.participants[&who(1)].name, "");
}

#[test]
fn a_prepared_file_holds_nothing_that_was_answered() {
    let mut dossier = seated(blank(), 1);
    dossier.apply(Edit::Answer(need_id(0), Some(essential())));
    dossier.apply(Edit::Title("Liaisons".to_owned()));
    let file = invitation(&dossier, &who(0));
    assert!(file.answers.is_empty() && file.workshop.is_empty());
    assert_eq!(file.title, "Liaisons");
}

#[test]
fn somebody_in_the_room_is_known_by_name() {
    let mut dossier = blank();
    let participants = [(named("Élue"), Participant { name: "Élue".to_owned(), number: 0 })].into();
    dossier.apply(Edit::Workshop(Box::new(Workshop { participants, ..Workshop::default() })));
    let gathered = gather(&dossier, &file_of("élue ", &[(0, essential())]), "");
    assert_eq!(gathered.workshop.participants.len(), 1);
}

#[test]
fn a_file_without_a_name_goes_by_what_it_is_called() {
    let mut file = file_of("", &[(0, essential())]);
    file.respondent = None;
    assert_eq!(gather(&blank(), &file, "reponses-achats").who, Some(named("reponses-achats")));
}

#[test]
fn two_files_of_one_person_that_disagree_are_kept_side_by_side() {
    let first = file_of("DSI", &[(0, essential())]);
    let second = file_of("DSI", &[(0, Answer::DontKnow)]);
    let dossier = with(&blank(), gather(&blank(), &first, "").workshop);
    let gathered = gather(&dossier, &second, "");
    let ballot = gathered.workshop.ballot(&need_id(0), 1, gathered.who.as_ref().unwrap()).unwrap();
    assert!(ballot.is_disputed());
    assert_eq!(ballot.standing().count(), 2);
}

#[test]
fn a_disagreement_that_was_settled_does_not_come_back() {
    let first = file_of("DSI", &[(0, essential())]);
    let second = file_of("DSI", &[(0, Answer::DontKnow)]);
    let mut dossier = with(&blank(), gather(&blank(), &first, "").workshop);
    let gathered = gather(&dossier, &second, "");
    dossier = with(&dossier, gathered.workshop);
    let who = gathered.who.unwrap();
    let ballot = dossier.workshop.ballot(&need_id(0), 1, &who).unwrap().settled(&vote(essential()));
    dossier.apply(Edit::Ballot(need_id(0), 1, who.clone(), Some(ballot)));
    let again = gather(&dossier, &second, "");
    assert!(!again.is_new);
    let ballot = again.workshop.ballot(&need_id(0), 1, &who).unwrap();
    assert_eq!(ballot.vote(), Some(&vote(essential())));
}

#[test]
fn what_was_corrected_in_the_room_is_not_doubted_by_the_file_it_came_from() {
    let file = file_of("DSI", &[(0, essential())]);
    let mut dossier = with(&blank(), gather(&blank(), &file, "").workshop);
    let who = named("DSI");
    let said = Vote { answer: essential(), reason: "Deux coupures".to_owned() };
    let ballot = dossier.workshop.ballot(&need_id(0), 1, &who).unwrap().settled(&said);
    dossier.apply(Edit::Ballot(need_id(0), 1, who.clone(), Some(ballot)));
    let again = gather(&dossier, &file, "");
    assert!(!again.is_new);
    assert_eq!(again.workshop.ballot(&need_id(0), 1, &who).unwrap().vote(), Some(&said));
}

#[test]
fn the_same_answer_for_two_reasons_is_no_disagreement() {
    let votes = ["", "Coût"].map(|reason| Vote { answer: essential(), reason: reason.to_owned() });
    let ballot = Ballot { votes: votes.clone().into(), set_aside: [].into() };
    assert!(!ballot.is_disputed());
    assert_eq!(ballot.vote(), Some(&votes[1]));
}

#[test]
fn the_dossier_of_a_group_brings_its_votes_and_no_vote_of_its_author() {
    let mut dossier = with(&blank(), gather(&blank(), &file_of("DSI", &[(0, essential())]), "").workshop);
    dossier.apply(Edit::Author("Direction du numérique".to_owned()));
    dossier.apply(Edit::Answer(need_id(0), Some(Answer::DontKnow)));
    let copy = gather(&dossier, &dossier.clone(), "copie");
    assert!(!copy.is_new && copy.who.is_none());
    let other = gather(&blank(), &dossier, "copie");
    assert_eq!(other.workshop.participants.len(), 1);
}

#[test]
fn a_need_reworded_after_the_files_were_prepared_keeps_its_votes() {
    let mut dossier = seated(blank(), 1);
    dossier.apply(Edit::PutOwnNeed(own_need("Arrets")));
    let mut file = invitation(&dossier, &who(0));
    file.apply(Edit::Answer("propre-1".into(), Some(essential())));
    dossier.apply(Edit::PutOwnNeed(own_need("Arrêts")));
    let gathered = gather(&dossier, &file, "");
    assert!(gathered.workshop.proposals.is_empty());
    assert!(gathered.workshop.ballot(&"propre-1".into(), 1, &who(0)).is_some());
}

#[test]
fn a_need_added_in_a_file_is_not_one_added_since_under_the_same_name() {
    let mut dossier = seated(blank(), 1);
    let mut file = invitation(&dossier, &who(0));
    file.apply(Edit::PutOwnNeed(own_need("Formation")));
    file.apply(Edit::Answer("propre-1".into(), Some(essential())));
    dossier.apply(Edit::PutOwnNeed(own_need("Arrêts")));
    let gathered = gather(&dossier, &file, "");
    assert_eq!(gathered.workshop.proposals.len(), 1);
    assert!(gathered.workshop.ballot(&"propre-1".into(), 1, &who(0)).is_none());
}

#[test]
fn the_same_need_proposed_twice_is_one_proposal() {
    let own = |id: &str, label: &str| OwnNeed {
        id: id.into(),
        kind: NeedKind::Expectation,
        label: label.to_owned(),
        links: [].into(),
    };
    let mut dossier = blank();
    for (name, id, label) in
        [("A", "propre-1", "Formation"), ("B", "propre-2", "Formation"), ("C", "propre-1", "Astreinte")]
    {
        let mut file = file_of(name, &[]);
        file.apply(Edit::PutOwnNeed(own(id, label)));
        file.apply(Edit::Answer(id.into(), Some(essential())));
        dossier = with(&dossier, gather(&dossier, &file, "").workshop);
    }
    let labels: Vec<&str> = dossier.workshop.proposals.values().map(|it| it.label.as_str()).collect();
    assert_eq!(labels.len(), 2);
    let formation = dossier.workshop.proposals.values().find(|it| it.label == "Formation").unwrap();
    assert_eq!(dossier.workshop.round(&formation.id, 1).unwrap().len(), 2);
}

#[test]
fn a_need_of_the_dossier_keeps_its_name_in_prepared_files() {
    let mut dossier = seated(blank(), 1);
    let own =
        OwnNeed { id: "propre-1".into(), kind: NeedKind::Constraint, label: "Arrêts".to_owned(), links: [].into() };
    dossier.apply(Edit::PutOwnNeed(own));
    let mut file = invitation(&dossier, &who(0));
    file.apply(Edit::Answer("propre-1".into(), Some(essential())));
    let gathered = gather(&dossier, &file, "");
    assert!(gathered.workshop.proposals.is_empty());
    assert!(gathered.workshop.ballot(&"propre-1".into(), 1, &who(0)).is_some());
}

#[test]
fn what_has_no_place_in_a_workshop_is_told() {
    let mut file = file_of("DSI", &[(0, essential())]);
    file.apply(Edit::Position("T-05".into(), true));
    file.apply(Edit::Number("gtr".into(), Some(2.into())));
    assert_eq!(gather(&blank(), &file, "").left_out, BTreeSet::from([LeftOut::Values, LeftOut::Positions]));
}

#[test]
fn what_is_gathered_does_not_name_the_workshop() {
    let files = ["b", "a"].map(|it| {
        let mut file = file_of("", &[]);
        file.respondent = None;
        file.apply(Edit::Workshop(Box::new(Workshop { stamp: it.to_owned(), ..Workshop::default() })));
        file
    });
    let all = |files: Vec<&Dossier>| {
        files.into_iter().fold(blank(), |held, file| with(&held, gather(&held, file, "").workshop))
    };
    assert_eq!(all(files.iter().collect()), all(files.iter().rev().collect()));
}

#[test]
fn somebody_who_said_nothing_adds_nobody() {
    assert!(!gather(&blank(), &file_of("DSI", &[]), "").is_new);
}

fn answer() -> impl Strategy<Value = Answer> {
    (0_usize..5).prop_map(|it| Importance::ALL.get(it).map_or(Answer::DontKnow, |it| Answer::Importance(*it)))
}

fn name() -> impl Strategy<Value = String> {
    "[ABC]"
}

/// A file somebody filled, on a few needs, so that files meet.
fn file() -> impl Strategy<Value = Dossier> {
    let answers = vec((0_usize..4, answer(), "[a-c]{0,2}"), 0..5);
    let own = proptest::option::of(("propre-[12]", "[xy]"));
    let wish = proptest::option::of((0_usize..2, "[a-b]{0,1}"));
    (name(), answers, own, wish).prop_map(|(name, answers, own, wish)| {
        let mut file = file_of(&name, &[]);
        for (need, answer, note) in answers {
            file.apply(Edit::Answer(need_id(need), (note != "c").then_some(answer)));
            file.apply(Edit::Note(need_id(need), note));
        }
        if let Some((id, label)) = own {
            let own = OwnNeed { id: id.as_str().into(), kind: NeedKind::Expectation, label, links: [].into() };
            file.apply(Edit::Answer(own.id.clone(), Some(essential())));
            file.apply(Edit::PutOwnNeed(own));
        }
        if let Some((solution, reason)) = wish {
            let choice = Choice { decision: Decision::Retained, reason, ..Choice::default() };
            file.apply(Edit::Choose(format!("s{solution}").as_str().into(), choice));
        }
        file
    })
}

/// Any workshop, even one that no file led to.
fn workshop() -> impl Strategy<Value = Workshop> {
    let ballots = vec((0_usize..3, 1_u8..3, 0_usize..3, vec((answer(), "[ab]{0,1}"), 1..3), any::<bool>()), 0..6);
    let people = vec((0_usize..3, "[AB]{0,1}"), 0..3);
    (ballots, people, any::<bool>(), vec((0_usize..3, 0_u8..3), 0..3), vec((0_usize..3, "[ab]"), 0..3)).prop_map(
        |(ballots, people, attributed, revealed, texts)| {
            let mut dossier = blank();
            let participants =
                people.into_iter().map(|(at, name)| (who(at), Participant { name, number: at })).collect();
            dossier.apply(Edit::Workshop(Box::new(Workshop { participants, attributed, ..Workshop::default() })));
            for (need, round, at, votes, settle) in ballots {
                let votes: BTreeSet<Vote> = votes.into_iter().map(|(answer, reason)| Vote { answer, reason }).collect();
                let first = votes.first().cloned();
                let ballot = Ballot { votes, set_aside: BTreeSet::new() };
                let ballot = match first {
                    Some(first) if settle => ballot.settled(&first),
                    _ => ballot,
                };
                dossier.apply(Edit::Ballot(need_id(need), round, who(at), Some(ballot)));
            }
            for (need, round) in revealed {
                dossier.apply(Edit::Reveal(need_id(need), round));
                dossier.apply(Edit::Park(need_id(need), round == 1));
            }
            for (need, text) in texts {
                dossier.apply(Edit::Discuss(need_id(need), [text].into()));
            }
            dossier.workshop
        },
    )
}

proptest! {
    #[test]
    fn workshops_are_put_together_in_any_order(one in workshop(), two in workshop(), three in workshop()) {
        prop_assert_eq!(joined(&one, &two), joined(&two, &one));
        prop_assert_eq!(joined(&joined(&one, &two), &three), joined(&one, &joined(&two, &three)));
        prop_assert_eq!(joined(&one, &one), one);
    }

    #[test]
    fn nothing_of_a_workshop_is_lost(one in workshop(), two in workshop()) {
        let both = joined(&one, &two);
        for held in [&one, &two] {
            // What is in there already adds nothing.
            prop_assert_eq!(&joined(&both, held), &both);
            for (need, rounds) in &held.ballots {
                for (round, ballots) in rounds {
                    for (who, ballot) in ballots {
                        let kept = &both.ballot(need, *round, who).unwrap().votes;
                        prop_assert!(ballot.votes.is_subset(kept));
                    }
                }
            }
            for (need, texts) in &held.discussions {
                prop_assert!(texts.is_subset(&both.discussions[need]));
            }
        }
    }

    #[test]
    fn files_are_gathered_in_any_order_and_as_often_as_one_likes(
        (files, shuffled) in vec(file(), 0..6).prop_flat_map(|files| {
            let twice: Vec<Dossier> = files.iter().chain(&files).cloned().collect();
            (Just(files), Just(twice).prop_shuffle())
        })
    ) {
        let all = |files: &[Dossier]| files.iter().fold(seated(blank(), 1), |held, file| {
            with(&held, gather(&held, file, "").workshop)
        });
        prop_assert_eq!(all(&files), all(&shuffled));
    }

    #[test]
    fn everything_that_somebody_said_is_kept(files in vec(file(), 1..6)) {
        let held = files.iter().fold(blank(), |held, file| with(&held, gather(&held, file, "").workshop));
        let workshop = &held.workshop;
        for file in &files {
            let id = named(&file.respondent.as_ref().unwrap().name);
            for (need, answer) in file.answers.iter().filter(|it| it.0.as_str().starts_with('n')) {
                let reason = file.notes.get(need).cloned().unwrap_or_default();
                let vote = Vote { answer: *answer, reason };
                prop_assert!(workshop.ballot(need, 1, &id).unwrap().votes.contains(&vote));
            }
            for (need, note) in file.notes.iter().filter(|it| !file.answers.contains_key(it.0)) {
                prop_assert!(workshop.remarks[need][&id].contains(note));
            }
            for own in &file.own_needs {
                prop_assert!(workshop.proposals.values().any(|it| it.label == own.label));
            }
            for (solution, choice) in &file.choices {
                prop_assert!(workshop.wishes[solution][&id].contains(choice));
            }
        }
    }
}
