//! Documents written all at once, given up, opened, printed.

use std::{
    fs,
    path::{Path, PathBuf},
};

use egui::{Key, Modifiers, OutputCommand};
use egui_kittest::kittest::Queryable;
use gouvernail::{
    document::Kind,
    gui::{Action, Desktop, Handing, Product},
    render::Format,
};

use super::helpers::{Window, control, documents_of, place, press, wait};

const EXAMPLE: &str = "collectivite.gouvernail";
const ALL: &str = "Tout exporter dans un répertoire";

/// A window on documents that are written in a folder of our own, and a system that takes everything, or nothing.
fn exporting(takes: bool) -> (tempfile::TempDir, Window) {
    let folder = tempfile::tempdir().unwrap();
    let mut window = documents_of(EXAMPLE, Some(folder.path()));
    window.state_mut().hand_over_by(Desktop::fixed(takes));
    (folder, window)
}

/// A window in which the annex was just written at this path of our own.
fn exported(takes: bool) -> (tempfile::TempDir, PathBuf, Window) {
    let (folder, path) = place("annexe.pdf");
    let mut window = documents_of(EXAMPLE, Some(&path));
    window.state_mut().hand_over_by(Desktop::fixed(takes));
    press(&mut window, "Exporter – Annexe d’exigences");
    wait(&mut window);
    (folder, path, window)
}

/// Names of the files of a folder, in order.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn copied(window: &Window) -> Option<String> {
    window.output().platform_output.commands.iter().find_map(|it| match it {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    })
}

#[test]
fn everything_is_written_at_once_under_names_that_carry_the_case() {
    let (folder, mut window) = exporting(true);
    press(&mut window, ALL);
    wait(&mut window);
    let names = names(folder.path());
    let beginnings: Vec<&str> = names.iter().map(|it| it.split(['-', '.']).next().unwrap()).collect();
    assert_eq!(beginnings, ["Annexe", "Annexe", "Cadre", "Donnees", "Liste", "Synthese", "Tracabilite"]);
    let case = names[0].trim_start_matches("Annexe-").trim_end_matches(".docx");
    assert!(!case.is_empty() && names.iter().all(|it| it.contains(case)), "{names:?}");
    assert!(window.query_by_label("Les 7 fichiers sont exportés").is_some());
}

#[test]
fn files_that_exist_are_replaced_only_after_one_question() {
    let (folder, mut window) = exporting(true);
    press(&mut window, ALL);
    wait(&mut window);
    let kept: Vec<PathBuf> = names(folder.path()).into_iter().take(2).map(|it| folder.path().join(it)).collect();
    for name in names(folder.path()).iter().skip(2) {
        fs::remove_file(folder.path().join(name)).unwrap();
    }
    for it in &kept {
        fs::write(it, "ancien").unwrap();
    }

    press(&mut window, ALL);
    assert!(window.query_by_label("Remplacer 2 fichiers\u{202f}?").is_some());
    press(&mut window, "Ne rien remplacer");
    wait(&mut window);
    assert_eq!(names(folder.path()).len(), 2, "nothing was written");
    assert_eq!(fs::read_to_string(&kept[0]).unwrap(), "ancien");

    press(&mut window, ALL);
    press(&mut window, "Remplacer les 2 fichiers");
    wait(&mut window);
    assert_eq!(names(folder.path()).len(), 7);
    assert_ne!(fs::read(&kept[0]).unwrap(), b"ancien");
}

#[test]
fn what_is_given_up_leaves_whole_files_and_no_others() {
    let (folder, mut window) = exporting(true);
    control(&window, ALL).scroll_to_me();
    window.run();
    control(&window, ALL).click();
    window.step();
    window.step();
    assert!(window.query_all_by_label_contains("sur 7\u{a0}:").next().is_some(), "how far it is must be told");
    control(&window, "Abandonner").click();
    wait(&mut window);
    assert!(window.query_by_label_contains("Export abandonné\u{a0}:").is_some());
    let names = names(folder.path());
    assert!(names.len() < 7, "{names:?}");
    let whole = |it: &String| [".docx", ".pdf", ".xlsx", ".json"].iter().any(|extension| it.ends_with(extension));
    assert!(names.iter().all(whole), "{names:?}");
    assert!(window.query_by_label("Abandonner").is_none());
}

#[test]
fn a_folder_that_does_not_exist_is_told_and_nothing_is_made() {
    let (_folder, path) = place("nulle-part");
    let mut window = documents_of(EXAMPLE, Some(&path));
    press(&mut window, ALL);
    assert!(window.query_by_label("Ce répertoire n’existe pas").is_some());
    assert!(!path.exists());
}

#[test]
fn everything_is_exported_as_data() {
    let (_folder, path) = place("donnees");
    let mut window = documents_of(EXAMPLE, Some(&path));
    press(&mut window, "Exporter – Données du dossier");
    wait(&mut window);
    let text = fs::read_to_string(path.with_extension("json")).unwrap();
    assert!(text.starts_with('{') && text.contains("\"requirements\""), "{}", &text[..80]);
}

#[test]
fn a_document_that_was_written_is_opened_shown_in_its_folder_and_its_path_copied() {
    let (_folder, path, mut window) = exported(true);
    press(&mut window, "Ouvrir le document");
    press(&mut window, "Afficher dans le répertoire");
    assert_eq!(window.state().desktop().asked(), [Handing::Open(path.clone()), Handing::Reveal(path.clone())]);
    control(&window, "Copier le chemin").click();
    window.step();
    assert_eq!(copied(&window).as_deref(), path.to_str());
}

#[test]
fn a_system_that_opens_nothing_is_told_with_the_path() {
    let (_folder, path, mut window) = exported(false);
    press(&mut window, "Ouvrir le document");
    assert!(window.query_by_label("Aucun programme n’a pu ouvrir ce fichier").is_some());
    assert!(window.query_by_label_contains(&format!("gestionnaire de fichiers\u{a0}: {}", path.display())).is_some());
}

#[test]
fn what_is_printed_is_a_file_that_goes_away_with_the_window() {
    let (_folder, mut window) = exporting(true);
    window.key_press_modifiers(Modifiers::COMMAND, Key::P);
    window.run();
    wait(&mut window);
    let [Handing::Print(path)] = window.state().desktop().asked() else {
        panic!("{:?}", window.state().desktop().asked());
    };
    let path = path.clone();
    assert!(fs::read(&path).unwrap().starts_with(b"%PDF-"));
    assert!(path.file_name().unwrap().to_str().unwrap().starts_with("Annexe-"));
    assert!(window.query_by_label("Document confié au lecteur de PDF").is_some());
    drop(window);
    assert!(!path.exists());
}

#[test]
fn the_sheet_of_a_workshop_is_exported_and_shown_though_no_card_offers_it() {
    let (_folder, path) = place("fiche.pdf");
    let mut window = documents_of(EXAMPLE, Some(&path));
    assert!(window.query_by_label("Fiche du participant").is_none());
    let context = window.ctx.clone();
    window.state_mut().perform(Action::Export(Product::Document(Kind::Sheet, Format::Pdf)), &context);
    window.run();
    wait(&mut window);
    assert!(fs::read(path).unwrap().starts_with(b"%PDF-"));
    window.state_mut().perform(Action::Preview(Kind::Sheet), &context);
    window.run();
    wait(&mut window);
    assert!(window.query_all_by_label_contains("Fiche du participant").next().is_some());
}
