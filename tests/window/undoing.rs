//! Whatever was done can be taken back and done again, under its name.

use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use gouvernail::{domain::Language, pack};

use super::helpers::{Window, choose_persona, field, press, say, window, write};

const FRENCH: Language = Language::French;

fn title(window: &Window) -> &str {
    &window.state().session().unwrap().dossier().title
}

fn named(window: &mut Window) {
    write(window, &say(FRENCH, "field-title"), "Réseau");
    press(window, &say(FRENCH, "step-expectations"));
}

fn begun() -> Window {
    let mut window = window(FRENCH, None);
    choose_persona(&mut window, &pack::builtin(), "collectivite", FRENCH);
    window
}

#[test]
fn a_step_is_taken_back_and_done_again_under_its_name() {
    let mut window = begun();
    assert!(window.get_by_label("Rien à annuler").accesskit_node().data().is_disabled());
    named(&mut window);
    press(&mut window, "Annuler\u{a0}: Nom du dossier");
    assert_eq!(title(&window), "");
    assert!(!window.state().session().unwrap().is_modified());
    press(&mut window, "Rétablir\u{a0}: Nom du dossier");
    assert_eq!(title(&window), "Réseau");
}

#[test]
fn the_keyboard_takes_steps_back_too() {
    let mut window = begun();
    named(&mut window);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert_eq!(title(&window), "");
    window.key_press_modifiers(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Z);
    window.run();
    assert_eq!(title(&window), "Réseau");
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Y);
    window.run();
    assert_eq!(title(&window), "Réseau");
}

#[test]
fn in_a_field_the_keyboard_takes_letters_back_and_no_step() {
    let mut window = begun();
    named(&mut window);
    press(&mut window, &say(FRENCH, "step-context"));
    write(&mut window, &say(FRENCH, "field-reference"), "2027-01");
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert_eq!(title(&window), "Réseau");
    assert_ne!(field(&window, &say(FRENCH, "field-reference")).value().as_deref(), Some("2027-01"));
}

#[test]
fn an_answer_is_named_with_its_need() {
    let mut window = begun();
    press(&mut window, &say(FRENCH, "step-expectations"));
    let essential = say(FRENCH, "importance-expectation-essential");
    press(&mut window, &format!("Stockage et traitement locaux des données – {essential}"));
    let undo = format!("Annuler\u{a0}: Stockage et traitement locaux des données → {essential}");
    press(&mut window, &undo);
    assert!(window.state().session().unwrap().dossier().answers.is_empty());
}
