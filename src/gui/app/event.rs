//! An event: prepared, run, counted, left.

use std::path::{Path, PathBuf};

use egui::{Context, Event, Key, Memory, Modifiers, Ui, ViewportCommand};

use super::{
    super::{
        action::Action,
        dialogs::Purpose,
        event::{EventAction, Handouts, Making, Preparation, Running, Stage, Visited, Watch, watch},
        jobs::{Errand, Order, Outcome},
        memo::Memo,
        screens,
        session::Session,
        widgets::Tone,
        work::{Product, Work},
    },
    App,
    files::with_extension,
};
use crate::{
    document::{Kind, day_picture, day_table},
    event::{Hour, Visit, shown},
    render::{Format, render},
    store::{self, PrivateFolder},
    words::Words,
};

impl App {
    /// Whether an event runs: nothing but its own requests is heard then.
    #[must_use]
    pub fn is_at_event(&self) -> bool {
        self.event.is_some()
    }

    /// Everything that belongs to the visit that is going on, in words for tests: the same before each visit.
    #[must_use]
    pub fn visiting(&self) -> String {
        self.event.as_ref().map(|it| format!("{:?}", it.visiting)).unwrap_or_default()
    }

    /// Reads the hour from another clock than the computer's: for tests.
    pub fn tell_hours_by(&mut self, clock: fn() -> Hour) {
        self.clock = clock;
    }

    /// Carries out a request of an event.
    pub(super) fn perform_event(&mut self, action: EventAction, ctx: &Context) {
        if self.event.is_some() {
            self.run_event(action, ctx);
        } else if self.session.is_none() {
            self.prepare_event(action, ctx);
        }
    }

    fn prepare_event(&mut self, action: EventAction, ctx: &Context) {
        if action == EventAction::Prepare {
            return self.prepare();
        }
        let Some(preparation) = &mut self.view.preparation else {
            return;
        };
        match action {
            EventAction::GiveUp => self.view.preparation = None,
            EventAction::Offer(persona, true) => {
                preparation.offered.insert(persona);
            }
            EventAction::Offer(persona, false) => {
                preparation.offered.remove(&persona);
            }
            EventAction::BeginIn(language) => preparation.language = language,
            EventAction::Idle(seconds) => preparation.idle = seconds,
            EventAction::Threshold(threshold) => preparation.threshold = threshold,
            EventAction::Code(code, again) => preparation.codes = [code, again],
            EventAction::HandOut(handouts) => preparation.handouts = handouts,
            EventAction::ChooseFolder => self.ask(Purpose::Handouts, "dialog-export-all", "", String::new(), ctx),
            EventAction::Export(format) => {
                let name = self.words.say(if format == Format::Csv { "day-file-table" } else { "day-file-picture" });
                let (extension, name) = (format.extension(), format!("{name}.{}", format.extension()));
                self.ask(Purpose::Day(format), "dialog-export", extension, name, ctx);
            }
            EventAction::AskToErase(is_asked) => preparation.is_erasing = is_asked,
            EventAction::Erase => self.erase_counts(),
            EventAction::Start => self.start_event(ctx),
            _ => {}
        }
    }

    /// Shows the preparation, with what was counted so far.
    fn prepare(&mut self) {
        let rules = store::event_rules();
        let mut preparation = Preparation::new(rules, self.packs.shown(), self.words.language());
        if let Some(folder) = self.folder.clone() {
            match store::read_statistics(&folder) {
                Ok(found) => {
                    preparation.stored = store::statistics_text(&found.statistics).unwrap_or_default();
                    preparation.counted = found.statistics;
                    if let Some(path) = found.set_aside {
                        self.notify(Tone::Warning, "event-set-aside", &path, "");
                    }
                }
                Err(error) => {
                    let cause = self.words.store_error(&error);
                    self.notify(Tone::Warning, "event-not-kept", Path::new(""), &cause);
                }
            }
            preparation.kept_in = Some(store::statistics_path(&folder));
        }
        self.view.consulted = None;
        self.view.gallery = false;
        self.view.preparation = Some(preparation);
    }

