//! The facilitator's guide, as it is printed.

use egui::Ui;
use lucide_icons::Icon;

use super::super::{
    super::{
        action::Action,
        view::View,
        widgets::{button_ui, document_ui, icon_button_ui, main_button_ui, paragraph_ui, quiet, title_ui},
        work::Product,
    },
    page_ui,
};
use crate::{
    document::{Kind, guide},
    domain::Pack,
    render::Format,
    words::Words,
};

/// Draws the guide.
pub(super) fn guide_ui(ui: &mut Ui, words: &Words, pack: &Pack, view: &mut View, actions: &mut Vec<Action>) {
    let document = view.guide.get((words.language(), pack.hash.clone()), || guide(pack, words));
    page_ui(ui, "guide", |ui| {
        ui.horizontal(|ui| {
            if icon_button_ui(ui, Icon::ArrowLeft, &words.say("consulted-back")).clicked() {
                actions.push(Action::Consult(None));
            }
            if main_button_ui(ui, Icon::Download, &words.say("guide-save")).clicked() {
                actions.push(Action::Export(Product::Document(Kind::Guide, Format::Pdf)));
            }
            if button_ui(ui, Icon::Copy, &words.say("guide-copy")).clicked() {
                actions.push(Action::CopyDocument(Kind::Guide));
            }
        });
        title_ui(ui, &words.say("guide-title"), &words.say("guide-subtitle"));
        let said = quiet(ui, words.say("guide-save-text"));
        paragraph_ui(ui, said);
        document_ui(ui, &document);
    });
}
