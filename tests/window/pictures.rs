//! The screens as pictures, compared with those that are kept: `UPDATE_SNAPSHOTS=1 cargo test pictures` makes them anew.

use std::path::Path;

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use gouvernail::{
    domain::{Answer, Importance, Language},
    gui::{Action, App, Dialogs, EventAction, Handouts, Part, RoomAction, theme},
    store::{self, Appearance, Preferences},
    words::Words,
};

use super::{
    helpers::{Window, pack, press, say, wait},
    painter::Painter,
    stored,
};

/// A theme and a size, as they are written in the names of pictures.
const LOOKS: [(&str, Appearance, u16); 6] = [
    ("light", Appearance::Light, 100),
    ("dark", Appearance::Dark, 100),
    ("contrast", Appearance::Contrast, 100),
    ("light-200", Appearance::Light, 200),
    ("dark-200", Appearance::Dark, 200),
    ("contrast-200", Appearance::Contrast, 200),
];

/// A window of 1280 × 720 dots that paints.
fn painted() -> Window {
    painted_of([1280.0, 720.0])
}

fn painted_of(size: [f32; 2]) -> Window {
    let app = App::new(pack(), Language::French, Dialogs::fixed(None));
    let mut window = Harness::builder().with_size(size).renderer(Painter::default()).build_eframe(|creation| {
        theme::install(&creation.egui_ctx);
        app
    });
    window.run();
    window
}

/// A window that paints the example of a manufacturer.
fn example() -> Window {
    let mut window = painted();
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/industriel.gouvernail");
    window.state_mut().open(&example);
    window.run();
    window
}

/// Compares a window with its pictures, in every look.
#[track_caller]
fn check(name: &str, window: Window) {
    check_in(name, window, &Preferences::default(), &LOOKS);
}

