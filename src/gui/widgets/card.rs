//! Surfaces that group what belongs together.

use egui::{CornerRadius, Frame, InnerResponse, Margin, RichText, Stroke, Ui};

use super::{
    super::theme::{icons, palette, size},
    badge::Tone,
    text::{paragraph_ui, strong},
};

/// A card over the whole width.
pub(in super::super) fn card_ui<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let line = palette(ui).line;
    framed_ui(ui, line, contents)
}

/// A card that something holds for: its outline says so.
pub(in super::super) fn picked_card_ui<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let line = palette(ui).accent;
    framed_ui(ui, line, contents)
}

fn framed_ui<R>(ui: &mut Ui, line: egui::Color32, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let frame = Frame::new()
        .fill(palette(ui).surface)
        .stroke(Stroke::new(1.0, line))
        .corner_radius(CornerRadius::same(10))
        .inner_margin(Margin::symmetric(20, 16));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        contents(ui)
    })
}

/// A remark that must not be missed.
pub(in super::super) fn callout_ui(ui: &mut Ui, tone: Tone, title: &str, text: &str) {
    let tint = tone.tint(ui);
    let frame =
        Frame::new().fill(tint.soft).corner_radius(CornerRadius::same(8)).inner_margin(Margin::symmetric(14, 12));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_top(|ui| {
            ui.label(RichText::new(char::from(tone.icon())).font(icons(size::ICON + 2.0)).color(tint.ink));
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 4.0;
                if !title.is_empty() {
                    let title = strong(ui, title).color(tint.ink);
                    paragraph_ui(ui, title);
                }
                if !text.is_empty() {
                    let text = RichText::new(text).color(palette(ui).ink);
                    paragraph_ui(ui, text);
                }
            });
        });
    });
}
