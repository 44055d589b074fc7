//! Votes that are shown: how they spread, what the rule says comes next, what the group keeps.

use egui::{RichText, Ui};
use lucide_icons::Icon;

use super::{
    super::super::{
        action::Action,
        draft::Field,
        names::{Shown, count},
        room::RoomAction,
        theme::{palette, regular, size},
        view::View,
        widgets::{
            Look, Segment, Tone, badge_ui, button_ui, callout_ui, card_ui, field_ui, heading, main_button_ui, overline,
            paragraph_ui, quiet, segmented_ui, small,
        },
    },
    spread::{self, spread_ui},
    vote::Now,
};
use crate::{
    domain::{Answer, Edit, Importance},
    matching::Agreement,
    workshop::{Next, group_answer, keep},
};

/// Height of the votes on the projector, in points.
const VOTES: f32 = 170.0;
/// From this width on, what comes next stands beside the votes.
const WIDE: f32 = 900.0;

/// Once votes are shown.
pub(super) fn votes_ui(ui: &mut Ui, shown: Shown<'_>, now: Now<'_>, view: &mut View, actions: &mut Vec<Action>) {
    let tally = now.tally;
    card_ui(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            let round = [("round", count(usize::from(now.round())))];
            let title = heading(ui, shown.tell("room-round-shown", &round));
            ui.label(title);
            let tone = agreement(tally.agreement);
            badge_ui(ui, tone, Some(tone.icon()), &shown.words.agreement(tally.agreement));
        });
        if ui.available_width() < WIDE {
            picture_ui(ui, shown, now);
            next_ui(ui, shown, now, actions);
        } else {
            let width = ui.available_width();
            ui.horizontal_top(|ui| {
                ui.vertical(|ui| {
                    ui.set_width((width * 0.56).min(size::READING));
                    picture_ui(ui, shown, now);
                });
                ui.add_space(16.0);
                ui.vertical(|ui| {
                    ui.set_width(ui.available_width());
                    next_ui(ui, shown, now, actions);
                });
            });
        }
    });
    disputed_ui(ui, shown, now, actions);
    if !tally.dissents.is_empty() {
        dissents_ui(ui, shown, now, view, actions);
    }
    card_ui(ui, |ui| {
        let title = overline(ui, shown.say("room-discussion"));
        ui.label(title);
        let held = shown.session.dossier().workshop.discussions.get(now.need());
        let held = held.map(|it| it.iter().map(String::as_str).collect::<Vec<_>>().join("\n\n")).unwrap_or_default();
        let name = shown.tell("room-discussion-name", &[("need", shown.need(now.need()).into())]);
        let hint = shown.say("room-discussion-hint");
        let look = Look { name: &name, hint: &hint, rows: 2, ..Look::default() };
        field_ui(ui, &mut view.drafts, Field::Discussion(now.need().clone()), &held, &look, actions);
        let remarks = shown.session.dossier().workshop.remarks.get(now.need());
        for remark in remarks.into_iter().flat_map(|it| it.values().flatten()) {
            let remark = quiet(ui, shown.quoted(remark));
            paragraph_ui(ui, remark);
        }
    });
}

/// The votes as a picture and in words.
fn picture_ui(ui: &mut Ui, shown: Shown<'_>, now: Now<'_>) {
    let tally = now.tally;
    if tally.spread.is_some() {
        spread_ui(ui, shown, now.kind, tally, VOTES);
    }
    let unknown = (0 < tally.unknown).then(|| shown.tell("room-unknown", &[("n", count(tally.unknown))]));
    let lines = [Some(spread::told(shown, now.kind, tally)), unknown, spread::moved(shown, now.kind, tally)];
    for line in lines.into_iter().flatten() {
        let line = quiet(ui, line);
        paragraph_ui(ui, line);
    }
    if tally.spread.is_some() {
        let key = if tally.moved.is_some() { "room-legend-rounds" } else { "room-legend" };
        let legend = small(ui, shown.say(key));
        paragraph_ui(ui, legend);
    }
}

/// The tone of how far apart votes are.
pub(super) fn agreement(agreement: Agreement) -> Tone {
    match agreement {
        Agreement::TooFew => Tone::Neutral,
        Agreement::Full => Tone::Success,
        Agreement::Partial => Tone::Accent,
        Agreement::None => Tone::Warning,
    }
}

