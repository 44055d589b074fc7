//! What came out: shared priorities, how far the group agrees, what dissents would change.

use std::sync::Arc;

use egui::{RichText, Ui};
use lucide_icons::Icon;

use super::{
    super::super::{
        action::Action,
        names::{Shown, count},
        room::{Part, RoomAction},
        theme::{bold, palette, size},
        view::View,
        widgets::{
            Tone, badge_ui, bullet_ui, button_ui, callout_ui, card_ui, heading, main_button_ui, paragraph_ui, quiet,
            small, title_ui,
        },
        work::Product,
    },
    effects::{effects_ui, leaders_ui},
    shown::agreement,
    spread, told,
};
use crate::{
    document::Kind,
    domain::{NeedId, NeedKind},
    render::Format,
    workshop::{Concluded, Outcome, Strength, Tally, adopt, conclude},
};

/// Draws the part.
pub(super) fn conclude_ui(ui: &mut Ui, shown: Shown<'_>, view: &mut View, actions: &mut Vec<Action>) {
    let Some(room) = &mut view.room else {
        return;
    };
    title_ui(ui, &shown.say("room-outcome-title"), &shown.say("room-outcome-lead"));
    let session = shown.session;
    let concluded = room
        .concluded
        .get(session.revision(), || conclude(session.pack(), session.persona(), session.dossier(), &session.needs()));
    let Concluded { outcome, effects, leaders, voters } = Arc::as_ref(&concluded);
    if outcome.priorities.is_empty() {
        return callout_ui(ui, Tone::Neutral, &shown.say("room-outcome-none"), &shown.say("room-outcome-none-text"));
    }
    concordance_ui(ui, shown, outcome);
    keep_ui(ui, shown, outcome, actions);
    priorities_ui(ui, shown, outcome, actions);
    effects_ui(ui, shown, effects, actions);
    leaders_ui(ui, shown, leaders, *voters);
    put_off_ui(ui, shown, outcome, actions);
    wishes_ui(ui, shown);
}

/// How far participants order the needs alike, in a word and in a figure.
fn concordance_ui(ui: &mut Ui, shown: Shown<'_>, outcome: &Outcome) {
    let Some((concordance, strength)) = &outcome.concordance else {
        return callout_ui(ui, Tone::Neutral, &shown.say("concordance-none"), &shown.say("concordance-none-text"));
    };
    let (tone, key) = match strength {
        Strength::Weak => (Tone::Warning, "concordance-weak"),
        Strength::Moderate => (Tone::Neutral, "concordance-moderate"),
        Strength::Good => (Tone::Accent, "concordance-good"),
        Strength::Strong => (Tone::Success, "concordance-strong"),
    };
    let all = shown.session.dossier().workshop.participants.len();
    let arguments = [
        ("w", shown.words.ratio(concordance.coefficient).into()),
        ("participants", count(concordance.participants)),
        ("all", count(all)),
        ("needs", count(concordance.needs)),
    ];
    callout_ui(ui, tone, &shown.say(key), &shown.tell("concordance-text", &arguments));
}

/// The dossier filled with the group's answers, and the report.
fn keep_ui(ui: &mut Ui, shown: Shown<'_>, outcome: &Outcome, actions: &mut Vec<Action>) {
    let left = adopt(shown.session.dossier(), outcome).len();
    ui.horizontal_wrapped(|ui| {
        if 0 < left {
            if main_button_ui(ui, Icon::CheckCheck, &shown.say("room-adopt")).clicked() {
                actions.push(Action::Room(RoomAction::Adopt));
            }
        } else {
            badge_ui(ui, Tone::Success, Some(Icon::CircleCheck), &shown.say("room-adopted"));
        }
        if button_ui(ui, Icon::FileText, &shown.say("room-report")).clicked() {
            actions.push(Action::Export(Product::Document(Kind::Workshop, Format::Docx)));
        }
        if button_ui(ui, Icon::Printer, &shown.say("room-report-pdf")).clicked() {
            actions.push(Action::Export(Product::Document(Kind::Workshop, Format::Pdf)));
        }
    });
    if 0 < left {
        let said = small(ui, shown.say("room-adopt-text"));
        paragraph_ui(ui, said);
    }
}

