//! The window as a whole: draws, then does what was asked.

mod files;
mod preferences;
mod recovery;

use std::{path::PathBuf, sync::Arc};

use egui::{Context, Ui, ViewportCommand};

use super::{
    action::Action,
    bars, commands,
    dialogs::{Dialogs, Outcome, Request},
    draft::{Fault, Field},
    jobs::Jobs,
    keeper::Keeper,
    left, modals,
    names::Shown,
    overview,
    packs::Packs,
    palette, screens,
    session::Session,
    view::View,
    widgets::Tone,
};
use crate::{
    domain::{Language, NeedKind, Pack},
    store::{Left, Preferences},
    words::Words,
};

/// A word to the user, until it is taken away.
#[derive(Clone, Debug)]
pub(super) struct Notice {
    /// How it went.
    pub(super) tone: Tone,
    /// What happened.
    pub(super) title: String,
    /// What is safe, and what to do.
    pub(super) text: String,
}

/// What comes once it is known what to do with edits that are not saved.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Then {
    /// The choice of a persona.
    New,
    /// Another dossier.
    Open,
    /// A dossier whose place is known.
    OpenAt(PathBuf),
    /// What another window left.
    Recover(usize),
    /// The end.
    Close,
}

/// The window.
pub struct App {
    packs: Packs,
    words: Words,
    session: Option<Session>,
    view: View,
    dialogs: Dialogs,
    jobs: Jobs,
    notices: Vec<Notice>,
    preferences: Preferences,
    /// Where the program keeps what is its own.
    folder: Option<PathBuf>,
    typing: Option<Request>,
    leaving: Option<Then>,
    after_save: Option<Then>,
    keeper: Option<Keeper>,
    left: Vec<Left>,
    /// Number of the open dossier, among those that this window had.
    opened: u64,
    may_close: bool,
    title: String,
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("App").field("session", &self.session).field("view", &self.view).finish_non_exhaustive()
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &Context, _: &mut eframe::Frame) {
        self.think(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _: &mut eframe::Frame) {
        self.frame(ui);
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }

    fn persist_egui_memory(&self) -> bool {
        false
    }
}

impl App {
    /// A window on no dossier, with the pack built into the program.
    #[must_use]
    pub fn builtin(language: Language, dialogs: Dialogs) -> Self {
        Self::on(Packs::builtin(), language, dialogs)
    }

    /// A window on no dossier.
    #[must_use]
    pub fn new(pack: Arc<Pack>, language: Language, dialogs: Dialogs) -> Self {
        Self::on(Packs::of(pack), language, dialogs)
    }

    fn on(packs: Packs, language: Language, dialogs: Dialogs) -> Self {
        Self {
            packs,
            words: Words::new(language),
            session: None,
            view: View::default(),
            dialogs,
            jobs: Jobs::default(),
            notices: Vec::new(),
            preferences: Preferences { language, ..Preferences::default() },
            folder: None,
            typing: None,
            leaving: None,
            after_save: None,
            keeper: None,
            left: Vec::new(),
            opened: 0,
            may_close: false,
            title: String::new(),
        }
    }

    /// The open dossier.
    #[must_use]
    pub fn session(&self) -> Option<&Session> {
        self.session.as_ref()
    }

