//! Visits of an event, one after the other, and nothing of them left.

use std::{cell::RefCell, fs, path::Path};

use egui::{Event, Key, Modifiers, ViewportCommand, ViewportEvent, ViewportId};
use egui_kittest::kittest::Queryable;
use gouvernail::{
    domain::{Answer, Importance, Language, NeedId},
    event::{Hour, Statistics, Visit},
    gui::{Action, App, Desktop, EventAction, Handing, Handouts},
    store,
    words::Words,
};

use super::helpers::{Window, control, guided, pack, press, say, wait};

const FRENCH: Language = Language::French;
const CODE: &str = "2468";
const ESSENTIAL: Answer = Answer::Importance(Importance::Essential);

/// An hour that does not depend on the day of the test.
fn noon() -> Hour {
    Hour::new("2026-11-29", 12)
}

fn act(window: &mut Window, action: EventAction) {
    let context = window.ctx.clone();
    window.state_mut().perform(Action::Event(action), &context);
}

/// A window that keeps what is its own in a folder.
fn home(language: Language, folder: &Path) -> Window {
    let mut window = guided([1366.0, 768.0], language, None);
    let context = window.ctx.clone();
    let app: &mut App = window.state_mut();
    app.prefer_as_in(folder, &context);
    app.perform(Action::Move(false), &context);
    app.perform(Action::Speak(language), &context);
    app.tell_hours_by(noon);
    app.hand_over_by(Desktop::fixed(true));
    window.run();
    window
}

/// An event that has begun, with handouts in a folder when there is one.
fn event(language: Language, folder: &Path, handouts: Handouts) -> Window {
    let mut window = home(language, folder);
    press(&mut window, &say(language, "event-prepare"));
    act(&mut window, EventAction::Code(CODE.into(), CODE.into()));
    act(&mut window, EventAction::HandOut(handouts));
    window.run();
    press(&mut window, &say(language, "event-start"));
    assert!(window.state().is_at_event());
    window
}

/// Goes through a visit by what is read aloud; returns the names of the solutions that it ends on.
fn visit(window: &mut Window, language: Language, id: &str, answer: &str) {
    press(window, &say(language, "event-touch"));
    let label = pack().persona(&id.into()).unwrap().label.get(language).to_owned();
    press(window, &label);
    for _ in 0..12 {
        let asked = window.query_all_by_label(answer).next().is_some();
        if !asked {
            return;
        }
        press(window, answer);
    }
    panic!("the questions do not end");
}

/// Everything that is read aloud.
fn told(window: &Window) -> String {
    let texts = RefCell::new(Vec::new());
    let note = |it: &egui_kittest::kittest::AccessKitNode<'_>| {
        let data = it.data();
        texts.borrow_mut().extend([data.label(), data.value()].into_iter().flatten().map(str::to_owned));
        false
    };
    assert_eq!(window.query_all_by(note).count(), 0);
    texts.into_inner().join("\n")
}

fn counted(folder: &Path) -> Statistics {
    store::read_statistics(folder).unwrap().statistics
}

fn is_shown(window: &Window, text: &str) -> bool {
    window.query_all_by_label(text).next().is_some()
}

#[test]
fn a_visitor_goes_from_the_touch_to_the_result_in_both_languages() {
    for (language, answer) in [(FRENCH, "Indispensable"), (Language::English, "Essential")] {
        let folder = tempfile::tempdir().unwrap();
        let mut window = event(language, folder.path(), Handouts::None);
        visit(&mut window, language, "cloud-souverain", answer);
        assert!(is_shown(&window, &say(language, "event-result")));
        assert!(is_shown(&window, &say(language, "event-honest")));
        press(&mut window, &say(language, "event-finish"));
        assert!(is_shown(&window, &say(language, "event-touch")));
        assert_eq!(counted(folder.path()).visits(), 1);
    }
}

#[test]
fn an_event_begins_with_a_code_and_a_full_screen() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = home(FRENCH, folder.path());
    press(&mut window, &say(FRENCH, "event-prepare"));
    for name in ["event-code", "event-code-again"] {
        super::helpers::field(&window, &say(FRENCH, name)).focus();
        window.run();
        super::helpers::field(&window, &say(FRENCH, name)).type_text(CODE);
        window.run();
    }
    control(&window, &say(FRENCH, "event-start")).scroll_to_me();
    window.run();
    control(&window, &say(FRENCH, "event-start")).click();
    let mut commands = Vec::new();
    for _ in 0..4 {
        window.step();
        commands.extend(window.output().viewport_output[&ViewportId::ROOT].commands.clone());
    }
    assert!(commands.iter().any(|it| matches!(it, ViewportCommand::Fullscreen(true))), "{commands:?}");
    assert!(window.state().is_at_event());
}

