//! Documents that no one would write on purpose, in every format: a file that can be read, or a clear refusal.

use gouvernail::{
    document::{
        Align, Block, Cell, Column, Contents, Document, Field, Figure, Input, Kind, Marking, ParagraphStyle, Pen,
        Picture, Record, Role, Row, Run, RunStyle, Shape, Table, Target, Tone,
    },
    render::{Format, render},
};

use resvg::usvg::roxmltree;

use super::{package::Package, sample};

const TEXTS: [&str; 14] = [
    "",
    " ",
    "\u{0}\u{1}\u{8}\u{B}\u{C}\u{E}\u{1B}\u{7F}\u{85}\u{9F}",
    "\r\n\t  deux  espaces   ",
    "]]> <w:p> </text:p> &amp; &#0; <!-- -- --> <?pi?> \"'",
    "\u{FFFE}\u{FFFF}\u{FEFF}\u{E000}\u{10FFFF}\u{2028}\u{2029}",
    "\u{202E}مرحبا بالعالم\u{202C} שלום",
    "👩🏽‍🚒🇫🇷 e\u{301}\u{327} ﬁ",
    "{width} fr-FR \"9638\" fo:language=\"fr\"",
    "=cmd|' /C calc'!A0",
    "%00 %s ../../../etc/passwd",
    "日本語のとても長い文章",
    "\u{200B}\u{200D}\u{AD}\u{2060}",
    "a\u{0}b",
];

/// A document that says one text wherever a document can say something.
fn everywhere(text: &str) -> Document {
    let run = |target| Run { text: text.into(), style: RunStyle::Strong, target };
    let targets = [
        None,
        Some(Target::Anchor(text.into())),
        Some(Target::Term(text.into())),
        Some(Target::Address(text.into())),
        Some(Target::Address(format!("https://{text}"))),
    ];
    let runs: Vec<Run> = targets.into_iter().map(run).collect();
    let inputs = [
        Input::Text,
        Input::Date,
        Input::Choice(vec![text.into(), text.into()]),
        Input::Choice(Vec::new()),
        Input::Tick,
        Input::Line,
    ];
    let mut cells: Vec<Cell> = inputs
        .into_iter()
        .map(|it| Cell { paragraphs: vec![runs.clone()], tone: Tone::Danger, input: Some(it) })
        .collect();
    cells.push(Cell::default());
    let column = Column { title: text.into(), ..Column::default() };
    let mut document = sample::document(vec![
        Block::Title { text: text.into(), lines: vec![text.into()] },
        Block::Heading { level: 9, number: text.into(), text: text.into(), anchor: text.into() },
        Block::Heading { level: 0, number: text.into(), text: text.into(), anchor: text.into() },
        Block::Paragraph { style: ParagraphStyle::Lead, runs: runs.clone() },
        Block::List { ordered: true, items: vec![runs.clone(), Vec::new()] },
        Block::Table(Table {
            name: text.into(),
            caption: text.into(),
            columns: vec![column; 8],
            rows: vec![Row { cells, anchor: text.into() }],
            row_headers: true,
        }),
        Block::Note { tone: Tone::Warning, title: text.into(), paragraphs: vec![runs.clone()] },
        Block::Record(Record {
            anchor: text.into(),
            label: text.into(),
            title: text.into(),
            badge: text.into(),
            tone: Tone::Success,
            body: vec![runs.clone()],
            fields: vec![Field { name: text.into(), paragraphs: vec![runs] }],
        }),
        Block::Figure(Figure { description: text.into(), width: 34.0, height: 24.0, ..sample::figure() }),
    ]);
    document.contents = Some(Contents { title: text.into(), depth: 9 });
    document.header = text.into();
    document.footer = text.into();
    document.page_words = (text.into(), text.into());
    document.marking = Marking { confidentiality: text.into(), watermark: text.into(), logo: None };
    document.metadata.title = text.into();
    document.metadata.author = text.into();
    document.metadata.date = text.into();
    document.metadata.keywords = vec![text.into()];
    document.metadata.stamp.pack = text.into();
    document
}

const FORMATS: [Format; 9] = [
    Format::Pdf,
    Format::Docx,
    Format::Odt,
    Format::Html,
    Format::Markdown,
    Format::Xlsx,
    Format::Csv,
    Format::Svg,
    Format::Png,
];

