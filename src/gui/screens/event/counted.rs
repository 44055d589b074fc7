//! What an event counted, as it may be shown, and as it is kept.

use egui::{Label, RichText, Ui};
use lucide_icons::Icon;

use super::{
    super::super::{
        action::Action,
        event::{EventAction, Preparation},
        theme::{palette, regular, size},
        widgets::{
            Segment, Tone, button_ui, disclosure_ui, main_button_ui, overline, paragraph_ui, quiet, segmented_ui,
            small, strong,
        },
    },
    Words,
};
use crate::{domain::Pack, event::shown, render::Format};

/// Draws what was counted, and what can be done with it.
pub(super) fn counted_ui(
    ui: &mut Ui,
    words: &Words,
    pack: &Pack,
    preparation: &Preparation,
    actions: &mut Vec<Action>,
) {
    let mut push = |action: EventAction| actions.push(Action::Event(action));
    let title = strong(ui, words.say("event-counted"));
    ui.label(title);
    let text = quiet(ui, words.say("event-counted-text"));
    paragraph_ui(ui, text);
    let title = words.say("event-threshold");
    let label = overline(ui, &title);
    ui.label(label);
    let one = |it: &u32| Segment {
        value: *it,
        text: words.tell("event-threshold-value", &[("n", (*it).into())]),
        tone: Tone::Accent,
    };
    let thresholds: Vec<_> = preparation.rules.thresholds.iter().map(one).collect();
    if let Some(threshold) = segmented_ui(ui, &title, Some(&preparation.threshold), &thresholds) {
        push(EventAction::Threshold(threshold));
    }
    figures_ui(ui, words, pack, preparation);
    stored_ui(ui, words, preparation);
    if preparation.counted.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for (icon, key, action) in [
            (Icon::Table, "event-table", EventAction::Export(Format::Csv)),
            (Icon::ChartNoAxesColumn, "event-picture", EventAction::Export(Format::Pdf)),
            (Icon::Trash2, "event-erase", EventAction::AskToErase(true)),
        ] {
            if button_ui(ui, icon, &words.say(key)).clicked() {
                push(action);
            }
        }
    });
    if preparation.is_erasing {
        let title = strong(ui, words.say("event-erase-title"));
        ui.label(title);
        let text = quiet(ui, words.say("event-erase-text"));
        paragraph_ui(ui, text);
        ui.horizontal_wrapped(|ui| {
            if button_ui(ui, Icon::Trash2, &words.say("event-erase-agree")).clicked() {
                push(EventAction::Erase);
            }
            if main_button_ui(ui, Icon::X, &words.say("event-erase-keep")).clicked() {
                push(EventAction::AskToErase(false));
            }
        });
    }
}

fn figures_ui(ui: &mut Ui, words: &Words, pack: &Pack, preparation: &Preparation) {
    if preparation.counted.is_empty() {
        let nothing = quiet(ui, words.say("event-counted-nothing"));
        ui.label(nothing);
        return;
    }
    let shown = shown(pack, &preparation.counted, preparation.threshold);
    let figure = |it: Option<u32>| it.map_or_else(|| words.say("day-hidden"), |it| it.to_string());
    let mut rows = vec![(words.say("day-visits"), shown.visits), (words.say("day-unfinished"), shown.unfinished)];
    rows.extend(shown.personas.iter().map(|(id, counts)| {
        let label = pack.persona(id).map_or(id.as_str(), |it| it.label.get(words.language()));
        (label.to_owned(), counts.visits)
    }));
    for (name, n) in rows {
        let arguments = [("name", name.into()), ("figure", figure(n).into())];
        ui.label(RichText::new(words.tell("event-count", &arguments)).color(palette(ui).ink));
    }
    let hidden = small(ui, words.tell("day-threshold", &[("n", preparation.threshold.into())]));
    ui.add(Label::new(hidden).wrap());
}

fn stored_ui(ui: &mut Ui, words: &Words, preparation: &Preparation) {
    let Some(path) = &preparation.kept_in else {
        let nowhere = quiet(ui, words.say("event-counted-nowhere"));
        paragraph_ui(ui, nowhere);
        return;
    };
    let title = words.say("event-stored");
    disclosure_ui(ui, &title, &title, |ui| {
        let said = small(ui, words.tell("event-stored-text", &[("path", path.display().to_string().into())]));
        ui.add(Label::new(said).wrap());
        let stored = RichText::new(&preparation.stored).font(regular(size::SMALL)).color(palette(ui).ink);
        ui.add(Label::new(stored).wrap());
    });
}
