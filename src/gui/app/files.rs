//! Dossiers opened and saved, documents exported, and what is asked before edits are lost.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use egui::{Context, ViewportCommand};

use super::{
    super::{
        action::Leave,
        dialogs::{Outcome, Purpose, Request},
        jobs::Order,
        screens,
        session::Session,
        view::Comparison,
        widgets::Tone,
    },
    App, Notice, Then,
};
use crate::{
    document::{Kind, compare},
    domain::{Dossier, Edit, Logo},
    notation::{Diagnostic, Severity},
    render::Format,
    store::{self, StoreError},
};

/// Extension of the files that hold a dossier.
const EXTENSION: &str = "gouvernail";

impl App {
    /// Opens a dossier, in the place of the one that is open.
    pub fn open(&mut self, path: &Path) {
        let (dossier, misfits) = match self.read(path) {
            Ok(read) => read,
            Err(error) => {
                let cause = self.words.store_error(&error);
                return self.notify(Tone::Danger, "open-failed", path, &cause);
            }
        };
        let Some(session) = Session::new(self.packs.shown(), dossier, Some(path.to_owned())) else {
            return self.notify(Tone::Danger, "unknown-persona", path, "");
        };
        self.show(Some(session));
        self.remember(path);
        if !misfits.is_empty() {
            let told: Vec<String> = misfits.iter().map(|it| self.words.fault(&it.fault)).collect();
            self.notify(Tone::Warning, "misfits", path, &told.join("\n"));
        }
    }

    /// A dossier, and what of it does not fit the pack but can stay.
    fn read(&self, path: &Path) -> Result<(Dossier, Vec<Diagnostic>), StoreError> {
        let name = path.display().to_string();
        let bytes = store::read(path)?;
        let faulty = |diagnostics| StoreError::Faulty { diagnostics };
        let dossier = store::parse(&name, &bytes).map_err(|it| faulty(vec![it]))?;
        let found = store::check_references(&name, &bytes, &dossier, self.packs.shown());
        let (errors, warnings): (Vec<_>, Vec<_>) = found.into_iter().partition(|it| it.severity == Severity::Error);
        if errors.is_empty() { Ok((dossier, warnings)) } else { Err(faulty(errors)) }
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
            Then::Recover(index) => self.recover(index),
            Then::Close => {
                self.forget_kept();
                self.may_close = true;
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
        }
    }

    pub(super) fn save(&mut self, ctx: &Context) {
        match self.session.as_ref().map(|it| it.path().map(Path::to_owned)) {
            Some(Some(path)) => self.save_to(&path, ctx),
            Some(None) => self.ask_where_to_save(ctx),
            None => {}
        }
    }

    pub(super) fn save_to(&mut self, path: &Path, ctx: &Context) {
        let Some(session) = &mut self.session else {
            return;
        };
        let then = self.after_save.take();
        match session.save(path) {
            Ok(()) => {
                self.forget_kept();
                self.remember(path);
                self.notices.retain(|it| it.tone != Tone::Success);
                self.notify(Tone::Success, "saved", path, "");
                if let Some(then) = then {
                    self.go(then, ctx);
                }
            }
            Err(error) => {
                let cause = self.words.store_error(&error);
                self.notify(Tone::Danger, "save-failed", path, &cause);
            }
        }
    }

    pub(super) fn ask_where_to_save(&mut self, ctx: &Context) {
        let held = self.session.as_ref().and_then(|it| it.path()?.file_name());
        let name = held.map(|it| it.to_string_lossy().into_owned());
        let name = name.unwrap_or_else(|| format!("{}.{EXTENSION}", self.file_name()));
        if self.session.is_some() {
            self.ask(Purpose::Save, "dialog-save", EXTENSION, name, ctx);
        }
    }

    pub(super) fn ask_where_to_export(&mut self, kind: Kind, format: Format, ctx: &Context) {
        if self.session.is_none() {
            return;
        }
        let document = self.words.say(&format!("file-{}", screens::document_key(kind)));
        let name = format!("{document}-{}.{}", self.file_name(), format.extension());
        self.ask(Purpose::Export(kind, format), "dialog-export", format.extension(), name, ctx);
    }

    pub(super) fn ask_for_another(&mut self, ctx: &Context) {
        self.ask(Purpose::Compare, "dialog-compare", EXTENSION, String::new(), ctx);
    }

    /// Compares the open dossier with one of a file, taken for the older.
    fn compare_with(&mut self, path: &Path) {
        let Some(session) = &self.session else {
            return;
        };
        let older = match store::open(path) {
            Ok(older) => older,
            Err(error) => {
                let cause = self.words.store_error(&error);
                return self.notify(Tone::Danger, "open-failed", path, &cause);
            }
        };
        let document = compare(self.packs.whole(), &older, session.dossier(), &self.words);
        self.view.comparison = document.map(|document| Comparison { older, document });
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
        let filter = self.words.say(&format!("filter-{extension}"));
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
            Outcome::Chosen(Purpose::Open, path) => self.open(&path),
            Outcome::Chosen(Purpose::Compare, path) => self.compare_with(&path),
            Outcome::Chosen(Purpose::Logo, path) => self.put_logo(&path),
            Outcome::Chosen(Purpose::Save, path) => self.save_to(&with_extension(path, EXTENSION), ctx),
            Outcome::Chosen(Purpose::Export(kind, format), path) => {
                let Some(session) = &self.session else {
                    return;
                };
                if session.path().is_some_and(|it| store::is_same_file(it, &path)) {
                    let cause = self.words.tell("fail-itself", &[("path", path.display().to_string().into())]);
                    return self.notify(Tone::Danger, "export-failed", &path, &cause);
                }
                // The name that was given decides, when it is the name of a format that the document has.
                let format = Format::of_path(&path, kind).unwrap_or(format);
                let order = Order {
                    pack: Arc::clone(self.packs.whole()),
                    dossier: session.dossier().clone(),
                    older: self.view.comparison.as_ref().map(|it| it.older.clone()),
                    language: self.words.language(),
                    kind,
                    format,
                    path: with_extension(path, format.extension()),
                };
                self.jobs.start(order, ctx);
            }
        }
    }

    pub(super) fn notify(&mut self, tone: Tone, key: &str, path: &Path, cause: &str) {
        let arguments = [("path", path.display().to_string().into()), ("cause", cause.into())];
        let text = self.words.tell(&format!("notice-text-{key}"), &arguments);
        self.notices.push(Notice { tone, title: self.words.say(&format!("notice-{key}")), text });
    }

    /// A name for files: the letters and digits of the name of the case.
    pub(super) fn file_name(&self) -> String {
        let session = self.session.as_ref();
        let named = session.map(Session::dossier).map(|it| [&it.title, &it.organisation]);
        let named = named.and_then(|it| it.into_iter().find(|it| !it.is_empty()).cloned());
        let named = named.or_else(|| session.map(|it| it.persona().id.to_string())).unwrap_or_default();
        let kept = |it: char| if it.is_alphanumeric() { it } else { '-' };
        let words: String = named.chars().take(60).map(kept).collect();
        words.split('-').filter(|it| !it.is_empty()).collect::<Vec<_>>().join("-")
    }
}

/// The path that is proposed when one must be typed.
pub(super) fn proposed(request: &Request) -> String {
    let folder = std::env::home_dir().unwrap_or_default();
    folder.join(&request.name).display().to_string()
}

/// The path, with an extension when it has none of this kind.
fn with_extension(path: PathBuf, extension: &str) -> PathBuf {
    if path.extension().is_some_and(|it| it.eq_ignore_ascii_case(extension)) {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(".");
    name.push(extension);
    name.into()
}
