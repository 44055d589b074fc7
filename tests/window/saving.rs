//! What is typed is never lost.

use egui::{ViewportCommand, ViewportEvent, ViewportId};
use egui_kittest::kittest::Queryable;
use gouvernail::{domain::Language, pack};

use super::helpers::{Window, choose_persona, control, field, place, press, wait, window, write};
use crate::support::opened;

const FRENCH: Language = Language::French;

fn begun(answer: Option<&std::path::Path>) -> Window {
    let mut window = window(FRENCH, answer);
    choose_persona(&mut window, &pack::builtin(), "collectivite", FRENCH);
    window
}

fn close(window: &mut Window) {
    let viewport = window.input_mut().viewports.get_mut(&ViewportId::ROOT).unwrap();
    viewport.events.push(ViewportEvent::Close);
    window.step();
    let viewport = window.input_mut().viewports.get_mut(&ViewportId::ROOT).unwrap();
    viewport.events.clear();
}

fn commands(window: &Window) -> Vec<ViewportCommand> {
    window.output().viewport_output.get(&ViewportId::ROOT).map(|it| it.commands.clone()).unwrap_or_default()
}

#[test]
fn what_is_being_typed_is_saved_with_the_rest() {
    let (_folder, path) = place("dossier.gouvernail");
    let mut window = begun(Some(&path));
    write(&mut window, "Organisation qui achète", "Ville d’Exemple");
    assert_eq!(window.state().session().unwrap().dossier().organisation, "", "typing is not an edit yet");
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::S);
    window.step();
    wait(&mut window);
    assert_eq!(opened(&path).organisation, "Ville d’Exemple");
    assert!(!window.state().session().unwrap().is_modified());
    assert!(window.query_by_label("Dossier enregistré").is_some());
}

#[test]
fn what_is_being_typed_stays_when_another_screen_is_shown() {
    let mut window = begun(None);
    write(&mut window, "Objet du marché", "Liaisons entre mairies");
    press(&mut window, "Attentes");
    assert_eq!(window.state().session().unwrap().dossier().object, "Liaisons entre mairies");
}

#[test]
fn a_date_that_makes_no_sense_stays_and_is_told() {
    let mut window = begun(None);
    write(&mut window, "Date des documents", "31/02/2026");
    window.key_press(egui::Key::Enter);
    window.run();
    assert_eq!(window.state().session().unwrap().dossier().date, "");
    assert!(window.query_by_label_contains("Cette date n’est pas comprise").is_some());
    assert_eq!(field(&window, "Date des documents").value().as_deref(), Some("31/02/2026"));
}

#[test]
fn closing_asks_what_to_do_with_edits_that_are_not_saved() {
    let mut window = begun(None);
    write(&mut window, "Nom du dossier", "Réseau");
    close(&mut window);
    assert!(commands(&window).contains(&ViewportCommand::CancelClose), "the window must stay");
    window.run();
    assert!(window.query_by_label_contains("Enregistrer les modifications").is_some());
    press(&mut window, "Annuler");
    assert!(window.query_by_label_contains("Enregistrer les modifications").is_none());
    assert_eq!(window.state().session().unwrap().dossier().title, "Réseau");

    close(&mut window);
    window.run();
    control(&window, "Ne pas enregistrer").click();
    window.step();
    let closed = commands(&window).contains(&ViewportCommand::Close);
    assert!(closed, "the window must close");
}

#[test]
fn closing_a_dossier_without_edits_asks_nothing() {
    let mut window = begun(None);
    close(&mut window);
    assert!(!commands(&window).contains(&ViewportCommand::CancelClose));
}

#[test]
fn saving_before_closing_writes_the_file_then_closes() {
    let (_folder, path) = place("dossier");
    let mut window = begun(Some(&path));
    write(&mut window, "Nom du dossier", "Réseau");
    close(&mut window);
    window.run();
    control(&window, "Enregistrer d’abord").click();
    window.step();
    wait(&mut window);
    let written = path.with_extension("gouvernail");
    assert_eq!(opened(&written).title, "Réseau");
}

#[test]
fn without_dialogs_a_path_is_typed() {
    let (_folder, path) = place("tapé.gouvernail");
    let mut window = begun(None);
    press(&mut window, "Enregistrer sous…");
    assert!(window.query_by_label_contains("Écrivez le chemin complet").is_some());
    field(&window, "Chemin du fichier").focus();
    window.run();
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    window.run();
    field(&window, "Chemin du fichier").type_text(path.to_str().unwrap());
    window.run();
    control(&window, "Enregistrer ici").click();
    window.step();
    wait(&mut window);
    assert!(path.is_file());
}

#[test]
fn a_file_that_cannot_be_written_is_told_and_nothing_is_lost() {
    let mut window = begun(Some(std::path::Path::new("/nulle/part/dossier.gouvernail")));
    write(&mut window, "Nom du dossier", "Réseau");
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::S);
    window.step();
    wait(&mut window);
    assert!(window.query_by_label("Le dossier n’a pas pu être enregistré").is_some());
    assert!(window.state().session().unwrap().is_modified());
}

#[test]
fn a_dossier_that_cannot_be_read_is_told_and_the_open_one_stays() {
    let (_folder, path) = place("abîmé.gouvernail");
    std::fs::write(&path, "( persona: ").unwrap();
    let mut window = begun(Some(&path));
    press(&mut window, "Ouvrir");
    assert!(window.query_by_label("Le dossier n’a pas pu être ouvert").is_some());
    assert!(window.state().session().is_some());
}

#[test]
fn the_worked_examples_open_without_a_remark() {
    for entry in std::fs::read_dir("examples").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|it| it == "gouvernail") {
            let mut window = window(FRENCH, Some(&path));
            press(&mut window, "Ouvrir un dossier");
            assert!(window.state().session().is_some(), "{}", path.display());
            let remarks = "Une partie du dossier ne correspond pas au paquet de connaissances";
            assert!(window.query_by_label(remarks).is_none(), "{}", path.display());
        }
    }
}
