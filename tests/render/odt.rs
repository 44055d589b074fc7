//! ODT.

#![expect(clippy::needless_raw_string_hashes, reason = "goldens are rewritten by expect-test only in this form")]

use std::{collections::BTreeSet, sync::Arc};

use expect_test::expect;
use gouvernail::{
    document::{Block, Cell, Document, Input, Picture},
    domain::Language,
    render::{Format, render},
};
use resvg::usvg::roxmltree::Node;

use super::{
    package::{Package, all, value, words},
    sample,
};

const TEXT: &str = "content.xml";

fn read(document: &Document) -> Package {
    Package::new(&render(document, Format::Odt).unwrap())
}

/// Style and text of each paragraph and heading.
fn outline(root: Node<'_, '_>) -> String {
    let paragraphs = root.descendants().filter(|it| matches!(it.tag_name().name(), "p" | "h"));
    let lines: Vec<String> = paragraphs.map(|it| format!("{}: {}", value(it, "style-name"), words(it))).collect();
    lines.join("\n")
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let bytes = || render(&sample::annex(6), Format::Odt).unwrap();
    assert!(bytes() == bytes());
}

#[test]
fn programs_know_the_format_by_its_first_bytes() {
    let bytes = render(&sample::annex(3), Format::Odt).unwrap();
    assert_eq!(&bytes[30..77], b"mimetypeapplication/vnd.oasis.opendocument.text");
}

#[test]
fn the_manifest_lists_every_file() {
    let package = read(&sample::annex(3));
    let listed: BTreeSet<String> = package.read("META-INF/manifest.xml", |it| {
        all(it, "file-entry").iter().map(|it| value(*it, "full-path").to_owned()).filter(|it| it != "/").collect()
    });
    let held = package.names.iter().filter(|it| *it != "mimetype" && !it.starts_with("META-INF")).cloned().collect();
    assert_eq!(listed, held);
}

