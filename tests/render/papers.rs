//! The papers of a workshop: the sheet of a participant, the guide of the facilitator.

use std::path::Path;

use expect_test::expect_file;
use gouvernail::{
    document::{Block, Cell, Column, Document, Input, Kind, Row, Table, build, guide},
    domain::{
        Answer, BuyerStatus, Dossier, Edit, Importance, Language, Marking, NeedId, NeedKind, OwnNeed, Pack, Persona,
        Stage, questionnaire,
    },
    pack::builtin,
    render::{Format, render},
    words::Words,
};
use lopdf::content::Content;

use super::{
    package::{Package, all, value, words},
    reader::Reader,
    sample,
};
use crate::support::opened;

const PERSONAS: [&str; 5] = ["ministere", "collectivite", "oiv", "cloud-souverain", "industriel"];

/// Points in a millimetre.
const MM: f32 = 72.0 / 25.4;

fn sheet(pack: &Pack, dossier: &Dossier, language: Language) -> Document {
    build(Kind::Sheet, pack, dossier, &Words::new(language)).unwrap()
}

/// The worked example of a persona: everything that documents bear is filled in.
fn example(persona: &str) -> Dossier {
    opened(Path::new("examples").join(persona).with_extension("gouvernail"))
}

fn pages(document: &Document) -> Reader {
    Reader::new(&render(document, Format::Pdf).unwrap())
}

fn own_need(number: usize, kind: NeedKind) -> OwnNeed {
    let id = NeedId::from(format!("propre-{number}").as_str());
    OwnNeed { id, kind, label: format!("Own need number {number}"), links: std::collections::BTreeMap::new() }
}

fn with_own_needs(persona: &Persona, count: usize, kind: NeedKind) -> Dossier {
    let mut dossier = Dossier::new(persona.id.clone(), BuyerStatus::State);
    dossier.own_needs = (1..=count).map(|it| own_need(it, kind)).collect();
    dossier
}

/// Tables whose rows have boxes to tick.
fn forms(document: &Document) -> Vec<&Table> {
    let tables = document.blocks.iter().filter_map(|it| if let Block::Table(table) = it { Some(table) } else { None });
    tables.filter(|it| it.rows.iter().any(|row| row.takes(&Input::Tick))).collect()
}

/// Text of a cell.
fn told(row: &Row, cell: usize) -> String {
    let runs = row.cells[cell].paragraphs.first().into_iter().flatten();
    runs.map(|it| it.text.as_str()).collect()
}

/// Sides of the squares that a page outlines, in points.
fn squares(reader: &Reader, page: usize) -> Vec<f32> {
    let content = reader.file.get_page_content(reader.pages[page]);
    let mut points: Vec<(f32, f32)> = Vec::new();
    let mut sides = Vec::new();
    for operation in Content::decode(&content).unwrap().operations {
        let number = |at: usize| operation.operands[at].as_float().unwrap();
        match operation.operator.as_str() {
            "m" => points = vec![(number(0), number(1))],
            "l" => points.push((number(0), number(1))),
            "s" | "S" => {
                if let [a, b, c, _] = points.as_slice() {
                    let (width, height) = ((b.0 - a.0).abs(), (c.1 - b.1).abs());
                    if (width - height).abs() < 0.1 && width > 1.0 {
                        sides.push(width);
                    }
                }
                points.clear();
            }
            _ => {}
        }
    }
    sides
}

#[test]
fn a_sheet_is_one_page_for_every_persona_in_both_languages() {
    let pack = builtin();
    for persona in PERSONAS {
        let blank = Dossier::new(persona.into(), BuyerStatus::State);
        for dossier in [&blank, &example(persona)] {
            for language in Language::ALL {
                assert_eq!(pages(&sheet(&pack, dossier, language)).pages.len(), 1, "{persona} {language:?}");
            }
        }
    }
}

#[test]
fn a_sheet_has_five_boxes_of_six_millimetres_for_each_need() {
    let pack = builtin();
    for persona in PERSONAS {
        let dossier = Dossier::new(persona.into(), BuyerStatus::State);
        let needs = pack.persona(&dossier.persona).unwrap().needs.len();
        let sides = squares(&pages(&sheet(&pack, &dossier, Language::French)), 0);
        assert_eq!(sides.len(), 5 * needs, "{persona}");
        assert!(sides.iter().all(|it| 6.0 * MM <= *it), "{persona}: {sides:?}");
    }
}

