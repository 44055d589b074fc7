//! Passphrases: one that opens an encrypted file, one that is chosen for the open dossier.

use egui::{
    Context, Id, Key, Label, Modal, Response, RichText, TextEdit, Ui,
    text::{CCursor, CCursorRange},
    text_edit::TextEditState,
};
use lucide_icons::Icon;

use super::{
    action::Action,
    modals::{first_focus, frame, head_ui},
    reading::Reading,
    theme::palette,
    widgets::{button_ui, main_button_ui, small},
};
use crate::{
    store::{Locked, Passphrase, StoreError},
    words::Words,
};

/// What is done about passphrases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassphraseAction {
    /// Try the one that was typed.
    Try,
    /// Leave the file shut.
    GiveUp,
    /// Choose one for the open dossier, or put that away.
    ToggleChoice,
    /// Encrypt the file of the open dossier with the one that was typed, and save it.
    Protect,
    /// Save the open dossier for whoever can read the file.
    Unprotect,
}

/// Says that a file is being read, and asks for its passphrase when it needs one.
pub(super) fn reading_ui(ctx: &Context, words: &Words, reading: &mut Reading, actions: &mut Vec<Action>) {
    if reading.asks() {
        return unlock_ui(ctx, words, reading, actions);
    }
    let give_up = Action::Passphrase(PassphraseAction::GiveUp);
    let modal = Modal::new(Id::unique("reading")).frame(frame(ctx)).show(ctx, |ui| {
        let path = reading.wanted.path().map(|it| it.display().to_string()).unwrap_or_default();
        head_ui(ui, &words.say("reading-title"), &words.tell("reading-text", &[("path", path.into())]));
        let stop = button_ui(ui, Icon::X, &words.say("reading-give-up"));
        first_focus(ui, &stop);
        stop.clicked()
    });
    if modal.inner || modal.should_close() {
        actions.push(give_up);
    }
}

/// Asks for the passphrase of a file.
fn unlock_ui(ctx: &Context, words: &Words, reading: &mut Reading, actions: &mut Vec<Action>) {
    let mut act = |it| actions.push(Action::Passphrase(it));
    let modal = Modal::new(Id::unique("unlock")).frame(frame(ctx)).show(ctx, |ui| {
        let text = match reading.wanted.path() {
            Some(path) => words.tell("unlock-text", &[("path", path.display().to_string().into())]),
            None => words.say("unlock-text-left"),
        };
        head_ui(ui, &words.say("unlock-title"), &text);
        let is_trying = reading.is_reading();
        let name = words.say("passphrase-field");
        let field = field_ui(ui, &name, &mut reading.typed, reading.is_shown, true);
        let entered = is_entered(ui, &field);
        if std::mem::take(&mut reading.is_asked_again) {
            select_all(ui, &field, &reading.typed);
        }
        ui.checkbox(&mut reading.is_shown, words.say("passphrase-show"));
        let told = match &reading.refused {
            _ if is_trying => Some(small(ui, words.say("unlock-trying"))),
            Some(StoreError::Locked { why: Locked::WrongPassphrase, .. }) => {
                Some(RichText::new(words.say("unlock-wrong")).color(palette(ui).danger.ink))
            }
            Some(error) => Some(RichText::new(words.store_error(error)).color(palette(ui).danger.ink)),
            None => None,
        };
        // The buttons stay where they are while one is tried.
        let told = told.unwrap_or_else(|| small(ui, words.say("unlock-hint")));
        ui.add(Label::new(told).wrap());
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            let may_try = !is_trying && !reading.typed.is_empty();
            let go = ui.add_enabled_ui(may_try, |ui| main_button_ui(ui, Icon::LockOpen, &words.say("unlock-go"))).inner;
            if (go.clicked() || entered) && may_try {
                act(PassphraseAction::Try);
            }
            if button_ui(ui, Icon::X, &words.say("unlock-give-up")).clicked() {
                act(PassphraseAction::GiveUp);
            }
        });
    });
    if modal.should_close() {
        actions.push(Action::Passphrase(PassphraseAction::GiveUp));
    }
}

/// A passphrase that is being chosen.
#[derive(Clone, Debug, Default)]
pub(super) struct Choosing {
    typed: [String; 2],
    is_shown: bool,
}

/// What keeps a passphrase from being taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Objection {
    /// Too few letters.
    Short,
    /// It was not typed twice alike.
    Differs,
}

