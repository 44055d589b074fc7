//! The documents of the five examples: reviewed as text, complete, the same twice, in both languages.

use std::{fs, path::Path};

use expect_test::expect_file;
use gouvernail::{
    document::{Block, Document, Kind, build},
    domain::{BuyerStatus, Dossier, Edit, Language, Level, Stage, placeholders},
    pack::builtin,
    render::{Format, render},
    requirements::call,
    store,
    words::Words,
};

const EXAMPLES: [&str; 5] = ["ministere", "collectivite", "oiv", "cloud-souverain", "industriel"];

fn example(name: &str) -> Dossier {
    store::open(&Path::new("examples").join(name).with_extension("gouvernail")).unwrap()
}

fn document(name: &str, kind: Kind, language: Language) -> Document {
    build(kind, &builtin(), &example(name), &Words::new(language)).unwrap()
}

fn markdown(name: &str, kind: Kind, language: Language) -> String {
    String::from_utf8(render(&document(name, kind, language), Format::Markdown).unwrap()).unwrap()
}

#[test]
fn the_annexes_are_those_we_reviewed() {
    for name in EXAMPLES {
        let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/goldens").join(format!("{name}.md"));
        expect_file![golden].assert_eq(&markdown(name, Kind::Annex, Language::French));
    }
}

#[test]
fn every_golden_is_produced() {
    for entry in fs::read_dir("tests/goldens").unwrap() {
        let name = entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned();
        assert!(EXAMPLES.contains(&name.as_str()), "nothing produces {name}");
    }
}

#[test]
fn every_requirement_called_is_printed_once_with_its_wording() {
    let pack = builtin();
    for name in EXAMPLES {
        let dossier = example(name);
        let persona = pack.persona(&dossier.persona).unwrap();
        let called: Vec<String> =
            call(&pack, persona, &dossier).requirements.iter().map(|it| it.requirement.id.to_string()).collect();
        let records: Vec<String> = document(name, Kind::Annex, Language::French)
            .blocks
            .into_iter()
            .filter_map(|it| if let Block::Record(record) = it { Some(record.label) } else { None })
            .collect();
        let mut sorted = records.clone();
        sorted.sort();
        let mut expected = called;
        expected.sort();
        assert_eq!(sorted, expected, "{name}");
    }
}

#[test]
fn nothing_is_left_to_fill_in_by_the_program() {
    for name in EXAMPLES {
        for kind in Kind::ALL {
            for language in Language::ALL {
                let text = markdown(name, kind, language);
                assert!(!text.contains('{') && !text.contains('}'), "{name} {kind:?} {language:?}: a placeholder");
                assert!(!text.contains("annex-") && !text.contains("column-"), "{name} {kind:?}: a key for a sentence");
            }
        }
    }
}

#[test]
fn the_same_dossier_gives_the_same_bytes() {
    for kind in Kind::ALL {
        for format in Format::possible(kind) {
            let once = || render(&document("oiv", kind, Language::French), format).unwrap();
            assert!(once() == once(), "{kind:?} {format:?}");
        }
    }
}

#[test]
fn a_statement_that_was_not_checked_says_so() {
    assert!(markdown("ministere", Kind::Annex, Language::French).contains("à vérifier"));
    assert!(markdown("ministere", Kind::Annex, Language::English).contains("to be checked"));
}

#[test]
fn a_level_that_the_law_caps_is_lowered_with_its_reason() {
    let pack = builtin();
    let dossier = example("ministere");
    let persona = pack.persona(&dossier.persona).unwrap();
    let calls = call(&pack, persona, &dossier);
    let capped = calls.requirements.iter().filter(|it| it.lowered.is_some());
    for it in capped {
        assert!(it.level < Level::Minimum, "{}", it.requirement.id);
    }
}

#[test]
fn the_summary_is_one_page() {
    for name in EXAMPLES {
        for language in Language::ALL {
            let bytes = render(&document(name, Kind::Summary, language), Format::Pdf).unwrap();
            let pages = lopdf::Document::load_mem(&bytes).unwrap().get_pages().len();
            assert_eq!(pages, 1, "{name} {language:?}");
        }
    }
}

#[test]
fn no_table_of_an_example_is_empty() {
    for name in EXAMPLES {
        for kind in Kind::ALL {
            for block in document(name, kind, Language::French).blocks {
                if let Block::Table(table) = block {
                    assert!(!table.rows.is_empty(), "{name} {kind:?}: {}", table.caption);
                }
            }
        }
    }
}

#[test]
fn the_published_schema_of_everything_is_that_of_the_types() {
    let schema = serde_json::to_string_pretty(&gouvernail::document::everything_schema()).unwrap() + "\n";
    expect_test::expect_file!["../assets/schema/everything.json"].assert_eq(&schema);
}

#[test]
fn a_final_annex_holds_nothing_that_is_the_buyers_own() {
    let words = Words::new(Language::French);
    for name in EXAMPLES {
        let mut dossier = example(name);
        dossier.apply(Edit::Stage(Stage::Final));
        let document = build(Kind::Annex, &builtin(), &dossier, &words).unwrap();
        assert_eq!(document.marking.watermark, "");
        let text = String::from_utf8(render(&document, Format::Markdown).unwrap()).unwrap();
        for own in ["à vérifier)", "Alertes juridiques", "[S0", "Traçabilité", "pas un avis juridique", "Provenance"]
        {
            assert!(!text.contains(own), "{name}: {own}");
        }
    }
}

#[test]
fn a_value_is_printed_only_where_the_wording_of_this_buyer_names_it() {
    let pack = builtin();
    let two_wordings = pack.requirements.iter().find(|it| {
        let named = |text: &Option<gouvernail::domain::Text>| text.iter().flat_map(|it| placeholders(&it.fr)).count();
        named(&it.wording.public) < named(&it.wording.private)
    });
    let requirement = two_wordings.expect("a requirement whose private wording names more values");
    let count = |status| {
        let dossier = Dossier::new("ministere".into(), status);
        gouvernail::requirements::parameters(requirement, dossier.buyer()).count()
    };
    assert!(count(BuyerStatus::State) < count(BuyerStatus::Private), "{}", requirement.id);
}
