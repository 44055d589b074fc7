//! Text by rank.

use egui::{Label, RichText, Ui};

use super::super::theme::{bold, palette, regular, size};

/// Name of a screen, with what it is for.
pub(in super::super) fn title_ui(ui: &mut Ui, title: &str, lead: &str) {
    let palette = palette(ui);
    let heading = ui.add(Label::new(RichText::new(title).font(bold(size::TITLE)).color(palette.ink)).wrap());
    ui.ctx().accesskit_node_builder(heading.id, |node| {
        node.set_role(egui::Role::Heading);
        node.set_level(1);
    });
    ui.scope(|ui| {
        ui.set_max_width(size::READING.min(ui.available_width()));
        ui.add(Label::new(RichText::new(lead).font(regular(size::SUBHEADING)).color(palette.quiet)).wrap());
    });
    ui.add_space(8.0);
}

/// Heading of a part.
pub(in super::super) fn heading(ui: &Ui, text: impl Into<String>) -> RichText {
    RichText::new(text).font(bold(size::HEADING)).color(palette(ui).ink)
}

/// Heading of a card.
pub(in super::super) fn strong(ui: &Ui, text: impl Into<String>) -> RichText {
    RichText::new(text).font(bold(size::SUBHEADING)).color(palette(ui).ink)
}

/// Name of a group of fields.
pub(in super::super) fn overline(ui: &Ui, text: impl Into<String>) -> RichText {
    RichText::new(text).font(bold(size::SMALL)).color(palette(ui).quiet)
}

/// Secondary text.
pub(in super::super) fn quiet(ui: &Ui, text: impl Into<String>) -> RichText {
    RichText::new(text).font(regular(size::BODY)).color(palette(ui).quiet)
}

/// Small secondary text.
pub(in super::super) fn small(ui: &Ui, text: impl Into<String>) -> RichText {
    RichText::new(text).font(regular(size::SMALL)).color(palette(ui).quiet)
}

/// Running text in a column that can be read.
pub(in super::super) fn paragraph_ui(ui: &mut Ui, text: impl Into<egui::WidgetText>) {
    ui.scope(|ui| {
        ui.set_max_width(size::READING.min(ui.available_width()));
        ui.add(Label::new(text).wrap());
    });
}

/// One entry of a list.
pub(in super::super) fn bullet_ui(ui: &mut Ui, text: impl Into<egui::WidgetText>) {
    ui.horizontal_top(|ui| {
        ui.add_space(4.0);
        ui.label(RichText::new("•").color(palette(ui).accent));
        ui.vertical(|ui| paragraph_ui(ui, text));
    });
}
