//! What a visit ends on: the compass, the first solutions and why, what to read next.

use egui::{Frame, Id, Label, Margin, Panel, RichText, Ui};
use lucide_icons::Icon;

use super::{
    super::super::{
        action::Action,
        event::{EventAction, Handouts, Making, Visited},
        theme::{bold, palette, size},
        widgets::{
            Rank, Tone, Touch, bullet_ui, callout_ui, card_ui, figure_ui, heading, paragraph_ui, quiet, small, touch_ui,
        },
    },
    Words, page_ui, title_ui,
};
use crate::document::{Takeaway, takeaway};

/// Below this width, in points, the compass stands above the solutions.
const NARROW: f32 = 900.0;

/// Draws the result of a visit.
pub(super) fn result_ui(
    ui: &mut Ui,
    words: &Words,
    visited: &mut Visited,
    handouts: &Handouts,
    actions: &mut Vec<Action>,
) {
    let pack = visited.session.pack();
    let told = visited.taken.get(words.language(), || takeaway(pack, &visited.visit.dossier(pack), words));
    let Some(taken) = told.as_ref() else {
        return;
    };
    let title = match taken.solutions.len() {
        0 => "event-result-none",
        1 => "event-result-one",
        2 => "event-result-two",
        _ => "event-result",
    };
    actions_ui(ui, words, visited, taken, handouts, actions);
    page_ui(ui, "result", |ui| told_ui(ui, words, &words.say(title), taken));
}

/// What a visit ends on; it may be longer than the screen.
fn told_ui(ui: &mut Ui, words: &Words, title: &str, taken: &Takeaway) {
    title_ui(ui, title, "");
    if taken.solutions.is_empty() {
        callout_ui(ui, Tone::Neutral, "", &words.say("event-result-none-text"));
    }
    if ui.available_width() < NARROW {
        solutions_ui(ui, taken);
        compass_ui(ui, words, taken);
    } else {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 24.0;
            let left = ui.available_width() * 0.58;
            ui.vertical(|ui| {
                ui.set_width(left);
                solutions_ui(ui, taken);
            });
            ui.vertical(|ui| compass_ui(ui, words, taken));
        });
    }
}

/// What can be done with the result, always in sight.
fn actions_ui(
    ui: &mut Ui,
    words: &Words,
    visited: &Visited,
    taken: &Takeaway,
    handouts: &Handouts,
    actions: &mut Vec<Action>,
) {
    let panel = Frame::new().fill(palette(ui).paper).inner_margin(Margin::symmetric(28, 10));
    Panel::bottom("event-result").frame(panel).show_separator_line(true).show(ui, |ui| {
        made_ui(ui, words, &visited.making);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(12.0, 12.0);
            let can_take = !matches!(handouts, Handouts::None) && !taken.solutions.is_empty();
            let take = (can_take && matches!(visited.making, Making::NotAsked | Making::Failed)).then_some((
                Icon::FileDown,
                "event-take",
                Rank::Main,
                EventAction::TakeAway,
            ));
            let back = (Icon::ArrowLeft, "event-back", Rank::Quiet, EventAction::Back);
            for (icon, key, rank, action) in take.into_iter().chain([back]) {
                let text = words.say(key);
                let id = Id::unique(("event-result", key));
                if touch_ui(ui, &Touch { id, icon: Some(icon), text: &text, rank, width: 0.0 }).clicked() {
                    actions.push(Action::Event(action));
                }
            }
        });
    });
}

fn solutions_ui(ui: &mut Ui, taken: &Takeaway) {
    for (number, solution) in (1..).zip(&taken.solutions) {
        card_ui(ui, |ui| {
            let name = format!("{number}. {}", solution.name);
            let name = RichText::new(name).font(bold(size::TOUCHED)).color(palette(ui).ink);
            paragraph_ui(ui, name);
            for why in &solution.why {
                bullet_ui(ui, RichText::new(why).color(palette(ui).ink));
            }
        });
    }
}

fn compass_ui(ui: &mut Ui, words: &Words, taken: &Takeaway) {
    let title = heading(ui, words.say("event-compass"));
    ui.label(title);
    if let Some(figure) = &taken.compass {
        figure_ui(ui, figure);
    }
    let said = small(ui, words.say("event-compass-text"));
    ui.add(Label::new(said).wrap());
    let usual = quiet(ui, words.tell("event-usual", &[("usual", taken.usual.into())]));
    ui.add(Label::new(usual).wrap());
    if !taken.reading.is_empty() {
        let title = heading(ui, words.say("event-reading"));
        ui.label(title);
    }
    for source in &taken.reading {
        let arguments = [("publisher", source.publisher.as_str().into()), ("state", source.state.as_str().into())];
        let line = format!("{}{}", source.title, words.tell("handout-source", &arguments));
        bullet_ui(ui, RichText::new(line).color(palette(ui).ink));
    }
    let honest = small(ui, words.say("event-honest"));
    ui.add(Label::new(honest).wrap());
}

/// What became of the handout.
fn made_ui(ui: &mut Ui, words: &Words, making: &Making) {
    let (tone, text) = match making {
        Making::NotAsked => return,
        Making::UnderWay => (Tone::Neutral, words.say("event-taking")),
        Making::Written(number) => (Tone::Success, words.tell("event-taken", &[("number", (*number).into())])),
        Making::Opened => (Tone::Success, words.say("event-printing")),
        Making::Failed => (Tone::Warning, words.say("event-not-taken")),
    };
    callout_ui(ui, tone, &text, "");
}
