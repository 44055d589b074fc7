//! Questions that must be answered before anything else.

use std::path::Path;

use egui::{Context, Grid, Id, Label, Modal, RichText, ScrollArea, TextEdit, Ui};
use lucide_icons::Icon;

use super::{
    action::{Action, Leave},
    app::Replacing,
    conflict::{Conflict, Settlement},
    dialogs::{Purpose, Request},
    names::{Shown, count},
    theme::{bold, palette, size},
    widgets::{button_ui, heading, main_button_ui, small},
};
use crate::{store, words::Words};

/// Height of what stands below something that is told, and round it, in points.
const AROUND: f32 = 128.0;

/// Asks what to do with edits that are not saved.
pub(super) fn leave_ui(ctx: &Context, words: &Words, actions: &mut Vec<Action>) {
    let modal = Modal::new(Id::unique("leave")).frame(frame(ctx)).show(ctx, |ui| {
        head_ui(ui, &words.say("leave-title"), &words.say("leave-text"));
        ui.horizontal(|ui| {
            let save = main_button_ui(ui, Icon::Save, &words.say("leave-save"));
            first_focus(ui, &save);
            if save.clicked() {
                actions.push(Action::Answer(Leave::Save));
            }
            if button_ui(ui, Icon::Trash2, &words.say("leave-discard")).clicked() {
                actions.push(Action::Answer(Leave::Discard));
            }
            if button_ui(ui, Icon::X, &words.say("leave-stay")).clicked() {
                actions.push(Action::Answer(Leave::Stay));
            }
        });
    });
    if modal.should_close() {
        actions.push(Action::Answer(Leave::Stay));
    }
}

/// Asks whether files may be replaced.
pub(super) fn replace_ui(ctx: &Context, words: &Words, replacing: &Replacing, actions: &mut Vec<Action>) {
    let modal = Modal::new(Id::unique("replace")).frame(frame(ctx)).show(ctx, |ui| {
        let existing = [("existing", count(replacing.existing))];
        let folder = [("path", replacing.folder.display().to_string().into())];
        head_ui(ui, &words.tell("replace-title", &existing), &words.tell("replace-text", &folder));
        ui.horizontal(|ui| {
            if button_ui(ui, Icon::Replace, &words.tell("replace-agree", &existing)).clicked() {
                actions.push(Action::Replace(true));
            }
            let keep = main_button_ui(ui, Icon::X, &words.say("replace-keep"));
            first_focus(ui, &keep);
            if keep.clicked() {
                actions.push(Action::Replace(false));
            }
        });
    });
    if modal.should_close() {
        actions.push(Action::Replace(false));
    }
}

/// Asks what to do about a file that something else changed: both versions side by side.
pub(super) fn conflict_ui(ctx: &Context, shown: Shown<'_>, conflict: &Conflict, actions: &mut Vec<Action>) {
    let modal = Modal::new(Id::unique("conflict")).frame(frame(ctx)).show(ctx, |ui| {
        let path = [("path", conflict.path.display().to_string().into())];
        head_ui(ui, &shown.say("conflict-title"), &shown.tell("conflict-text", &path));
        if let Err(error) = &conflict.theirs {
            ui.add(Label::new(shown.words.store_error(error)).wrap());
        }
        let lines = conflict.lines(shown);
        if !lines.is_empty() {
            sides_ui(ui, shown, &lines);
        }
        let all = [
            (Settlement::Copy, Icon::SaveAll, "conflict-copy"),
            (Settlement::Compare, Icon::Columns2, "conflict-compare"),
            (Settlement::Reload, Icon::FolderOpen, "conflict-reload"),
            (Settlement::Replace, Icon::Replace, "conflict-replace"),
            (Settlement::Wait, Icon::X, "conflict-wait"),
        ];
        let readable = conflict.theirs.is_ok();
        let is_possible = |it: Settlement| readable || !matches!(it, Settlement::Compare | Settlement::Reload);
        ui.horizontal_wrapped(|ui| {
            for (settlement, icon, key) in all.into_iter().filter(|it| is_possible(it.0)) {
                let name = shown.say(key);
                let button = if settlement == Settlement::Copy {
                    let main = main_button_ui(ui, icon, &name);
                    first_focus(ui, &main);
                    main
                } else {
                    button_ui(ui, icon, &name)
                };
                if button.clicked() {
                    actions.push(Action::SettleConflict(settlement));
                }
            }
        });
    });
    if modal.should_close() {
        actions.push(Action::SettleConflict(Settlement::Wait));
    }
}

/// Width of one of two versions, in points.
const SIDE: f32 = 142.0;

