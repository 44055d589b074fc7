//! PDF.

#![expect(clippy::needless_raw_string_hashes, reason = "goldens are rewritten by expect-test only in this form")]

use expect_test::{Expect, expect};
use gouvernail::{
    document::{Align, Block, Cell, Document, Record, Row, Run, Table, Target, Tone},
    domain::Language,
    render,
};
use lopdf::Object;
use resvg::usvg::roxmltree::{self, Node};

use super::{
    reader::{Reader, string},
    sample,
};

fn read(document: &Document) -> Reader {
    Reader::new(&render::pdf(document).unwrap())
}

/// Spaces of any width are spaces in the file, and hyphens at ends of lines are soft ones, which are no letters.
fn spaced(text: &str) -> String {
    text.replace('\u{ad}', "").replace(['\u{a0}', '\u{202f}'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn check_structure(blocks: Vec<Block>, expected: &Expect) {
    expected.assert_eq(&read(&sample::document(blocks)).structure());
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = sample::annex(6);
    assert!(render::pdf(&document).unwrap() == render::pdf(&document).unwrap());
}

#[test]
fn another_document_has_another_identity() {
    let identity = |it: &Document| {
        let file = read(it).file;
        string_bytes(&file.trailer.get(b"ID").unwrap().as_array().unwrap()[0])
    };
    let document = sample::document(vec![sample::paragraph("Un.")]);
    let mut other = document.clone();
    other.metadata.fingerprint.push('0');
    assert_ne!(identity(&document), identity(&other));
}

fn string_bytes(object: &Object) -> Vec<u8> {
    object.as_str().unwrap().to_vec()
}

#[test]
fn properties_are_those_of_the_document_and_nothing_else() {
    let reader = read(&sample::annex(3));
    let catalog = reader.catalog();
    assert_eq!(string(catalog.get(b"Lang").unwrap()), "fr");
    assert_eq!(catalog.get(b"PageMode").unwrap().as_name().unwrap(), b"UseOutlines");
    let preferences = reader.dictionary(catalog.get(b"ViewerPreferences").unwrap());
    assert!(preferences.get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
    let info = reader.dictionary(reader.file.trailer.get(b"Info").unwrap());
    let mut found: Vec<String> =
        info.iter().map(|(key, value)| format!("{}: {}", String::from_utf8_lossy(key), string(value))).collect();
    found.sort();
    expect![[r#"
        Author: Direction des systèmes d’information
        CreationDate: D:20261123
        Creator: Gouvernail 0.1.0
        Keywords: hébergement, réversibilité
        Producer: Gouvernail 0.1.0
        Subject: Exigences de souveraineté
        Title: Annexe technique – exigences d’hébergement"#]]
    .assert_eq(&found.join("\n"));
    let metadata = reader.file.dereference(catalog.get(b"Metadata").unwrap()).unwrap().1;
    let xmp = String::from_utf8(metadata.as_stream().unwrap().content.clone()).unwrap();
    let xmp = roxmltree::Document::parse(&xmp).unwrap();
    let leaves = xmp.descendants().filter(|it| it.is_element() && it.first_element_child().is_none());
    let is_description = |it: &Node<'_, '_>| it.tag_name().namespace().unwrap().contains("/pdfa/");
    let (descriptions, own): (Vec<_>, Vec<_>) = leaves.partition(is_description);
    let name = |it: &Node<'_, '_>| {
        let property = if it.tag_name().name() == "li" { it.ancestors().nth(2).unwrap() } else { *it };
        property.tag_name().name().to_owned()
    };
    let told: Vec<String> = own.iter().map(|it| format!("{}: {}", name(it), it.text().unwrap())).collect();
    expect![[r#"
        part: 1
        format: application/pdf
        title: Annexe technique – exigences d’hébergement
        description: Exigences de souveraineté
        creator: Direction des systèmes d’information
        publisher: Communauté de communes du Val d’Œuvre
        language: fr
        subject: hébergement
        subject: réversibilité
        identifier: 9f86d081884c7d659a2feaa0c55ad015
        Keywords: hébergement, réversibilité
        Producer: Gouvernail 0.1.0
        CreatorTool: Gouvernail 0.1.0
        CreateDate: 2026-11-23
        gouvernail-reference: 2026-NUM-014
        gouvernail-version: 2
        gouvernail-pack: infralliance 2026.2
        gouvernail-pack-hash: 9f86d081884c7d65
        gouvernail-dossier-hash: 60303ae22b998861"#]]
    .assert_eq(&told.join("\n"));
    let described: Vec<_> = descriptions.iter().filter(|it| name(it) == "name").map(|it| it.text().unwrap()).collect();
    for it in own.iter().map(name).filter(|it| it.starts_with("gouvernail-")) {
        assert!(described.contains(&it.as_str()), "PDF/A wants a description of {it}");
    }
}

#[test]
fn markup_in_a_title_is_text() {
    let mut document = sample::document(Vec::new());
    document.metadata.title = "A < B & \u{1} C".into();
    let reader = read(&document);
    let metadata = reader.file.dereference(reader.catalog().get(b"Metadata").unwrap()).unwrap().1;
    let xmp = String::from_utf8(metadata.as_stream().unwrap().content.clone()).unwrap();
    assert!(xmp.contains("A &lt; B &amp;  C"), "{xmp}");
}

#[test]
fn every_sentence_can_be_read_back() {
    let document = sample::annex(9);
    let found = spaced(&read(&document).text());
    for sentence in sentences(&document) {
        let sentence = spaced(&sentence);
        assert!(found.contains(&sentence), "«{sentence}» is lost");
    }
}

/// The response cells of a table so narrow that words must be cut.
fn narrow(language: Language) -> Document {
    let columns = vec![sample::column("Réf.", 9, Align::Left), sample::column("Avis", 1, Align::Left)];
    let rows = ["réversibilité", "SecNumCloudQualification", "anticonstitutionnellement"];
    let rows = rows.map(|it| Row { cells: vec![Cell::plain("EX-SUP-001"), Cell::plain(it)], ..Row::default() });
    let table = Table { columns, rows: rows.to_vec(), ..Table::default() };
    Document { language, ..sample::document(vec![Block::Table(table)]) }
}

#[test]
fn cut_words_show_a_hyphen_and_are_read_whole() {
    let reader = read(&narrow(Language::French));
    assert!(reader.page_text(0).contains("réversi\u{ad}\nbilité"), "{}", reader.page_text(0));
    let text = reader.text();
    for word in ["réversibilité", "anticonstitutionnellement"] {
        assert!(text.replace('\u{ad}', "").contains(word), "{text}");
    }
}

#[test]
fn letters_that_would_leave_a_hole_are_closer_and_read_as_before() {
    let reader = read(&sample::document(vec![sample::paragraph("Avis. Total. AVEC. L’été.")]));
    let content = reader.file.get_page_content(reader.pages[0]);
    assert!(String::from_utf8_lossy(&content).contains("] TJ"), "no letters are moved");
    assert!(reader.text().contains("Avis. Total. AVEC. L’été."), "{}", reader.text());
}

#[test]
fn words_are_cut_by_the_rules_of_the_language() {
    let pieces = |language| read(&narrow(language)).text().split("anti").nth(1).unwrap().to_owned();
    assert_ne!(pieces(Language::French), pieces(Language::English));
}

#[test]
fn names_with_capitals_inside_have_no_hyphen() {
    let text = read(&narrow(Language::French)).text();
    assert!(text.contains("SecNumCloudQualification"), "{text}");
}

/// Every paragraph of a document, as text.
fn sentences(document: &Document) -> Vec<String> {
    let joined = |runs: &Vec<Run>| runs.iter().map(|it| it.text.as_str()).collect::<String>();
    let mut found = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Title { text, lines } => found.extend(lines.iter().cloned().chain([text.clone()])),
            Block::Heading { number, text, .. } => found.push(format!("{number} {text}")),
            Block::Paragraph { runs, .. } => found.push(joined(runs)),
            Block::List { items, .. } => found.extend(items.iter().map(joined)),
            Block::Note { title, paragraphs, .. } => {
                found.extend(paragraphs.iter().map(joined).chain([title.clone()]));
            }
            Block::Table(table) => {
                found.extend(table.columns.iter().map(|it| it.title.clone()).chain([table.caption.clone()]));
                let cells = table.rows.iter().flat_map(|it| &it.cells);
                found.extend(cells.flat_map(|it| &it.paragraphs).map(joined));
            }
            Block::Record(record) => {
                found.extend([format!("{} {}", record.label, record.title), record.badge.clone()]);
                found.extend(record.body.iter().map(joined));
                for field in &record.fields {
                    found.push(field.name.clone());
                    found.extend(field.paragraphs.iter().map(joined));
                }
            }
            Block::Figure(_) | Block::PageBreak => {}
        }
    }
    found
}

#[test]
fn header_rows_come_again_on_each_page() {
    let reader = read(&sample::document(vec![Block::Table(sample::table(120))]));
    assert_eq!(reader.pages.len(), 6);
    for page in 0..reader.pages.len() {
        assert!(reader.page_text(page).contains("Référence\n"), "page {page}");
    }
    assert_eq!(reader.text().matches("Référence").count(), 1, "the header is read once");
}

#[test]
fn pages_are_numbered_and_headed() {
    let reader = read(&sample::document(vec![sample::paragraph("Un."), Block::PageBreak, sample::paragraph("Deux.")]));
    assert_eq!(reader.pages.len(), 2);
    assert!(reader.page_text(0).contains("Page 1 sur 2"));
    assert!(!reader.page_text(0).contains("2026-NUM-014"));
    assert!(reader.page_text(1).contains("Page 2 sur 2"));
    assert!(reader.page_text(1).contains("2026-NUM-014"));
}

#[test]
fn bookmarks_are_nested_like_headings() {
    expect![[r#"
        1 Objet et périmètre → 2
          1.1 Démarche → 2
            1.1.1 Profil demandé et profil couvert → 3
        2 Exigences → 3
          2.1 Données → 3
            EX-SUP-001 Réversibilité en fin de marché, restitution complète des données et assistance à la reprise par un tiers → 3
          2.2 Réversibilité et sortie → 4
            EX-SUP-002 Chiffrement des sauvegardes → 4
          2.3 Exploitation → 4
            EX-SUP-003 Localisation des données → 4
        3 Grille de réponse → 5
    "#]]
    .assert_eq(&read(&sample::annex(3)).outline());
}

#[test]
fn links_lead_to_pages_and_addresses() {
    let links = read(&sample::annex(3)).links();
    let found: Vec<String> = links.iter().take(8).map(|(words, target)| format!("{words} → {target}")).collect();
    expect![[r#"
        1 Objet et périmètre → 2
        1.1 Démarche → 2
        2 Exigences → 3
        2.1 Données → 3
        2.2 Réversibilité et sortie → 4
        2.3 Exploitation → 4
        3 Grille de réponse → 5
        Référentiel SecNumCloud 3.2 → https://cyber.gouv.fr/r%C3%A9f%C3%A9rentiel"#]]
    .assert_eq(&found.join("\n"));
}

#[test]
fn a_link_to_nowhere_is_text() {
    let run = Run::link("nulle part", Target::Anchor("absent".into()));
    let reader = read(&sample::document(vec![Block::List { ordered: false, items: vec![vec![run]] }]));
    assert_eq!(reader.links(), []);
    assert!(reader.text().contains("nulle part"));
}

#[test]
fn fonts_are_embedded_and_subset_and_every_letter_has_a_glyph() {
    let reader = read(&sample::annex(3));
    let fonts = reader.fonts();
    assert_eq!(fonts.len(), 4);
    for (name, descriptor) in fonts {
        let (tag, _) = name.split_once('+').unwrap();
        assert!(tag.len() == 6 && tag.bytes().all(|it| it.is_ascii_uppercase()), "{name}");
        let program = reader.file.dereference(descriptor.get(b"FontFile2").unwrap()).unwrap().1;
        assert!(program.as_stream().unwrap().decompressed_content().unwrap().len() < 60_000, "{name}");
    }
    assert!(reader.shown.iter().flatten().flat_map(|it| &it.codes).all(|it| *it != 0));
}

#[test]
fn french_and_signs_are_read_back_as_written() {
    let text = "é œ É Œ ÿ « » € – — ’ … ≤ ≥ ± → ☐ ✓ µ ₂ × ¹ ° № ½";
    let reader = read(&sample::document(vec![sample::paragraph(text)]));
    assert!(reader.text().contains(text), "{}", reader.text());
}

#[test]
fn what_no_typeface_has_is_a_visible_box() {
    let reader = read(&sample::document(vec![sample::paragraph("\u{1F9FF}漢")]));
    assert!(reader.text().contains("□□"), "{}", reader.text());
}

#[test]
fn structure_of_text() {
    check_structure(
        vec![
            Block::Title { text: "Titre".into(), lines: vec!["Organisation".into()] },
            sample::heading(1, "1", "Objet", ""),
            Block::List { ordered: true, items: vec![vec![Run::plain("Premier.")], vec![Run::plain("Second.")]] },
            sample::heading(2, "1.1", "Portée", "portee"),
            Block::Paragraph {
                style: gouvernail::document::ParagraphStyle::Body,
                runs: vec![
                    Run::plain("Voir "),
                    Run::link("la portée", Target::Anchor("portee".into())),
                    Run::plain(", "),
                    Run::strong("toujours"),
                    Run::plain("."),
                ],
            },
            Block::Note {
                tone: Tone::Warning,
                title: "Attention".into(),
                paragraphs: vec![vec![Run::plain("À vérifier.")]],
            },
            sample::heading(1, "2", "Figure", ""),
            Block::Figure(sample::figure()),
        ],
        &expect![[r#"
            Document
              H1 «Titre»
              P «Organisation»
              Sect
                H2 «1» «Objet»
                L Decimal
                  LI
                    Lbl «1.»
                    LBody «Premier.»
                  LI
                    Lbl «2.»
                    LBody «Second.»
                Sect
                  H3 «1.1» «Portée»
                  P «Voir»
                    Link «la portée»
                    «,» «toujours» «.»
                  Div
                    P «Attention»
                    P «À vérifier.»
              Sect
                H2 «2» «Figure»
                Figure (Niveau demandé et niveau couvert, sur six axes.) «DonnéesLogicielExploitationMatérielDroitCompétences»
        "#]],
    );
}

#[test]
fn structure_of_tables_and_records() {
    let mut record = sample::record(2);
    record.fields.truncate(1);
    check_structure(
        vec![sample::heading(1, "1", "Exigences", ""), Block::Record(record), Block::Table(sample::table(1))],
        &expect![[r#"
            Document
              Sect
                H1 «1» «Exigences»
                Sect
                  H2 «EX-SUP-002» «Chiffrement des sauvegardes»
                  P «Souhaitable»
                  P «Le titulaire héberge et traite les données» «exclusivement» « sur le territoire de l’Union européenne, y compris les sauvegardes, les journaux et les copies de secours (exigence n° 2). Il démontre,» «avant la mise en service» «, que nulle loi étrangère n’oblige son groupe à y donner accès ; à défaut, il décrit les mesures prises.»
                  L Disc
                    LI
                      Lbl «Paramètres»
                      LBody
                        P «Délai ≤ 30 jours ; disponibilité ≥ 99,9 % ; coût ± 5 % ; taille 12 µm × 3 → 4»
                Table
                  Caption «Exigences et réponses attendues»
                  TR
                    TH Column «Référence»
                    TH Column «Exigence»
                    TH Column «Réponse»
                    TH Column «Coût estimé»
                  TR
                    TH Row «EX-SUP-001»
                    TD «Le titulaire restitue les données dans un format ouvert, documenté et lisible sans ses logiciels.»
                    TD «Non»
                    TD «17,50 €»
        "#]],
    );
}

#[test]
fn structure_of_the_contents() {
    let mut document = sample::document(vec![
        sample::heading(1, "1", "Objet", ""),
        sample::paragraph("Un."),
        sample::heading(2, "1.1", "Portée", ""),
        sample::paragraph("Deux."),
    ]);
    document.contents = Some(sample::contents());
    expect![[r#"
        Document
          P «Sommaire»
          TOC
            TOCI
              Reference
                Link «1» «Objet» «2»
            TOCI
              Reference
                Link «1.1» «Portée» «2»
          Sect
            H1 «1» «Objet»
            P «Un.»
            Sect
              H2 «1.1» «Portée»
              P «Deux.»
    "#]]
    .assert_eq(&read(&document).structure());
}

/// Everything that is unlikely.
pub(super) fn rough() -> Document {
    let word = "anticonstitutionnellement".repeat(400);
    let sentence = "Une phrase assez longue pour faire plusieurs lignes. ".repeat(120);
    let runs = |it: &str| vec![Run::plain(it)];
    let mut tall = sample::table(2);
    tall.rows[0].cells[1] =
        Cell { paragraphs: vec![runs(&sentence), runs(&word)], tone: Tone::Warning, ..Cell::default() };
    tall.rows[1].cells.truncate(1);
    let mut long = sample::record(1);
    long.body = vec![runs(&sentence), runs(&word), runs("مرحبا بالعالم שלום 👩‍👩‍👧‍👦 🇫🇷")];
    long.label = word[..200].into();
    long.badge = sentence[..150].into();
    let empty = || Table { columns: vec![sample::column("", 0, Align::Left); 2], ..Table::default() };
    let mut figure = sample::figure();
    figure.width = f32::NAN;
    sample::document(vec![
        Block::Title { text: word[..400].into(), lines: vec![String::new(), sentence[..300].into()] },
        sample::heading(3, "", "", ""),
        sample::heading(1, &word[..100], &sentence, "a"),
        sample::paragraph(&sentence),
        sample::paragraph("\u{7}\u{0}\t\u{202e}"),
        Block::List { ordered: false, items: vec![runs(&word), runs(""), Vec::new()] },
        Block::Note { tone: Tone::Danger, title: String::new(), paragraphs: vec![runs(&sentence); 3] },
        Block::Note { tone: Tone::Neutral, title: String::new(), paragraphs: Vec::new() },
        Block::Record(Record::default()),
        Block::Record(long),
        Block::Table(Table::default()),
        Block::Table(empty()),
        Block::Table(Table { rows: vec![Row::default()], ..empty() }),
        Block::Table(tall),
        Block::Figure(figure),
        Block::PageBreak,
        Block::PageBreak,
    ])
}

#[test]
fn unlikely_documents_are_rendered_too() {
    let reader = read(&rough());
    assert!(reader.pages.len() > 8);
    let height = 842.0;
    for shown in reader.shown.iter().flatten() {
        assert!((50.0..545.0).contains(&shown.at.0) && (0.0..height).contains(&shown.at.1), "{shown:?}");
    }
    let found = reader.text().replace(['\n', ' '], "");
    assert!(found.contains(&"anticonstitutionnellement".repeat(400)));
}

#[test]
fn an_empty_document_is_one_page() {
    let reader = read(&sample::document(Vec::new()));
    assert_eq!(reader.pages.len(), 1);
    assert_eq!(reader.structure(), "Document\n");
    assert_eq!(reader.outline(), "");
}

#[test]
fn a_summary_is_one_page() {
    assert_eq!(read(&sample::summary()).pages.len(), 1);
}

#[test]
fn long_tables_are_rendered() {
    let row = |it: usize| Row { cells: vec![Cell::plain(it.to_string()), Cell::plain("Oui")], ..Row::default() };
    let columns = vec![sample::column("Rang", 1, Align::Right), sample::column("Réponse", 4, Align::Left)];
    let table = Table { columns, rows: (1..=5_000).map(row).collect(), ..Table::default() };
    let bytes = render::pdf(&sample::document(vec![Block::Table(table)])).unwrap();
    assert_eq!(lopdf::Document::load_mem(&bytes).unwrap().page_iter().count(), 139);
}

#[test]
fn marks_lead_back_to_the_structure() {
    let reader = read(&sample::annex(6));
    let root = reader.dictionary(reader.catalog().get(b"StructTreeRoot").unwrap());
    let parents = reader.dictionary(root.get(b"ParentTree").unwrap()).get(b"Nums").unwrap().as_array().unwrap();
    for (index, page) in reader.pages.iter().enumerate() {
        let key = reader.file.get_dictionary(*page).unwrap().get(b"StructParents").unwrap().as_i64().unwrap();
        let place = parents.iter().step_by(2).position(|it| it.as_i64().unwrap() == key).unwrap();
        let list = reader.file.dereference(&parents[place * 2 + 1]).unwrap().1.as_array().unwrap();
        let marks = reader.shown[index].iter().filter_map(|it| it.mark).max().unwrap_or(-1);
        assert_eq!(list.len(), usize::try_from(marks + 1).unwrap());
    }
}
