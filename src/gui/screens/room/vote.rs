//! One need on the projector: its question, the votes, and what comes next.

use egui::{Label, RichText, Ui, vec2};
use lucide_icons::Icon;

use super::{
    super::super::{
        action::Action,
        lexicon::{styled_text_ui, text_ui},
        names::{Shown, count},
        room::{Part, Room, RoomAction},
        theme::{bold, palette, regular, size},
        view::View,
        widgets::{
            Tone, bullet_ui, button_ui, callout_ui, card_ui, choice_ui, disclosure_ui, heading, main_button_ui,
            paragraph_ui, quiet, small,
        },
    },
    ballot::{answers_ui, everybody_ui, progress},
    shown::votes_ui,
    spread, told,
};
use crate::{
    domain::{Edit, NeedId, NeedKind, ParticipantId, Round},
    workshop::{Tally, tally},
};

/// Minutes that can be given to a need.
const MINUTES: [u32; 4] = [2, 3, 5, 10];

/// The need on the projector, and where the group is with it.
#[derive(Clone, Copy)]
pub(super) struct Now<'a> {
    /// The votes of the round that is under way, or was shown last.
    pub(super) tally: &'a Tally,
    /// Kind of the need, which names the levels.
    pub(super) kind: NeedKind,
    /// Everybody, under the names by which they are told.
    pub(super) everybody: &'a [(&'a ParticipantId, String)],
}

impl Now<'_> {
    /// The need.
    pub(super) fn need(&self) -> &NeedId {
        &self.tally.need
    }

    /// The round.
    pub(super) fn round(&self) -> Round {
        self.tally.round
    }

    /// Somebody, as they are told.
    pub(super) fn name(&self, id: &ParticipantId) -> Option<&str> {
        self.everybody.iter().find(|it| it.0 == id).map(|it| it.1.as_str())
    }
}

/// Draws the part.
pub(super) fn vote_ui(ui: &mut Ui, shown: Shown<'_>, view: &mut View, actions: &mut Vec<Action>) {
    let everybody = told(shown);
    if everybody.is_empty() {
        callout_ui(ui, Tone::Neutral, &shown.say("room-nobody"), &shown.say("room-nobody-text"));
        if main_button_ui(ui, Icon::Users, &shown.say("room-go-prepare")).clicked() {
            actions.push(Action::Room(RoomAction::Turn(Part::Prepare)));
        }
        return;
    }
    let Some(room) = &view.room else {
        return;
    };
    let needs = shown.session.needs();
    let Some(need) = room.need.clone().filter(|it| needs.contains(it)).or_else(|| needs.first().cloned()) else {
        return;
    };
    let workshop = &shown.session.dossier().workshop;
    let (round, is_shown) = room.round(workshop, &need);
    let kind = shown.session.assessment().needs.iter().find(|it| it.id == need).map(|it| it.kind);
    let tally = tally(workshop, &shown.session.pack().group, &need, round);
    let now = Now { tally: &tally, kind: kind.unwrap_or(NeedKind::Expectation), everybody: &everybody };
    needs_ui(ui, shown, &needs, &need, actions);
    timer_ui(ui, shown, room, actions);
    question_ui(ui, shown, now, actions);
    if is_shown {
        votes_ui(ui, shown, now, view, actions);
    } else {
        hidden_ui(ui, shown, now, room, actions);
    }
    ui.add_space(8.0);
    foot_ui(ui, shown, &needs, &need, actions);
}

/// A number for each need, with a sign for where the group is with it.
fn needs_ui(ui: &mut Ui, shown: Shown<'_>, needs: &[NeedId], held: &NeedId, actions: &mut Vec<Action>) {
    let workshop = &shown.session.dossier().workshop;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        for (index, need) in needs.iter().enumerate() {
            let (sign, key) = match () {
                () if workshop.parked.contains(need) => ("\u{2026}", "room-need-parked"),
                () if shown.session.dossier().is_settled(need) => ("✓", "room-need-settled"),
                () if workshop.revealed.contains_key(need) => ("!", "room-need-shown"),
                () => ("", "room-need-open"),
            };
            let name = shown.tell(key, &[("n", count(index + 1)), ("need", shown.need(need).into())]);
            let text = format!("{}{sign}", index + 1);
            if choice_ui(ui, need == held, &text, &name).on_hover_text(&name).clicked() {
                actions.push(Action::Room(RoomAction::Need(need.clone())));
            }
        }
    });
}

