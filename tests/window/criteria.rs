//! Award criteria weighed in the window: the sum is told, and only 100 % goes to bidders.

use egui_kittest::kittest::{NodeT, Queryable};
use gouvernail::{
    document::{Block, Kind, build},
    domain::{Edit, Language, Stage, Weight},
    pack,
    words::Words,
};

use super::helpers::{Window, field, place, press, say, window, write};
use crate::support::{opened, put};

const FRENCH: Language = Language::French;

/// The criteria of the industrial example, of which continuity weighs nothing yet: the others sum to 92.
fn weighing() -> (tempfile::TempDir, Window) {
    let (folder, path) = place("pondere.gouvernail");
    let mut dossier = opened("examples/industriel.gouvernail");
    dossier.apply(Edit::ThemeWeight("CON".into(), None));
    put(&path, &dossier);
    let mut window = window(FRENCH, Some(&path));
    press(&mut window, &say(FRENCH, "home-open"));
    press(&mut window, &say(FRENCH, "step-requirements"));
    press(&mut window, &format!("{} {}", sum(92), say(FRENCH, "annex-criteria")));
    (folder, window)
}

fn tell(key: &str, name: &str) -> String {
    Words::new(FRENCH).tell(key, &[("name", name.into())])
}

fn sum(percents: u32) -> String {
    let words = Words::new(FRENCH);
    words.tell("criteria-sum", &[("sum", words.percents(percents).into())])
}

/// Types the weight of continuity, and leaves the field.
fn weigh(window: &mut Window, weight: &str) {
    write(window, &tell("criteria-weight-name", "Continuité et résilience"), weight);
    press(window, &say(FRENCH, "step-requirements"));
}

fn is_told(window: &Window, sentence: &str) -> bool {
    window.query_all_by_label_contains(sentence).next().is_some()
}

/// Whether bidders would read weights in the annex.
fn prints_weights(window: &Window) -> bool {
    let mut dossier = window.state().session().unwrap().dossier().clone();
    dossier.apply(Edit::Stage(Stage::Final));
    let annex = build(Kind::Annex, &pack::builtin(), &dossier, &Words::new(FRENCH)).unwrap();
    let weight = say(FRENCH, "annex-column-weight");
    annex.blocks.iter().any(|it| matches!(it, Block::Table(table) if table.columns.iter().any(|it| it.title == weight)))
}

#[test]
fn weights_that_sum_to_100_are_accepted_and_go_to_bidders() {
    let (_folder, mut window) = weighing();
    assert!(is_told(&window, "il manque 8\u{a0}%"));
    weigh(&mut window, "8");
    assert!(is_told(&window, &sum(100)));
    assert!(is_told(&window, "La somme des poids est de 100\u{a0}%, et chaque critère a le sien."));
    assert!(prints_weights(&window));
}

#[test]
fn weights_that_sum_to_99_are_told_and_kept_from_bidders() {
    let (_folder, mut window) = weighing();
    weigh(&mut window, "7");
    assert!(is_told(&window, "La somme des poids est de 99\u{a0}%\u{a0}: il manque 1\u{a0}%."));
    assert!(!prints_weights(&window));
    press(&mut window, &say(FRENCH, "step-documents"));
    assert!(is_told(&window, &say(FRENCH, "criteria-faulty")));
}

#[test]
fn what_is_no_weight_stays_in_its_field_and_is_told() {
    let (_folder, mut window) = weighing();
    weigh(&mut window, "12,5");
    assert!(is_told(&window, &say(FRENCH, "field-not-a-weight")));
    let name = tell("criteria-weight-name", "Continuité et résilience");
    assert_eq!(field(&window, &name).accesskit_node().data().value(), Some("12,5"));
    assert!(is_told(&window, &sum(92)));
}

#[test]
fn a_weight_is_taken_back_under_the_name_of_its_theme() {
    let (_folder, mut window) = weighing();
    weigh(&mut window, "8");
    press(&mut window, "Annuler\u{a0}: Continuité et résilience → 8\u{a0}%");
    assert!(is_told(&window, &sum(92)));
}

#[test]
fn what_is_left_is_shared_in_one_step() {
    let (_folder, mut window) = weighing();
    press(&mut window, &tell("criteria-remove", "Délai de mise en service"));
    write(&mut window, &say(FRENCH, "criteria-new"), "Assistance");
    press(&mut window, &say(FRENCH, "needs-own-add"));
    press(&mut window, &say(FRENCH, "criteria-share"));
    assert!(is_told(&window, &sum(100)));
    let dossier = window.state().session().unwrap().dossier();
    assert_eq!(dossier.criteria.themes["CON"].percents(), 7);
    let added = dossier.criteria.others.iter().find(|it| it.label == "Assistance").unwrap();
    assert_eq!(added.weight.map(Weight::percents), Some(6));
    press(&mut window, "Annuler\u{a0}: Continuité et résilience → 7\u{a0}% et une autre modification");
    assert!(is_told(&window, &sum(87)));
}

#[test]
fn a_criterion_keeps_its_weight_under_another_name() {
    let (_folder, mut window) = weighing();
    write(&mut window, &tell("criteria-label-name", "Délai de mise en service"), " et de reprise");
    press(&mut window, &say(FRENCH, "step-requirements"));
    let criteria = &window.state().session().unwrap().dossier().criteria;
    let last = criteria.others.last().unwrap();
    assert_eq!(last.label, "Délai de mise en service et de reprise");
    assert_eq!(last.weight, Weight::new(5));
}

#[test]
fn a_weight_that_counts_for_nothing_can_be_taken_back() {
    let (_folder, path) = place("inutile.gouvernail");
    let mut dossier = opened("examples/industriel.gouvernail");
    dossier.apply(Edit::ThemeWeight("ENV".into(), Weight::new(3)));
    put(&path, &dossier);
    let mut window = window(FRENCH, Some(&path));
    press(&mut window, &say(FRENCH, "home-open"));
    press(&mut window, &say(FRENCH, "step-requirements"));
    press(&mut window, &format!("{} {}", sum(100), say(FRENCH, "annex-criteria")));
    assert!(is_told(&window, "ce poids ne compte pas"));
    press(&mut window, &tell("criteria-forget", "Environnement et responsabilité"));
    assert!(!window.state().session().unwrap().dossier().criteria.themes.contains_key("ENV"));
}