#[test]
fn each_block_has_a_style_of_its_own() {
    let mut blocks = sample::annex(3).blocks;
    blocks.truncate(9);
    blocks.push(Block::Record(sample::record(1)));
    blocks.push(Block::Table(sample::table(1)));
    expect![[r#"
        Opening: Annexe technique – exigences d’hébergement souverain
        Subtitle: Communauté de communes du Val d’Œuvre
        Subtitle: Consultation 2026-NUM-014 · 23 novembre 2026
        Lead: Cette annexe fixe ce que l’organisation attend du titulaire pour garder la maîtrise de ses données, de ses logiciels et de ses coûts.
        Note_20_Information: Comment lire ce document
        Note_20_Information: Chaque exigence porte un identifiant stable, un statut et une preuve attendue. Les exigences minimales éliminent une offre qui ne les tient pas.
        Heading_20_1: Objet et périmètre
        Text_20_body: Le marché porte sur l’hébergement, l’exploitation et le maintien en condition de sécurité de l’ensemble des services numériques de la collectivité : état civil, finances, urbanisme, cœur de réseau et messagerie. Il ne porte ni sur l’achat de postes de travail ni sur la téléphonie.
        Text_20_body: Les données concernées sont les suivantes :
        List_20_Bullet: données d’état civil et d’aide sociale, dont certaines sont sensibles au sens de l’article 9 du règlement général sur la protection des données ;
        List_20_Bullet: données financières « publiques » — budgets, mandats, titres… ;
        List_20_Bullet: CO₂ évité, note¹, 3 × 4 ≤ 12, ☐ à faire, ✓ fait, « É » et « œ ».
        Heading_20_2: Démarche
        Text_20_body: La démarche suit quatre étapes.
        Requirement: EX-SUP-001 Réversibilité en fin de marché, restitution complète des données et assistance à la reprise par un tiers  Critère noté 
        Requirement_20_Text: Le titulaire héberge et traite les données exclusivement sur le territoire de l’Union européenne, y compris les sauvegardes, les journaux et les copies de secours (exigence n° 1). Il démontre, avant la mise en service, que nulle loi étrangère n’oblige son groupe à y donner accès ; à défaut, il décrit les mesures prises.
        Requirement_20_Field: ParamètresDélai ≤ 30 jours ; disponibilité ≥ 99,9 % ; coût ± 5 % ; taille 12 µm × 3 → 4
        Requirement_20_Field: Preuve attendueAttestation de l’hébergeur, datée de moins de six mois.
        Requirement_20_Field_20_More: Plan de réversibilité signé.
        Requirement_20_Field_20_End: SourceRéférentiel SecNumCloud 3.2, chapitre 19 ; voir aussi les clauses de sortie.
        Caption: Exigences et réponses attendues
        Table_20_Heading: Référence
        Table_20_Heading: Exigence
        Table_20_Heading_20_Centre: Réponse
        Table_20_Heading_20_Right: Coût estimé
        Table_20_Contents: EX-SUP-001
        Table_20_Contents: Le titulaire restitue les données dans un format ouvert, documenté et lisible sans ses logiciels.
        Table_20_Centre: Non
        Table_20_Right: 17,50 €
        Table_20_End: "#]].assert_eq(&read(&sample::document(blocks)).read(TEXT, outline));
}

#[test]
fn every_style_that_a_text_uses_is_defined() {
    let mut document = sample::annex(6);
    document.marking.watermark = "Projet".into();
    let package = read(&document);
    let names = |part: &str, wanted: fn(&str, &str) -> bool| -> BTreeSet<String> {
        package.read(part, |it| {
            let attributes = it.descendants().flat_map(|node| {
                let element = node.tag_name().name().to_owned();
                node.attributes().map(move |it| (element.clone(), it.name().to_owned(), it.value().to_owned()))
            });
            attributes.filter(|it| wanted(&it.0, &it.1)).map(|it| it.2).collect()
        })
    };
    let is_name = |element: &str, name: &str| {
        name == "name" && matches!(element, "style" | "list-style" | "page-layout" | "master-page")
    };
    let is_use = |_: &str, name: &str| {
        matches!(name, "style-name" | "parent-style-name" | "next-style-name" | "master-page-name" | "list-style-name")
    };
    let defined: BTreeSet<String> = names(TEXT, is_name).into_iter().chain(names("styles.xml", is_name)).collect();
    for part in [TEXT, "styles.xml"] {
        let used: Vec<String> = names(part, is_use).into_iter().filter(|it| !it.is_empty()).collect();
        let unknown: Vec<&String> = used.iter().filter(|it| !defined.contains(*it)).collect();
        assert_eq!(unknown, [""; 0], "{part}");
    }
}

#[test]
fn headings_are_counted_only_if_they_get_their_numbers() {
    let told = |blocks: &[Block]| {
        read(&sample::document(blocks.to_vec())).read(TEXT, |it| {
            let one = |it: &Node<'_, '_>| (words(*it), value(*it, "is-list-header") != "true");
            all(it, "h").iter().map(one).collect::<Vec<_>>()
        })
    };
    let counted = told(&[sample::heading(1, "1", "Un", ""), sample::heading(1, "", "Fin", "")]);
    assert_eq!(counted, [("Un".to_owned(), true), ("Fin".to_owned(), false)]);
    assert_eq!(told(&[sample::heading(1, "A", "Un", "")]), [("AUn".to_owned(), false)]);
}

#[test]
fn header_rows_are_repeated() {
    let package = read(&sample::document(vec![Block::Table(sample::table(2))]));
    let header = package.read(TEXT, |it| words(all(it, "table-header-rows")[0]));
    assert_eq!(header, "RéférenceExigenceRéponseCoût estimé");
}

#[test]
fn every_link_and_page_number_of_the_contents_leads_somewhere() {
    let (marks, leads) = read(&sample::annex(6)).read(TEXT, |it| {
        let of = |element: &str, name: &str| -> Vec<String> {
            all(it, element).iter().map(|it| value(*it, name).to_owned()).collect()
        };
        let links = of("a", "href").into_iter().filter_map(|it| it.strip_prefix('#').map(ToOwned::to_owned));
        (of("bookmark-start", "name"), links.chain(of("bookmark-ref", "ref-name")).collect::<Vec<_>>())
    });
    let known: BTreeSet<&String> = marks.iter().collect();
    assert_eq!(known.len(), marks.len(), "a bookmark stands twice");
    assert!(leads.len() > 15 && leads.iter().all(|it| known.contains(it)), "{leads:?}");
}

#[test]
fn spaces_that_stand_together_are_kept() {
    let package = read(&sample::document(vec![sample::paragraph("a   b")]));
    assert!(package.text(TEXT).contains("a <text:s/> b"), "three spaces");
}

#[test]
fn the_language_is_that_of_the_document_everywhere() {
    let mut document = sample::annex(3);
    for (language, country, other) in [(Language::French, "FR", "GB"), (Language::English, "GB", "FR")] {
        document.language = language;
        let package = read(&document);
        let countries = package.read("styles.xml", |it| {
            it.descendants().map(|it| value(it, "country").to_owned()).collect::<BTreeSet<_>>()
        });
        assert!(countries.contains(country) && !countries.contains(other));
        assert!(package.text("meta.xml").contains(&format!("-{country}</dc:language>")));
    }
}

#[test]
fn properties_are_those_of_the_document_and_nothing_else() {
    let told = read(&sample::annex(3)).read("meta.xml", |it| {
        let properties = all(it, "meta")[0].children().filter(Node::is_element);
        let line = |it| format!("{} {}: {}", Node::tag_name(&it).name(), value(it, "name"), words(it));
        properties.map(line).collect::<Vec<_>>().join("\n")
    });
    expect![[r#"
        generator : Gouvernail 0.1.0
        title : Annexe technique – exigences d’hébergement
        subject : Exigences de souveraineté
        initial-creator : Direction des systèmes d’information
        creator : Direction des systèmes d’information
        creation-date : 2026-11-23T00:00:00
        date : 2026-11-23T00:00:00
        language : fr-FR
        keyword : hébergement
        keyword : réversibilité
        user-defined Company: Communauté de communes du Val d’Œuvre
        user-defined Version: 2
        user-defined gouvernail-pack: infralliance 2026.2
        user-defined gouvernail-pack-hash: 9f86d081884c7d65
        user-defined gouvernail-dossier-hash: 60303ae22b998861"#]]
    .assert_eq(&told);
}

#[test]
fn a_choice_is_a_list_and_a_text_is_a_field() {
    let mut table = sample::table(1);
    table.rows[0].cells = vec![
        Cell::input(Input::Choice(vec!["conforme".into(), "non conforme".into()])),
        Cell { input: Some(Input::Date), ..Cell::plain("29 janvier 2027") },
    ];
    let (choices, field) = read(&sample::document(vec![Block::Table(table)])).read(TEXT, |it| {
        let choices: Vec<String> = all(it, "label").iter().map(|it| value(*it, "value").to_owned()).collect();
        (choices, words(all(it, "text-input")[0]))
    });
    assert_eq!(choices, ["", "conforme", "non conforme"]);
    assert_eq!(field, "29 janvier 2027");
}

#[test]
fn each_page_bears_the_marking() {
    let mut document = sample::annex(3);
    document.marking.confidentiality = "Diffusion restreinte".into();
    document.marking.watermark = "Projet".into();
    let headers = read(&document).read("styles.xml", |it| all(it, "header").into_iter().map(words).collect::<Vec<_>>());
    assert_eq!(headers.len(), 2);
    assert!(headers.iter().all(|it| it.contains("Diffusion restreinte") && it.contains("Projet")), "{headers:?}");
    assert!(headers[0].contains("2026-NUM-014") && !headers[1].contains("2026-NUM-014"), "the first page has a title");
}

#[test]
fn pictures_tell_what_they_show() {
    let mut document = sample::annex(3);
    let png: Arc<[u8]> = Arc::from(*b"a logo");
    document.marking.logo = Some(Picture { description: "Blason".into(), png, width: 400, height: 100 });
    let told = read(&document).read(TEXT, |it| all(it, "desc").into_iter().map(words).collect::<Vec<_>>());
    assert_eq!(told[..2], ["Blason".to_owned(), "Niveau demandé et niveau couvert, sur six axes.".to_owned()]);
}
