//! What is consulted in the place of a screen, with or without a dossier: the lexicon, the sources, the facilitator's
//! guide.

mod guide;
mod lexicon;
mod sources;

use egui::{CentralPanel, Frame, Id, Label, Margin, Panel, RichText, ScrollArea, TextEdit, Ui};
use lucide_icons::Icon;

use super::{
    super::{
        action::Action,
        names::count,
        theme::palette,
        view::{Consulted, View},
        widgets::{ENTRY, Entry, button_ui, entry_ui, heading, icon_button_ui, small},
    },
    follow_focus,
};
use crate::{domain::Pack, reading::Folded, words::Words};

/// A line of the list at the left.
#[derive(Debug)]
pub(in super::super) struct Item {
    /// What it leads to.
    leads_to: Consulted,
    /// Above the title, in small.
    label: String,
    /// What it is.
    title: String,
}

/// Draws what is consulted.
pub(in super::super) fn consulted_ui(
    ui: &mut Ui,
    words: &Words,
    pack: &Pack,
    view: &mut View,
    actions: &mut Vec<Action>,
) {
    let Some(consulted) = view.consulted.clone() else {
        return;
    };
    if consulted == Consulted::Guide {
        return guide::guide_ui(ui, words, pack, view, actions);
    }
    let is_lexicon = matches!(consulted, Consulted::Lexicon(_));
    let all = if is_lexicon { pack.lexicon.len() } else { pack.sources.len() };
    let items = view.items.get((words.language(), is_lexicon, view.looked_for.clone()), || {
        let wanted = Folded::new(&view.looked_for);
        if is_lexicon { lexicon::items(words, pack, &wanted) } else { sources::items(words, pack, &wanted) }
    });
    let is_picked = !matches!(consulted, Consulted::Lexicon(None) | Consulted::Sources(None));
    let held = if is_picked { Some(consulted.clone()) } else { items.first().map(|it| it.leads_to.clone()) };
    let frame = Frame::new().fill(palette(ui).paper).inner_margin(Margin { left: 20, right: 6, top: 20, bottom: 0 });
    let width = (ui.available_width() * 0.4).clamp(240.0, 360.0);
    Panel::left("consulted").frame(frame).exact_size(width).resizable(false).show(ui, |ui| {
        head_ui(ui, words, &consulted, items.len(), all, view, actions);
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::vertical().auto_shrink(false).show_rows(ui, ENTRY, items.len(), |ui, range| {
            for item in items.get(range).unwrap_or_default() {
                let is_held = held.as_ref() == Some(&item.leads_to);
                let entry = Entry { label: &item.label, title: &item.title, mark: None, is_held };
                if entry_ui(ui, ("consulted", &item.label, &item.title), &entry) {
                    view.consulted = Some(item.leads_to.clone());
                }
            }
            follow_focus(ui);
        });
    });
    let frame = Frame::new().fill(palette(ui).paper).inner_margin(Margin { left: 20, right: 6, top: 0, bottom: 0 });
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        ScrollArea::vertical().id_salt(("consulted", format!("{held:?}"))).auto_shrink(false).show(ui, |ui| {
            Frame::new().inner_margin(Margin { left: 0, right: 16, top: 20, bottom: 28 }).show(ui, |ui| {
                ui.set_width(ui.available_width());
                match &held {
                    Some(Consulted::Lexicon(Some(id))) => lexicon::term_ui(ui, words, pack, id, actions),
                    Some(Consulted::Sources(Some(id))) => sources::source_ui(ui, words, pack, id),
                    _ => {
                        ui.label(RichText::new(words.say("consulted-nothing")).color(palette(ui).ink));
                    }
                }
                follow_focus(ui);
            });
        });
    });
}

fn head_ui(
    ui: &mut Ui,
    words: &Words,
    consulted: &Consulted,
    found: usize,
    all: usize,
    view: &mut View,
    actions: &mut Vec<Action>,
) {
    let (title, field) = match consulted {
        Consulted::Lexicon(_) => ("lexicon-title", "lexicon-search"),
        Consulted::Sources(_) | Consulted::Guide => ("sources-title", "sources-search"),
    };
    ui.horizontal(|ui| {
        if icon_button_ui(ui, Icon::ArrowLeft, &words.say("consulted-back")).clicked() {
            actions.push(Action::Consult(None));
        }
        let title = heading(ui, words.say(title));
        ui.label(title);
    });
    let said = small(ui, words.tell("consulted-count", &[("found", count(found)), ("all", count(all))]));
    ui.label(said);
    let hint = RichText::new(words.say(field)).color(palette(ui).quiet);
    let edit = TextEdit::singleline(&mut view.looked_for)
        .id(Id::unique("consulted-search"))
        .hint_text(hint)
        .desired_width(ui.available_width() - 30.0)
        .margin(Margin::symmetric(10, 7));
    ui.add(edit).accessible_name(words.say(field));
    let (other, key) = match consulted {
        Consulted::Lexicon(_) => (Consulted::Sources(None), "command-sources"),
        Consulted::Sources(_) | Consulted::Guide => (Consulted::Lexicon(None), "command-lexicon"),
    };
    if button_ui(ui, Icon::BookOpen, &words.say(key)).clicked() {
        actions.push(Action::Consult(Some(other)));
    }
    ui.add_space(6.0);
}

/// A name and what it is, when there is something.
fn row_ui(ui: &mut Ui, name: &str, value: &str) {
    if value.is_empty() {
        return;
    }
    ui.horizontal_top(|ui| {
        let name = small(ui, name);
        ui.add_sized([120.0, 18.0], Label::new(name).halign(egui::Align::Min));
        ui.vertical(|ui| ui.add(Label::new(RichText::new(value).color(palette(ui).ink)).wrap()));
    });
}
