//! Workbooks, and tables as comma-separated values.

use std::io::{Cursor, Read};

use gouvernail::{
    document::{Block, Cell, Document, Input, Kind, Marking, Row, Run, Table},
    render::{Format, render},
};
use zip::ZipArchive;

use super::{pdf::rough, sample};

/// A workbook taken apart.
struct Workbook {
    archive: ZipArchive<Cursor<Vec<u8>>>,
}

impl Workbook {
    fn of(document: &Document) -> Self {
        let bytes = render(document, Format::Xlsx).unwrap();
        Self { archive: ZipArchive::new(Cursor::new(bytes)).unwrap() }
    }

    fn part(&mut self, name: &str) -> String {
        let mut text = String::new();
        self.archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    }

    /// A sheet, counted from 1.
    fn sheet(&mut self, number: usize) -> String {
        self.part(&format!("xl/worksheets/sheet{number}.xml"))
    }

    /// Names of the sheets, and whether they are hidden.
    fn names(&mut self) -> Vec<String> {
        let book = self.part("xl/workbook.xml");
        let sheets = book.split("<sheet ").skip(1).map(|it| it.split("/>").next().unwrap());
        sheets.map(|it| [attribute(it, "name"), attribute(it, "state")].concat()).collect()
    }
}

fn attribute(element: &str, name: &str) -> String {
    let found = element.split_once(&format!("{name}=\"")).map(|(_, rest)| rest.split('"').next().unwrap());
    found.unwrap_or_default().to_owned()
}

/// A grid of one row, whose second cell takes this.
fn grid(input: Input) -> Document {
    let mut table = sample::table(0);
    table.columns.truncate(2);
    table.rows = vec![Row { cells: vec![Cell::plain("EX-SUP-001"), Cell::input(input)], anchor: String::new() }];
    let mut document = sample::document(vec![Block::Table(table)]);
    document.kind = Kind::ResponseGrid;
    document
}

#[track_caller]
fn check_rule(input: Input, expected: &str) {
    let sheet = Workbook::of(&grid(input)).sheet(2);
    let rule = sheet.split_once("<dataValidation ").map(|(_, rest)| rest.split_once("</dataValidation>").unwrap().0);
    let rule = rule.map(|it| format!("{} {}", attribute(it, "type"), it.split_once('>').unwrap().1));
    assert_eq!(rule.unwrap_or_default(), expected);
}

#[test]
fn a_workbook_has_an_introduction_a_sheet_for_each_table_and_one_to_be_recognised() {
    let mut document = sample::document(vec![
        Block::Title { text: "Grille: réponse".into(), lines: vec!["2026".into()] },
        Block::Table(sample::table(2)),
        Block::Table(sample::table(1)),
        Block::Table(Table { name: String::new(), ..sample::table(1) }),
        Block::Table(Table::default()),
    ]);
    document.landscape = true;
    let names = Workbook::of(&document).names();
    assert_eq!(names, ["Grille réponse", "Grille", "Grille (2)", "Grille réponse (2)", "gouvernailveryHidden"]);
}

#[test]
fn a_choice_is_a_list() {
    let choices = |it: &[&str]| Input::Choice(it.iter().map(|it| (*it).to_owned()).collect());
    check_rule(choices(&["Conforme", "Partiel"]), "list <formula1>\"Conforme,Partiel\"</formula1>");
    check_rule(choices(&["R&D"]), "list <formula1>\"R&amp;D\"</formula1>");
    check_rule(choices(&[]), "");
    // A comma ends a choice inside a rule, and a rule takes 255 letters: such lists stand on a sheet.
    let apart = "list <formula1>'gouvernail-lists'!$A$1:$A$2</formula1>";
    check_rule(choices(&["Oui, en partie", "Non"]), apart);
    check_rule(choices(&["=1+1", "Non"]), apart);
    check_rule(choices(&["a".repeat(200).as_str(), "b".repeat(200).as_str()]), apart);
}

