//! How far what takes long is, and a way to give it up.

use std::path::Path;

use egui::{Frame, Margin, Panel, ProgressBar, Ui};
use lucide_icons::Icon;

use super::{
    action::Action,
    jobs::Progress,
    names::count,
    screens::document_key,
    theme::{palette, size},
    widgets::button_ui,
    work::Product,
};
use crate::words::Words;

/// Draws a band for each set of files that is being made.
pub(super) fn progress_ui(ui: &mut Ui, words: &Words, progress: &[Progress], actions: &mut Vec<Action>) {
    if progress.is_empty() {
        return;
    }
    let frame = Frame::new().fill(palette(ui).paper).inner_margin(Margin::symmetric(20, 6));
    Panel::top("progress").frame(frame).show_separator_line(false).show(ui, |ui| {
        for it in progress {
            ui.horizontal_wrapped(|ui| {
                let text = told(words, it);
                let share = f32::from(u16::try_from(it.done).unwrap_or(u16::MAX))
                    / f32::from(u16::try_from(it.ordered.max(1)).unwrap_or(u16::MAX));
                let bar =
                    ProgressBar::new(share).desired_width(180.0).desired_height(size::BODY).fill(palette(ui).accent);
                ui.add(bar).accessible_name(text.as_str());
                ui.label(&text);
                if !it.given_up && button_ui(ui, Icon::X, &words.say("progress-give-up")).clicked() {
                    actions.push(Action::GiveUp(it.number));
                }
            });
        }
    });
}

/// A save that takes long: what is safe, and a way out.
pub(super) fn slow_ui(ui: &mut Ui, words: &Words, path: &Path, actions: &mut Vec<Action>) {
    let frame = Frame::new().fill(palette(ui).paper).inner_margin(Margin::symmetric(20, 6));
    Panel::top("slow").frame(frame).show_separator_line(false).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spinner();
            ui.label(words.tell("saving-slow", &[("path", path.display().to_string().into())]));
            if button_ui(ui, Icon::SaveAll, &words.say("saving-elsewhere")).clicked() {
                actions.push(Action::SaveElsewhere);
            }
        });
    });
}

fn told(words: &Words, progress: &Progress) -> String {
    if progress.given_up {
        return words.say("progress-given-up");
    }
    let document = match progress.product {
        Product::Document(kind, _) => words.say(&format!("documents-{}", document_key(kind))),
        Product::Everything => words.say("documents-everything"),
    };
    let name = words.say(&format!("format-{}", progress.product.extension()));
    let arguments = [
        ("number", count(progress.done + 1)),
        ("all", count(progress.ordered)),
        ("document", document.into()),
        ("format", name.into()),
    ];
    words.tell("progress", &arguments)
}
