//! From the choice of a persona to an annex on the disk without touching the mouse.

use std::fs;

use egui::Key;
use egui_kittest::kittest::Queryable;
use gouvernail::{
    domain::{Decision, Importance, Language, NeedKind},
    words::Words,
};

use super::helpers::{Window, guided, pack, place, say, wait};

const FRENCH: Language = Language::French;

/// Goes from control to control until this one has the keyboard, then presses it.
fn reach(window: &mut Window, name: &str) {
    for _ in 0..300 {
        window.key_press(Key::Tab);
        window.run();
        if window.query_by(|it| it.is_focused() && it.data().label() == Some(name)).is_some() {
            window.key_press(Key::Enter);
            window.run();
            return;
        }
    }
    panic!("the keyboard does not reach `{name}`");
}

#[test]
fn a_local_authority_leaves_with_its_annex_by_keyboard_alone() {
    let pack = pack();
    let persona = pack.persona(&"collectivite".into()).unwrap();
    let words = Words::new(FRENCH);
    let (_folder, path) = place("annexe.pdf");
    let mut window = guided([1366.0, 768.0], FRENCH, Some(&path));
    let next = |step: &str| words.tell("step-continue", &[("step", say(FRENCH, step).into())]);

    reach(&mut window, persona.label.get(FRENCH));
    reach(&mut window, &words.buyer(gouvernail::domain::BuyerStatus::LocalAuthority));
    reach(&mut window, &next("step-expectations"));
    for (kind, step) in [(NeedKind::Expectation, "step-constraints"), (NeedKind::Constraint, "step-solutions")] {
        for row in &persona.needs {
            let need = pack.need(&row.need).unwrap();
            if need.kind == kind {
                let name = row.label.as_ref().unwrap_or(&need.label).get(FRENCH).replace('\u{202f}', "\u{a0}");
                reach(&mut window, &format!("{name} – {}", words.importance(kind, Importance::Important)));
                reach(&mut window, &say(FRENCH, "needs-continue"));
            }
        }
        reach(&mut window, &next(step));
    }
    let dossier = window.state().session().unwrap().dossier().clone();
    assert_eq!(dossier.answers.len(), persona.needs.len());

    reach(&mut window, &say(FRENCH, "solutions-retain-all"));
    let dossier = window.state().session().unwrap().dossier().clone();
    assert!(dossier.choices.values().any(|it| it.decision == Decision::Retained));

    reach(&mut window, &say(FRENCH, "step-review"));
    reach(&mut window, &next("step-documents"));
    let document = say(FRENCH, "documents-annex");
    reach(&mut window, &words.tell("documents-export-name", &[("document", document.into())]));
    wait(&mut window);
    assert!(fs::read(&path).unwrap().starts_with(b"%PDF-"));
}
