//! Figures as files of their own.

use gouvernail::{
    document::{Block, Document, Marking, Pen, Role, Shape},
    picture::{Dots, read_png},
    render::{Format, render},
};
use quick_xml::{Reader, events::Event};

use super::{pdf::rough, sample};

fn drawing(document: &Document) -> String {
    String::from_utf8(render(document, Format::Svg).unwrap()).unwrap()
}

fn dots(document: &Document) -> Dots {
    read_png(&render(document, Format::Png).unwrap()).unwrap()
}

/// The texts of a drawing, read as XML.
fn texts(drawing: &str) -> Vec<String> {
    let mut reader = Reader::from_str(drawing);
    let mut found = Vec::new();
    let mut inside = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(it) => inside.push(it.name().as_ref().to_owned()),
            Event::End(_) => drop(inside.pop()),
            Event::Text(it) if inside.last().is_some_and(|it| it == "text") => {
                found.push(it.into_inner().into_owned());
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}

#[test]
fn a_drawing_bears_the_title_the_marks_and_the_words_of_its_figures() {
    let mut document = sample::summary();
    document.marking =
        Marking { confidentiality: "Diffusion restreinte".into(), watermark: "PROJET".into(), logo: None };
    let found = texts(&drawing(&document));
    assert_eq!(found[0], "Annexe technique – exigences d’hébergement");
    assert_eq!(found[1], "Communauté de communes du Val d’Œuvre · Diffusion restreinte · PROJET");
    assert_eq!(found[2..8], ["Données", "Logiciel", "Exploitation", "Matériel", "Droit", "Compétences"]);
    assert_eq!(found[8..], ["Communauté de communes du Val d’Œuvre"]);
}

#[test]
fn figures_stand_one_under_the_other() {
    let one = sample::document(vec![Block::Figure(sample::figure())]);
    let two = sample::document(vec![Block::Figure(sample::figure()), Block::Figure(sample::figure())]);
    assert_eq!(dots(&one).width, dots(&two).width);
    assert_eq!(dots(&two).height - dots(&one).height, 2 * (240 + 24));
}

#[test]
fn a_drawing_is_told_to_those_who_do_not_see_it() {
    let found = drawing(&sample::summary());
    assert!(found.contains("<desc>Niveau demandé et niveau couvert, sur six axes.</desc>"));
    assert!(found.contains(r#"role="img" aria-label="Niveau demandé et niveau couvert, sur six axes.""#));
    assert!(found.contains("gouvernail-dossier-hash: 60303ae22b998861"));
}

#[test]
fn a_dashed_line_is_dashed_in_its_widths() {
    let mut figure = sample::figure();
    let pen = Pen::dashed(Role::Asked, 1.5);
    figure.shapes = vec![Shape::Line { from: (0.0, 0.0), to: (9.0, 0.0), pen }];
    let found = drawing(&sample::document(vec![Block::Figure(figure)]));
    assert!(found.contains(r##"stroke="#b06712" stroke-width="1.5" stroke-dasharray="4.5 3""##), "{found}");
}

#[test]
fn a_picture_has_the_letters_of_the_figure() {
    let with = sample::document(vec![Block::Figure(sample::figure())]);
    let mut without = with.clone();
    let Block::Figure(figure) = &mut without.blocks[0] else { panic!("a figure") };
    figure.shapes.retain(|it| !matches!(it, Shape::Text { .. }));
    let dark = |it: &Document| dots(it).rgba.chunks_exact(4).filter(|it| it[0] < 0x40).count();
    assert!(dark(&without) + 500 < dark(&with));
}

#[test]
fn unlikely_documents_have_drawings_too() {
    let mut huge = sample::figure();
    huge.height = 9_000.0;
    let text = |text: &str| Shape::Text {
        at: (f32::NAN, 1e30),
        text: text.into(),
        size: 8.0,
        role: Role::Ink,
        strong: false,
        align: gouvernail::document::Align::Left,
    };
    huge.shapes.extend([text("</svg>"), text("\u{0}\u{1}\u{ffff}")]);
    let mut hostile = sample::document(vec![Block::Figure(huge)]);
    hostile.metadata.title = "</title>\u{0}\u{b}<script>& 👩‍👩‍👧‍👦 مرحبا".repeat(90);
    for document in [sample::document(Vec::new()), rough(), hostile] {
        let found = drawing(&document);
        assert!(!texts(&found).is_empty());
        assert!(!found.contains(['\u{0}', '\u{b}', '\u{ffff}']));
        assert!(0 < dots(&document).height);
    }
}
