//! What documents bear, chosen in the window.

use std::fs;

use egui_kittest::kittest::Queryable;
use gouvernail::{
    domain::{Language, Stage},
    pack,
};

use super::helpers::{choose_persona, place, press, say, window, write};

const FRENCH: Language = Language::French;

#[test]
fn a_logo_is_chosen_described_and_removed() {
    let (_folder, path) = place("logo.svg");
    fs::write(&path, r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="1" height="1"/></svg>"#)
        .unwrap();
    let mut window = window(FRENCH, Some(&path));
    choose_persona(&mut window, &pack::builtin(), "oiv", FRENCH);
    press(&mut window, &say(FRENCH, "step-documents"));
    press(&mut window, &say(FRENCH, "marking-logo-choose"));
    write(&mut window, &say(FRENCH, "field-logo-description"), "Une barque");
    press(&mut window, &format!("{} – {}", say(FRENCH, "marking-stage"), say(FRENCH, "stage-final")));
    let marking = &window.state().session().unwrap().dossier().marking;
    assert_eq!(marking.logo.as_ref().map(|it| it.description.as_str()), Some("Une barque"));
    assert_eq!(marking.stage, Stage::Final);
    press(&mut window, &say(FRENCH, "marking-logo-remove"));
    assert_eq!(window.state().session().unwrap().dossier().marking.logo, None);
}

#[test]
fn a_file_that_is_no_picture_is_told() {
    let (_folder, path) = place("logo.png");
    fs::write(&path, "pas une image").unwrap();
    let mut window = window(FRENCH, Some(&path));
    choose_persona(&mut window, &pack::builtin(), "oiv", FRENCH);
    press(&mut window, &say(FRENCH, "step-documents"));
    press(&mut window, &say(FRENCH, "marking-logo-choose"));
    assert_eq!(window.state().session().unwrap().dossier().marking.logo, None);
    assert!(window.query_all_by_label_contains(&say(FRENCH, "picture-unknown")).next().is_some());
}