/// Every format.
#[track_caller]
fn check_all(document: &Document) {
    for format in FORMATS {
        check_file(format, &render(document, format).unwrap());
    }
}

/// That a file is whole, as far as its format lets it be seen.
#[track_caller]
fn check_file(format: Format, bytes: &[u8]) {
    let text = || std::str::from_utf8(bytes).unwrap();
    match format {
        Format::Pdf => assert!(!lopdf::Document::load_mem(bytes).unwrap().get_pages().is_empty()),
        Format::Docx | Format::Odt | Format::Xlsx => Package::new(bytes).check_parts(),
        Format::Svg => assert!(roxmltree::Document::parse(text()).is_ok(), "{}", text()),
        Format::Html => assert!(text().trim_end().ends_with("</html>")),
        Format::Png => assert!(gouvernail::picture::read_png(bytes).is_ok()),
        Format::Markdown => assert!(!text().contains('\u{0}')),
        Format::Csv => assert!(text().starts_with('\u{feff}')),
    }
}

#[test]
fn any_text_gives_a_file_that_can_be_read() {
    for text in TEXTS {
        check_all(&everywhere(text));
    }
}

#[test]
fn a_word_of_three_thousand_letters_gives_a_file_that_can_be_read() {
    check_all(&everywhere(&"œ".repeat(3_000)));
}

#[test]
fn documents_with_nothing_to_say_give_files_that_can_be_read() {
    let mut empty = sample::document(Vec::new());
    check_all(&empty);
    empty.contents = Some(sample::contents());
    empty.blocks = vec![
        Block::Table(Table::default()),
        Block::List { ordered: true, items: Vec::new() },
        Block::Note { tone: Tone::Neutral, title: String::new(), paragraphs: Vec::new() },
        Block::Record(Record::default()),
        Block::PageBreak,
    ];
    check_all(&empty);
}

#[test]
fn a_figure_that_cannot_be_drawn_is_left_out() {
    for (width, height) in [(0.0, 10.0), (f32::NAN, 10.0), (10.0, f32::INFINITY), (1e30, 1e-30), (1e-20, 1e20)] {
        check_all(&sample::document(vec![Block::Figure(Figure { width, height, ..sample::figure() })]));
    }
}

#[test]
fn shapes_far_outside_of_their_figure_give_files_that_can_be_read() {
    let pen = Pen { role: Role::Ink, width: 1.0, dashed: true };
    for far in [1e9, 1e30, -1e30, f32::MAX, f32::NAN, f32::INFINITY] {
        let shapes = vec![
            Shape::Line { from: (0.0, 0.0), to: (far, 5.0), pen },
            Shape::Line { from: (0.0, 0.0), to: (5.0, 5.0), pen: Pen { width: far, ..pen } },
            Shape::Line { from: (0.0, 0.0), to: (5.0, 5.0), pen: Pen { width: 1e-30, ..pen } },
            Shape::Polygon {
                points: vec![(0.0, 0.0), (far, 0.0), (0.0, -far)],
                fill: Some((Role::Asked, 200)),
                line: Some(pen),
            },
            Shape::Text {
                at: (far, 1.0),
                text: "loin".into(),
                size: far,
                role: Role::Quiet,
                strong: true,
                align: Align::Right,
            },
        ];
        check_all(&sample::document(vec![Block::Figure(Figure { shapes, ..sample::figure() })]));
    }
}

#[test]
fn a_table_of_five_thousand_rows_is_whole() {
    let mut document = sample::document(vec![Block::Table(sample::table(5000))]);
    document.kind = Kind::ResponseGrid;
    let rows = |format, part: &str, row: &str| {
        Package::new(&render(&document, format).unwrap()).text(part).matches(row).count()
    };
    assert_eq!(rows(Format::Docx, "word/document.xml", "</w:tr>"), 5001);
    assert_eq!(rows(Format::Odt, "content.xml", "</table:table-row>"), 5001);
}

#[test]
fn a_logo_that_is_no_picture_is_left_out_of_every_format_or_refused() {
    let picture = Picture { description: "Logo".into(), png: b"GIF89a".as_slice().into(), width: 4, height: 4 };
    let mut document = sample::document(vec![Block::Title { text: "Titre".into(), lines: Vec::new() }]);
    document.marking.logo = Some(picture);
    for format in FORMATS {
        if let Ok(bytes) = render(&document, format) {
            check_file(format, &bytes);
        }
    }
}
