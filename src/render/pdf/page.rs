//! From placed texts and shapes to the operators of pages.

use std::collections::{BTreeMap, BTreeSet};

use printpdf::{
    Color, DictItem, ExtendedGraphicsState, ExtendedGraphicsStateId, LineCapStyle, LineDashPattern, LinePoint, Mm, Op,
    PaintMode, PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, Point, Polygon, PolygonRing, Pt, Rgb,
    TextItem, TextMatrix, WindingOrder,
};

use crate::{document, render::RenderError};

use super::{
    font::{Face, Fonts},
    logo,
    paginate::{Layout, Page},
    strip::{Paint, PaintShape},
    style::{self, Colour, Sheet},
    subset::{self, Letters},
    tags::{Tag, Tree},
    text::{Look, Text, Underline},
};

/// A file without structure yet, and for each page what its marked contents belong to, by their numbers.
pub(super) struct Drawn {
    pub(super) file: lopdf::Document,
    pub(super) marks: Vec<Vec<Tag>>,
}

/// Draws the pages.
pub(super) fn draw(layout: &Layout, fonts: &Fonts) -> Result<Drawn, RenderError> {
    let mut letters = Letters::default();
    let mut opacities = BTreeSet::new();
    for page in &layout.pages {
        for text in page.texts.iter().chain(&page.running).chain(&layout.watermark) {
            letters.note(fonts, text);
        }
        opacities.extend(page.paints.iter().filter_map(|it| match it.shape {
            PaintShape::Polygon { fill: Some((_, opacity)), .. } if opacity < 100 => Some(opacity),
            _ => None,
        }));
    }
    let mut document = PdfDocument::new("");
    for (id, face) in letters.faces(fonts)? {
        document.resources.fonts.map.insert(id, PdfFont::new(face));
    }
    for opacity in opacities {
        let state = ExtendedGraphicsState::default().with_current_fill_alpha(f32::from(opacity) / 100.0);
        document.resources.extgstates.map.insert(opacity_id(opacity), state);
    }
    let mut marks = Vec::new();
    for page in &layout.pages {
        let mut pen = Pen::new(fonts, layout);
        pen.watermark(layout.watermark.as_ref());
        pen.page(page);
        let (width, height) = (Mm::from(Pt(layout.sheet.width)), Mm::from(Pt(layout.sheet.height)));
        document.pages.push(PdfPage::new(width, height, pen.ops));
        marks.push(pen.marks);
    }
    let options = PdfSaveOptions { optimize: false, subset_fonts: false, ..PdfSaveOptions::default() };
    Ok(Drawn { file: document.to_lopdf_document(&options, &mut Vec::new()), marks })
}

struct Pen<'a> {
    fonts: &'a Fonts,
    sheet: Sheet,
    tree: &'a Tree,
    ops: Vec<Op>,
    marks: Vec<Tag>,
    /// What fills and letters are drawn with: told again only when it changes.
    fill: Option<Colour>,
    letters: Option<(Face, f32)>,
}

