//! A dossier that only a passphrase opens.

use std::{fs, path::Path};

use egui_kittest::kittest::Queryable;
use gouvernail::{
    domain::{BuyerStatus, Dossier, Language},
    store::{self, Content, Locked, Passphrase, Slot, StoreError, System},
};

use super::helpers::{Window, control, field, place, press, say, wait, window, write};
use crate::support::put;

const FRENCH: Language = Language::French;
const PHRASE: &str = "un cheval juste pile";

fn dossier(title: &str) -> Dossier {
    Dossier { title: title.to_owned(), ..Dossier::new("oiv".into(), BuyerStatus::State) }
}

/// An encrypted dossier, cheap to try.
fn put_encrypted(path: &Path, title: &str) {
    let passphrase = Passphrase::new(PHRASE).costing(2);
    let content = Content { dossier: &dossier(title), passphrase: Some(&passphrase) };
    store::save_new(&System, path, content).unwrap();
}

fn type_in(window: &mut Window, name: &str, text: &str) {
    let named = say(FRENCH, name);
    field(window, &named).focus();
    window.run();
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    window.run();
    field(window, &named).type_text(text);
    window.run();
}

/// Presses a button and lets what it begins come to its end.
fn go(window: &mut Window, name: &str) {
    control(window, &say(FRENCH, name)).click();
    window.step();
    wait(window);
    window.run();
}

fn title(window: &Window) -> &str {
    &window.state().session().unwrap().dossier().title
}

/// Opens the list of commands, and runs one.
fn command(window: &mut Window, name: &str) {
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::K);
    window.run();
    press(window, &say(FRENCH, name));
}

#[test]
fn an_encrypted_dossier_opens_with_its_passphrase_only() {
    let (_folder, path) = place("secret.gouvernail");
    put_encrypted(&path, "Secret");
    let mut window = window(FRENCH, Some(&path));
    press(&mut window, "Ouvrir");
    assert!(window.query_by_label(&say(FRENCH, "unlock-title")).is_some());
    type_in(&mut window, "passphrase-field", "une autre phrase");
    go(&mut window, "unlock-go");
    assert!(window.query_by_label(&say(FRENCH, "unlock-wrong")).is_some());
    assert!(window.state().session().is_none());

    // The field has the keyboard again, and what is typed takes the place of what was.
    field(&window, &say(FRENCH, "passphrase-field")).type_text(PHRASE);
    window.run();
    window.key_press(egui::Key::Enter);
    window.step();
    wait(&mut window);
    assert_eq!(title(&window), "Secret");
    assert!(window.state().session().unwrap().passphrase().is_some());
}

#[test]
fn what_is_opened_encrypted_is_saved_encrypted() {
    let (_folder, path) = place("secret.gouvernail");
    put_encrypted(&path, "Secret");
    let mut window = window(FRENCH, Some(&path));
    press(&mut window, "Ouvrir");
    type_in(&mut window, "passphrase-field", PHRASE);
    window.key_press(egui::Key::Enter);
    window.step();
    wait(&mut window);
    write(&mut window, "Organisation qui achète", "Service secret");
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::S);
    window.step();
    wait(&mut window);
    let refusal = store::open(&System, &path);
    assert!(matches!(refusal, Err(StoreError::Locked { why: Locked::NoPassphrase, .. })), "{refusal:?}");
    let opened = store::unlock(&System, &path, Some(&Passphrase::new(PHRASE))).unwrap();
    assert_eq!(opened.dossier.organisation, "Service secret");
}

#[test]
fn a_dossier_is_protected_then_given_back() {
    let (_folder, path) = place("dossier.gouvernail");
    put(&path, &dossier("Clair"));
    let mut window = window(FRENCH, Some(&path));
    press(&mut window, "Ouvrir");
    command(&mut window, "command-protect");
    type_in(&mut window, "passphrase-field", PHRASE);
    type_in(&mut window, "passphrase-again", PHRASE);
    go(&mut window, "protect-go");
    assert!(store::is_encrypted(&fs::read(&path).unwrap()));

    command(&mut window, "command-protect");
    go(&mut window, "protect-end");
    assert_eq!(store::open(&System, &path).unwrap().dossier.title, "Clair");
}

#[test]
fn a_passphrase_that_is_short_or_not_repeated_protects_nothing() {
    let mut window = window(FRENCH, None);
    super::helpers::choose_persona(&mut window, &super::helpers::pack(), "oiv", FRENCH);
    command(&mut window, "command-protect");
    type_in(&mut window, "passphrase-field", "court");
    assert!(window.query_by_label_contains("Au moins 12 signes").is_some());
    type_in(&mut window, "passphrase-field", PHRASE);
    assert!(window.query_by_label(&say(FRENCH, "protect-differs")).is_some());
    window.key_press(egui::Key::Escape);
    window.run();
    assert!(window.state().session().unwrap().passphrase().is_none());
}

#[test]
fn versions_from_before_the_protection_are_told_and_erased() {
    let (folder, path) = place("dossier.gouvernail");
    put(&path, &dossier("Clair"));
    let mut window = window(FRENCH, Some(&path));
    let ctx = window.ctx.clone();
    window.state_mut().prefer_as_in(&folder.path().join("own"), &ctx);
    press(&mut window, "Ouvrir");
    command(&mut window, "command-protect");
    type_in(&mut window, "passphrase-field", PHRASE);
    type_in(&mut window, "passphrase-again", PHRASE);
    go(&mut window, "protect-go");
    let versions = store::Versions::in_folder(&folder.path().join("own"));
    assert_eq!(versions.in_clear(&System, &path).len(), 1);
    press(&mut window, &say(FRENCH, "notice-forget-in-clear"));
    assert_eq!(versions.of(&System, &path), []);
}

#[test]
fn what_was_not_saved_of_an_encrypted_dossier_asks_for_its_passphrase() {
    let folder = tempfile::tempdir().unwrap();
    let disk = std::sync::Arc::new(System) as std::sync::Arc<dyn store::Disk>;
    let passphrase = Passphrase::new(PHRASE).costing(2);
    let slot = Slot::take(&disk, folder.path()).unwrap();
    slot.keep(Content { dossier: &dossier("Secret"), passphrase: Some(&passphrase) }, None, None).unwrap();
    drop(slot);
    let mut window = window(FRENCH, None);
    window.state_mut().keep_in(folder.path().to_owned()).unwrap();
    window.run();
    assert!(window.query_by_label_contains("Secret").is_none());
    press(&mut window, "Reprendre «\u{a0}Dossier protégé par une phrase de passe\u{a0}»");
    type_in(&mut window, "passphrase-field", PHRASE);
    go(&mut window, "unlock-go");
    assert_eq!(title(&window), "Secret");
    assert!(window.state().session().unwrap().passphrase().is_some());
}
