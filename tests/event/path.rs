//! The questions of a visit.

use std::collections::BTreeMap;

use gouvernail::{
    domain::{Answer, Dossier, Importance, NeedId, Pack, Persona, SolutionId},
    event::{EventRules, Path, complete},
    matching::{FIRST, assess},
};
use proptest::prelude::*;

use super::{pack, persona, rules};
use crate::matching::{sample::Sample, samples};

type Replies = BTreeMap<NeedId, Answer>;

/// The first solutions as the method shows them.
fn displayed(pack: &Pack, persona: &Persona, replies: &Replies) -> Vec<SolutionId> {
    let dossier = Dossier { persona: persona.id.clone(), answers: replies.clone(), ..Dossier::default() };
    let whole = complete(pack, persona, &dossier);
    assess(pack, persona, &whole).solutions.into_iter().take(FIRST).map(|it| it.id).collect()
}

/// Replies in the order of the path; the letters of a profile are the importances of needs.
fn followed(path: &Path, profile: &Replies) -> Vec<(NeedId, Answer)> {
    let (mut replies, mut order) = (Replies::new(), Vec::new());
    while let Some(need) = path.next(&replies) {
        let answer = profile.get(&need).copied().unwrap_or(Answer::DontKnow);
        replies.insert(need.clone(), answer);
        order.push((need, answer));
    }
    order
}

/// Every way to answer what is left open.
fn completions(persona: &Persona, replies: &Replies) -> Vec<Replies> {
    let open = persona.needs.iter().filter(|it| !replies.contains_key(&it.need));
    open.fold(vec![replies.clone()], |all, row| {
        let with = |it: &Replies, importance| {
            let mut it = it.clone();
            it.insert(row.need.clone(), Answer::Importance(importance));
            it
        };
        all.iter().flat_map(|it| Importance::ALL.map(|importance| with(it, importance))).collect()
    })
}

/// A made-up visitor for each number.
fn profile(persona: &Persona, number: usize) -> Replies {
    let mut draws = u64::try_from(number).unwrap() * 2 + 1;
    let mut draw = || {
        draws = draws.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        Importance::ALL[usize::try_from(draws >> 62).unwrap()]
    };
    // The first draws of neighbouring numbers are alike.
    (0..4).for_each(|_| {
        draw();
    });
    persona.needs.iter().map(|row| (row.need.clone(), Answer::Importance(draw()))).collect()
}

fn short(questions: usize) -> EventRules {
    EventRules { questions, completions: 16, ..rules() }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_first_solutions_are_those_that_the_method_shows(sample in samples(6, 6)) {
        // Whose status is not known: nobody asks for it.
        let path = Path::new(&sample.pack, sample.persona(), &short(3));
        let replies = sample.dossier.answers.clone();
        prop_assert_eq!(path.first(&replies), displayed(&sample.pack, sample.persona(), &replies));
    }

    #[test]
    fn a_path_that_stops_early_has_the_first_solutions_of_every_way_to_go_on(sample in samples(4, 6)) {
        let path = Path::new(&sample.pack, sample.persona(), &short(9));
        let replies: Replies = followed(&path, &sample.dossier.answers).into_iter().collect();
        let first = path.first(&replies);
        for completion in completions(sample.persona(), &replies) {
            prop_assert_eq!(&displayed(&sample.pack, sample.persona(), &completion), &first);
        }
    }

    #[test]
    fn no_question_is_asked_twice_and_no_more_than_allowed(sample in samples(6, 6), questions in 0_usize..5) {
        let path = Path::new(&sample.pack, sample.persona(), &short(questions));
        let order = followed(&path, &sample.dossier.answers);
        let replies: Replies = order.iter().cloned().collect();
        prop_assert_eq!(order.len(), replies.len());
        prop_assert!(order.len() <= questions);
    }
}

#[test]
fn the_question_that_decides_comes_first() {
    // Three solutions are ahead by three needs; only the last need can bring the fourth among them by itself.
    let sample = Sample::of(&["3330", "3330", "3330", "0003"]);
    let path = Path::new(&sample.pack, sample.persona(), &short(3));
    assert_eq!(path.next(&Replies::new()), Some("n3".into()));
}

#[test]
fn nothing_is_asked_when_nothing_can_change() {
    let sample = Sample::of(&["321"]);
    let path = Path::new(&sample.pack, sample.persona(), &short(3));
    // Level when nothing weighs: the names decide, as they do otherwise.
    assert_eq!(path.next(&Replies::new()), None);
}

#[test]
fn the_path_does_not_depend_on_the_order_of_the_pack() {
    let pack = pack();
    let industrial = persona(&pack, "industriel");
    let mut turned = pack.clone();
    turned.links.reverse();
    let [path, other] = [&pack, &turned].map(|it| Path::new(it, industrial, &rules()));
    let profile = profile(industrial, 7);
    assert_eq!(followed(&path, &profile), followed(&other, &profile));
}

#[test]
fn personas_with_few_needs_lose_nothing() {
    let pack = pack();
    for persona in pack.personas.iter().filter(|it| it.needs.len() <= rules().questions) {
        let path = Path::new(&pack, persona, &rules());
        for number in 0..10 {
            let profile = profile(persona, number);
            let replies: Replies = followed(&path, &profile).into_iter().collect();
            assert_eq!(path.first(&replies), path.first(&profile), "{}", persona.id);
        }
    }
}

#[test]
fn ten_questions_find_the_first_three_of_eighteen_for_most_visitors() {
    // The bench `event` counts a thousand of them.
    let pack = pack();
    let industrial = persona(&pack, "industriel");
    let path = Path::new(&pack, industrial, &rules());
    let agreed = (0..60).filter(|&number| {
        let profile = profile(industrial, number);
        let replies: Replies = followed(&path, &profile).into_iter().collect();
        assert!(replies.len() <= 10);
        let (whole, first) = (path.first(&profile), path.first(&replies));
        first.iter().all(|it| whole.contains(it))
    });
    let agreed = agreed.count();
    assert!(45 <= agreed, "{agreed} of 60");
}
