//! What was not saved is found again after a crash.

use std::{fs, path::Path, thread, time::Duration};

use egui_kittest::kittest::Queryable;
use gouvernail::{domain::Language, pack};
use tempfile::TempDir;

use super::helpers::{self, Window, choose_persona, place, press, say, window, write};
use crate::support::opened;

const FRENCH: Language = Language::French;

/// A window on a new dossier that keeps what is not saved in a folder.
fn keeping(folder: &Path, answer: Option<&Path>) -> Window {
    let mut window = window(FRENCH, answer);
    window.state_mut().keep_in(folder.to_owned()).unwrap();
    window.run();
    window
}

/// Lets two seconds go by, each step being a quarter of one.
fn wait(window: &mut Window) {
    for _ in 0..9 {
        window.step();
    }
}

/// What is kept in a folder, once it is as many files as that.
fn kept(folder: &Path, count: usize) -> Vec<std::path::PathBuf> {
    let all = || {
        let entries = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
        entries.filter(|it| it.extension().is_some_and(|it| it == "recovery")).collect::<Vec<_>>()
    };
    // A thread of its own writes.
    for _ in 0..500 {
        if all().len() == count {
            break;
        }
        thread::sleep(Duration::from_millis(10));
    }
    let found = all();
    assert_eq!(found.len(), count, "{found:?}");
    found
}

/// A folder with what a window left when it came to a bad end while a title was being typed.
fn crashed() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut window = keeping(folder.path(), None);
    choose_persona(&mut window, &pack::builtin(), "oiv", FRENCH);
    write(&mut window, &say(FRENCH, "field-title"), "Réseau des barrages");
    wait(&mut window);
    let left = tempfile::tempdir().unwrap();
    for path in kept(folder.path(), 1) {
        fs::copy(&path, left.path().join(path.file_name().unwrap())).unwrap();
    }
    left
}

#[test]
fn what_was_being_typed_is_offered_after_a_crash() {
    let folder = crashed();
    let mut window = keeping(folder.path(), None);
    assert!(window.query_by_label_contains(&say(FRENCH, "left-title")).is_some());
    press(&mut window, "Reprendre «\u{a0}Réseau des barrages\u{a0}»");
    let session = window.state().session().unwrap();
    assert_eq!(session.dossier().title, "Réseau des barrages");
    assert!(session.is_modified());
    assert!(window.query_by_label_contains(&say(FRENCH, "left-title")).is_none());
    wait(&mut window);
    kept(folder.path(), 1);
}

#[test]
fn what_nobody_wants_is_deleted() {
    let folder = crashed();
    let mut window = keeping(folder.path(), None);
    press(&mut window, "Supprimer «\u{a0}Réseau des barrages\u{a0}»");
    assert!(window.query_by_label_contains(&say(FRENCH, "left-title")).is_none());
    kept(folder.path(), 0);
}

#[test]
fn nothing_is_kept_of_what_is_saved() {
    let (folder, path) = place("dossier.gouvernail");
    let mut window = keeping(folder.path(), Some(&path));
    choose_persona(&mut window, &pack::builtin(), "oiv", FRENCH);
    wait(&mut window);
    kept(folder.path(), 0);
    write(&mut window, &say(FRENCH, "field-title"), "Réseau");
    wait(&mut window);
    kept(folder.path(), 1);
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::S);
    window.step();
    helpers::wait(&mut window);
    wait(&mut window);
    kept(folder.path(), 0);
    assert_eq!(opened(&path).title, "Réseau");
}