impl Choosing {
    /// What was chosen, or what is against it.
    pub(super) fn chosen(&self) -> Result<Passphrase, Objection> {
        let [typed, again] = &self.typed;
        let passphrase = Passphrase::new(typed);
        if !passphrase.is_long_enough() {
            Err(Objection::Short)
        } else if typed == again {
            Ok(passphrase)
        } else {
            Err(Objection::Differs)
        }
    }
}

/// Asks for a passphrase for the open dossier; says what it does and does not do.
pub(super) fn choose_ui(
    ctx: &Context,
    words: &Words,
    choosing: &mut Choosing,
    is_protected: bool,
    actions: &mut Vec<Action>,
) {
    let mut act = |it| actions.push(Action::Passphrase(it));
    let modal = Modal::new(Id::unique("protect")).frame(frame(ctx)).show(ctx, |ui| {
        let title = if is_protected { "protect-title-again" } else { "protect-title" };
        head_ui(ui, &words.say(title), &words.say("protect-text"));
        let Choosing { typed: [typed, again], is_shown } = choosing;
        field_ui(ui, &words.say("passphrase-field"), typed, *is_shown, true);
        let field = field_ui(ui, &words.say("passphrase-again"), again, *is_shown, false);
        let entered = is_entered(ui, &field);
        ui.checkbox(is_shown, words.say("passphrase-show"));
        let chosen = choosing.chosen();
        let least = [("n", Passphrase::LEAST.into())];
        let remark = match chosen {
            Err(Objection::Short) => words.tell("protect-short", &least),
            Err(Objection::Differs) => words.say("protect-differs"),
            Ok(_) => words.say("protect-ready"),
        };
        let remark = small(ui, remark);
        ui.add(Label::new(remark).wrap());
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            let name = words.say("protect-go");
            let go = ui.add_enabled_ui(chosen.is_ok(), |ui| main_button_ui(ui, Icon::Lock, &name)).inner;
            if (go.clicked() || entered) && chosen.is_ok() {
                act(PassphraseAction::Protect);
            }
            if is_protected && button_ui(ui, Icon::LockOpen, &words.say("protect-end")).clicked() {
                act(PassphraseAction::Unprotect);
            }
            if button_ui(ui, Icon::X, &words.say("protect-give-up")).clicked() {
                act(PassphraseAction::ToggleChoice);
            }
        });
    });
    if modal.should_close() {
        actions.push(Action::Passphrase(PassphraseAction::ToggleChoice));
    }
}

/// A field for a passphrase under its name.
fn field_ui(ui: &mut Ui, name: &str, typed: &mut String, is_shown: bool, is_first: bool) -> Response {
    ui.label(RichText::new(name).color(palette(ui).ink));
    let field = TextEdit::singleline(typed).password(!is_shown).desired_width(f32::INFINITY);
    let field = ui.add(field.char_limit(LONGEST).margin(egui::Margin::symmetric(10, 7))).accessible_name(name);
    if is_first {
        first_focus(ui, &field);
    }
    ui.add_space(4.0);
    field
}

fn is_entered(ui: &Ui, field: &Response) -> bool {
    field.lost_focus() && ui.input(|it| it.key_pressed(Key::Enter))
}

/// Gives a field the keyboard, so that what is typed takes the place of what is there.
fn select_all(ui: &Ui, field: &Response, typed: &str) {
    let mut state = TextEditState::load(ui.ctx(), field.id).unwrap_or_default();
    let all = CCursorRange::two(CCursor::default(), CCursor::new(typed.chars().count()));
    state.cursor.set_char_range(Some(all));
    state.store(ui.ctx(), field.id);
    field.request_focus();
}

/// Letters of the longest passphrase that can be typed.
const LONGEST: usize = 1_000;

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(once: &str, again: &str) -> Result<Passphrase, Objection> {
        Choosing { typed: [once.to_owned(), again.to_owned()], is_shown: false }.chosen()
    }

    #[test]
    fn a_passphrase_is_long_and_typed_twice() {
        assert_eq!(typed("court", "court"), Err(Objection::Short));
        assert_eq!(typed("cheval juste pile", "cheval juste"), Err(Objection::Differs));
        assert_eq!(typed("cheval juste pile", "cheval juste pile"), Ok(Passphrase::new("cheval juste pile")));
    }
}
