//! The window as a whole: draws, then does what was asked.

mod actions;
mod event;
mod exports;
mod files;
mod knowledge;
mod preferences;
mod preview;
mod protection;
mod reading;
mod recovery;
mod room;
mod saving;

use std::{collections::BTreeSet, path::PathBuf, sync::Arc};

use egui::{Context, Ui, ViewportCommand};

pub(super) use self::exports::Replacing;

use super::{
    action::Action,
    bars, commands,
    conflict::Conflict,
    desktop::Desktop,
    dialogs::{Dialogs, Request},
    event::Running,
    jobs::Jobs,
    keeper::Keeper,
    left, modals,
    names::Shown,
    overview,
    packs::Packs,
    palette, passphrase,
    preview::Preview,
    progress,
    reading::Reading,
    saving::{Saving, Watching},
    screens,
    session::Session,
    settings, versions,
    view::{Told, View},
    widgets::Tone,
};
use crate::{
    domain::{Language, Pack, PersonaId},
    event::Hour,
    store::{self, Disk, Left, Preferences, PrivateFolder, Remark, System, Versions},
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
    /// What can be done with the file that it is about.
    pub(super) offer: Offer,
}

/// What a word to the user offers to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Offer {
    /// Nothing.
    Nothing,
    /// To copy a path.
    Path(PathBuf),
    /// To open a file that was written, to show it in its folder, to copy its path.
    File(PathBuf),
    /// To open a folder in which files were written, to copy its path.
    Folder(PathBuf),
    /// To save in another place.
    SaveElsewhere,
    /// To take the file as it is.
    Accept,
    /// To open a version that was kept of a file that cannot be read.
    Kept(PathBuf),
    /// To take the versions of a file away that are not encrypted.
    ForgetInClear(PathBuf),
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
    /// A worked example.
    Example(PersonaId),
    /// The worked example of a workshop.
    Workshop,
    /// What another window left.
    Recover(usize),
    /// A version that was replaced.
    Restore(PathBuf),
    /// A version that was kept of a file that cannot be read.
    OpenKept(PathBuf),
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
    desktop: Desktop,
    /// What is printed; removed at the end.
    private: Option<PrivateFolder>,
    replacing: Option<Replacing>,
    notices: Vec<Notice>,
    preferences: Preferences,
    /// Where the program keeps what is its own.
    folder: Option<PathBuf>,
    typing: Option<Request>,
    leaving: Option<Then>,
    after_save: Option<Then>,
    disk: Arc<dyn Disk>,
    saving: Option<Saving>,
    watching: Option<Watching>,
    conflict: Option<Conflict>,
    reading: Option<Reading>,
    /// What was said of which file already.
    remarked: BTreeSet<(Remark, PathBuf)>,
    keeper: Option<Keeper>,
    left: Vec<Left>,
    /// An event that runs; no dossier is open then.
    event: Option<Running>,
    /// Tells the hour that visits are counted in.
    clock: fn() -> Hour,
    /// Number of the open dossier, among those that this window had.
    opened: u64,
    may_close: bool,
    title: String,
    /// The day, when it is not to be that of the clock.
    day: Option<String>,
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
            desktop: Desktop::system(),
            private: None,
            replacing: None,
            notices: Vec::new(),
            preferences: Preferences { language, ..Preferences::default() },
            folder: None,
            typing: None,
            leaving: None,
            after_save: None,
            disk: Arc::new(System),
            saving: None,
            watching: None,
            conflict: None,
            reading: None,
            remarked: BTreeSet::new(),
            keeper: None,
            left: Vec::new(),
            event: None,
            clock: store::hour_now,
            opened: 0,
            may_close: false,
            title: String::new(),
            day: None,
        }
    }

    /// The open dossier.
    #[must_use]
    pub fn session(&self) -> Option<&Session> {
        self.session.as_ref()
    }

    /// Reads and writes on another disk than the computer's.
    pub fn work_on(&mut self, disk: Arc<dyn Disk>) {
        self.disk = disk;
    }

    /// Where what is replaced is kept; nowhere when the program has no folder of its own.
    fn versions(&self) -> Option<Versions> {
        self.folder.as_deref().map(Versions::in_folder)
    }

    /// Hands files over by another way than the system's.
    pub fn hand_over_by(&mut self, desktop: Desktop) {
        self.desktop = desktop;
    }

    /// The way to the system.
    #[must_use]
    pub fn desktop(&self) -> &Desktop {
        &self.desktop
    }

    /// Whether the dossier is being saved, or documents, or pages of them, are being made.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.saving.is_some()
            || self.watching.is_some()
            || self.is_reading()
            || self.jobs.is_busy()
            || self.view.preview.as_ref().is_some_and(Preview::is_working)
    }

    /// What happens without the user: dialogs and documents that are done, files dropped, the window being closed.
    pub fn think(&mut self, ctx: &Context) {
        if self.event.is_some() {
            return self.think_at_event(ctx);
        }
        for outcome in self.jobs.poll() {
            self.tell_outcome(outcome, ctx);
        }
        for (handing, taken) in self.desktop.poll() {
            self.tell_handed(&handing, taken);
        }
        self.end_saving(ctx);
        self.end_reading();
        self.watch(ctx);
        self.take_pages(ctx);
        if let Some(outcome) = self.dialogs.poll(ctx) {
            self.conclude(outcome, ctx);
        }
        let dropped: Vec<PathBuf> =
            ctx.input(|it| it.raw.dropped_files.iter().map(|it| it.path().to_owned()).collect());
        if self.gathers_what_is_dropped() && !dropped.is_empty() {
            self.gather(dropped);
        } else if let Some(path) = dropped.first() {
            self.take_dropped(path);
        }
        if ctx.input(|it| it.viewport().close_requested()) {
            self.commit_drafts();
            if !self.may_close && self.session.as_ref().is_some_and(Session::is_modified) {
                ctx.send_viewport_cmd(ViewportCommand::CancelClose);
                self.leaving = Some(Then::Close);
                self.view.told = None;
                self.view.palette = None;
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
        self.order_pages(&ctx);
        self.come_back_to_reading(&ctx);
        self.keep(&ctx);
    }

    /// Whether something must be answered before anything else.
    fn is_asking(&self) -> bool {
        self.leaving.is_some()
            || self.typing.is_some()
            || self.replacing.is_some()
            || self.conflict.is_some()
            || self.reading.is_some()
    }

    fn show(&mut self, session: Option<Session>) {
        // What was asked for the dossier that was open does not concern this one.
        self.dialogs.give_up();
        self.typing = None;
        self.replacing = None;
        self.after_save = None;
        self.saving = None;
        self.watching = None;
        self.conflict = None;
        self.reading = None;

        self.session = session;
        self.show_open_file();
        self.opened += 1;
        self.view = View::default();
        self.notices.clear();
    }

    fn draw(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        if self.event.is_some() {
            return self.draw_event(ui, actions);
        }
        let asking = self.is_asking();
        let has_modal = self.view.palette.is_some() || self.view.told.is_some();
        if !asking && !has_modal {
            commands::take_shortcuts(ui.ctx(), self.session.is_some(), &self.preferences, actions);
        }
        let is_tight = bars::is_tight(ui);
        let shown = self.session.as_ref().map(|session| Shown { session, words: &self.words });
        // The projector has room for one thing.
        let in_room = self.view.room.is_some();
        bars::top_ui(ui, &self.words, shown, in_room, actions);
        if let Some(shown) = shown.filter(|_| !in_room) {
            bars::steps_ui(ui, shown, self.view.screen, actions);
            if !is_tight {
                overview::overview_ui(ui, shown, actions);
            }
        }
        bars::drop_ui(ui, &self.words);
        left::left_ui(ui, &self.words, &self.left, actions);
        progress::progress_ui(ui, &self.words, &self.jobs.progress(), actions);
        if let Some(saving) = self.saving.as_ref().filter(|it| it.is_slow()) {
            progress::slow_ui(ui, &self.words, saving.path(), actions);
        }
        bars::notices_ui(ui, &self.words, &self.notices, self.dialogs.is_slow(), actions);
        match shown {
            _ if self.view.gallery => screens::gallery_ui(ui, &self.words, actions),
            _ if self.view.consulted.is_some() => {
                screens::consulted_ui(ui, &self.words, self.packs.shown(), &mut self.view, actions);
            }
            Some(shown) if in_room => screens::room_ui(ui, shown, &mut self.view, actions),
            Some(shown) if is_tight && self.view.overview => overview::whole_overview_ui(ui, shown, actions),
            Some(shown) => {
                screens::screen_ui(ui, shown, &self.preferences, &mut self.view, actions);
            }
            None if let Some(preparation) = &self.view.preparation => {
                screens::preparation_ui(ui, &self.words, self.packs.shown(), preparation, actions);
            }
            None => screens::home_ui(ui, &self.words, self.packs.shown(), &self.preferences.recent, actions),
        }
        if self.leaving.is_some() {
            modals::leave_ui(ui.ctx(), &self.words, actions);
        }
        if let Some(asked) = &mut self.view.palette {
            palette::palette_ui(ui.ctx(), &self.words, &self.preferences, self.session.is_some(), asked, actions);
        }
        if self.view.told == Some(Told::Help) {
            let pack = self.packs.shown().stamp();
            let pack = format!("{} {}", pack.id, pack.version);
            palette::help_ui(ui.ctx(), &self.words, &self.preferences, &pack, actions);
        }
        if self.view.told == Some(Told::Preferences) {
            settings::settings_ui(ui.ctx(), &self.words, &self.preferences, actions);
        }
        if let (Some(Told::Versions), Some(shown)) = (self.view.told, shown) {
            versions::versions_ui(ui.ctx(), shown, &self.view.versions, actions);
        }
        if self.view.told == Some(Told::Protection) && shown.is_some() {
            let is_protected = self.is_protected();
            passphrase::choose_ui(ui.ctx(), &self.words, &mut self.view.choosing, is_protected, actions);
        }
        if let Some(reading) = &mut self.reading {
            passphrase::reading_ui(ui.ctx(), &self.words, reading, actions);
        }
        if let (Some(conflict), Some(shown)) = (&self.conflict, shown) {
            modals::conflict_ui(ui.ctx(), shown, conflict, actions);
        }
        if let Some(replacing) = &self.replacing {
            modals::replace_ui(ui.ctx(), &self.words, replacing, actions);
        }
        if let Some(request) = &self.typing {
            modals::path_ui(ui.ctx(), &self.words, request, &mut self.view.path, actions);
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
