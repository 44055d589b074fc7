//! Pictures of documents, painted in the window: the same shapes as on paper, in the colours of the theme.

use egui::{Align2, Color32, FontId, Painter, Pos2, Role as AccessRole, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::super::theme::{Palette, bold, palette, regular};
use crate::document::{Align, Figure, Pen, Role, Shape};

/// Draws a figure in its own size, or smaller where there is less room; its description is read aloud.
pub(in super::super) fn figure_ui(ui: &mut Ui, figure: &Figure) {
    let factor = (ui.available_width() / figure.width).min(1.0);
    let size = vec2(figure.width, figure.height) * factor;
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(AccessRole::Image, true, &figure.description));
    if ui.is_rect_visible(rect) {
        let canvas = Canvas { painter: ui.painter(), palette: palette(ui), origin: rect.min, factor };
        for shape in &figure.shapes {
            canvas.paint(shape, rect.width());
        }
    }
}

struct Canvas<'a> {
    painter: &'a Painter,
    palette: &'static Palette,
    origin: Pos2,
    factor: f32,
}

impl Canvas<'_> {
    fn at(&self, (x, y): (f32, f32)) -> Pos2 {
        self.origin + vec2(x, y) * self.factor
    }

    fn colour(&self, role: Role) -> Color32 {
        match role {
            Role::Ink => self.palette.ink,
            Role::Quiet => self.palette.quiet,
            Role::Asked => self.palette.asked,
            Role::Covered => self.palette.covered,
            Role::Paper => self.palette.surface,
        }
    }

    fn line(&self, points: &[Pos2], pen: Pen) {
        // A line of less than a dot of the screen is a blur.
        let width = (pen.width * self.factor).max(1.0);
        // On paper a grid is quiet because it is thin; no line of a screen is as thin.
        let colour = if pen.role == Role::Quiet { self.palette.line } else { self.colour(pen.role) };
        let stroke = Stroke::new(width, colour);
        if pen.dashed {
            let [dash, gap] = Pen::DASH.map(|it| it * width);
            self.painter.extend(egui::Shape::dashed_line(points, stroke, dash, gap));
        } else {
            self.painter.add(egui::Shape::line(points.to_vec(), stroke));
        }
    }

    fn paint(&self, shape: &Shape, width: f32) {
        match shape {
            Shape::Polygon { points, fill, line } => {
                let mut points: Vec<Pos2> = points.iter().map(|it| self.at(*it)).collect();
                if let Some((role, opacity)) = fill {
                    let fill = self.colour(*role).gamma_multiply(f32::from(*opacity) / 100.0);
                    self.painter.add(egui::Shape::convex_polygon(points.clone(), fill, Stroke::NONE));
                }
                if let Some(pen) = line {
                    points.extend(points.first().copied());
                    self.line(&points, *pen);
                }
            }
            Shape::Line { from, to, pen } => self.line(&[self.at(*from), self.at(*to)], *pen),
            Shape::Text { at, text, size, role, strong, align } => {
                // Small print on paper is too small on a screen.
                let size = (size * self.factor).max(11.0);
                let font: FontId = if *strong { bold(size) } else { regular(size) };
                let galley = self.painter.layout_no_wrap(text.clone(), font, self.colour(*role));
                let baseline = self.at(*at);
                let anchor = match align {
                    Align::Left => Align2::LEFT_BOTTOM,
                    Align::Centre => Align2::CENTER_BOTTOM,
                    Align::Right => Align2::RIGHT_BOTTOM,
                };
                // From the bottom of the letters to their baseline.
                let placed = anchor.anchor_size(baseline + vec2(0.0, size * 0.27), galley.size());
                let most = (self.origin.x + width - galley.size().x).max(self.origin.x);
                let left = placed.left().clamp(self.origin.x, most);
                self.painter.galley(pos2(left, placed.top()), galley, self.colour(*role));
            }
        }
    }
}
