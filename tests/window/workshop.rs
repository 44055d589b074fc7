//! A group before the projector: votes that stay hidden until they are shown, rounds, what came out.

use std::{fs, path::Path};

use egui::Key;
use egui_kittest::kittest::Queryable;
use gouvernail::{
    domain::{
        Answer, Ballot, BuyerStatus, Choice, Decision, Dossier, Edit, Importance, Language, NeedKind, OwnNeed,
        Participant, Vote, Workshop,
    },
    gui::{Action, Part, RoomAction},
    matching::Spread,
    store,
    words::Words,
    workshop::seat,
};
use tempfile::TempDir;

use super::helpers::{Window, control, place, press, say, wait, window, write};
use crate::support::{opened, put};

const FRENCH: Language = Language::French;

/// Keys of the answers, from the least important to *je ne sais pas*.
const KEYS: [Key; 5] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];

fn words() -> Words {
    Words::new(FRENCH)
}

fn dossier(window: &Window) -> &Dossier {
    window.state().session().unwrap().dossier()
}

fn ask(window: &mut Window, action: RoomAction) {
    let context = window.ctx.clone();
    window.state_mut().perform(Action::Room(action), &context);
    window.run();
}

/// A dossier in a window, in the workshop.
fn room_on(dossier: &Dossier, answer: Option<&Path>) -> (TempDir, Window) {
    let (folder, path) = place("atelier.gouvernail");
    put(&path, dossier);
    let mut window = window(FRENCH, answer);
    window.state_mut().on_day("2026-12-01");
    window.state_mut().open(&path);
    window.run();
    press(&mut window, &say(FRENCH, "room-enter"));
    (folder, window)
}

fn industrial() -> Dossier {
    Dossier::new("industriel".into(), BuyerStatus::Private)
}

/// A dossier with this many who are only numbers.
fn seated(many: usize) -> Dossier {
    let mut dossier = industrial();
    let participants =
        (1..=many).map(|it| (seat("essai", it), Participant { name: String::new(), number: it })).collect();
    dossier.apply(Edit::Workshop(Box::new(Workshop {
        participants,
        stamp: "essai".to_owned(),
        ..Workshop::default()
    })));
    dossier
}

/// Enters votes by their keys: `0` to `3`, or `?`.
fn vote(window: &mut Window, letters: &str) {
    for letter in letters.chars() {
        let key = letter.to_digit(10).map_or(4, |it| it as usize);
        window.key_press(KEYS[key]);
        window.step();
    }
    window.run();
}

fn reveal(window: &mut Window) {
    press(window, &say(FRENCH, "room-reveal"));
}

#[test]
fn a_group_is_seated_by_roles_and_by_numbers() {
    let (_folder, mut window) = room_on(&industrial(), None);
    write(&mut window, &say(FRENCH, "room-names"), "Achats, DSI ; Achats");
    press(&mut window, &say(FRENCH, "room-add"));
    press(&mut window, &words().tell("room-add-numbers", &[("n", 4.into())]));
    let names: Vec<&str> = dossier(&window).workshop.participants.values().map(|it| it.name.as_str()).collect();
    assert_eq!(names.iter().filter(|it| it.is_empty()).count(), 4);
    assert_eq!(names.len(), 6);
    assert!(window.query_by_label("n°\u{a0}4").is_some());
    press(&mut window, &words().tell("room-remove", &[("name", "Achats".into())]));
    assert_eq!(dossier(&window).workshop.participants.len(), 5);
}

#[test]
fn nothing_of_a_vote_is_seen_before_it_is_shown() {
    let (_folder, mut window) = room_on(&seated(3), None);
    let progress = |done: usize| words().tell("room-progress", &[("done", done.into()), ("all", 3.into())]);
    let median = |window: &Window| window.query_all_by_label_contains("Médiane").count();
    assert!(window.query_by_label(&progress(0)).is_some());
    vote(&mut window, "33");
    assert!(window.query_by_label(&progress(2)).is_some());
    assert_eq!(median(&window), 0);
    vote(&mut window, "0");
    assert!(window.query_by_label(&say(FRENCH, "room-all-voted")).is_some());
    assert_eq!(median(&window), 0);
    reveal(&mut window);
    assert!(0 < median(&window));
}

#[test]
fn a_vote_is_corrected_by_calling_its_author() {
    let (_folder, mut window) = room_on(&seated(2), None);
    vote(&mut window, "30");
    press(&mut window, &words().tell("room-person-voted", &[("name", "n°\u{a0}1".into())]));
    vote(&mut window, "1");
    let need = window.state().session().unwrap().assessment().needs[0].id.clone();
    let held = dossier(&window).workshop.ballot(&need, 1, &seat("essai", 1)).unwrap();
    assert_eq!(held.vote().unwrap().answer, Answer::Importance(Importance::Wished));
}

