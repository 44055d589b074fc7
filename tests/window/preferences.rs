//! What the user prefers holds at once, and the next time.

use std::{fs, path::Path};

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use gouvernail::{
    domain::Language,
    store::{self, Appearance, Preferences},
};

use super::helpers::{Window, press, say, window};

const FRENCH: Language = Language::French;

fn preferring(folder: &Path) -> Window {
    let mut window = window(FRENCH, None);
    let ctx = window.ctx.clone();
    window.state_mut().prefer_as_in(folder, &ctx);
    window.run();
    window
}

#[test]
fn language_theme_and_size_are_found_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = preferring(folder.path());
    press(&mut window, &say(FRENCH, "command-settings"));
    press(&mut window, &format!("{} – {}", say(FRENCH, "settings-appearance"), say(FRENCH, "theme-dark")));
    press(&mut window, &say(FRENCH, "help-close"));
    press(&mut window, &say(FRENCH, "language-english"));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Plus);
    window.run();
    let kept = Preferences::load(folder.path());
    assert_eq!((kept.language, kept.appearance, kept.zoom), (Language::English, Appearance::Dark, 110));

    let window = preferring(folder.path());
    assert!(window.query_by_label(&say(Language::English, "menu-open")).is_some());
    assert!((window.ctx.zoom_factor() - 1.1).abs() < 1e-6);
}

#[test]
fn the_keyboard_brings_the_usual_size_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = preferring(folder.path());
    window.key_press_modifiers(Modifiers::COMMAND, Key::Minus);
    window.run();
    assert_eq!(Preferences::load(folder.path()).zoom, 90);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num0);
    window.run();
    assert_eq!(Preferences::load(folder.path()).zoom, 100);
}

#[test]
fn a_dossier_worked_on_is_opened_again_from_the_first_screen() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("usines.gouvernail");
    fs::copy("examples/oiv.gouvernail", &path).unwrap();
    preferring(folder.path()).state_mut().open(&path);
    let mut window = preferring(folder.path());
    press(&mut window, "usines");
    assert_eq!(window.state().session().unwrap().path(), Some(path.as_path()));
}

#[test]
fn a_dossier_that_is_gone_is_told_and_can_be_forgotten() {
    let folder = tempfile::tempdir().unwrap();
    let mut kept = Preferences::default();
    kept.remember(&folder.path().join("perdu.gouvernail"));
    kept.save(&store::System, folder.path()).unwrap();
    let mut window = preferring(folder.path());
    press(&mut window, "perdu");
    assert!(window.query_by_label_contains("perdu.gouvernail").is_some());
    press(&mut window, "Oublier «\u{a0}perdu\u{a0}»");
    assert_eq!(Preferences::load(folder.path()).recent, Vec::<std::path::PathBuf>::new());
}
