//! Whatever can be asked from anywhere is found by its name, and told with its keys.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use gouvernail::{domain::Language, pack};

use super::helpers::{choose_persona, press, say, window, write};

const FRENCH: Language = Language::French;

#[test]
fn a_command_is_found_by_a_few_letters_without_accents() {
    let mut window = window(FRENCH, None);
    choose_persona(&mut window, &pack::builtin(), "oiv", FRENCH);
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run();
    write(&mut window, &say(FRENCH, "palette-field"), "exigen");
    window.key_press(Key::Enter);
    window.run();
    assert!(window.query_by_label(&say(FRENCH, "palette-title")).is_none());
    assert!(window.query_by_label_contains(&say(FRENCH, "requirements-title")).is_some());
}

#[test]
fn without_a_dossier_nothing_of_a_dossier_is_proposed() {
    let mut window = window(FRENCH, None);
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run();
    write(&mut window, &say(FRENCH, "palette-field"), "enregistrer");
    assert!(window.query_by_label(&say(FRENCH, "palette-nothing")).is_some());
    window.key_press(Key::Escape);
    window.run();
    assert!(window.query_by_label(&say(FRENCH, "palette-title")).is_none());
}

#[test]
fn the_help_tells_every_key_and_closes() {
    let mut window = window(FRENCH, None);
    window.key_press(Key::F1);
    window.run();
    for told in ["Ctrl + Maj + S", "Ctrl + K", "F1"] {
        assert!(window.query_by_label(told).is_some(), "{told}");
    }
    press(&mut window, &say(FRENCH, "help-close"));
    assert!(window.query_by_label("Ctrl + K").is_none());
}
