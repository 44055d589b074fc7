//! From the choice of a persona to an annex on the disk.

use std::fs;

use egui_kittest::kittest::Queryable;
use gouvernail::{
    domain::{Decision, Importance, Language, NeedKind},
    pack,
    words::Words,
};

use super::helpers::{choose_persona, place, press, say, scroll_to, wait, window, write};

fn home_to_annex(id: &str, language: Language) {
    let pack = pack::builtin();
    let persona = pack.persona(&id.into()).unwrap();
    let words = Words::new(language);
    let (_folder, path) = place("annexe.pdf");
    let mut window = window(language, Some(&path));
    choose_persona(&mut window, &pack, id, language);
    assert!(window.query_by_label(&say(language, "context-title")).is_some());
    press(&mut window, &words.buyer(gouvernail::domain::BuyerStatus::Private));

    for kind in [NeedKind::Expectation, NeedKind::Constraint] {
        let step = if kind == NeedKind::Expectation { "step-expectations" } else { "step-constraints" };
        press(&mut window, &say(language, step));
        for row in &persona.needs {
            let need = pack.need(&row.need).unwrap();
            if need.kind == kind {
                let name = row.label.as_ref().unwrap_or(&need.label).get(language).replace('\u{202f}', "\u{a0}");
                let essential = words.importance(kind, Importance::Essential);
                press(&mut window, &format!("{name} – {essential}"));
            }
        }
    }
    let session = window.state().session().unwrap();
    assert_eq!(session.dossier().answers.len(), persona.needs.len());

    press(&mut window, &say(language, "step-solutions"));
    press(&mut window, &say(language, "solutions-retain-all"));
    let dossier = window.state().session().unwrap().dossier().clone();
    assert!(dossier.choices.values().any(|it| it.decision == Decision::Retained));

    press(&mut window, &say(language, "step-requirements"));
    assert!(0 < window.state().session().unwrap().asked().count());
    press(&mut window, &say(language, "step-documents"));
    let document = say(language, "documents-annex");
    press(&mut window, &words.tell("documents-export-name", &[("document", document.into())]));
    wait(&mut window);
    let exported = say(language, "notice-exported");
    assert!(window.query_by_label(&exported).is_some(), "nothing was exported for {id}");
    let bytes = fs::read(&path).unwrap();
    assert!(bytes.starts_with(b"%PDF-"), "not a PDF");
    assert!(10_000 < bytes.len(), "a PDF of {} bytes holds no annex", bytes.len());
}

#[test]
fn a_ministry_leaves_with_its_annex() {
    home_to_annex("ministere", Language::French);
}

#[test]
fn a_local_authority_leaves_with_its_annex() {
    home_to_annex("collectivite", Language::French);
}

#[test]
fn an_operator_of_vital_importance_leaves_with_its_annex() {
    home_to_annex("oiv", Language::French);
}

#[test]
fn a_cloud_provider_leaves_with_its_annex() {
    home_to_annex("cloud-souverain", Language::French);
}

#[test]
fn a_manufacturer_leaves_with_its_annex() {
    home_to_annex("industriel", Language::French);
}

#[test]
fn a_ministry_leaves_with_its_annex_in_english() {
    home_to_annex("ministere", Language::English);
}

#[test]
fn a_local_authority_leaves_with_its_annex_in_english() {
    home_to_annex("collectivite", Language::English);
}

#[test]
fn an_operator_of_vital_importance_leaves_with_its_annex_in_english() {
    home_to_annex("oiv", Language::English);
}

#[test]
fn a_cloud_provider_leaves_with_its_annex_in_english() {
    home_to_annex("cloud-souverain", Language::English);
}

#[test]
fn a_manufacturer_leaves_with_its_annex_in_english() {
    home_to_annex("industriel", Language::English);
}

