//! What is the same in every format.

use gouvernail::{
    document::{Block, Cell, Document, Input, ParagraphStyle, Run},
    render::{Format, render},
};

use super::{package::Package, reader::Reader, sample};

/// What a file says, with the markup of its format.
fn told(document: &Document, format: Format) -> String {
    let bytes = render(document, format).unwrap();
    match format {
        Format::Pdf => Reader::new(&bytes).text(),
        Format::Docx => Package::new(&bytes).text("word/document.xml").to_owned(),
        Format::Odt => Package::new(&bytes).text("content.xml").to_owned(),
        _ => String::from_utf8(bytes).unwrap(),
    }
}

#[test]
fn words_that_a_tab_or_a_line_end_parts_never_stick_together() {
    let text = "Sites\tdistants\rou\u{2028}non";
    let mut table = sample::table(1);
    table.rows[0].cells = vec![Cell::plain(text), Cell { input: Some(Input::Text), ..Cell::plain(text) }];
    let paragraph = Block::Paragraph { style: ParagraphStyle::Body, runs: vec![Run::plain(text), Run::strong(text)] };
    let document = sample::document(vec![paragraph, Block::Table(table)]);
    for format in [Format::Pdf, Format::Docx, Format::Odt, Format::Html, Format::Markdown, Format::Csv] {
        let told = told(&document, format);
        assert!(told.contains("Sites distants"), "{format:?}: {told}");
        for stuck in ["Sitesdistants", "distantsou", "ounon", "\t", "\u{2028}"] {
            assert!(!told.contains(stuck), "{format:?}, {stuck:?}: {told}");
        }
    }
}