/// Compares a window with its pictures in some looks.
#[track_caller]
fn check_in(name: &str, mut window: Window, preferred: &Preferences, looks: &[(&str, Appearance, u16)]) {
    let mut faults = Vec::new();
    let folder = tempfile::tempdir().unwrap();
    window.remove_cursor();
    for &(look, appearance, zoom) in looks {
        Preferences { appearance, zoom, ..preferred.clone() }.save(&store::System, folder.path()).unwrap();
        let context = window.ctx.clone();
        window.state_mut().prefer_as_in(folder.path(), &context);
        wait(&mut window);
        let path = Path::new("tests/pictures").join(name).join(look).with_extension("png");
        faults.extend(stored::check(&window.render().unwrap(), &path).err());
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Compares a screen of the example with its pictures.
#[track_caller]
fn check_screen(name: &str) {
    let mut window = example();
    press(&mut window, &say(Language::French, &format!("step-{name}")));
    check(name, window);
}

#[test]
fn home() {
    check("home", painted());
}

#[test]
fn context() {
    check_screen("context");
}

#[test]
fn expectations() {
    check_screen("expectations");
}

#[test]
fn constraints() {
    check_screen("constraints");
}

#[test]
fn solutions() {
    check_screen("solutions");
}

#[test]
fn requirements() {
    check_screen("requirements");
}

#[test]
fn documents() {
    check_screen("documents");
}

#[test]
fn review() {
    check_screen("review");
}

#[test]
fn matrix() {
    let mut window = example();
    press(&mut window, &say(Language::French, "step-solutions"));
    let [way, matrix] = ["solutions-as", "solutions-as-matrix"].map(|it| say(Language::French, it));
    press(&mut window, &format!("{way} – {matrix}"));
    check("matrix", window);
}

#[test]
fn lexicon() {
    let mut window = painted();
    press(&mut window, &say(Language::French, "command-lexicon"));
    check("lexicon", window);
}

#[test]
fn guide() {
    let mut window = painted();
    press(&mut window, &say(Language::French, "command-guide"));
    check("guide", window);
}

#[test]
fn settings() {
    let mut window = painted();
    press(&mut window, &say(Language::French, "command-settings"));
    check("settings", window);
}

#[test]
fn gallery() {
    // The whole page, at both sizes.
    let mut window = painted_of([1280.0, 2100.0]);
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::G);
    window.run();
    check("gallery", window);
}

/// The worked example of a workshop, at a part.
fn room(part: Part) -> Window {
    let mut window = painted();
    window.state_mut().on_day("2026-12-01");
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/atelier.gouvernail");
    window.state_mut().open(&example);
    perform(&mut window, RoomAction::Enter);
    perform(&mut window, RoomAction::Turn(part));
    window
}

fn perform(window: &mut Window, action: RoomAction) {
    let context = window.ctx.clone();
    window.state_mut().perform(Action::Room(action), &context);
    window.run();
}

#[test]
fn room_prepare() {
    check("room-prepare", room(Part::Prepare));
}

#[test]
fn room_hidden() {
    let mut window = room(Part::Vote);
    perform(&mut window, RoomAction::Need("maturite-variable".into()));
    perform(&mut window, RoomAction::Again);
    window.key_press(Key::Num3);
    window.key_press(Key::Num1);
    window.run();
    check("room-hidden", window);
}

#[test]
fn room_shown() {
    let mut window = room(Part::Vote);
    perform(&mut window, RoomAction::Need("maturite-variable".into()));
    check("room-shown", window);
}

#[test]
fn room_outcome() {
    check("room-outcome", room(Part::Outcome));
}

#[test]
fn room_follow_up() {
    check("room-follow-up", room(Part::FollowUp));
}

#[test]
fn filters() {
    let mut window = example();
    press(&mut window, &say(Language::French, "step-requirements"));
    let words = Words::new(Language::French);
    let filters = words.tell("filter-more", &[("n", 0.into())]);
    press(&mut window, &words.tell("filter-name", &[("filters", filters.into())]));
    check("filters", window);
}

#[test]
fn criteria() {
    let mut window = example();
    press(&mut window, &say(Language::French, "step-requirements"));
    let words = Words::new(Language::French);
    let sum = words.tell("criteria-sum", &[("sum", words.percents(100).into())]);
    press(&mut window, &format!("{sum} {}", say(Language::French, "annex-criteria")));
    check("criteria", window);
}

#[test]
fn values() {
    let mut window = example();
    press(&mut window, &say(Language::French, "step-requirements"));
    let slider = window.query_all_by_role(egui::Role::Slider).next().unwrap();
    slider.scroll_to_me();
    window.run();
    check("values", window);
}

#[test]
fn preview() {
    let mut window = example();
    press(&mut window, &say(Language::French, "step-documents"));
    let name = [("document", say(Language::French, "documents-summary").into())];
    press(&mut window, &Words::new(Language::French).tell("documents-preview-name", &name));
    wait(&mut window);
    check("preview", window);
}

#[test]
fn help() {
    let mut window = painted();
    window.key_press(Key::F1);
    window.run();
    check("help", window);
}

#[test]
fn palette() {
    let mut window = painted();
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run();
    check("palette", window);
}

/// A window that paints an event, after what visitors did.
fn event(actions: Vec<EventAction>) -> Window {
    let mut window = painted();
    let context = window.ctx.clone();
    let code = EventAction::Code("2468".into(), "2468".into());
    let handouts = EventAction::HandOut(Handouts::Print);
    let begun = [EventAction::Prepare, code, handouts, EventAction::Start];
    for action in begun.into_iter().chain(actions) {
        window.state_mut().perform(Action::Event(action), &context);
    }
    window.run();
    window
}

/// Compares a screen of an event with its pictures. The needle rests: it would be elsewhere in each of them.
#[track_caller]
fn check_event(name: &str, window: Window) {
    let still = Preferences { motion: false, ..Preferences::default() };
    let [light, dark, _, light_large, dark_large, _] = LOOKS;
    check_in(name, window, &still, &[light, dark, light_large, dark_large]);
}

#[test]
fn event_attract() {
    check_event("event-attract", event(Vec::new()));
}

#[test]
fn event_personas() {
    check_event("event-personas", event(vec![EventAction::Touch]));
}

#[test]
fn event_question() {
    let visit = vec![EventAction::Touch, EventAction::Choose("industriel".into()), reply(Importance::Essential)];
    check_event("event-question", event(visit));
}

#[test]
fn event_result() {
    let replies = (0..10).map(|it| reply(Importance::ALL[3 - it % 3]));
    let visit = [EventAction::Touch, EventAction::Choose("industriel".into())].into_iter().chain(replies);
    check_event("event-result", event(visit.collect()));
}

#[test]
fn event_code() {
    let digits = ['2', '4'].map(EventAction::Digit);
    check_event("event-code", event([EventAction::Leave(true)].into_iter().chain(digits).collect()));
}

#[test]
fn event_preparation() {
    let mut window = painted();
    let context = window.ctx.clone();
    window.state_mut().perform(Action::Event(EventAction::Prepare), &context);
    window.run();
    check_event("event-preparation", window);
}

fn reply(importance: Importance) -> EventAction {
    EventAction::Reply(Answer::Importance(importance))
}