/// Shared priorities, the most important first.
fn priorities_ui(ui: &mut Ui, shown: Shown<'_>, outcome: &Outcome, actions: &mut Vec<Action>) {
    card_ui(ui, |ui| {
        let title = heading(ui, shown.say("room-priorities"));
        ui.label(title);
        let lead = quiet(ui, shown.say("room-priorities-text"));
        paragraph_ui(ui, lead);
        for (index, tally) in outcome.priorities.iter().enumerate() {
            priority_ui(ui, shown, index + 1, tally, actions);
        }
    });
}

fn kind_of(shown: Shown<'_>, need: &NeedId) -> NeedKind {
    let verdicts = &shown.session.assessment().needs;
    verdicts.iter().find(|it| it.id == *need).map_or(NeedKind::Expectation, |it| it.kind)
}

fn priority_ui(ui: &mut Ui, shown: Shown<'_>, rank: usize, tally: &Tally, actions: &mut Vec<Action>) {
    let kind = kind_of(shown, &tally.need);
    ui.add_space(6.0);
    ui.horizontal_wrapped(|ui| {
        let name = format!("{rank}. {}", shown.need(&tally.need));
        ui.label(RichText::new(name).font(bold(size::SUBHEADING)).color(palette(ui).ink));
        if let Some(spread) = tally.spread {
            let median = shown.words.importance(kind, spread.median);
            badge_ui(ui, Tone::Accent, None, &median);
        }
        let tone = agreement(tally.agreement);
        badge_ui(ui, tone, Some(tone.icon()), &shown.words.agreement(tally.agreement));
        let text = shown.say("room-see");
        let name = shown.tell("room-see-name", &[("need", shown.need(&tally.need).into())]);
        if button_ui(ui, Icon::Presentation, &text).accessible_name(name).clicked() {
            actions.push(Action::Room(RoomAction::Need(tally.need.clone())));
            actions.push(Action::Room(RoomAction::Turn(Part::Vote)));
        }
    });
    let said = quiet(ui, spread::told(shown, kind, tally));
    paragraph_ui(ui, said);
    if let Some(moved) = spread::moved(shown, kind, tally) {
        let said = small(ui, moved);
        paragraph_ui(ui, said);
    }
}

/// What was put off, and what nobody voted on.
fn put_off_ui(ui: &mut Ui, shown: Shown<'_>, outcome: &Outcome, actions: &mut Vec<Action>) {
    for (needs, key) in [(&outcome.parked, "room-parked"), (&outcome.open, "room-open")] {
        if needs.is_empty() {
            continue;
        }
        card_ui(ui, |ui| {
            let title = heading(ui, shown.tell(key, &[("n", count(needs.len()))]));
            ui.label(title);
            for need in needs {
                ui.horizontal_wrapped(|ui| {
                    ui.label(RichText::new(shown.need(need)).color(palette(ui).ink));
                    let text = shown.say("room-see");
                    let name = shown.tell("room-see-name", &[("need", shown.need(need).into())]);
                    if button_ui(ui, Icon::Presentation, &text).accessible_name(name).clicked() {
                        actions.push(Action::Room(RoomAction::Need(need.clone())));
                        actions.push(Action::Room(RoomAction::Turn(Part::Vote)));
                    }
                });
            }
        });
    }
}

/// What participants decided of solutions on their own: the group has not.
fn wishes_ui(ui: &mut Ui, shown: Shown<'_>) {
    let workshop = &shown.session.dossier().workshop;
    if workshop.wishes.is_empty() {
        return;
    }
    let everybody = told(shown);
    card_ui(ui, |ui| {
        let title = heading(ui, shown.say("room-wishes"));
        ui.label(title);
        let lead = quiet(ui, shown.say("room-wishes-text"));
        paragraph_ui(ui, lead);
        for (solution, wishes) in &workshop.wishes {
            let told = everybody.iter().flat_map(|(id, name)| {
                let choices = wishes.get(*id).into_iter().flatten();
                choices.map(move |it| {
                    let decision = shown.words.decision(it.decision);
                    let name = if workshop.attributed { name.clone() } else { shown.say("room-somebody") };
                    shown.tell("room-wish", &[("name", name.into()), ("decision", decision.into())])
                })
            });
            let told = told.collect::<Vec<_>>().join(", ");
            let line = shown.tell("room-line", &[("name", shown.solution(solution).into()), ("text", told.into())]);
            let line = RichText::new(line).color(palette(ui).ink);
            bullet_ui(ui, line);
        }
    });
}
