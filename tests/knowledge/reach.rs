//! Every row of the manifesto and every position of its founders leads somewhere: walked by id.

use gouvernail::{
    domain::{Answer, BuyerStatus, Decision, Dossier, Edit, Importance, Pack, Persona},
    pack::builtin,
    requirements::call,
};

/// Rows of the manifesto, persona by persona.
const ROWS: [(&str, &str); 5] = [
    ("ministere", "A1 A2 A3 A4 A5 C1 C2 C3 S1 S2 S3 S4 S5 S6 E1 E2 E3"),
    ("collectivite", "A1 A2 A3 C1 C2 C3 S1 S2 S3 S4 S5 E1 E2 E3"),
    ("oiv", "A1 A2 A3 A4 A5 A6 C1 C2 C3 S1 S2 S3 S4 S5 S6 S7 E1 E2"),
    ("cloud-souverain", "A0 P A1 A2 A3 A3a A3b S1 S2 S3 S4 S5"),
    ("industriel", "A1 A2 A3 A4 A5 A6 A7 A8 A9 A10 A11 A12 C1 C2 C3 C4 C5 C6 S1 S2 S3 S4 S5 S6 S7 S8 S9 S10 E1 E2"),
];

/// A dossier that says one thing only: this row matters, or is retained.
fn saying(persona: &Persona, bullet: &str, buyer: BuyerStatus) -> Option<Dossier> {
    let mut dossier = Dossier::new(persona.id.clone(), buyer);
    let need = persona.needs.iter().find(|it| it.bullet == bullet);
    let solution = persona.solutions.iter().find(|it| it.bullet == bullet);
    match (need, solution) {
        (Some(row), _) => {
            dossier.apply(Edit::Answer(row.need.clone(), Some(Answer::Importance(Importance::Essential))));
        }
        (_, Some(row)) => {
            let choice = gouvernail::domain::Choice { decision: Decision::Retained, ..Default::default() };
            dossier.apply(Edit::Choose(row.solution.clone(), choice));
        }
        (None, None) => return None,
    }
    Some(dossier)
}

/// Whether a dossier calls a requirement, or advice with its method.
fn is_heard(pack: &Pack, persona: &Persona, dossier: &Dossier) -> bool {
    let calls = call(pack, persona, dossier);
    let advised = |it: &gouvernail::requirements::Advice<'_>| pack.methods_of(&it.card.id).next().is_some();
    !calls.requirements.is_empty() || calls.advice.iter().any(advised)
}

#[test]
fn every_row_calls_a_requirement_or_a_method_for_every_buyer() {
    let pack = builtin();
    for (number, (persona, rows)) in ROWS.iter().enumerate() {
        let persona = pack.persona(&(*persona).into()).unwrap();
        for row in rows.split(' ') {
            let bullet = format!("P{}-{row}", number + 1);
            for buyer in BuyerStatus::ALL {
                let dossier = saying(persona, &bullet, buyer).unwrap_or_else(|| panic!("{bullet} is not there"));
                assert!(is_heard(&pack, persona, &dossier), "{bullet} calls nothing for {buyer:?}");
            }
        }
    }
}

#[test]
fn every_position_of_the_founders_offers_a_requirement_or_advice() {
    let pack = builtin();
    let persona = &pack.personas[0];
    for number in 1..=15 {
        let id = format!("T-{number:02}");
        let position = pack.position(&id.as_str().into()).unwrap_or_else(|| panic!("{id} is not there"));
        let mut dossier = Dossier::new(persona.id.clone(), BuyerStatus::Private);
        dossier.apply(Edit::Position(position.id.clone(), true));
        let calls = call(&pack, persona, &dossier);
        assert_eq!(calls.positions, [position]);
        let called: Vec<_> = calls.requirements.iter().map(|it| &it.requirement.id).collect();
        assert!(position.requirements.iter().all(|it| called.contains(&it)), "{id} offers what it does not call");
        assert!(!position.caution.fr.is_empty() && !position.cards.is_empty(), "{id} has no caution");
    }
}

#[test]
fn the_fifty_cards_have_something_to_say() {
    let pack = builtin();
    for number in 1..=50 {
        let id = format!("K{number:02}");
        let card = pack.card(&id.as_str().into()).unwrap_or_else(|| panic!("{id} is not there"));
        let asks = pack.requirements.iter().any(|it| it.card == card.id);
        assert!(asks || pack.methods_of(&card.id).next().is_some(), "{id} says nothing");
    }
}

#[test]
fn an_optional_requirement_waits_for_its_position() {
    let pack = builtin();
    for persona in &pack.personas {
        let mut dossier = Dossier::new(persona.id.clone(), BuyerStatus::State);
        for row in &persona.needs {
            dossier.apply(Edit::Answer(row.need.clone(), Some(Answer::Importance(Importance::Essential))));
        }
        let calls = call(&pack, persona, &dossier);
        assert!(calls.requirements.iter().all(|it| !it.requirement.optional), "{}", persona.id);
    }
}
