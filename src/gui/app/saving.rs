//! Saving, and what is asked when the file is not what it was.

use std::path::{Path, PathBuf};

use egui::{Context, Event};

use super::{
    super::{
        conflict::{Conflict, Settlement},
        dialogs::Purpose,
        reading::Wanted,
        saving::{Order, Saving, Watching},
        session::{Held, Session, Withheld},
        view::{Comparison, Screen, Told},
        widgets::Tone,
    },
    App, Offer, Then,
    files::{self, EXTENSION},
};
use crate::store::{self, Expected, Opened, Remark, Saved, StoreError};

impl App {
    /// Saves the dossier in its file, or asks where.
    pub(super) fn save(&mut self, ctx: &Context) {
        let Some(session) = &self.session else {
            return;
        };
        match session.held().map(|it| (it.withheld(), it.path().to_owned(), it.expected())) {
            None => self.ask_where_to_save(ctx),
            Some((None, path, expected)) => self.save_to(&path, expected, ctx),
            Some((Some(withheld), path, _)) => {
                self.tell_withheld(withheld, &path);
                if withheld != Withheld::Touched {
                    self.ask_where_to_save(ctx);
                }
            }
        }
    }

    /// Says why a dossier is not saved in its own file, and what can be done.
    pub(super) fn tell_withheld(&mut self, withheld: Withheld, path: &Path) {
        let (key, offer) = match withheld {
            Withheld::Newer(_) => ("newer-format", Offer::SaveElsewhere),
            Withheld::Touched => ("touched", Offer::Accept),
            Withheld::ReadOnly => ("read-only", Offer::SaveElsewhere),
        };
        let title = self.words.say(&format!("notice-{key}"));
        self.notices.retain(|it| it.title != title);
        self.notify_with(Tone::Warning, key, path, "", offer);
    }

    /// Saves the dossier at a path where one may expect to find this.
    pub(super) fn save_to(&mut self, path: &Path, expected: Expected, ctx: &Context) {
        if self.saving.is_some() {
            return self.notify(Tone::Warning, "saving-already", path, "");
        }
        let Some(session) = &mut self.session else {
            return;
        };
        let dossier = session.begin_save();
        let passphrase = session.passphrase().cloned();
        let (disk, versions) = (self.disk.clone(), self.versions());
        let order = Order { disk, versions, path: path.to_owned(), dossier, passphrase, expected };
        self.saving = Some(Saving::start(order, ctx));
    }

    /// Does what comes once a save is over.
    pub(super) fn end_saving(&mut self, ctx: &Context) {
        let Some((path, outcome)) = self.saving.as_ref().and_then(|it| Some((it.path().to_owned(), it.poll()?))) else {
            return;
        };
        self.saving = None;
        let then = self.after_save.take();
        match outcome {
            Ok(saved) => self.tell_saved(&path, &saved, then, ctx),
            Err(StoreError::Changed { .. }) => self.look_at_conflict(path),
            Err(error) => {
                let cause = self.words.store_error(&error);
                self.notify_with(Tone::Danger, "save-failed", &path, &cause, Offer::SaveElsewhere);
            }
        }
    }

    fn tell_saved(&mut self, path: &Path, saved: &Saved, then: Option<Then>, ctx: &Context) {
        let Some(session) = &mut self.session else {
            return;
        };
        let past = session.held().filter(|it| it.path() == path).and_then(Held::past_format);
        session.end_save(path, saved);
        let is_saved = !session.is_modified();
        if is_saved {
            self.forget_kept();
        }
        self.show_open_file();
        self.remember(path);
        self.notices.retain(|it| it.tone != Tone::Success);
        self.notify(Tone::Success, "saved", path, "");
        for remark in &saved.remarks {
            self.tell_remark(*remark, path);
        }
        if past.is_some() {
            self.notify(Tone::Accent, "migrated", path, "");
        }
        self.tell_versions_in_clear(path);
        // What was typed while it was saved is in no file yet: that is asked again.
        if let Some(then) = then {
            self.leave(then, ctx);
        }
    }

    /// Says once for each file what is not as it should be.
    fn tell_remark(&mut self, remark: Remark, path: &Path) {
        let key = match remark {
            Remark::OtherNames => "other-names",
            Remark::NotFlushed => "not-flushed",
            Remark::NotKept => "version-not-kept",
            Remark::MadeAgain => "made-again",
        };
        if self.remarked.insert((remark, path.to_owned())) {
            self.notify(Tone::Warning, key, path, "");
        }
    }

    /// Looks whether something else changed the file, when the user comes back to the window.
    pub(super) fn watch(&mut self, ctx: &Context) {
        let came_back = ctx.input(|it| it.raw.events.contains(&Event::WindowFocused(true)));
        let known = self.session.as_ref().and_then(|it| it.held()).and_then(|it| Some((it.path(), it.print()?)));
        if let (true, None, Some((path, print))) = (came_back, &self.saving, known) {
            self.watching = Some(Watching::start(self.disk.clone(), path.to_owned(), print, ctx));
        }
        let Some(is_other) = self.watching.as_ref().and_then(Watching::poll) else {
            return;
        };
        self.watching = None;
        let path = self.session.as_ref().and_then(|it| it.path()).map(Path::to_owned);
        if let (true, None, None, Some(path)) = (is_other, &self.conflict, &self.saving, path) {
            self.look_at_conflict(path);
        }
    }

