//! One question, in targets for fingers.

use egui::{Id, Label, RichText, Ui};
use lucide_icons::Icon;

use super::{
    super::super::{
        action::Action,
        event::{EventAction, Visited},
        lexicon::{quiet_text_ui, styled_text_ui},
        names::count,
        theme::{bold, palette, regular, size},
        widgets::{Rank, Touch, bar_ui, card_ui, overline, paragraph_ui, small, strong, touch_ui},
    },
    Words, shown, title_ui,
};
use crate::domain::{Answer, Importance, NeedId};

/// Below this width, in points, answers stand one under the other.
const NARROW: f32 = 620.0;
/// Below this height, in points, no line is left empty.
const LOW: f32 = 600.0;
/// Lines that are kept for a question.
const LINES: f32 = 2.0;
const GAP: f32 = 12.0;

/// Draws the question about a need.
pub(super) fn question_ui(ui: &mut Ui, words: &Words, visited: &Visited, need: &NeedId, actions: &mut Vec<Action>) {
    let shown = shown(&visited.session, words);
    let Some(entry) = shown.session.pack().need(need) else {
        return;
    };
    let (done, most) = (visited.visit.replies().len(), visited.visit.most());
    let place = words.tell("event-question", &[("n", count(done + 1)), ("most", count(most))]);
    let place = RichText::new(place).font(bold(size::SUBHEADING)).color(palette(ui).quiet);
    ui.label(place);
    let share = u32::try_from(1000 * done / most.max(1)).unwrap_or(1000);
    bar_ui(ui, share, ui.available_width());
    title_ui(ui, shown.need(need), "");
    // A term that is pressed is explained here, not in the lexicon.
    let mut looked_up = Vec::new();
    let (font, ink) = (regular(size::TOUCHED), palette(ui).ink);
    ui.scope(|ui| {
        // Answers stay where they are from a question to the next, where there is room for that.
        ui.set_min_height(if ui.ctx().content_rect().height() < LOW { 0.0 } else { LINES * 1.4 * size::TOUCHED });
        styled_text_ui(ui, shown, shown.text(&entry.question), &font, ink, &mut looked_up);
    });
    let salt = |part: &str| Id::unique(("event-answer", need, part));
    let wide = ui.available_width();
    let columns: u8 = if wide < NARROW { 1 } else { 2 };
    let width = (wide - GAP * f32::from(columns - 1)) / f32::from(columns);
    let answers: Vec<Importance> = Importance::ALL.into_iter().rev().collect();
    for row in answers.chunks(usize::from(columns)) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for importance in row {
                let text = words.importance(entry.kind, *importance);
                let touch = Touch { id: salt(&text), icon: None, text: &text, rank: Rank::Usual, width };
                if touch_ui(ui, &touch).clicked() {
                    actions.push(Action::Event(EventAction::Reply(Answer::Importance(*importance))));
                }
            }
        });
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let width = (wide - GAP) / 2.0;
        let others = [
            (Icon::ArrowLeft, "event-back", EventAction::Back),
            (Icon::CircleQuestionMark, "event-dont-know", EventAction::Reply(Answer::DontKnow)),
        ];
        for (icon, key, action) in others {
            let text = words.say(key);
            let touch = Touch { id: salt(key), icon: Some(icon), text: &text, rank: Rank::Quiet, width };
            if touch_ui(ui, &touch).clicked() {
                actions.push(Action::Event(action));
            }
        }
    });
    explained_ui(ui, words, visited, actions);
    ui.add_space(4.0);
    let title = overline(ui, words.say("event-why"));
    ui.label(title);
    quiet_text_ui(ui, shown, shown.text(&entry.why), &mut looked_up);
    let chosen = small(ui, words.say("event-chosen-why"));
    ui.add(Label::new(chosen).wrap());
    let terms = looked_up.into_iter().filter_map(|it| if let Action::LookUp(term) = it { Some(term) } else { None });
    actions.extend(terms.map(|it| Action::Event(EventAction::Explain(Some(it)))));
}

/// The term that was pressed, until another one is or this is put away.
fn explained_ui(ui: &mut Ui, words: &Words, visited: &Visited, actions: &mut Vec<Action>) {
    let shown = shown(&visited.session, words);
    let Some(term) = visited.explained.as_ref().and_then(|it| shown.session.pack().term(it)) else {
        return;
    };
    card_ui(ui, |ui| {
        let title = strong(ui, shown.text(&term.term));
        paragraph_ui(ui, title);
        paragraph_ui(ui, shown.text(&term.short));
        let (id, text) = (Id::unique("event-explained"), words.say("event-explained-close"));
        let touch = Touch { id, icon: Some(Icon::X), text: &text, rank: Rank::Quiet, width: 0.0 };
        if touch_ui(ui, &touch).clicked() {
            actions.push(Action::Event(EventAction::Explain(None)));
        }
    });
}
