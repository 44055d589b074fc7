//! DOCX.

#![expect(clippy::needless_raw_string_hashes, reason = "goldens are rewritten by expect-test only in this form")]

use std::{collections::BTreeSet, fmt::Write as _, sync::Arc};

use expect_test::{Expect, expect};
use gouvernail::{
    document::{Block, Cell, Document, Input, Picture, Run, Table, Target, Tone},
    domain::Language,
    render::{Format, render},
};
use resvg::usvg::roxmltree::Node;

use super::{
    package::{Package, all, value, words},
    sample,
};

const TEXT: &str = "word/document.xml";

fn read(document: &Document) -> Package {
    Package::new(&render(document, Format::Docx).unwrap())
}

/// Style and text of each paragraph.
fn outline(root: Node<'_, '_>) -> String {
    let one = |it: &Node<'_, '_>| {
        let style = it.descendants().find(|it| it.tag_name().name() == "pStyle").map_or("", |it| value(it, "val"));
        let text: String = it
            .descendants()
            .map(|it| match it.tag_name().name() {
                "t" => it.text().unwrap_or_default(),
                "tab" => " → ",
                "br" => " ⏎ ",
                _ => "",
            })
            .collect();
        format!("{style}: {text}\n")
    };
    root.descendants().filter(|it| it.tag_name().name() == "p").map(|it| one(&it)).collect()
}

#[track_caller]
fn check(blocks: Vec<Block>, expected: &Expect) {
    expected.assert_eq(&read(&sample::document(blocks)).read(TEXT, outline));
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let bytes = || render(&sample::annex(6), Format::Docx).unwrap();
    assert!(bytes() == bytes());
}