/// What two versions say, line by line.
fn sides_ui(ui: &mut Ui, shown: Shown<'_>, lines: &[[String; 3]]) {
    Grid::new("sides").num_columns(3).striped(true).spacing([20.0, 6.0]).show(ui, |ui| {
        for key in ["conflict-line", "conflict-mine", "conflict-theirs"] {
            ui.label(RichText::new(shown.say(key)).font(bold(size::BODY)).color(palette(ui).ink));
        }
        ui.end_row();
        for [name, mine, theirs] in lines {
            ui.label(small(ui, name.clone()));
            for text in [mine, theirs] {
                ui.vertical(|ui| {
                    ui.set_width(SIDE);
                    let text = RichText::new(text).color(palette(ui).ink);
                    // What sets the two apart is what one looks for.
                    ui.add(Label::new(if mine == theirs { text } else { text.font(bold(size::BODY)) }).wrap());
                });
            }
            ui.end_row();
        }
    });
    ui.add_space(8.0);
}

/// Asks for a path, where the system has no dialog.
pub(super) fn path_ui(ctx: &Context, words: &Words, request: &Request, path: &mut String, actions: &mut Vec<Action>) {
    let modal = Modal::new(Id::unique("path")).frame(frame(ctx)).show(ctx, |ui| {
        let is_folder = request.purpose.is_folder();
        head_ui(ui, &request.title, &words.say(if is_folder { "path-text-folder" } else { "path-text" }));
        let field = TextEdit::singleline(path).desired_width(f32::INFINITY).margin(egui::Margin::symmetric(10, 7));
        let field =
            ui.add(field).accessible_name(words.say(if is_folder { "path-field-folder" } else { "path-field" }));
        first_focus(ui, &field);
        let reads = matches!(
            request.purpose,
            Purpose::Open | Purpose::Compare | Purpose::Pack | Purpose::Logo | Purpose::Gather
        );
        let replaces = !reads && !is_folder && store::exists(Path::new(path.trim()));
        let remark = if replaces { words.say("path-replaces") } else { words.say("path-example") };
        let remark = if replaces { RichText::new(remark).color(palette(ui).warning.ink) } else { small(ui, remark) };
        if !is_folder {
            ui.add(Label::new(remark).wrap());
        }
        ui.add_space(8.0);
        let entered = field.lost_focus() && ui.input(|it| it.key_pressed(egui::Key::Enter));
        ui.horizontal(|ui| {
            let key = match request.purpose {
                Purpose::Open | Purpose::Compare | Purpose::Pack | Purpose::Handouts => "path-open",
                Purpose::Save | Purpose::Anonymise => "path-save",
                Purpose::Logo => "path-logo",
                Purpose::Export(_) | Purpose::ExportAll | Purpose::Day(_) => "path-export",
                Purpose::Gather => "path-gather",
                Purpose::PrepareFiles => "path-prepare",
            };
            let go = main_button_ui(ui, Icon::Check, &words.say(key)).clicked();
            if (go || entered) && !path.trim().is_empty() {
                actions.push(Action::PathTyped(path.trim().into()));
            }
            if button_ui(ui, Icon::X, &words.say("path-give-up")).clicked() {
                actions.push(Action::PathGivenUp);
            }
        });
    });
    if modal.should_close() {
        actions.push(Action::PathGivenUp);
    }
}

/// Tells something over everything else, until it is put away; what is longer than the window scrolls.
pub(super) fn told_ui(
    ctx: &Context,
    words: &Words,
    [title, text]: [String; 2],
    put_away: Action,
    actions: &mut Vec<Action>,
    contents: impl FnOnce(&mut Ui, &mut Vec<Action>),
) {
    let mut is_put_away = false;
    let modal = Modal::new(Id::unique(&title)).frame(frame(ctx)).show(ctx, |ui| {
        head_ui(ui, &title, &text);
        let room = (ctx.content_rect().height() - ui.min_rect().height() - AROUND).max(80.0);
        // As high as it needs from the first frame on: egui would let it grow a little with each.
        let area = ScrollArea::vertical().id_salt("told").max_height(room).min_scrolled_height(room);
        area.show(ui, |ui| contents(ui, actions));
        ui.add_space(8.0);
        let close = button_ui(ui, Icon::X, &words.say("help-close"));
        first_focus(ui, &close);
        is_put_away = close.clicked();
    });
    if is_put_away || modal.should_close() {
        actions.push(put_away);
    }
}

/// Title and text of a question.
pub(super) fn head_ui(ui: &mut Ui, title: &str, text: &str) {
    ui.set_width(460.0);
    let title = heading(ui, title);
    ui.label(title);
    ui.add(Label::new(RichText::new(text).color(palette(ui).ink)).wrap());
    ui.add_space(8.0);
}

/// What is round a question.
pub(super) fn frame(ctx: &Context) -> egui::Frame {
    egui::Frame::window(&ctx.global_style())
}

/// Gives the keyboard to what the modal proposes, once.
pub(super) fn first_focus(ui: &Ui, response: &egui::Response) {
    let id = Id::unique(("first-focus", response.id));
    let pass = ui.ctx().cumulative_pass_nr();
    let last = ui.data_mut(|data| data.get_temp::<u64>(id));
    if last.is_none_or(|last| last + 2 < pass) {
        response.request_focus();
    }
    ui.data_mut(|data| data.insert_temp(id, pass));
}
