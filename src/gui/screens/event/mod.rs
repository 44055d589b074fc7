//! The screens of an event: what a visitor sees, one after the other, and the way out.

mod attract;
mod counted;
mod leave;
mod personas;
mod preparation;
mod question;
mod result;

use egui::{CentralPanel, Frame, Id, Label, Margin, Modal, Panel, RichText, Role, ScrollArea, Ui, WidgetInfo};
use lucide_icons::Icon;

pub(in super::super) use self::preparation::preparation_ui;
use super::{
    super::{
        action::Action,
        event::{EventAction, Handouts, Running, Stage, Watch, watch},
        modals::{first_focus, frame, head_ui},
        names::Shown,
        theme::{bold, icons, palette, regular, size},
        widgets::{Rank, Touch, icon_button_ui, touch_ui},
    },
    follow_focus,
};
use crate::{
    domain::{Language, Pack},
    words::Words,
};

/// Draws an event that runs.
pub(in super::super) fn event_ui(
    ui: &mut Ui,
    words: &Words,
    pack: &Pack,
    running: &mut Running,
    actions: &mut Vec<Action>,
) {
    let now = ui.input(|it| it.time);
    head(ui, words, running, actions);
    foot(ui, words, &running.settings.handouts, actions);
    let settings = &running.settings;
    let lock = &running.lock;
    if running.visiting.is_leaving {
        page_ui(ui, "leave", |ui| leave::leave_ui(ui, words, lock, &settings.rules, now, actions));
    } else {
        match &mut running.visiting.stage {
            Stage::Attract => attract::attract_ui(ui, words, actions),
            Stage::Personas => page_ui(ui, "personas", |ui| {
                personas::personas_ui(ui, words, pack, &settings.offered, actions);
            }),
            Stage::Visit(visited) => match visited.visit.question().cloned() {
                Some(need) => page_ui(ui, ("question", need.clone()), |ui| {
                    question::question_ui(ui, words, visited, &need, actions);
                }),
                None => result::result_ui(ui, words, visited, &settings.handouts, actions),
            },
        }
    }
    if running.visiting.is_warned {
        warning_ui(ui, words, running, actions);
    }
}

fn head(ui: &mut Ui, words: &Words, running: &Running, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    let panel = Frame::new().fill(colours.surface).inner_margin(Margin::symmetric(20, 6));
    let is_begun = !matches!(running.visiting.stage, Stage::Attract);
    Panel::top("event-head").frame(panel).show_separator_line(true).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.set_height(size::TOUCH);
            ui.label(RichText::new(char::from(Icon::ShipWheel)).font(icons(26.0)).color(colours.accent));
            if 700.0 < ui.available_width() {
                ui.label(RichText::new(words.say("window-name")).font(bold(size::TOUCHED)).color(colours.ink));
            }
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if is_begun {
                    let finish = words.say("event-finish");
                    let id = Id::unique("event-finish");
                    let icon = Some(Icon::House);
                    let touch = Touch { id, icon, text: &finish, rank: Rank::Quiet, width: 0.0 };
                    if touch_ui(ui, &touch).clicked() {
                        actions.push(Action::Event(EventAction::Finish));
                    }
                }
                languages_ui(ui, words, actions);
            });
        });
    });
}

/// Both languages, each under its own name; from right to left.
fn languages_ui(ui: &mut Ui, words: &Words, actions: &mut Vec<Action>) {
    for (language, key) in [(Language::English, "event-language-english"), (Language::French, "event-language-french")]
    {
        let name = words.say(key);
        let holds = words.language() == language;
        let rank = if holds { Rank::Held } else { Rank::Quiet };
        let id = Id::unique(("event-language", key));
        let touch = touch_ui(ui, &Touch { id, icon: None, text: &name, rank, width: 0.0 });
        touch.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, holds, &name));
        if touch.clicked() {
            actions.push(Action::Event(EventAction::Speak(language)));
        }
    }
}

fn foot(ui: &mut Ui, words: &Words, handouts: &Handouts, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    let panel = Frame::new().fill(colours.surface).inner_margin(Margin { left: 20, right: 8, top: 4, bottom: 4 });
    Panel::bottom("event-foot").frame(panel).show_separator_line(true).show(ui, |ui| {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if icon_button_ui(ui, Icon::Lock, &words.say("event-quit")).clicked() {
                actions.push(Action::Event(EventAction::Leave(true)));
            }
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                ui.label(RichText::new(char::from(Icon::ShieldCheck)).font(icons(16.0)).color(colours.accent));
                // A handout stays where it was written.
                let is_kept = matches!(handouts, Handouts::Folder(_));
                let said = words.say(if is_kept { "event-handout-kept" } else { "event-nothing-kept" });
                let said = RichText::new(said).font(regular(size::BODY)).color(colours.quiet);
                ui.add(Label::new(said).wrap());
            });
        });
    });
}

/// A page that scrolls where the window is too small for it.
fn page_ui(ui: &mut Ui, salt: impl std::hash::Hash + std::fmt::Debug, contents: impl FnOnce(&mut Ui)) {
    let around = Frame::new().inner_margin(Margin { left: 28, right: 8, top: 0, bottom: 0 });
    CentralPanel::no_frame().frame(around).show(ui, |ui| {
        ScrollArea::vertical().id_salt(("event", salt)).auto_shrink(false).show(ui, |ui| {
            Frame::new().inner_margin(Margin { left: 0, right: 20, top: 20, bottom: 24 }).show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = 12.0;
                contents(ui);
                follow_focus(ui);
            });
        });
    });
}

/// Asks whether anybody is there, until anything is touched.
fn warning_ui(ui: &Ui, words: &Words, running: &Running, actions: &mut Vec<Action>) {
    let still = ui.input(|it| it.time) - running.last.unwrap_or_default();
    let rules = &running.settings.rules;
    let left = match watch(still, running.settings.idle, rules.warning) {
        Watch::Warning(left) => left,
        Watch::Calm(_) => rules.warning,
        Watch::Over => 0,
    };
    Modal::new(Id::unique("still-there")).frame(frame(ui.ctx())).show(ui.ctx(), |ui| {
        head_ui(ui, &words.say("event-still-there"), &words.tell("event-countdown", &[("n", left.into())]));
        let stay = words.say("event-stay");
        let id = Id::unique("event-stay");
        let width = ui.available_width();
        let touch = touch_ui(ui, &Touch { id, icon: Some(Icon::Hand), text: &stay, rank: Rank::Main, width });
        first_focus(ui, &touch);
        if touch.clicked() {
            actions.push(Action::Event(EventAction::Explain(None)));
        }
    });
}

/// The persona of a visit and the words to show it.
fn shown<'a>(session: &'a super::super::session::Session, words: &'a Words) -> Shown<'a> {
    Shown { session, words }
}

/// A large title, with what it is for.
fn title_ui(ui: &mut Ui, title: &str, lead: &str) {
    let colours = palette(ui);
    let heading = ui.add(Label::new(RichText::new(title).font(bold(size::POSTER)).color(colours.ink)).wrap());
    ui.ctx().accesskit_node_builder(heading.id, |node| {
        node.set_role(egui::Role::Heading);
        node.set_label(title);
        node.set_level(1);
    });
    if !lead.is_empty() {
        ui.add(Label::new(RichText::new(lead).font(regular(size::TOUCHED)).color(colours.quiet)).wrap());
    }
}
