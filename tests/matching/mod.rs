//! The method, against brute force on small random packs.

mod brute;
mod covering;
mod group;
mod robustness;
pub(crate) mod sample;
mod scoring;

use proptest::{collection::vec, prelude::*};

use gouvernail::{
    domain::{Answer, Decision, Importance},
    matching::{Assessment, SolutionVerdict, assess},
};

use self::sample::{Sample, importance, solution_id};

fn assessed(sample: &Sample) -> Assessment {
    assess(&sample.pack, sample.persona(), &sample.dossier)
}

#[expect(clippy::unwrap_used, reason = "every solution of the persona has a verdict")]
fn verdict(assessment: &Assessment, solution: usize) -> &SolutionVerdict {
    assessment.solutions.iter().find(|it| it.id == solution_id(solution)).unwrap()
}

/// One letter per answer, mostly given.
fn answers(needs: usize) -> impl Strategy<Value = String> {
    let letter = prop_oneof![Just('0'), Just('1'), Just('2'), Just('3'), Just('3'), Just('?'), Just('-')];
    vec(letter, needs).prop_map(|it| it.into_iter().collect())
}

/// A matrix with enough nothing in it to be worth covering.
fn matrix(needs: usize, solutions: usize) -> impl Strategy<Value = Vec<String>> {
    let letter = prop_oneof![4 => Just('0'), 1 => Just('1'), 2 => Just('2'), 1 => Just('3'), 1 => Just('?')];
    vec(vec(letter, solutions).prop_map(|it| it.into_iter().collect()), needs)
}

/// A random pack with vetoes and decisions, and its dossier.
pub(crate) fn samples(needs: usize, solutions: usize) -> impl Strategy<Value = Sample> {
    (1..=needs, 1..=solutions).prop_flat_map(|(needs, solutions)| {
        let vetoes = vec((0..needs, 0..4_usize, 0..solutions), 0..3);
        let decisions =
            vec(prop_oneof![Just(Decision::Open), Just(Decision::Retained), Just(Decision::SetAside)], solutions);
        (matrix(needs, solutions), answers(needs), vetoes, decisions).prop_map(
            |(matrix, letters, vetoes, decisions)| {
                let lines: Vec<&str> = matrix.iter().map(String::as_str).collect();
                let mut sample = Sample::of(&lines).answered(&letters);
                for (need, from, solution) in vetoes {
                    sample = sample.vetoed(need, Importance::ALL[from], solution, &[]);
                }
                for (solution, decision) in decisions.into_iter().enumerate() {
                    sample = sample.decided(solution, decision);
                }
                sample
            },
        )
    })
}

/// The same dossier with another answer.
fn with(sample: &Sample, need: usize, answer: Importance) -> Sample {
    let mut other = sample.clone();
    other.answer(need, Some(Answer::Importance(answer)));
    other
}

#[test]
fn letters_stand_for_importances() {
    assert_eq!(importance('0'), Importance::None);
    assert_eq!(importance('3'), Importance::Essential);
}
