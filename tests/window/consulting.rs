//! Terms explained where they stand; the lexicon and the sources.

use std::fs;

use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable};
use gouvernail::{domain::Language, words::Words};

use super::helpers::{Window, choose_persona, pack, place, press, say, wait, window, write};

const FRENCH: Language = Language::French;

/// A ministry, on its expectations.
fn expectations() -> Window {
    let mut window = window(FRENCH, None);
    choose_persona(&mut window, &pack(), "ministere", FRENCH);
    press(&mut window, &say(FRENCH, "step-expectations"));
    window
}

/// The first term that is underlined on the screen.
fn first_term(window: &Window) -> String {
    let suffix = Words::new(FRENCH).tell("term-name", &[("term", String::new().into())]);
    let found = window.query_all_by(|it| it.label().is_some_and(|label| label.ends_with(suffix.trim()))).next();
    found.unwrap().accesskit_node().label().unwrap()
}

#[test]
fn a_term_tells_its_definition_to_the_keyboard() {
    let mut window = expectations();
    let name = first_term(&window);
    let pack = pack();
    let words = Words::new(FRENCH);
    let term = pack.lexicon.iter().find(|it| {
        name == words.tell("term-name", &[("term", it.term.get(FRENCH).replace('\u{202f}', "\u{a0}").into())])
    });
    let short = term.unwrap().short.get(FRENCH).replace('\u{202f}', "\u{a0}");
    assert!(window.query_by_label(&short).is_none());
    window.query_all_by_label(&name).next().unwrap().focus();
    window.run();
    assert!(window.query_by_label(&short).is_some(), "`{short}` is not shown");
}

#[test]
fn a_term_leads_to_its_page_and_back() {
    let mut window = expectations();
    let name = first_term(&window);
    window.query_all_by_label(&name).next().unwrap().scroll_to_me();
    window.run();
    window.query_all_by_label(&name).next().unwrap().click();
    window.run();
    assert!(window.query_by_label(&say(FRENCH, "lexicon-search")).is_some());
    press(&mut window, &say(FRENCH, "consulted-back"));
    assert!(window.query_by_label(&say(FRENCH, "needs-title-expectations")).is_some());
}

#[test]
fn the_lexicon_is_searched_without_a_dossier() {
    let mut window = window(FRENCH, None);
    press(&mut window, &say(FRENCH, "command-lexicon"));
    write(&mut window, &say(FRENCH, "lexicon-search"), "gti");
    let lines = window.query_all_by_role(egui::Role::ListBoxOption).count();
    assert!((1..10).contains(&lines), "{lines} terms are listed");
    assert!(window.query_all_by_label_contains("GTI").next().is_some());
}

#[test]
fn every_source_can_be_read_with_what_cites_it() {
    let mut window = expectations();
    press(&mut window, &say(FRENCH, "command-lexicon"));
    press(&mut window, &say(FRENCH, "command-sources"));
    let pack = pack();
    let cited = pack.requirements[0].cite[0].0.clone();
    write(&mut window, &say(FRENCH, "sources-search"), cited.as_str());
    assert!(window.query_by_label(&say(FRENCH, "source-citing")).is_some());
}

#[test]
fn the_guide_is_read_and_saved_without_a_dossier() {
    let (_folder, path) = place("guide.pdf");
    let mut window = window(FRENCH, Some(&path));
    press(&mut window, &say(FRENCH, "command-guide"));
    let pack = pack();
    let said = [&pack.guide.agendas[0].steps[0].title, &pack.guide.pitfalls[0].remedy];
    for text in said.map(|it| it.get(FRENCH)).into_iter().chain([say(FRENCH, "guide-rules").as_str()]) {
        assert!(window.query_all_by_label_contains(text).next().is_some(), "`{text}` is not shown");
    }
    press(&mut window, &say(FRENCH, "guide-save"));
    wait(&mut window);
    assert!(fs::read(path).unwrap().starts_with(b"%PDF-"));
    press(&mut window, &say(FRENCH, "consulted-back"));
    assert!(window.query_by_label(&say(FRENCH, "home-open")).is_some());
}

#[test]
fn the_guide_is_found_from_anywhere_and_leads_back() {
    let mut window = expectations();
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run();
    write(&mut window, &say(FRENCH, "palette-field"), "animateur");
    window.key_press(Key::Enter);
    window.run();
    assert!(window.query_by_label(&say(FRENCH, "guide-save")).is_some());
    press(&mut window, &say(FRENCH, "consulted-back"));
    assert!(window.query_by_label(&say(FRENCH, "needs-title-expectations")).is_some());
}
