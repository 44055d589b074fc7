//! Who takes part, what they filled alone, and the rules that are fixed before the first round.

use egui::{Checkbox, RichText, TextEdit, Ui};
use lucide_icons::Icon;

use super::{
    super::super::{
        action::Action,
        names::{Shown, count},
        room::{GatheredFile, Part, Room, RoomAction},
        theme::palette,
        view::{Consulted, View},
        widgets::{
            Tone, bullet_ui, button_ui, callout_ui, card_ui, heading, icon_button_ui, main_button_ui, overline,
            paragraph_ui, quiet, small, title_ui, typed_ui,
        },
        work::Product,
    },
    told,
};
use crate::{
    document::Kind,
    domain::{Edit, NeedId, ParticipantId, Workshop},
    render::Format,
    workshop::agenda,
};

/// How many can be added at once who are only numbers.
const NUMBERS: [usize; 4] = [1, 4, 8, 12];

/// Draws the part.
pub(super) fn prepare_ui(ui: &mut Ui, shown: Shown<'_>, view: &mut View, actions: &mut Vec<Action>) {
    let Some(room) = &mut view.room else {
        return;
    };
    title_ui(ui, &shown.say("room-prepare-title"), &shown.say("room-prepare-lead"));
    if button_ui(ui, Icon::BookOpenText, &shown.say("guide-title")).clicked() {
        actions.push(Action::Consult(Some(Consulted::Guide)));
    }
    let everybody = told(shown);
    participants_ui(ui, shown, &everybody, room, actions);
    alone_ui(ui, shown, &everybody, room, actions);
    proposals_ui(ui, shown, actions);
    rules_ui(ui, shown);
    ui.horizontal_wrapped(|ui| {
        let go =
            ui.add_enabled_ui(!everybody.is_empty(), |ui| main_button_ui(ui, Icon::Vote, &shown.say("room-begin")));
        if go.inner.clicked() {
            actions.push(Action::Room(RoomAction::Turn(Part::Vote)));
        }
        let is_begun = !shown.session.dossier().workshop.is_empty();
        let clear = ui.add_enabled_ui(is_begun, |ui| button_ui(ui, Icon::Trash2, &shown.say("room-clear")));
        if clear.inner.clicked() {
            actions.push(Action::Room(RoomAction::Clear));
        }
    });
    let said = small(ui, shown.say("room-clear-text"));
    paragraph_ui(ui, said);
}

fn participants_ui(
    ui: &mut Ui,
    shown: Shown<'_>,
    everybody: &[(&ParticipantId, String)],
    room: &mut Room,
    actions: &mut Vec<Action>,
) {
    card_ui(ui, |ui| {
        let title = heading(ui, shown.tell("room-participants", &[("n", count(everybody.len()))]));
        ui.label(title);
        let lead = quiet(ui, shown.say("room-participants-text"));
        paragraph_ui(ui, lead);
        ui.horizontal_wrapped(|ui| {
            for (id, name) in everybody {
                ui.label(RichText::new(name).color(palette(ui).ink));
                let remove = shown.tell("room-remove", &[("name", name.as_str().into())]);
                if icon_button_ui(ui, Icon::X, &remove).clicked() {
                    actions.push(Action::Room(RoomAction::Remove((*id).clone())));
                }
                ui.add_space(8.0);
            }
        });
        ui.horizontal_wrapped(|ui| {
            let hint = RichText::new(shown.say("room-names-hint")).color(palette(ui).quiet);
            let width = (ui.available_width() - 160.0).clamp(160.0, 480.0);
            let field = typed_ui(ui, &mut room.names, &shown.words.too_long(), |it| {
                TextEdit::singleline(it)
                    .id(egui::Id::unique("room-names"))
                    .hint_text(hint)
                    .desired_width(width)
                    .margin(egui::Margin::symmetric(10, 7))
            });
            let field = field.accessible_name(shown.say("room-names"));
            let entered = field.lost_focus() && ui.input(|it| it.key_pressed(egui::Key::Enter));
            let has_names = !room.names.trim().is_empty();
            let add = ui.add_enabled_ui(has_names, |ui| button_ui(ui, Icon::UserPlus, &shown.say("room-add"))).inner;
            if has_names && (add.clicked() || entered) {
                actions.push(Action::Room(RoomAction::AddNamed));
            }
        });
        ui.horizontal_wrapped(|ui| {
            let said = quiet(ui, shown.say("room-numbers"));
            ui.label(said);
            for many in NUMBERS {
                let text = shown.tell("room-add-numbers", &[("n", count(many))]);
                if button_ui(ui, Icon::Plus, &text).clicked() {
                    actions.push(Action::Room(RoomAction::AddNumbered(many)));
                }
            }
        });
        let mut attributed = shown.session.dossier().workshop.attributed;
        let text = RichText::new(shown.say("room-attributed")).color(palette(ui).ink);
        if ui.add(Checkbox::new(&mut attributed, text)).changed() {
            let workshop = Workshop { attributed, ..shown.session.dossier().workshop.clone() };
            actions.push(Action::Edit(Edit::Workshop(Box::new(workshop))));
        }
        let said = small(ui, shown.say("room-attributed-text"));
        paragraph_ui(ui, said);
    });
}