#[test]
fn a_visit_by_keyboard_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = event(FRENCH, folder.path(), Handouts::None);
    let reach = |window: &mut Window, name: &str| {
        for _ in 0..40 {
            if window.query_by(|it| it.is_focused() && it.data().label() == Some(name)).is_some() {
                window.key_press(Key::Enter);
                window.run();
                return;
            }
            window.key_press(Key::Tab);
            window.run();
        }
        panic!("the keyboard does not reach `{name}`");
    };
    reach(&mut window, &say(FRENCH, "event-touch"));
    let label = pack().persona(&"oiv".into()).unwrap().label.get(FRENCH).to_owned();
    reach(&mut window, &label);
    while !is_shown(&window, &say(FRENCH, "event-result")) {
        reach(&mut window, &say(FRENCH, "event-dont-know"));
    }
    reach(&mut window, &say(FRENCH, "event-finish"));
    assert_eq!(counted(folder.path()).visits(), 1);
}

#[test]
fn targets_are_large_enough_for_fingers() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = event(FRENCH, folder.path(), Handouts::None);
    press(&mut window, &say(FRENCH, "event-touch"));
    let label = pack().persona(&"industriel".into()).unwrap().label.get(FRENCH).to_owned();
    assert!(56.0 <= control(&window, &label).rect().height());
    press(&mut window, &label);
    for name in
        ["Indispensable", "Importante", "Souhaitée", "Sans objet", "Je ne sais pas", "Retour", "Terminer", "English"]
    {
        let rect = control(&window, name).rect();
        assert!(56.0 <= rect.height() && 56.0 <= rect.width(), "{name}: {rect:?}");
    }
}

#[test]
fn going_back_asks_the_same_question_and_then_the_persona() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = event(FRENCH, folder.path(), Handouts::None);
    press(&mut window, &say(FRENCH, "event-touch"));
    let fresh = window.state().visiting();
    act(&mut window, EventAction::Choose("industriel".into()));
    window.run();
    let first = told(&window);
    press(&mut window, "Indispensable");
    assert_ne!(told(&window), first);
    press(&mut window, "Retour");
    assert_eq!(told(&window), first);
    press(&mut window, "Retour");
    assert_eq!(window.state().visiting(), fresh);
}

#[test]
fn another_language_keeps_the_visit_and_goes_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = event(FRENCH, folder.path(), Handouts::None);
    press(&mut window, &say(FRENCH, "event-touch"));
    act(&mut window, EventAction::Choose("industriel".into()));
    window.run();
    press(&mut window, "Importante");
    press(&mut window, "English");
    assert!(is_shown(&window, "Question 2 of 10 at most"));
    press(&mut window, "Finish");
    assert!(is_shown(&window, &say(FRENCH, "event-touch")), "the next visitor is spoken to as the event was prepared");
    assert_eq!(store::Preferences::load(folder.path()).language, FRENCH);
}

/// Lets so many seconds pass without anybody.
fn nobody(window: &mut Window, seconds: u32) {
    // A step of the harness is a quarter of a second.
    window.run_steps(usize::try_from(seconds * 4).unwrap());
}

#[test]
fn who_leaves_is_warned_then_forgotten() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = event(FRENCH, folder.path(), Handouts::None);
    let fresh = window.state().visiting();
    press(&mut window, &say(FRENCH, "event-touch"));
    act(&mut window, EventAction::Choose("industriel".into()));
    window.run();
    press(&mut window, "Importante");
    nobody(&mut window, 58);
    assert!(!is_shown(&window, &say(FRENCH, "event-still-there")));
    nobody(&mut window, 4);
    assert!(is_shown(&window, &say(FRENCH, "event-still-there")));
    nobody(&mut window, 21);
    assert!(is_shown(&window, &say(FRENCH, "event-touch")));
    assert_eq!(window.state().visiting(), fresh);
    let counted = counted(folder.path());
    assert_eq!((counted.visits(), counted.unfinished), (0, 1));
}

