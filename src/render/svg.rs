//! SVG: the figures of a document as drawings, legible without colours and by those who do not see them.

use super::{
    markup::{Attributes, Markup},
    palette,
    plain::{self, usable},
};
use crate::document::{Align, Block, Document, Figure, Pen, Role, Shape};

/// Typefaces, the one of the other formats first.
const TYPEFACES: &str = "'Noto Sans', 'Segoe UI', 'Liberation Sans', Arial, sans-serif";
/// Space round a sheet of figures, and between them, in units of the figures.
const MARGIN: f32 = 24.0;
/// Letters of the title of a sheet, in the same units.
const TITLE: f32 = 13.0;
/// Letters of its marks.
const MARKS: f32 = 8.4;
/// Letters of its last line.
const FOOTER: f32 = 7.0;
/// Width of an average letter, in sizes of it: lines of a sheet are made to fit.
const LETTER: f32 = 0.58;
/// Smallest letters that a long line is given, in sizes of those that it should have.
const SMALLEST: f32 = 0.6;
/// Width of a sheet without figures.
const NARROWEST: f32 = 480.0;

/// A figure as a drawing, to stand alone or inside an HTML file. Its size is that of the figure, in pixels.
pub(super) fn svg(figure: &Figure) -> String {
    let mut markup = Markup::new();
    drawing(&mut markup, (figure.width, figure.height), &[("role", "img")]);
    markup.leaf("title", &[], &figure.description);
    markup.line();
    shapes(&mut markup, figure);
    markup.close_line();
    markup.finish()
}

