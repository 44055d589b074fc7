//! Solutions against needs, and answers that are tried.

use egui_kittest::kittest::Queryable;
use gouvernail::{
    domain::{Answer, Importance, Language, NeedKind},
    matching::{Flip, flips},
    pack,
    words::Words,
};

use super::helpers::{Window, choose_persona, press, say, window};

const FRENCH: Language = Language::French;

/// A manufacturer whose needs are all important, on the screen of solutions.
fn solutions() -> Window {
    let pack = pack::builtin();
    let mut window = window(FRENCH, None);
    choose_persona(&mut window, &pack, "industriel", FRENCH);
    let persona = pack.persona(&"industriel".into()).unwrap();
    let words = Words::new(FRENCH);
    for (step, kind) in [("step-expectations", NeedKind::Expectation), ("step-constraints", NeedKind::Constraint)] {
        press(&mut window, &say(FRENCH, step));
        for row in &persona.needs {
            let need = pack.need(&row.need).unwrap();
            if need.kind == kind {
                let name = row.label.as_ref().unwrap_or(&need.label).get(FRENCH).replace('\u{202f}', "\u{a0}");
                press(&mut window, &format!("{name} – {}", words.importance(kind, Importance::Important)));
            }
        }
    }
    press(&mut window, &say(FRENCH, "step-solutions"));
    window
}

fn name_of(window: &Window, solution: &gouvernail::domain::SolutionId) -> String {
    let session = window.state().session().unwrap();
    let row = session.persona().solutions.iter().find(|it| it.solution == *solution).unwrap();
    let label = row.label.as_ref().unwrap_or(&session.pack().solution(solution).unwrap().label);
    label.get(FRENCH).to_owned()
}

#[test]
fn what_would_change_a_status_is_tried_with_a_click_and_taken_back() {
    let mut window = solutions();
    let (name, flip): (String, Flip) = {
        let session = window.state().session().unwrap();
        let found = session.assessment().solutions.iter().find_map(|it| {
            let found = flips(session.pack(), session.persona(), session.dossier(), &it.id);
            found.into_iter().next().map(|flip| (it.id.clone(), flip))
        });
        let (solution, flip) = found.unwrap();
        (name_of(&window, &solution), flip)
    };
    let words = Words::new(FRENCH);
    press(&mut window, &words.tell("solution-why-name", &[("solution", name.into())]));
    let (need, kind) = {
        let session = window.state().session().unwrap();
        let row = session.persona().needs.iter().find(|it| it.need == flip.need).unwrap();
        let need = session.pack().need(&flip.need).unwrap();
        (row.label.as_ref().unwrap_or(&need.label).get(FRENCH).to_owned(), need.kind)
    };
    let arguments = [
        ("need", words.tell("quoted", &[("text", need.into())]).into()),
        ("importance", words.importance(kind, flip.to).to_lowercase().into()),
        ("status", words.status(flip.status).to_lowercase().into()),
    ];
    press(&mut window, &words.tell("solution-flip", &arguments));
    let answer = |window: &Window| window.state().session().unwrap().dossier().answers.get(&flip.need).copied();
    assert_eq!(answer(&window), Some(Answer::Importance(flip.to)));
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Z);
    window.run();
    assert_eq!(answer(&window), flip.from);
}

#[test]
fn the_matrix_has_a_row_for_each_need_and_a_column_for_each_solution() {
    let mut window = solutions();
    let words = Words::new(FRENCH);
    press(&mut window, &format!("{} – {}", say(FRENCH, "solutions-as"), say(FRENCH, "solutions-as-matrix")));
    let (needs, columns) = {
        let session = window.state().session().unwrap();
        let names = session.assessment().solutions.iter();
        let names = names.map(|it| format!("{} – {}", name_of(&window, &it.id), words.decision(it.decision)));
        (session.assessment().needs.len(), names.collect::<Vec<_>>())
    };
    assert_eq!(window.query_all_by_role(egui::Role::Row).count(), needs);
    for column in &columns {
        assert!(window.query_by_label(column).is_some(), "`{column}` is no column");
    }
    press(&mut window, columns.last().unwrap());
    assert_eq!(window.query_all_by_role(egui::Role::Row).count(), 0, "the list is back");
}
