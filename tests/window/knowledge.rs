//! Other knowledge dropped on the window, worked examples, texts copied.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use egui_kittest::kittest::Queryable;
use gouvernail::{domain::Language, store, words::Words};

use super::helpers::{Window, choose_persona, control, pack, pick, press, requirements, say, window};

const FRENCH: Language = Language::French;

/// A file or a folder that is dropped.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|it| it.to_string())
    }
}

/// Drops a file or a folder on the window.
fn drop_on(window: &mut Window, path: &Path) {
    window.input_mut().dropped_files.push(Arc::new(Dropped(path.to_owned())));
    window.run();
}

/// What a press puts on the clipboard.
fn copied(window: &mut Window, name: &str) -> Option<String> {
    control(window, name).scroll_to_me();
    window.run();
    control(window, name).click();
    // What is copied is told in one frame only.
    (0..4).find_map(|_| {
        window.step();
        window.output().platform_output.commands.iter().find_map(|it| match it {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        })
    })
}

/// What the window holds once the overlay is laid.
fn pack_with_hospitals() -> gouvernail::domain::Pack {
    store::take_pack(Path::new("examples/overlays/hopitaux"), &pack(), &mut store::Publishers::default()).unwrap()
}

#[test]
fn an_overlay_dropped_on_the_first_screen_brings_its_persona() {
    let mut window = window(FRENCH, None);
    drop_on(&mut window, Path::new("examples/overlays/hopitaux"));
    assert!(window.query_by_label(&say(FRENCH, "notice-pack-taken")).is_some());
    choose_persona(&mut window, &pack_with_hospitals(), "groupement-hospitalier", FRENCH);
}

/// What a double click hands over.
#[test]
fn a_pack_named_when_the_program_starts_is_taken_as_one() {
    let mut window = window(FRENCH, None);
    let folder = tempfile::tempdir().unwrap();
    let bundle = folder.path().join("hopitaux.gouvernail-pack");
    let files = gouvernail::store::pack_files(Path::new("examples/overlays/hopitaux")).unwrap();
    std::fs::write(&bundle, gouvernail::store::bundle(&files).unwrap()).unwrap();
    window.state_mut().take(&bundle);
    window.run();
    assert!(window.query_by_label(&say(FRENCH, "notice-pack-taken")).is_some());
    choose_persona(&mut window, &pack_with_hospitals(), "groupement-hospitalier", FRENCH);
}

#[test]
fn a_folder_that_holds_no_knowledge_changes_nothing() {
    let mut window = window(FRENCH, None);
    let folder = tempfile::tempdir().unwrap();
    drop_on(&mut window, folder.path());
    assert!(window.query_by_label(&say(FRENCH, "notice-pack-failed")).is_some());
    choose_persona(&mut window, &pack(), "oiv", FRENCH);
}

#[test]
fn other_knowledge_leaves_the_open_dossier_open() {
    let mut window = window(FRENCH, None);
    window.state_mut().open(Path::new("examples/oiv.gouvernail"));
    window.run();
    drop_on(&mut window, Path::new("examples/overlays/hopitaux"));
    let session = window.state().session().unwrap();
    assert_eq!(session.path(), Some(Path::new("examples/oiv.gouvernail")));
    assert!(!session.pack().overlays.is_empty());
}

#[test]
fn a_worked_example_is_opened_without_a_file() {
    let mut window = window(FRENCH, None);
    let persona = pack().personas[0].clone();
    let words = Words::new(FRENCH);
    press(&mut window, &words.tell("home-example", &[("persona", persona.label.get(FRENCH).into())]));
    let session = window.state().session().unwrap();
    assert_eq!((session.path(), session.is_modified()), (None, false));
    assert!(!session.dossier().answers.is_empty());
}

#[test]
fn a_requirement_is_copied_as_text() {
    let mut window = requirements();
    let requirement = pack().requirement(&"EX-DON-021".into()).unwrap().clone();
    pick(&mut window, requirement.id.as_str(), &requirement.title.fr);
    let words = Words::new(FRENCH);
    let copied = copied(&mut window, &words.tell("requirement-copy", &[("id", requirement.id.as_str().into())]));
    assert!(copied.is_some_and(|it| it.starts_with("EX-DON-021 – ")), "nothing was copied");
}

#[test]
fn a_document_is_copied_as_text() {
    let mut window = requirements();
    press(&mut window, &say(FRENCH, "step-documents"));
    let summary = say(FRENCH, "documents-summary");
    let name = Words::new(FRENCH).tell("documents-copy-name", &[("document", summary.into())]);
    let copied = copied(&mut window, &name);
    assert!(copied.is_some_and(|it| it.contains("\n# ")), "nothing was copied");
    window.run();
    assert!(window.query_by_label(&say(FRENCH, "notice-copied")).is_some());
}

#[test]
fn other_knowledge_does_not_make_of_unsaved_work_saved_work() {
    let overlay = Path::new("examples/overlays/hopitaux");
    let mut window = window(FRENCH, Some(overlay));
    choose_persona(&mut window, &pack(), "oiv", FRENCH);
    press(&mut window, &Words::new(FRENCH).buyer(gouvernail::domain::BuyerStatus::Private));
    let context = window.ctx.clone();
    window.state_mut().perform(gouvernail::gui::Action::TakePack, &context);
    window.run();
    let session = window.state().session().unwrap();
    assert!(!session.pack().overlays.is_empty(), "the overlay was not taken");
    assert!(session.is_modified(), "what was not saved counts as saved");
}
