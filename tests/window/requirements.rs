//! The list of requirements narrowed down, values moved, sentences reworded and restored.

use egui::Key;
use egui_kittest::kittest::Queryable;
use gouvernail::{
    domain::{Buyer, Language, Pack, ParameterId, Quantity},
    pack,
    requirements::{Called, Calls, call, parameters},
    words::Words,
};

use super::helpers::{Window, control, field, pick, press, requirements, say, scroll_to, write};

const FRENCH: Language = Language::French;

/// What the open dossier calls.
fn calls(window: &Window) -> Calls<'_> {
    let session = window.state().session().unwrap();
    call(session.pack(), session.persona(), session.dossier())
}

fn line(called: &Called<'_>) -> String {
    format!("{} {}", called.requirement.id, called.requirement.title.fr)
}

/// Chooses a value of one of the filters.
fn choose(window: &mut Window, filter: &str, value: &str) {
    if window.query_by_label(&say(FRENCH, "filter-source-all")).is_none() {
        let words = Words::new(FRENCH);
        let filters = words.tell("filter-more", &[("n", 0.into())]);
        press(window, &words.tell("filter-name", &[("filters", filters.into())]));
    }
    press(window, &say(FRENCH, filter));
    press(window, value);
}

#[test]
fn words_find_a_requirement_without_accents_or_capitals() {
    let mut window = requirements();
    let (wanted, first) = {
        let calls = calls(&window);
        let wanted = calls.requirements.iter().rev().find(|it| it.requirement.title.fr.contains('é')).unwrap();
        (wanted.requirement.clone(), line(&calls.requirements[0]))
    };
    let typed = wanted.title.fr.to_uppercase().replace('É', "e");
    write(&mut window, &say(FRENCH, "filter-words"), &typed);
    assert!(window.query_by_label(&format!("{} {}", wanted.id, wanted.title.fr)).is_some());
    assert!(window.query_by_label(&first).is_none(), "`{first}` is still listed");
    press(&mut window, &say(FRENCH, "filter-words-clear"));
    assert!(window.query_by_label(&first).is_some());
}

#[test]
fn words_that_nothing_has_are_told() {
    let mut window = requirements();
    write(&mut window, &say(FRENCH, "filter-words"), "introuvable");
    assert!(window.query_by_label(&say(FRENCH, "filter-nothing")).is_some());
    press(&mut window, &say(FRENCH, "filter-clear"));
    assert!(window.query_by_label(&say(FRENCH, "filter-nothing")).is_none());
}

#[test]
fn control_f_looks_for_a_requirement_from_any_screen() {
    let mut window = requirements();
    press(&mut window, &say(FRENCH, "step-context"));
    window.key_press_modifiers(egui::Modifiers::COMMAND, Key::F);
    window.run();
    assert!(field(&window, &say(FRENCH, "filter-words")).is_focused());
}

#[test]
fn a_framework_keeps_only_the_requirements_that_contribute_to_it() {
    let pack = pack::builtin();
    let mut window = requirements();
    let (first, framework) = {
        let calls = calls(&window);
        let contributes = |called: &Called<'_>, framework| {
            pack.frameworks_of(&called.requirement.id).any(|(it, _)| it.id == framework)
        };
        let framework = pack.frameworks.iter().find(|it| {
            let first = &calls.requirements[0];
            calls.requirements.iter().any(|called| contributes(called, it.id.clone()))
                && !contributes(first, it.id.clone())
        });
        (line(&calls.requirements[0]), framework.unwrap())
    };
    choose(&mut window, "filter-framework", &format!("{} {}", framework.title.fr, framework.version));
    assert!(window.query_by_label(&first).is_none(), "`{first}` is still listed");
}

#[test]
fn a_level_keeps_only_its_requirements() {
    let mut window = requirements();
    let words = Words::new(FRENCH);
    let (level, kept, others) = {
        let calls = calls(&window);
        let level = calls.requirements.last().unwrap().level;
        let kept = calls.requirements.iter().filter(|it| it.level == level).count();
        (level, kept, calls.requirements.len() - kept)
    };
    assert!(0 < others, "the dossier has one level only");
    choose(&mut window, "filter-level", &words.level(level));
    let told = words.tell("requirements-count-kept", &[("kept", kept.into()), ("n", (kept + others).into())]);
    assert!(window.query_by_label(&told).is_some(), "`{told}` is not shown");
}