#[test]
fn each_block_has_a_style_of_its_own() {
    let mut blocks = sample::annex(3).blocks;
    blocks.truncate(9);
    blocks.push(Block::Record(sample::record(1)));
    blocks.push(Block::Table(sample::table(1)));
    check(
        blocks,
        &expect![[r#"
        Title: Annexe technique – exigences d’hébergement souverain
        Subtitle: Communauté de communes du Val d’Œuvre
        Subtitle: Consultation 2026-NUM-014 · 23 novembre 2026
        Lead: Cette annexe fixe ce que l’organisation attend du titulaire pour garder la maîtrise de ses données, de ses logiciels et de ses coûts.
        NoteInformation: Comment lire ce document
        NoteInformation: Chaque exigence porte un identifiant stable, un statut et une preuve attendue. Les exigences minimales éliminent une offre qui ne les tient pas.
        Heading1: Objet et périmètre
        : Le marché porte sur l’hébergement, l’exploitation et le maintien en condition de sécurité de l’ensemble des services numériques de la collectivité : état civil, finances, urbanisme, cœur de réseau et messagerie. Il ne porte ni sur l’achat de postes de travail ni sur la téléphonie.
        : Les données concernées sont les suivantes :
        ListBullet: données d’état civil et d’aide sociale, dont certaines sont sensibles au sens de l’article 9 du règlement général sur la protection des données ;
        ListBullet: données financières « publiques » — budgets, mandats, titres… ;
        ListBullet: CO₂ évité, note¹, 3 × 4 ≤ 12, ☐ à faire, ✓ fait, « É » et « œ ».
        Heading2: Démarche
        : La démarche suit quatre étapes.
        Requirement: EX-SUP-001 Réversibilité en fin de marché, restitution complète des données et assistance à la reprise par un tiers  Critère noté 
        RequirementText: Le titulaire héberge et traite les données exclusivement sur le territoire de l’Union européenne, y compris les sauvegardes, les journaux et les copies de secours (exigence n° 1). Il démontre, avant la mise en service, que nulle loi étrangère n’oblige son groupe à y donner accès ; à défaut, il décrit les mesures prises.
        RequirementField: Paramètres → Délai ≤ 30 jours ; disponibilité ≥ 99,9 % ; coût ± 5 % ; taille 12 µm × 3 → 4
        RequirementField: Preuve attendue → Attestation de l’hébergeur, datée de moins de six mois.
        RequirementFieldMore: Plan de réversibilité signé.
        RequirementField: Source → Référentiel SecNumCloud 3.2, chapitre 19 ; voir aussi les clauses de sortie.
        Caption: Exigences et réponses attendues
        TableText: Référence
        TableText: Exigence
        TableCentre: Réponse
        TableRight: Coût estimé
        TableText: EX-SUP-001
        TableText: Le titulaire restitue les données dans un format ouvert, documenté et lisible sans ses logiciels.
        TableCentre: Non
        TableRight: 17,50 €
        TableEnd: 
    "#]],
    );
}

#[test]
fn every_style_that_a_text_uses_is_defined() {
    let package = read(&sample::annex(6));
    let names = |part: &str, element: &'static str, attribute: &'static str| -> BTreeSet<String> {
        package.read(part, |it| all(it, element).into_iter().map(|it| value(it, attribute).to_owned()).collect())
    };
    let defined = names("word/styles.xml", "style", "styleId");
    for element in ["pStyle", "rStyle", "tblStyle"] {
        let used = names(TEXT, element, "val");
        assert!(!used.is_empty(), "{element}");
        assert!(used.is_subset(&defined), "{:?}", used.difference(&defined));
    }
}

#[test]
fn headings_are_counted_by_word_only_if_it_gets_their_numbers() {
    let counted =
        [sample::heading(1, "1", "Un", ""), sample::heading(2, "1.1", "Deux", ""), sample::heading(1, "", "Fin", "")];
    check(
        counted.to_vec(),
        &expect![[r#"
        Heading1: Un
        Heading2: Deux
        Heading1: Fin
    "#]],
    );
    let lettered = [sample::heading(1, "A", "Un", ""), sample::heading(2, "A.1", "Deux", "")];
    check(
        lettered.to_vec(),
        &expect![[r#"
        Heading1: A → Un
        Heading2: A.1 → Deux
    "#]],
    );
}

#[test]
fn header_rows_are_repeated_and_rows_stay_whole_unless_they_fill_a_page() {
    let mut table = sample::table(2);
    table.rows[1].cells[1] = Cell::plain("mot ".repeat(500));
    let marks = read(&sample::document(vec![Block::Table(table)])).read(TEXT, |it| {
        let marks = |row: &Node<'_, '_>| ["tblHeader", "cantSplit"].map(|name| !all(*row, name).is_empty());
        all(it, "tr").iter().map(marks).collect::<Vec<_>>()
    });
    assert_eq!(marks, [[true, true], [false, true], [false, false]]);
}

#[test]
fn columns_share_the_width_of_the_page() {
    let mut document = sample::document(vec![Block::Table(sample::table(1))]);
    document.landscape = true;
    let (width, columns) = read(&document).read(TEXT, |it| {
        let columns: Vec<u32> = all(it, "gridCol").iter().map(|it| value(*it, "w").parse().unwrap()).collect();
        (value(all(it, "pgSz")[0], "w").parse::<u32>().unwrap(), columns)
    });
    assert_eq!(width, 16_838);
    assert_eq!(columns, [2622, 7577, 2185, 2186]);
}

#[test]
fn tables_tell_what_they_show() {
    let (name, caption) = read(&sample::document(vec![Block::Table(sample::table(1))])).read(TEXT, |it| {
        (value(all(it, "tblCaption")[0], "val").to_owned(), value(all(it, "tblDescription")[0], "val").to_owned())
    });
    assert_eq!((name.as_str(), caption.as_str()), ("Grille", "Exigences et réponses attendues"));
}

#[test]
fn every_link_leads_somewhere() {
    let package = read(&sample::annex(6));
    let (marks, links, addresses) = package.read(TEXT, |it| {
        let of = |element: &str, name: &str| -> Vec<String> {
            all(it, element).iter().map(|it| value(*it, name).to_owned()).filter(|it| !it.is_empty()).collect()
        };
        (of("bookmarkStart", "name"), of("hyperlink", "anchor"), of("hyperlink", "id"))
    });
    let known: BTreeSet<&String> = marks.iter().collect();
    assert_eq!(known.len(), marks.len(), "a bookmark stands twice");
    assert!(links.len() > 10 && links.iter().all(|it| known.contains(it)), "{links:?}");
    let relations = package.text("word/_rels/document.xml.rels");
    assert!(!addresses.is_empty() && addresses.iter().all(|it| relations.contains(&format!("Id=\"{it}\""))));
}

#[test]
fn a_link_that_leads_nowhere_public_is_text() {
    let run = |address: &str| Run::link("ici", Target::Address(address.into()));
    let runs =
        vec![run("file:///etc/passwd"), run("\\\\serveur\\partage"), Run::link("là", Target::Anchor("rien".into()))];
    let blocks = vec![Block::Paragraph { style: gouvernail::document::ParagraphStyle::Body, runs }];
    let package = read(&sample::document(blocks));
    assert_eq!(package.read(TEXT, |it| all(it, "hyperlink").len()), 0);
    assert_eq!(package.read(TEXT, words), "iciicilà");
}

#[test]
fn every_part_that_is_referred_to_is_there() {
    let package = read(&sample::annex(3));
    for (part, folder) in [("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")] {
        let targets: Vec<String> = package.read(part, |it| {
            let own = all(it, "Relationship").into_iter().filter(|it| value(*it, "TargetMode").is_empty());
            own.map(|it| format!("{folder}{}", value(it, "Target"))).collect()
        });
        assert!(targets.iter().all(|it| package.names.contains(it)), "{targets:?}");
    }
}

#[test]
fn the_contents_list_headings_and_are_filled_in_when_word_opens_them() {
    let package = read(&sample::annex(3));
    let listed = package.read(TEXT, |it| all(it, "sdtContent").into_iter().next().map(outline).unwrap());
    expect![[r#"
        TOCHeading: Sommaire
        TOC1: 1 → Objet et périmètre
        TOC2: 1.1 → Démarche
        TOC1: 2 → Exigences
        TOC2: 2.1 → Données
        TOC2: 2.2 → Réversibilité et sortie
        TOC2: 2.3 → Exploitation
        TOC1: 3 → Grille de réponse
    "#]]
    .assert_eq(&listed);
    let updated = |it: &Package| it.read("word/settings.xml", |it| value(all(it, "updateFields")[0], "val") == "true");
    assert!(updated(&package));
    assert!(!updated(&read(&sample::summary())), "Word would ask its user for nothing");
}

#[test]
fn a_numbered_list_starts_again_at_one() {
    let list = || Block::List { ordered: true, items: vec![vec![Run::plain("a")]] };
    let package = read(&sample::document(vec![list(), sample::paragraph("puis"), list()]));
    let used: BTreeSet<String> =
        package.read(TEXT, |it| all(it, "numId").iter().map(|it| value(*it, "val").to_owned()).collect());
    assert_eq!(used.len(), 2);
    let restarted: BTreeSet<String> = package.read("word/numbering.xml", |it| {
        let starts = all(it, "num").into_iter().filter(|it| !all(*it, "startOverride").is_empty());
        starts.map(|it| value(it, "numId").to_owned()).collect()
    });
    assert_eq!(used, restarted);
}

#[test]
fn the_language_is_that_of_the_document_everywhere() {
    let mut document = sample::annex(3);
    for (language, tag, other) in [(Language::French, "fr-FR", "en-GB"), (Language::English, "en-GB", "fr-FR")] {
        document.language = language;
        let package = read(&document);
        for part in ["word/styles.xml", "word/settings.xml", "docProps/core.xml"] {
            assert!(package.text(part).contains(tag) && !package.text(part).contains(other), "{part} {tag}");
        }
    }
}

#[test]
fn properties_are_those_of_the_document_and_nothing_else() {
    let package = read(&sample::annex(3));
    let mut told = String::new();
    for part in ["docProps/core.xml", "docProps/app.xml"] {
        package.read(part, |it| {
            for it in it.children().filter(Node::is_element) {
                writeln!(told, "{}: {}", it.tag_name().name(), words(it)).unwrap();
            }
        });
    }
    package.read("docProps/custom.xml", |it| {
        for it in all(it, "property") {
            writeln!(told, "{}: {}", value(it, "name"), words(it)).unwrap();
        }
    });
    expect![[r#"
        title: Annexe technique – exigences d’hébergement
        subject: Exigences de souveraineté
        creator: Direction des systèmes d’information
        keywords: hébergement, réversibilité
        identifier: 9f86d081884c7d659a2feaa0c55ad015
        language: fr-FR
        version: 2
        created: 2026-11-23T00:00:00Z
        modified: 2026-11-23T00:00:00Z
        Application: Gouvernail 0.1.0
        Company: Communauté de communes du Val d’Œuvre
        gouvernail-pack: infralliance 2026.2
        gouvernail-pack-hash: 9f86d081884c7d65
        gouvernail-dossier-hash: 60303ae22b998861
    "#]]
    .assert_eq(&told);
}

#[test]
fn what_a_bidder_fills_in_is_a_control() {
    let mut table = sample::table(1);
    table.rows[0].cells = vec![
        Cell::input(Input::Choice(vec!["conforme".into(), "non conforme".into(), "conforme".into(), String::new()])),
        Cell::input(Input::Text),
        Cell { input: Some(Input::Date), ..Cell::plain("29 janvier 2027") },
        Cell::plain("imprimé"),
    ];
    let controls = read(&sample::document(vec![Block::Table(table)])).read(TEXT, |it| {
        let control = |it: &Node<'_, '_>| {
            let kind = all(*it, "sdtPr")[0].last_element_child().unwrap();
            let choices: Vec<&str> = all(kind, "listItem").iter().map(|it| value(*it, "displayText")).collect();
            let empty = if all(*it, "showingPlcHdr").is_empty() { "" } else { "empty" };
            format!("{} {choices:?} {}{empty}", kind.tag_name().name(), words(all(*it, "sdtContent")[0]).trim())
        };
        all(it, "sdt").iter().map(control).collect::<Vec<_>>()
    });
    assert_eq!(
        controls,
        ["dropDownList [\"conforme\", \"non conforme\"] empty", "text [] empty", "date [] 29 janvier 2027"]
    );
}

#[test]
fn each_page_bears_the_marking() {
    let mut document = sample::annex(3);
    document.marking.confidentiality = "Diffusion restreinte".into();
    document.marking.watermark = "Projet".into();
    let package = read(&document);
    let header = |part: &str| {
        package.read(part, |it| (words(it).trim().to_owned(), value(all(it, "textpath")[1], "string").to_owned()))
    };
    assert_eq!(header("word/header-first.xml"), ("Diffusion restreinte".into(), "Projet".into()));
    let (running, watermark) = header("word/header.xml");
    assert_eq!(running, "Diffusion restreinteAnnexe technique – exigences d’hébergement2026-NUM-014");
    assert_eq!(watermark, "Projet");
    let footer = package.read("word/footer.xml", |it| (words(it), all(it, "fldSimple").len()));
    assert_eq!(footer, ("Communauté de communes du Val d’ŒuvrePage\u{a0}1\u{a0}sur\u{a0}1".into(), 2));
}

#[test]
fn a_final_document_has_no_watermark() {
    let package = read(&sample::annex(3));
    assert!(["word/header-first.xml", "word/header.xml"].iter().all(|it| !package.text(it).contains("textpath")));
}

#[test]
fn pictures_tell_what_they_show() {
    let mut document = sample::document(vec![Block::Figure(sample::figure())]);
    let png: Arc<[u8]> = Arc::from(*b"a logo");
    document.marking.logo = Some(Picture { description: "Blason".into(), png, width: 400, height: 100 });
    let package = read(&document);
    let told: Vec<(String, String)> = package.read(TEXT, |it| {
        let size = |it: &Node<'_, '_>| value(all(it.parent().unwrap(), "extent")[0], "cx").to_owned();
        all(it, "docPr").iter().map(|it| (value(*it, "descr").to_owned(), size(it))).collect()
    });
    assert_eq!(told[0], ("Blason".into(), "2159000".into()), "60 mm wide");
    assert_eq!(told[1].0, "Niveau demandé et niveau couvert, sur six axes.");
    assert!(package.names.contains(&"word/media/picture2.png".to_owned()));
}

#[test]
fn a_requirement_stays_together_and_leaves_the_next_alone() {
    let package = read(&sample::document(vec![Block::Record(sample::record(1)), Block::Record(sample::record(2))]));
    let released: Vec<usize> = package.read(TEXT, |it| {
        let released = |it: &Node<'_, '_>| all(*it, "keepNext").iter().any(|it| value(*it, "val") == "0");
        all(it, "p").iter().enumerate().filter(|it| released(it.1)).map(|it| it.0).collect()
    });
    let count = package.read(TEXT, |it| all(it, "p").len());
    assert_eq!(released.len(), 2);
    assert_eq!(released[1], count - 1);
}

#[test]
fn remarks_that_follow_each_other_have_a_frame_each() {
    let note = || Block::Note { tone: Tone::Danger, title: "À voir".into(), paragraphs: Vec::new() };
    check(
        vec![note(), note(), Block::Table(Table::default())],
        &expect![[r#"
        NoteDanger: À voir
        NoteEnd: 
        NoteDanger: À voir
    "#]],
    );
}
