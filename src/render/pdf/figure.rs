//! Figures: shapes in their own units, scaled to the page.

use crate::{
    document::{Align, Figure, Pen, Shape},
    render::plain,
};

use super::{
    breaks::{self, Cut},
    flow::Flow,
    font::Face,
    strip::{Paint, PaintShape, Strip, Stroke},
    style::{self, space},
    tags::{Element, Tag},
    text::{self, Look, Text},
};

/// From units of a figure to points.
#[derive(Clone, Copy)]
struct Scale {
    x: f32,
    factor: f32,
}

impl Scale {
    fn at(self, (x, y): (f32, f32)) -> (f32, f32) {
        (self.x + x * self.factor, y * self.factor)
    }

    fn stroke(self, pen: Pen) -> Stroke {
        Stroke { colour: style::role(pen.role), width: pen.width * self.factor, dashed: pen.dashed }
    }
}

impl Flow {
    /// Adds a figure.
    pub(super) fn figure(&mut self, figure: &Figure) {
        if !plain::usable(figure) {
            return;
        }
        let section = self.section();
        let node = self.tree.add(section, Element::Figure(text::clean_line(&figure.description)));
        let tag = self.tree.tag(node);
        let width = self.sheet.text_width();
        let (largest, part) = style::figure(self.kind);
        let room = self.sheet.text_height() * part;
        let factor = (width / figure.width).min(room / figure.height).min(largest) * self.sheet.figures;
        let scale = Scale { x: (width - figure.width * factor) / 2.0, factor };
        let mut strip = Strip::space(figure.height * factor);
        for shape in plain::shapes(figure) {
            self.shape(&mut strip, shape, scale, tag);
        }
        self.push(vec![strip], space::BLOCK, space::BLOCK);
    }

    fn shape(&self, strip: &mut Strip, shape: &Shape, scale: Scale, tag: Tag) {
        let mut paint = |shape| strip.paints.push(Paint { tag: Some(tag), shape });
        match shape {
            Shape::Polygon { points, fill, line } => {
                let points: Vec<_> = points.iter().map(|it| scale.at(*it)).collect();
                let fill = fill.map(|(role, opacity)| (style::role(role), opacity.min(100)));
                let line = line.map(|it| scale.stroke(it));
                paint(PaintShape::Polygon { points, fill, line });
            }
            Shape::Line { from, to, pen } => {
                let (from, to) = (scale.at(*from), scale.at(*to));
                paint(PaintShape::Polygon { points: vec![from, to], fill: None, line: Some(scale.stroke(*pen)) });
            }
            Shape::Text { at, text, size, role, strong, align } => {
                let face = if *strong { Face::Bold } else { Face::Regular };
                let look = Look { face, size: size * scale.factor, colour: style::role(*role) };
                let (x, y) = scale.at(*at);
                let span =
                    text::Span { text: text::clean_line(text), look, tag: Some(tag), underline: text::Underline::None };
                let Some(line) = breaks::lines(self.fonts, &[span], f32::MAX, Cut::Never).into_iter().next() else {
                    return;
                };
                let shift = match align {
                    Align::Left => 0.0,
                    Align::Centre => line.width / 2.0,
                    Align::Right => line.width,
                };
                // What a figure writes beyond its edge is drawn back to the page.
                let widest = (self.sheet.text_width() - line.width).max(0.0);
                let x = (x - shift).clamp(0.0, widest);
                strip.texts.extend(line.texts.into_iter().map(|it| Text { x: it.x + x, y, ..it }));
            }
        }
    }
}
