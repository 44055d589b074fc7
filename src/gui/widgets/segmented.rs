//! A few choices side by side, one of which may hold.

use egui::{Align2, CornerRadius, Id, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::{
    super::theme::{bold, palette, regular, size},
    badge::Tone,
};

/// One of the choices.
pub(in super::super) struct Segment<T> {
    /// What it stands for.
    pub(in super::super) value: T,
    /// What is written on it.
    pub(in super::super) text: String,
    /// Its colours once it holds.
    pub(in super::super) tone: Tone,
}

/// Draws the choices; returns the one that was pressed. `name` is read aloud before each.
pub(in super::super) fn segmented_ui<T: PartialEq + Clone>(
    ui: &mut Ui,
    name: &str,
    current: Option<&T>,
    segments: &[Segment<T>],
) -> Option<T> {
    let palette = palette(ui);
    let mut pressed = None;
    let fonts = (regular(size::BODY), bold(size::BODY));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        for segment in segments {
            let held = current == Some(&segment.value);
            // Measured in bold, so that nothing moves when a choice starts to hold.
            let galley = ui.painter().layout_no_wrap(segment.text.clone(), fonts.1.clone(), palette.ink);
            let extent = vec2(galley.size().x + 28.0, size::CONTROL);
            let (_, rect) = ui.allocate_space(extent);
            let id = Id::unique(("segment", name, &segment.text));
            let response = ui.interact(rect, id, Sense::click());
            let text = format!("{name} – {}", segment.text);
            response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, held, &text));
            if response.clicked() {
                pressed = Some(segment.value.clone());
            }
            let tint = segment.tone.tint(ui);
            let (fill, ink, line) = match (held, response.hovered()) {
                (true, _) => (tint.soft, tint.ink, Stroke::new(1.5, tint.ink)),
                (false, true) => (palette.sunken, palette.ink, Stroke::new(1.0, palette.accent)),
                (false, false) => (palette.surface, palette.ink, Stroke::new(1.0, palette.boundary)),
            };
            let painter = ui.painter();
            painter.rect(rect, CornerRadius::same(16), fill, line, StrokeKind::Inside);
            let font = if held { fonts.1.clone() } else { fonts.0.clone() };
            painter.text(rect.center(), Align2::CENTER_CENTER, &segment.text, font, ink);
            if response.has_focus() {
                ring(ui, rect, palette.focus);
            }
        }
    });
    pressed
}

fn ring(ui: &Ui, rect: Rect, colour: egui::Color32) {
    let rect = Rect::from_min_max(rect.min - vec2(2.0, 2.0), pos2(rect.right() + 2.0, rect.bottom() + 2.0));
    ui.painter().rect_stroke(rect, CornerRadius::same(18), Stroke::new(2.0, colour), StrokeKind::Outside);
}