#[test]
fn pressing_an_answer_again_takes_it_back() {
    let pack = pack::builtin();
    let mut window = window(Language::French, None);
    choose_persona(&mut window, &pack, "oiv", Language::French);
    press(&mut window, "Attentes");
    let need = pack.need(&pack.persona(&"oiv".into()).unwrap().needs[0].need).unwrap();
    let row = &pack.persona(&"oiv".into()).unwrap().needs[0];
    let name = row.label.as_ref().unwrap_or(&need.label).get(Language::French);
    press(&mut window, &format!("{name} – Importante"));
    assert_eq!(window.state().session().unwrap().dossier().answers.len(), 1);
    press(&mut window, &format!("{name} – Importante"));
    assert_eq!(window.state().session().unwrap().dossier().answers.len(), 0);
}

#[test]
fn the_status_of_the_buyer_changes_the_wording() {
    let pack = pack::builtin();
    // A requirement without a number whose two wordings differ, so that its sentence can be looked for as it is.
    let french = Language::French;
    let mut window = window(french, None);
    choose_persona(&mut window, &pack, "ministere", french);
    let persona = pack.persona(&"ministere".into()).unwrap();
    press(&mut window, "Attentes");
    for row in &persona.needs {
        let need = pack.need(&row.need).unwrap();
        if need.kind == NeedKind::Expectation {
            let name = row.label.as_ref().unwrap_or(&need.label).get(french);
            press(&mut window, &format!("{name} – Indispensable"));
        }
    }
    let session = window.state().session().unwrap();
    let calls = gouvernail::requirements::call(session.pack(), session.persona(), session.dossier());
    let found = calls.requirements.iter().map(|it| it.requirement).find(|it| {
        let (public, private) = (it.wording.public.as_ref(), it.wording.private.as_ref());
        public.zip(private).is_some_and(|(public, private)| {
            public.fr != private.fr && !(public.fr.clone() + &private.fr).contains('{')
        })
    });
    let requirement = found.expect("a requirement with two wordings").clone();
    let name = format!("{} {}", requirement.id, requirement.title.fr);
    let (public, private) = (requirement.wording.public.unwrap().fr, requirement.wording.private.unwrap().fr);
    let words = Words::new(french);
    for (status, sentence) in
        [(gouvernail::domain::BuyerStatus::State, public), (gouvernail::domain::BuyerStatus::Private, private)]
    {
        press(&mut window, "Contexte");
        press(&mut window, &words.buyer(status));
        press(&mut window, "Exigences");
        scroll_to(&mut window, &name);
        press(&mut window, &name);
        // The window holds narrow spaces by wide ones.
        let sentence = sentence.replace('\u{202f}', "\u{a0}");
        assert!(window.query_all_by_label(&sentence).next().is_some(), "`{sentence}` is not shown");
    }
}

#[test]
fn a_need_of_ones_own_is_asked_and_counts() {
    let mut window = window(Language::French, None);
    choose_persona(&mut window, &pack::builtin(), "cloud-souverain", Language::French);
    press(&mut window, "Contraintes");
    assert!(window.query_by_label("Le manifeste n’énumère rien ici pour ce persona").is_some());
    write(&mut window, "Nouvelle contrainte", "Chantier fini avant l’été");
    press(&mut window, "Ajouter");
    press(&mut window, "Chantier fini avant l’été – Bloquante");
    let session = window.state().session().unwrap();
    assert_eq!(session.assessment().uncovered_essential.len(), 1);
    press(&mut window, "Supprimer «\u{a0}Chantier fini avant l’été\u{a0}»");
    assert!(window.state().session().unwrap().dossier().own_needs.is_empty());
}

#[test]
fn another_language_changes_the_words_and_nothing_else() {
    let mut window = window(Language::French, None);
    choose_persona(&mut window, &pack::builtin(), "oiv", Language::French);
    write(&mut window, "Organisation qui achète", "Exemple");
    press(&mut window, "English (anglais)");
    assert!(window.query_all_by_label("Buying organisation").next().is_some());
    assert_eq!(window.state().session().unwrap().dossier().organisation, "Exemple");
}