    fn look_at_conflict(&mut self, path: PathBuf) {
        let theirs = self.open_beside(&path).map(|it| Box::new(it.dossier));
        self.conflict = Some(Conflict { path, theirs });
    }

    /// Does what the user says about a file that something else changed.
    pub(super) fn settle_conflict(&mut self, settlement: Settlement, ctx: &Context) {
        let Some(Conflict { path, theirs }) = self.conflict.take() else {
            return;
        };
        match settlement {
            Settlement::Compare => {
                if let Ok(theirs) = theirs {
                    self.view.comparison = Some(Comparison::with(*theirs));
                    self.view.told = None;
                }
            }
            Settlement::Copy => self.ask_where_to_save(ctx),
            Settlement::Reload => self.reload(&path),
            Settlement::Replace => self.save_to(&path, Expected::Anything, ctx),
            Settlement::Wait => {}
        }
    }

    /// Opens what the file holds now, once what this window holds is kept.
    fn reload(&mut self, path: &Path) {
        if let (Some(session), Some(versions)) = (&self.session, self.versions()) {
            let kept = versions.keep_dossier(&*self.disk, path, session.content());
            if let Err(error) = kept {
                let cause = self.words.store_error(&error);
                return self.notify(Tone::Danger, "version-refused", path, &cause);
            }
        }
        self.open(path);
        self.notify(Tone::Accent, "reloaded", path, "");
    }

    /// Shows the versions of the open file that were replaced, or puts them away.
    pub(super) fn toggle_versions(&mut self) {
        if self.view.told == Some(Told::Versions) {
            self.view.told = None;
            return;
        }
        let path = self.session.as_ref().and_then(|it| it.path());
        let found = path.zip(self.versions()).map(|(path, versions)| versions.of(&*self.disk, path));
        self.view.versions = found.unwrap_or_default();
        self.view.told = Some(Told::Versions);
    }

    /// Compares the open dossier with a version that was replaced.
    pub(super) fn compare_with_version(&mut self, place: &Path) {
        self.view.told = None;
        self.show_screen(Screen::Documents);
        self.compare_with(place);
    }

    /// Brings a version back, as the dossier of this file if it has one; the file is only changed by the next save.
    pub(super) fn bring_back(&mut self, place: &Path, held: Option<Held>, told: &'static str) {
        self.read(Wanted::BringBack { place: place.to_owned(), held, told }, self.own_passphrase());
    }

    /// The same, once it is read.
    pub(super) fn take_back(&mut self, place: &Path, opened: Opened, held: Option<Held>, told: &str) {
        match Session::recovered(self.packs.shown(), opened.dossier, held) {
            Some(session) => {
                let session = session.protected_by(opened.passphrase);
                let path = session.path().map(Path::to_owned).unwrap_or_default();
                self.show(Some(session));
                self.notify(Tone::Accent, told, &path, "");
            }
            None => self.notify(Tone::Danger, "unknown-persona", place, ""),
        }
    }

    /// Says that versions of a file that is encrypted are not.
    fn tell_versions_in_clear(&mut self, path: &Path) {
        let found = self.versions().filter(|_| self.is_protected()).map(|it| it.in_clear(&*self.disk, path).len());
        if let Some(1..) = found {
            self.notify_with(Tone::Warning, "versions-in-clear", path, "", Offer::ForgetInClear(path.to_owned()));
        }
    }

    /// Takes those versions away.
    pub(super) fn forget_versions_in_clear(&mut self, path: &Path) {
        self.notices.retain(|it| !matches!(it.offer, Offer::ForgetInClear(_)));
        if let Some(Err(error)) = self.versions().map(|it| it.forget_in_clear(&*self.disk, path)) {
            let cause = self.words.store_error(&error);
            self.notify(Tone::Danger, "version-refused", path, &cause);
        }
    }

    /// Takes the versions of the open file away.
    pub(super) fn forget_versions(&mut self) {
        let path = self.session.as_ref().and_then(|it| it.path()).map(Path::to_owned);
        if let Some((path, versions)) = path.zip(self.versions())
            && let Err(error) = versions.forget(&*self.disk, &path)
        {
            let cause = self.words.store_error(&error);
            self.notify(Tone::Danger, "version-refused", &path, &cause);
        }
        self.view.versions.clear();
    }

    /// Stops waiting for a save that does not come to its end, and asks for another place.
    pub(super) fn save_elsewhere(&mut self, ctx: &Context) {
        self.saving = None;
        self.ask_where_to_save(ctx);
    }

    pub(super) fn ask_where_to_save(&mut self, ctx: &Context) {
        let held = self.session.as_ref().and_then(|it| it.path()?.file_name());
        let name = held.map(|it| it.to_string_lossy().into_owned());
        let name = name.unwrap_or_else(|| format!("{}.{EXTENSION}", self.file_name()));
        if self.session.is_some() {
            self.ask(Purpose::Save, "dialog-save", EXTENSION, name, ctx);
        }
    }

    /// Saves at a path that the user chose: the dialog asked whether what is there may be replaced.
    pub(super) fn save_chosen(&mut self, path: PathBuf, ctx: &Context) {
        let path = files::with_extension(path, EXTENSION);
        let held = self.session.as_ref().and_then(|it| it.held());
        let expected = held.filter(|it| store::is_same_file(it.path(), &path)).map(Held::expected);
        self.save_to(&path, expected.unwrap_or(Expected::Anything), ctx);
    }
}
