//! What jobs work on: the worked examples, and the largest dossiers that there can be.

use std::{path::Path, sync::Arc};

use gouvernail::{
    domain::{Dossier, Pack, Persona},
    pack, store,
};

use crate::every;

/// The worked examples of the personas.
pub(crate) const PERSONAS: [&str; 5] = ["ministere", "collectivite", "oiv", "cloud-souverain", "industriel"];
/// The example with the most requirements.
pub(crate) const LARGEST: &str = "industriel";
/// The example of a workshop.
pub(crate) const WORKSHOP: &str = "atelier";
/// The dossier that calls every requirement of the pack.
pub(crate) const EVERY: &str = "every";
/// The same, with a long sentence of the user's own in the place of each: half a megabyte.
pub(crate) const LONG: &str = "long";

/// A dossier, its pack and its persona.
#[derive(Clone)]
pub(crate) struct Case {
    pub(crate) pack: Arc<Pack>,
    pub(crate) persona: Persona,
    pub(crate) dossier: Dossier,
}

impl Case {
    /// An example, or one of the large ones.
    pub(crate) fn named(name: &str) -> Self {
        match name {
            EVERY => every(),
            LONG => long(),
            _ => {
                let dossier = store::parse(name, &bytes(name)).expect("an example is read");
                Self::of(pack::builtin(), dossier)
            }
        }
    }

    fn of(pack: Pack, dossier: Dossier) -> Self {
        let persona = pack.persona(&dossier.persona).expect("a persona of the pack").clone();
        Self { pack: Arc::new(pack), persona, dossier }
    }
}

/// The file of a dossier.
pub(crate) fn bytes(name: &str) -> Vec<u8> {
    match name {
        EVERY | LONG => store::to_text(&Case::named(name).dossier).into_bytes(),
        _ => {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
            std::fs::read(folder.join(format!("{name}.gouvernail"))).expect("an example is there")
        }
    }
}

fn every() -> Case {
    let pack = every::pack_of(1);
    let mut dossier = Dossier { persona: every::persona(), ..Dossier::default() };
    for it in every::edits(&pack) {
        dossier.apply(it);
    }
    Case::of(pack, dossier)
}

fn long() -> Case {
    let mut case = every();
    let sentence = "Le titulaire restitue, sans frais, les données dans un format ouvert, documenté et lisible. ";
    for requirement in &case.pack.requirements {
        case.dossier.wordings.insert(requirement.id.clone(), sentence.repeat(12).trim_end().to_owned());
        case.dossier.grounds.insert(requirement.id.clone(), sentence.repeat(10).trim_end().to_owned());
    }
    case
}
