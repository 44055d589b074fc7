//! Dossiers opened and saved, and what is asked before edits are lost.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
};

use egui::{Context, ViewportCommand};

use super::{
    super::{
        action::{Action, Leave},
        dialogs::{Outcome, Purpose, Request},
        reading::Wanted,
        room::{Part, RoomAction},
        session::{Held, Session},
        view::Comparison,
        widgets::Tone,
    },
    App, Notice, Offer, Then,
};
use crate::{
    domain::{Dossier, Edit, Logo, anonymous, wanted},
    notation::{Diagnostic, Severity},
    store::{self, Expected, Locked, Opened, StoreError},
};

/// Extension of the files that hold a dossier.
pub(super) const EXTENSION: &str = "gouvernail";

impl App {
    /// Opens a dossier, in the place of the one that is open.
    pub fn open(&mut self, path: &Path) {
        // A file that is opened anew opens as it did before.
        let is_again = self.session.as_ref().is_some_and(|it| it.path() == Some(path));
        let passphrase = self.own_passphrase().filter(|_| is_again);
        self.read(Wanted::Open(path.to_owned()), passphrase);
    }

    /// Says why a file is not opened.
    pub(super) fn tell_refused(&mut self, path: &Path, error: &StoreError) {
        let cause = self.words.store_error(error);
        let is_damaged = matches!(error, StoreError::Faulty { .. } | StoreError::Locked { why: Locked::Damaged, .. });
        match is_damaged.then(|| self.newest_kept(path)).flatten() {
            Some(kept) => self.notify_with(Tone::Danger, "open-failed-kept", path, &cause, Offer::Kept(kept)),
            None => self.notify(Tone::Danger, "open-failed", path, &cause),
        }
    }

    /// Shows a dossier that was read.
    pub(super) fn take_opened(&mut self, path: &Path, opened: Opened) {
        let misfits = match self.misfits(path, &opened) {
            Ok(misfits) => misfits,
            Err(error) => return self.tell_refused(path, &error),
        };
        let is_open_elsewhere = self.keeper.as_ref().is_some_and(|it| it.is_open_elsewhere(path));
        let Some(session) = Session::opened(self.packs.shown(), opened, path.to_owned()) else {
            return self.notify(Tone::Danger, "unknown-persona", path, "");
        };
        let withheld = session.held().and_then(Held::withheld);
        self.show(Some(session));
        self.remember(path);
        if let Some(withheld) = withheld {
            self.tell_withheld(withheld, path);
        }
        if is_open_elsewhere {
            self.notify(Tone::Warning, "open-elsewhere", path, "");
        }
        let words = self.words.say("copies-words");
        let words: Vec<&str> = words.split(' ').collect();
        let copies = store::copies_beside(&*self.disk, path, &words);
        if !copies.is_empty() {
            let names = copies.iter().filter_map(|it| it.file_name()).map(|it| it.to_string_lossy());
            let names: Vec<String> = names.map(std::borrow::Cow::into_owned).collect();
            self.notify(Tone::Warning, "copies", path, &names.join(", "));
        }
        if !misfits.is_empty() {
            let told: Vec<String> = misfits.iter().map(|it| self.words.fault(&it.fault)).collect();
            self.notify(Tone::Warning, "misfits", path, &told.join("\n"));
        }
    }

    /// The newest version of a file that was kept and can be read.
    fn newest_kept(&self, path: &Path) -> Option<PathBuf> {
        let kept = self.versions()?.of(&*self.disk, path);
        // One that is encrypted says only later whether it can be read.
        let may_open = |it: &PathBuf| {
            matches!(store::open(&*self.disk, it), Ok(_) | Err(StoreError::Locked { why: Locked::NoPassphrase, .. }))
        };
        kept.into_iter().map(|it| it.place).find(may_open)
    }

    /// Tells what the window was asked to open besides its one dossier, or what it does not open.
    pub fn tell_left_alone(&mut self, left: &[OsString]) {
        /// Most names that are told.
        const MOST: usize = 5;
        if left.is_empty() {
            return;
        }
        let name = |it: &OsString| wanted(&it.to_string_lossy()).chars().take(100).collect();
        let mut names: Vec<String> = left.iter().take(MOST).map(name).collect();
        if MOST < left.len() {
            names.push(self.words.tell("left-alone-more", &[("n", (left.len() - MOST).into())]));
        }
        self.notify(Tone::Warning, "left-alone", Path::new(""), &names.join("\n"));
    }

