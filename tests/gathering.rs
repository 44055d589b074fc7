//! Participants' files gathered on the command line, and what came out.

use std::{fs, path::Path};

use gouvernail::{
    domain::{Answer, BuyerStatus, Dossier, Edit, Importance, Respondent},
    store,
};
use serde_json::Value;
use tempfile::TempDir;

use crate::support::{opened, terminal};
use crate::terminal::refuses;

fn says(arguments: &[&str]) -> String {
    let output = terminal(arguments).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// A dossier of a group, and a folder with the files of these people.
fn group(people: &[(&str, Importance)]) -> (TempDir, String, String) {
    let folder = TempDir::new().unwrap();
    let (file, filled) = (folder.path().join("groupe.gouvernail"), folder.path().join("remplis"));
    fs::create_dir(&filled).unwrap();
    store::save_new(&store::System, &file, &Dossier::new("collectivite".into(), BuyerStatus::LocalAuthority)).unwrap();
    for (name, importance) in people {
        let mut dossier = Dossier::new("collectivite".into(), BuyerStatus::LocalAuthority);
        dossier.apply(Edit::Respondent(Some(Respondent { name: (*name).to_owned(), ..Respondent::default() })));
        dossier.apply(Edit::Answer("stockage-local".into(), Some(Answer::Importance(*importance))));
        store::save_new(&store::System, &filled.join(name).with_extension("gouvernail"), &dossier).unwrap();
    }
    let texts = [&file, &filled].map(|it| it.display().to_string());
    let [file, filled] = texts;
    (folder, file, filled)
}

#[test]
fn a_folder_of_files_is_gathered_in_one_go() {
    let (_folder, file, filled) = group(&[("Achats", Importance::Wished), ("DSI", Importance::Essential)]);
    let told = says(&["gather", &file, &filled]);
    assert!(told.contains("réponses de Achats ajoutées") && told.contains("2 participants"), "{told}");
    assert_eq!(opened(Path::new(&file)).workshop.participants.len(), 2);
}

#[test]
fn gathering_again_changes_no_byte() {
    let (_folder, file, filled) = group(&[("Achats", Importance::Wished)]);
    says(&["gather", &file, &filled]);
    let once = fs::read(&file).unwrap();
    assert!(says(&["gather", &file, &filled]).contains("rien de nouveau"));
    assert_eq!(fs::read(&file).unwrap(), once);
}

#[test]
fn a_file_of_another_persona_leaves_the_dossier_as_it_was() {
    let (folder, file, _) = group(&[]);
    let other = folder.path().join("autre.gouvernail");
    store::save_new(&store::System, &other, &Dossier::new("oiv".into(), BuyerStatus::Private)).unwrap();
    let before = fs::read(&file).unwrap();
    refuses(&["gather", &file, &other.display().to_string()], 1, &["oiv", "collectivite", "rien n’a été rassemblé"]);
    assert_eq!(fs::read(&file).unwrap(), before);
}

#[test]
fn the_outcome_of_the_example_is_told() {
    let told = says(&["outcome", "examples/atelier.gouvernail"]);
    assert!(told.starts_with("Concordance bonne (W = 0,60)"), "{told}");
    assert!(told.contains("1. Stockage et traitement locaux des données\u{a0}: Indispensable (accord)"), "{told}");
}

#[test]
fn the_outcome_is_data_for_other_programs() {
    let told: Value = serde_json::from_str(&says(&["outcome", "examples/atelier.gouvernail", "--json"])).unwrap();
    assert_eq!(told["participants"], 8);
    assert_eq!(told["needs"].as_array().unwrap().len(), 6);
    assert_eq!(told["parked"], serde_json::json!(["capex-opex"]));
    let essential = &told["needs"][0];
    assert_eq!((&essential["median"], &essential["counts"][3]), (&"essential".into(), &7.into()));
}

#[test]
fn a_dossier_without_votes_has_no_outcome_yet() {
    assert!(says(&["outcome", "examples/oiv.gouvernail"]).contains("Aucun vote n’a encore été montré"));
}
