//! What a facilitator chooses before an event.

use egui::{Label, RichText, TextEdit, Ui};
use lucide_icons::Icon;
use rust_decimal::prelude::ToPrimitive as _;

use super::{
    super::{
        super::{
            action::Action,
            event::{CodeState, EventAction, Handouts, Preparation},
            theme::{palette, size},
            widgets::{
                Course, Segment, Tone, button_ui, callout_ui, card_ui, main_button_ui, overline, paragraph_ui, quiet,
                segmented_ui, slider_ui, small, strong, title_ui,
            },
        },
        page_ui,
    },
    Words,
    counted::counted_ui,
};
use crate::domain::{Language, Pack};

/// Draws the screen.
pub(in super::super::super) fn preparation_ui(
    ui: &mut Ui,
    words: &Words,
    pack: &Pack,
    preparation: &Preparation,
    actions: &mut Vec<Action>,
) {
    page_ui(ui, "preparation", |ui| {
        title_ui(ui, &words.say("event-prepare"), &words.say("event-prepare-lead"));
        card_ui(ui, |ui| visits_ui(ui, words, pack, preparation, actions));
        card_ui(ui, |ui| code_ui(ui, words, preparation, actions));
        card_ui(ui, |ui| handouts_ui(ui, words, preparation, actions));
        card_ui(ui, |ui| counted_ui(ui, words, pack, preparation, actions));
        if preparation.offered.is_empty() {
            callout_ui(ui, Tone::Warning, &words.say("event-nobody"), "");
        }
        ui.horizontal(|ui| {
            let start = words.say("event-start");
            let is_ready = preparation.is_ready();
            if ui.add_enabled_ui(is_ready, |ui| main_button_ui(ui, Icon::Play, &start)).inner.clicked() {
                actions.push(Action::Event(EventAction::Start));
            }
            if button_ui(ui, Icon::ArrowLeft, &words.say("event-give-up")).clicked() {
                actions.push(Action::Event(EventAction::GiveUp));
            }
        });
    });
}

fn visits_ui(ui: &mut Ui, words: &Words, pack: &Pack, preparation: &Preparation, actions: &mut Vec<Action>) {
    let mut push = |action: EventAction| actions.push(Action::Event(action));
    let title = strong(ui, words.say("event-offered"));
    ui.label(title);
    for persona in &pack.personas {
        let mut is_offered = preparation.offered.contains(&persona.id);
        let label = RichText::new(persona.label.get(words.language())).color(palette(ui).ink);
        if ui.checkbox(&mut is_offered, label).changed() {
            push(EventAction::Offer(persona.id.clone(), is_offered));
        }
    }
    let title = words.say("event-language");
    let label = overline(ui, &title);
    ui.label(label);
    let languages = [(Language::French, "event-language-french"), (Language::English, "event-language-english")]
        .map(|(value, key)| Segment { value, text: words.say(key), tone: Tone::Accent });
    if let Some(language) = segmented_ui(ui, &title, Some(&preparation.language), &languages) {
        push(EventAction::BeginIn(language));
    }
    let name = words.say("event-idle");
    let seconds = words.tell("event-seconds", &[("n", preparation.idle.into())]);
    let label = overline(ui, format!("{name} {seconds}"));
    ui.label(label);
    let idle = preparation.rules.idle;
    let course =
        Course { range: f64::from(idle.least)..=f64::from(idle.most), step: f64::from(idle.step), multiplies: false };
    let mut seconds = f64::from(preparation.idle);
    if slider_ui(ui, &name, &mut seconds, &course).changed() {
        push(EventAction::Idle(seconds.round().to_u32().unwrap_or(idle.usual).clamp(idle.least, idle.most)));
    }
    let warned = small(ui, words.tell("event-idle-text", &[("warning", preparation.rules.warning.into())]));
    ui.add(Label::new(warned).wrap());
}

fn code_ui(ui: &mut Ui, words: &Words, preparation: &Preparation, actions: &mut Vec<Action>) {
    let title = strong(ui, words.say("event-code"));
    ui.label(title);
    let length = [("least", preparation.rules.code.least.into()), ("most", preparation.rules.code.most.into())];
    let text = quiet(ui, words.tell("event-code-text", &length));
    paragraph_ui(ui, text);
    let mut codes = preparation.codes.clone();
    for (code, key) in codes.iter_mut().zip(["event-code", "event-code-again"]) {
        let name = words.say(key);
        let label = overline(ui, &name);
        ui.label(label);
        let field = TextEdit::singleline(code)
            .password(true)
            .char_limit(preparation.rules.code.most)
            .desired_width(160.0)
            .min_size(egui::vec2(160.0, size::CONTROL));
        ui.add(field).accessible_name(name);
    }
    if codes != preparation.codes {
        let [code, again] = codes;
        actions.push(Action::Event(EventAction::Code(code, again)));
    }
    let said = match preparation.code_state() {
        CodeState::Missing => (palette(ui).quiet, words.tell("event-code-missing", &length)),
        CodeState::Differs => (palette(ui).danger.ink, words.say("event-code-differs")),
        CodeState::Good => (palette(ui).success.ink, words.say("event-code-good")),
    };
    ui.label(RichText::new(said.1).color(said.0));
}

fn handouts_ui(ui: &mut Ui, words: &Words, preparation: &Preparation, actions: &mut Vec<Action>) {
    let mut push = |action: EventAction| actions.push(Action::Event(action));
    let title = words.say("event-handouts");
    let label = strong(ui, &title);
    ui.label(label);
    let held = &preparation.handouts;
    let folder = if matches!(held, Handouts::Folder(_)) { held.clone() } else { Handouts::Folder(None) };
    let ways = [
        (Handouts::None, "event-handouts-none"),
        (folder, "event-handouts-folder"),
        (Handouts::Print, "event-handouts-print"),
    ]
    .map(|(value, key)| Segment { value, text: words.say(key), tone: Tone::Accent });
    if let Some(way) = segmented_ui(ui, &title, Some(held), &ways) {
        push(EventAction::HandOut(way));
    }
    let text = match held {
        Handouts::None => "event-handouts-none-text",
        Handouts::Folder(_) => "event-handouts-folder-text",
        Handouts::Print => "event-handouts-print-text",
    };
    let text = quiet(ui, words.say(text));
    paragraph_ui(ui, text);
    if let Handouts::Folder(folder) = held {
        let said = match folder {
            Some(path) => words.tell("event-folder", &[("path", path.display().to_string().into())]),
            None => words.say("event-folder-missing"),
        };
        ui.add(Label::new(RichText::new(said).color(palette(ui).ink)).wrap());
        if button_ui(ui, Icon::FolderOpen, &words.say("event-folder-choose")).clicked() {
            push(EventAction::ChooseFolder);
        }
    }
}
