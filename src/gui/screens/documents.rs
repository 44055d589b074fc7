//! What one leaves with.

use egui::{Frame, Margin, RichText, Ui};
use lucide_icons::Icon;

use super::super::{
    action::Action,
    names::Shown,
    theme::{icons, palette},
    view::View,
    widgets::{
        Segment, Tone, button_ui, callout_ui, card_ui, main_button_ui, paragraph_ui, quiet, segmented_ui, strong,
        title_ui,
    },
};
use crate::{document::Kind, domain::BuyerStatus, render::Format};

/// Name of a kind of document in keys of messages.
pub(in super::super) fn document_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Annex => "annex",
        Kind::Checklist => "checklist",
        Kind::Summary => "summary",
        Kind::ResponseGrid => "response-grid",
        Kind::Traceability => "traceability",
    }
}

/// Draws the screen.
pub(super) fn documents_ui(ui: &mut Ui, shown: Shown<'_>, view: &View, actions: &mut Vec<Action>) {
    title_ui(ui, &shown.say("documents-title"), &shown.say("documents-lead"));
    if shown.session.dossier().buyer == BuyerStatus::Unknown {
        callout_ui(
            ui,
            Tone::Warning,
            &shown.say("documents-buyer-unknown"),
            shown.text(&shown.session.pack().texts.unknown_buyer),
        );
    }
    for kind in Kind::ALL {
        card_ui(ui, |ui| document_ui(ui, shown, kind, view, actions));
    }
    let said = quiet(ui, shown.text(&shown.session.pack().texts.disclaimer));
    paragraph_ui(ui, said);
}

fn document_ui(ui: &mut Ui, shown: Shown<'_>, kind: Kind, view: &View, actions: &mut Vec<Action>) {
    let palette = palette(ui);
    let key = document_key(kind);
    let title = shown.say(&format!("documents-{key}"));
    ui.horizontal_top(|ui| {
        Frame::new().fill(palette.accent_soft).corner_radius(8.0).inner_margin(Margin::same(10)).show(ui, |ui| {
            ui.label(RichText::new(char::from(icon_of(kind))).font(icons(22.0)).color(palette.accent_ink));
        });
        ui.add_space(8.0);
        ui.vertical(|ui| {
            let heading = strong(ui, &title);
            ui.label(heading);
            let text = quiet(ui, shown.say(&format!("documents-text-{key}")));
            paragraph_ui(ui, text);
            ui.add_space(4.0);
            ui.horizontal_wrapped(|ui| {
                let held = view.format(kind);
                let one = |it: Format| Segment {
                    value: it,
                    text: shown.say(&format!("format-{}", it.extension())),
                    tone: Tone::Accent,
                };
                let segments: Vec<_> = Format::possible(kind).into_iter().map(one).collect();
                if let Some(format) = segmented_ui(ui, &title, Some(&held), &segments) {
                    actions.push(Action::Format(kind, format));
                }
                ui.add_space(12.0);
                let text = shown.tell("documents-export-name", &[("document", title.as_str().into())]);
                let button = if kind == Kind::Annex { main_button_ui } else { button_ui };
                if button(ui, Icon::Download, &shown.say("documents-export")).accessible_name(text).clicked() {
                    actions.push(Action::Export(kind, held));
                }
            });
        });
    });
}

fn icon_of(kind: Kind) -> Icon {
    match kind {
        Kind::Annex => Icon::FileText,
        Kind::Checklist => Icon::ListChecks,
        Kind::Summary => Icon::FileChartColumn,
        Kind::ResponseGrid => Icon::Table,
        Kind::Traceability => Icon::Waypoints,
    }
}
