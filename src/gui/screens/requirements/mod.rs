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
    list::{Line, criteria, line_ui, lines},
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
    domain::Level,
    requirements::{Calls, call, weigh},
};

pub(in super::super) use self::filters::search_id;

/// Draws the screen.
pub(super) fn requirements_ui(ui: &mut Ui, shown: Shown<'_>, view: &mut View, actions: &mut Vec<Action>) {
    let session = shown.session;
    let calls = call(session.pack(), session.persona(), session.dossier());
    if calls.requirements.is_empty() && calls.advice.is_empty() {
        return page_ui(ui, "requirements", |ui| {
            title_ui(ui, &shown.say("requirements-title"), &shown.say("requirements-lead"));
            callout_ui(ui, Tone::Accent, &shown.say("requirements-none"), &shown.say("requirements-none-text"));
            if button_ui(ui, Icon::Target, &shown.say("solutions-go-answer")).clicked() {
                actions.push(Action::Show(Screen::Expectations));
            }
        });
    }
    let kept = kept(shown, &calls, view);
    let weighing = weigh(session.pack(), session.dossier(), &calls);
    let mut lines = lines(shown, &calls, &kept, &view.filter);
    lines.splice(0..0, criteria(shown, &weighing, &view.filter));
    let picked = picked(view, &lines);
    let frame = Frame::new().fill(palette(ui).paper).inner_margin(Margin { left: 20, right: 6, top: 20, bottom: 0 });
    let width = (ui.available_width() * 0.4).clamp(240.0, 340.0);
    Panel::left("requirements").frame(frame).exact_size(width).resizable(false).show(ui, |ui| {
        summary_ui(ui, shown, &calls, kept.len());
        filters_ui(ui, shown, &calls, view, actions);
        if lines.is_empty() {
            let said = RichText::new(shown.say("filter-nothing")).color(palette(ui).ink);
            ui.add(Label::new(said).wrap());
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::vertical().auto_shrink(false).show_rows(ui, ENTRY, lines.len(), |ui, range| {
            for line in lines.get(range).unwrap_or_default() {
                line_ui(ui, shown, line, picked.as_ref(), actions);
            }
            follow_focus(ui);
        });
    });
    let frame = Frame::new().fill(palette(ui).paper).inner_margin(Margin { left: 20, right: 6, top: 0, bottom: 0 });
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        ScrollArea::vertical().id_salt(("requirement", &picked)).auto_shrink(false).show(ui, |ui| {
            Frame::new().inner_margin(Margin { left: 0, right: 16, top: 20, bottom: 28 }).show(ui, |ui| {
                ui.set_width(ui.available_width());
                match lines.iter().find(|it| it.picked() == picked) {
                    Some(Line::Criteria(weighing)) => criteria_ui(ui, shown, weighing, view, actions),
                    Some(Line::Requirement(called)) => requirement_ui(ui, shown, called, view, actions),
                    Some(Line::Advice(advice)) => advice_ui(ui, shown, advice, actions),
                    Some(Line::Position(position)) => position_ui(ui, shown, position, actions),
                    Some(Line::Heading(_)) | None => {}
                }
                follow_focus(ui);
            });
        });
    });
}

/// Places of the requirements that the filter keeps.
fn kept(shown: Shown<'_>, calls: &Calls<'_>, view: &mut View) -> Vec<usize> {
    let session = shown.session;
    let all = || {
        let keeps = |it: &_| view.filter.keeps(session.pack(), session.dossier(), it, session.risks(), shown.words);
        let places = calls.requirements.iter().enumerate();
        places.filter(|(_, called)| keeps(*called)).map(|(place, _)| place).collect()
    };
    view.listing.kept((session.revision(), shown.language(), view.filter.clone()), all)
}

/// What was picked, as long as it is there; else the first of the list, but for the criteria: they are weighed last.
fn picked(view: &View, lines: &[Line<'_>]) -> Option<Picked> {
    let there = |wanted: &Picked| lines.iter().any(|it| it.picked().as_ref() == Some(wanted));
    let held = view.picked.clone().filter(there);
    let mut first = lines.iter().filter_map(Line::picked).filter(|it| *it != Picked::Criteria);
    held.or_else(|| first.next())
}

fn summary_ui(ui: &mut Ui, shown: Shown<'_>, calls: &Calls<'_>, kept: usize) {
    let all = calls.requirements.len();
    let arguments = [("n", count(all)), ("kept", count(kept))];
    let key = if kept == all { "requirements-count" } else { "requirements-count-kept" };
    let title = heading(ui, shown.tell(key, &arguments));
    ui.label(title);
    let of = |level: Level| count(calls.count(level));
    let arguments = [("minimum", of(Level::Minimum)), ("scored", of(Level::Scored)), ("option", of(Level::Option))];
    let said = small(ui, shown.tell("requirements-summary", &arguments));
    ui.add(Label::new(said).wrap());
    let buyer = small(ui, shown.words.buyer(shown.session.dossier().buyer));
    ui.add(Label::new(buyer).wrap());
    ui.add_space(8.0);
}