#[test]
fn a_number_stays_between_its_bounds() {
    let number = |low: &str, high: &str| Input::Number { low: low.parse().unwrap(), high: high.parse().unwrap() };
    check_rule(number("99.95", "100"), "decimal <formula1>99.95</formula1><formula2>100</formula2>");
    check_rule(number("-5", "0"), "decimal <formula1>-5</formula1><formula2>0</formula2>");
    check_rule(number("2", "1"), "");
}

#[test]
fn a_date_is_a_date_and_a_text_is_anything() {
    check_rule(Input::Date, "date <formula1>1</formula1>");
    check_rule(Input::Text, "");
}

#[test]
fn neighbours_that_take_the_same_share_a_rule() {
    let mut document = grid(Input::Date);
    let Block::Table(table) = &mut document.blocks[0] else { panic!("a table") };
    table.rows = vec![table.rows[0].clone(); 300];
    let sheet = Workbook::of(&document).sheet(2);
    assert_eq!(sheet.matches("<dataValidation ").count(), 1);
    assert!(sheet.contains("sqref=\"B3:B302\""));
}

#[test]
fn only_what_comes_back_is_protected() {
    let mut document = grid(Input::Text);
    let mut book = Workbook::of(&document);
    for number in 1..=3 {
        assert!(book.sheet(number).contains("<sheetProtection sheet=\"1\""), "{number}");
    }
    assert!(book.part("xl/styles.xml").contains("<protection locked=\"0\"/>"));
    document.kind = Kind::Checklist;
    let mut book = Workbook::of(&document);
    assert!((1..=3).all(|it| !book.sheet(it).contains("<sheetProtection")));
}

#[test]
fn headings_are_frozen_repeated_and_filtered() {
    let mut book = Workbook::of(&sample::document(vec![Block::Table(sample::table(3))]));
    let sheet = book.sheet(2);
    assert!(sheet.contains("<pane xSplit=\"1\" ySplit=\"2\" topLeftCell=\"B3\""));
    assert!(sheet.contains("<autoFilter ref=\"A2:D5\"/>"));
    assert!(sheet.contains("fitToHeight=\"0\" orientation=\"landscape\""));
    assert!(
        book.part("xl/workbook.xml").contains("'Grille'!$1:$2")
            || book.part("xl/workbook.xml").contains("Grille!$1:$2")
    );
}

#[test]
fn rows_have_a_height_and_still_grow() {
    let sheet = Workbook::of(&sample::document(vec![Block::Table(sample::table(3))])).sheet(2);
    let rows: Vec<&str> = sheet.split("<row ").skip(1).map(|it| it.split('>').next().unwrap()).collect();
    assert_eq!(rows.len(), 5);
    for row in rows {
        assert!(20.0 <= attribute(row, "ht").parse().unwrap(), "{row}");
        assert!(!row.contains("customHeight"), "{row}");
    }
}

#[test]
fn pages_bear_marks_and_numbers() {
    let mut document = sample::document(vec![Block::Table(sample::table(1))]);
    document.marking = Marking { confidentiality: "R&D".into(), watermark: "PROJET".into(), logo: None };
    let sheet = Workbook::of(&document).sheet(2);
    assert!(sheet.contains("&amp;R&amp;8 PROJET · R&amp;&amp;D · 2026-NUM-014</oddHeader>"), "{sheet}");
    assert!(sheet.contains("&amp;R&amp;8 Page &amp;P sur &amp;N</oddFooter>"));
}

#[test]
fn a_workbook_bears_the_date_of_the_document_and_what_it_was_made_from() {
    let mut book = Workbook::of(&sample::document(Vec::new()));
    assert!(book.part("docProps/core.xml").contains(">2026-11-23T00:00:00Z</dcterms:created>"));
    let custom = book.part("docProps/custom.xml");
    for expected in ["infralliance 2026.2", "9f86d081884c7d659a2feaa0c55ad015", "60303ae22b998861"] {
        assert!(custom.contains(&format!("<vt:lpwstr>{expected}</vt:lpwstr>")), "{expected}");
    }
    let mut undated = sample::document(Vec::new());
    undated.metadata.date = "bientôt".into();
    assert!(Workbook::of(&undated).part("docProps/core.xml").contains(">1980-01-01T00:00:00Z</dcterms:created>"));
}