#[test]
fn any_key_or_touch_dismisses_the_warning_and_does_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = event(FRENCH, folder.path(), Handouts::None);
    press(&mut window, &say(FRENCH, "event-touch"));
    act(&mut window, EventAction::Choose("industriel".into()));
    window.run();
    let before = told(&window);
    let answer = control(&window, "Importante").rect().center();
    for is_key in [true, false] {
        nobody(&mut window, 62);
        assert!(is_shown(&window, &say(FRENCH, "event-still-there")));
        if is_key {
            window.key_press(Key::Space);
        } else {
            for pressed in [true, false] {
                window.event(Event::PointerMoved(answer));
                window.event(Event::PointerButton {
                    pos: answer,
                    button: egui::PointerButton::Primary,
                    pressed,
                    modifiers: Modifiers::NONE,
                });
            }
        }
        window.run();
        window.run();
        assert_eq!(told(&window), before, "key: {is_key}");
    }
}

/// Types digits on the pad of the screen, and tries them.
fn try_code(window: &mut Window, code: &str) {
    for digit in code.chars() {
        press(window, &digit.to_string());
    }
    press(window, &say(FRENCH, "event-leave-enter"));
}

#[test]
fn only_the_code_leaves_and_a_wrong_one_waits() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = event(FRENCH, folder.path(), Handouts::None);
    press(&mut window, &say(FRENCH, "event-quit"));
    try_code(&mut window, "1111");
    assert!(window.state().is_at_event());
    assert!(told(&window).contains("Ce n’est pas le code"));
    nobody(&mut window, 2);
    try_code(&mut window, CODE);
    assert!(!window.state().is_at_event());
    assert!(is_shown(&window, &say(FRENCH, "event-prepare-lead")));
}

#[test]
fn the_code_is_typed_on_a_keyboard_too() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = event(FRENCH, folder.path(), Handouts::None);
    press(&mut window, &say(FRENCH, "event-touch"));
    window.key_press(Key::Escape);
    window.run();
    for digit in CODE.chars() {
        window.event(Event::Text(digit.to_string()));
        window.run();
    }
    window.key_press(Key::Enter);
    window.run();
    assert!(!window.state().is_at_event());
}

#[test]
fn escape_and_closing_ask_for_the_code() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = event(FRENCH, folder.path(), Handouts::None);
    press(&mut window, &say(FRENCH, "event-touch"));
    window.key_press(Key::Escape);
    window.run();
    assert!(is_shown(&window, &say(FRENCH, "event-leave")));
    window.key_press(Key::Escape);
    window.run();
    assert!(!is_shown(&window, &say(FRENCH, "event-leave")));
    let viewport = window.input_mut().viewports.get_mut(&ViewportId::ROOT).unwrap();
    viewport.events.push(ViewportEvent::Close);
    window.step();
    let commands = &window.output().viewport_output[&ViewportId::ROOT].commands;
    assert!(commands.iter().any(|it| matches!(it, ViewportCommand::CancelClose)), "{commands:?}");
    window.input_mut().viewports.get_mut(&ViewportId::ROOT).unwrap().events.clear();
    window.run();
    assert!(is_shown(&window, &say(FRENCH, "event-leave")) && window.state().is_at_event());
}

#[test]
fn nothing_of_the_rest_can_be_reached() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = event(FRENCH, folder.path(), Handouts::None);
    let before = told(&window);
    let control = Modifiers::COMMAND;
    for (modifiers, key) in [
        (control, Key::K),
        (control, Key::O),
        (control, Key::N),
        (control, Key::Comma),
        (control, Key::Plus),
        (control, Key::Minus),
        (control | Modifiers::SHIFT, Key::G),
        (Modifiers::NONE, Key::F1),
        (Modifiers::NONE, Key::F11),
    ] {
        window.key_press_modifiers(modifiers, key);
        window.run();
    }
    let context = window.ctx.clone();
    for action in [
        Action::New,
        Action::TogglePalette,
        Action::Zoom(200),
        Action::Begin("oiv".into()),
        Action::Copy("x".into()),
        Action::Close,
    ] {
        window.state_mut().perform(action, &context);
    }
    window.state_mut().perform(Action::OpenRecent("examples/oiv.gouvernail".into()), &context);
    window.run();
    assert_eq!(told(&window), before);
    assert!(window.state().session().is_none() && (context.zoom_factor() - 1.0).abs() < f32::EPSILON);
}

