//! The terminal program as its users run it: the real binary, its status, and what it says.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Output,
};

use gouvernail::{
    document::Kind,
    domain::{Dossier, Language, Stage},
    render::Format,
};
use serde_json::Value;
use tempfile::TempDir;

use crate::support::{opened, terminal};

/// Runs the program in the folder of the package.
fn run(arguments: &[&str]) -> Output {
    terminal(arguments).output().unwrap()
}

#[track_caller]
fn says(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Runs a command that must fail with this status and explain itself with these words.
#[track_caller]
pub(crate) fn refuses(arguments: &[&str], status: i32, told: &[&str]) {
    let output = run(arguments);
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(status), "{arguments:?}: {stderr}");
    for words in told {
        assert!(stderr.contains(words), "{arguments:?} says\n{stderr}without `{words}`");
    }
    assert!(!stderr.contains("panicked"), "{stderr}");
}

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn path(folder: &TempDir, name: &str) -> (PathBuf, String) {
    let path = folder.path().join(name);
    let text = path.display().to_string();
    (path, text)
}

#[test]
fn a_blank_dossier_is_created_checked_and_matched() {
    let folder = folder();
    let (_, file) = path(&folder, "vierge.gouvernail");
    says(&["new", "--persona", "collectivite", "--buyer", "collectivite", "--out", &file]);
    assert_eq!(says(&["check", &file]), "");
    assert!(says(&["match", &file]).contains("Pas assez de réponses"));
}

#[test]
fn an_existing_dossier_is_never_replaced_by_a_new_one() {
    let folder = folder();
    let (on_disk, file) = path(&folder, "mien.gouvernail");
    fs::write(&on_disk, "précieux").unwrap();
    refuses(&["new", "--persona", "oiv", "--out", &file], 1, &["existe déjà"]);
    assert_eq!(fs::read_to_string(on_disk).unwrap(), "précieux");
}

#[test]
fn every_document_is_written_in_every_format() {
    let folder = folder();
    for (kind, name) in [
        (Kind::Annex, "annex"),
        (Kind::Checklist, "checklist"),
        (Kind::Summary, "summary"),
        (Kind::ResponseGrid, "response-grid"),
        (Kind::Traceability, "traceability"),
        (Kind::Sheet, "sheet"),
        (Kind::Workshop, "workshop"),
    ] {
        for format in Format::possible(kind) {
            let (on_disk, out) = path(&folder, &format!("{name}.{}", format.extension()));
            says(&["export", "examples/oiv.gouvernail", "--document", name, "--out", &out]);
            assert!(500 < fs::metadata(on_disk).unwrap().len(), "{out}");
        }
    }
}

#[test]
fn the_guide_needs_no_dossier() {
    let folder = folder();
    for format in Format::possible(Kind::Guide) {
        let (on_disk, out) = path(&folder, &format!("guide.{}", format.extension()));
        says(&["guide", "--out", &out]);
        assert!(500 < fs::metadata(on_disk).unwrap().len(), "{out}");
    }
    refuses(&["guide", "--out", "guide.xlsx"], 1, &[".pdf"]);
}

#[test]
fn a_check_of_what_is_not_there_is_refused_with_a_date_too() {
    refuses(&["check", "--stale", "2027-01-15", "personnas"], 1, &["personnas"]);
    assert_ne!(run(&["check", "--stale", "2099-01-01", "personas/catalogue/sources.ron"]).stdout, b"");
}

#[test]
fn wrong_arguments_are_told_in_the_language_of_the_user() {
    refuses(&["check", "--stale", "2026-13-01", "personas"], 2, &["« 2026-13-01 » ne convient pas"]);
    refuses(&["personas", "--json", "--stats"], 2, &["ne va pas avec"]);
    refuses(&["export", "x", "--document", "annex", "--out", "a.pdf", "--out", "b.pdf"], 2, &["deux fois"]);
    refuses(&["new", "--persona"], 2, &["attend une valeur"]);
}

#[test]
fn an_export_replaces_an_older_one_whole() {
    let folder = folder();
    let (on_disk, out) = path(&folder, "annexe.pdf");
    fs::write(&on_disk, "x".repeat(2_000_000)).unwrap();
    says(&["export", "examples/oiv.gouvernail", "--document", "annex", "--out", &out]);
    let bytes = fs::read(on_disk).unwrap();
    assert!(bytes.starts_with(b"%PDF-") && !bytes.ends_with(b"x"));
}

