//! The compass: what was asked and what is covered, theme by theme.

use std::f32::consts::TAU;

use egui::{Align2, Color32, Painter, Pos2, Role, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::super::theme::{palette, regular};

/// One theme.
pub(in super::super) struct Axis {
    /// One or two words.
    pub(in super::super) name: String,
    /// Points asked.
    pub(in super::super) asked: u32,
    /// Points covered.
    pub(in super::super) covered: u32,
}

/// Draws the compass over the width; `description` says the same in words.
pub(in super::super) fn compass_ui(ui: &mut Ui, axes: &[Axis], description: &str) {
    let palette = palette(ui);
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(vec2(width, width * 0.72), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, description));
    if axes.len() < 3 || !ui.is_rect_visible(rect) {
        return;
    }
    let most = axes.iter().map(|it| it.asked).max().unwrap_or_default().max(1);
    let centre = rect.center();
    let radius = (rect.height() / 2.0 - 20.0).min(width / 2.0 - 78.0).max(20.0);
    let painter = ui.painter();
    let corners = |share: &dyn Fn(&Axis) -> f32| -> Vec<Pos2> {
        let one = |(index, axis): (usize, &Axis)| centre + direction(index, axes.len()) * radius * share(axis);
        axes.iter().enumerate().map(one).collect()
    };
    for ring in [1.0_f32 / 3.0, 2.0 / 3.0, 1.0] {
        painter.add(Shape::closed_line(corners(&|_| ring), Stroke::new(1.0, palette.line)));
    }
    for index in 0..axes.len() {
        let end = centre + direction(index, axes.len()) * radius;
        painter.line_segment([centre, end], Stroke::new(1.0, palette.line));
    }
    // A small heart, so that a theme at zero does not cut the shape in two.
    let share = |points: u32| 0.06 + 0.94 * ratio(points, most);
    if axes.iter().any(|it| 0 < it.asked) {
        let covered = corners(&|axis| share(axis.covered));
        fan(painter, centre, &covered, palette.covered.gamma_multiply(0.45));
        painter.add(Shape::closed_line(covered, Stroke::new(2.0, palette.covered)));
        let asked = corners(&|axis| share(axis.asked));
        let mut outline = asked.clone();
        outline.extend(asked.first());
        painter.extend(Shape::dashed_line(&outline, Stroke::new(2.0, palette.asked), 5.0, 3.0));
        for (corner, axis) in asked.iter().zip(axes) {
            if axis.covered < axis.asked {
                painter.circle_filled(*corner, 3.5, palette.asked);
            } else if 0 < axis.asked {
                painter.circle_filled(*corner, 3.5, palette.covered);
            }
        }
    }
    for (index, axis) in axes.iter().enumerate() {
        let towards = direction(index, axes.len());
        let place = centre + towards * (radius + 8.0);
        let colour = if 0 < axis.asked { palette.ink } else { palette.quiet };
        let galley = painter.layout_no_wrap(axis.name.clone(), regular(11.5), colour);
        let anchored = anchor(towards).anchor_size(place, galley.size());
        // A long name stays inside the column.
        let left = anchored.left().clamp(rect.left(), (rect.right() - galley.size().x).max(rect.left()));
        painter.galley(pos2(left, anchored.top()), galley, colour);
    }
}

/// The polygon is a star around its centre, not always convex: it is filled triangle by triangle.
fn fan(painter: &Painter, centre: Pos2, corners: &[Pos2], colour: Color32) {
    let mut mesh = egui::Mesh::default();
    mesh.colored_vertex(centre, colour);
    for corner in corners {
        mesh.colored_vertex(*corner, colour);
    }
    let count = u32::try_from(corners.len()).unwrap_or_default();
    for index in 0..count {
        mesh.add_triangle(0, 1 + index, 1 + (index + 1) % count);
    }
    painter.add(Shape::mesh(mesh));
}

/// Where an axis points; the first one upwards, then clockwise.
fn direction(index: usize, count: usize) -> Vec2 {
    let index = f32::from(u16::try_from(index).unwrap_or_default());
    let count = f32::from(u16::try_from(count).unwrap_or(1));
    Vec2::angled(TAU * index / count - TAU / 4.0)
}

fn anchor(towards: Vec2) -> Align2 {
    match (towards.x, towards.y) {
        (x, y) if x.abs() < 0.2 && y < 0.0 => Align2::CENTER_BOTTOM,
        (x, _) if x.abs() < 0.2 => Align2::CENTER_TOP,
        (x, _) if x < 0.0 => Align2::RIGHT_CENTER,
        _ => Align2::LEFT_CENTER,
    }
}

fn ratio(points: u32, most: u32) -> f32 {
    let short = |points: u32| f32::from(u16::try_from(points).unwrap_or(u16::MAX));
    short(points) / short(most)
}