#[test]
fn an_event_is_prepared_from_home_only() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = home(FRENCH, folder.path());
    window.state_mut().open(Path::new("examples/oiv.gouvernail"));
    window.run();
    act(&mut window, EventAction::Prepare);
    act(&mut window, EventAction::Code(CODE.into(), CODE.into()));
    act(&mut window, EventAction::Start);
    window.run();
    assert!(!window.state().is_at_event() && window.state().session().is_some());
}

#[test]
fn a_handout_bears_a_number_and_each_visitor_finds_their_own() {
    let (folder, place) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let handouts = Handouts::Folder(Some(place.path().to_owned()));
    let mut window = event(FRENCH, folder.path(), handouts);
    let mut found = Vec::new();
    for (number, id) in [(1, "cloud-souverain"), (2, "collectivite")] {
        visit(&mut window, FRENCH, id, "Je ne sais pas");
        press(&mut window, &say(FRENCH, "event-take"));
        wait(&mut window);
        let told = Words::new(FRENCH).tell("event-taken", &[("number", number.into())]);
        assert!(is_shown(&window, &told));
        press(&mut window, &say(FRENCH, "event-finish"));
        let file = place.path().join(format!("resultat-00{number}.pdf"));
        let page = lopdf::Document::load(&file).unwrap();
        assert_eq!(page.get_pages().len(), 1);
        found.push(page.extract_text(&[1]).unwrap());
    }
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 2);
    let label = |id: &str| pack().persona(&id.into()).unwrap().label.fr.clone();
    assert!(found[0].contains(&label("cloud-souverain")) && !found[0].contains(&label("collectivite")), "{}", found[0]);
    assert!(found[1].contains(&label("collectivite")) && !found[1].contains(&label("cloud-souverain")));
}

#[test]
fn a_handout_that_is_printed_goes_away_with_its_visit() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = event(FRENCH, folder.path(), Handouts::Print);
    visit(&mut window, FRENCH, "cloud-souverain", "Je ne sais pas");
    press(&mut window, &say(FRENCH, "event-take"));
    wait(&mut window);
    let asked = window.state().desktop().asked().to_vec();
    let [Handing::Print(path)] = asked.as_slice() else { panic!("{asked:?}") };
    assert!(path.is_file());
    press(&mut window, &say(FRENCH, "event-finish"));
    assert!(!path.exists());
}

#[test]
fn a_handout_that_nothing_opens_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = event(FRENCH, folder.path(), Handouts::Print);
    window.state_mut().hand_over_by(Desktop::fixed(false));
    visit(&mut window, FRENCH, "cloud-souverain", "Je ne sais pas");
    press(&mut window, &say(FRENCH, "event-take"));
    wait(&mut window);
    window.run();
    assert!(is_shown(&window, &say(FRENCH, "event-not-taken")));
}

#[test]
fn nothing_of_a_visit_is_left_after_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = event(FRENCH, folder.path(), Handouts::None);
    let (fresh, screen) = (window.state().visiting(), told(&window));
    let remembered = |window: &Window| window.ctx.memory(|it| it.data.len());
    act(&mut window, EventAction::Finish);
    window.run();
    let memory = remembered(&window);
    for (id, answer) in [("ministere", "Indispensable"), ("industriel", "Je ne sais pas")] {
        visit(&mut window, FRENCH, id, answer);
        let results = told(&window);
        press(&mut window, &say(FRENCH, "event-finish"));
        assert_eq!(window.state().visiting(), fresh);
        assert_eq!(told(&window), screen);
        assert_eq!(remembered(&window), memory);
        // What is kept names no answer and no order of visits.
        let kept: String =
            fs::read_dir(folder.path()).unwrap().filter_map(|it| fs::read_to_string(it.unwrap().path()).ok()).collect();
        assert!(results.lines().filter(|it| 20 < it.len()).all(|line| !kept.contains(line)));
    }
    let names: Vec<String> =
        fs::read_dir(folder.path()).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
    assert!(names.iter().all(|it| ["event.ron", "preferences.ron"].contains(&it.as_str())), "{names:?}");
    assert!(store::Preferences::load(folder.path()).recent.is_empty());
}

