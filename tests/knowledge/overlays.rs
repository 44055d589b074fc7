//! Packs of one's own, laid over the shipped one.

use std::path::Path;

use gouvernail::{
    document::{Kind, build},
    domain::{Alteration, BuyerStatus, Dossier, Language, Pack},
    notation::Fault,
    pack::{PackFile, builtin, compile_over},
    render::{Format, render},
    store,
    words::Words,
};

use super::told;

const HOSPITALS: &str = "examples/overlays/hopitaux";

fn laid(files: &[(&str, &str)]) -> gouvernail::pack::Compiled {
    let manifest = (
        "overlay.ron",
        r#"(id: "essai", base: "infralliance", version: "1", date: "2026-11-25", title: (fr: "Essai", en: "Trial"),
            licence: "CC-BY-4.0", authors: ["Nous"], interest: (fr: "Aucun.", en: "None."))"#,
    );
    let files = [&[manifest], files].concat();
    let file = |(name, text): (&str, &str)| PackFile { name: name.to_owned(), text: text.to_owned() };
    compile_over(builtin(), &files.into_iter().map(file).collect::<Vec<_>>())
}

fn hospitals() -> Pack {
    store::load_pack(None, &[Path::new(HOSPITALS)], &mut store::Publishers::default()).unwrap()
}

#[test]
fn the_worked_example_has_no_fault() {
    let compiled = store::compile_folder(Path::new(HOSPITALS), &builtin()).unwrap();
    assert_eq!(told(&compiled.diagnostics), [""; 0]);
}

#[test]
fn the_worked_example_adds_a_persona_and_rewords_two_requirements() {
    let pack = hospitals();
    assert_eq!(pack.personas.len(), builtin().personas.len() + 1);
    let reworded = pack.overlays[0].altered.iter().filter(|it| it.how == Alteration::Reworded);
    let reworded: Vec<&str> = reworded.map(|it| it.id.as_str()).collect();
    assert_eq!(reworded.len(), 2);
    for id in reworded {
        let (before, after) = (builtin(), pack.requirement(&id.into()).unwrap());
        assert_ne!(before.requirement(&id.into()).unwrap().wording, after.wording);
    }
}

#[test]
fn a_document_says_what_was_laid_over_the_pack() {
    let pack = hospitals();
    let overlay = &pack.overlays[0];
    let persona = pack.personas.last().unwrap();
    let dossier = Dossier::new(persona.id.clone(), BuyerStatus::LocalAuthority);
    let document = build(Kind::Annex, &pack, &dossier, &Words::new(Language::French)).unwrap();
    let text = String::from_utf8(render(&document, Format::Markdown).unwrap()).unwrap();
    for said in [&overlay.title.fr, &overlay.authors[0], &overlay.licence] {
        assert!(text.contains(said.as_str()), "{said} is not in the annex");
    }
    assert!(document.footer.contains(&overlay.title.fr), "{}", document.footer);
}

#[test]
fn an_overlay_travels_in_one_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("hopitaux.gouvernail-pack");
    let files = store::pack_files(Path::new(HOSPITALS)).unwrap();
    std::fs::write(&path, store::bundle(&files).unwrap()).unwrap();
    assert_eq!(store::pack_files(&path).unwrap(), files);
    assert_eq!(store::load_pack(None, &[path.as_path()], &mut store::Publishers::default()).unwrap(), hospitals());
}

#[test]
fn the_same_files_make_the_same_bundle() {
    let files = store::pack_files(Path::new(HOSPITALS)).unwrap();
    assert_eq!(store::bundle(&files).unwrap(), store::bundle(&files).unwrap());
}

#[test]
fn a_hidden_entry_leaves_nothing_that_refers_to_it() {
    let compiled = laid(&[(
        "changes.ron",
        r#"(hide: [
            (entry: Need("sla-exigeants"), because: (fr: "A", en: "A")),
            (entry: Solution("noc-france"), because: (fr: "A", en: "A")),
            (entry: Card("K41"), because: (fr: "A", en: "A")),
            (entry: Position("T-13"), because: (fr: "A", en: "A")),
            (entry: Term("noc"), because: (fr: "A", en: "A")),
        ])"#,
    )]);
    let errors: Vec<_> = compiled.diagnostics.iter().filter(|it| matches!(it.fault, Fault::Unknown { .. })).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    assert!(compiled.pack.need(&"sla-exigeants".into()).is_none());
    assert!(compiled.pack.requirements.iter().all(|it| it.card.as_str() != "K41"));
}

#[test]
fn a_change_to_what_does_not_exist_is_told_where_it_is() {
    let compiled =
        laid(&[("changes.ron", "(hide: [\n    (entry: Need(\"sla\"), because: (fr: \"A\", en: \"A\")),\n])")]);
    let told = compiled.diagnostics.iter().find(|it| matches!(it.fault, Fault::Unknown { .. })).unwrap();
    assert_eq!((told.place.file.as_str(), told.place.line), ("changes.ron", 2));
}

#[test]
fn an_overlay_may_not_take_an_id_of_the_pack() {
    let theme = r#"[(id: "CON", label: (fr: "A", en: "A"), short: (fr: "A", en: "A"))]"#;
    let compiled = laid(&[("catalogue/themes.ron", theme)]);
    let told = compiled.diagnostics.iter().find(|it| matches!(it.fault, Fault::Duplicate { .. })).unwrap();
    assert_eq!(told.place.file, "catalogue/themes.ron");
}

#[test]
fn an_overlay_for_another_pack_is_refused() {
    let files = [PackFile {
        name: "overlay.ron".to_owned(),
        text: r#"(id: "essai", base: "autre", version: "1", date: "2026-11-25", title: (fr: "E", en: "E"),
            licence: "CC0-1.0", authors: [], interest: (fr: "A", en: "A"))"#
            .to_owned(),
    }];
    let compiled = compile_over(builtin(), &files);
    assert!(compiled.diagnostics.iter().any(|it| matches!(it.fault, Fault::OtherBase { .. })));
}

#[test]
fn an_overlay_lies_there_once() {
    let again = compile_over(hospitals(), &store::pack_files(Path::new(HOSPITALS)).unwrap());
    assert!(again.diagnostics.iter().any(|it| matches!(it.fault, Fault::LaidTwice { .. })));
}

#[test]
fn a_dossier_that_names_a_hidden_entry_is_told_who_hides_it() {
    let mut dossier = Dossier::new("ministere".into(), BuyerStatus::State);
    dossier.apply(gouvernail::domain::Edit::Position("T-13".into(), true));
    let text = store::to_text(&dossier);
    let told = store::check_references("d", text.as_bytes(), &dossier, &hospitals());
    assert!(told.iter().any(|it| matches!(&it.fault, Fault::Hidden { id, .. } if id == "T-13")), "{told:#?}");
}
