//! The entry of votes: who has voted, whose turn it is, and five large answers. What was entered is never shown.

use egui::{Align2, CornerRadius, Event, Id, Key, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};
use lucide_icons::Icon;

use super::super::super::{
    action::Action,
    names::{Shown, count},
    room::RoomAction,
    theme::{bold, icons, palette, regular, size},
};
use crate::domain::{Answer, Importance, NeedId, NeedKind, ParticipantId, Round};

/// Keys of the answers, wherever they are on the keyboard: from the least important to *je ne sais pas*.
const KEYS: [Key; 5] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];

/// Every answer, in the order of its keys.
fn answers() -> impl Iterator<Item = Answer> {
    Importance::ALL.into_iter().map(Answer::Importance).chain([Answer::DontKnow])
}

/// Draws everybody, each with whether they have voted.
pub(super) fn everybody_ui(
    ui: &mut Ui,
    shown: Shown<'_>,
    (need, round): (&NeedId, Round),
    everybody: &[(&ParticipantId, String)],
    called: Option<&ParticipantId>,
    actions: &mut Vec<Action>,
) {
    let workshop = &shown.session.dossier().workshop;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        for (id, name) in everybody {
            let has_voted = workshop.ballot(need, round, id).is_some();
            if person_ui(ui, shown, name, has_voted, called == Some(*id)) {
                actions.push(Action::Room(RoomAction::Call((*id).clone())));
            }
        }
    });
}

/// One of them; returns whether they were pressed.
fn person_ui(ui: &mut Ui, shown: Shown<'_>, name: &str, has_voted: bool, is_called: bool) -> bool {
    let palette = palette(ui);
    let galley = ui.painter().layout_no_wrap(name.to_owned(), bold(size::SUBHEADING), palette.ink);
    let (_, rect) = ui.allocate_space(vec2(galley.size().x + 54.0, 40.0));
    let response = ui.interact(rect, Id::unique(("person", name)), Sense::click());
    let key = if has_voted { "room-person-voted" } else { "room-person-waiting" };
    let told = shown.tell(key, &[("name", name.into())]);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_called, &told));
    let (fill, line) = match (is_called, response.hovered()) {
        (true, _) => (palette.accent_soft, Stroke::new(2.0, palette.accent)),
        (false, true) => (palette.sunken, Stroke::new(1.0, palette.accent)),
        (false, false) => (palette.surface, Stroke::new(1.0, palette.boundary)),
    };
    let line = if response.has_focus() { Stroke::new(2.5, palette.focus) } else { line };
    let painter = ui.painter();
    painter.rect(rect, CornerRadius::same(20), fill, line, StrokeKind::Inside);
    let (icon, ink) = if has_voted { (Icon::CircleCheck, palette.success.ink) } else { (Icon::Circle, palette.quiet) };
    let left = rect.left_center() + vec2(14.0, 0.0);
    painter.text(left, Align2::LEFT_CENTER, char::from(icon), icons(18.0), ink);
    painter.galley(left + vec2(26.0, -galley.size().y / 2.0), galley, palette.ink);
    response.clicked()
}

/// Draws the five answers for whoever is called, and takes their keys.
pub(super) fn answers_ui(ui: &mut Ui, shown: Shown<'_>, kind: NeedKind, name: &str, actions: &mut Vec<Action>) {
    let gap = 10.0;
    let columns = if ui.available_width() < 620.0 { 2.0 } else { 5.0 };
    let width = ((ui.available_width() - gap * (columns - 1.0)) / columns).floor();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(gap, gap);
        for (index, answer) in answers().enumerate() {
            let text = shown.words.answer(kind, Some(answer));
            let told = shown.tell("room-cast", &[("name", name.into()), ("answer", text.clone().into())]);
            if answer_ui(ui, index + 1, &text, &told, width) {
                actions.push(Action::Room(RoomAction::Cast(answer)));
            }
        }
    });
    if let Some(answer) = typed(ui) {
        actions.push(Action::Room(RoomAction::Cast(answer)));
    }
}

fn answer_ui(ui: &mut Ui, key: usize, text: &str, told: &str, width: f32) -> bool {
    let palette = palette(ui);
    let (_, rect) = ui.allocate_space(vec2(width, 72.0));
    let response = ui.interact(rect, Id::unique(("answer", key)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, told));
    let (fill, line) = if response.hovered() {
        (palette.accent_soft, Stroke::new(1.5, palette.accent))
    } else {
        (palette.surface, Stroke::new(1.0, palette.boundary))
    };
    let line = if response.has_focus() { Stroke::new(2.5, palette.focus) } else { line };
    let painter = ui.painter();
    painter.rect(rect, CornerRadius::same(12), fill, line, StrokeKind::Inside);
    let galley = painter.layout(text.to_owned(), bold(size::HEADING), palette.ink, width - 16.0);
    let place = rect.center() - galley.size() / 2.0 - vec2(0.0, 7.0);
    painter.galley(place, galley, palette.ink);
    let below = rect.center_bottom() - vec2(0.0, 5.0);
    painter.text(below, Align2::CENTER_BOTTOM, key.to_string(), regular(size::SMALL), palette.quiet);
    response.clicked()
}

/// The answer whose key was pressed. Where digits need Shift, what counts is where the key is.
fn typed(ui: &Ui) -> Option<Answer> {
    if ui.ctx().text_edit_focused() {
        return None;
    }
    let pressed = ui.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::Key { key, physical_key, pressed: true, repeat: false, modifiers, .. } if modifiers.is_none() => {
                KEYS.iter().position(|it| it == key || Some(*it) == *physical_key)
            }
            _ => None,
        })
    });
    answers().nth(pressed?)
}

/// How many have voted, in large.
pub(super) fn progress(shown: Shown<'_>, voted: usize, all: usize) -> String {
    shown.tell("room-progress", &[("done", count(voted)), ("all", count(all))])
}
