//! Lines of a list of which one is shown whole beside it.

use std::hash::Hash;

use egui::{
    Align2, Id, RichText, Role, Sense, Stroke, StrokeKind, TextStyle, TextWrapMode, Ui, WidgetInfo, WidgetText, pos2,
    vec2,
};
use lucide_icons::Icon;

use super::{
    super::theme::{bold, icons, palette, regular, size},
    badge::Tone,
};

/// Height of a line, in points.
pub(in super::super) const ENTRY: f32 = 52.0;

/// A line.
pub(in super::super) struct Entry<'a> {
    /// Above the title, in small.
    pub(in super::super) label: &'a str,
    /// What it is; cut short where there is no room.
    pub(in super::super) title: &'a str,
    /// A sign at the right.
    pub(in super::super) mark: Option<(Tone, Icon)>,
    /// Whether it is the one shown whole.
    pub(in super::super) is_held: bool,
}

/// Draws a line; returns whether it was pressed.
pub(in super::super) fn entry_ui(ui: &mut Ui, id: impl Hash + std::fmt::Debug, entry: &Entry<'_>) -> bool {
    let palette = palette(ui);
    let Entry { label, title, mark, is_held } = *entry;
    let (_, rect) = ui.allocate_space(vec2(ui.available_width() - 6.0, ENTRY));
    let response = ui.interact(rect, Id::unique(("line", id)), Sense::click());
    let name = format!("{label} {title}");
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_held, &name));
    let inside = rect.shrink2(vec2(0.0, 2.0));
    let painter = ui.painter().with_clip_rect(inside.intersect(ui.clip_rect()));
    let (fill, line) = match (is_held, response.hovered()) {
        (true, _) => (palette.accent_soft, Stroke::new(1.5, palette.accent)),
        (false, true) => (palette.sunken, Stroke::new(1.0, palette.line)),
        (false, false) => (palette.surface, Stroke::new(1.0, palette.line)),
    };
    let line = if response.has_focus() { Stroke::new(2.0, palette.focus) } else { line };
    painter.rect(inside, 8.0, fill, line, StrokeKind::Inside);
    let left = inside.left() + 12.0;
    if let Some((tone, icon)) = mark {
        let place = pos2(inside.right() - 14.0, inside.center().y);
        painter.text(place, Align2::RIGHT_CENTER, char::from(icon), icons(size::ICON), tone.tint(ui).ink);
    }
    let room = inside.width() - if mark.is_some() { 52.0 } else { 24.0 };
    let lay = |text: &str, font| {
        let text = WidgetText::from(RichText::new(text).font(font));
        text.into_galley(ui, Some(TextWrapMode::Truncate), room, TextStyle::Body)
    };
    for (text, font, height, ink) in
        [(label, regular(size::TINY), -10.0, palette.quiet), (title, regular(size::BODY), 9.0, palette.ink)]
    {
        let galley = lay(text, font);
        let place = pos2(left, inside.center().y + height - galley.size().y / 2.0);
        painter.galley_with_override_text_color(place, galley, ink);
    }
    response.clicked()
}

/// Draws what the lines below have in common, in the height of a line.
pub(in super::super) fn heading_line_ui(ui: &mut Ui, name: &str) {
    let palette = palette(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width() - 6.0, ENTRY));
    let galley = ui.painter().layout_no_wrap(name.to_owned(), bold(size::SMALL), palette.accent);
    let place = pos2(rect.left(), rect.bottom() - 8.0 - galley.size().y);
    ui.painter().with_clip_rect(rect.intersect(ui.clip_rect())).galley(place, galley, palette.accent);
}
