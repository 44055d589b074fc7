//! Terms explained where they stand; the lexicon and the sources.

use egui_kittest::kittest::{NodeT as _, Queryable};
use gouvernail::{domain::Language, words::Words};

use super::helpers::{Window, choose_persona, pack, press, say, window, write};

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