#[test]
fn no_cell_is_a_formula() {
    let texts = ["=1+1", "+33", "-5 °C", "@SUM(A1)", "\t=1", "=HYPERLINK(\"http://a\")", "https://a.fr", "{=1}"];
    let cells = |it: &str| vec![Cell::plain(it), Cell::of(vec![Run::plain(it), Run::strong("b"), Run::emphasis(it)])];
    let rows = texts.iter().map(|it| Row { cells: cells(it), anchor: (*it).to_owned() }).collect();
    let mut table = Table { rows, name: "=1".into(), caption: "=1".into(), ..sample::table(0) };
    table.columns[0].title = "=1".into();
    let blocks = vec![sample::paragraph("=1"), Block::Title { text: "=1".into(), lines: vec!["=1".into()] }];
    let mut document = sample::document([blocks, vec![Block::Table(table)]].concat());
    document.metadata.stamp.pack = "=1".into();
    document.footer = "=1".into();
    let mut book = Workbook::of(&document);
    for number in 1..=3 {
        let sheet = book.sheet(number);
        assert!(!sheet.contains("<f>") && !sheet.contains("<hyperlink"), "{sheet}");
    }
    assert!(book.part("xl/styles.xml").contains("quotePrefix=\"1\""), "editing such a cell makes no formula either");
}

#[test]
fn unlikely_documents_are_workbooks_too() {
    let mut long = sample::table(5_000);
    long.rows[0].cells[1] = Cell::of(vec![Run::strong("a".repeat(20_000)), Run::plain("é".repeat(20_000))]);
    long.rows[1].cells[1] = Cell::plain("\u{0}\u{1}\u{ffff}👩‍👩‍👧‍👦 _x0041_ ".repeat(4_000));
    long.columns[0].title = "anticonstitutionnellement".repeat(400);
    let mut names = sample::document(vec![Block::Table(long)]);
    names.header = "&P&&\"".repeat(200);
    names.footer = "👩".repeat(300);
    names.metadata.title = "é".repeat(40_000);
    names.metadata.stamp.pack = "é".repeat(400);
    names.metadata.date = "9999-99-99".into();
    for document in [sample::document(Vec::new()), rough(), names] {
        let mut book = Workbook::of(&document);
        let mut parts: Vec<String> = book.archive.file_names().map(|it| it.unwrap().into_owned()).collect();
        parts.retain(|it| it.contains(".xml"));
        for part in parts {
            let text = book.part(&part);
            assert!(!text.contains(['\u{0}', '\u{1}', '\u{ffff}']), "{part}");
            let mut reader = quick_xml::Reader::from_str(&text);
            while reader.read_event().unwrap() != quick_xml::events::Event::Eof {}
        }
    }
}

#[test]
fn values_are_separated_as_a_french_spreadsheet_expects() {
    let mut second = sample::table(1);
    second.columns.truncate(1);
    second.rows[0].cells = vec![Cell::plain("=1\n\"2\"")];
    let document = sample::document(vec![Block::Table(sample::table(1)), Block::Table(second)]);
    let found = String::from_utf8(render(&document, Format::Csv).unwrap()).unwrap();
    let expected = [
        "\u{feff}\"Référence\";\"Exigence\";\"Réponse\";\"Coût estimé\"",
        "\"EX-SUP-001\";\"Le titulaire restitue les données dans un format ouvert, documenté et lisible sans ses logiciels.\";\"Non\";\"17,50\u{202f}€\"",
        "",
        "\"Référence\"",
        "\"'=1\n\"\"2\"\"\"",
        "",
    ];
    assert_eq!(found, expected.join("\r\n"));
}
