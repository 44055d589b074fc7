//! What the user prefers on this computer.

use egui::{Context, Ui};

use super::{
    action::Action,
    modals::told_ui,
    widgets::{Segment, Tone, overline, segmented_ui},
};
use crate::{
    domain::Language,
    store::{Appearance, Preferences},
    words::Words,
};

/// Asks for what the user prefers; each answer holds at once.
pub(super) fn settings_ui(ctx: &Context, words: &Words, preferences: &Preferences, actions: &mut Vec<Action>) {
    let head = ["settings-title", "settings-text"].map(|it| words.say(it));
    told_ui(ctx, words, head, Action::TogglePreferences, actions, |ui, actions| {
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
