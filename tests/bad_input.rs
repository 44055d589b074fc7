//! Dossiers and packs that are no dossiers and no packs: each gets a clear error, none a panic, nothing is lost.

use std::fs;

use gouvernail::{
    domain::{BuyerStatus, Dossier, Edit, Language, Logo, OwnCriterion, Stage, Weight},
    notation::{Fault, MAX_BYTES},
    store,
    words::Words,
};
use tempfile::TempDir;

use crate::support::{opened, put};
use crate::terminal::refuses;

/// What is said of a dossier with these bytes, in French.
#[track_caller]
fn told(bytes: &[u8]) -> String {
    let diagnostic = store::parse("d.gouvernail", bytes).unwrap_err();
    Words::new(Language::French).diagnostic(&diagnostic)
}

fn example() -> String {
    fs::read_to_string("examples/ministere.gouvernail").unwrap()
}

#[test]
fn an_empty_file_says_so() {
    assert_eq!(told(b""), "d.gouvernail: le fichier est vide");
    assert_eq!(told(b" \n\t"), "d.gouvernail: le fichier est vide");
}

#[test]
fn a_file_of_nul_bytes_names_the_likely_cause() {
    assert!(told(&[0; 4096]).contains("coupure de courant"));
}

#[test]
fn a_binary_file_is_no_text() {
    assert!(told(b"PK\x03\x04\x14\x00\xff\xfe").contains("UTF-8") || told(b"PK\x03\x04").contains("caractère"));
    assert!(told(b"(format: 1, title: \"\xe9\")").starts_with("d.gouvernail:1:21:"));
}

#[test]
fn a_truncated_dossier_never_loads_and_never_panics() {
    let text = example();
    let end = text.trim_end().len();
    for at in (0..end).filter(|it| text.is_char_boundary(*it)) {
        assert!(store::parse("d", &text.as_bytes()[..at]).is_err(), "cut at {at}");
    }
}

#[test]
fn an_unknown_field_is_named_with_those_that_exist() {
    let told = told("(\n    format: 1,\n    persona: \"oiv\",\n    acheteur: Private,\n)".as_bytes());
    assert!(told.starts_with("d.gouvernail:4:5: le champ «\u{a0}acheteur\u{a0}» n’existe pas"), "{told}");
    assert!(told.contains("buyer"), "{told}");
}

#[test]
fn a_missing_persona_is_told() {
    assert!(told(b"(format: 1)").contains("persona"));
}

#[test]
fn a_newer_format_is_refused_before_its_fields_are_looked_at() {
    let diagnostic = store::parse("d", b"(format: 7, unheard_of: [1])").unwrap_err();
    assert_eq!(diagnostic.fault, Fault::Newer { found: 7, known: store::FORMAT });
}

#[test]
fn deep_nesting_is_refused() {
    for opening in ["(", "[", "{", "Some(", "/*"] {
        let text = format!("(format: 1, persona: \"oiv\", answers: {}", opening.repeat(100_000));
        assert!(store::parse("d", text.as_bytes()).is_err());
    }
}

#[test]
fn a_byte_order_mark_and_other_line_ends_are_accepted() {
    let plain = store::parse("d", example().as_bytes()).unwrap();
    let windows = format!("\u{feff}{}", example().replace('\n', "\r\n"));
    assert_eq!(store::parse("d", windows.as_bytes()).unwrap(), plain);
}

#[test]
fn a_control_character_is_placed() {
    assert!(told("(format: 1,\n title: \"a\u{1b}\")".as_bytes()).starts_with("d.gouvernail:2:11:"));
}

#[test]
fn a_file_beyond_the_limit_is_refused_before_it_is_read() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("gros.gouvernail");
    // Sparse: it takes no room on the disk.
    fs::File::create(&path).unwrap().set_len(5 * MAX_BYTES).unwrap();
    let file = path.display().to_string();
    refuses(&["match", &file], 1, &["Mio"]);
    refuses(&["check", &file], 1, &["Mio"]);
}

#[test]
fn a_folder_or_a_device_is_no_dossier() {
    refuses(&["match", "examples"], 1, &["fichier ordinaire"]);
    #[cfg(unix)]
    refuses(&["match", "/dev/zero"], 1, &["fichier ordinaire"]);
}

