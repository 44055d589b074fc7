//! Documents as they will be printed, drawn by the real thread from the real file.

use std::fs;

use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use lopdf::Document;

use super::helpers::{Window, control, documents_of, place, press, wait};

const EXAMPLE: &str = "collectivite.gouvernail";

fn previewed(document: &str) -> Window {
    let mut window = documents_of(EXAMPLE, None);
    press(&mut window, &format!("Aperçu – {document}"));
    wait(&mut window);
    window
}

/// Names of the pages in sight.
fn pages(window: &Window) -> Vec<String> {
    let named = window.query_all_by_label_contains(" de l’annexe").filter_map(|it| it.accesskit_node().label());
    named.filter(|it| it.starts_with("Page ")).collect()
}

/// What a page says to those who hear it.
fn text_of(window: &Window, page: &str) -> String {
    window.get_by_label(page).accesskit_node().description().unwrap_or_default()
}

/// The last name in the window that has these words in it.
fn last_named(window: &Window, words: &str) -> String {
    let mut names = window.query_all_by_label_contains(words).filter_map(|it| it.accesskit_node().label());
    names.next_back().unwrap()
}

fn key(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run();
    wait(window);
}

#[test]
fn a_document_is_shown_as_many_pages_as_its_file_has() {
    let (_folder, path) = place("annexe.pdf");
    let mut window = documents_of(EXAMPLE, Some(&path));
    press(&mut window, "Aperçu – Annexe d’exigences");
    wait(&mut window);
    press(&mut window, "Exporter en PDF");
    wait(&mut window);
    let all = Document::load_mem(&fs::read(&path).unwrap()).unwrap().get_pages().len();
    assert!(window.query_by_label(&format!("Page 1 sur {all} de l’annexe")).is_some());
}

#[test]
fn only_pages_in_sight_are_there() {
    let window = previewed("Annexe d’exigences");
    assert_eq!(pages(&window).len(), 1, "{:?}", pages(&window));
}

#[test]
fn the_text_of_a_page_is_told_without_what_every_page_repeats() {
    let window = previewed("Synthèse d’une page");
    let text = text_of(&window, "Page 1 sur 1 de la synthèse");
    assert!(text.starts_with("Synthèse\n"), "{text}");
    assert!(text.contains("besoins exprimés"), "{text}");
    assert!(!text.contains("Page 1 sur 1"), "{text}");
}

#[test]
fn cells_of_a_table_are_told_apart() {
    let window = previewed("Synthèse d’une page");
    let text = text_of(&window, "Page 1 sur 1 de la synthèse");
    assert!(text.contains("Solution\tDécision\tSuivi par\tÉchéance"), "{text}");
}

#[test]
fn the_keyboard_turns_pages() {
    let mut window = previewed("Annexe d’exigences");
    let all = pages(&window)[0].trim_start_matches("Page 1 sur ").to_owned();
    key(&mut window, Key::PageDown);
    assert_eq!(pages(&window)[0], format!("Page 2 sur {all}"));
    key(&mut window, Key::PageUp);
    assert_eq!(pages(&window)[0], format!("Page 1 sur {all}"));
    key(&mut window, Key::End);
    let last = all.split_whitespace().next().unwrap();
    assert_eq!(*pages(&window).last().unwrap(), format!("Page {last} sur {all}"));
}

#[test]
fn buttons_turn_pages() {
    let mut window = previewed("Annexe d’exigences");
    press(&mut window, "Page suivante");
    wait(&mut window);
    assert!(pages(&window)[0].starts_with("Page 2 sur "));
    press(&mut window, "Page précédente");
    wait(&mut window);
    assert!(pages(&window)[0].starts_with("Page 1 sur "));
}

#[test]
fn a_requirement_is_reached_by_its_bookmark() {
    let mut window = previewed("Annexe d’exigences");
    press(&mut window, "Aller à une rubrique");
    let title = last_named(&window, "EX-");
    press(&mut window, &title);
    wait(&mut window);
    let name = title.split_whitespace().next().unwrap().to_owned();
    let seen: Vec<String> = pages(&window).iter().map(|it| text_of(&window, it)).collect();
    assert!(seen.iter().any(|it| it.contains(&name)), "{name} is on none of {:?}", pages(&window));
}

#[test]
fn what_is_shown_follows_the_dossier_and_says_so_meanwhile() {
    let mut window = documents_of(EXAMPLE, None);
    press(&mut window, "Étape du dossier – Version finale");
    // The longest of all: it takes more than a few frames.
    press(&mut window, "Aperçu – Annexe d’exigences");
    wait(&mut window);
    let before = pages(&window);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    let is_told = (0..4).any(|_| {
        window.step();
        window.query_by_label_contains("Le dossier a changé").is_some()
    });
    assert!(is_told);
    assert_eq!(pages(&window), before, "the old page stays meanwhile");
    wait(&mut window);
    assert!(window.query_by_label_contains("Le dossier a changé").is_none());
    assert_ne!(pages(&window), before, "a draft has more pages");
}

#[test]
fn pages_are_made_larger_and_fitted_again_where_one_reads() {
    let mut window = previewed("Annexe d’exigences");
    key(&mut window, Key::PageDown);
    press(&mut window, "Agrandir la page");
    wait(&mut window);
    assert!(pages(&window)[0].starts_with("Page 2 sur "), "{:?}", pages(&window));
    assert!(!control(&window, "Ajuster à la largeur").accesskit_node().is_disabled());
    press(&mut window, "Ajuster à la largeur");
    wait(&mut window);
    assert!(pages(&window)[0].starts_with("Page 2 sur "), "{:?}", pages(&window));
}

#[test]
fn one_comes_back_to_the_documents() {
    let mut window = previewed("Annexe d’exigences");
    press(&mut window, "Revenir aux documents");
    assert!(window.query_by_label("Aperçu – Annexe d’exigences").is_some());
    assert!(pages(&window).is_empty());
}