/// What is asked, in letters that the last row can read.
fn question_ui(ui: &mut Ui, shown: Shown<'_>, now: Now<'_>, actions: &mut Vec<Action>) {
    let palette = palette(ui);
    let need = shown.session.pack().need(now.need());
    let theme = need.and_then(|it| shown.session.pack().theme(&it.theme)).map(|it| shown.text(&it.label));
    let kind = shown.words.need_kind(now.kind);
    let above = theme.map_or_else(|| kind.clone(), |it| format!("{kind} · {it}"));
    ui.label(RichText::new(above).font(bold(size::SUBHEADING)).color(palette.quiet));
    let title = RichText::new(shown.need(now.need())).font(bold(size::PROJECTED_TITLE)).color(palette.ink);
    ui.add(Label::new(title).wrap());
    let Some(need) = need else {
        return;
    };
    styled_text_ui(ui, shown, need.question.get(shown.language()), &regular(size::PROJECTED), palette.ink, actions);
    let why = shown.say("needs-why");
    let name = shown.tell("needs-why-name", &[("need", shown.need(now.need()).into())]);
    disclosure_ui(ui, &why, &name, |ui| text_ui(ui, shown, need.why.get(shown.language()), actions));
}

/// The time that is left, run and held by the facilitator. It ends with a word, and flashes nothing.
fn timer_ui(ui: &mut Ui, shown: Shown<'_>, room: &Room, actions: &mut Vec<Action>) {
    let time = ui.input(|it| it.time);
    let timer = &room.timer;
    ui.horizontal_wrapped(|ui| {
        let left = timer.told(time);
        let over = timer.is_over(time);
        let colour = if over { palette(ui).warning.ink } else { palette(ui).ink };
        let text = if over { shown.say("room-time-over") } else { left.clone() };
        let label = ui.label(RichText::new(text).font(bold(size::PROJECTED)).color(colour));
        label.accessible_name(shown.tell("room-time-left", &[("time", left.into())]));
        let (icon, key) = match () {
            () if timer.is_running(time) => (Icon::Pause, "room-time-hold"),
            () if over => (Icon::RotateCcw, "room-time-again"),
            () => (Icon::Play, "room-time-run"),
        };
        if button_ui(ui, icon, &shown.say(key)).clicked() {
            actions.push(Action::Room(RoomAction::RunTimer));
        }
        for minutes in MINUTES {
            let n = [("n", count(usize::try_from(minutes).unwrap_or_default()))];
            let (text, name) = (shown.tell("room-minutes", &n), shown.tell("room-minutes-name", &n));
            if choice_ui(ui, timer.minutes() == minutes, &text, &name).clicked() {
                actions.push(Action::Room(RoomAction::SetTimer(minutes)));
            }
        }
    });
    if timer.is_running(time) {
        // Only the seconds that are read cost anything.
        let next = (timer.left(time) % 1.0).max(0.05);
        ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(next));
    }
}