#[test]
fn needs_are_numbered_through_expectations_then_constraints() {
    let pack = builtin();
    let persona = pack.persona(&"ministere".into()).unwrap();
    let mut dossier = with_own_needs(persona, 1, NeedKind::Constraint);
    dossier.own_needs.push(own_need(2, NeedKind::Expectation));
    let kind = |id: &NeedId| pack.need(id).unwrap().kind;
    let of = |wanted: NeedKind, own: &str| {
        let rows = persona.needs.iter().map(|it| it.need.clone()).filter(move |it| kind(it) == wanted);
        rows.chain([NeedId::from(own)]).collect::<Vec<_>>()
    };
    let expected = [of(NeedKind::Expectation, "propre-2"), of(NeedKind::Constraint, "propre-1")].concat();
    let asked = questionnaire(&pack, persona, &dossier);
    assert_eq!(asked.iter().map(|it| it.need.clone()).collect::<Vec<_>>(), expected);
    assert_eq!(asked.iter().map(|it| it.number).collect::<Vec<_>>(), (1..=expected.len()).collect::<Vec<_>>());

    let document = sheet(&pack, &dossier, Language::English);
    let rows: Vec<&Row> = forms(&document).into_iter().flat_map(|it| &it.rows).collect();
    assert_eq!(rows.len(), asked.len());
    for (row, asked) in rows.into_iter().zip(&asked) {
        assert_eq!(told(row, 0), asked.number.to_string());
        let own = dossier.own_needs.iter().find(|it| it.id == asked.need).map(|it| it.label.clone());
        let row_of = persona.needs.iter().find(|it| it.need == asked.need).and_then(|it| it.label.as_ref());
        let label = row_of.or_else(|| pack.need(&asked.need).map(|it| &it.label));
        assert_eq!(told(row, 1), own.unwrap_or_else(|| label.unwrap().get(Language::English).to_owned()));
    }
}

#[test]
fn a_sheet_speaks_of_levels_in_the_words_of_each_kind() {
    let pack = builtin();
    let words = Words::new(Language::French);
    let document = sheet(&pack, &Dossier::new("ministere".into(), BuyerStatus::State), Language::French);
    for (table, kind) in forms(&document).into_iter().zip(NeedKind::ALL) {
        let titles: Vec<&str> = table.columns.iter().skip(2).map(|it| it.title.as_str()).collect();
        let levels = Importance::ALL.map(|it| words.importance(kind, it));
        assert_eq!(titles[..4], levels);
        assert_eq!(titles[4], words.say("answer-dont-know"));
    }
}

#[test]
fn many_own_needs_flow_to_a_second_page_with_boxes_as_large() {
    let pack = builtin();
    let persona = pack.persona(&"industriel".into()).unwrap();
    let dossier = with_own_needs(persona, 20, NeedKind::Expectation);
    let reader = pages(&sheet(&pack, &dossier, Language::French));
    assert_eq!(reader.pages.len(), 2);
    let sides: Vec<f32> = (0..2).flat_map(|page| squares(&reader, page)).collect();
    assert_eq!(sides.len(), 5 * (persona.needs.len() + 20));
    assert!(sides.iter().all(|it| 6.0 * MM <= *it), "{sides:?}");
}

/// What somebody answered already would anchor those who read it.
#[test]
fn a_sheet_tells_nothing_of_the_answers_of_the_dossier() {
    let pack = builtin();
    let mut answered = Dossier::new("oiv".into(), BuyerStatus::State);
    let before = sheet(&pack, &answered, Language::French).blocks;
    for row in &pack.persona(&answered.persona).unwrap().needs {
        answered.apply(Edit::Answer(row.need.clone(), Some(Answer::Importance(Importance::Essential))));
    }
    assert_eq!(sheet(&pack, &answered, Language::French).blocks, before);
}

#[test]
fn a_sheet_is_never_a_draft_and_tells_its_date_and_pack() {
    let pack = builtin();
    let mut dossier = example("oiv");
    dossier.marking = Marking { stage: Stage::Draft, ..Marking::default() };
    dossier.date = "2027-02-03".into();
    let document = sheet(&pack, &dossier, Language::French);
    assert_eq!(document.marking.watermark, "");
    let page = pages(&document).page_text(0).replace('\u{a0}', " ");
    assert!(page.contains("3 février 2027") && page.contains(&pack.version), "{page}");
}