#[test]
fn keys_count_by_their_place_where_digits_need_shift() {
    let (_folder, mut window) = room_on(&seated(1), None);
    // On a French keyboard the key of `1` gives `&` without Shift.
    window.event(egui::Event::Key {
        key: Key::Quote,
        physical_key: Some(Key::Num4),
        pressed: true,
        repeat: false,
        modifiers: egui::Modifiers::NONE,
    });
    window.run();
    let need = window.state().session().unwrap().assessment().needs[0].id.clone();
    assert!(dossier(&window).workshop.ballot(&need, 1, &seat("essai", 1)).is_some());
}

#[test]
fn a_second_round_tells_how_views_moved_and_a_dissent_keeps_its_reason() {
    let (_folder, mut window) = room_on(&seated(4), None);
    vote(&mut window, "0333");
    reveal(&mut window);
    press(&mut window, &words().tell("room-vote-again", &[("round", 2.into())]));
    vote(&mut window, "1333");
    reveal(&mut window);
    assert!(window.query_by_label_contains("un avis sur 4 a changé").is_some());
    let label = words().tell("room-dissent", &[("n", 1.into()), ("answer", "Souhaitée".into())]);
    write(&mut window, &label, "Coût du secours");
    press(&mut window, &words().tell("room-vote-again", &[("round", 3.into())]));
    assert!(window.query_by_label("Souhaitée\u{a0}: «\u{a0}Coût du secours\u{a0}»").is_some());
    // Turning to another need and back gives the further round up.
    let needs = window.state().session().unwrap().assessment().needs.iter().map(|it| it.id.clone());
    for need in needs.take(2).collect::<Vec<_>>().into_iter().rev() {
        ask(&mut window, RoomAction::Need(need));
    }
    press(&mut window, &words().tell("room-keep", &[("answer", "Indispensable".into())]));
    let held = dossier(&window);
    let need = window.state().session().unwrap().assessment().needs[0].id.clone();
    let dissent = held.workshop.ballot(&need, 2, &seat("essai", 1)).unwrap().vote().unwrap();
    assert_eq!(dissent.reason, "Coût du secours");
    assert_eq!(held.answers[&need], Answer::Importance(Importance::Essential));
    assert!(held.is_settled(&need));
    assert_eq!(held.workshop.ballots[&need].len(), 2);
}

#[test]
fn a_need_is_parked_and_taken_up_again() {
    let (_folder, mut window) = room_on(&seated(1), None);
    press(&mut window, &say(FRENCH, "room-park"));
    assert_eq!(dossier(&window).workshop.parked.len(), 1);
    press(&mut window, &say(FRENCH, "room-unpark"));
    assert_eq!(dossier(&window).workshop.parked.len(), 0);
}

#[test]
fn the_clock_is_run_and_held() {
    let (_folder, mut window) = room_on(&seated(1), None);
    press(&mut window, &words().tell("room-minutes-name", &[("n", 2.into())]));
    control(&window, &say(FRENCH, "room-time-run")).click();
    window.step();
    window.step();
    assert!(window.query_by_label(&say(FRENCH, "room-time-hold")).is_some());
    control(&window, &say(FRENCH, "room-time-hold")).click();
    window.run();
    assert!(window.query_by_label(&say(FRENCH, "room-time-run")).is_some());
}

#[test]
fn a_group_that_comes_back_goes_on_where_it_stopped() {
    let mut dossier = seated(2);
    let need = gouvernail::pack::builtin().persona(&"industriel".into()).unwrap().needs[0].need.clone();
    dossier.apply(Edit::Answer(need.clone(), Some(Answer::DontKnow)));
    dossier.apply(Edit::Settle(need.clone(), Some(Answer::DontKnow)));
    let (_folder, window) = room_on(&dossier, None);
    let second = window.state().session().unwrap().assessment().needs[1].id.clone();
    let name = {
        let pack = gouvernail::pack::builtin();
        let persona = pack.persona(&"industriel".into()).unwrap();
        let row = persona.needs.iter().find(|it| it.need == second).unwrap();
        row.label.clone().unwrap_or_else(|| pack.need(&second).unwrap().label.clone())
    };
    assert_ne!(need, second);
    let name = words().tell("needs-why-name", &[("need", name.get(FRENCH).into())]);
    assert!(window.query_by_label(&name).is_some());
}

/// Files that were prepared, filled by their participants and put back in the folder.
fn filled(folder: &Path, answers: impl Fn(usize) -> Answer) {
    let mut files = store::dossiers_at(folder).unwrap();
    files.sort();
    for (index, path) in files.iter().enumerate() {
        let mut file = opened(path);
        let pack = gouvernail::pack::builtin();
        for row in &pack.persona(&file.persona).unwrap().needs {
            file.apply(Edit::Answer(row.need.clone(), Some(answers(index))));
        }
        put(path, &file);
    }
}

