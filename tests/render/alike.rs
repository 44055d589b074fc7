//! What is the same in every format.

use gouvernail::{
    document::{Block, Cell, Contents, Document, Input, ParagraphStyle, Run, Target},
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

/// How many links a file has.
fn links(document: &Document, format: Format) -> usize {
    match format {
        Format::Pdf => Reader::new(&render(document, format).unwrap()).links().len(),
        Format::Docx => told(document, format).matches("<w:hyperlink ").count(),
        Format::Odt => told(document, format).matches("<text:a ").count(),
        Format::Html => told(document, format).matches("<a href=").count(),
        _ => told(document, format).matches("](<").count(),
    }
}

#[test]
fn the_contents_list_as_many_levels_as_the_document_says() {
    let titles = ["Premier", "Deuxième", "Troisième"];
    let headings = (1..).zip(titles).map(|(level, it)| sample::heading(level, "", it, ""));
    let mut document = sample::document(headings.collect());
    for depth in 0..=4 {
        document.contents = Some(Contents { title: "Sommaire".into(), depth });
        for format in [Format::Pdf, Format::Docx, Format::Odt, Format::Html] {
            let told = told(&document, format);
            let listed = titles.map(|it| told.matches(it).count() == 2);
            assert_eq!(listed, [1, 2, 3].map(|it| it <= depth), "{format:?}, {depth}");
        }
    }
}

#[test]
fn only_public_addresses_are_links() {
    let formats = [Format::Pdf, Format::Docx, Format::Odt, Format::Html, Format::Markdown];
    let document = |address: &str| {
        let runs = vec![Run::link("ici", Target::Address(address.into()))];
        sample::document(vec![Block::Paragraph { style: ParagraphStyle::Body, runs }])
    };
    for format in formats {
        for address in ["https://cyber.gouv.fr/é", " http://a.fr", "mailto:a@b.fr", "HTTPS://A.FR"] {
            assert_eq!(links(&document(address), format), 1, "{format:?} {address}");
        }
        let long = format!("https://a.fr/{}", "a".repeat(2000));
        for address in ["javascript:alert(1)", "file:///etc/passwd", "\\\\serveur\\partage", "a.fr", "", &long] {
            assert_eq!(links(&document(address), format), 0, "{format:?} {address}");
        }
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