    fn erase_counts(&mut self) {
        let Some(folder) = self.folder.clone() else {
            return;
        };
        let threshold = self.view.preparation.as_ref().map(|it| it.threshold);
        match store::erase_statistics(&folder) {
            Ok(()) => {
                if let Some(preparation) = &mut self.view.preparation {
                    preparation.counted = Default::default();
                    preparation.stored = store::statistics_text(&preparation.counted).unwrap_or_default();
                    preparation.is_erasing = false;
                    preparation.threshold = threshold.unwrap_or(preparation.threshold);
                }
                self.notify(Tone::Success, "event-erased", &store::statistics_path(&folder), "");
            }
            Err(error) => {
                let cause = self.words.store_error(&error);
                self.notify(Tone::Danger, "event-not-kept", &folder, &cause);
            }
        }
    }

    /// Takes the folder of handouts.
    pub(super) fn hand_out_in(&mut self, folder: PathBuf) {
        if store::named(&folder) != store::Named::Folder {
            return self.notify(Tone::Danger, "no-folder", &folder, "");
        }
        if let Some(preparation) = &mut self.view.preparation {
            preparation.handouts = Handouts::Folder(Some(folder));
        }
    }

    /// Writes what may be shown of the counts.
    pub(super) fn export_day(&mut self, format: Format, path: PathBuf) {
        let Some(Preparation { counted, threshold, .. }) = &self.view.preparation else {
            return;
        };
        let path = with_extension(path, format.extension());
        let (shown, pack) = (shown(counted, *threshold), self.packs.whole());
        let build = if format == Format::Csv { day_table } else { day_picture };
        let made = render(&build(pack, &shown, *threshold, &self.words), format);
        let written = match made {
            Ok(bytes) => store::write(&path, &bytes).map_err(|error| self.words.store_error(&error)),
            Err(error) => Err(self.words.tell("fail-render", &[("cause", error.to_string().into())])),
        };
        match written {
            Ok(()) => self.notify_with(Tone::Success, "exported", &path, "", super::Offer::File(path.clone())),
            Err(cause) => self.notify(Tone::Danger, "export-failed", &path, &cause),
        }
    }

    fn start_event(&mut self, ctx: &Context) {
        let Some(preparation) = self.view.preparation.take_if(|it| it.is_ready()) else {
            return;
        };
        self.view = Default::default();
        self.notices.clear();
        self.dialogs.give_up();
        self.event = Some(Running::new(preparation));
        self.begin_anew(ctx);
    }

