//! What is done about passphrases.

use egui::Context;

use super::{
    super::{
        passphrase::{Choosing, PassphraseAction},
        session::Session,
        view::Told,
    },
    App,
};

impl App {
    /// Does what the user asks about a passphrase.
    pub(super) fn work_with_passphrase(&mut self, action: PassphraseAction, ctx: &Context) {
        match action {
            PassphraseAction::Try => {
                if let Some(reading) = &mut self.reading {
                    reading.unlock(&self.disk, &self.left);
                }
            }
            PassphraseAction::GiveUp => self.reading = None,
            PassphraseAction::ToggleChoice => {
                let is_open = self.view.told == Some(Told::Protection);
                self.view.choosing = Choosing::default();
                self.view.told = (!is_open && self.session.is_some()).then_some(Told::Protection);
            }
            PassphraseAction::Protect => {
                if let (Ok(passphrase), Some(session)) = (self.view.choosing.chosen(), &mut self.session) {
                    session.protect(Some(passphrase));
                    self.end_choice(ctx);
                }
            }
            PassphraseAction::Unprotect => {
                if let Some(session) = &mut self.session {
                    session.protect(None);
                    self.end_choice(ctx);
                }
            }
        }
    }

    /// Puts what was typed away, and saves: what was asked is done when the file says so.
    fn end_choice(&mut self, ctx: &Context) {
        self.view.choosing = Choosing::default();
        self.view.told = None;
        self.save(ctx);
    }

    /// Whether the file of the open dossier is encrypted, or will be by the next save.
    pub(super) fn is_protected(&self) -> bool {
        self.session.as_ref().and_then(Session::passphrase).is_some()
    }
}
