//! What the annex will ask: the list at the left, one whole at the right.

mod advice;
mod filters;
mod list;
mod parameter;
mod requirement;
mod wording;

use egui::{CentralPanel, Frame, Label, Margin, Panel, RichText, ScrollArea, Ui};
use lucide_icons::Icon;

use self::{
    advice::{advice_ui, position_ui},
    filters::filters_ui,
    list::{Line, line_ui, lines},
    requirement::requirement_ui,
};
use super::{
    super::{
        action::Action,
        names::{Shown, count},
        theme::palette,
        view::{Picked, Screen, View},
        widgets::{ENTRY, Tone, button_ui, callout_ui, heading, small, title_ui},
    },
    criteria::criteria_ui,
    follow_focus, page_ui,
};
use crate::{
    domain::{Level, Pack},
    requirements::{call, weigh},
};

pub(in super::super) use self::{
    filters::{Choices, search_id},
    list::Lines,
};

/// Draws the screen.
pub(super) fn requirements_ui(ui: &mut Ui, shown: Shown<'_>, view: &mut View, actions: &mut Vec<Action>) {
    let session = shown.session;
    let pack = session.pack();
    if session.asked().is_empty() {
        return page_ui(ui, "requirements", |ui| {
            title_ui(ui, &shown.say("requirements-title"), &shown.say("requirements-lead"));
            callout_ui(ui, Tone::Accent, &shown.say("requirements-none"), &shown.say("requirements-none-text"));
            if button_ui(ui, Icon::Target, &shown.say("solutions-go-answer")).clicked() {
                actions.push(Action::Show(Screen::Expectations));
            }
        });
    }
    let state = (session.revision(), shown.language());
    let lines = view.lines.get((state, view.filter.clone()), || lines(shown, &view.filter));
    let picked = picked(view, pack, &lines.all);
    let frame = Frame::new().inner_margin(Margin { left: 20, right: 6, top: 20, bottom: 0 });
    let width = (ui.available_width() * 0.4).clamp(240.0, 340.0);
    Panel::left("requirements").frame(frame).exact_size(width).resizable(false).show(ui, |ui| {
        summary_ui(ui, shown, lines.requirements);
        filters_ui(ui, shown, view, actions);
        if lines.all.is_empty() {
            let said = RichText::new(shown.say("filter-nothing")).color(palette(ui).ink);
            ui.add(Label::new(said).wrap());
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::vertical().auto_shrink(false).show_rows(ui, ENTRY, lines.all.len(), |ui, range| {
            for line in lines.all.get(range).unwrap_or_default() {
                line_ui(ui, shown, line, picked.as_ref(), actions);
            }
            follow_focus(ui);
        });
    });
    let frame = Frame::new().inner_margin(Margin { left: 20, right: 6, top: 0, bottom: 0 });
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        ScrollArea::vertical().id_salt(("requirement", &picked)).auto_shrink(false).show(ui, |ui| {
            Frame::new().inner_margin(Margin { left: 0, right: 16, top: 20, bottom: 28 }).show(ui, |ui| {
                ui.set_width(ui.available_width());
                if let Some(picked) = &picked {
                    picked_ui(ui, shown, picked, view, actions);
                }
                follow_focus(ui);
            });
        });
    });
}

/// Draws what was picked, whole.
fn picked_ui(ui: &mut Ui, shown: Shown<'_>, picked: &Picked, view: &mut View, actions: &mut Vec<Action>) {
    let session = shown.session;
    let (pack, dossier, callers) = (session.pack(), session.dossier(), session.asked().callers());
    match picked {
        Picked::Criteria => {
            let calls = call(pack, session.persona(), dossier);
            criteria_ui(ui, shown, &weigh(pack, dossier, &calls), view, actions);
        }
        Picked::Requirement(id) => {
            let called = pack.requirement(id).and_then(|it| callers.requirement(pack, dossier, it));
            if let Some(called) = called {
                requirement_ui(ui, shown, &called, view, actions);
            }
        }
        Picked::Advice(id) => {
            if let Some(advice) = pack.card(id).and_then(|it| callers.advice(it)) {
                advice_ui(ui, shown, &advice, actions);
            }
        }
        Picked::Position(id) => {
            if let Some(position) = pack.position(id) {
                position_ui(ui, shown, position, actions);
            }
        }
    }
}

/// What was picked, as long as it is there; else the first of the list, but for the criteria: they are weighed last.
fn picked(view: &View, pack: &Pack, lines: &[Line]) -> Option<Picked> {
    let held = view.picked.clone().filter(|held| lines.iter().any(|it| it.is(held, pack)));
    let mut first = lines.iter().filter_map(|it| it.picked(pack)).filter(|it| *it != Picked::Criteria);
    held.or_else(|| first.next())
}

fn summary_ui(ui: &mut Ui, shown: Shown<'_>, kept: usize) {
    let asked = shown.session.asked();
    let arguments = [("n", count(asked.count())), ("kept", count(kept))];
    let key = if kept == asked.count() { "requirements-count" } else { "requirements-count-kept" };
    let title = heading(ui, shown.tell(key, &arguments));
    ui.label(title);
    let of = |level: Level| count(asked.at(level));
    let arguments = [("minimum", of(Level::Minimum)), ("scored", of(Level::Scored)), ("option", of(Level::Option))];
    let said = small(ui, shown.tell("requirements-summary", &arguments));
    ui.add(Label::new(said).wrap());
    let buyer = small(ui, shown.words.buyer(shown.session.dossier().buyer));
    ui.add(Label::new(buyer).wrap());
    ui.add_space(8.0);
}
