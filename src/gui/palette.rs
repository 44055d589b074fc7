//! The command palette, and the list of what the keyboard does.

use egui::{Context, Id, Key, Label, Modal, RichText, ScrollArea, TextEdit};
use lucide_icons::Icon;

use super::{
    action::Action,
    commands::{commands, found},
    modals::{first_focus, frame, head_ui, told_ui},
    theme::palette,
    widgets::{button_ui, quiet, strong},
};
use crate::{store::Preferences, words::Words};

/// Greatest height of the list of commands, in points.
const MOST: f32 = 300.0;
/// Height of what stands above the list and round it.
const AROUND: f32 = 220.0;

/// Asks for the name of a command.
pub(super) fn palette_ui(
    ctx: &Context,
    words: &Words,
    preferences: &Preferences,
    open: bool,
    asked: &mut String,
    actions: &mut Vec<Action>,
) {
    let modal = Modal::new(Id::unique("palette")).frame(frame(ctx)).show(ctx, |ui| {
        head_ui(ui, &words.say("palette-title"), &words.say("palette-text"));
        let field = TextEdit::singleline(asked).desired_width(f32::INFINITY).margin(egui::Margin::symmetric(10, 7));
        let field = ui.add(field).accessible_name(words.say("palette-field"));
        first_focus(ui, &field);
        let entered = field.lost_focus() && ui.input(|it| it.key_pressed(Key::Enter));
        let found = found(words, preferences, open, asked);
        if found.is_empty() {
            let said = quiet(ui, words.say("palette-nothing"));
            ui.label(said);
        }
        let room = (ctx.content_rect().height() - AROUND).clamp(80.0, MOST);
        let area = ScrollArea::vertical().id_salt("palette").max_height(room).min_scrolled_height(room);
        area.show(ui, |ui| {
            for (index, command) in found.into_iter().enumerate() {
                let pressed = ui
                    .horizontal(|ui| {
                        let pressed = button_ui(ui, Icon::ChevronRight, &words.say(command.key)).clicked();
                        let keys = quiet(ui, command.keys(words));
                        ui.label(keys);
                        pressed
                    })
                    .inner;
                if pressed || (entered && index == 0) {
                    actions.extend([Action::TogglePalette, command.action]);
                }
            }
        });
    });
    if modal.should_close() {
        actions.push(Action::TogglePalette);
    }
}

/// Tells what the keyboard does, and what the program is.
pub(super) fn help_ui(ctx: &Context, words: &Words, preferences: &Preferences, pack: &str, actions: &mut Vec<Action>) {
    let versions = words.tell("help-versions", &[("version", env!("CARGO_PKG_VERSION").into()), ("pack", pack.into())]);
    let head = [words.say("help-title"), versions];
    told_ui(ctx, words, head, Action::ToggleHelp, actions, |ui, _| {
        for key in ["help-offline", "help-licences"] {
            ui.add(Label::new(RichText::new(words.say(key)).color(palette(ui).ink)).wrap());
        }
        ui.add_space(8.0);
        let title = strong(ui, words.say("help-keys"));
        ui.label(title);
        egui::Grid::new("keys").num_columns(2).spacing([24.0, 6.0]).show(ui, |ui| {
            for command in commands(preferences).iter().filter(|it| !it.shortcuts.is_empty() && !it.is_hidden) {
                let keys = strong(ui, command.keys(words));
                ui.label(keys);
                ui.label(words.say(command.key));
                ui.end_row();
            }
        });
    });
}
