//! Two dossiers side by side in the window.

use std::{fs, path::Path};

use egui_kittest::kittest::Queryable;
use gouvernail::{
    domain::{Edit, Language},
    pack,
};

use super::helpers::{choose_persona, control, place, press, say, wait, window, write};
use crate::support::{opened, put};

const FRENCH: Language = Language::French;

#[test]
fn what_changed_since_another_dossier_is_shown_and_exported() {
    let (_folder, path) = place("ancien.gouvernail");
    let mut older = opened(Path::new("examples/oiv.gouvernail"));
    older.apply(Edit::Reference("ANCIENNE-1".into()));
    put(&path, &older);
    let mut window = window(FRENCH, Some(&path));
    choose_persona(&mut window, &pack::builtin(), "oiv", FRENCH);
    press(&mut window, &say(FRENCH, "step-documents"));
    press(&mut window, &say(FRENCH, "documents-compare"));
    assert!(window.query_all_by_label_contains("ANCIENNE-1").next().is_some());
    press(&mut window, &say(FRENCH, "documents-export"));
    wait(&mut window);
    assert!(window.query_by_label(&say(FRENCH, "documents-compare")).is_none());
    press(&mut window, &say(FRENCH, "documents-changes-back"));
    assert!(window.query_by_label(&say(FRENCH, "documents-compare")).is_some());
    // The dialog always answers with the same path, which is given the extension of the format.
    assert!(fs::read(path.with_extension("gouvernail.pdf")).unwrap().starts_with(b"%PDF-"));
}

#[test]
fn a_comparison_follows_what_changes_and_is_previewed() {
    let (_folder, path) = place("ancien.gouvernail");
    let older = opened(Path::new("examples/oiv.gouvernail"));
    put(&path, &older);
    let mut window = window(FRENCH, Some(&path));
    window.state_mut().open(&path);
    window.run();
    press(&mut window, &say(FRENCH, "step-documents"));
    write(&mut window, &say(FRENCH, "field-version"), "-bis");
    press(&mut window, &say(FRENCH, "documents-compare"));
    assert!(window.query_all_by_label_contains("-bis").next().is_some());
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Z);
    window.run();
    assert!(window.query_all_by_label_contains("-bis").next().is_none(), "what was undone is still compared");
    let name = [("document", say(FRENCH, "documents-changes").into())];
    let preview = gouvernail::words::Words::new(FRENCH).tell("documents-preview-name", &name);
    control(&window, &preview).scroll_to_me();
    window.run();
    control(&window, &preview).click();
    window.step();
    wait(&mut window);
    assert!(window.query_by_label(&say(FRENCH, "preview-fault")).is_none());
    press(&mut window, &say(FRENCH, "preview-back"));
    assert!(window.query_by_label(&say(FRENCH, "documents-changes-back")).is_some(), "the comparison is gone");
}