    /// What of a dossier does not fit the pack but can stay.
    fn misfits(&self, path: &Path, opened: &Opened) -> Result<Vec<Diagnostic>, StoreError> {
        let name = path.display().to_string();
        let found = store::check_references(&name, &opened.text, &opened.dossier, self.packs.shown());
        let (errors, warnings): (Vec<_>, Vec<_>) = found.into_iter().partition(|it| it.severity == Severity::Error);
        if errors.is_empty() { Ok(warnings) } else { Err(StoreError::Faulty { diagnostics: errors }) }
    }

    /// Reads a file that has to do with the open dossier, with its passphrase if it has one.
    pub(super) fn open_beside(&self, path: &Path) -> Result<Opened, StoreError> {
        store::unlock(&*self.disk, path, self.session.as_ref().and_then(Session::passphrase))
    }

    pub(super) fn leave(&mut self, then: Then, ctx: &Context) {
        if self.session.as_ref().is_some_and(Session::is_modified) {
            self.leaving = Some(then);
        } else {
            self.go(then, ctx);
        }
    }

    pub(super) fn answer(&mut self, answer: Leave, ctx: &Context) {
        let Some(then) = self.leaving.take() else {
            return;
        };
        match answer {
            Leave::Stay => {}
            Leave::Discard => self.go(then, ctx),
            Leave::Save => {
                self.after_save = Some(then);
                self.save(ctx);
            }
        }
    }