/// Every text of a visit that no other persona and no fresh screen has.
fn marks(id: &str) -> Vec<String> {
    let pack = pack();
    let persona = pack.persona(&id.into()).unwrap();
    let needs = persona.needs.iter().filter_map(|it| pack.need(&it.need));
    needs.map(|it| it.question.fr.clone()).collect()
}

#[test]
fn two_hundred_visits_leave_nothing_but_counts() {
    let (folder, place) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut window = event(FRENCH, folder.path(), Handouts::Folder(Some(place.path().to_owned())));
    let pack = pack();
    let (fresh, screen) = (window.state().visiting(), told(&window));
    let memory = window.ctx.memory(|it| it.data.len());
    let personas: Vec<_> = pack.personas.iter().map(|it| it.id.clone()).collect();
    let mut expected = Statistics::default();
    for number in 0..200_usize {
        let id = &personas[number % personas.len()];
        let mut visit = Visit::begin(&pack, id, &store::event_rules()).unwrap();
        let left = number % 7 == 0;
        act(&mut window, EventAction::Touch);
        act(&mut window, EventAction::Choose(id.clone()));
        let mut asked = 0;
        while visit.question().is_some() && !(left && asked == 1) {
            let answer = if (number + asked).is_multiple_of(3) { Answer::DontKnow } else { ESSENTIAL };
            visit.reply(answer);
            act(&mut window, EventAction::Reply(answer));
            asked += 1;
        }
        if number % 50 == 0 {
            window.run();
        }
        act(&mut window, EventAction::Finish);
        let needs: Vec<&NeedId> = pack.persona(id).unwrap().needs.iter().map(|it| &it.need).collect();
        expected.record(&visit, needs, noon());
        assert_eq!(window.state().visiting(), fresh);
        if number % 50 == 0 {
            window.run();
            let now = told(&window);
            assert_eq!(now, screen);
            assert!(marks(id.as_str()).iter().all(|it| !now.contains(it)));
            assert!(window.ctx.memory(|it| it.data.len()) <= memory + 2);
        }
    }
    let counted = counted(folder.path());
    assert!(counted.consistent() && counted == expected);
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0);
}

#[test]
fn a_program_that_ends_amid_a_visit_keeps_the_visits_before_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = event(FRENCH, folder.path(), Handouts::None);
    for id in ["cloud-souverain", "collectivite"] {
        visit(&mut window, FRENCH, id, "Je ne sais pas");
        press(&mut window, &say(FRENCH, "event-finish"));
    }
    let before = counted(folder.path());
    press(&mut window, &say(FRENCH, "event-touch"));
    act(&mut window, EventAction::Choose("industriel".into()));
    act(&mut window, EventAction::Reply(ESSENTIAL));
    window.run();
    drop(window);
    let after = counted(folder.path());
    assert!(after.consistent() && after == before);
    assert_eq!((after.visits(), after.unfinished), (2, 0));
}

#[test]
fn what_was_counted_is_shown_exported_and_erased() {
    let (folder, place) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let path = place.path().join("bilan.csv");
    let mut window = guided([1366.0, 768.0], FRENCH, Some(&path));
    let context = window.ctx.clone();
    let mut statistics = Statistics::default();
    let pack = pack();
    for number in 0..6_u8 {
        let mut visit = Visit::begin(&pack, &"oiv".into(), &store::event_rules()).unwrap();
        while visit.question().is_some() {
            visit.reply(if number % 2 == 0 { ESSENTIAL } else { Answer::DontKnow });
        }
        let needs: Vec<&NeedId> = pack.persona(&"oiv".into()).unwrap().needs.iter().map(|it| &it.need).collect();
        statistics.record(&visit, needs, noon());
    }
    store::save_statistics(&store::System, folder.path(), &statistics).unwrap();
    window.state_mut().prefer_as_in(folder.path(), &context);
    press(&mut window, &say(FRENCH, "event-prepare"));
    assert!(is_shown(&window, "Visites terminées\u{a0}: 6"));
    press(&mut window, &say(FRENCH, "event-stored"));
    assert!(told(&window).contains("format: 1"));
    press(&mut window, &say(FRENCH, "event-table"));
    assert!(fs::read_to_string(&path).unwrap().contains("Visites terminées"));
    press(&mut window, &say(FRENCH, "event-erase"));
    press(&mut window, &say(FRENCH, "event-erase-agree"));
    assert!(is_shown(&window, &say(FRENCH, "event-counted-nothing")));
    assert!(counted(folder.path()).is_empty());
}
