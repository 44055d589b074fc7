//! Work that is not saved: kept aside as one goes on, offered again after a crash.

use std::{path::PathBuf, time::Duration};

use egui::{Context, Response, Role, Ui, WidgetInfo};
use lucide_icons::Icon;

use super::{
    super::{
        action::Action,
        keeper::{Keeper, Revision},
        session::Session,
        widgets::{Tone, button_ui, main_button_ui},
    },
    App,
};
use crate::{
    domain::Dossier,
    store::{Left, StoreError},
    words::Words,
};

impl App {
    /// Keeps what is not saved in a folder of the program's own, and offers what was left there.
    pub fn keep_in(&mut self, folder: PathBuf) -> Result<(), StoreError> {
        let keeper = Keeper::begin(folder)?;
        self.left = keeper.left();
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
    fn unsaved(&self) -> Option<(Dossier, Option<PathBuf>)> {
        let session = self.session.as_ref()?;
        let mut dossier = session.dossier().clone();
        for field in self.view.drafts.fields() {
            let text = self.view.drafts.text(&field).unwrap_or_default();
            if let Ok(Some(edit)) = field.edit(session.pack(), &dossier, text) {
                dossier.apply(edit);
            }
        }
        let is_unsaved = session.is_modified() || dossier != *session.dossier();
        is_unsaved.then(|| (dossier, session.path().map(PathBuf::from)))
    }

    /// Forgets what was kept: it is saved, or the user does not want it (`for_good`: nor what is on the screen).
    pub(super) fn forget_kept(&mut self, for_good: bool) {
        let revision = self.revision();
        if let Some(keeper) = &mut self.keeper {
            keeper.forget(revision);
        }
        if for_good {
            self.session = None;
        }
    }

    /// Opens what another window left.
    pub(super) fn recover(&mut self, index: usize) {
        if self.left.len() <= index {
            return;
        }
        let left = self.left.remove(index);
        let session = Session::recovered(&self.shown, left.dossier.clone(), left.origin.clone());
        if let (Some(session), Some(keeper)) = (session, &mut self.keeper) {
            keeper.adopt(left);
            self.show(Some(session));
        }
    }

    /// Throws away what another window left.
    pub(super) fn abandon(&mut self, index: usize) {
        if index < self.left.len() {
            self.left.remove(index).discard();
        }
    }
}

/// Offers what windows left when they came to a bad end.
pub(super) fn left_ui(ui: &mut Ui, words: &Words, left: &[Left], actions: &mut Vec<Action>) {
    for (index, it) in left.iter().enumerate() {
        let named = [&it.dossier.title, &it.dossier.organisation].into_iter().find(|it| !it.is_empty());
        let name = named.cloned().unwrap_or_else(|| words.say("left-nameless"));
        let minutes = it.kept.and_then(|it| it.elapsed().ok()).map_or(0, |it| it.as_secs() / 60);
        let arguments = [
            ("name", name.as_str().into()),
            ("minutes", minutes.into()),
            ("hours", (minutes / 60).into()),
            ("days", (minutes / 1440).into()),
        ];
        let age = match minutes {
            0..60 => "left-minutes",
            60..1440 => "left-hours",
            _ => "left-days",
        };
        super::super::bars::band_ui(
            ui,
            ("left", index),
            Tone::Warning,
            &words.say("left-title"),
            &words.tell(age, &arguments),
            |ui| {
                if called(
                    main_button_ui(ui, Icon::History, &words.say("left-recover-short")),
                    &words.tell("left-recover", &arguments),
                )
                .clicked()
                {
                    actions.push(Action::Recover(index));
                }
                if called(
                    button_ui(ui, Icon::Trash2, &words.say("left-abandon-short")),
                    &words.tell("left-abandon", &arguments),
                )
                .clicked()
                {
                    actions.push(Action::Abandon(index));
                }
            },
        );
    }
}

/// The same button under a name that says what it is about, for those who hear it.
fn called(button: Response, name: &str) -> Response {
    button.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    button.on_hover_text(name)
}