/// A file with every figure of a document, one under the other, under its title and with its marks.
pub(super) fn sheet(document: &Document) -> String {
    let figures = figures(document);
    let (width, height) = sheet_size(document);
    let mut markup = Markup::new();
    markup.own("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    drawing(&mut markup, (width, height), &[("lang", document.language.tag())]);
    markup.leaf("title", &[], &document.metadata.title);
    markup.line();
    let descriptions: Vec<&str> = figures.iter().map(|it| it.description.as_str()).collect();
    markup.leaf("desc", &[], &descriptions.join("\n"));
    markup.line();
    markup.open("metadata", &[]);
    for (name, value) in document.metadata.stamp.parts() {
        markup.text(&format!("{name}: {value}\n"));
    }
    markup.close_line();
    let paper = palette::PAPER.hexadecimal();
    markup.empty("rect", &[("width", "100%"), ("height", "100%"), ("fill", &paper)]);
    markup.line();
    let line = |text: &str, y: f32, size: f32, role: Role| {
        let (at, strong) = ((MARGIN, y), role == Role::Ink);
        let (text, size) = fitted(text, size, width - 2.0 * MARGIN);
        Shape::Text { at, text, size, role, strong, align: Align::Left }
    };
    shape(&mut markup, &line(&document.metadata.title, MARGIN + TITLE, TITLE, Role::Ink));
    shape(&mut markup, &line(&marks(document), MARGIN + TITLE * 2.2, MARKS, Role::Quiet));
    let mut top = head(document);
    for figure in figures {
        let move_to = format!("translate({} {})", number((width - figure.width) / 2.0), number(top));
        markup.open("g", &[("transform", &move_to), ("role", "img"), ("aria-label", &figure.description)]);
        markup.line();
        shapes(&mut markup, figure);
        markup.close_line();
        top += figure.height + MARGIN;
    }
    shape(&mut markup, &line(&document.footer, height - MARGIN, FOOTER, Role::Quiet));
    markup.close_line();
    markup.finish()
}

/// Width and height of the sheet of a document, in units of its figures.
pub(super) fn sheet_size(document: &Document) -> (f32, f32) {
    let figures = figures(document);
    let width = figures.iter().map(|it| it.width).fold(NARROWEST, f32::max);
    let height: f32 = figures.iter().map(|it| it.height + MARGIN).sum();
    (width + 2.0 * MARGIN, head(document) + height + FOOTER + MARGIN)
}

/// Height of what stands above the first figure.
fn head(document: &Document) -> f32 {
    let below_title = if marks(document).is_empty() { 0.0 } else { TITLE * 1.2 };
    MARGIN * 2.0 + TITLE + below_title
}

/// What every page bears, on one line.
fn marks(document: &Document) -> String {
    let marking = &document.marking;
    let marks = [&document.metadata.author, &marking.confidentiality, &marking.watermark];
    marks.into_iter().filter(|it| !it.is_empty()).cloned().collect::<Vec<_>>().join(" · ")
}

fn figures(document: &Document) -> Vec<&Figure> {
    let figures =
        document.blocks.iter().filter_map(|it| if let Block::Figure(figure) = it { Some(figure) } else { None });
    figures.filter(|it| usable(it)).collect()
}

/// A line of text no wider than that: in smaller letters than `size` if need be, and cut where they would be too small.
fn fitted(text: &str, size: f32, width: f32) -> (String, f32) {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few hundred letters")]
    let most = (width / (size * SMALLEST * LETTER)) as usize;
    let mut text = text.to_owned();
    if let Some((end, _)) = text.char_indices().nth(most) {
        text.truncate(end);
        text.push('…');
    }
    #[expect(clippy::cast_precision_loss, reason = "a few hundred letters")]
    let letters = text.chars().count().max(1) as f32;
    let size = size.min(width / (letters * LETTER));
    (text, size)
}

fn drawing(markup: &mut Markup, (width, height): (f32, f32), attributes: Attributes<'_>) {
    let (width, height) = (number(width), number(height));
    let bounds = format!("0 0 {width} {height}");
    let own = [
        ("xmlns", "http://www.w3.org/2000/svg"),
        ("viewBox", bounds.as_str()),
        ("width", width.as_str()),
        ("height", height.as_str()),
        ("font-family", TYPEFACES),
    ];
    let all: Vec<(&str, &str)> = own.iter().chain(attributes).copied().collect();
    markup.open("svg", &all);
    markup.line();
}

fn shapes(markup: &mut Markup, figure: &Figure) {
    for it in plain::shapes(figure) {
        shape(markup, it);
    }
}

fn shape(markup: &mut Markup, shape: &Shape) {
    match shape {
        Shape::Polygon { points, fill, line } => {
            let corners: Vec<String> = points.iter().map(|(x, y)| format!("{},{}", number(*x), number(*y))).collect();
            let mut style = Style::default();
            match fill {
                Some((role, opacity)) => style.fill(*role, *opacity),
                None => style.add("fill", "none"),
            }
            if let Some(pen) = line {
                style.line(*pen);
            }
            style.add("points", corners.join(" "));
            markup.empty("polygon", &style.attributes());
        }
        Shape::Line { from, to, pen } => {
            let mut style = Style::default();
            style.line(*pen);
            for (key, value) in [("x1", from.0), ("y1", from.1), ("x2", to.0), ("y2", to.1)] {
                style.add(key, number(value));
            }
            markup.empty("line", &style.attributes());
        }
        Shape::Text { at, text, size, role, strong, align } => {
            let mut style = Style::default();
            style.fill(*role, 100);
            style.add("x", number(at.0));
            style.add("y", number(at.1));
            style.add("font-size", number(*size));
            if *strong {
                style.add("font-weight", "bold");
            }
            match align {
                Align::Left => {}
                Align::Centre => style.add("text-anchor", "middle"),
                Align::Right => style.add("text-anchor", "end"),
            }
            markup.leaf("text", &style.attributes(), text);
        }
    }
    markup.line();
}

/// Attributes of a shape. Classes let a style sheet give other colours, e.g. on a dark screen.
#[derive(Default)]
struct Style {
    classes: Vec<String>,
    others: Vec<(&'static str, String)>,
    class: String,
}

impl Style {
    fn add(&mut self, key: &'static str, value: impl Into<String>) {
        self.others.push((key, value.into()));
    }

    fn fill(&mut self, role: Role, opacity: u8) {
        self.classes.push(format!("fill-{}", name(role)));
        self.add("fill", palette::role(role).hexadecimal());
        if opacity < 100 {
            self.add("fill-opacity", number(f32::from(opacity) / 100.0));
        }
    }

    fn line(&mut self, pen: Pen) {
        self.classes.push(format!("line-{}", name(pen.role)));
        self.add("stroke", palette::role(pen.role).hexadecimal());
        self.add("stroke-width", number(pen.width));
        if pen.dashed {
            self.add("stroke-dasharray", Pen::DASH.map(|it| number(pen.width * it)).join(" "));
        }
    }

    fn attributes(&mut self) -> Vec<(&str, &str)> {
        self.class = self.classes.join(" ");
        let others = self.others.iter().map(|(key, value)| (*key, value.as_str()));
        std::iter::once(("class", self.class.as_str())).chain(others).collect()
    }
}

fn name(role: Role) -> &'static str {
    match role {
        Role::Ink => "ink",
        Role::Quiet => "quiet",
        Role::Asked => "asked",
        Role::Covered => "covered",
        Role::Paper => "paper",
    }
}

/// A number to two decimals, without those that say nothing.
fn number(value: f32) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
