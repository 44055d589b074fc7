//! The compass: what was asked and what is covered, theme by theme, as sectors of a wind rose. A theme alone is as
//! legible as ten of them.

use std::f32::consts::TAU;

use egui::{Align2, Pos2, Role, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::super::theme::{palette, regular};

/// One theme.
pub(in super::super) struct Axis {
    /// One or two words.
    pub(in super::super) name: String,
    /// Three letters, where there is no room for words.
    pub(in super::super) code: String,
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
    let tight = width < 250.0;
    let radius = (rect.height() / 2.0 - 20.0).min(width / 2.0 - if tight { 38.0 } else { 78.0 }).max(20.0);
    let painter = ui.painter();
    for ring in [1.0_f32 / 3.0, 2.0 / 3.0, 1.0] {
        painter.circle_stroke(centre, radius * ring, Stroke::new(1.0, palette.line));
    }
    for (index, axis) in axes.iter().enumerate() {
        let towards = direction(index, axes.len());
        painter.line_segment([centre, centre + towards * radius], Stroke::new(1.0, palette.line));
        let sector = |points: u32| sector(centre, towards, radius * ratio(points, most), axes.len());
        if 0 < axis.covered {
            let fill = palette.covered.gamma_multiply(0.55);
            painter.add(Shape::convex_polygon(sector(axis.covered), fill, Stroke::new(1.5, palette.covered)));
        }
        // Another line besides another colour: what was asked is dashed.
        if axis.covered < axis.asked {
            let mut outline = sector(axis.asked);
            outline.extend(outline.first().copied());
            painter.extend(Shape::dashed_line(&outline, Stroke::new(2.0, palette.asked), 5.0, 3.0));
        }
    }
    for (index, axis) in axes.iter().enumerate() {
        let towards = direction(index, axes.len());
        let name = if tight { &axis.code } else { &axis.name };
        let place = centre + towards * (radius + 8.0);
        let colour = if 0 < axis.asked { palette.ink } else { palette.quiet };
        let galley = painter.layout_no_wrap(name.clone(), regular(11.5), colour);
        let anchored = anchor(towards).anchor_size(place, galley.size());
        // A long name stays inside the column.
        let left = anchored.left().clamp(rect.left(), (rect.right() - galley.size().x).max(rect.left()));
        painter.galley(pos2(left, anchored.top()), galley, colour);
    }
}

/// The sector of an axis, as a polygon: the heart, then the arc.
fn sector(centre: Pos2, towards: Vec2, radius: f32, count: usize) -> Vec<Pos2> {
    const STEPS: u8 = 10;
    let count = f32::from(u16::try_from(count).unwrap_or(1));
    let half = (TAU / count * 0.42).min(TAU / 8.0);
    let arc = (0..=STEPS).map(|step| {
        let angle = towards.angle() + half * (2.0 * f32::from(step) / f32::from(STEPS) - 1.0);
        centre + Vec2::angled(angle) * radius
    });
    std::iter::once(centre).chain(arc).collect()
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