/// While votes are taken.
fn hidden_ui(ui: &mut Ui, shown: Shown<'_>, now: Now<'_>, room: &Room, actions: &mut Vec<Action>) {
    let Now { tally, everybody, .. } = now;
    let workshop = &shown.session.dossier().workshop;
    let ids: Vec<&ParticipantId> = everybody.iter().map(|it| it.0).collect();
    let called = room.sheet.as_ref().or(room.next_called(workshop, &ids, now.need(), now.round()));
    let voted = everybody.len() - tally.waiting.len();
    card_ui(ui, |ui| {
        let round = [("round", count(usize::from(now.round())))];
        let title = heading(ui, shown.tell("room-round", &round));
        ui.label(title);
        ui.horizontal_wrapped(|ui| {
            let said = progress(shown, voted, everybody.len());
            ui.label(RichText::new(said).font(bold(size::PROJECTED)).color(palette(ui).accent_ink));
            ui.add_space(12.0);
            let show = ui.add_enabled_ui(0 < voted, |ui| main_button_ui(ui, Icon::Eye, &shown.say("room-reveal")));
            if show.inner.clicked() {
                actions.push(Action::Room(RoomAction::Reveal));
            }
        });
        if let Some(name) = room.sheet.as_ref().and_then(|it| now.name(it)) {
            ui.horizontal_wrapped(|ui| {
                let title = shown.tell("room-sheet-of", &[("name", name.into())]);
                ui.label(RichText::new(title).font(bold(size::SUBHEADING)).color(palette(ui).ink));
                if button_ui(ui, Icon::X, &shown.say("room-sheet-end")).clicked() {
                    actions.push(Action::Room(RoomAction::Sheet(None)));
                }
            });
        }
        before_ui(ui, shown, now);
        everybody_ui(ui, shown, (now.need(), now.round()), everybody, called, actions);
        ui.add_space(6.0);
        let name = called.and_then(|it| now.name(it));
        if let Some(name) = name {
            let title = shown.tell("room-called", &[("name", name.into())]);
            ui.label(RichText::new(title).font(bold(size::SUBHEADING)).color(palette(ui).ink));
            answers_ui(ui, shown, now.kind, name, actions);
            let said = small(ui, shown.say("room-hidden"));
            paragraph_ui(ui, said);
        } else {
            let said = quiet(ui, shown.say("room-all-voted"));
            paragraph_ui(ui, said);
        }
    });
}

/// What the round before said, without names: the middle, and the reasons of those far from it.
fn before_ui(ui: &mut Ui, shown: Shown<'_>, now: Now<'_>) {
    let Some(round) = now.round().checked_sub(1).filter(|it| 0 < *it) else {
        return;
    };
    let before = tally(&shown.session.dossier().workshop, &shown.session.pack().group, now.need(), round);
    let said = spread::told(shown, now.kind, &before);
    let said = quiet(ui, shown.tell("room-round-before", &[("votes", said.into())]));
    paragraph_ui(ui, said);
    for (_, vote) in before.dissents.iter().filter(|it| !it.1.reason.is_empty()) {
        let answer = shown.words.answer(now.kind, Some(vote.answer));
        let arguments = [("answer", answer.into()), ("reason", vote.reason.as_str().into())];
        let line = RichText::new(shown.tell("room-argument", &arguments)).color(palette(ui).ink);
        bullet_ui(ui, line);
    }
}

/// Put off, or on to the next.
fn foot_ui(ui: &mut Ui, shown: Shown<'_>, needs: &[NeedId], held: &NeedId, actions: &mut Vec<Action>) {
    let place = needs.iter().position(|it| it == held).unwrap_or_default();
    ui.horizontal_wrapped(|ui| {
        let next = needs.get(place + 1);
        if let Some(next) = next {
            if button_ui(ui, Icon::ArrowRight, &shown.say("room-next")).clicked() {
                actions.push(Action::Room(RoomAction::Need(next.clone())));
            }
        } else if button_ui(ui, Icon::Flag, &shown.say("room-to-outcome")).clicked() {
            actions.push(Action::Room(RoomAction::Turn(Part::Outcome)));
        }
        let before = place.checked_sub(1).and_then(|it| needs.get(it));
        if let Some(before) = before
            && button_ui(ui, Icon::ArrowLeft, &shown.say("room-before")).clicked()
        {
            actions.push(Action::Room(RoomAction::Need(before.clone())));
        }
        let is_parked = shown.session.dossier().workshop.parked.contains(held);
        let (icon, key) =
            if is_parked { (Icon::CirclePlay, "room-unpark") } else { (Icon::CircleParking, "room-park") };
        if button_ui(ui, icon, &shown.say(key)).clicked() {
            actions.push(Action::Edit(Edit::Park(held.clone(), !is_parked)));
        }
    });
}
