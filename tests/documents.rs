//! The documents of the five examples: reviewed as text, complete, the same twice, in both languages.

use std::{collections::BTreeSet, fs, path::Path};

use expect_test::expect_file;
use gouvernail::{
    document::{Block, Document, Kind, build, compare},
    domain::{
        Answer, BuyerStatus, Dossier, Edit, Importance, Language, Level, Marking, OwnCriterion, Stage, Weight,
        placeholders,
    },
    pack::builtin,
    render::{Format, render},
    requirements::{call, parameters},
    words::Words,
};

use crate::support::opened;
use crate::words::messages;

const EXAMPLES: [&str; 5] = ["ministere", "collectivite", "oiv", "cloud-souverain", "industriel"];

fn example(name: &str) -> Dossier {
    opened(Path::new("examples").join(name).with_extension("gouvernail"))
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
    let keys: Vec<String> = messages(Language::French).into_keys().filter(|it| it.contains('-')).collect();
    for name in EXAMPLES {
        for kind in Kind::ALL {
            for language in Language::ALL {
                let text = markdown(name, kind, language);
                assert!(!text.contains('{') && !text.contains('}'), "{name} {kind:?} {language:?}: a placeholder");
                let words: BTreeSet<&str> = text.split(|it: char| !it.is_alphanumeric() && it != '-').collect();
                let key = keys.iter().find(|it| words.contains(it.as_str()));
                assert_eq!(key, None, "{name} {kind:?}: a key for a sentence");
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
    let (mut pack, words) = (builtin(), Words::new(Language::French));
    for requirement in pack.requirements.iter_mut().filter(|it| !it.ceilings.is_empty()) {
        requirement.levels.essential = Level::Minimum;
    }
    let mut capped = 0;
    for persona in &pack.personas {
        let mut dossier = Dossier::new(persona.id.clone(), BuyerStatus::State);
        for row in &persona.needs {
            dossier.apply(Edit::Answer(row.need.clone(), Some(Answer::Importance(Importance::Essential))));
        }
        let annex = build(Kind::Annex, &pack, &dossier, &words).unwrap();
        let told = String::from_utf8(render(&annex, Format::Markdown).unwrap()).unwrap();
        let calls = call(&pack, persona, &dossier);
        for (called, ceiling) in calls.requirements.iter().filter_map(|it| Some((it, it.lowered?))) {
            capped += 1;
            assert_eq!(called.level, ceiling.level, "{}", called.requirement.id);
            assert!(told.contains(&ceiling.because.fr), "{}", called.requirement.id);
        }
    }
    assert!(0 < capped);
}

/// The ids of sources that a text of the annex cites, and those that its section of sources lists.
fn sources(annex: &str) -> [BTreeSet<&str>; 2] {
    let cited = annex.split("\\[S").skip(1).filter_map(|it| it.split_once("\\]")).map(|it| it.0);
    let listed = annex
        .lines()
        .filter_map(|it| it.strip_prefix("| S")?.split_once(" |"))
        .map(|it| it.0)
        .filter(|it| it.len() == 2);
    [cited.collect(), listed.collect()]
}

#[test]
fn the_sources_listed_are_those_cited() {
    for name in EXAMPLES {
        for status in [BuyerStatus::State, BuyerStatus::LocalAuthority, BuyerStatus::Private] {
            let dossier = Dossier { buyer: status, marking: Marking::default(), ..example(name) };
            let annex = build(Kind::Annex, &builtin(), &dossier, &Words::new(Language::French)).unwrap();
            let annex = String::from_utf8(render(&annex, Format::Markdown).unwrap()).unwrap();
            let [cited, listed] = sources(&annex);
            assert_eq!(cited, listed, "{name} {status:?}");
        }
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
fn a_blank_dossier_has_no_empty_table_either() {
    let pack = builtin();
    for persona in &pack.personas {
        for kind in Kind::ALL {
            let dossier = Dossier::new(persona.id.clone(), BuyerStatus::State);
            for block in build(kind, &pack, &dossier, &Words::new(Language::French)).unwrap().blocks {
                let is_empty = matches!(&block, Block::Table(table) if table.rows.is_empty());
                assert!(!is_empty, "{} {kind:?}: {block:?}", persona.id);
            }
        }
    }
}

#[test]
fn a_comparison_tells_whatever_documents_print() {
    let (words, before) = (Words::new(Language::French), example("oiv"));
    let told = |edit: Edit| {
        let mut after = before.clone();
        after.apply(edit);
        let document = compare(&builtin(), &before, &after, &words).unwrap();
        String::from_utf8(render(&document, Format::Markdown).unwrap()).unwrap()
    };
    for (edit, expected) in [
        (Edit::Stage(Stage::Final), "| Étape | Projet | Version finale |"),
        (Edit::Confidentiality("Public".into()), "| Public |"),
        (Edit::Position("T-05".into(), false), "| Retenue | Non retenue |"),
        (Edit::Ground("EX-TRA-021".into(), "Autre motif.".into()), "| Autre motif. |"),
        (Edit::Note("maitrise-transport".into(), "Une note.".into()), "Une note."),
        (Edit::ThemeWeight("CON".into(), Weight::new(20)), "| Continuité et résilience |  | 20\u{a0}% |"),
        (
            Edit::PutCriterion(OwnCriterion { id: "critere-1".into(), label: "Prix".into(), weight: Weight::new(40) }),
            "| Prix |  | Prix (40\u{a0}%) |",
        ),
    ] {
        let told = told(edit);
        assert!(told.contains(expected), "{expected}: {told}");
    }
}

/// The industrial example with its weights, one of which may be another, at a stage; as text.
fn weighed(stage: Stage, edits: &[Edit]) -> String {
    let mut dossier = example("industriel");
    for edit in edits.iter().cloned().chain([Edit::Stage(stage)]) {
        dossier.apply(edit);
    }
    let annex = build(Kind::Annex, &builtin(), &dossier, &Words::new(Language::French)).unwrap();
    String::from_utf8(render(&annex, Format::Markdown).unwrap()).unwrap()
}

/// Continuity with one percent less than what sums to 100.
fn one_percent_short() -> Edit {
    Edit::ThemeWeight("CON".into(), Weight::new(7))
}

#[test]
fn weights_that_sum_to_100_are_printed_for_bidders() {
    let told = weighed(Stage::Final, &[]);
    assert!(told.contains("| Critère | Exigences notées | Pondération (%) |"), "{told}");
    assert!(told.contains("| Coût complet sur cinq ans | Critère apprécié hors de cette annexe | 40 |"), "{told}");
    assert!(told.contains("| **Total** |  | **100** |"), "{told}");
}

#[test]
fn weights_that_sum_to_99_are_kept_from_bidders() {
    let told = weighed(Stage::Final, &[one_percent_short()]);
    assert!(told.contains("| Thème | Exigences notées |"), "{told}");
    for own in ["Pondération (%)", "Coût complet sur cinq ans", "Total", "Pondération à reprendre"] {
        assert!(!told.contains(own), "{own}");
    }
}

#[test]
fn a_draft_tells_where_its_weights_fall_short() {
    let told = weighed(Stage::Draft, &[one_percent_short()]);
    assert!(told.contains("| **Total** |  | **99** |"), "{told}");
    let sentence = "La somme des poids est de 99\u{a0}%\u{a0}: il manque 1\u{a0}%.";
    let places: Vec<&str> = told.split(sentence).collect();
    assert_eq!(places.len(), 3, "not in the section of criteria and in the points to check: {told}");
    assert!(places[1].ends_with("Pondération à reprendre**\n>\n> "), "{}", places[1]);
    assert!(!weighed(Stage::Draft, &[]).contains("Pondération à reprendre"));
}

#[test]
fn a_draft_without_weights_leaves_room_to_write_them() {
    let themes = example("industriel").criteria.themes.into_keys().map(|it| Edit::ThemeWeight(it, None));
    let others = example("industriel").criteria.others.into_iter().map(|it| Edit::RemoveCriterion(it.id));
    let told = weighed(Stage::Draft, &themes.chain(others).collect::<Vec<_>>());
    assert!(told.contains("| Thème | Exigences notées | Pondération (%) |"), "{told}");
    assert!(!told.contains("**Total**") && !told.contains("Pondération à reprendre"), "{told}");
}

#[test]
fn a_summary_asks_for_weights_until_they_sum_to_100() {
    let words = Words::new(Language::French);
    let asks = |edits: &[Edit]| {
        let mut dossier = example("industriel");
        for edit in edits.iter().cloned().chain([Edit::Stage(Stage::Draft)]) {
            dossier.apply(edit);
        }
        let summary = build(Kind::Summary, &builtin(), &dossier, &words).unwrap();
        let told = String::from_utf8(render(&summary, Format::Markdown).unwrap()).unwrap();
        assert!(told.contains("À faire ensuite"), "{told}");
        told.contains("fixer la pondération des critères")
    };
    assert!(asks(&[one_percent_short()]));
    assert!(!asks(&[]));
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
        let profile = builtin().persona(&dossier.persona).unwrap().label.fr.clone();
        assert!(!document.metadata.keywords.contains(&profile), "{name}");
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
        parameters(requirement, dossier.buyer()).count()
    };
    assert!(count(BuyerStatus::State) < count(BuyerStatus::Private), "{}", requirement.id);
    let before = Dossier { buyer: BuyerStatus::LocalAuthority, ..example("collectivite") };
    let unnamed = |it: &&gouvernail::domain::Parameter| {
        let persona = pack.persona(&before.persona).unwrap();
        let calls = call(&pack, persona, &before);
        let declared = calls.requirements.iter().any(|called| called.requirement.parameters.contains(&it.id));
        let mut named = calls.requirements.iter().flat_map(|called| parameters(called.requirement, before.buyer()));
        declared && !named.any(|id| *id == it.id)
    };
    let parameter = pack.parameters.iter().find(unnamed).expect("a value that only another wording names");
    let mut after = before.clone();
    after.apply(Edit::Words(parameter.id.clone(), Some("1".into())));
    after.apply(Edit::Number(parameter.id.clone(), Some(1.into())));
    let told = compare(&pack, &before, &after, &Words::new(Language::French)).unwrap();
    let told = String::from_utf8(render(&told, Format::Markdown).unwrap()).unwrap();
    assert!(!told.contains(&parameter.label.fr), "{told}");
}