#[test]
fn an_unknown_persona_is_an_error_and_another_unknown_id_a_warning() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("d.gouvernail");
    let file = path.display().to_string();
    fs::write(&path, "(format: 1, persona: \"ministre\")").unwrap();
    refuses(&["match", &file], 1, &["ministre", "ministere"]);
    refuses(&["check", &file], 1, &["d.gouvernail:1:22:", "vouliez-vous dire «\u{a0}ministere\u{a0}»"]);
    fs::write(&path, "(format: 1, persona: \"oiv\", answers: {\"sla-exigeant\": DontKnow})").unwrap();
    let words = Words::new(Language::French);
    let bytes = fs::read(&path).unwrap();
    let dossier = store::parse("d", &bytes).unwrap();
    let found = store::check_references("d", &bytes, &dossier, &gouvernail::pack::builtin());
    let told: Vec<String> = found.iter().map(|it| words.diagnostic(it)).collect();
    assert_eq!(told.len(), 1);
    assert!(told[0].contains("sla-exigeants"), "{told:?}");
}

#[test]
fn what_is_saved_is_what_was_meant() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("é tout.gouvernail");
    let mut dossier = Dossier::new("oiv".into(), BuyerStatus::ContractingEntity);
    dossier.title = "« Œuvre » \\ \"x\" {gtr} = € 🧭\nsuite".to_owned();
    put(&path, &dossier);
    assert_eq!(opened(&path), dossier);
    assert_eq!(store::to_text(&dossier), fs::read_to_string(&path).unwrap());
}

#[test]
fn a_refused_write_leaves_the_old_file() {
    let folder = TempDir::new().unwrap();
    let target = folder.path().join("d.gouvernail");
    fs::create_dir(&target).unwrap();
    let dossier = Dossier::new("oiv".into(), BuyerStatus::Private);
    assert!(matches!(
        store::save(&store::System, None, &target, &dossier, store::Expected::Anything),
        Err(store::StoreError::NotAFile { .. })
    ));
    assert!(target.is_dir());
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "something was left beside");
}

