//! A group at work: what the projector shows, in large letters and one thing at a time.

mod ballot;
mod conclude;
mod effects;
mod follow_up;
mod prepare;
mod shown;
mod spread;
mod vote;

use egui::{Frame, Margin, Panel, Ui};
use lucide_icons::Icon;

use super::{
    super::{
        action::Action,
        names::Shown,
        room::{Part, RoomAction},
        theme::palette,
        view::View,
        widgets::{button_ui, choice_ui},
    },
    page_ui,
};
use crate::{domain::ParticipantId, workshop::everybody};

/// Draws the part that the group is at.
pub(in super::super) fn room_ui(ui: &mut Ui, shown: Shown<'_>, view: &mut View, actions: &mut Vec<Action>) {
    let Some(part) = view.room.as_ref().map(|it| it.part) else {
        return;
    };
    parts_ui(ui, shown, part, actions);
    page_ui(ui, ("room", part), |ui| match part {
        Part::Prepare => prepare::prepare_ui(ui, shown, view, actions),
        Part::Vote => vote::vote_ui(ui, shown, view, actions),
        Part::Outcome => conclude::conclude_ui(ui, shown, view, actions),
        Part::FollowUp => follow_up::follow_up_ui(ui, shown, view, actions),
    });
}

/// The parts of a workshop, and the way out.
fn parts_ui(ui: &mut Ui, shown: Shown<'_>, held: Part, actions: &mut Vec<Action>) {
    let frame = Frame::new().fill(palette(ui).sunken).inner_margin(Margin::symmetric(20, 6));
    Panel::top("room-parts").frame(frame).show_separator_line(true).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            for part in Part::ALL {
                let text = shown.say(match part {
                    Part::Prepare => "room-part-prepare",
                    Part::Vote => "room-part-vote",
                    Part::Outcome => "room-part-outcome",
                    Part::FollowUp => "room-part-follow-up",
                });
                if choice_ui(ui, part == held, &text, &text).clicked() {
                    actions.push(Action::Room(RoomAction::Turn(part)));
                }
            }
            ui.add_space(12.0);
            if button_ui(ui, Icon::LogOut, &shown.say("room-leave")).clicked() {
                actions.push(Action::Room(RoomAction::Leave));
            }
        });
    });
}

/// Everybody under the name by which they are told: theirs, or a number from 1.
fn told(shown: Shown<'_>) -> Vec<(&ParticipantId, String)> {
    everybody(&shown.session.dossier().workshop).iter().map(|it| (it.id, shown.words.participant(it))).collect()
}