/// What the rule says comes next, and the answer that the group keeps.
fn next_ui(ui: &mut Ui, shown: Shown<'_>, now: Now<'_>, actions: &mut Vec<Action>) {
    let tally = now.tally;
    let next = tally.next(&shown.session.pack().group);
    let key = match next {
        Next::Wait => "room-next-wait",
        Next::Settle => "room-next-settle",
        Next::Stable => "room-next-stable",
        Next::LastRound => "room-next-last",
        Next::Again => "room-next-again",
    };
    ui.add_space(4.0);
    let said = RichText::new(shown.say(key)).font(regular(size::SUBHEADING)).color(palette(ui).ink);
    paragraph_ui(ui, said);
    ui.horizontal_wrapped(|ui| {
        let again = shown.tell("room-vote-again", &[("round", count(usize::from(now.round()) + 1))]);
        let pressed = if next == Next::Again {
            main_button_ui(ui, Icon::RefreshCw, &again)
        } else {
            button_ui(ui, Icon::RefreshCw, &again)
        };
        if pressed.clicked() {
            actions.push(Action::Room(RoomAction::Again));
        }
        let Some(answer) = group_answer(tally) else {
            return;
        };
        let text = shown.words.answer(now.kind, Some(answer));
        let text = shown.tell("room-keep", &[("answer", text.into())]);
        let pressed = if next == Next::Again {
            button_ui(ui, Icon::Check, &text)
        } else {
            main_button_ui(ui, Icon::Check, &text)
        };
        if pressed.clicked() {
            actions.push(Action::EditAll(keep(shown.session.dossier(), now.need(), answer)));
        }
    });
    let dossier = shown.session.dossier();
    let held = dossier.answers.get(now.need()).copied().filter(|_| dossier.is_settled(now.need()));
    ui.horizontal_wrapped(|ui| {
        let said = small(ui, shown.say("room-kept"));
        ui.label(said);
    });
    let one = |answer: Answer| {
        let text = shown.words.answer(now.kind, Some(answer));
        Segment { value: answer, text, tone: Tone::Accent }
    };
    let segments: Vec<Segment<Answer>> =
        Importance::ALL.into_iter().map(Answer::Importance).chain([Answer::DontKnow]).map(one).collect();
    let name = shown.tell("room-kept-name", &[("need", shown.need(now.need()).into())]);
    if let Some(pressed) = segmented_ui(ui, &name, held.as_ref(), &segments) {
        actions.push(Action::EditAll(keep(shown.session.dossier(), now.need(), pressed)));
    }
}

/// Those whose files disagree: which of their answers counts.
fn disputed_ui(ui: &mut Ui, shown: Shown<'_>, now: Now<'_>, actions: &mut Vec<Action>) {
    let Now { tally, everybody, .. } = now;
    if tally.disputed.is_empty() {
        return;
    }
    if !shown.session.dossier().workshop.attributed {
        // Whose votes they are, and what they say, is nobody else's business.
        let arguments = [("n", count(tally.disputed.len()))];
        return callout_ui(
            ui,
            Tone::Warning,
            &shown.tell("room-disputed-hidden", &arguments),
            &shown.say("room-disputed-hidden-text"),
        );
    }
    let disputed = everybody.iter().filter(|(id, _)| tally.disputed.contains(id));
    for (id, name) in disputed {
        let Some(ballot) = shown.session.dossier().workshop.ballot(now.need(), now.round(), id) else {
            continue;
        };
        card_ui(ui, |ui| {
            let title = heading(ui, shown.tell("room-disputed", &[("name", name.as_str().into())]));
            ui.label(title.color(palette(ui).warning.ink));
            for vote in ballot.standing() {
                let answer = shown.words.answer(now.kind, Some(vote.answer));
                let key = if vote.reason.is_empty() { "room-disputed-keep" } else { "room-disputed-keep-reason" };
                let arguments = [("answer", answer.into()), ("reason", vote.reason.as_str().into())];
                if button_ui(ui, Icon::Check, &shown.tell(key, &arguments)).clicked() {
                    let settled = Some(ballot.settled(vote));
                    let edit = Edit::Ballot(now.need().clone(), now.round(), (*id).clone(), settled);
                    actions.push(Action::Edit(edit));
                }
            }
        });
    }
}

/// Votes far from the middle, each with its reason; without names unless the group wants them.
fn dissents_ui(ui: &mut Ui, shown: Shown<'_>, now: Now<'_>, view: &mut View, actions: &mut Vec<Action>) {
    card_ui(ui, |ui| {
        let title = heading(ui, shown.say("room-dissents"));
        ui.label(title);
        let said = quiet(ui, shown.say("room-dissents-text"));
        paragraph_ui(ui, said);
        let attributed = shown.session.dossier().workshop.attributed;
        for (index, (id, vote)) in now.tally.dissents.iter().enumerate() {
            let answer = shown.words.answer(now.kind, Some(vote.answer));
            let name = now.name(id).unwrap_or_default();
            let label = if attributed {
                shown.tell("room-dissent-of", &[("name", name.into()), ("answer", answer.into())])
            } else {
                shown.tell("room-dissent", &[("n", count(index + 1)), ("answer", answer.into())])
            };
            let hint = shown.say("room-dissent-hint");
            let look = Look { label: &label, hint: &hint, ..Look::default() };
            let field = Field::Dissent(now.need().clone(), now.round(), id.clone());
            field_ui(ui, &mut view.drafts, field, &vote.reason, &look, actions);
        }
    });
}