/// The line of a requirement that is called with a number that can be moved up, its slider, and the number.
fn with_number(window: &Window, pack: &Pack) -> (String, String, ParameterId) {
    let calls = calls(window);
    let found = calls.requirements.iter().find_map(|called| {
        let mut numbers = parameters(called.requirement, Buyer::default()).filter_map(|it| pack.parameter(it));
        let parameter =
            numbers.find(|it| matches!(&it.quantity, Quantity::Number { default, high, .. } if default < high));
        parameter.map(|it| (line(called), it))
    });
    let (line, parameter) = found.unwrap();
    let label = parameter.label.fr.replace('\u{202f}', "\u{a0}");
    let slider = Words::new(FRENCH).tell("parameter-slider", &[("name", label.into())]);
    (line, slider, parameter.id.clone())
}

#[test]
fn a_slider_moves_a_number_and_is_undone_as_one() {
    let pack = pack::builtin();
    let mut window = requirements();
    let (name, slider, parameter) = with_number(&window, &pack);
    scroll_to(&mut window, &name);
    press(&mut window, &name);
    window.get_by_label(&slider).focus();
    window.run();
    for _ in 0..3 {
        window.key_press(Key::ArrowRight);
        window.run();
    }
    let number = |window: &Window| window.state().session().unwrap().dossier().numbers.get(&parameter).copied();
    assert!(number(&window).is_some(), "the slider moved nothing");
    window.key_press_modifiers(egui::Modifiers::COMMAND, Key::Z);
    window.run();
    assert_eq!(number(&window), None);
}

#[test]
fn a_sentence_that_was_reworded_is_compared_and_restored() {
    let pack = pack::builtin();
    let requirement = pack.requirement(&"EX-DON-021".into()).unwrap();
    let mut window = requirements();
    pick(&mut window, requirement.id.as_str(), &requirement.title.fr);
    let words = Words::new(FRENCH);
    let tell = |key: &str| words.tell(key, &[("id", requirement.id.as_str().into())]);
    press(&mut window, &tell("requirement-reword-name"));
    write(&mut window, &tell("requirement-reword-field"), " Sans délai.");
    assert!(window.query_by_label(&say(FRENCH, "requirement-compared")).is_some());
    let restore = say(FRENCH, "requirement-reword-back");
    // Leaving the field makes an edit of it.
    press(&mut window, &say(FRENCH, "step-context"));
    press(&mut window, &say(FRENCH, "step-requirements"));
    let held = |window: &Window| window.state().session().unwrap().dossier().wordings.len();
    assert_eq!(held(&window), 1);
    assert!(control(&window, &restore).rect().is_positive());
    press(&mut window, &restore);
    assert_eq!(held(&window), 0);
    assert!(window.query_by_label(&say(FRENCH, "requirement-compared")).is_none());
}

#[test]
fn a_number_finer_than_a_slider_stays_as_it_was_typed() {
    let pack = pack::builtin();
    let mut window = requirements();
    let (name, _, parameter) = with_number(&window, &pack);
    scroll_to(&mut window, &name);
    press(&mut window, &name);
    let declared = pack.parameter(&parameter).unwrap();
    let Quantity::Number { default, .. } = declared.quantity else { unreachable!("the parameter is a number") };
    let finer = default + rust_decimal::Decimal::new(123, default.scale() + 3);
    let label = declared.label.fr.replace('\u{202f}', "\u{a0}");
    field(&window, &label).focus();
    window.run();
    window.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    window.run();
    field(&window, &label).type_text(&finer.to_string());
    window.run();
    window.key_press(Key::Tab);
    for _ in 0..5 {
        window.run();
    }
    let held = window.state().session().unwrap().dossier().numbers.get(&parameter).copied();
    assert_eq!(held, Some(finer));
}