    /// Whether documents are being made.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.jobs.is_busy()
    }

    /// What happens without the user: dialogs and documents that are done, files dropped, the window being closed.
    pub fn think(&mut self, ctx: &Context) {
        for made in self.jobs.poll(ctx) {
            match made {
                Ok(path) => self.notify(Tone::Success, "exported", &path, ""),
                Err((path, cause)) => self.notify(Tone::Danger, "export-failed", &path, &cause),
            }
        }
        if let Some(outcome) = self.dialogs.poll(ctx) {
            self.conclude(outcome, ctx);
        }
        if let Some(path) = ctx.input(|it| it.raw.dropped_files.first().map(|it| it.path().to_owned())) {
            self.commit_drafts();
            if self.session.as_ref().is_some_and(Session::is_modified) {
                self.notify(Tone::Warning, "save-first", &path, "");
            } else {
                self.open(&path);
            }
        }
        if ctx.input(|it| it.viewport().close_requested()) {
            self.commit_drafts();
            if !self.may_close && self.session.as_ref().is_some_and(Session::is_modified) {
                ctx.send_viewport_cmd(ViewportCommand::CancelClose);
                self.leaving = Some(Then::Close);
            }
        }
        let title = self.window_title();
        if title != self.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    /// One frame: draw everything, then do what was asked.
    pub fn frame(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        let mut actions = Vec::new();
        self.draw(ui, &mut actions);
        for action in actions {
            self.perform(action, &ctx);
        }
        self.keep(&ctx);
    }

    fn show(&mut self, session: Option<Session>) {
        self.session = session;
        self.opened += 1;
        self.view = View::default();
        self.notices.clear();
    }

    fn draw(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let asking = self.leaving.is_some() || self.typing.is_some();
        let has_modal = self.view.palette.is_some() || self.view.help;
        if !asking && !has_modal {
            commands::take_shortcuts(ui.ctx(), self.session.is_some(), &self.preferences, actions);
        }
        let is_tight = bars::is_tight(ui);
        let shown = self.session.as_ref().map(|session| Shown { session, words: &self.words });
        bars::top_ui(ui, &self.words, shown, &self.preferences, actions);
        if let Some(shown) = shown {
            bars::steps_ui(ui, shown, self.view.screen, actions);
            if !is_tight {
                overview::overview_ui(ui, shown, actions);
            }
        }
        left::left_ui(ui, &self.words, &self.left, actions);
        bars::notices_ui(ui, &self.words, &self.notices, self.dialogs.is_slow(), actions);
        match shown {
            Some(shown) if is_tight && self.view.overview => overview::whole_overview_ui(ui, shown, actions),
            Some(shown) => {
                screens::screen_ui(ui, shown, &mut self.view, actions);
            }
            None => screens::home_ui(ui, &self.words, self.packs.shown(), &self.preferences.recent, actions),
        }
        if self.leaving.is_some() {
            modals::leave_ui(ui.ctx(), &self.words, actions);
        }
        if let Some(asked) = &mut self.view.palette {
            palette::palette_ui(ui.ctx(), &self.words, &self.preferences, self.session.is_some(), asked, actions);
        }
        if self.view.help {
            let pack = self.packs.shown();
            let pack = format!("{} {}", pack.id, pack.version);
            palette::help_ui(ui.ctx(), &self.words, &self.preferences, &pack, actions);
        }
        if let Some(request) = &self.typing {
            modals::path_ui(ui.ctx(), &self.words, request, &mut self.view.path, actions);
        }
    }

    /// Carries out one action.
    pub fn perform(&mut self, action: Action, ctx: &Context) {
        if !matches!(action, Action::Commit(_) | Action::Forget(_) | Action::Explain(_)) {
            self.commit_drafts();
        }
        match action {
            Action::TogglePalette => {
                self.view.palette = if self.view.palette.is_some() { None } else { Some(String::new()) };
            }
            Action::ToggleHelp => self.view.help = !self.view.help,
            Action::ToggleOverview => self.view.overview = !self.view.overview,
            Action::Show(screen) => {
                self.view.overview = false;
                self.view.screen = screen;
                // On another screen the dossier may change: the comparison would be of something else.
                self.view.comparison = None;
                // What went well was read; what went wrong stays until it is taken away.
                self.notices.retain(|it| it.tone != Tone::Success);
            }
            Action::Pick(picked) => self.view.picked = Some(picked),
            Action::Format(kind, format) => self.view.choose(kind, format),
            Action::Commit(field) => self.commit(field),
            Action::Forget(field) => self.view.drafts.forget(&field),
            Action::Begin(persona) => self.show(Session::begin(self.packs.shown(), &persona)),
            Action::New => self.leave(Then::New, ctx),
            Action::Open => self.leave(Then::Open, ctx),
            Action::Close => self.leave(Then::Close, ctx),
            Action::Save => self.save(ctx),
            Action::SaveAs => self.ask_where_to_save(ctx),
            Action::Compare => self.ask_for_another(ctx),
            Action::EndComparison => self.view.comparison = None,
            Action::ChooseLogo => self.ask_for_a_logo(ctx),
            Action::Export(kind, format) => self.ask_where_to_export(kind, format, ctx),
            Action::AddNeed(kind) => self.add_need(kind),
            Action::Speak(language) => self.prefer(ctx, |it| it.language = language),
            Action::Theme(appearance) => self.prefer(ctx, |it| it.appearance = appearance),
            Action::Zoom(zoom) => self.prefer(ctx, |it| it.zoom = zoom),
            Action::OpenRecent(path) => self.leave(Then::OpenAt(path), ctx),
            Action::ForgetRecent(path) => self.prefer(ctx, |it| it.recent.retain(|held| *held != path)),
            Action::TypePath => self.typing = self.dialogs.give_up().inspect(|it| self.view.path = files::proposed(it)),
            Action::PathTyped(path) => {
                if let Some(request) = self.typing.take() {
                    self.conclude(Outcome::Chosen(request.purpose, path), ctx);
                }
            }
            Action::PathGivenUp => {
                self.typing = None;
                self.after_save = None;
            }
            Action::Dismiss(index) => {
                if index < self.notices.len() {
                    self.notices.remove(index);
                }
            }
            Action::Recover(index) => self.leave(Then::Recover(index), ctx),
            Action::Abandon(index) => self.abandon(index),
            Action::Answer(answer) => self.answer(answer, ctx),
            Action::Undo
            | Action::Redo
            | Action::Edit(_)
            | Action::Decide(..)
            | Action::Level(..)
            | Action::RetainAll(_)
            | Action::Explain(_) => {
                self.edit(action);
            }
        }
    }

    /// Carries out what concerns the dossier alone.
    fn edit(&mut self, action: Action) {
        let Some(session) = &mut self.session else {
            return;
        };
        match action {
            Action::Undo => session.undo(),
            Action::Redo => session.redo(),
            Action::Edit(edit) => session.commit(edit),
            Action::Decide(solution, decision) => session.decide(solution, decision),
            Action::Level(requirement, level) => session.set_level(requirement, level),
            Action::RetainAll(solutions) => session.retain_all(solutions),
            Action::Explain(solution) => session.explain(solution),
            _ => {}
        }
    }

    fn commit_drafts(&mut self) {
        for field in self.view.drafts.fields() {
            self.commit(field);
        }
    }

    /// Makes an edit of what was typed; what makes no sense stays, and is told.
    fn commit(&mut self, field: Field) {
        let (Some(session), Some(text)) = (&mut self.session, self.view.drafts.take(&field)) else {
            return;
        };
        match field.edit(session.pack(), session.dossier(), &text) {
            Ok(Some(edit)) => session.commit(edit),
            Ok(None) => {}
            Err(fault) => {
                let why = match fault {
                    Fault::NotANumber => self.words.say("field-not-a-number"),
                    Fault::NotADate => self.words.say("field-not-a-date"),
                    Fault::OutOfRange(low, high) => {
                        let (low, high) = (self.words.number(low), self.words.number(high));
                        self.words.tell("field-out-of-range", &[("low", low.into()), ("high", high.into())])
                    }
                };
                self.view.drafts.refuse(field, text, why);
            }
        }
    }

    fn add_need(&mut self, kind: NeedKind) {
        let label = std::mem::take(self.view.new_need(kind)).trim().to_owned();
        if let (Some(session), false) = (&mut self.session, label.is_empty()) {
            session.add_need(kind, label);
        }
    }

    fn window_title(&self) -> String {
        let Some(session) = &self.session else {
            return self.words.say("window-name");
        };
        let shown = Shown { session, words: &self.words };
        let key = if session.is_modified() { "window-title-modified" } else { "window-title" };
        self.words.tell(key, &[("name", bars::case_name(shown).into())])
    }
}
