//! The band that offers what windows left when they came to a bad end.

use egui::{Frame, Margin, Panel, Response, RichText, Role, Ui, WidgetInfo};
use lucide_icons::Icon;

use super::{
    action::Action,
    theme::{bold, icons, palette, size},
    widgets::{Tone, button_ui, main_button_ui},
};
use crate::{store::Left, words::Words};

/// Draws one band for each, at the top of the window.
pub(super) fn left_ui(ui: &mut Ui, words: &Words, left: &[Left], actions: &mut Vec<Action>) {
    for (index, it) in left.iter().enumerate() {
        let dossier = it.readable().map(|it| &it.dossier);
        let named = dossier.and_then(|it| [&it.title, &it.organisation].into_iter().find(|it| !it.is_empty()));
        let nameless = if dossier.is_some() { "left-nameless" } else { "left-encrypted" };
        let name = named.cloned().unwrap_or_else(|| words.say(nameless));
        let minutes = it.kept.and_then(|it| it.elapsed().ok()).map_or(0, |it| it.as_secs() / 60);
        let arguments = [
            ("name", name.as_str().into()),
            ("minutes", minutes.into()),
            ("hours", (minutes / 60).into()),
            ("days", (minutes / 1440).into()),
        ];
        let age = match minutes {
            0..60 => "left-minutes",
            60..1440 => "left-hours",
            _ => "left-days",
        };
        let tint = Tone::Warning.tint(ui);
        let frame = Frame::new().fill(tint.soft).inner_margin(Margin::symmetric(20, 10));
        Panel::top(egui::Id::unique(("left", index))).frame(frame).show_separator_line(true).show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.label(RichText::new(char::from(Tone::Warning.icon())).font(icons(18.0)).color(tint.ink));
                ui.label(RichText::new(words.say("left-title")).font(bold(size::BODY)).color(tint.ink));
                ui.label(RichText::new(words.tell(age, &arguments)).color(palette(ui).ink));
            });
            ui.horizontal_wrapped(|ui| {
                let recover = main_button_ui(ui, Icon::History, &words.say("left-recover-short"));
                if called(recover, &words.tell("left-recover", &arguments)).clicked() {
                    actions.push(Action::Recover(index));
                }
                let abandon = button_ui(ui, Icon::Trash2, &words.say("left-abandon-short"));
                if called(abandon, &words.tell("left-abandon", &arguments)).clicked() {
                    actions.push(Action::Abandon(index));
                }
            });
        });
    }
}

/// The same button under a name that says what it is about, for those who hear it.
fn called(button: Response, name: &str) -> Response {
    button.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    button.on_hover_text(name)
}
