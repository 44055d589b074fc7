//! What would change if those who dissent were right, and what comes first for how many.

use egui::{RichText, Ui};
use lucide_icons::Icon;

use super::super::super::{
    action::Action,
    names::{Shown, count},
    room::{Part, RoomAction},
    theme::palette,
    widgets::{bullet_ui, button_ui, card_ui, heading, paragraph_ui, quiet, small, strong},
};
use crate::{
    domain::NeedKind,
    workshop::{Effect, Leader},
};

/// Draws the dissents with what they would change; those without an effect are told in one line.
pub(super) fn effects_ui(ui: &mut Ui, shown: Shown<'_>, effects: &[Effect], actions: &mut Vec<Action>) {
    let dissents: Vec<&Effect> = effects.iter().filter(|it| !it.held_by.is_empty()).collect();
    let quartiles: Vec<&Effect> = effects.iter().filter(|it| it.held_by.is_empty() && !it.is_none()).collect();
    card_ui(ui, |ui| {
        let title = heading(ui, shown.tell("room-effects", &[("n", count(dissents.len()))]));
        ui.label(title);
        let lead = quiet(ui, shown.say("room-effects-text"));
        paragraph_ui(ui, lead);
        for effect in dissents {
            effect_ui(ui, shown, effect, actions);
        }
        if !quartiles.is_empty() {
            ui.add_space(8.0);
            let title = strong(ui, shown.say("room-quartiles"));
            ui.label(title);
            for effect in quartiles {
                effect_ui(ui, shown, effect, actions);
            }
        }
    });
}

fn effect_ui(ui: &mut Ui, shown: Shown<'_>, effect: &Effect, actions: &mut Vec<Action>) {
    let kind = shown.session.assessment().needs.iter().find(|it| it.id == effect.need).map(|it| it.kind);
    let answer = shown.words.answer(kind.unwrap_or(NeedKind::Expectation), Some(effect.answer));
    ui.add_space(4.0);
    let arguments = [
        ("n", count(effect.held_by.len())),
        ("answer", answer.into()),
        ("need", shown.quoted(shown.need(&effect.need)).into()),
    ];
    let key = if effect.held_by.is_empty() { "effect-quartile" } else { "effect-dissent" };
    ui.horizontal_wrapped(|ui| {
        let line = strong(ui, shown.tell(key, &arguments));
        ui.label(line);
        let text = shown.say("room-see");
        let name = shown.tell("room-see-name", &[("need", shown.need(&effect.need).into())]);
        if button_ui(ui, Icon::Presentation, &text).accessible_name(name).clicked() {
            actions.push(Action::Room(RoomAction::Need(effect.need.clone())));
            actions.push(Action::Room(RoomAction::Turn(Part::Vote)));
        }
    });
    for reason in &effect.reasons {
        let line = quiet(ui, shown.quoted(reason));
        paragraph_ui(ui, line);
    }
    if effect.is_none() {
        let line = small(ui, shown.say("effect-none"));
        return paragraph_ui(ui, line);
    }
    for line in shown.words.effect(effect, |it| shown.solutions(it)) {
        let line = RichText::new(line).color(palette(ui).ink);
        bullet_ui(ui, line);
    }
}

/// Draws which solution comes first for how many participants.
pub(super) fn leaders_ui(ui: &mut Ui, shown: Shown<'_>, leaders: &[Leader], voters: usize) {
    if leaders.is_empty() {
        return;
    }
    card_ui(ui, |ui| {
        let title = heading(ui, shown.say("room-leaders"));
        ui.label(title);
        let lead = quiet(ui, shown.say("room-leaders-text"));
        paragraph_ui(ui, lead);
        for leader in leaders {
            let arguments = [
                ("solution", shown.quoted(shown.solution(&leader.solution)).into()),
                ("n", count(leader.participants)),
                ("all", count(voters)),
            ];
            let line = RichText::new(shown.tell("room-leader", &arguments)).color(palette(ui).ink);
            bullet_ui(ui, line);
        }
    });
}
