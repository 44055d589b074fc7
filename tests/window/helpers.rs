//! A window in memory.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
    thread,
    time::Duration,
};

use egui::{Role, accesskit::Action};
use egui_kittest::{Harness, Node, kittest::Queryable};
use gouvernail::{
    domain::{Language, Pack},
    gui::{App, Dialogs, theme},
    pack,
    words::Words,
};

pub(super) type Window = Harness<'static, App>;

/// A window of a usual size whose dialogs always answer this path.
pub(super) fn window(language: Language, answer: Option<&Path>) -> Window {
    sized([1366.0, 768.0], language, answer)
}

/// The same of another size. Every question is on one page.
pub(super) fn sized(size: [f32; 2], language: Language, answer: Option<&Path>) -> Window {
    let mut window = guided(size, language, answer);
    let context = window.ctx.clone();
    window.state_mut().perform(gouvernail::gui::Action::Guide(false), &context);
    window.run();
    window
}

/// The same as people find it first: one question at a time.
pub(super) fn guided(size: [f32; 2], language: Language, answer: Option<&Path>) -> Window {
    let app = App::new(pack(), language, Dialogs::fixed(answer.map(Path::to_owned)));
    let mut window = Harness::builder().with_max_steps(20).with_size(size).build_eframe(|creation| {
        theme::install(&creation.egui_ctx);
        app
    });
    window.run();
    window
}

/// The pack of the program, read once for all tests.
pub(super) fn pack() -> Arc<Pack> {
    static PACK: OnceLock<Arc<Pack>> = OnceLock::new();
    PACK.get_or_init(|| Arc::new(pack::builtin())).clone()
}

/// Presses what has this name, wherever the page has to be scrolled to.
pub(super) fn press(window: &mut Window, name: &str) {
    control(window, name).scroll_to_me();
    window.run();
    control(window, name).click();
    window.run();
}

/// The window on the documents of a worked example; dialogs always answer this path.
pub(super) fn documents_of(example: &str, answer: Option<&Path>) -> Window {
    let mut window = window(Language::French, answer);
    window.state_mut().open(&Path::new("examples").join(example));
    window.run();
    press(&mut window, "Documents");
    window
}

/// What can be pressed under this name.
pub(super) fn control<'w>(window: &'w Window, name: &'w str) -> Node<'w> {
    window.get_by(move |it| {
        let (data, role) = (it.data(), it.role());
        let is_field = matches!(role, Role::TextInput | Role::MultilineTextInput);
        !is_field && data.supports_action(Action::Click) && data.label() == Some(name)
    })
}

/// The text field of this name.
pub(super) fn field<'w>(window: &'w Window, name: &'w str) -> Node<'w> {
    window.get_by(move |it| {
        let is_field = matches!(it.role(), Role::TextInput | Role::MultilineTextInput | Role::PasswordInput);
        is_field && it.data().label() == Some(name)
    })
}

/// Begins a dossier.
pub(super) fn choose_persona(window: &mut Window, pack: &Pack, id: &str, language: Language) {
    let label = pack.persona(&id.into()).unwrap().label.get(language).to_owned();
    press(window, &label);
}

pub(super) fn say(language: Language, key: &str) -> String {
    Words::new(language).say(key)
}

/// Lets the documents that are being made come to their end.
pub(super) fn wait(window: &mut Window) {
    for _ in 0..1200 {
        // While it waits the window repaints now and then: it does not settle.
        window.step();
        if !window.state().is_busy() {
            break;
        }
        thread::sleep(Duration::from_millis(50));
    }
    assert!(!window.state().is_busy(), "the document was not made within a minute");
    window.run();
}

/// Type into a field, from nothing.
pub(super) fn write(window: &mut Window, name: &str, text: &str) {
    field(window, name).scroll_to_me();
    window.run();
    field(window, name).focus();
    window.run();
    field(window, name).type_text(text);
    window.run();
}

/// A path of our own, in a folder that goes away with the test.
pub(super) fn place(name: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    (folder, path)
}

/// Scrolls the list of requirements to an entry: it draws only what is seen of it.
pub(super) fn scroll_to(window: &mut Window, name: &str) {
    for _ in 0..300 {
        if window.query_by_label(name).is_some() {
            return;
        }
        window.hover_at(egui::pos2(380.0, 500.0));
        window.event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: egui::vec2(0.0, -120.0),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Unknown,
            modifiers: egui::Modifiers::NONE,
        });
        window.run();
    }
}

/// A local authority that asks for local storage, on the page of its requirements.
pub(super) fn requirements() -> Window {
    let pack = pack::builtin();
    let mut window = window(Language::French, None);
    choose_persona(&mut window, &pack, "collectivite", Language::French);
    press(&mut window, &say(Language::French, "step-expectations"));
    let persona = pack.persona(&"collectivite".into()).unwrap();
    let row = persona.needs.iter().find(|it| it.need == "stockage-local".into()).unwrap();
    let need = pack.need(&row.need).unwrap();
    let name = row.label.as_ref().unwrap_or(&need.label).get(Language::French);
    press(&mut window, &format!("{name} – Indispensable"));
    press(&mut window, &say(Language::French, "step-requirements"));
    window
}

/// Picks an entry of the list at the left.
pub(super) fn pick(window: &mut Window, id: &str, title: &str) {
    let name = format!("{id} {title}");
    scroll_to(window, &name);
    press(window, &name);
}
