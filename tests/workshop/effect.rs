//! What would change if those who dissent were right.

use gouvernail::{
    domain::{Dossier, Edit, Importance},
    matching::{Status, assess},
    workshop::{Effect, Leader, adopt, effects, leaders, outcome},
};

use super::sample::{rules, voted, who};
use crate::matching::sample::{Sample, need_id, solution_id};

/// A sample whose group voted, and whose dossier holds what it answers.
fn held(matrix: &[&str], lines: &[&str]) -> Sample {
    let mut sample = Sample::of(matrix);
    let mut dossier: Dossier = voted(sample.dossier, lines);
    let needs: Vec<_> = (0..lines.len()).map(need_id).collect();
    for edit in adopt(&dossier, &outcome(&dossier.workshop, &rules(), &needs)) {
        dossier.apply(edit);
    }
    sample.dossier = dossier;
    sample
}

fn effects_of(sample: &Sample) -> Vec<Effect> {
    let needs: Vec<_> = (0..sample.pack.needs.len()).map(need_id).collect();
    let outcome = outcome(&sample.dossier.workshop, &rules(), &needs);
    effects(&sample.pack, sample.persona(), &sample.dossier, &outcome.priorities)
}

#[test]
fn a_dissent_tells_which_solutions_it_would_change() {
    // Only `s1` answers `n1`, which one of four holds for essential and the others for nothing.
    let sample = held(&["30", "03"], &["3333", "0003"]);
    let effects = effects_of(&sample);
    let [effect] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!((effect.need.clone(), effect.held_by.clone()), (need_id(1), vec![who(3)]));
    assert_eq!(effect.statuses, [(solution_id(1), Status::WithoutObject, Status::Indispensable)]);
}

#[test]
fn a_dissent_without_effect_says_so() {
    let sample = held(&["30", "30"], &["3333", "1113"]);
    let effects = effects_of(&sample);
    assert!(effects.iter().all(Effect::is_none), "{effects:?}");
    assert_eq!(effects.len(), 1);
}

#[test]
fn a_quartile_is_tried_though_nobody_there_dissents() {
    let effects = effects_of(&held(&["3"], &["1122"]));
    assert_eq!(effects.len(), 1);
    assert_eq!(effects[0].held_by, []);
}

#[test]
fn an_effect_is_what_the_method_says_of_the_other_answer() {
    let sample = held(&["310", "132", "023"], &["3310", "0333", "1113"]);
    for effect in effects_of(&sample) {
        let mut other = sample.dossier.clone();
        other.apply(Edit::Answer(effect.need.clone(), Some(effect.answer)));
        let verdicts = assess(&sample.pack, sample.persona(), &other).solutions;
        for (solution, _, becomes) in &effect.statuses {
            assert_eq!(verdicts.iter().find(|it| it.id == *solution).unwrap().status, *becomes);
        }
    }
}

#[test]
fn it_is_told_for_how_many_a_solution_comes_first() {
    let sample = held(&["30", "03"], &["3330", "0003"]);
    let needs = [0, 1].map(need_id);
    let outcome = outcome(&sample.dossier.workshop, &rules(), &needs);
    let (leaders, voters) = leaders(&sample.pack, sample.persona(), &sample.dossier, &outcome.priorities);
    let leader = |at, participants| Leader { solution: solution_id(at), participants };
    assert_eq!((leaders.as_slice(), voters), ([leader(0, 3), leader(1, 1)].as_slice(), 4));
    assert_eq!(sample.dossier.importance(&need_id(1)), Some(Importance::None));
}
