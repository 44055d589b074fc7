//! The way out: a code, by touch or by keyboard.

use egui::{Event, Id, Key, Label, Modifiers, RichText, Ui};
use lucide_icons::Icon;

use super::{
    super::super::{
        action::Action,
        event::{EventAction, Lock},
        theme::{bold, palette, size},
        widgets::{Rank, Tone, Touch, callout_ui, touch_ui},
    },
    Words, title_ui,
};
use crate::event::EventRules;

/// Digits as on a telephone.
const PAD: [[char; 3]; 3] = [['1', '2', '3'], ['4', '5', '6'], ['7', '8', '9']];
/// Width of a digit.
const DIGIT: f32 = 96.0;
const GAP: f32 = 12.0;

/// Asks for the code.
pub(super) fn leave_ui(
    ui: &mut Ui,
    words: &Words,
    lock: &Lock,
    rules: &EventRules,
    now: f64,
    actions: &mut Vec<Action>,
) {
    title_ui(ui, &words.say("event-leave"), &words.say("event-leave-text"));
    let wait = lock.wait(now, rules);
    if lock.was_wrong() {
        callout_ui(ui, Tone::Neutral, &words.tell("event-leave-wrong", &[("n", wait.into())]), "");
    }
    if 0 < wait {
        ui.ctx().request_repaint_after(std::time::Duration::from_millis(200));
    }
    let dots = "●".repeat(lock.typed());
    let dots = RichText::new(if dots.is_empty() { "–".to_owned() } else { dots });
    let dots = ui.add(Label::new(dots.font(bold(size::POSTER)).color(palette(ui).ink)));
    dots.accessible_name(words.tell("event-leave-digits", &[("n", lock.typed().into())]));
    let mut push = |action: EventAction| actions.push(Action::Event(action));
    typed(ui, &mut push);
    ui.spacing_mut().item_spacing = egui::vec2(GAP, GAP);
    for row in PAD {
        ui.horizontal(|ui| {
            for digit in row {
                digit_ui(ui, digit, &mut push);
            }
        });
    }
    ui.horizontal(|ui| {
        if key_ui(ui, Icon::Delete, &words.say("event-leave-rub"), Rank::Quiet) {
            push(EventAction::Rub);
        }
        digit_ui(ui, '0', &mut push);
    });
    ui.horizontal_wrapped(|ui| {
        ui.add_enabled_ui(wait == 0, |ui| {
            if key_ui(ui, Icon::Check, &words.say("event-leave-enter"), Rank::Main) {
                push(EventAction::Enter);
            }
        });
        if key_ui(ui, Icon::ArrowLeft, &words.say("event-leave-stay"), Rank::Quiet) {
            push(EventAction::Leave(false));
        }
    });
}

/// What is typed on a keyboard.
fn typed(ui: &Ui, push: &mut impl FnMut(EventAction)) {
    let typed: String = ui.input(|it| {
        let texts =
            it.events.iter().filter_map(|it| if let Event::Text(text) = it { Some(text.as_str()) } else { None });
        texts.collect()
    });
    typed.chars().for_each(|it| push(EventAction::Digit(it)));
    if ui.input_mut(|it| it.consume_key(Modifiers::NONE, Key::Backspace)) {
        push(EventAction::Rub);
    }
    // What has the keyboard takes the key for itself.
    let is_free = ui.memory(|it| it.focused().is_none());
    if is_free && ui.input_mut(|it| it.consume_key(Modifiers::NONE, Key::Enter)) {
        push(EventAction::Enter);
    }
}

fn digit_ui(ui: &mut Ui, digit: char, push: &mut impl FnMut(EventAction)) {
    let id = Id::unique(("event-digit", digit));
    let text = digit.to_string();
    if touch_ui(ui, &Touch { id, icon: None, text: &text, rank: Rank::Usual, width: DIGIT }).clicked() {
        push(EventAction::Digit(digit));
    }
}

fn key_ui(ui: &mut Ui, icon: Icon, text: &str, rank: Rank) -> bool {
    let id = Id::unique(("event-key", text));
    touch_ui(ui, &Touch { id, icon: Some(icon), text, rank, width: 0.0 }).clicked()
}
