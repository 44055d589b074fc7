//! A share as a bar, always beside the words that say it.

use egui::{CornerRadius, Rect, Sense, Stroke, Ui, pos2, vec2};

use super::super::theme::palette;

/// A share in thousandths.
pub(in super::super) fn bar_ui(ui: &mut Ui, permille: u32, width: f32) {
    interval_bar_ui(ui, permille, permille, width);
}

/// A share in thousandths, and how far it could go: the second part is an outline.
pub(in super::super) fn interval_bar_ui(ui: &mut Ui, low: u32, high: u32, width: f32) {
    let palette = palette(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(width, 10.0), Sense::hover());
    let painter = ui.painter();
    let radius = CornerRadius::same(5);
    let part = |permille: u32| {
        let share = f32::from(u16::try_from(permille.min(1000)).unwrap_or(1000)) / 1000.0;
        Rect::from_min_max(rect.min, pos2(rect.left() + rect.width() * share, rect.bottom()))
    };
    painter.rect_filled(rect, radius, palette.sunken);
    if low < high {
        let outline = Stroke::new(1.5, palette.covered);
        painter.rect(part(high).shrink(1.0), radius, palette.accent_soft, outline, egui::StrokeKind::Inside);
    }
    if 0 < low {
        painter.rect_filled(part(low), radius, palette.covered);
    }
}
