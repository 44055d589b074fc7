//! The screens, one file each.
//!
//! **Invariant:** a screen reads the open dossier, changes only what is ephemeral, and returns what was asked for.

mod consulted;
mod context;
mod criteria;
mod documents;
mod event;
mod gallery;
mod home;
mod needs;
mod preview;
mod requirements;
mod review;
mod room;
mod solutions;

use egui::{CentralPanel, Frame, Margin, ScrollArea, Ui};
use lucide_icons::Icon;

pub(super) use self::{
    consulted::{Item, consulted_ui},
    documents::document_key,
    event::{event_ui, preparation_ui},
    gallery::gallery_ui,
    home::home_ui,
    requirements::{Choices, Lines, search_id},
    room::room_ui,
};
use super::{
    action::Action,
    names::Shown,
    view::{Screen, View},
    widgets::main_button_ui,
};
use crate::{store::Preferences, words::Words};

/// Draws a screen of the open dossier in what is left of the window.
pub(super) fn screen_ui(
    ui: &mut Ui,
    shown: Shown<'_>,
    preferences: &Preferences,
    view: &mut View,
    actions: &mut Vec<Action>,
) {
    if view.screen == Screen::Requirements {
        return requirements::requirements_ui(ui, shown, view, actions);
    }
    if view.screen == Screen::Documents && view.preview.is_some() {
        return preview::preview_ui(ui, shown, view, actions);
    }
    // A comparison is another page than the documents that it takes the place of.
    page_ui(ui, (view.screen, view.comparison.is_some()), |ui| match view.screen {
        Screen::Context => context::context_ui(ui, shown, view, actions),
        Screen::Expectations | Screen::Constraints | Screen::Requirements => {
            if let Some(kind) = view.screen.needs() {
                needs::needs_ui(ui, shown, kind, preferences.guided, view, actions);
            }
        }
        Screen::Solutions => solutions::solutions_ui(ui, shown, view, actions),
        Screen::Review => review::review_ui(ui, shown, actions),
        Screen::Documents => documents::documents_ui(ui, shown, view, actions),
    });
}

/// Leads to the step that comes next.
fn next_ui(ui: &mut Ui, shown: Shown<'_>, screen: Screen, actions: &mut Vec<Action>) {
    let Some(next) = screen.next() else {
        return;
    };
    ui.add_space(8.0);
    let text = shown.tell("step-continue", &[("step", step_name(shown.words, next).into())]);
    if main_button_ui(ui, Icon::ArrowRight, &text).clicked() {
        actions.push(Action::Show(next));
    }
}

/// Name of a step.
pub(super) fn step_name(words: &Words, screen: Screen) -> String {
    words.say(match screen {
        Screen::Context => "step-context",
        Screen::Expectations => "step-expectations",
        Screen::Constraints => "step-constraints",
        Screen::Solutions => "step-solutions",
        Screen::Requirements => "step-requirements",
        Screen::Review => "step-review",
        Screen::Documents => "step-documents",
    })
}

/// A page that scrolls; each remembers where it was.
fn page_ui(ui: &mut Ui, salt: impl std::hash::Hash + std::fmt::Debug, contents: impl FnOnce(&mut Ui)) {
    // The window is cleared in the colour of paper: to fill the page with it again would be half of a frame's painting.
    let frame = Frame::new().inner_margin(Margin { left: 28, right: 8, top: 0, bottom: 0 });
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        ScrollArea::vertical().id_salt(("page", salt)).auto_shrink(false).show(ui, |ui| {
            Frame::new().inner_margin(Margin { left: 0, right: 20, top: 24, bottom: 32 }).show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = 10.0;
                contents(ui);
                follow_focus(ui);
            });
        });
    });
}

/// Brings what the keyboard reached into view: egui leaves it where it is. To be called last inside what scrolls.
fn follow_focus(ui: &Ui) {
    let Some(focused) = ui.memory(egui::Memory::focused) else {
        return;
    };
    let id = ui.scope_id().with("followed");
    let followed = ui.data_mut(|data| data.get_temp_mut_or_insert_with(id, || egui::Id::NULL).to_owned());
    if followed == focused {
        return;
    }
    ui.data_mut(|data| data.insert_temp(id, focused));
    let found = ui.ctx().read_response(focused).filter(|it| it.layer_id == ui.layer_id());
    if let Some(found) = found.filter(|it| ui.max_rect().x_range().contains(it.rect.center().x)) {
        ui.scroll_to_rect(found.rect.expand(12.0), None);
    }
}
