//! Work that is not saved: kept aside as one goes on, offered again after a crash.

use std::{path::PathBuf, time::Duration};

use egui::Context;

use super::{
    super::{
        keeper::{Keeper, Revision, Unsaved},
        reading::Wanted,
        session::{Held, Session},
        widgets::Tone,
    },
    App,
};
use crate::store::{Recovered, StoreError};

impl App {
    /// Keeps what is not saved in a folder of the program's own, and offers what was left there.
    pub fn keep_in(&mut self, folder: PathBuf) -> Result<(), StoreError> {
        let keeper = Keeper::begin(&self.disk, folder)?;
        let found = keeper.found(&*self.disk);
        self.left = found.left;
        for path in found.unreadable {
            self.notify(Tone::Warning, "left-unreadable", &path, "");
        }
        self.keeper = Some(keeper);
        Ok(())
    }

    /// The same, but a refusal is a word to the user.
    pub(in super::super) fn keep_or_tell(&mut self, folder: PathBuf) {
        if let Err(error) = self.keep_in(folder) {
            let cause = self.words.store_error(&error);
            self.notify(Tone::Warning, "not-kept", std::path::Path::new(""), &cause);
        }
    }

    /// Which state of which dossier is on the screen.
    fn revision(&self) -> Option<Revision> {
        let session = self.session.as_ref()?;
        Some((self.opened, session.revision(), self.view.drafts.revision()))
    }

    /// Looks whether something has to be kept.
    pub(super) fn keep(&mut self, ctx: &Context) {
        let (revision, now) = (self.revision(), ctx.input(|it| it.time));
        let Some(mut keeper) = self.keeper.take() else {
            return;
        };
        if let Some(seconds) = keeper.look(revision, now, || self.unsaved()) {
            ctx.request_repaint_after(Duration::from_secs_f64(seconds + 0.01));
        }
        if let Some(error) = keeper.fault() {
            let cause = self.words.store_error(&error);
            self.notify(Tone::Warning, "not-kept", std::path::Path::new(""), &cause);
        }
        self.keeper = Some(keeper);
    }

    /// The dossier with what is being typed, and its place, when they are not in its file.
    fn unsaved(&self) -> Option<Unsaved> {
        let session = self.session.as_ref()?;
        let mut dossier = session.dossier().clone();
        for field in self.view.drafts.fields() {
            let text = self.view.drafts.text(&field).unwrap_or_default();
            if let Ok(Some(edit)) = field.edit(session.pack(), &dossier, text) {
                dossier.apply(edit);
            }
        }
        let is_unsaved = session.is_modified() || dossier != *session.dossier();
        let passphrase = session.passphrase().cloned();
        is_unsaved.then(|| Unsaved { dossier, held: session.held().cloned(), passphrase })
    }

    /// Lets other windows know which file is open in this one.
    pub(super) fn show_open_file(&self) {
        if let Some(keeper) = &self.keeper {
            keeper.show(self.session.as_ref().and_then(|it| it.path()).map(PathBuf::from));
        }
    }

    /// Forgets what was kept: it is saved, or the user does not want it.
    pub(super) fn forget_kept(&mut self) {
        let revision = self.revision();
        if let Some(keeper) = &mut self.keeper {
            keeper.forget(revision);
        }
    }

    /// Opens what another window left.
    pub(super) fn recover(&mut self, index: usize) {
        self.read(Wanted::Recover(index), None);
    }

    /// The same, once it is read.
    pub(super) fn take_up(&mut self, index: usize, work: Recovered) {
        let passphrase = work.passphrase.clone();
        let held = work.origin.clone().map(|it| Held::elsewhere(it, work.print));
        let Some(session) = Session::recovered(self.packs.shown(), work.dossier.clone(), held) else {
            let path = work.origin.unwrap_or_default();
            return self.notify(Tone::Danger, "unknown-persona", &path, "");
        };
        if index < self.left.len() {
            let left = self.left.remove(index);
            if let Some(keeper) = &mut self.keeper {
                keeper.adopt(work, left);
            }
        }
        self.show(Some(session.protected_by(passphrase)));
    }

    /// Throws away what another window left.
    pub(super) fn abandon(&mut self, index: usize) {
        if index < self.left.len() {
            self.left.remove(index).discard(&*self.disk);
        }
    }
}
