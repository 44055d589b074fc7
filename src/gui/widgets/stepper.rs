//! The steps at the left, in any order.

use egui::{Align2, CornerRadius, Id, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};
use lucide_icons::Icon;

use super::super::theme::{bold, icons, palette, regular, size};

/// One step.
pub(in super::super) struct Step<T> {
    /// What it leads to.
    pub(in super::super) value: T,
    /// Its icon.
    pub(in super::super) icon: Icon,
    /// Its name.
    pub(in super::super) text: String,
    /// How far it got, in a few words.
    pub(in super::super) state: String,
    /// Whether nothing is left to do there.
    pub(in super::super) done: bool,
}

/// Below this width, in points, steps are icons alone.
const TIGHT: f32 = 120.0;

/// Draws the steps; returns the one that was pressed.
pub(in super::super) fn stepper_ui<T: PartialEq + Clone>(ui: &mut Ui, current: &T, steps: &[Step<T>]) -> Option<T> {
    let palette = palette(ui);
    let mut pressed = None;
    ui.spacing_mut().item_spacing.y = 4.0;
    for step in steps {
        let held = *current == step.value;
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 52.0));
        let response = ui.interact(rect, Id::unique(("step", &step.text)), Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::Tab, true, held, &step.text));
        if response.clicked() {
            pressed = Some(step.value.clone());
        }
        let painter = ui.painter();
        if held || response.hovered() {
            painter.rect_filled(rect, CornerRadius::same(8), palette.rail_current);
        }
        if held {
            let mark = egui::Rect::from_min_size(rect.left_top() + vec2(0.0, 12.0), vec2(3.0, rect.height() - 24.0));
            painter.rect_filled(mark, CornerRadius::same(2), palette.rail_focus);
        }
        if response.has_focus() {
            let line = Stroke::new(2.0, palette.rail_focus);
            painter.rect_stroke(rect, CornerRadius::same(8), line, StrokeKind::Inside);
        }
        if rect.width() < TIGHT {
            let colour = if held { palette.rail_ink } else { palette.rail_quiet };
            painter.text(rect.center(), Align2::CENTER_CENTER, char::from(step.icon), icons(22.0), colour);
            if step.done {
                let corner = rect.center() + vec2(13.0, 13.0);
                painter.text(corner, Align2::CENTER_CENTER, char::from(Icon::Check), icons(14.0), palette.rail_focus);
            }
            response.on_hover_text(format!("{}\n{}", step.text, step.state));
            continue;
        }
        let left = rect.left() + 16.0;
        let middle = rect.center().y;
        let (sign, colour) =
            if step.done { (Icon::CircleCheck, palette.rail_focus) } else { (step.icon, palette.rail_quiet) };
        painter.text(pos2(left, middle), Align2::LEFT_CENTER, char::from(sign), icons(18.0), colour);
        let font = if held { bold(size::SUBHEADING) } else { regular(size::SUBHEADING) };
        let text_left = left + 32.0;
        painter.text(pos2(text_left, middle - 9.0), Align2::LEFT_CENTER, &step.text, font, palette.rail_ink);
        let small = regular(12.0);
        painter.text(pos2(text_left, middle + 11.0), Align2::LEFT_CENTER, &step.state, small, palette.rail_quiet);
    }
    pressed
}