    pub(super) fn go(&mut self, then: Then, ctx: &Context) {
        match then {
            Then::New => self.show(None),
            Then::Open => self.ask(Purpose::Open, "dialog-open", EXTENSION, String::new(), ctx),
            Then::OpenAt(path) => self.open(&path),
            Then::Example(persona) => self.open_example(store::example(&persona)),
            Then::Workshop => {
                self.open_example(store::workshop_example());
                self.perform(Action::Room(RoomAction::Enter), ctx);
                self.perform(Action::Room(RoomAction::Turn(Part::Outcome)), ctx);
            }
            Then::Recover(index) => self.recover(index),
            Then::Restore(place) => {
                let held = self.session.as_ref().and_then(Session::held).cloned();
                self.bring_back(&place, held, "restored");
            }
            // Its own file cannot be read any more: it is saved where the user says.
            Then::OpenKept(place) => self.bring_back(&place, None, "kept-opened"),
            Then::Close => {
                self.forget_kept();
                self.may_close = true;
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
        }
    }

    fn open_example(&mut self, example: Option<Dossier>) {
        match example.and_then(|it| Session::new(self.packs.shown(), it, None)) {
            Some(example) => self.show(Some(example)),
            None => self.notify(Tone::Danger, "unknown-persona", Path::new(""), ""),
        }
    }

    pub(super) fn ask_where_to_anonymise(&mut self, ctx: &Context) {
        let name = self.words.say("anonymise-name");
        self.ask(Purpose::Anonymise, "dialog-anonymise", EXTENSION, format!("{name}.{EXTENSION}"), ctx);
    }

    /// Writes a copy without names and texts, and says what it does without.
    fn anonymise(&mut self, path: &Path) {
        let Some(session) = &self.session else {
            return;
        };
        let (copy, removed) = anonymous(session.dossier(), self.packs.whole());
        // The dialog asked whether what is there may be replaced, but never the dossier itself by its copy.
        let written = match session.path() {
            Some(own) if store::is_same_file(own, path) => Err(StoreError::Exists { path: path.to_owned() }),
            _ => store::save(&*self.disk, None, path, &copy, Expected::Anything),
        };
        match written {
            Ok(_) => {
                let told = self.words.all_removed(&removed).join("\n");
                self.notify(Tone::Success, "anonymised", path, &told);
            }
            Err(error) => {
                let cause = self.words.store_error(&error);
                self.notify(Tone::Danger, "anonymise-failed", path, &cause);
            }
        }
    }

    pub(super) fn ask_for_another(&mut self, ctx: &Context) {
        self.ask(Purpose::Compare, "dialog-compare", EXTENSION, String::new(), ctx);
    }

    /// Compares the open dossier with one of a file, taken for the older.
    pub(super) fn compare_with(&mut self, path: &Path) {
        if self.session.is_none() {
            return;
        }
        self.read(Wanted::Compare(path.to_owned()), self.own_passphrase());
    }

    /// The same, once it is read.
    pub(super) fn take_older(&mut self, path: &Path, older: Dossier) {
        if self.packs.whole().persona(&older.persona).is_none() {
            return self.notify(Tone::Danger, "unknown-persona", path, "");
        }
        self.view.comparison = Some(Comparison::with(older));
    }

    pub(super) fn ask_for_a_logo(&mut self, ctx: &Context) {
        self.ask(Purpose::Logo, "dialog-logo", "png", String::new(), ctx);
    }

    /// Puts a logo on the documents; what was said of the one before it stays.
    fn put_logo(&mut self, path: &Path) {
        let Some(session) = &mut self.session else {
            return;
        };
        match store::read_logo(path) {
            Ok(logo) => {
                let said = session.dossier().marking.logo.as_ref().map(|it| it.description.clone());
                session.commit(Edit::Logo(Some(Logo { description: said.unwrap_or_default(), ..logo })));
            }
            Err(error) => {
                let cause = self.words.store_error(&error);
                self.notify(Tone::Danger, "logo-failed", path, &cause);
            }
        }
    }

    pub(super) fn ask(&mut self, purpose: Purpose, title: &str, extension: &'static str, name: String, ctx: &Context) {
        if purpose != Purpose::Save {
            // The dialog that is given up was to save before something else.
            self.after_save = None;
        }
        // A folder has no extension.
        let filter = if extension.is_empty() { String::new() } else { self.words.say(&format!("filter-{extension}")) };
        let request = Request { purpose, title: self.words.say(title), filter, extension, name };
        if let Some(outcome) = self.dialogs.ask(request, ctx) {
            self.conclude(outcome, ctx);
        }
    }

    /// Does what a path was wanted for.
    pub(super) fn conclude(&mut self, outcome: Outcome, ctx: &Context) {
        match outcome {
            Outcome::GivenUp => self.after_save = None,
            Outcome::Unavailable(request) => {
                self.view.path = proposed(&request);
                self.typing = Some(request);
            }
            Outcome::Chosen(Purpose::Gather, paths) => self.gather(paths),
            Outcome::Chosen(purpose, paths) => {
                for path in paths.into_iter().take(1) {
                    self.take_path(purpose, path, ctx);
                }
            }
        }
    }

    fn take_path(&mut self, purpose: Purpose, path: PathBuf, ctx: &Context) {
        match purpose {
            Purpose::Open => self.open(&path),
            Purpose::Compare => self.compare_with(&path),
            Purpose::Anonymise => self.anonymise(&with_extension(path, EXTENSION)),
            Purpose::Pack => self.take_pack(&path),
            Purpose::Logo => self.put_logo(&path),
            Purpose::Save => self.save_chosen(path, ctx),
            Purpose::Export(product) => self.export_to(product, path, ctx),
            Purpose::ExportAll => self.export_all_to(path, ctx),
            Purpose::Gather => self.gather(vec![path]),
            Purpose::PrepareFiles => self.prepare_files(&path),
            Purpose::Handouts => self.hand_out_in(path),
            Purpose::Day(format) => self.export_day(format, path),
        }
    }

    /// A word about a file, whose path can be copied.
    pub(super) fn notify(&mut self, tone: Tone, key: &str, path: &Path, cause: &str) {
        let offer = if path.as_os_str().is_empty() { Offer::Nothing } else { Offer::Path(path.to_owned()) };
        self.notify_with(tone, key, path, cause, offer);
    }

    pub(super) fn notify_with(&mut self, tone: Tone, key: &str, path: &Path, cause: &str, offer: Offer) {
        let arguments = [("path", path.display().to_string().into()), ("cause", cause.into())];
        let text = self.words.tell(&format!("notice-text-{key}"), &arguments);
        self.notices.push(Notice { tone, title: self.words.say(&format!("notice-{key}")), text, offer });
    }

    /// A name for files: the letters and digits of the name of the case.
    pub(super) fn file_name(&self) -> String {
        let session = self.session.as_ref();
        let named = session.map(Session::dossier).map(|it| [&it.title, &it.organisation]);
        let named = named.and_then(|it| it.into_iter().find_map(|it| store::stem(it)));
        named.or_else(|| store::stem(session?.persona().id.as_str())).unwrap_or_else(|| EXTENSION.to_owned())
    }
}

/// The path that is proposed when one must be typed.
pub(super) fn proposed(request: &Request) -> String {
    let folder = std::env::home_dir().unwrap_or_default();
    folder.join(&request.name).display().to_string()
}

/// The path, with an extension when it has none of this kind.
pub(super) fn with_extension(path: PathBuf, extension: &str) -> PathBuf {
    if path.extension().is_some_and(|it| it.eq_ignore_ascii_case(extension)) {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(".");
    name.push(extension);
    name.into()
}
