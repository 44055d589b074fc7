//! An event that runs: a visitor after the other, and the way out.

mod counting;
mod handing_out;
mod preparing;

use std::{path::Path, time::Duration};

use egui::{Context, Event, Key, Memory, Modifiers, Ui, ViewportCommand};

use super::{
    super::{
        action::Action,
        event::{EventAction, Making, Running, Stage, Visited, Watch, watch},
        memo::Memo,
        screens,
        session::Session,
        view::View,
        widgets::Tone,
    },
    App,
};
use crate::{
    event::{Hour, Visit},
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

    fn start_event(&mut self, ctx: &Context) {
        let Some(preparation) = self.view.preparation.take_if(|it| it.is_ready()) else {
            return;
        };
        self.view = View::default();
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
        // Who asks for something is there.
        running.last = Some(now);
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
                    let visited = Visited { visit, session, reached: None, taken, explained, making, private };
                    running.visiting.stage = Stage::Visit(Box::new(visited));
                }
            }
            EventAction::Reply(answer) => change(running, |it| it.visit.reply(answer)),
            EventAction::Back => {
                let is_back = running.visited().is_some_and(|it| {
                    if it.visit.question().is_none() {
                        it.reached = Some(it.visit.clone());
                    }
                    it.visit.back()
                });
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
            EventAction::Enter if running.lock.enter(now, &running.settings.rules) => self.end_event(ctx),
            _ => {}
        }
    }

    /// Counts the visit, then drops everything of it.
    fn end_visit(&mut self, ctx: &Context) {
        self.count_visit();
        self.begin_anew(ctx);
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
        // What could not be written can still be exported.
        if let Some(preparation) = &mut self.view.preparation {
            preparation.counted.merge(&running.pending);
        }
        if let Some(path) = running.set_aside {
            self.notify(Tone::Warning, "event-set-aside", &path, "");
        }
        if let Some(cause) = running.fault {
            self.notify(Tone::Warning, "event-not-kept", Path::new(""), &cause);
        }
    }

    /// What happens at an event without the visitor.
    pub(super) fn think_at_event(&mut self, ctx: &Context) {
        for outcome in self.jobs.poll() {
            self.take_handout(outcome, ctx);
        }
        let is_refused = self.desktop.poll().iter().any(|it| !it.1);
        if let Some(visited) = self.event.as_mut().and_then(Running::visited).filter(|_| is_refused) {
            visited.making = Making::Failed;
        }
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
        // A language is somebody's choice too.
        let is_changed = running.visiting.is_leaving || running.visiting.language != running.settings.language;
        let is_visited = is_changed || !matches!(running.visiting.stage, Stage::Attract);
        if !is_visited {
            return;
        }
        match watch(now - last, running.settings.idle, running.settings.rules.warning) {
            Watch::Calm(seconds) => ctx.request_repaint_after(Duration::from_secs_f64(seconds + 0.01)),
            Watch::Warning(_) => {
                running.visiting.is_warned = true;
                ctx.request_repaint_after(Duration::from_millis(200));
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