#[test]
fn files_that_were_filled_alone_are_gathered_once_however_often() {
    let folder = TempDir::new().unwrap();
    let (_kept, mut window) = room_on(&seated(3), Some(folder.path()));
    ask(&mut window, RoomAction::Turn(Part::Prepare));
    press(&mut window, &say(FRENCH, "room-prepare-files"));
    assert_eq!(store::dossiers_at(folder.path()).unwrap().len(), 3);
    filled(folder.path(), |_| Answer::Importance(Importance::Important));
    press(&mut window, &say(FRENCH, "room-gather"));
    let needs = window.state().session().unwrap().assessment().needs.len();
    assert_eq!(dossier(&window).workshop.ballots.len(), needs);
    let before = dossier(&window).clone();
    press(&mut window, &say(FRENCH, "room-gather"));
    assert_eq!(*dossier(&window), before);
    assert_eq!(window.query_all_by_label_contains("rien de nouveau").count(), 3);

    press(&mut window, &words().tell("room-reveal-all", &[("n", needs.into())]));
    press(&mut window, &words().tell("room-skip-agreed", &[("n", needs.into())]));
    assert_eq!(dossier(&window).workshop.settled.len(), needs);
    assert!(dossier(&window).answers.values().all(|it| *it == Answer::Importance(Importance::Important)));
}