/// Copies the pack, with one file changed.
fn mutated(name: &str, change: impl Fn(&str) -> String) -> TempDir {
    let folder = TempDir::new().unwrap();
    for file in store::pack_files("personas".as_ref()).unwrap() {
        let text = if file.name == name { change(&file.text) } else { file.text };
        let path = folder.path().join(&file.name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

#[track_caller]
fn pack_refused(name: &str, change: impl Fn(&str) -> String, told: &[&str]) {
    let folder = mutated(name, change);
    let root = folder.path().display().to_string();
    refuses(&["check", &root], 1, told);
    refuses(&["personas", "--pack", &root], 1, told);
}

#[test]
fn a_broken_pack_says_where() {
    pack_refused("catalogue/links.ron", |it| it[..it.len() / 2].chars().collect(), &["links.ron:", "tronqué"]);
    pack_refused("catalogue/needs.ron", |_| String::new(), &["needs.ron", "vide"]);
    pack_refused("pack.ron", |it| it.replacen("version", "verzion", 1), &["pack.ron:", "verzion", "version"]);
}

#[test]
fn an_unknown_id_in_a_pack_is_told_with_the_nearest() {
    pack_refused(
        "catalogue/links.ron",
        |it| it.replacen("\"sla-exigeants\"", "\"sla-exigents\"", 1),
        &["links.ron:", "sla-exigents", "vouliez-vous dire «\u{a0}sla-exigeants\u{a0}»"],
    );
}

#[test]
fn a_duplicate_id_in_a_pack_is_told_at_its_second_place() {
    let twice = |it: &str| it.replacen("id: \"noc-france\"", "id: \"supervision-otdr\"", 1);
    pack_refused("catalogue/solutions.ron", twice, &["solutions.ron:", "déjà pris"]);
}

#[test]
fn a_missing_file_of_a_pack_is_named() {
    let folder = mutated("", str::to_owned);
    fs::remove_file(folder.path().join("catalogue/sources.ron")).unwrap();
    refuses(&["check", &folder.path().display().to_string()], 1, &["sources.ron", "manque"]);
}

/// A dossier in which every field says something.
fn full() -> Dossier {
    use gouvernail::domain::{
        Answer, Choice, Coverage, Decision, Edit, Importance, Level, LevelChange, NeedKind, OwnNeed, VitalOperator,
    };
    let mut dossier = Dossier::new("oiv".into(), BuyerStatus::ContractingEntity);
    let own = OwnNeed {
        id: "propre-1".into(),
        kind: NeedKind::Constraint,
        label: "Arrêts courts".to_owned(),
        links: [("noc-france".into(), Coverage::Unknown)].into(),
    };
    let choice = Choice {
        decision: Decision::SetAside,
        reason: "Trop tôt".to_owned(),
        owner: "Responsable réseau".to_owned(),
        due: "2027-01-31".to_owned(),
    };
    let edits = [
        Edit::Title("Liaisons".to_owned()),
        Edit::Organisation("Régie fictive".to_owned()),
        Edit::Object("Deux liaisons".to_owned()),
        Edit::Perimeter("Hors téléphonie".to_owned()),
        Edit::Reference("R-1".to_owned()),
        Edit::Date("2026-11-23".to_owned()),
        Edit::VitalOperator(VitalOperator::No),
        Edit::PutOwnNeed(own),
        Edit::Answer("sla-exigeants".into(), Some(Answer::Importance(Importance::Essential))),
        Edit::Answer("propre-1".into(), Some(Answer::DontKnow)),
        Edit::Note("sla-exigeants".into(), "« À dire »".to_owned()),
        Edit::Choose("noc-france".into(), choice),
        Edit::Number("gtr".into(), Some("2.5".parse().unwrap())),
        Edit::Words("perimetre-geographique".into(), Some("1".to_owned())),
        Edit::Level("EX-NIV-001".into(), Some(LevelChange { level: Level::Scored, reason: "Marché test".to_owned() })),
        Edit::Wording("EX-NIV-002".into(), Some("Le titulaire intervient.".to_owned())),
        Edit::Ground("EX-TRA-021".into(), "Homologation".to_owned()),
    ];
    for edit in edits {
        dossier.apply(edit);
    }
    dossier.pack = gouvernail::domain::PackStamp {
        id: "infralliance".to_owned(),
        version: "2026.1".to_owned(),
        hash: "0123456789abcdef".to_owned(),
    };
    dossier
}

/// The same, with what the second format holds besides.
fn full_of_format_2() -> Dossier {
    let mut dossier = full();
    let png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
    for edit in [
        Edit::Position("T-05".into(), true),
        Edit::Stage(Stage::Final),
        Edit::Version("1.2".into()),
        Edit::Author("Direction des achats".into()),
        Edit::Confidentiality("Diffusion interne".into()),
        Edit::Logo(Some(Logo { description: "Un point".into(), png: png.into() })),
    ] {
        dossier.apply(edit);
    }
    dossier
}

/// The same, with what the third format holds besides.
fn full_of_format_3() -> Dossier {
    let mut dossier = full_of_format_2();
    for edit in [
        Edit::ThemeWeight("CON".into(), Weight::new(40)),
        Edit::PutCriterion(OwnCriterion { id: "critere-1".into(), label: "Prix".into(), weight: Weight::new(60) }),
        Edit::PutCriterion(OwnCriterion { id: "critere-2".into(), label: "Délais".into(), weight: None }),
    ] {
        dossier.apply(edit);
    }
    dossier
}

/// The same, with what formats after the third hold.
fn full_of_today() -> Dossier {
    use gouvernail::domain::{
        Answer, Ballot, Decision, Edit, Importance, Line, Meeting, OwnNeed, Participant, Progress, Respondent, Task,
        Vote, Workshop,
    };
    let mut dossier = full_of_format_3();
    let vote = |answer, reason: &str| Vote { answer, reason: reason.to_owned() };
    let (essential, unknown) = (Answer::Importance(Importance::Essential), Answer::DontKnow);
    let disputed = Ballot { votes: [vote(essential, ""), vote(unknown, "Trop tôt")].into(), set_aside: [].into() };
    let proposal = OwnNeed {
        id: "propre-0a1b".into(),
        kind: gouvernail::domain::NeedKind::Expectation,
        label: "Formation".to_owned(),
        links: [].into(),
    };
    let workshop = Workshop {
        participants: [("salle-01".into(), Participant { name: "Élue".to_owned(), number: 1 })].into(),
        attributed: true,
        stamp: "0123abcd".to_owned(),
        remarks: [("propre-1".into(), [("salle-01".into(), ["À revoir".to_owned()].into())].into())].into(),
        proposals: [("propre-0a1b".into(), proposal)].into(),
        wishes: [("noc-france".into(), [("salle-01".into(), [dossier.choices["noc-france"].clone()].into())].into())]
            .into(),
        ..Workshop::default()
    };
    let line = Line {
        decision: Decision::Retained,
        owner: "Responsable réseau".to_owned(),
        due: "2027-01-31".to_owned(),
        progress: Progress::Ongoing,
        remark: "Devis reçu".to_owned(),
    };
    for edit in [
        Edit::Respondent(Some(Respondent {
            id: "salle-02".into(),
            name: "Achats".to_owned(),
            own_needs: ["propre-1".into()].into(),
        })),
        Edit::Workshop(Box::new(workshop)),
        Edit::Ballot("sla-exigeants".into(), 1, "salle-01".into(), Some(Ballot::of(vote(unknown, "")))),
        Edit::Ballot("sla-exigeants".into(), 2, "salle-01".into(), Some(disputed.settled(&vote(essential, "")))),
        Edit::Reveal("sla-exigeants".into(), 2),
        Edit::Settle("sla-exigeants".into(), Some(essential)),
        Edit::Park("propre-1".into(), true),
        Edit::Discuss("sla-exigeants".into(), ["Deux sites suffisent.".to_owned()].into()),
        Edit::FollowUp("noc-france".into(), Task { progress: Progress::Blocked, remark: "Budget".to_owned() }),
        Edit::Close(Meeting {
            date: "2026-12-01".to_owned(),
            note: "Première réunion".to_owned(),
            lines: [("noc-france".into(), line)].into(),
        }),
    ] {
        dossier.apply(edit);
    }
    dossier
}

/// This file was written once and is never rewritten: what people saved must open in every later version.
#[test]
fn a_dossier_of_format_1_still_opens() {
    let text = fs::read("tests/formats/1.gouvernail").unwrap();
    assert_eq!(store::parse("1.gouvernail", &text).unwrap(), full());
}

/// So was this one.
#[test]
fn a_dossier_of_format_2_still_opens() {
    let text = fs::read("tests/formats/2.gouvernail").unwrap();
    assert_eq!(store::parse("2.gouvernail", &text).unwrap(), full_of_format_2());
}

/// And this one.
#[test]
fn a_dossier_of_format_3_still_opens() {
    let text = fs::read("tests/formats/3.gouvernail").unwrap();
    assert_eq!(store::parse("3.gouvernail", &text).unwrap(), full_of_format_3());
}

#[test]
fn a_dossier_is_written_in_the_newest_format() {
    let stored = fs::read_to_string("tests/formats/4.gouvernail").unwrap();
    let text = store::to_text(&full_of_today());
    let (seal, body) = text.split_once('\n').unwrap();
    assert!(seal.starts_with("// GOUVERNAIL 1 ") && store::seal_of(&text) == store::Seal::Whole, "{seal}");
    assert_eq!(body, stored);
    assert_eq!(store::parse("4.gouvernail", stored.as_bytes()).unwrap(), full_of_today());
}

#[test]
fn what_is_empty_in_a_workshop_is_not_kept() {
    let text = br#"(format: 4, persona: "oiv", workshop: (ballots: {"a": {1: {"p": ()}}}, discussions: {"a": [" "]}))"#;
    assert!(store::parse("d", text).unwrap().workshop.is_empty());
}

#[test]
fn what_a_format_does_not_have_is_refused_in_it() {
    assert!(told(b"(format: 3, persona: \"oiv\", workshop: ())").contains("workshop"));
    assert!(told(b"(format: 2, persona: \"oiv\", criteria: ())").contains("criteria"));
    assert!(told(b"(format: 1, persona: \"oiv\", positions: [])").contains("positions"));
}

#[test]
fn a_weight_of_nothing_is_placed() {
    let told = told(b"(format: 3, persona: \"oiv\", criteria: (themes: {\"CON\": 0}))");
    assert!(told.starts_with("d.gouvernail:1:"), "{told}");
}

#[test]
fn a_criterion_taken_twice_is_told_at_its_place() {
    let text = b"(format: 3, persona: \"oiv\", criteria: (others: [(id: \"critere-1\"), (id: \"critere-1\")]))";
    let dossier = store::parse("d", text).unwrap();
    let found = store::check_references("d", text, &dossier, &gouvernail::pack::builtin());
    assert_eq!(found[0].fault, Fault::CriterionTwice { id: "critere-1".to_owned() });
    assert_eq!((found.len(), found[0].place.line), (1, 1));
}

#[test]
fn a_crowd_is_refused_at_its_place() {
    let people: Vec<String> = (0..201).map(|it| format!("\"p{it}\": ()")).collect();
    let text = format!("(format: 4, persona: \"oiv\", workshop: (participants: {{{}}}))", people.join(", "));
    let told = told(text.as_bytes());
    assert!(told.contains("plus de 200 participants"), "{told}");
}
