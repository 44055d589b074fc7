//! The worked examples, one for each persona of the manifesto, as they are in `examples/`.

use super::parse;
use crate::domain::{Dossier, PersonaId};

const EXAMPLES: [(&str, &[u8]); 5] = [
    ("ministere", include_bytes!("../../examples/ministere.gouvernail")),
    ("collectivite", include_bytes!("../../examples/collectivite.gouvernail")),
    ("oiv", include_bytes!("../../examples/oiv.gouvernail")),
    ("cloud-souverain", include_bytes!("../../examples/cloud-souverain.gouvernail")),
    ("industriel", include_bytes!("../../examples/industriel.gouvernail")),
];

/// The worked example of a workshop: eight participants, two rounds, a meeting before it.
#[must_use]
pub fn workshop_example() -> Option<Dossier> {
    parse("atelier", include_bytes!("../../examples/atelier.gouvernail")).ok()
}

/// Whether a persona has a worked example.
#[must_use]
pub fn has_example(persona: &PersonaId) -> bool {
    EXAMPLES.iter().any(|it| it.0 == persona.as_str())
}

/// The worked example of a persona; `None` when there is none.
#[must_use]
pub fn example(persona: &PersonaId) -> Option<Dossier> {
    let (name, bytes) = EXAMPLES.into_iter().find(|it| it.0 == persona.as_str())?;
    parse(name, bytes).ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_example_of_a_workshop_has_eight_participants_and_two_rounds() {
        let workshop = super::workshop_example().unwrap().workshop;
        assert_eq!(workshop.participants.len(), 8);
        assert!(workshop.ballots.keys().any(|it| workshop.last_round(it) == 2));
    }

    #[test]
    fn every_persona_of_the_manifesto_has_an_example() {
        for persona in &crate::pack::builtin().personas {
            assert_eq!(super::example(&persona.id).map(|it| it.persona), Some(persona.id.clone()));
        }
    }
}
