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
/// Least width of a digit.
const DIGIT: f32 = 72.0;
/// Widest pad: no digit is far from another.
const NARROW: f32 = 420.0;
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
    let width = (3.0 * DIGIT + 2.0 * GAP).max(ui.available_width().min(NARROW));
    let side = ((ui.available_width() - width) / 2.0).max(0.0);
    ui.horizontal_top(|ui| {
        ui.add_space(side);
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing = egui::vec2(GAP, GAP);
            title_ui(ui, &words.say("event-leave"), &words.say("event-leave-text"));
            typed_ui(ui, words, lock, lock.wait(now, rules));
            pad_ui(ui, words, lock.wait(now, rules), actions);
        });
    });
    typed(ui, &mut |action| actions.push(Action::Event(action)));
}

/// How much is typed, and what became of the last code.
fn typed_ui(ui: &mut Ui, words: &Words, lock: &Lock, wait: u32) {
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
}

fn pad_ui(ui: &mut Ui, words: &Words, wait: u32, actions: &mut Vec<Action>) {
    let mut push = |action: EventAction| actions.push(Action::Event(action));
    let width = ui.available_width();
    let digit_width = (width - 2.0 * GAP) / 3.0;
    for row in PAD {
        ui.horizontal(|ui| {
            for digit in row {
                digit_ui(ui, digit, digit_width, &mut push);
            }
        });
    }
    ui.horizontal(|ui| {
        let rub = words.say("event-leave-rub");
        digit_ui(ui, '0', digit_width, &mut push);
        if key_ui(ui, Icon::Delete, &rub, Rank::Quiet, 2.0 * digit_width + GAP) {
            push(EventAction::Rub);
        }
    });
    ui.horizontal(|ui| {
        ui.add_enabled_ui(wait == 0, |ui| {
            if key_ui(ui, Icon::Check, &words.say("event-leave-enter"), Rank::Main, (width - GAP) / 2.0) {
                push(EventAction::Enter);
            }
        });
        if key_ui(ui, Icon::ArrowLeft, &words.say("event-leave-stay"), Rank::Quiet, (width - GAP) / 2.0) {
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

fn digit_ui(ui: &mut Ui, digit: char, width: f32, push: &mut impl FnMut(EventAction)) {
    let id = Id::unique(("event-digit", digit));
    let text = digit.to_string();
    if touch_ui(ui, &Touch { id, icon: None, text: &text, rank: Rank::Usual, width }).clicked() {
        push(EventAction::Digit(digit));
    }
}

fn key_ui(ui: &mut Ui, icon: Icon, text: &str, rank: Rank, width: f32) -> bool {
    let id = Id::unique(("event-key", text));
    touch_ui(ui, &Touch { id, icon: Some(icon), text, rank, width }).clicked()
}
