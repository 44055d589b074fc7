//! What the user prefers, applied at once and kept for the next time.

use std::path::Path;

use egui::Context;

use super::{
    super::{action::Action, theme},
    App,
};
use crate::{store::Preferences, words::Words};

impl App {
    /// Takes the preferences of a folder of the program's own, and keeps them there from now on.
    pub fn prefer_as_in(&mut self, folder: &Path, ctx: &Context) {
        self.folder = Some(folder.to_owned());
        self.preferences = Preferences::load(folder);
        self.settle(ctx);
    }

    /// Changes what is preferred.
    fn prefer(&mut self, ctx: &Context, change: impl FnOnce(&mut Preferences)) {
        change(&mut self.preferences);
        self.settle(ctx);
        self.keep_preferences();
    }

    /// Remembers a dossier as the one worked on last.
    pub(super) fn remember(&mut self, path: &Path) {
        self.preferences.remember(path);
        self.keep_preferences();
    }

    /// Changes what is preferred; gives back what asks for anything else.
    pub(super) fn prefer_otherwise(&mut self, action: Action, ctx: &Context) -> Option<Action> {
        match action {
            Action::Guide(guided) => self.prefer(ctx, |it| it.guided = guided),
            Action::Move(motion) => self.prefer(ctx, |it| it.motion = motion),
            Action::Speak(language) => self.prefer(ctx, |it| it.language = language),
            Action::Theme(appearance) => self.prefer(ctx, |it| it.appearance = appearance),
            Action::Zoom(zoom) => self.prefer(ctx, |it| it.zoom = zoom),
            Action::ForgetRecent(path) => self.prefer(ctx, |it| it.recent.retain(|held| *held != path)),
            action => return Some(action),
        }
        None
    }

    fn settle(&mut self, ctx: &Context) {
        if self.words.language() != self.preferences.language {
            self.words = Words::new(self.preferences.language);
        }
        theme::set(ctx, self.preferences.appearance, self.preferences.motion);
        ctx.set_zoom_factor(f32::from(self.preferences.zoom) / 100.0);
    }

    fn keep_preferences(&self) {
        if let Some(folder) = &self.folder {
            // They hold no work: a place that refuses them is no reason to disturb anyone.
            self.preferences.save(&*self.disk, folder).ok();
        }
    }
}
