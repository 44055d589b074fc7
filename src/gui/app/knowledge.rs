//! Another pack, or an overlay, in the place of the knowledge that the window began with.

use std::{path::Path, sync::Arc};

use egui::Context;

use super::{
    super::{dialogs::Purpose, memo::Memo, packs::Packs, session::Session, widgets::Tone},
    App,
};
use crate::store::{self, BUNDLE_EXTENSION, Publishers, StoreError};

impl App {
    /// Takes what was dropped on the window: a pack, an overlay, or a dossier.
    pub(super) fn take_dropped(&mut self, path: &Path) {
        self.commit_drafts();
        if self.is_asking() {
            self.notify(Tone::Warning, "answer-first", path, "");
        } else if self.session.as_ref().is_some_and(Session::is_modified) {
            self.notify(Tone::Warning, "save-first", path, "");
        } else {
            self.take(path);
        }
    }

    /// Takes what is at a path for what it is: a pack, an overlay, or a dossier.
    pub fn take(&mut self, path: &Path) {
        if store::is_pack_place(path) {
            self.take_pack(path);
        } else {
            self.open(path);
        }
    }

    pub(super) fn ask_for_a_pack(&mut self, ctx: &Context) {
        self.ask(Purpose::Pack, "dialog-pack", BUNDLE_EXTENSION, String::new(), ctx);
    }

    /// Works with a pack from now on, or with an overlay laid over the present one; the open dossier stays open.
    pub(super) fn take_pack(&mut self, path: &Path) {
        let taken = self.publishers().and_then(|mut publishers| {
            let pack = store::take_pack(path, self.packs.whole(), &mut publishers)?;
            if let Some(folder) = &self.folder {
                publishers.save(&*self.disk, folder)?;
            }
            Ok((pack, publishers))
        });
        let (pack, publishers) = match taken {
            Ok(taken) => taken,
            Err(error) => {
                let cause = self.words.store_error(&error);
                return self.notify(Tone::Danger, "pack-failed", path, &cause);
            }
        };
        let stamp = pack.stamp();
        let packs = Packs::of(Arc::new(pack));
        if let Some(session) = &self.session {
            let passphrase = session.passphrase().cloned();
            let (dossier, held) = (session.dossier().clone(), session.held().cloned());
            let begin = if session.is_modified() { Session::recovered } else { Session::new };
            let Some(session) = begin(packs.shown(), dossier, held) else {
                return self.notify(Tone::Danger, "unknown-persona", path, "");
            };
            self.show(Some(session.protected_by(passphrase)));
        }
        self.packs = packs;
        // What was found in the former knowledge is not found in this one.
        self.view.items = Memo::default();
        self.notify(Tone::Success, "pack-taken", path, &format!("{} {}", stamp.id, stamp.version));
        for (id, key) in publishers.first_seen() {
            let told = self.words.tell("publisher-new", &[("id", id.as_str().into()), ("key", key.as_str().into())]);
            self.notify(Tone::Accent, "publisher", path, &told);
        }
        let language = self.words.language();
        let doubts: Vec<String> =
            self.packs.whole().doubtful().map(|(title, it)| self.words.doubt(title.get(language), it)).collect();
        if !doubts.is_empty() {
            self.notify(Tone::Warning, "doubtful", path, &doubts.join("\n"));
        }
    }

    /// The publishers that this user knows.
    fn publishers(&self) -> Result<Publishers, StoreError> {
        match &self.folder {
            Some(folder) => Publishers::load(&*self.disk, folder),
            None => Ok(Publishers::default()),
        }
    }
}