#[test]
fn the_examples_and_the_pack_are_sound() {
    assert_eq!(says(&["check", "personas"]), "");
    let files = fs::read_dir("examples").unwrap().map(|it| it.unwrap().path());
    let dossiers = files.filter(|it| it.extension().is_some_and(|it| it == "gouvernail"));
    let examples: Vec<String> = dossiers.map(|it| it.display().to_string()).collect();
    let mut arguments = vec!["check"];
    arguments.extend(examples.iter().map(String::as_str));
    assert_eq!(says(&arguments), "");
}

#[test]
fn a_match_can_be_recomputed_from_what_it_says() {
    let told: Value = serde_json::from_str(&says(&["match", "examples/industriel.gouvernail", "--json"])).unwrap();
    assert_eq!(told["persona"], "industriel");
    for solution in told["solutions"].as_array().unwrap() {
        let points = |it: &Value| it["points"].as_u64().unwrap();
        let sum: u64 = solution["reasons"].as_array().unwrap().iter().map(points).sum();
        assert_eq!(sum, points(solution), "{}", solution["id"]);
    }
}

#[test]
fn a_pack_in_a_folder_takes_the_place_of_the_built_in_one() {
    let built_in: Value = serde_json::from_str(&says(&["personas", "--json"])).unwrap();
    let from_folder: Value = serde_json::from_str(&says(&["personas", "--json", "--pack", "personas"])).unwrap();
    assert_eq!(built_in, from_folder);
}

#[test]
fn messages_come_in_english_too() {
    assert!(says(&["--lang", "en", "match", "examples/oiv.gouvernail"]).contains("answers out of"));
    refuses(&["--lang=en", "match", "nowhere.gouvernail"], 1, &["cannot read", "does not exist"]);
}

#[test]
fn wrong_arguments_are_status_2() {
    refuses(&["export", "a.gouvernail", "--document", "poème", "--out", "a.pdf"], 2, &["poème", "annex"]);
    refuses(&["deviner"], 2, &["deviner"]);
    refuses(&["match"], 2, &["il manque"]);
    refuses(&["match", "--vite", "a"], 2, &["--vite"]);
    refuses(&[], 2, &["gouvernail-cli"]);
}

#[test]
fn what_cannot_be_done_is_status_1_and_says_how_to_mend_it() {
    refuses(&["new", "--persona", "ministre", "--out", "x.gouvernail"], 1, &["ministre", "collectivite"]);
    refuses(&["match", "nulle-part.gouvernail"], 1, &["lecture impossible", "n’existe pas", "nulle-part.gouvernail"]);
    refuses(
        &["export", "examples/oiv.gouvernail", "--document", "annex", "--out", "annexe.xyz"],
        1,
        &["annexe.xyz", ".pdf"],
    );
    refuses(
        &["export", "examples/oiv.gouvernail", "--document", "annex", "--out", "nulle/part/annexe.pdf"],
        1,
        &["écriture impossible"],
    );
    refuses(&["personas", "--pack", "nulle-part"], 1, &["lecture impossible"]);
}

#[test]
fn no_user_path_or_host_is_in_a_document() {
    let folder = folder();
    let (on_disk, out) = path(&folder, "annexe.md");
    says(&["export", "examples/oiv.gouvernail", "--document", "annex", "--out", &out]);
    let text = fs::read_to_string(on_disk).unwrap();
    let here = std::env::current_dir().unwrap();
    for word in [folder.path(), Path::new(&here)].map(|it| it.display().to_string()) {
        assert!(!text.contains(&word), "{word}");
    }
}

#[test]
fn the_counts_of_the_pack_are_told_by_persona_and_by_card() {
    let told = says(&["personas", "--stats"]);
    let pack = gouvernail::pack::builtin();
    for persona in &pack.personas {
        assert!(told.contains(persona.id.as_str()), "{}", persona.id);
    }
    for card in pack.cards.iter().filter(|card| pack.requirements.iter().any(|it| it.card == card.id)) {
        assert!(told.lines().any(|it| it.trim_start().starts_with(card.id.as_str())), "{}", card.id);
    }
}

