//! What the user prefers on this computer.

use egui::{Context, Id, Modal, ScrollArea, Ui};
use lucide_icons::Icon;

use super::{
    action::Action,
    modals::{first_focus, frame, head_ui},
    widgets::{Segment, Tone, button_ui, overline, segmented_ui},
};
use crate::{
    domain::Language,
    store::{Appearance, Preferences},
    words::Words,
};

/// Height of what stands above and below the choices, in points.
const AROUND: f32 = 190.0;

/// Asks for what the user prefers; each answer holds at once.
pub(super) fn settings_ui(ctx: &Context, words: &Words, preferences: &Preferences, actions: &mut Vec<Action>) {
    let modal = Modal::new(Id::unique("settings")).frame(frame(ctx)).show(ctx, |ui| {
        head_ui(ui, &words.say("settings-title"), &words.say("settings-text"));
        let room = (ctx.content_rect().height() - AROUND).max(120.0);
        ScrollArea::vertical().id_salt("settings").max_height(room).show(ui, |ui| {
            let languages = [(Language::French, "language-french"), (Language::English, "language-english")];
            let language = choice_ui(ui, words, "settings-language", preferences.language, &languages);
            actions.extend(language.map(Action::Speak));
            let appearances = [
                (Appearance::System, "theme-system"),
                (Appearance::Light, "theme-light"),
                (Appearance::Dark, "theme-dark"),
                (Appearance::Contrast, "theme-contrast"),
            ];
            let appearance = choice_ui(ui, words, "settings-appearance", preferences.appearance, &appearances);
            actions.extend(appearance.map(Action::Theme));
            size_ui(ui, words, preferences, actions);
            let ways = [(true, "settings-guided"), (false, "settings-expert")];
            actions.extend(choice_ui(ui, words, "settings-questions", preferences.guided, &ways).map(Action::Guide));
            let motions = [(true, "settings-motion-on"), (false, "settings-motion-off")];
            actions.extend(choice_ui(ui, words, "settings-motion", preferences.motion, &motions).map(Action::Move));
        });
        ui.add_space(8.0);
        let close = button_ui(ui, Icon::X, &words.say("help-close"));
        first_focus(ui, &close);
        if close.clicked() {
            actions.push(Action::TogglePreferences);
        }
    });
    if modal.should_close() {
        actions.push(Action::TogglePreferences);
    }
}

fn size_ui(ui: &mut Ui, words: &Words, preferences: &Preferences, actions: &mut Vec<Action>) {
    let title = words.say("settings-size");
    let label = overline(ui, &title);
    ui.label(label);
    let one = |value: u16| Segment { value, text: words.percents(u32::from(value)), tone: Tone::Accent };
    if let Some(zoom) = segmented_ui(ui, &title, Some(&preferences.zoom), &Preferences::ZOOMS.map(one)) {
        actions.push(Action::Zoom(zoom));
    }
}

fn choice_ui<T: Copy + PartialEq>(ui: &mut Ui, words: &Words, key: &str, held: T, choices: &[(T, &str)]) -> Option<T> {
    let title = words.say(key);
    let label = overline(ui, &title);
    ui.label(label);
    let one = |(value, key): &(T, &str)| Segment { value: *value, text: words.say(key), tone: Tone::Accent };
    let segments: Vec<Segment<T>> = choices.iter().map(one).collect();
    segmented_ui(ui, &title, Some(&held), &segments)
}
