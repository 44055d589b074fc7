//! One visit, from its persona to its result.

use gouvernail::{
    domain::{Answer, Decision, Importance},
    event::{complete, first, next_reading},
    matching::{FIRST, assess},
};

use super::{pack, persona, rules, visit, visited};

const ESSENTIAL: Answer = Answer::Importance(Importance::Essential);

#[test]
fn going_back_asks_the_same_question_again() {
    let pack = pack();
    let mut visit = visit(&pack);
    let fresh = visit.clone();
    let question = visit.question().cloned();
    visit.reply(ESSENTIAL);
    assert_ne!(visit.question(), question.as_ref());
    assert!(visit.back());
    assert_eq!(visit, fresh);
    assert!(!visit.back(), "there is nothing before the first question");
}

#[test]
fn a_result_can_be_gone_back_from() {
    let pack = pack();
    let mut visit = visited(&pack, "oiv", 3);
    assert_eq!(visit.question(), None);
    visit.back();
    assert!(visit.question().is_some());
}

#[test]
fn another_answer_leads_to_other_questions() {
    let pack = pack();
    let asked = |answer| {
        let mut visit = visit(&pack);
        while visit.question().is_some() {
            visit.reply(answer);
        }
        visit.replies().iter().map(|it| it.0.clone()).collect::<Vec<_>>()
    };
    assert_ne!(asked(ESSENTIAL), asked(Answer::Importance(Importance::None)));
}

#[test]
fn beginning_anew_leaves_nothing() {
    let pack = pack();
    let mut visit = visit(&pack);
    let fresh = visit.clone();
    visit.reply(ESSENTIAL);
    visit.reply(Answer::DontKnow);
    visit.restart();
    assert_eq!(visit, fresh);
}

#[test]
fn who_does_not_know_leaves_what_is_usual() {
    let pack = pack();
    let mut visit = visit(&pack);
    while visit.question().is_some() {
        visit.reply(Answer::DontKnow);
    }
    let industrial = persona(&pack, "industriel");
    let whole = complete(&pack, industrial, &visit.dossier(&pack));
    for row in &industrial.needs {
        assert_eq!(whole.importance(&row.need), Some(row.usual));
    }
}

#[test]
fn the_dossier_of_a_visit_holds_what_was_said_and_nothing_else() {
    let pack = pack();
    let visit = visited(&pack, "industriel", 5);
    let dossier = visit.dossier(&pack);
    assert_eq!(dossier.answers.len(), visit.replies().len());
    assert!(dossier.choices.is_empty() && dossier.title.is_empty() && dossier.organisation.is_empty());
}

#[test]
fn the_completed_dossier_retains_the_first_solutions_of_the_visit() {
    let pack = pack();
    for id in ["ministere", "collectivite", "oiv", "cloud-souverain", "industriel"] {
        let visit = visited(&pack, id, 11);
        let whole = complete(&pack, persona(&pack, id), &visit.dossier(&pack));
        let assessment = assess(&pack, persona(&pack, id), &whole);
        let retained = whole.choices.iter().filter(|it| it.1.decision == Decision::Retained);
        let mut retained: Vec<_> = retained.map(|it| it.0.clone()).collect();
        let mut named = first(&assessment);
        assert_eq!(named, visit.first(), "{id}");
        assert!(!named.is_empty() && named.len() <= FIRST);
        retained.sort();
        named.sort();
        assert_eq!(retained, named);
    }
}

#[test]
fn when_nothing_matters_no_solution_is_named() {
    let pack = pack();
    let ministry = persona(&pack, "ministere");
    let mut dossier = visited(&pack, "ministere", 1).dossier(&pack);
    for row in &ministry.needs {
        dossier.answers.insert(row.need.clone(), Answer::Importance(Importance::None));
    }
    assert_eq!(first(&assess(&pack, ministry, &dossier)), []);
}

#[test]
fn what_to_read_next_is_what_can_be_asked_of_the_first_solutions_rests_on() {
    let pack = pack();
    for id in ["ministere", "collectivite", "oiv", "cloud-souverain", "industriel"] {
        let read = next_reading(&pack, persona(&pack, id), &visited(&pack, id, 2).first(), 3);
        assert!(!read.is_empty(), "{id}");
        assert!(read.iter().all(|it| pack.source(it).is_some_and(|it| !it.checked.is_empty())));
    }
    assert_eq!(next_reading(&pack, persona(&pack, "oiv"), &[], 3), []);
}

#[test]
fn every_persona_can_be_visited_to_its_end() {
    let pack = pack();
    for persona in &pack.personas {
        let visit = visited(&pack, persona.id.as_str(), 4);
        assert!(visit.replies().len() <= rules().questions.min(visit.most()));
    }
}
