//! One question at a time, and what is read again before documents go out.

use egui_kittest::kittest::Queryable;
use gouvernail::{
    domain::{Answer, Importance, Language, NeedKind},
    words::Words,
};

use super::helpers::{Window, choose_persona, control, guided, pack, press, say};

const FRENCH: Language = Language::French;

fn begun() -> Window {
    let mut window = guided([1366.0, 768.0], FRENCH, None);
    choose_persona(&mut window, &pack(), "oiv", FRENCH);
    window
}

/// Names of the needs of a kind, in the order of the questions.
fn needs(kind: NeedKind) -> Vec<String> {
    let pack = pack();
    let persona = pack.persona(&"oiv".into()).unwrap();
    let rows = persona.needs.iter().map(|row| (row, pack.need(&row.need).unwrap())).filter(|it| it.1.kind == kind);
    rows.map(|(row, need)| row.label.as_ref().unwrap_or(&need.label).get(FRENCH).replace('\u{202f}', "\u{a0}"))
        .collect()
}

fn question(n: usize, all: usize) -> String {
    Words::new(FRENCH).tell("needs-question", &[("n", n.into()), ("all", all.into())])
}

#[test]
fn each_question_stands_alone_and_leads_to_the_next() {
    let mut window = begun();
    let needs = needs(NeedKind::Expectation);
    press(&mut window, &Words::new(FRENCH).tell("step-continue", &[("step", say(FRENCH, "step-expectations").into())]));
    for (index, need) in needs.iter().enumerate() {
        assert!(window.query_by_label(&question(index + 1, needs.len())).is_some(), "question {}", index + 1);
        press(&mut window, &format!("{need} – Importante"));
        press(&mut window, &say(FRENCH, "needs-continue"));
    }
    assert!(window.query_by_label(&say(FRENCH, "needs-own-expectations")).is_some());
    let answers = &window.state().session().unwrap().dossier().answers;
    assert_eq!(answers.len(), needs.len());
    assert!(answers.values().all(|it| *it == Answer::Importance(Importance::Important)));
}

#[test]
fn coming_back_shows_the_first_question_without_an_answer() {
    let mut window = begun();
    let needs = needs(NeedKind::Expectation);
    press(&mut window, &say(FRENCH, "step-expectations"));
    press(&mut window, &format!("{} – Importante", needs[0]));
    press(&mut window, &say(FRENCH, "step-context"));
    press(&mut window, &say(FRENCH, "step-expectations"));
    assert!(window.query_by_label(&question(2, needs.len())).is_some());
    press(&mut window, &say(FRENCH, "needs-back"));
    assert!(window.query_by_label(&question(1, needs.len())).is_some());
}

#[test]
fn every_question_can_be_on_one_page() {
    let mut window = begun();
    press(&mut window, &say(FRENCH, "step-expectations"));
    press(&mut window, &say(FRENCH, "needs-all-at-once"));
    for need in needs(NeedKind::Expectation) {
        assert!(control(&window, &format!("{need} – Importante")).rect().is_positive());
    }
}

#[test]
fn what_is_still_open_leads_to_where_it_is_settled() {
    let mut window = begun();
    press(&mut window, &say(FRENCH, "step-review"));
    let undecided = window.state().session().unwrap().assessment().solutions.len();
    let told = Words::new(FRENCH).tell("review-undecided", &[("n", undecided.into())]);
    press(&mut window, &told);
    assert!(window.query_by_label(&say(FRENCH, "solutions-title")).is_some());
}

#[test]
fn each_part_can_be_changed_from_the_review() {
    let mut window = begun();
    let words = Words::new(FRENCH);
    for (step, lead) in [
        ("step-context", "context-lead"),
        ("step-expectations", "needs-lead-expectations"),
        ("step-constraints", "needs-lead-constraints"),
        ("step-solutions", "solutions-lead"),
        ("step-requirements", "requirements-lead"),
    ] {
        press(&mut window, &say(FRENCH, "step-review"));
        press(&mut window, &words.tell("review-change-name", &[("step", say(FRENCH, step).into())]));
        assert!(window.query_by_label(&say(FRENCH, lead)).is_some(), "{step}");
    }
}
