//! The pack that we ship: sound, complete, and the same inside the program as in `personas/`.

mod flags;
mod mutations;
mod overlays;
mod publishers;
mod reach;

use std::{collections::BTreeSet, path::Path};

use gouvernail::{
    domain::{BuyerStatus, CalledLevel, Importance, Language, Pack, Provenance},
    notation::Diagnostic,
    pack::{builtin, compile},
    store,
    words::Words,
};

/// The folder of the shipped pack.
fn personas() -> &'static Path {
    Path::new("personas")
}

/// Faults in words, for a message that can be read.
fn told(diagnostics: &[Diagnostic]) -> Vec<String> {
    let words = Words::new(Language::English);
    diagnostics.iter().map(|it| words.diagnostic(it)).collect()
}

#[test]
fn the_pack_has_no_fault() {
    let compiled = compile(&store::pack_files(personas()).unwrap());
    assert_eq!(told(&compiled.diagnostics), [""; 0]);
}

#[test]
fn the_program_holds_the_pack_of_the_folder() {
    let of_the_folder = compile(&store::pack_files(personas()).unwrap()).pack;
    assert_eq!(builtin(), Pack { provenance: Provenance::Builtin, ..of_the_folder });
}

#[test]
fn every_row_of_the_manifesto_is_there_once() {
    let pack = builtin();
    let rows = |persona: &str| {
        let persona = pack.persona(&persona.into()).unwrap();
        let needs = persona.needs.iter().map(|it| it.bullet.clone());
        needs.chain(persona.solutions.iter().map(|it| it.bullet.clone())).collect::<Vec<String>>()
    };
    let counts = ["ministere", "collectivite", "oiv", "cloud-souverain", "industriel"].map(|it| rows(it).len());
    assert_eq!(counts, [17, 14, 18, 12, 30]);
    let all: Vec<String> = pack.personas.iter().flat_map(|it| rows(it.id.as_str())).collect();
    assert_eq!(all.len(), all.iter().collect::<BTreeSet<_>>().len(), "a row is there twice");
}

#[test]
fn every_row_calls_a_card_with_something_to_say() {
    let pack = builtin();
    for persona in &pack.personas {
        let needs = persona.needs.iter().map(|it| (&it.bullet, &it.cards, it.level));
        for (bullet, cards, level) in needs.chain(persona.solutions.iter().map(|it| (&it.bullet, &it.cards, it.level)))
        {
            let heard = cards
                .iter()
                .any(|card| level == CalledLevel::Method || pack.requirements.iter().any(|it| it.card == *card));
            assert!(heard, "{bullet} calls nothing");
        }
    }
}

#[test]
fn a_shared_row_is_one_entry_of_the_catalogue() {
    let pack = builtin();
    let sharing =
        |need: &str| pack.personas.iter().filter(|it| it.needs.iter().any(|row| row.need.as_str() == need)).count();
    assert_eq!(sharing("perennite-actionnariat"), 4);
    assert_eq!(sharing("sla-exigeants"), 3);
    assert_eq!(sharing("migration-operateur"), 2);
}

#[test]
fn no_constraint_is_invented_for_the_cloud_provider() {
    let pack = builtin();
    let persona = pack.persona(&"cloud-souverain".into()).unwrap();
    let constraint = |need| pack.need(need).unwrap().kind == gouvernail::domain::NeedKind::Constraint;
    assert!(!persona.needs.iter().any(|it| constraint(&it.need)));
}

#[test]
fn weights_are_those_of_the_method() {
    let scale = builtin().scale;
    assert_eq!(Importance::ALL.map(|it| scale.weight(it)), [0, 1, 2, 4]);
    assert_eq!(scale.covered_from, 2);
}

#[test]
fn each_kind_of_buyer_gets_requirements_for_every_persona() {
    let pack = builtin();
    for persona in &pack.personas {
        for status in BuyerStatus::ALL {
            let mut dossier = gouvernail::domain::Dossier::new(persona.id.clone(), status);
            for row in &persona.needs {
                let answer = gouvernail::domain::Answer::Importance(Importance::Essential);
                dossier.apply(gouvernail::domain::Edit::Answer(row.need.clone(), Some(answer)));
            }
            let calls = gouvernail::requirements::call(&pack, persona, &dossier);
            assert!(10 <= calls.requirements.len(), "{} as {status:?}: {}", persona.id, calls.requirements.len());
        }
    }
}

#[test]
fn the_published_schema_is_that_of_the_types() {
    let schema = serde_json::to_string_pretty(&gouvernail::pack::schema()).unwrap() + "\n";
    expect_test::expect_file!["../../personas/schema.json"].assert_eq(&schema);
}