#[test]
fn prepared_files_never_take_the_place_of_others() {
    let folder = TempDir::new().unwrap();
    let (_kept, mut window) = room_on(&seated(1), Some(folder.path()));
    ask(&mut window, RoomAction::Turn(Part::Prepare));
    press(&mut window, &say(FRENCH, "room-prepare-files"));
    filled(folder.path(), |_| Answer::DontKnow);
    let path = store::dossiers_at(folder.path()).unwrap().remove(0);
    let before = fs::read(&path).unwrap();
    press(&mut window, &say(FRENCH, "room-prepare-files"));
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn a_file_of_another_persona_is_refused() {
    let (_other, path) = place("autre.gouvernail");
    put(&path, &Dossier::new("oiv".into(), BuyerStatus::Private));
    let (_folder, mut window) = room_on(&seated(1), Some(&path));
    ask(&mut window, RoomAction::Turn(Part::Prepare));
    press(&mut window, &say(FRENCH, "room-gather"));
    assert!(window.query_by_label(&say(FRENCH, "notice-other-persona")).is_some());
    assert_eq!(dossier(&window).workshop.participants.len(), 1);
}

#[test]
fn two_answers_of_one_person_are_put_side_by_side_where_names_are_told() {
    let mut dossier = disputed();
    dossier.workshop.attributed = true;
    let need = dossier.workshop.ballots.keys().next().unwrap().clone();
    let (_folder, mut window) = room_on(&dossier, None);
    press(&mut window, "Indispensable");
    let held = self::dossier(&window).workshop.ballot(&need, 1, &seat("essai", 1)).unwrap();
    assert_eq!(held.vote().unwrap().answer, Answer::Importance(Importance::Essential));
    assert_eq!(held.votes.len(), 2);
}

#[test]
fn two_answers_of_one_person_stay_theirs_where_names_are_not_told() {
    let (_folder, window) = room_on(&disputed(), None);
    let told = words().tell("room-disputed-hidden", &[("n", 1.into())]);
    assert!(window.query_by_label(&told).is_some());
    assert!(window.query_by_label("Indispensable").is_none());
}

#[test]
fn a_sheet_of_paper_is_entered_need_after_need() {
    let (_folder, mut window) = room_on(&seated(2), None);
    ask(&mut window, RoomAction::Turn(Part::Prepare));
    press(&mut window, &words().tell("room-sheet-enter", &[("name", "n°\u{a0}2".into())]));
    let needs = window.state().session().unwrap().assessment().needs.len();
    vote(&mut window, &"2".repeat(needs));
    let said =
        |at| dossier(&window).workshop.ballots.values().filter(|it| it[&1].contains_key(&seat("essai", at))).count();
    assert_eq!((said(1), said(2)), (0, needs));
    // Back where the next sheet is picked.
    let next = words().tell("room-sheet-enter", &[("name", "n°\u{a0}1".into())]);
    assert!(window.query_by_label(&next).is_some());
}

/// A participant whose files disagree, after the votes were shown.
fn disputed() -> Dossier {
    let mut dossier = seated(1);
    let need = gouvernail::pack::builtin().persona(&"industriel".into()).unwrap().needs[0].need.clone();
    let said = [Answer::Importance(Importance::Essential), Answer::DontKnow];
    let votes = said.map(|answer| Vote { answer, reason: String::new() }).into();
    let ballot = Ballot { votes, set_aside: [].into() };
    dossier.apply(Edit::Ballot(need.clone(), 1, seat("essai", 1), Some(ballot)));
    dossier.apply(Edit::Reveal(need.clone(), 1));
    dossier
}

#[test]
fn a_team_closes_a_meeting_and_sees_what_changed_since() {
    let mut dossier = industrial();
    let solution = gouvernail::pack::builtin().persona(&"industriel".into()).unwrap().solutions[0].solution.clone();
    let choice = Choice { decision: Decision::Retained, due: "2026-11-20".to_owned(), ..Choice::default() };
    dossier.apply(Edit::Choose(solution.clone(), choice));
    let (_folder, mut window) = room_on(&dossier, None);
    ask(&mut window, RoomAction::Turn(Part::FollowUp));
    assert!(window.query_by_label(&words().tell("follow-up-late", &[("n", 1.into())])).is_some());
    write(&mut window, &say(FRENCH, "follow-up-note"), "Devis attendus");
    let day = words().date("2026-12-01");
    press(&mut window, &words().tell("follow-up-close", &[("date", day.into())]));
    let meeting = self::dossier(&window).follow_up.meetings[0].clone();
    assert_eq!((meeting.date.as_str(), meeting.note.as_str()), ("2026-12-01", "Devis attendus"));
    let label = {
        let pack = gouvernail::pack::builtin();
        let row = &pack.persona(&"industriel".into()).unwrap().solutions[0];
        row.label.clone().unwrap_or_else(|| pack.solution(&solution).unwrap().label.clone())
    };
    let progress = words().tell("follow-up-progress", &[("solution", label.get(FRENCH).into())]);
    press(&mut window, &format!("{progress} – {}", say(FRENCH, "progress-done")));
    assert!(window.query_by_label_contains("Avancement\u{a0}: Pas commencé → Terminé").is_some());
    assert!(window.query_by_label(&words().tell("follow-up-late", &[("n", 1.into())])).is_none());
}

/// The vote of a participant on a need in a round: scattered at first, closer then.
fn planned(participant: usize, need: usize, round: usize) -> char {
    let scattered = (participant * 7 + need * 5 + participant * need) % 9;
    let settled = (need + participant % 3 / 2) % 4;
    let letter = if round == 1 {
        scattered.min(4)
    } else if scattered == 0 {
        0
    } else {
        settled
    };
    "0123?".chars().nth(letter).unwrap()
}

#[test]
fn twelve_participants_vote_twice_on_thirty_needs_and_leave_with_a_report() {
    let mut dossier = seated(12);
    for at in 0..12 {
        let kind = if at % 2 == 0 { NeedKind::Expectation } else { NeedKind::Constraint };
        let (id, label) = (format!("propre-{at}"), format!("Besoin propre {at}"));
        dossier.apply(Edit::PutOwnNeed(OwnNeed { id: id.as_str().into(), kind, label, links: [].into() }));
    }
    let (_report, path) = place("compte-rendu.md");
    let (_folder, mut window) = room_on(&dossier, Some(&path));
    let needs: Vec<_> = window.state().session().unwrap().assessment().needs.iter().map(|it| it.id.clone()).collect();
    assert_eq!(needs.len(), 30);
    for (at, need) in needs.iter().enumerate() {
        ask(&mut window, RoomAction::Need(need.clone()));
        for round in [1, 2] {
            let letters: String = (0..12).map(|it| planned(it, at, round)).collect();
            vote(&mut window, &letters);
            reveal(&mut window);
            if round == 1 {
                press(&mut window, &words().tell("room-vote-again", &[("round", 2.into())]));
            }
        }
    }
    ask(&mut window, RoomAction::Turn(Part::Outcome));
    press(&mut window, &say(FRENCH, "room-adopt"));

    let held = self::dossier(&window).clone();
    for (at, need) in needs.iter().enumerate() {
        for (participant, round) in (0..12).flat_map(|it| [(it, 1), (it, 2)]) {
            let ballot = held.workshop.ballot(need, round, &seat("essai", participant + 1)).unwrap();
            let expected = planned(participant, at, usize::from(round)).to_digit(10);
            let expected = expected.map_or(Answer::DontKnow, |it| Answer::Importance(Importance::ALL[it as usize]));
            assert_eq!(ballot.vote().unwrap().answer, expected);
        }
        let last = (0..12).filter_map(|it| planned(it, at, 2).to_digit(10));
        let median = Spread::of(last.map(|it| Importance::ALL[it as usize])).unwrap().median;
        assert_eq!(held.answers[need], Answer::Importance(median));
    }
    press(&mut window, &say(FRENCH, "room-report"));
    wait(&mut window);
    let report = fs::read_to_string(&path).unwrap();
    assert!(report.contains("12 participants") && report.contains("Besoin propre 11"), "{report}");
}