    /// Nothing of anybody is left, and the screen is full.
    fn begin_anew(&mut self, ctx: &Context) {
        let Some(running) = &mut self.event else {
            return;
        };
        running.reset();
        self.jobs.give_up_all();
        self.words = Words::new(running.settings.language);
        forget_all(ctx);
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(true));
    }

    fn run_event(&mut self, action: EventAction, ctx: &Context) {
        let now = ctx.input(|it| it.time);
        let Some(running) = &mut self.event else {
            return;
        };
        let rules = &running.settings.rules;
        match action {
            EventAction::Touch => {
                if matches!(running.visiting.stage, Stage::Attract) {
                    running.visiting.stage = Stage::Personas;
                }
            }
            EventAction::Choose(persona) => {
                let pack = self.packs.shown();
                let session = Session::begin(pack, &persona);
                let visit = Visit::begin(pack, &persona, rules);
                if let (Some(session), Some(visit)) = (session, visit) {
                    let (taken, explained, making, private) = (Memo::default(), None, Making::default(), None);
                    let visited = Visited { visit, session, taken, explained, making, private };
                    running.visiting.stage = Stage::Visit(Box::new(visited));
                }
            }
            EventAction::Reply(answer) => change(running, |it| it.visit.reply(answer)),
            EventAction::Back => {
                let is_back = running.visited().is_some_and(|it| it.visit.back());
                if is_back {
                    change(running, |_| {});
                } else {
                    running.visiting.stage = Stage::Personas;
                }
            }
            EventAction::Explain(term) => {
                if let Some(visited) = running.visited() {
                    visited.explained = term;
                }
            }
            EventAction::Speak(language) => {
                running.visiting.language = language;
                self.words = Words::new(language);
            }
            EventAction::TakeAway => self.take_away(ctx),
            EventAction::Finish => self.end_visit(ctx),
            EventAction::Leave(is_asked) => {
                running.lock.clear();
                running.visiting.is_leaving = is_asked;
            }
            EventAction::Digit(digit) => running.lock.press(digit, rules.code.most),
            EventAction::Rub => running.lock.rub(),
            EventAction::Enter => {
                if running.lock.enter(now, &running.settings.rules) {
                    self.end_event(ctx);
                }
            }
            _ => {}
        }
    }

    /// Counts the visit, then drops everything of it.
    fn end_visit(&mut self, ctx: &Context) {
        self.count_visit();
        self.begin_anew(ctx);
    }

    /// Counts the visit that is going on, if something was said in it, and writes what is not written yet.
    fn count_visit(&mut self) {
        let hour = (self.clock)();
        let folder = self.folder.clone();
        let Some(running) = &mut self.event else {
            return;
        };
        let Running { visiting, pending, .. } = running;
        if let Stage::Visit(visited) = &visiting.stage
            && (!visited.visit.replies().is_empty() || visited.visit.question().is_none())
        {
            let needs = visited.session.persona().needs.iter().map(|it| &it.need);
            pending.record(&visited.visit, needs, hour);
        }
        let Some(folder) = folder.filter(|_| !pending.is_empty()) else {
            return;
        };
        // A disk that refuses never interrupts a visit: what it refused is tried again after the next one.
        match store::add_statistics(&folder, pending) {
            Ok(set_aside) => {
                *pending = Default::default();
                running.fault = None;
                running.set_aside = set_aside.or(running.set_aside.take());
            }
            Err(error) => running.fault = Some(self.words.store_error(&error)),
        }
    }

    fn end_event(&mut self, ctx: &Context) {
        self.count_visit();
        self.jobs.give_up_all();
        let Some(running) = self.event.take() else {
            return;
        };
        forget_all(ctx);
        self.words = Words::new(self.preferences.language);
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(false));
        self.prepare();
        if let Some(path) = running.set_aside {
            self.notify(Tone::Warning, "event-set-aside", &path, "");
        }
        if let Some(cause) = running.fault {
            self.notify(Tone::Warning, "event-not-kept", Path::new(""), &cause);
        }
    }

    /// Makes the handout of the visit, once.
    fn take_away(&mut self, ctx: &Context) {
        let (pack, language, name) = (self.packs.whole().clone(), self.words.language(), self.words.say("event-file"));
        let Some(running) = &mut self.event else {
            return;
        };
        let (visit, mut number) = (running.number, running.handouts);
        let handouts = running.settings.handouts.clone();
        let Some(visited) = running.visited().filter(|it| matches!(it.making, Making::NotAsked | Making::Failed))
        else {
            return;
        };
        let file = |number: u32| format!("{name}-{number:03}.pdf");
        let path = match &handouts {
            Handouts::None | Handouts::Folder(None) => return,
            Handouts::Folder(Some(folder)) => {
                // What an earlier event wrote is not written over.
                let free = (number + 1..).find(|it| !store::exists(&folder.join(file(*it))));
                number = free.unwrap_or(number);
                Ok(folder.join(file(number)))
            }
            Handouts::Print => PrivateFolder::new().map(|private| {
                let path = private.place(&file(1));
                visited.private = Some(private);
                path
            }),
        };
        let Ok(path) = path else {
            visited.making = Making::Failed;
            return;
        };
        visited.making = Making::UnderWay;
        let dossier = std::sync::Arc::new(visited.visit.dossier(&pack));
        running.handouts = number;
        let product = Product::Document(Kind::Handout, Format::Pdf);
        let work = Work { pack, dossier: Some(dossier), older: None, language };
        self.jobs.start(Errand::HandOut(visit), work, vec![Order { product, path }], ctx);
    }

    /// Takes a handout that was made, if its visitor is still there.
    fn take_handout(&mut self, outcome: Outcome, ctx: &Context) {
        let Some(running) = &mut self.event else {
            return;
        };
        let (number, opens) = (running.handouts, running.settings.handouts == Handouts::Print);
        if outcome.errand != Errand::HandOut(running.number) {
            return;
        }
        let Some(visited) = running.visited() else {
            return;
        };
        visited.making = match outcome.made.into_iter().next() {
            Some(Ok(path)) if opens => {
                self.desktop.ask(super::super::desktop::Handing::Print(path), ctx);
                Making::Opened
            }
            Some(Ok(_)) => Making::Written(number),
            _ => Making::Failed,
        };
    }

    /// What happens at an event without the visitor.
    pub(super) fn think_at_event(&mut self, ctx: &Context) {
        for outcome in self.jobs.poll() {
            self.take_handout(outcome, ctx);
        }
        // Whether the system took a file is of no use to a visitor.
        self.desktop.poll();
        if ctx.input(|it| it.viewport().close_requested()) {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.perform_event(EventAction::Leave(true), ctx);
        }
        let (now, is_alive) = ctx.input(|it| (it.time, it.events.iter().any(is_sign_of_life)));
        let Some(running) = &mut self.event else {
            return;
        };
        let last = if is_alive { now } else { running.last.unwrap_or(now) };
        running.last = Some(last);
        let is_visited = !matches!(running.visiting.stage, Stage::Attract) || running.visiting.is_leaving;
        if !is_visited {
            return;
        }
        match watch(now - last, running.settings.idle, running.settings.rules.warning) {
            Watch::Calm(seconds) => ctx.request_repaint_after(std::time::Duration::from_secs_f64(seconds + 0.01)),
            Watch::Warning(_) => {
                running.visiting.is_warned = true;
                ctx.request_repaint_after(std::time::Duration::from_millis(200));
            }
            Watch::Over => self.end_visit(ctx),
        }
    }

    /// Draws an event, and nothing else.
    pub(super) fn draw_event(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let Some(running) = &mut self.event else {
            return;
        };
        if ui.input_mut(|it| it.consume_key(Modifiers::NONE, Key::Escape)) {
            actions.push(Action::Event(EventAction::Leave(!running.visiting.is_leaving)));
        }
        screens::event_ui(ui, &self.words, self.packs.shown(), running, actions);
        // What dismisses a warning does nothing else: it stays until the finger is up.
        let is_down = ui.input(|it| it.pointer.any_down());
        let now = ui.input(|it| it.time);
        let still = now - running.last.unwrap_or(now);
        if running.visiting.is_warned && !is_down && still < f64::from(running.settings.idle) {
            running.visiting.is_warned = false;
            ui.ctx().request_repaint();
        }
    }
}

/// Changes the visit: what was told of its result, and its handout, hold no more.
fn change(running: &mut Running, change: impl FnOnce(&mut Visited)) {
    if let Some(visited) = running.visited() {
        change(visited);
        visited.taken = Memo::default();
        visited.explained = None;
        visited.making = Making::NotAsked;
        visited.private = None;
    }
}

/// Forgets everything that the library below remembers of what was drawn: places of scrolling, what was open, what had
/// the keyboard, what was typed. How the window looks stays.
fn forget_all(ctx: &Context) {
    ctx.memory_mut(|it| {
        let options = std::mem::take(&mut it.options);
        *it = Memory::default();
        it.options = options;
    });
    ctx.clear_animations();
}

/// Whether an event of the system means that somebody is there.
fn is_sign_of_life(event: &Event) -> bool {
    matches!(
        event,
        Event::Key { .. }
            | Event::Text(_)
            | Event::PointerButton { .. }
            | Event::PointerMoved(_)
            | Event::Touch { .. }
            | Event::MouseWheel { .. }
            | Event::AccessKitActionRequest(_)
    )
}