/// Files and sheets that are filled before the meeting.
fn alone_ui(
    ui: &mut Ui,
    shown: Shown<'_>,
    everybody: &[(&ParticipantId, String)],
    room: &Room,
    actions: &mut Vec<Action>,
) {
    card_ui(ui, |ui| {
        let title = heading(ui, shown.say("room-alone"));
        ui.label(title);
        let lead = quiet(ui, shown.say("room-alone-text"));
        paragraph_ui(ui, lead);
        ui.horizontal_wrapped(|ui| {
            let prepare = ui.add_enabled_ui(!everybody.is_empty(), |ui| {
                button_ui(ui, Icon::Files, &shown.say("room-prepare-files"))
            });
            if prepare.inner.clicked() {
                actions.push(Action::Room(RoomAction::PrepareFiles));
            }
            if button_ui(ui, Icon::Printer, &shown.say("room-sheet")).clicked() {
                actions.push(Action::Export(Product::Document(Kind::Sheet, Format::Pdf)));
            }
            if button_ui(ui, Icon::FolderInput, &shown.say("room-gather")).clicked() {
                actions.push(Action::Room(RoomAction::Gather));
            }
        });
        if !everybody.is_empty() {
            let said = quiet(ui, shown.say("room-sheets-text"));
            paragraph_ui(ui, said);
            ui.horizontal_wrapped(|ui| {
                for (id, name) in everybody {
                    let text = shown.tell("room-sheet-enter", &[("name", name.as_str().into())]);
                    if button_ui(ui, Icon::ClipboardPen, name).accessible_name(text).clicked() {
                        actions.push(Action::Room(RoomAction::Sheet(Some((*id).clone()))));
                    }
                }
            });
        }
        for file in &room.gathered {
            gathered_ui(ui, shown, file);
        }
        let session = shown.session;
        let (needs, rules) = (session.needs(), &session.pack().group);
        let complete = agenda::complete(&session.dossier().workshop, rules, &needs).len();
        if 0 < complete {
            let text = shown.tell("room-reveal-all", &[("n", count(complete))]);
            if button_ui(ui, Icon::Eye, &text).clicked() {
                actions.push(Action::Room(RoomAction::RevealAll));
            }
        }
        let agreed = agenda::agreed(session.dossier(), rules, &needs).len();
        if 0 < agreed {
            let text = shown.tell("room-skip-agreed", &[("n", count(agreed))]);
            if button_ui(ui, Icon::FastForward, &text).clicked() {
                actions.push(Action::Room(RoomAction::SkipAgreed));
            }
        }
    });
}

/// What came of a file.
fn gathered_ui(ui: &mut Ui, shown: Shown<'_>, file: &GatheredFile) {
    let name = told(shown).into_iter().find(|it| Some(it.0) == file.who.as_ref()).map(|it| it.1);
    let key = match &name {
        _ if !file.is_new => "room-gathered-nothing",
        Some(_) => "room-gathered",
        None => "room-gathered-group",
    };
    let name = name.unwrap_or_default();
    let line = shown.tell(key, &[("file", file.file.as_str().into()), ("name", name.into())]);
    let line = RichText::new(line).color(palette(ui).ink);
    bullet_ui(ui, line);
    if !file.left_out.is_empty() {
        let parts = file.left_out.iter().map(|it| shown.words.left_out(*it));
        let parts = parts.collect::<Vec<_>>().join(", ");
        let line = small(ui, shown.tell("room-left-out", &[("parts", parts.into())]));
        paragraph_ui(ui, line);
    }
}

/// Needs that participants added to their files.
fn proposals_ui(ui: &mut Ui, shown: Shown<'_>, actions: &mut Vec<Action>) {
    let dossier = shown.session.dossier();
    let taken = |id: &NeedId| dossier.own_needs.iter().any(|it| it.id == *id);
    let open: Vec<_> = dossier.workshop.proposals.values().filter(|it| !taken(&it.id)).collect();
    if open.is_empty() {
        return;
    }
    card_ui(ui, |ui| {
        let title = heading(ui, shown.tell("room-proposals", &[("n", count(open.len()))]));
        ui.label(title);
        for own in open {
            ui.horizontal_wrapped(|ui| {
                let kind = overline(ui, shown.words.need_kind(own.kind));
                ui.label(kind);
                ui.label(RichText::new(&own.label).color(palette(ui).ink));
                let text = shown.say("room-take-up");
                let name = shown.tell("room-take-up-name", &[("need", own.label.as_str().into())]);
                if button_ui(ui, Icon::Plus, &text).accessible_name(name).clicked() {
                    actions.push(Action::Room(RoomAction::TakeUp(own.id.clone())));
                }
            });
        }
    });
}

/// What is fixed before the first round.
fn rules_ui(ui: &mut Ui, shown: Shown<'_>) {
    let rules = shown.session.pack().group;
    let arguments = [
        ("rounds", count(rules.most_rounds.into())),
        ("quorum", count(rules.quorum)),
        ("settled", count(rules.settled_below.into())),
        ("dissent", count(rules.dissent_from.into())),
    ];
    callout_ui(ui, Tone::Neutral, &shown.say("room-rules"), &shown.tell("room-rules-text", &arguments));
}
