//! Targets for fingers: large, one under the other or side by side, as high as their words need.

use egui::{Color32, Id, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};
use lucide_icons::Icon;

use super::super::theme::{bold, icons, palette, regular, size};

/// What a target is among the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Rank {
    /// What the screen is for.
    Main,
    /// One of the answers.
    Usual,
    /// One of a few choices, the one that holds.
    Held,
    /// Something else that can be done.
    Quiet,
}

/// Room between the outline and the words.
const INSET: f32 = 18.0;
/// Room for an icon.
const ICON: f32 = 34.0;

/// A target.
pub(in super::super) struct Touch<'a> {
    /// Tells it apart from the others of the screen.
    pub(in super::super) id: Id,
    /// Before the words.
    pub(in super::super) icon: Option<Icon>,
    /// The words, which are its name.
    pub(in super::super) text: &'a str,
    /// What it is among the others.
    pub(in super::super) rank: Rank,
    /// Its width; as wide as its words when it is zero.
    pub(in super::super) width: f32,
}

/// Draws a target; its words go on below where there is no room.
pub(in super::super) fn touch_ui(ui: &mut Ui, touch: &Touch<'_>) -> Response {
    let palette = palette(ui);
    let Touch { id, icon, text, rank, width } = *touch;
    let before = if icon.is_some() { ICON } else { 0.0 };
    let most = if width == 0.0 { ui.available_width() } else { width };
    let font = if rank == Rank::Quiet { regular(size::TOUCHED) } else { bold(size::TOUCHED) };
    let room = (most - before - 2.0 * INSET).max(40.0);
    let galley = ui.painter().layout(text.to_owned(), font, Color32::PLACEHOLDER, room);
    let wide = if width == 0.0 { galley.size().x + before + 2.0 * INSET } else { width };
    let extent = vec2(wide, (galley.size().y + 28.0).max(size::TOUCH));
    let (_, rect) = ui.allocate_space(extent);
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), text));
    let is_pointed_at = response.hovered() || response.is_pointer_button_down_on();
    let (fill, ink, line) = match (rank, is_pointed_at) {
        (Rank::Main, true) => (palette.accent_hover, palette.on_accent, Stroke::NONE),
        (Rank::Main, false) => (palette.accent, palette.on_accent, Stroke::NONE),
        (Rank::Held, _) => (palette.accent_soft, palette.accent_ink, Stroke::new(2.0, palette.accent_ink)),
        (_, true) => (palette.accent_soft, palette.accent_ink, Stroke::new(2.0, palette.accent)),
        (Rank::Usual, false) => (palette.surface, palette.ink, Stroke::new(1.5, palette.accent)),
        (Rank::Quiet, false) => (palette.surface, palette.ink, Stroke::new(1.0, palette.boundary)),
    };
    let painter = ui.painter();
    painter.rect(rect, 12.0, fill, line, StrokeKind::Inside);
    let left = rect.left() + (rect.width() - before - galley.size().x) / 2.0;
    if let Some(icon) = icon {
        let at = egui::pos2(left, rect.center().y);
        painter.text(at, egui::Align2::LEFT_CENTER, char::from(icon), icons(size::TOUCHED + 3.0), ink);
    }
    painter.galley(egui::pos2(left + before, rect.center().y - galley.size().y / 2.0), galley, ink);
    if response.has_focus() {
        painter.rect_stroke(rect.expand(2.0), 14.0, Stroke::new(3.0, palette.focus), StrokeKind::Outside);
    }
    response
}
