//! The cards of the personas that are offered.

use egui::Ui;

use super::{
    super::{super::action::Action, super::event::EventAction, home::personas_grid_ui},
    Words, title_ui,
};
use crate::domain::{Pack, PersonaId};

/// Draws the cards.
pub(super) fn personas_ui(ui: &mut Ui, words: &Words, pack: &Pack, offered: &[PersonaId], actions: &mut Vec<Action>) {
    title_ui(ui, &words.say("event-personas"), &words.say("event-personas-lead"));
    let personas: Vec<_> = pack.personas.iter().filter(|it| offered.contains(&it.id)).collect();
    if let Some(persona) = personas_grid_ui(ui, words, pack, &personas) {
        actions.push(Action::Event(EventAction::Choose(persona)));
    }
}