/// What is on a page, in reading order.
enum Item<'a> {
    Text(&'a Text),
    Paint(&'a Paint),
}

impl<'a> Pen<'a> {
    fn new(fonts: &'a Fonts, layout: &'a Layout) -> Self {
        let (ops, marks) = (Vec::new(), Vec::new());
        Self { fonts, sheet: layout.sheet, tree: &layout.tree, ops, marks, fill: None, letters: None }
    }

    fn fill_with(&mut self, wanted: Colour) {
        if self.fill != Some(wanted) {
            self.ops.push(Op::SetFillColor { col: colour(wanted) });
            self.fill = Some(wanted);
        }
    }

    fn write_with(&mut self, look: Look) {
        self.fill_with(look.colour);
        let letters = (look.face, round(look.size));
        if self.letters != Some(letters) {
            self.ops.push(Op::SetFont { font: PdfFontHandle::External(subset::id(letters.0)), size: Pt(letters.1) });
            self.letters = Some(letters);
        }
    }

    /// Takes back what was set since the state was saved.
    fn restore(&mut self) {
        self.ops.push(Op::RestoreGraphicsState);
        (self.fill, self.letters) = (None, None);
    }

    fn page(&mut self, page: &Page) {
        let mut decorations: Vec<_> = page.paints.iter().filter(|it| it.tag.is_none()).collect();
        // Backgrounds never cover the rules between them.
        decorations.sort_by_key(|it| !matches!(it.shape, PaintShape::Box { .. }));
        if !decorations.is_empty() {
            self.ops.push(Op::BeginMarkedContent { tag: "Artifact".into() });
            for paint in decorations {
                self.paint(&paint.shape);
            }
            self.ops.push(Op::EndMarkedContent);
        }
        let shapes = page.paints.iter().filter_map(|it| Some((it.tag?, Item::Paint(it))));
        let texts = page.texts.iter().filter_map(|it| Some((it.tag?, Item::Text(it))));
        let mut items: Vec<_> = shapes.chain(texts).collect();
        items.sort_by_key(|it| it.0.order);
        let mut current = None;
        for (tag, item) in items {
            if current != Some(tag) {
                if current.is_some() {
                    self.ops.push(Op::EndMarkedContent);
                }
                self.mark(tag);
                current = Some(tag);
            }
            match item {
                Item::Text(text) => self.text(text),
                Item::Paint(paint) => self.paint(&paint.shape),
            }
        }
        if current.is_some() {
            self.ops.push(Op::EndMarkedContent);
        }
        self.artifacts(page.texts.iter().filter(|it| it.tag.is_none()), None);
        let middle = self.sheet.height / 2.0;
        self.artifacts(page.running.iter().filter(|it| it.y < middle), Some("Header"));
        self.artifacts(page.running.iter().filter(|it| it.y >= middle), Some("Footer"));
    }

    /// Begins content that belongs to the structure.
    fn mark(&mut self, tag: Tag) {
        let number = i64::try_from(self.marks.len()).unwrap_or_default();
        self.marks.push(tag);
        self.ops.push(Op::BeginMarkedContentWithProperties {
            tag: self.tree.element(tag.node).name().into(),
            properties: DictItem::Dict { map: BTreeMap::from([("MCID".into(), DictItem::Int(number))]) },
        });
    }

    /// Texts that are not read with the document: repeated, or of the page rather than of the text.
    fn artifacts<'t>(&mut self, texts: impl Iterator<Item = &'t Text>, of_page: Option<&str>) {
        let texts: Vec<_> = texts.collect();
        if texts.is_empty() {
            return;
        }
        let name = |it: &str| DictItem::Name(it.as_bytes().to_vec());
        let mut map = BTreeMap::from([("Type".into(), name("Layout"))]);
        if let Some(part) = of_page {
            map = BTreeMap::from([("Type".into(), name("Pagination")), ("Subtype".into(), name(part))]);
        }
        let properties = DictItem::Dict { map };
        self.ops.push(Op::BeginMarkedContentWithProperties { tag: "Artifact".into(), properties });
        for text in texts {
            self.text(text);
        }
        self.ops.push(Op::EndMarkedContent);
    }

    /// A word across the page, under everything else: whoever hears the document was told once, by its title.
    fn watermark(&mut self, text: Option<&Text>) {
        let Some(text) = text else {
            return;
        };
        let name = |it: &str| DictItem::Name(it.as_bytes().to_vec());
        let map = BTreeMap::from([("Type".into(), name("Pagination")), ("Subtype".into(), name("Watermark"))]);
        let (sin, cos) = (self.sheet.height / self.sheet.width).atan().sin_cos();
        let start = self.point((text.x, text.y));
        self.ops.extend([
            Op::BeginMarkedContentWithProperties { tag: "Artifact".into(), properties: DictItem::Dict { map } },
            Op::StartTextSection,
        ]);
        self.write_with(text.look);
        self.ops.extend([
            Op::SetTextMatrix { matrix: TextMatrix::Raw([cos, sin, -sin, cos, start.x.0, start.y.0]) },
            Op::ShowText { items: self.kerned(text) },
            Op::EndTextSection,
            Op::EndMarkedContent,
        ]);
    }

    fn text(&mut self, text: &Text) {
        self.ops.push(Op::StartTextSection);
        self.write_with(text.look);
        self.ops.extend([
            Op::SetTextCursor { pos: self.point((text.x, text.y)) },
            Op::ShowText { items: self.kerned(text) },
            Op::EndTextSection,
        ]);
        let (below, width) = (text.look.size * 0.17, text.look.size * 0.045);
        let (from, to) = ((text.x, text.y + below), (text.x + text.width, text.y + below));
        match text.underline {
            Underline::None => {}
            Underline::Solid => self.stroke(from, to, width, text.look.colour),
            Underline::Struck => {
                let up = text.look.size * 0.44;
                self.stroke((from.0, from.1 - up), (to.0, to.1 - up), width * 1.3, text.look.colour);
            }
            Underline::Dotted => {
                let colour = style::QUIET;
                self.paint(&PaintShape::Rule { from, to, width: width * 1.4, colour, dotted: true });
            }
        }
    }

    /// A text in pieces, with the changes between letters that are moved.
    fn kerned(&self, text: &Text) -> Vec<TextItem> {
        let mut items = Vec::new();
        let mut piece = String::new();
        let mut previous = None;
        for letter in text.text.chars() {
            let (face, shown, _) = self.fonts.pick(text.look.face, letter);
            let kern =
                previous.filter(|it: &(Face, char)| it.0 == face).map_or(0, |it| self.fonts.kern(face, it.1, shown));
            if kern != 0 {
                // A positive number moves to the left (ISO 32000-1, 9.4.3).
                items.extend([TextItem::Text(std::mem::take(&mut piece)), TextItem::Offset(-f32::from(kern))]);
            }
            piece.push(letter);
            previous = Some((face, shown));
        }
        items.push(TextItem::Text(piece));
        items
    }

    fn paint(&mut self, shape: &PaintShape) {
        match shape {
            // Bands became boxes when they were placed.
            PaintShape::Band { .. } => {}
            PaintShape::Box { x, y, width, height, radius, colour: fill } => {
                self.fill_with(*fill);
                let points = self.rounded((*x, *y), (*width, *height), *radius);
                self.polygon(points, PaintMode::Fill);
            }
            PaintShape::Logo { x, y, width, height } => {
                self.ops.push(logo::draw(self.point((*x, y + height)), Pt(round(*width)), Pt(round(*height))));
            }
            PaintShape::Rule { from, to, width, colour, dotted } => {
                if *dotted {
                    self.ops.extend([
                        Op::SaveGraphicsState,
                        Op::SetLineCapStyle { cap: LineCapStyle::Round },
                        Op::SetLineDashPattern { dash: LineDashPattern::new(0.0, &[0.0, 3.2]) },
                    ]);
                }
                self.stroke(*from, *to, *width, *colour);
                if *dotted {
                    self.restore();
                }
            }
            PaintShape::Polygon { points, fill, line } => {
                let points =
                    points.iter().map(|it| LinePoint { p: self.point(*it), bezier: false }).collect::<Vec<_>>();
                self.ops.push(Op::SaveGraphicsState);
                if let Some((fill, opacity)) = fill {
                    if *opacity < 100 {
                        self.ops.push(Op::LoadGraphicsState { gs: opacity_id(*opacity) });
                    }
                    self.fill_with(*fill);
                }
                if let Some(line) = line {
                    self.ops.push(Op::SetOutlineColor { col: colour(line.colour) });
                    self.ops.push(Op::SetOutlineThickness { pt: Pt(round(line.width)) });
                    if line.dashed {
                        let dashes = document::Pen::DASH.map(|it| round(line.width * it));
                        self.ops.push(Op::SetLineDashPattern { dash: LineDashPattern::new(0.0, &dashes) });
                    }
                }
                match (fill, line) {
                    (Some(_), Some(_)) => self.polygon(points, PaintMode::FillStroke),
                    (Some(_), None) => self.polygon(points, PaintMode::Fill),
                    (None, Some(_)) => self.polygon(points, PaintMode::Stroke),
                    (None, None) => {}
                }
                self.restore();
            }
        }
    }

    fn stroke(&mut self, from: (f32, f32), to: (f32, f32), width: f32, line: Colour) {
        let points = [from, to].map(|it| LinePoint { p: self.point(it), bezier: false }).to_vec();
        self.ops.extend([
            Op::SetOutlineColor { col: colour(line) },
            Op::SetOutlineThickness { pt: Pt(round(width)) },
            Op::DrawLine { line: printpdf::Line { points, is_closed: false } },
        ]);
    }

    fn polygon(&mut self, points: Vec<LinePoint>, mode: PaintMode) {
        let rings = vec![PolygonRing { points }];
        self.ops.push(Op::DrawPolygon { polygon: Polygon { rings, mode, winding_order: WindingOrder::NonZero } });
    }

    /// A rectangle with round corners.
    fn rounded(&self, (x, y): (f32, f32), (width, height): (f32, f32), radius: f32) -> Vec<LinePoint> {
        let (right, bottom) = (x + width, y + height);
        let r = radius.min(width / 2.0).min(height / 2.0);
        // How far the handles of a Bézier curve are from a corner to look like a quarter of a circle.
        let k = r * 0.448;
        let point = |it: (f32, f32), bezier: bool| LinePoint { p: self.point(it), bezier };
        if r <= 0.0 {
            return [(x, y), (right, y), (right, bottom), (x, bottom)].map(|it| point(it, false)).to_vec();
        }
        let mut points = vec![point((x + r, y), false)];
        for [start, first, second, end] in [
            [(right - r, y), (right - k, y), (right, y + k), (right, y + r)],
            [(right, bottom - r), (right, bottom - k), (right - k, bottom), (right - r, bottom)],
            [(x + r, bottom), (x + k, bottom), (x, bottom - k), (x, bottom - r)],
            [(x, y + r), (x, y + k), (x + k, y), (x + r, y)],
        ] {
            points.extend([point(start, false), point(first, true), point(second, true), point(end, false)]);
        }
        points
    }

    /// From the top of the sheet to the bottom of the page.
    fn point(&self, (x, y): (f32, f32)) -> Point {
        Point { x: Pt(round(x)), y: Pt(round(self.sheet.height - y)) }
    }
}

fn opacity_id(opacity: u8) -> ExtendedGraphicsStateId {
    ExtendedGraphicsStateId(format!("A{opacity}"))
}

fn colour(it: style::Colour) -> Color {
    let part = |it: u8| (f32::from(it) / 255.0 * 1000.0).round() / 1000.0;
    Color::Rgb(Rgb { r: part(it.0), g: part(it.1), b: part(it.2), icc_profile: None })
}

/// Hundredths of a point are enough, and shorter.
fn round(it: f32) -> f32 {
    (it * 100.0).round() / 100.0
}