#[test]
fn boxes_are_controls_where_a_sheet_can_be_filled_in_on_a_screen() {
    let pack = builtin();
    let dossier = Dossier::new("collectivite".into(), BuyerStatus::State);
    let document = sheet(&pack, &dossier, Language::English);
    let boxes = 5 * pack.persona(&dossier.persona).unwrap().needs.len();
    let word = Package::new(&render(&document, Format::Docx).unwrap());
    assert_eq!(word.read("word/document.xml", |it| all(it, "checkbox").len()), boxes);
    let open = Package::new(&render(&document, Format::Odt).unwrap());
    let is_box = |list: &str| list == "\u{2610}";
    let lists = open.read("content.xml", |it| {
        let first = |it| value(all(it, "label")[0], "value").to_owned();
        all(it, "drop-down").into_iter().map(first).filter(|it| is_box(it)).count()
    });
    assert_eq!(lists, boxes);
    let lines = open.read("content.xml", |it| all(it, "text-input").into_iter().map(words).count());
    assert!(3 <= lines, "{lines} lines to write on");
    let page = String::from_utf8(render(&document, Format::Html).unwrap()).unwrap();
    assert_eq!(page.matches("<input type=\"checkbox\" aria-label=\"").count(), boxes);
    let first = &forms(&document)[0].rows[0];
    let name = format!("aria-label=\"1 – {} – Essential\"", told(first, 1));
    assert!(page.contains(&name), "{name}");
    let text = String::from_utf8(render(&document, Format::Markdown).unwrap()).unwrap();
    assert_eq!(text.matches('\u{2610}').count(), boxes);
}

#[test]
fn the_papers_are_those_we_reviewed() {
    let pack = builtin();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/papers");
    for language in Language::ALL {
        let markdown = |it: &Document| String::from_utf8(render(it, Format::Markdown).unwrap()).unwrap();
        let tag = language.tag();
        let held = sheet(&pack, &Dossier::new("ministere".into(), BuyerStatus::State), language);
        expect_file![folder.join(format!("sheet-{tag}.md"))].assert_eq(&markdown(&held));
        let held = guide(&pack, &Words::new(language));
        expect_file![folder.join(format!("guide-{tag}.md"))].assert_eq(&markdown(&held));
    }
}

#[test]
fn the_guide_is_made_of_the_pack_alone() {
    let pack = builtin();
    let words = Words::new(Language::French);
    let alone = guide(&pack, &words);
    for persona in PERSONAS {
        assert_eq!(build(Kind::Guide, &pack, &example(persona), &words).unwrap(), alone);
    }
}

#[test]
fn the_guide_is_four_pages_at_most() {
    let pack = builtin();
    for language in Language::ALL {
        let pages = pages(&guide(&pack, &Words::new(language))).pages.len();
        assert!((2..=4).contains(&pages), "{language:?}: {pages} pages");
    }
}

#[test]
fn agendas_go_by_the_clock() {
    let pack = builtin();
    let lengths: Vec<u16> = pack.guide.agendas.iter().map(|it| it.minutes).collect();
    assert_eq!(lengths, [120, 45]);
    let document = guide(&pack, &Words::new(Language::English));
    for agenda in &pack.guide.agendas {
        let table = document.blocks.iter().find_map(|it| match it {
            Block::Table(table) if table.name == agenda.title.get(Language::English) => Some(table),
            _ => None,
        });
        let clocks: Vec<String> = table.unwrap().rows.iter().map(|it| told(it, 0)).collect();
        let minute = |clock: &String| {
            let (hours, minutes) = clock.split_once(':').unwrap();
            hours.parse::<u16>().unwrap() * 60 + minutes.parse::<u16>().unwrap()
        };
        let begins: Vec<u16> = clocks.iter().map(minute).collect();
        let ends = begins.iter().skip(1).copied().chain([agenda.minutes]);
        let taken: Vec<u16> = begins.iter().zip(ends).map(|(begin, end)| end - begin).collect();
        assert_eq!(taken, agenda.steps.iter().map(|it| it.minutes).collect::<Vec<_>>());
        assert_eq!(clocks[0], "0:00");
    }
}

#[test]
fn a_pack_without_a_guide_says_so() {
    let mut pack = builtin();
    pack.guide = gouvernail::domain::Guide::default();
    let words = Words::new(Language::French);
    let text = String::from_utf8(render(&guide(&pack, &words), Format::Markdown).unwrap()).unwrap();
    assert!(text.contains(&words.say("guide-none")), "{text}");
}

#[test]
fn a_table_without_titles_has_no_header_row() {
    let row = Row { cells: vec![Cell::plain("Name"), Cell::input(Input::Line)], ..Row::default() };
    let columns = vec![Column::default(), Column::default()];
    let table = Table { columns, rows: vec![row], row_headers: true, ..Table::default() };
    let document = sample::document(vec![Block::Table(table)]);
    let structure = pages(&document).structure();
    assert!(structure.contains("TH Row «Name»") && !structure.contains("TH Column"), "{structure}");
    let word = Package::new(&render(&document, Format::Docx).unwrap());
    assert_eq!(word.read("word/document.xml", |it| all(it, "tblHeader").len()), 0);
    let open = Package::new(&render(&document, Format::Odt).unwrap());
    assert_eq!(open.read("content.xml", |it| all(it, "table-header-rows").len()), 0);
    let page = String::from_utf8(render(&document, Format::Html).unwrap()).unwrap();
    assert!(!page.contains("<thead>") && page.contains("<input type=\"text\" aria-label=\"Name\"/>"), "{page}");
}