#[test]
fn what_has_to_be_read_again_by_a_date_is_listed_at_its_place() {
    assert_eq!(says(&["check", "personas", "--stale", "2026-01-01"]), "");
    let told = says(&["check", "personas", "--stale", "2040-01-01"]);
    assert!(told.lines().all(|it| it.starts_with("personas/catalogue/sources.ron:")), "{told}");
    assert!(told.contains("S01"), "{told}");
    refuses(&["check", "personas", "--stale", "demain"], 2, &["demain"]);
}

#[test]
fn an_overlay_adds_its_persona_from_a_folder_and_from_one_file() {
    let folder = folder();
    let (_, file) = path(&folder, "hopitaux.gouvernail-pack");
    says(&["bundle", "examples/overlays/hopitaux", "--out", &file]);
    let from_folder = says(&["personas", "--overlay", "examples/overlays/hopitaux"]);
    assert!(from_folder.contains("groupement-hospitalier"), "{from_folder}");
    assert_eq!(says(&["personas", "--overlay", &file]), from_folder);
    assert_eq!(says(&["check", "examples/overlays/hopitaux"]), "");
}

#[test]
fn a_dossier_whose_own_words_carry_a_risk_is_told_until_a_ground_is_kept() {
    let folder = folder();
    let (on_disk, file) = path(&folder, "risque.gouvernail");
    let dossier = |grounds: &str| {
        format!(
            r#"(format: 2, persona: "collectivite", buyer: LocalAuthority, answers: {{"stockage-local": Importance(Essential)}},
                wordings: {{"EX-DON-021": "Les salles sont situées en France."}}, grounds: {{{grounds}}})"#
        )
    };
    fs::write(&on_disk, dossier("")).unwrap();
    let told = says(&["check", &file]);
    assert!(told.contains("EX-DON-021") && told.contains("RISK-03"), "{told}");
    fs::write(&on_disk, dossier(r#""EX-DON-021": "Diffusion restreinte.""#)).unwrap();
    assert_eq!(says(&["check", &file]), "");
}

#[test]
fn a_dossier_is_marked_and_the_rest_of_it_stays() {
    let folder = folder();
    let (on_disk, file) = path(&folder, "marque.gouvernail");
    let (logo, drawing) = path(&folder, "logo.svg");
    fs::copy("examples/oiv.gouvernail", &on_disk).unwrap();
    fs::write(logo, r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="1" height="1"/></svg>"#)
        .unwrap();
    says(&["mark", &file, "--stage", "final", "--version", "1.0", "--author", "Direction des achats"]);
    says(&["mark", &file, "--logo", &drawing, "--logo-description", "Réseau hospitalier"]);
    let before = opened(Path::new("examples/oiv.gouvernail"));
    let after = opened(&on_disk);
    assert_eq!((after.marking.stage, after.marking.version.as_str()), (Stage::Final, "1.0"));
    assert_eq!(after.marking.logo.as_ref().unwrap().description, "Réseau hospitalier");
    assert_eq!(Dossier { marking: before.marking.clone(), ..after }, before);
}

#[test]
fn criteria_are_weighed_and_check_tells_until_they_sum_to_100() {
    let folder = folder();
    let (on_disk, file) = path(&folder, "pondere.gouvernail");
    fs::copy("examples/industriel.gouvernail", &on_disk).unwrap();
    says(&["weigh", &file, "--theme", "CON=7", "--criterion", "Délai de mise en service="]);
    let told = says(&["check", &file]);
    assert!(told.contains("94\u{a0}%") && told.contains("avertissement"), "{told}");
    says(&["weigh", &file, "--theme", "CON=10", "--criterion", "Assistance = 3"]);
    assert_eq!(says(&["check", &file]), "");
    let criteria = opened(&on_disk).criteria;
    let others: Vec<&str> = criteria.others.iter().map(|it| it.label.as_str()).collect();
    assert_eq!(others, ["Coût complet sur cinq ans", "Performance environnementale", "Assistance"]);
}

#[test]
fn a_final_annex_without_its_weights_is_told() {
    let folder = folder();
    let (on_disk, file) = path(&folder, "pondere.gouvernail");
    let (_, out) = path(&folder, "annexe.md");
    fs::copy("examples/industriel.gouvernail", &on_disk).unwrap();
    let told = || String::from_utf8(run(&["export", &file, "--document", "annex", "--out", &out]).stderr).unwrap();
    assert_eq!(told(), "");
    says(&["weigh", &file, "--theme", "CON=7"]);
    assert!(told().contains("il manque 1\u{a0}%"), "{}", told());
    says(&["mark", &file, "--stage", "draft"]);
    assert_eq!(told(), "");
}

#[test]
fn what_is_no_weight_leaves_the_dossier_as_it_was() {
    let folder = folder();
    let (on_disk, file) = path(&folder, "pondere.gouvernail");
    fs::copy("examples/oiv.gouvernail", &on_disk).unwrap();
    for wrong in ["CON=0", "CON=101", "CON=12,5", "CON", "=5"] {
        refuses(&["weigh", &file, "--theme", wrong], 2, &["--theme", wrong]);
    }
    refuses(&["weigh", &file, "--theme", "CON=5", "--theme", "XYZ=5"], 1, &["XYZ", "CON"]);
    refuses(&["weigh", &file], 2, &["--theme"]);
    assert_eq!(fs::read(on_disk).unwrap(), fs::read("examples/oiv.gouvernail").unwrap());
}

#[test]
fn a_logo_that_is_no_picture_leaves_the_dossier_as_it_was() {
    let folder = folder();
    let (on_disk, file) = path(&folder, "marque.gouvernail");
    fs::copy("examples/oiv.gouvernail", &on_disk).unwrap();
    refuses(&["mark", &file, "--stage", "final", "--logo", "Cargo.toml"], 1, &["Cargo.toml", "PNG"]);
    refuses(&["mark", &file, "--logo-description", "Un pont"], 1, &["--logo"]);
    refuses(&["mark", &file], 2, &["--stage"]);
    assert_eq!(fs::read(on_disk).unwrap(), fs::read("examples/oiv.gouvernail").unwrap());
}

#[test]
fn two_dossiers_are_compared_on_the_terminal_and_in_a_file() {
    let folder = folder();
    let (on_disk, other) = path(&folder, "autre.gouvernail");
    let example = fs::read_to_string("examples/oiv.gouvernail").unwrap();
    fs::write(&on_disk, example.replacen("reference: \"RHS-RES-2027-03\"", "reference: \"RHS-RES-2027-04\"", 1))
        .unwrap();
    assert!(says(&["diff", "examples/oiv.gouvernail", "examples/oiv.gouvernail"]).contains("la même chose"));
    let told = says(&["diff", "examples/oiv.gouvernail", &other]);
    assert!(told.contains("| RHS-RES-2027-03 | RHS-RES-2027-04 |"), "{told}");
    let (written, out) = path(&folder, "comparaison.pdf");
    says(&["diff", "examples/oiv.gouvernail", &other, "--out", &out]);
    assert!(fs::read(written).unwrap().starts_with(b"%PDF-"));
}

#[test]
fn everything_is_written_as_json_that_follows_its_schema() {
    let folder = folder();
    let (on_disk, out) = path(&folder, "tout.json");
    says(&["export", "examples/oiv.gouvernail", "--document", "everything", "--out", &out]);
    let told: Value = serde_json::from_slice(&fs::read(on_disk).unwrap()).unwrap();
    let schema: Value = serde_json::from_str(&fs::read_to_string("assets/schema/everything.json").unwrap()).unwrap();
    for name in schema["required"].as_array().unwrap() {
        assert!(!told[name.as_str().unwrap()].is_null(), "{name} is missing");
    }
    assert_eq!(told["criteria"]["whole"], false);
    assert_eq!(told["criteria"]["all"][0]["id"], "CON");
    assert!(told["requirements"].as_array().unwrap().iter().all(|it| it["id"].as_str().unwrap().starts_with("EX-")));
    refuses(
        &["export", "examples/oiv.gouvernail", "--document", "everything", "--out", "tout.pdf"],
        1,
        &["tout.pdf", ".json"],
    );
}

/// Manual pages and completions are made of it.
#[test]
fn every_command_and_argument_is_described_in_both_languages() {
    for language in Language::ALL {
        let mut command = gouvernail::cli::command(language);
        command.build();
        for command in std::iter::once(&command).chain(command.get_subcommands()) {
            assert!(command.get_about().is_some(), "{language:?}: {}", command.get_name());
            for argument in command.get_arguments() {
                assert!(argument.get_help().is_some(), "{language:?}: {} {}", command.get_name(), argument.get_id());
            }
        }
    }
}
